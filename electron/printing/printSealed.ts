import type { PrintOutcome } from '#shared/papers/printOutcome.schema';
import { cupsPrint } from './cupsPrint';
import { listQueues, type QueueInfo } from './cupsQueue';
import { pagePrint } from './pagePrint';
import { withPaperWindow } from './paperWindow';

export interface SealedJob {
  readonly pdf: Uint8Array;
  readonly html: string;
  readonly printer: string;
  readonly copies: number;
  /** A document number, never a name: it stands in the queue, and some printers print it. */
  readonly jobTitle: string;
}

/** How long a printer may take to answer before the job is taken back. */
const PATIENCE_MS = 120_000;

/** The system's printers. Windows does not tell which is the default one in every Electron: then none is marked. */
export async function listPrinters(): Promise<QueueInfo[]> {
  const queues = await listQueues();
  if (queues !== undefined) return queues;
  return withPaperWindow(async ({ webContents }) => {
    const printers = await webContents.getPrintersAsync();
    return printers.map((printer) => ({
      name: printer.name,
      isDefault: 'isDefault' in printer && printer.isDefault === true,
    }));
  });
}

/**
 * Prints what was filed: with CUPS the very bytes, elsewhere the sealed page, silently. Nothing is written to a
 * file of ours on the way.
 */
export async function printSealed(job: SealedJob, patienceMs = PATIENCE_MS): Promise<PrintOutcome> {
  const printers = await listPrinters();
  if (printers.length === 0) return { kind: 'no-printer' };
  if (!printers.some((printer) => printer.name === job.printer)) return { kind: 'printer-missing' };
  const { pdf, html, printer, copies, jobTitle } = job;
  const cups = (await listQueues()) !== undefined;
  return cups
    ? cupsPrint({ pdf, printer, copies, title: jobTitle }, patienceMs)
    : pagePrint({ html, pdf, printer, copies }, patienceMs);
}
