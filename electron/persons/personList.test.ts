import { describe, expect, it } from 'vitest';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import type { InputOf } from '#shared/ipc/routes';
import { measuresTable, reviewItemsTable } from '../db/schema/index';
import { aDecision, aNewcomer, anIdNumber } from '../testing/people';
import { openTestHouse, type TestHouse } from '../testing/testHouse';

const filter = (over: Partial<InputOf<'persons.list'>>): InputOf<'persons.list'> => ({
  text: '', view: 'all', statuses: [], communityIds: [], importBatchId: null, ...over,
});
const namesFor = async ({ call }: TestHouse, text: string) =>
  (await call('persons.list', filter({ text }))).rows.map((row) => row.name);

async function withPeople(people: readonly (Parameters<typeof aNewcomer>[0] & object)[]) {
  const test = await openTestHouse();
  const ids: PersonId[] = [];
  for (const [index, person] of people.entries()) {
    const input = aNewcomer({ idNumber: anIdNumber('1990-01-01', 11 + index), ...person });
    ids.push((await test.call('persons.create', input)).personId);
  }
  return { test, ids };
}

describe('the search', () => {
  it('finds two-character and one-character parts of names; the exact name comes first, then those that begin so', async () => {
    const { test } = await withPeople(['大张伟', '张伟', '张伟强', '李伟', '张小', '张 伟'].map((name) => ({ name })));
    expect(await namesFor(test, '张伟')).toEqual(['张 伟', '张伟', '张伟强', '大张伟']);
    expect(await namesFor(test, '伟')).toHaveLength(5);
    expect(await namesFor(test, '张')).toEqual(['张 伟', '张伟', '张伟强', '张小', '大张伟']);
    expect(await namesFor(test, 'zw')).toEqual(['张 伟', '张伟', '张伟强']);
    expect(await namesFor(test, '')).toEqual(['大张伟', '李伟', '张 伟', '张伟', '张伟强', '张小']);
  });

  it('finds by the tail of a number, a telephone, part of the file number, and mixed with a name', async () => {
    const { test } = await withPeople([
      { name: '周启航', phones: [{ number: '13800135415', label: '' }] },
      { name: '周文静', idNumber: '11010519491231002X' },
    ]);
    expect(await namesFor(test, '5415')).toEqual(['周启航']);
    expect(await namesFor(test, '周 5415')).toEqual(['周启航']);
    expect(await namesFor(test, '002x')).toEqual(['周文静']);
    expect(await namesFor(test, '2026-0002')).toEqual(['周文静']);
    expect(await namesFor(test, 'wx-2026-0001')).toEqual(['周启航']);
    expect(await namesFor(test, 'ZWJ')).toEqual(['周文静']);
  });

  it('takes a percent sign for a percent sign', async () => {
    const { test } = await withPeople([{ name: '周启航' }]);
    for (const text of ['%', '_', '周%', '\\', '|', '"']) expect(await namesFor(test, text)).toEqual([]);
    await test.call('persons.create', aNewcomer({ name: '周_%', idNumber: anIdNumber('1990-01-01', 99) }));
    for (const text of ['%', '_', '周_', '_%']) expect(await namesFor(test, text)).toEqual(['周_%']);
  });

  it('follows an edit of name, number and telephone at once', async () => {
    const { test, ids } = await withPeople([{ name: '周启航' }]);
    const edit = await test.call('persons.forEdit', { personId: ids[0] ?? '' });
    const person = { ...edit.person, name: '曾晓峰', phones: [{ number: '13800135415', label: '' }] };
    await test.call('persons.update', { personId: edit.personId, version: edit.version, person });
    expect(await namesFor(test, '周')).toEqual([]);
    expect(await namesFor(test, 'zxf')).toEqual(['曾晓峰']);
    expect(await namesFor(test, 'cxf')).toEqual(['曾晓峰']);
    expect(await namesFor(test, '5415')).toEqual(['曾晓峰']);
  });
});

describe('the list', () => {
  it('shows tails of numbers only, with community, measure and what waits', async () => {
    const { test, ids } = await withPeople([{ phones: [{ number: '13800135415', label: '' }, { number: '13900139000', label: '' }], grid: '3网格' }]);
    const [id = '' as PersonId] = ids;
    const community = await test.call('office.addCommunity', { name: '柳园社区' });
    const edit = await test.call('persons.forEdit', { personId: id });
    await test.call('persons.update', { personId: id, version: edit.version, person: { ...edit.person, communityId: community.id } });
    await test.call('measures.registerDecision', aDecision(id));
    waitingReview(test, id);
    const { rows } = await test.call('persons.list', filter({}));
    expect(rows).toEqual([{
      id, fileNo: 'WX-2026-0001', name: '周启航', sex: 'male', idTail: anIdNumber('1990-01-01', 11).slice(-4), phoneTail: '5415',
      controlStatus: 'community_detox', riskLevel: 'medium', communityName: '柳园社区', grid: '3网格', specialistName: '陈雨', reviewCount: 1,
      measure: { kind: 'community_detox', badge: 'reporting_overdue', year: null, termEnd: null },
    }]);
  });

  it('shows a measure of an old register as it was found, whatever day it is', async () => {
    const { test, ids } = await withPeople([{}]);
    importedMeasure(test, ids[0] ?? '');
    const [row] = (await test.call('persons.list', filter({}))).rows;
    expect(row?.measure).toEqual({ kind: 'community_detox', badge: 'as_found', year: 2, termEnd: null });
  });

  it('counts every view under no other filter, and each count opens exactly that many', async () => {
    const { test, ids } = await withPeople([{}, { controlStatus: 'community_rehab' }, { controlStatus: 'dead' }, {}]);
    const [first = '' as PersonId, , third = '' as PersonId, fourth = '' as PersonId] = ids;
    const measure = await test.call('measures.registerDecision', aDecision(first));
    await test.call('measures.registerReport', { measureId: measure.id, version: measure.version, reportedOn: '2026-03-01', lateReason: '' });
    importedMeasure(test, fourth);
    waitingReview(test, third);
    waitingReview(test, third);
    const { counts } = await test.call('persons.list', filter({ text: '没有这个人', statuses: ['abroad'] }));
    expect(counts).toEqual({ all: 4, community_detox: 1, community_rehab: 1, 'no-agreement': 1, review: 1 });
    for (const view of ['all', 'community_detox', 'community_rehab', 'no-agreement', 'review'] as const) {
      expect((await test.call('persons.list', filter({ view }))).rows).toHaveLength(counts[view]);
    }
  });

  it('is narrowed by status, community and text together', async () => {
    const { test } = await withPeople([{ name: '周一', controlStatus: 'dead' }, { name: '周二', controlStatus: 'abroad' }, { name: '李三', controlStatus: 'abroad' }]);
    const { rows } = await test.call('persons.list', filter({ text: '周', statuses: ['abroad', 'dead'] }));
    expect(rows.map((row) => row.name)).toEqual(['周二', '周一']);
    expect((await test.call('persons.list', filter({ text: '周', statuses: ['abroad'] }))).rows).toHaveLength(1);
    expect((await test.call('persons.list', filter({ communityIds: ['nowhere'] }))).rows).toEqual([]);
    expect((await test.call('persons.list', filter({ importBatchId: 'nothing' }))).rows).toEqual([]);
  });
});

let made = 0;
function waitingReview({ house }: TestHouse, personId: string): void {
  house.db
    .insert(reviewItemsTable)
    .values({ id: `review-${(made += 1)}`, personId, field: 'idNumber', kind: 'id-length', found: '6201', createdAt: 0 })
    .run();
}

function importedMeasure({ house }: TestHouse, personId: string): void {
  house.db.insert(measuresTable).values({
    id: `imported-${(made += 1)}` as MeasureId, personId, kind: 'community_detox', state: 'executing', origin: 'imported', decisionNo: '',
    decidedBy: '', releaseCertificateNo: '', executionPlace: '', lateReason: '', termStart: '2015-03-01', limits: { year: 2 },
    asFound: '社区戒毒两年', asOf: '2016-11-16', createdAt: 0, createdBy: 'staff-1', updatedAt: 0, version: 1,
  }).run();
}
