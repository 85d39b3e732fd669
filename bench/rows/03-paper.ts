import type { ElectronApplication } from '@playwright/test';
import type { InputOf } from '../../shared/ipc/routes';
import type { Pc } from '../../e2e/demo/office';
import { aPerson } from '../../electron/testing/aPerson';
import { inOffice } from '../office';
import { compare, type BenchRow } from '../row';

/** Somebody who has looked at the paper once: the window for the next one has been made ready behind it. */
const BETWEEN_LOOKS_MS = 1500;

/**
 * From the bag to the PDF in the page, against loading the same finished page and printing it. The goal is ours: the
 * border, the layout and the fonts' check may cost half of the printing.
 */
export function measure(): Promise<BenchRow> {
  return inOffice(() => Promise.resolve(), async ({ pc }) => {
    // tsx names functions by a helper of its own, which neither process has.
    await pc.page.evaluate('void (globalThis.__name = (it) => it)');
    await pc.app.evaluate('void (globalThis.__name = (it) => it)');
    const asked = await anAgreement(pc);
    await keepFinishedPage(pc.app);
    await timePreview(pc, asked);
    await openBareWindow(pc.app);
    return compare({
      what: 'agreement to PDF, against a bare printToPDF of the same page',
      goal: 1.5,
      ours: () => timePreview(pc, asked),
      limit: () => timeBarePrint(pc.app),
    });
  });
}

async function anAgreement({ ask }: Pc): Promise<InputOf<'agreements.preview'>> {
  const today = new Date().toLocaleDateString('sv-SE') as InputOf<'measures.registerDecision'>['decidedOn'];
  // Somebody of our own: whom of a register the law leaves free for a new measure is not the bench's question.
  const { personId } = await ask('persons.create', aPerson());
  const { id, version } = await ask('measures.registerDecision', {
    personId, kind: 'community_detox', decisionNo: '澄公（禁）社戒决字〔2026〕11号', decidedBy: '安澜市公安局澄江分局',
    decidedOn: today, servedOn: today, releaseCertificateNo: '', releasedOn: null, termMonths: 36, executionPlace: '望溪街道',
  });
  await ask('measures.registerReport', { measureId: id, version, reportedOn: today, lateReason: '' });
  const { terms } = await ask('agreements.draft', { measureId: id });
  return { measureId: id, terms };
}

async function timePreview({ page }: Pc, asked: InputOf<'agreements.preview'>): Promise<number> {
  await page.waitForTimeout(BETWEEN_LOOKS_MS);
  return page.evaluate(async (input) => {
    const { office } = window as unknown as { office: { call: (...args: unknown[]) => Promise<{ ok: boolean }> } };
    const started = performance.now();
    const reply = await office.call('effect', 'agreements.preview', input, crypto.randomUUID());
    if (!reply.ok) throw new Error('no preview');
    return performance.now() - started;
  }, asked);
}

/** Takes the finished page of the next paper as it stands before it is printed. */
function keepFinishedPage(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: program }) => {
    program.on('web-contents-created', (_event, contents) => {
      contents.on('did-finish-load', () => {
        if (!contents.getURL().startsWith('app://paper/sealed/')) return;
        void contents.executeJavaScript('document.documentElement.outerHTML').then((html: unknown) => {
          Object.assign(globalThis, { finishedPage: html });
        }, () => undefined);
      });
    });
  });
}

/** A hidden window that does nothing but show that page, with the same fonts beside it. */
function openBareWindow(app: ElectronApplication): Promise<void> {
  return app.evaluate(async ({ BrowserWindow, session }) => {
    const { finishedPage } = globalThis as unknown as { finishedPage?: string };
    if (finishedPage === undefined) throw new Error('no finished page was seen');
    const own = session.fromPartition('bench', { cache: false });
    const fonts = new Map<string, ArrayBuffer>();
    own.protocol.handle('app', async ({ url }) => {
      if (url.endsWith('/bare')) return new Response(`<!doctype html>${finishedPage}`, { headers: { 'content-type': 'text/html; charset=utf-8' } });
      const known = fonts.get(url) ?? (await (await session.fromPartition('paper').fetch(url)).arrayBuffer());
      fonts.set(url, known);
      return new Response(known, { headers: { 'content-type': 'font/ttf', 'cache-control': 'max-age=3600, immutable' } });
    });
    Object.assign(globalThis, { bareWindow: new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true } }) });
  });
}

function timeBarePrint(app: ElectronApplication): Promise<number> {
  return app.evaluate(async () => {
    const { webContents } = (globalThis as unknown as { bareWindow: Electron.BrowserWindow }).bareWindow;
    const started = performance.now();
    await webContents.loadURL('app://paper/bare');
    await webContents.executeJavaScript('document.fonts.ready.then(() => undefined)');
    const pdf = await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    if (pdf.length === 0) throw new Error('an empty PDF');
    return performance.now() - started;
  });
}
