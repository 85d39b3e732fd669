import type { BrowserWindow, WebContents } from 'electron';
import type { PrintOutcome } from '#shared/papers/printOutcome.schema';
import { withSealedAddress } from './paperSession';
import { withPaperWindow } from './paperWindow';
import { pdfFonts } from './pdfFonts';
import { pdfOf, showSealed } from './renderPaper';

export interface PageJob {
  readonly printer: string;
  readonly copies: number;
  readonly html: string;
  readonly pdf: Uint8Array;
}

/** Names of fonts, and so of letters, must be those of the filed PDF: a restored PC may lack 仿宋. */
const fontNames = (pdf: Uint8Array) => pdfFonts(pdf).map((font) => font.name).join(',');

/** The grid that `printToPDF` sets letters on; on the default one the last line of a page moves by 0.04 mm (measured). */
const PRINT_DPI = 600;

const NO_PRINTER = /no printer|not exist|invalid deviceName|invalid printer/i;

function printOnce(contents: WebContents, job: PageJob): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    contents.print(
      {
        silent: true,
        deviceName: job.printer,
        copies: job.copies,
        pageSize: 'A4',
        margins: { marginType: 'none' },
        printBackground: true,
        duplexMode: 'simplex',
        dpi: { horizontal: PRINT_DPI, vertical: PRINT_DPI },
      },
      (printed, reason) => {
        if (printed) resolve({ kind: 'printed', jobId: '' });
        else if (NO_PRINTER.test(reason)) resolve({ kind: 'printer-missing' });
        else resolve({ kind: 'failed', jobId: '', reason: 'not-started' });
      },
    );
  });
}

/** Where there is no CUPS the sealed page itself prints; first it proves that it still is what was filed. */
export async function pagePrint(job: PageJob, patienceMs: number): Promise<PrintOutcome> {
  const work = (window: BrowserWindow) =>
    withSealedAddress(job.html, async (address): Promise<PrintOutcome> => {
      await showSealed(window, address);
      if (fontNames(await pdfOf(window)) !== fontNames(job.pdf)) {
        return { kind: 'failed', jobId: '', reason: 'differs-from-filed' };
      }
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<PrintOutcome>((resolve) => {
        timer = setTimeout(() => resolve({ kind: 'timeout', jobId: '', withdrawn: true }), patienceMs);
      });
      try {
        return await Promise.race([printOnce(window.webContents, job), late]);
      } finally {
        clearTimeout(timer);
      }
    });
  return withPaperWindow(work, patienceMs * 2);
}
