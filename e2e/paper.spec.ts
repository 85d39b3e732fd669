import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { plainPaper, SAMPLE_SIGNATURE, samplePaper, wordsOf } from '../electron/testing/samplePaper';
import { composeRecoverySheet } from '../shared/papers/recoverySheet.document';
import { REHAB_AGREEMENT } from '../shared/papers/rehabAgreement.template';
import { DETOX_AGREEMENT } from '../shared/papers/detoxAgreement.template';
import type { LocalDate } from '../shared/kernel/localDate';
import { type Harness, startHarness } from './paper/harness';
import { readPdf } from './paper/readPdf';

const LINES = 22;
const LETTERS = 28;
const FIRST_INDENT = 2;
const PITCH_MM = 225 / 22;
const GROUND = '望溪石桥柳园槐荫南塘一八人';

/** Spaces differ between programs that read a PDF, and a box to tick is drawn, not written; letters may not differ. */
const letters = (text: string) => text.replace(/[\s☑☐]/g, '');

const problems: string[] = [];
let harness: Harness;

test.beforeAll(async () => {
  harness = await startHarness(problems);
});
test.afterAll(async () => {
  await harness.app.close();
  expect(problems).toEqual([]);
});

test.describe('a page of plain text (GB/T 9704-2012)', () => {
  test('holds 22 lines of 28 letters in 156 × 225 mm, and the next page goes on where it stopped', async () => {
    const whole = GROUND.repeat(150);
    const pdf = await readPdf((await harness.render(plainPaper(whole))).pdf);
    const pages = pdf.pages.map((page) => page.lines.filter((line) => line.yMm < 37 + 225));
    const [first = [], second = []] = pages;
    expect(first.map((line) => [...line.text].length)).toEqual([LETTERS - FIRST_INDENT, ...Array<number>(LINES - 1).fill(LETTERS)]);
    expect(second.map((line) => [...line.text].length)).toEqual(Array<number>(LINES).fill(LETTERS));
    expect(pages.flat().map((line) => line.text).join('')).toBe(whole);
  });

  test('begins 28 mm from the left edge, lines 10.23 mm apart, letters 5.57 mm apart, A4', async () => {
    const pdf = await readPdf((await harness.render(plainPaper(GROUND.repeat(60)))).pdf);
    const [page] = pdf.pages;
    if (page === undefined) throw new Error('no page');
    expect(page.widthMm).toBeCloseTo(210, 0);
    expect(page.heightMm).toBeCloseTo(297, 0);
    const lines = page.lines.filter((line) => line.yMm < 37 + 225);
    for (const line of lines.slice(1)) expect(Math.abs(line.xMm - 28.05)).toBeLessThan(0.1);
    const steps = lines.slice(1).map((line, index) => line.yMm - (lines[index]?.yMm ?? 0));
    expect(steps.reduce((sum, step) => sum + step, 0) / steps.length).toBeCloseTo(PITCH_MM, 1);
    // Chromium sets baselines on whole pixels: a single step may be a pixel (0.26 mm) longer or shorter.
    for (const step of steps) expect(Math.abs(step - PITCH_MM)).toBeLessThan(0.27);
    const second = page.items.filter((item) => Math.abs(item.yMm - (lines[1]?.yMm ?? 0)) < 1);
    const end = Math.max(...second.map((item) => item.xMm + item.widthMm));
    expect(Math.abs(end - (28 + 156))).toBeLessThan(0.25);
  });

  test('never leaves a heading alone at the foot of a page, wherever it falls', async () => {
    for (const linesBefore of [19, 20, 21, 22]) {
      const before = plainPaper(GROUND.repeat(60).slice(0, linesBefore * LETTERS - FIRST_INDENT));
      const text = (kind: 'heading' | 'paragraph', words: string) => ({ kind, runs: [{ kind: 'text' as const, text: words }] });
      const paper = { ...before, blocks: [...before.blocks, text('heading', '一、标题'), text('paragraph', GROUND.repeat(5))] };
      const pdf = await readPdf((await harness.render(paper)).pdf);
      const [first = [], second = []] = pdf.pages.map((page) => page.lines.filter((line) => line.yMm < 37 + 225));
      expect(first.at(-1)?.text, `${linesBefore} lines before`).not.toBe('一、标题');
      expect(first).toHaveLength(linesBefore <= 20 ? LINES : linesBefore);
      expect(second.map((line) => line.text).includes('一、标题')).toBe(linesBefore > 20);
    }
  });

  test('sets a paragraph that goes on overleaf as straight at the right edge as any other', async () => {
    const pdf = await readPdf((await harness.render(plainPaper('每30天谈话1次，走访12次；'.repeat(70)))).pdf);
    const [page] = pdf.pages;
    const lines = page?.lines.filter((line) => line.yMm < 37 + 225) ?? [];
    const ends = lines.map(({ yMm }) =>
      Math.max(...(page?.items ?? []).filter((item) => Math.abs(item.yMm - yMm) < 1).map((item) => item.xMm + item.widthMm)),
    );
    expect(ends).toHaveLength(LINES);
    for (const end of ends) expect(Math.abs(end - (28 + 156))).toBeLessThan(0.5);
  });

  test('puts the page number at the outer edge, 7 mm under the text: odd right, even left', async () => {
    const pdf = await readPdf((await harness.render(plainPaper(GROUND.repeat(100)))).pdf);
    const numbers = pdf.pages.map((page) => page.lines.find((line) => /^—\s*\d+\s*—$/.test(line.text)));
    expect(numbers.slice(0, 2).map((line) => line?.text.replace(/\s/g, ''))).toEqual(['—1—', '—2—']);
    expect(numbers[0]?.xMm).toBeGreaterThan(160);
    expect(Math.abs((numbers[1]?.xMm ?? 0) - (28 + 4.94))).toBeLessThan(0.5);
    expect(numbers[0]?.yMm).toBeGreaterThan(37 + 225 + 7);
    expect(numbers[0]?.yMm).toBeLessThan(37 + 225 + 12);
  });
});

for (const template of [DETOX_AGREEMENT, REHAB_AGREEMENT]) {
  test.describe(`the paper ${template.id}`, () => {
    test('says on paper, letter for letter, what was composed, in every copy', async () => {
      const paper = samplePaper(template);
      const rendered = await harness.render(paper);
      const pdf = await readPdf(rendered.pdf);
      expect(rendered.pages).toBe(rendered.pagesPerCopy * 3);
      expect(pdf.pages).toHaveLength(rendered.pages);
      for (const copy of [1, 2, 3]) {
        const pages = pdf.pages.slice((copy - 1) * rendered.pagesPerCopy, copy * rendered.pagesPerCopy);
        const said = letters(pages.flatMap((page) => page.lines.map((line) => line.text)).join(''));
        // Two columns share the baselines of the signing block; its words are looked for one by one.
        const words = wordsOf(paper).flatMap((line) => (line.includes('签') || line.includes('|') ? line.split(/[|　]/) : [line]));
        for (const word of words.map(letters).filter((text) => text !== '' && !/^年?月?日?$/.test(text))) {
          const whole = pages.map((page) => letters(page.lines.filter((line) => line.yMm < 263).map((line) => line.text).join(''))).join('');
          expect(whole, word).toContain(word);
        }
        expect(said).toContain(`第${copy}联（${['乙方', '本站', '派出所'][copy - 1]}）共3联`);
      }
    });

    test('carries number, page x of y, secrecy, template, issuer, time and mark on every page', async () => {
      const rendered = await harness.render(samplePaper(template));
      const pdf = await readPdf(rendered.pdf);
      expect(pdf.title).toBe('望禁康字〔2026〕9号');
      pdf.pages.forEach((page, index) => {
        const foot = letters(page.lines.filter((line) => line.yMm > 270).map((line) => line.text).join(''));
        for (const word of [
          '内部资料注意保密', '望禁康字〔2026〕9号', '模板第1版', '2026-03-1809:47陈雨出具', '存证7K3M9Q2XW4-1234',
          `第${(index % rendered.pagesPerCopy) + 1}页共${rendered.pagesPerCopy}页`,
        ]) expect(foot).toContain(word);
      });
    });

    test('holds real letters in named TrueType fonts, whose bytes are known', async () => {
      const rendered = await harness.render(samplePaper(template));
      const pdf = await readPdf(rendered.pdf);
      expect(pdf.fonts.every((font) => !font.type3 && /^Noto(Serif|Sans)SC-(Regular|SemiBold|Medium)$/.test(font.name))).toBe(true);
      expect(rendered.fonts.map((font) => font.name).sort()).toEqual(pdf.fonts.map((font) => font.name).sort());
      for (const font of rendered.fonts) expect(font.sha256).toMatch(/^[0-9a-f]{64}$/);
      // No radical stands in for a letter: ⼀ (U+2F00) looks like 一 and is not found by who searches for it.
      expect(pdf.text).not.toMatch(/[\u2e80-\u2fdf]/u);
      expect(pdf.pages[0]?.items.filter((item) => item.font === 'NotoSerifSC-SemiBold').map((item) => item.sizePt)[0]).toBeCloseTo(22, 1);
    });

    test('never ends a page with a heading and keeps both parties’ signing on one page, below text', async () => {
      for (const extra of [0, 90, 180, 299]) {
        const rendered = await harness.render(samplePaper(template, { otherAgreed: '谈'.repeat(extra) || undefined }, { copies: 1 }));
        const pdf = await readPdf(rendered.pdf);
        for (const page of pdf.pages) {
          const last = page.lines.filter((line) => line.yMm < 263).at(-1);
          const isHeading = /^[一二三四五六七]、.{2,14}$/.test(last?.text ?? '');
          // 七、其他约定 may be followed by two empty lines to write on, which are no text.
          if (isHeading) expect(last?.yMm).toBeLessThan(37 + 225 - 2 * PITCH_MM);
        }
        const signing = pdf.pages.find((page) => page.lines.some((line) => letters(line.text).startsWith('甲方（盖章）')));
        const there = letters(signing?.lines.map((line) => line.text).join('') ?? '');
        for (const word of ['乙方（签字、指印）', '代表（签字）', '家属／监护人（签字）', '年月日']) expect(there).toContain(word);
        expect(there).toContain('签字（盖章）');
        expect(there).toContain('本协议一式三份');
      }
    });
  });
}

test.describe('what is missing', () => {
  test('is a line of eight letters or more, left where the value would stand', async () => {
    const { html } = await harness.render(samplePaper(DETOX_AGREEMENT, {}, { standing: { kind: 'blank' } }));
    const widths = [...html.matchAll(/class="blank w(\d+)"/g)].map((found) => Number(found[1]));
    expect(widths.length).toBeGreaterThan(30);
    expect(Math.min(...widths)).toBe(8);
    expect(html).not.toContain('罗文静');
  });

  test('a letter that no font draws is told before anybody signs', async () => {
    const name = '𠮷㐅\u{2A3F1}';
    const rendered = await harness.render(samplePaper(DETOX_AGREEMENT, { person: { name } }, { copies: 1 }));
    expect(rendered.missingLetters).toEqual(['\u{2A3F1}']);
    expect(rendered.fonts.map((font) => font.name)).toContain('NotoSerifJP-Regular');
    expect((await readPdf(rendered.pdf)).text).toContain('𠮷㐅');
  });
});

test.describe('the sealed page', () => {
  test('runs nothing, asks for nothing but the shipped fonts, and prints the same PDF again', async () => {
    const paper = samplePaper(DETOX_AGREEMENT, {}, { signatures: { person: SAMPLE_SIGNATURE }, copies: 2 });
    const first = await harness.render(paper);
    expect(first.html).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=|https?:\/\/(?!www\.w3\.org)/i);
    expect([...first.html.matchAll(/url\(['"]?([^'")]+)/g)].map((found) => found[1]).every((url) => url?.startsWith('/fonts/'))).toBe(true);
    const again = await harness.app.evaluate(
      async (_electron, html) => Buffer.from(await globalThis.paperHarness.renderSealed(html)).toString('base64'),
      first.html,
    );
    const [a, b] = [await readPdf(first.pdf), await readPdf(new Uint8Array(Buffer.from(again, 'base64')))];
    expect(b).toEqual(a);
  });

  test('holds the signature that was drawn on the screen', async () => {
    const { html } = await harness.render(samplePaper(DETOX_AGREEMENT, {}, { signatures: { person: SAMPLE_SIGNATURE } }));
    const drawn = [...html.matchAll(/src="data:image\/svg\+xml;base64,([^"]+)"/g)].map((found) => found[1] ?? '');
    expect(drawn).toHaveLength(3);
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(new Set(drawn.map((text) => hash(Buffer.from(text, 'base64'))))).toEqual(new Set([hash(SAMPLE_SIGNATURE.bytes)]));
  });

  test('says 作废 on every page when a voided paper is looked at, and why', async () => {
    const voided = { on: '2026-03-20', by: '陈雨', reason: '<b>日期</b>写错' };
    const pdf = await readPdf((await harness.render(samplePaper(DETOX_AGREEMENT, {}, { voided, copies: 1 }))).pdf);
    for (const page of pdf.pages) {
      const said = page.items.map((item) => item.text).join('');
      expect(said).toContain('作废');
      expect(said).toContain('2026-03-20 由陈雨作废：<b>日期</b>写错');
    }
  });

  test('the recovery sheet is one page, its groups in reading order', async () => {
    const groups = ['7K3M9Q', '2XW4A8', '561207', 'QQ1R5T', '9ZYXWV', '1B2C3D', '4E5F6G', 'H7J8K9'];
    const sheet = composeRecoverySheet({ officeName: '望溪街道办事处', sheetNumber: 'K-01', madeOn: '2026-03-18' as LocalDate, groups, qr: SAMPLE_SIGNATURE });
    const pdf = await readPdf((await harness.render(sheet)).pdf);
    expect(pdf.pages).toHaveLength(1);
    const [page] = pdf.pages;
    for (const group of groups) expect(letters(page?.lines.map((line) => line.text).join('') ?? '')).toContain(group);
  });
});

test.describe('what stays behind', () => {
  const alive = (pid: number) => {
    try {
      // A zombie is a process that has ended and waits to be counted.
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  };

  test('no window and no process: what was on the paper is in nobody’s memory', async () => {
    test.skip(process.platform !== 'linux', 'reads /proc');
    const rendering = harness.render(samplePaper());
    let pids: number[] = [];
    // Asked again when the inspector loses an answer ("promise was garbage collected"), which is Playwright's trouble.
    await expect(async () => {
      pids = await harness.app.evaluate(() => globalThis.paperHarness.pageProcesses().filter((pid) => pid > 0));
      expect(pids).not.toEqual([]);
    }).toPass();
    await rendering;
    expect(await harness.app.evaluate(() => globalThis.paperHarness.pageProcesses())).toEqual([]);
    await expect.poll(() => pids.filter(alive)).toEqual([]);
  });

  test('a lock in the middle of a paper ends the paper, and what was opened ahead', async () => {
    const ended = await harness.app.evaluate(async (_electron, json) => {
      const paper = globalThis.paperHarness.render(json).then(() => 'rendered', (error: Error) => error.message);
      globalThis.paperHarness.warmPaperWindow();
      await new Promise((resolve) => setTimeout(resolve, 60));
      globalThis.paperHarness.closeAllPaperWindows();
      return paper;
    }, JSON.stringify(samplePaper()));
    expect(ended).not.toBe('rendered');
    expect(await harness.app.evaluate(() => globalThis.paperHarness.pageProcesses())).toEqual([]);
  });
});
