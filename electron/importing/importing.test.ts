import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_ANSWERED, type ImportPreview } from '#shared/importing/importing.schema';
import type { PersonId } from '#shared/kernel/ids';
import type { PersonFilter } from '#shared/persons/persons.schema';
import { auditTable, importRowsTable, measuresTable, personsTable, reviewItemsTable, statusHistoryTable, timelineTable } from '../db/schema/index';
import { dispatch } from '../ipc/dispatch';
import { openTestHouse, type TestHouse } from '../testing/testHouse';
import { readWorkbook } from './readWorkbook';
import { rawWorkbook, rowsXml } from './testing/rawWorkbook';

const DATA = join(import.meta.dirname, '..', '..', 'e2e', 'data');
const roster = (name: string) => ({ fileName: `C:\\名册\\roster-${name}.xlsx`, bytes: new Uint8Array(readFileSync(join(DATA, `roster-${name}.xlsx`))) });
const everybody: PersonFilter = { text: '', view: 'all', statuses: [], communityIds: [], importBatchId: null };

const ZHANG = '62019919580723674X';
const WANG = '620199197610269854';
const HEADER = ['姓名', '身份证号', '管控现状', '联系电话', '所属社区', '社戒社康开始日期'];
const register = (...rows: string[][]) => ({
  fileName: '名册.xlsx',
  bytes: rawWorkbook({ sheets: [{ name: '花名册', data: rowsXml([['填报日期：2026-02-01'], HEADER, ...rows]) }] }),
});
const open = ({ call }: TestHouse, file: { fileName: string; bytes: Uint8Array }): Promise<ImportPreview> => call('importing.open', file);
async function bring(test: TestHouse, file: { fileName: string; bytes: Uint8Array }, accept: 'all' | 'clean' = 'all') {
  const { token } = await open(test, file);
  return { token, ...(await test.call('importing.commit', { token, accept })) };
}
const count = ({ house }: TestHouse, table: Parameters<TestHouse['house']['db']['$count']>[0]) => house.db.$count(table);
const counts = async (test: TestHouse) => ({
  persons: await count(test, personsTable), measures: await count(test, measuresTable), reviews: await count(test, reviewItemsTable),
  timeline: await count(test, timelineTable), statuses: await count(test, statusHistoryTable),
});

describe('both registers, end to end', () => {
  it.each([
    ['xiyuan', { rows: 1125, people: 1122, merged: 3, doubtful: 212 }, { created: 1122, doubtful: 212, communitiesAdded: 10 }, 187, 248],
    ['yongan', { rows: 420, people: 417, merged: 3, doubtful: 111 }, { created: 417, doubtful: 111, communitiesAdded: 11 }, 109, 180],
  ])('%s: everybody arrives, and the same file again gives nobody new', { timeout: 60_000 }, async (name, previewed, result, measures, reviews) => {
    const test = await openTestHouse({ today: '2026-11-22' });
    const preview = await open(test, roster(name));
    expect(preview).toMatchObject({ counts: { ...previewed, created: previewed.people, updated: 0, skipped: 1 }, fileName: `roster-${name}.xlsx`, importedBefore: null });
    expect((await counts(test)).persons).toBe(0);
    const { token } = preview;
    expect(await test.call('importing.commit', { token, accept: 'all' })).toMatchObject(result);
    expect(await counts(test)).toEqual({ persons: previewed.people, measures, reviews, timeline: previewed.people, statuses: previewed.people });
    const report = await test.call('importing.report', { token });
    expect(Object.values(report.statuses).reduce((a, b) => a + b)).toBe(previewed.people);
    expect(await count(test, importRowsTable)).toBe(previewed.rows + 1);
    const list = await test.call('persons.list', everybody);
    expect(list.counts.all).toBe(previewed.people);
    expect(list.counts.review).toBe(result.doubtful);

    const again = await open(test, roster(name));
    expect(again).toMatchObject({ counts: { created: 0, updated: 0, unchanged: previewed.people, doubtful: 0 }, importedBefore: { rows: previewed.rows } });
    expect(await test.call('importing.commit', { token: again.token, accept: 'all' })).toMatchObject({ created: 0, updated: 0, unchanged: previewed.people });
    expect((await counts(test)).persons).toBe(previewed.people);
  });
});

it('stopped half-way, nobody has come in', async () => {
  const test = await openTestHouse();
  const { token } = await open(test, register(...Array.from({ length: 300 }, (_, n) => [`张${n}`, '', '死亡', '', '柳园', ''])));
  const stop = new AbortController();
  let told = 0;
  const progress = (): void => {
    told += 1;
    stop.abort();
  };
  const reply = await dispatch('importing.commit', { token, accept: 'all' }, test.house, { caller: 'window', progress, signal: stop.signal });
  expect(reply).toEqual({ ok: false, problem: { code: 'job.cancelled', details: {} } });
  expect(told).toBeGreaterThan(0);
  expect(await counts(test)).toEqual({ persons: 0, measures: 0, reviews: 0, timeline: 0, statuses: 0 });
  expect(await test.call('office.communities', {})).toEqual([]);
  expect(await test.call('importing.commit', { token, accept: 'all' })).toMatchObject({ created: 300 });
});

describe('a person who came in', () => {
  it('has the words of the register, as of its day, with what is doubtful waiting', async () => {
    const test = await openTestHouse();
    await bring(test, register(['张三', '62019919580723674x', '社区戒毒两年', '13628397730', '柳园社区', '2016.3.5']));
    const [row] = (await test.call('persons.list', everybody)).rows;
    expect(row).toMatchObject({ fileNo: 'WX-2026-0001', name: '张三', controlStatus: 'community_detox', communityName: '柳园社区', reviewCount: 1, measure: { kind: 'community_detox', badge: 'as_found', year: 2 } });
    const bag = await test.call('persons.bag', { personId: row?.id as PersonId });
    expect(bag).toMatchObject({
      birthDate: '1958-07-23', controlStatusFound: '社区戒毒两年',
      measures: [{ origin: 'imported', asFound: '社区戒毒两年', asOf: '2026-02-01', termStart: '2016-03-05', termEnd: null, reportDeadline: null }],
      review: [{ field: 'measureStartOn', kind: 'term-over', found: '2016.3.5', rowNo: 3 }],
      timeline: [{ kind: 'imported', data: { asOf: '2026-02-01' } }],
    });
    await test.call('persons.resolveReview', { reviewId: bag.review[0]?.id ?? '', resolution: '已办解除' });
    expect((await test.call('persons.list', everybody)).counts.review).toBe(0);
  });

  it('单小莉 is found by either reading of her surname, by two characters and by the tails of her numbers', async () => {
    const test = await openTestHouse();
    await bring(test, register(['单小莉', '620199195807236748', '死亡', '13628397730', '', ''], ['王五', WANG, '死亡', '', '', '']));
    for (const text of ['shanxiaoli', 'danxiaoli', 'sxl', 'dxl', '单小', '6748', '7730']) {
      expect((await test.call('persons.list', { ...everybody, text })).rows.map((row) => row.name), text).toEqual(['单小莉']);
    }
  });

  it('leaves lines that name no one: looked into, brought in', async () => {
    const test = await openTestHouse();
    await bring(test, register(['张三', ZHANG, '死亡', '', '', '']));
    const lines = test.house.db.select().from(auditTable).all();
    expect(lines.map(({ action }) => action)).toEqual(['importing.open', 'importing.commit']);
    expect(lines.map(({ detail }) => detail).join()).not.toMatch(/张三|6201/);
  });
});

describe('the clerk decides', () => {
  const doubtful = register(['张三', ZHANG, '神游', '', '柳园', ''], ['王五', WANG, '死亡', '', '', '']);

  it('only rows without a doubt first; the others can follow from the same file', async () => {
    const test = await openTestHouse();
    expect(await bring(test, doubtful, 'clean')).toMatchObject({ created: 1, leftOut: 1, doubtful: 0 });
    expect(await bring(test, doubtful)).toMatchObject({ created: 1, unchanged: 1, doubtful: 1 });
  });

  it('what a word means, what a column is, what stands in a cell, which row is left out', async () => {
    const test = await openTestHouse();
    const { token, statuses, columns } = await open(test, doubtful);
    expect(statuses[0]).toEqual({ word: '神游', people: 1, meaning: null, byClerk: false });
    expect(columns.map(({ field, sample }) => [field, sample])).toContainEqual(['controlStatus', '神游']);
    const meaning = { status: 'unknown_status', measure: null, state: null, year: null, flag: null } as const;
    const answers = { ...NOTHING_ANSWERED, statusWords: [{ word: '神游', meaning }], columns: [{ index: 4, field: null }], corrections: [{ rowNo: 3, column: 0, text: '张山' }], skippedRows: [4] };
    expect(await test.call('importing.remap', { token, answers })).toMatchObject({ counts: { people: 1, doubtful: 0, skipped: 1 }, communities: [] });
    await test.call('importing.commit', { token, accept: 'all' });
    expect((await test.call('persons.list', everybody)).rows).toMatchObject([{ name: '张山', controlStatus: 'unknown_status', communityName: '' }]);
  });

  it('sees any window of the rows, by outcome and by fault', async () => {
    const test = await openTestHouse();
    const { token } = await open(test, doubtful);
    expect(await test.call('importing.rows', { token, show: 'all', from: 1, count: 10 })).toMatchObject({ total: 2, rows: [{ rowNo: 4, outcome: 'created', doubts: [], cells: ['王五', WANG, '死亡', '', '', ''] }] });
    expect(await test.call('importing.rows', { token, show: 'status-unknown', from: 0, count: 10 })).toMatchObject({ total: 1, rows: [{ rowNo: 3, doubts: [{ column: 2, kind: 'status-unknown', found: '神游' }] }] });
    expect((await test.call('importing.rows', { token, show: 'skipped', from: 0, count: 10 })).total).toBe(0);
  });

  it('which sheet: the one that looks like a register is chosen, any other can be', async () => {
    const test = await openTestHouse();
    const file = { fileName: 'a.xlsx', bytes: rawWorkbook({ sheets: [{ name: '说明', data: rowsXml([['请按月填报']]) }, { name: '名册', data: rowsXml([HEADER, ['张三', ZHANG, '死亡', '', '', '']]) }] }) };
    const { token, sheet, sheets } = await open(test, file);
    expect([sheet, sheets]).toEqual(['名册', [{ name: '说明', rows: 1 }, { name: '名册', rows: 2 }]]);
    const other = await test.call('importing.remap', { token, answers: { ...NOTHING_ANSWERED, sheet: '说明' } });
    expect(other).toMatchObject({ headerRowNo: null, sheet: '说明' });
    expect(await test.refusal('importing.commit', { token, accept: 'all' })).toMatchObject({ code: 'import.no-header' });
  });

  it('a closed preview is gone, and a reader brings nothing in', async () => {
    const test = await openTestHouse();
    const { token } = await open(test, doubtful);
    await test.call('importing.close', { token });
    expect(await test.refusal('importing.commit', { token, accept: 'all' })).toEqual({ code: 'import.preview-gone', details: {} });
    const reader = await openTestHouse({ role: 'reader' });
    expect(await reader.refusal('importing.open', doubtful)).toMatchObject({ code: 'route.forbidden' });
  });
});

describe('the list of doubtful rows', () => {
  it('keeps every word as text, and nothing in it is ever computed', async () => {
    const nasty = ['=1+1', '＝cmd|calc', '@SUM(A1)', '+86', '-1', '=HYPERLINK("a")', '𠮷田', '<b>&amp;</b>', '_x0041_'];
    const test = await openTestHouse();
    const preview = await open(test, register(...nasty.map((word) => [word, '123', `神${word}`, '', '', ''])));
    const { bytes, fileName } = await test.call('importing.doubtfulList', { token: preview.token }, 'main');
    expect(fileName).toBe('导入待核清单 2026-02-01.xlsx');
    const [sheet] = (await readWorkbook(bytes, fileName)).sheets;
    const cells = sheet?.rows.flatMap((row) => row.cells).filter((cell) => cell !== null) ?? [];
    expect(cells.filter((cell) => cell.type !== 'text' || cell.formula)).toEqual([]);
    const found = cells.map((cell) => cell.text);
    // 〈_x0041_〉 is how a workbook writes A.
    for (const word of nasty.map((one) => one.replace('_x0041_', 'A'))) expect(found).toContain(word);
  });

  it('is asked for by main alone, and leaves its reason on the audit log', async () => {
    const test = await openTestHouse();
    const { token } = await open(test, register(['张三', '123', '死亡', '', '', '']));
    await test.call('importing.recordExport', { token, reason: '交派出所核对' }, 'main');
    const line = test.house.db.select().from(auditTable).all().at(-1);
    expect([line?.action, line?.detail]).toEqual(['importing.saveDoubtful', '{"reason":"交派出所核对","rows":1}']);
  });
});

describe('a later register', () => {
  const first = register(['张三', ZHANG, '社区戒毒一年', '13628397730', '柳园社区', '2025-03-01'], ['王五', WANG, '服刑', '', '', '']);

  it('changes what it says anew, keeps what it does not say, and never undoes a clerk’s work', async () => {
    const test = await openTestHouse();
    await bring(test, first);
    const [, wang] = (await test.call('persons.list', everybody)).rows.sort((a, b) => a.fileNo.localeCompare(b.fileNo));
    const edit = await test.call('persons.forEdit', { personId: wang?.id as PersonId });
    await test.call('persons.update', { personId: edit.personId, version: edit.version, person: { ...edit.person, name: '王武', controlStatus: 'dead' } });
    const later = register(['张三', ZHANG, '社区康复', '15152632322', '', '2026-01-05'], ['王五', WANG, '服刑', '', '', '']);
    expect(await bring(test, later)).toMatchObject({ created: 1, updated: 1 });
    const zhang = (await test.call('persons.list', { ...everybody, text: '张三' })).rows[0];
    const bag = await test.call('persons.bag', { personId: zhang?.id as PersonId });
    expect(bag).toMatchObject({ controlStatus: 'community_rehab', communityName: '柳园社区', measures: [{ kind: 'community_rehab', state: 'executing' }, { kind: 'community_detox', state: 'ended' }] });
    expect(bag.phonesMasked.map((phone) => phone.masked)).toEqual(['151****2322', '136****7730']);
  });

  it('with the same words as before changes nothing, even after the clerk mended the record', async () => {
    const test = await openTestHouse();
    await bring(test, first);
    const [wang] = (await test.call('persons.list', { ...everybody, text: '王五' })).rows;
    const edit = await test.call('persons.forEdit', { personId: wang?.id as PersonId });
    await test.call('persons.update', { personId: edit.personId, version: edit.version, person: { ...edit.person, controlStatus: 'dead' } });
    expect(await bring(test, first)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await test.call('persons.list', { ...everybody, text: '王五' })).rows).toMatchObject([{ controlStatus: 'dead' }]);
  });
});

describe('taking an import back', () => {
  const first = register(['张三', ZHANG, '社区戒毒一年', '13628397730', '柳园社区', '2025-03-01'], ['王五', WANG, '神游', '', '', '']);

  it('removes everybody who came with it, and nothing else', async () => {
    const test = await openTestHouse();
    const { batchId } = await bring(test, first);
    expect(await test.call('importing.undo', { batchId })).toEqual({ removed: 2, restored: 0 });
    expect(await counts(test)).toEqual({ persons: 0, measures: 0, reviews: 0, timeline: 0, statuses: 0 });
    expect(await count(test, importRowsTable)).toBe(0);
    expect(await test.call('office.communities', {})).toEqual([]);
    expect(await test.call('importing.batches', {})).toMatchObject([{ id: batchId, undoneAt: expect.any(Number) as number }]);
    expect(await test.refusal('importing.undo', { batchId })).toEqual({ code: 'import.already-undone', details: {} });
    expect(await bring(test, first)).toMatchObject({ created: 2 });
    expect((await test.call('persons.list', everybody)).rows.map((row) => row.fileNo).sort()).toEqual(['WX-2026-0003', 'WX-2026-0004']);
  });

  it('puts back who was changed by it', async () => {
    const test = await openTestHouse();
    const one = await bring(test, first);
    const before = (await test.call('persons.list', { ...everybody, text: '张三' })).rows[0];
    const two = await bring(test, register(['张三', ZHANG, '死亡', '15152632322', '新河社区', '']));
    expect(await test.refusal('importing.undo', { batchId: one.batchId })).toEqual({ code: 'import.undo-records-added', details: { people: 1 } });
    expect(await test.call('importing.undo', { batchId: two.batchId })).toEqual({ removed: 0, restored: 1 });
    expect((await test.call('persons.list', { ...everybody, text: '张三' })).rows[0]).toEqual(before);
    expect((await test.call('office.communities', {})).map(({ name }) => name)).toEqual(['柳园社区']);
    expect(await test.call('importing.undo', { batchId: one.batchId })).toEqual({ removed: 2, restored: 0 });
  });

  it('is refused, with the number of people, as soon as somebody wrote about one of them', async () => {
    const test = await openTestHouse();
    const { batchId } = await bring(test, first);
    const [row] = (await test.call('persons.list', everybody)).rows;
    await test.call('persons.changeStatus', { personId: row?.id as PersonId, to: 'dead', effectiveOn: '2026-03-01', reason: '' });
    expect(await test.refusal('importing.undo', { batchId })).toEqual({ code: 'import.undo-records-added', details: { people: 1 } });
    expect((await counts(test)).persons).toBe(2);
  });
});
