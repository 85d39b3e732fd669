import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';
import { PaperDocument } from '#shared/papers/paperDocument.schema';
import { pagePrint } from '../pagePrint';
import { setPaperPages } from '../paperSession';
import { closeAllPaperWindows, warmPaperWindow } from '../paperWindow';
import { listPrinters, printSealed } from '../printSealed';
import { type RenderedPaper, renderPaper, renderSealed } from '../renderPaper';

/** Bytes travel between test and harness as base64, because Playwright hands over plain values only. */
interface RenderedForTest extends Omit<RenderedPaper, 'pdf'> {
  readonly pdf: string;
}

/** What a test may ask of the harness; Playwright evaluates in main and finds it on `globalThis`. */
export interface PaperHarness {
  readonly renderPaper: typeof renderPaper;
  /** `json` is a paper whose pictures' bytes are base64. */
  readonly render: (json: string) => Promise<RenderedForTest>;
  readonly renderSealed: typeof renderSealed;
  readonly listPrinters: typeof listPrinters;
  readonly printSealed: typeof printSealed;
  readonly pagePrint: typeof pagePrint;
  readonly warmPaperWindow: typeof warmPaperWindow;
  readonly closeAllPaperWindows: typeof closeAllPaperWindows;
  /** Process ids of every page that is open. */
  readonly pageProcesses: () => number[];
}

declare global {
  var paperHarness: PaperHarness;
}

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

// The paper page as electron-vite builds it; where it lies is told by the test.
const built = process.env['PAPER_PAGES'] ?? '';
const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
setPaperPages(Object.fromEntries(files.map((file) => [`/${file}`, join(built, file)])));

const revived = (json: string): PaperDocument =>
  PaperDocument.parse(
    JSON.parse(json, (key, value: unknown) => (key === 'bytes' ? new Uint8Array(Buffer.from(String(value), 'base64')) : value)),
  );

// Every page asks for the sandbox itself; root has none to give, and `enableSandbox` would end the process there.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => undefined);
globalThis.paperHarness = {
  render: async (json) => {
    const rendered = await renderPaper(revived(json));
    return { ...rendered, pdf: Buffer.from(rendered.pdf).toString('base64') };
  },
  renderPaper, renderSealed, listPrinters, printSealed, pagePrint, warmPaperWindow, closeAllPaperWindows,
  pageProcesses: () => BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
};
