import { readdirSync, readFileSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from '@playwright/test';
import type {} from '../electron/printing/testing/paperHarness';
import { samplePaper } from '../electron/testing/samplePaper';
import { type Harness, type Rendered, startHarness } from './paper/harness';
import { readPdf, type ReadPdf } from './paper/readPdf';

const QUEUE = 'Office';
const SPOOL = '/var/spool/cups';
/** What the other way of printing may move a letter by; measured is 0.00. */
const TOLERANCE_MM = 0.03;

const jobs = () => readdirSync(SPOOL).filter((file) => /^d\d+-001$/.test(file)).sort();
const spooledSince = (before: readonly string[]) =>
  jobs().filter((file) => !before.includes(file)).map((file) => readFileSync(`${SPOOL}/${file}`));

/** Every letter of a page with its place, in the order of reading. */
function places(pdf: ReadPdf) {
  return pdf.pages.map((page) => page.items.filter((item) => item.text.trim() !== '').map(({ text, xMm, yMm }) => ({ text, xMm, yMm })));
}

const problems: string[] = [];
let harness: Harness;
let filed: Rendered;

test.beforeAll(async () => {
  harness = await startHarness(problems);
  filed = await harness.render(samplePaper());
});
test.afterAll(async () => {
  await harness.app.close();
  expect(problems).toEqual([]);
});

const job = () => ({ pdf: Buffer.from(filed.pdf).toString('base64'), html: filed.html, printer: QUEUE, jobTitle: 'JD-0009' });

test('the office’s printer is in the list', async () => {
  const printers = await harness.app.evaluate(() => globalThis.paperHarness.listPrinters());
  expect(printers.map((printer) => printer.name)).toContain(QUEUE);
});

test('what is spooled for the printer is byte for byte what was filed, and no file of ours was written', async () => {
  const before = jobs();
  const written: string[] = [];
  const watcher = watch(tmpdir(), (_event, name) => written.push(String(name)));
  const outcome = await harness.app.evaluate(
    (_electron, { pdf, ...rest }) =>
      globalThis.paperHarness.printSealed({ ...rest, pdf: new Uint8Array(Buffer.from(pdf, 'base64')), copies: 1 }),
    job(),
  );
  watcher.close();
  expect(outcome).toMatchObject({ kind: 'printed' });
  const [spooled, ...others] = spooledSince(before);
  expect(others).toEqual([]);
  expect(Buffer.compare(spooled ?? Buffer.alloc(0), Buffer.from(filed.pdf))).toBe(0);
  expect(written.filter((name) => /\.(pdf|html|ps|txt)$/i.test(name))).toEqual([]);
});

test('where the page itself prints (no CUPS), every letter stands where it stands in the filed PDF', async () => {
  const before = jobs();
  const outcome = await harness.app.evaluate(
    (_electron, { pdf, jobTitle: _title, ...rest }) =>
      globalThis.paperHarness.pagePrint({ ...rest, pdf: new Uint8Array(Buffer.from(pdf, 'base64')), copies: 1 }, 60_000),
    job(),
  );
  expect(outcome).toEqual({ kind: 'printed', jobId: '' });
  await expect.poll(() => spooledSince(before).length).toBe(1);
  const [spooled] = spooledSince(before);
  const [ours, theirs] = [places(await readPdf(filed.pdf)), places(await readPdf(new Uint8Array(spooled ?? [])))];
  expect(theirs.map((page) => page.map((item) => item.text))).toEqual(ours.map((page) => page.map((item) => item.text)));
  const moved = ours.flatMap((page, number) =>
    page.map((item, index) => {
      const there = theirs[number]?.[index];
      return there === undefined ? Infinity : Math.hypot(there.xMm - item.xMm, there.yMm - item.yMm);
    }),
  );
  expect(Math.max(...moved)).toBeLessThan(TOLERANCE_MM);
});

test('a page that would not print as it was filed does not print', async () => {
  const before = jobs();
  const outcome = await harness.app.evaluate(
    (_electron, { pdf, jobTitle: _title, html, ...rest }) => {
      const otherFonts = html.replaceAll("'Paper Hei'", "'Paper Song'");
      const bytes = new Uint8Array(Buffer.from(pdf, 'base64'));
      return globalThis.paperHarness.pagePrint({ ...rest, html: otherFonts, pdf: bytes, copies: 1 }, 60_000);
    },
    job(),
  );
  expect(outcome).toEqual({ kind: 'failed', jobId: '', reason: 'differs-from-filed' });
  expect(spooledSince(before)).toEqual([]);
});

test('a printer that is gone is told before anything is sent', async () => {
  const before = jobs();
  const outcome = await harness.app.evaluate(
    (_electron, { pdf, ...rest }) =>
      globalThis.paperHarness.printSealed({ ...rest, printer: 'Gone', pdf: new Uint8Array(Buffer.from(pdf, 'base64')), copies: 1 }),
    job(),
  );
  expect(outcome).toEqual({ kind: 'printer-missing' });
  expect(spooledSince(before)).toEqual([]);
});

test('a PC without any printer says so', async () => {
  const outcome = await harness.app.evaluate(
    async (_electron, { pdf, ...rest }) => {
      process.env['CUPS_SERVER'] = '/nowhere.sock';
      try {
        return await globalThis.paperHarness.printSealed({ ...rest, pdf: new Uint8Array(Buffer.from(pdf, 'base64')), copies: 1 });
      } finally {
        delete process.env['CUPS_SERVER'];
      }
    },
    job(),
  );
  expect(outcome).toEqual({ kind: 'no-printer' });
});
