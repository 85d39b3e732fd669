import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/ipc/routes';
import type { PersonId } from '#shared/kernel/ids';
import { auditTable, personChangesTable, reviewItemsTable, statusHistoryTable } from '../db/schema/index';
import { aNewcomer, anIdNumber } from '../testing/people';
import { openTestHouse, type TestHouse } from '../testing/testHouse';

const everybody: InputOf<'persons.list'> = { text: '', view: 'all', statuses: [], communityIds: [], importBatchId: null };
const lines = ({ house }: TestHouse) =>
  house.db.select().from(auditTable).all().map(({ action, objectId, detail }) => ({ action, objectId, detail }));
const bagOf = ({ call }: TestHouse, personId: PersonId) => call('persons.bag', { personId });

async function withPerson(over: Parameters<typeof aNewcomer>[0] = {}) {
  const test = await openTestHouse();
  const { personId } = await test.call('persons.create', aNewcomer(over));
  const edit = await test.call('persons.forEdit', { personId });
  return { ...test, test, personId, edit };
}

describe('a new bag', () => {
  it('takes birthday, sex and age from the identity number, however it was typed', async () => {
    const { test, personId } = await withPerson({ idNumber: ' ６２０１９９ 19880412 0014 '.replace('0014', anIdNumber().slice(14)) });
    expect(await bagOf(test, personId)).toMatchObject({
      fileNo: 'WX-2026-0001', birthDate: '1988-04-12', sex: 'male', age: 37, idMasked: `6201**********${anIdNumber().slice(-4)}`,
    });
  });

  it('keeps the old 15 digits beside the number of today', async () => {
    const { edit, call, personId } = await withPerson({ idNumber: '620199580723674' });
    expect(edit.person.idNumber).toBe('62019919580723674X');
    const alike = await call('persons.lookalikes', { name: '', idNumber: '620199580723674', birthDate: null, except: null });
    expect(alike).toMatchObject([{ id: personId, sameNumber: true }]);
  });

  it('is refused for a wrong check digit until somebody says why it is right', async () => {
    const test = await openTestHouse();
    const wrong = aNewcomer({ idNumber: '620199198308224911' });
    expect(await test.refusal('persons.create', wrong)).toEqual({ code: 'person.id-check-digit', details: {} });
    const { personId } = await test.call('persons.create', { ...wrong, idNumberReason: '户口簿上就是这个号码' });
    expect(await bagOf(test, personId)).toMatchObject({ birthDate: '1983-08-22', fileNo: 'WX-2026-0001' });
  });

  it.each([
    ['a short number', { idNumber: '62019919880412' }], ['no number', { idNumber: '' }],
    ['a birthday that is no day', { idNumber: '620199198302304911' }], ['letters', { idNumber: '6201991988041200AB' }],
  ])('is refused for %s', async (_what, over) => {
    const { refusal } = await openTestHouse();
    expect(await refusal('persons.create', aNewcomer(over))).toEqual({ code: 'person.id-invalid', details: {} });
  });

  it('is made without any paper when there is none', async () => {
    const { edit } = await withPerson({ idType: 'none', idNumber: '' });
    expect(edit.person).toMatchObject({ idType: 'none', idNumber: '', birthDate: null });
  });

  it('is refused for somebody who is on file already, by the number of the bag', async () => {
    const { refusal, call } = await withPerson();
    const again = aNewcomer({ name: '周起航', idNumber: anIdNumber().toLowerCase() });
    expect(await refusal('persons.create', again)).toEqual({ code: 'person.id-taken', details: { fileNo: 'WX-2026-0001' } });
    expect((await call('persons.list', everybody)).counts.all).toBe(1);
  });

  it('is refused for a day that has not come yet', async () => {
    const { refusal } = await openTestHouse();
    const born = aNewcomer({ idType: 'none', idNumber: '', birthDate: '2026-03-19' });
    expect(await refusal('persons.create', born)).toEqual({ code: 'person.future-date', details: { today: '2026-03-18' } });
    expect(await refusal('persons.create', aNewcomer({ firstUseOn: '2027' }))).toMatchObject({ code: 'person.first-use-unreadable' });
    expect(await refusal('persons.create', aNewcomer({ firstUseOn: '1980-01' }))).toMatchObject({ code: 'person.first-use-unreadable' });
  });

  it('never gets a number that was given before, not even after the year’s code changed and changed back', async () => {
    const test = await openTestHouse();
    const make = async (sequence: number) => {
      const { personId } = await test.call('persons.create', aNewcomer({ idNumber: anIdNumber('1990-01-01', sequence) }));
      return (await bagOf(test, personId)).fileNo;
    };
    expect([await make(1), await make(2)]).toEqual(['WX-2026-0001', 'WX-2026-0002']);
    test.setToday('2027-01-01');
    expect(await make(3)).toBe('WX-2027-0001');
    const profile = await test.call('office.profile', {});
    await test.call('office.saveProfile', { ...profile, code: 'AB' });
    expect(await make(4)).toBe('AB-2027-0001');
    await test.call('office.saveProfile', profile);
    expect(await make(5)).toBe('WX-2027-0002');
  });

  it('starts its timeline and the history of its status', async () => {
    const { test, personId } = await withPerson();
    const { timeline } = await bagOf(test, personId);
    expect(timeline).toMatchObject([{ kind: 'created', on: '2026-03-18', staffName: '陈雨' }]);
    expect(test.house.db.select().from(statusHistoryTable).all()).toMatchObject([
      { personId, from: null, to: 'history_at_large', effectiveOn: '2026-03-18' },
    ]);
  });

  it('is refused a community that is not in the list', async () => {
    const { refusal } = await openTestHouse();
    expect(await refusal('persons.create', aNewcomer({ communityId: 'nowhere' }))).toMatchObject({ code: 'office.community-not-found' });
  });
});

describe('an edit', () => {
  it('keeps who changed what, when, from what to what; the audit log names the fields only', async () => {
    const { test, call, personId, edit } = await withPerson({ residenceAddress: '柳园社区3栋201室' });
    const community = await call('office.addCommunity', { name: '柳园社区' });
    await call('persons.update', {
      personId,
      version: edit.version,
      person: { ...edit.person, communityId: community.id, residenceAddress: '柳园社区5栋102室', phones: [{ number: '138 0013 8000', label: '本人' }] },
    });
    expect(test.house.db.select().from(personChangesTable).all()).toMatchObject([
      { field: 'communityId', before: '', after: '柳园社区', staffId: 'staff-1' },
      { field: 'residenceAddress', before: '柳园社区3栋201室', after: '柳园社区5栋102室' },
      { field: 'phones', before: '', after: '13800138000 本人' },
    ]);
    const line = lines(test).at(-1);
    expect(line).toMatchObject({ action: 'persons.update', objectId: personId });
    expect(line?.detail).toBe('{"fields":["communityId","residenceAddress","phones"]}');
    expect((await bagOf(test, personId)).timeline[0]).toMatchObject({ kind: 'edited', data: { fields: 'communityId,residenceAddress,phones' } });
  });

  it('shows numbers and addresses masked in the history, too', async () => {
    const { test, call, personId, edit } = await withPerson({ residenceAddress: '柳园路5号', phones: [{ number: '13800138000', label: '本人' }] });
    const person = { ...edit.person, residenceAddress: '桥东路1号', idNumber: anIdNumber('1988-04-12', 3), phones: [{ number: '13900139000', label: '' }] };
    await call('persons.update', { personId, version: edit.version, person });
    const shown = JSON.stringify(await bagOf(test, personId));
    for (const secret of [anIdNumber(), anIdNumber('1988-04-12', 3), '13800138000', '13900139000', '柳园路', '桥东路']) {
      expect(shown).not.toContain(secret);
    }
    expect(shown).toContain('138****8000');
  });

  it('on a state that somebody else has changed is refused and changes nothing', async () => {
    const { test, call, refusal, personId, edit } = await withPerson();
    await call('persons.update', { personId, version: edit.version, person: { ...edit.person, grid: '一网格' } });
    const late = { personId, version: edit.version, person: { ...edit.person, grid: '二网格' } };
    expect(await refusal('persons.update', late)).toEqual({ code: 'person.changed-meanwhile', details: {} });
    expect((await bagOf(test, personId)).grid).toBe('一网格');
  });

  it('of somebody else’s number is refused', async () => {
    const { call, refusal, personId, edit } = await withPerson();
    await call('persons.create', aNewcomer({ name: '邵国平', idNumber: anIdNumber('1974-07-30') }));
    const person = { ...edit.person, idNumber: anIdNumber('1974-07-30') };
    expect(await refusal('persons.update', { personId, version: edit.version, person })).toEqual({
      code: 'person.id-taken', details: { fileNo: 'WX-2026-0002' },
    });
  });

  it('that changes nothing leaves no entry but its line', async () => {
    const { test, call, personId, edit } = await withPerson();
    await call('persons.update', { personId, version: edit.version, person: edit.person });
    const bag = await bagOf(test, personId);
    expect([bag.version, bag.changes, bag.timeline.length]).toEqual([1, [], 1]);
    expect(lines(test).at(-1)).toMatchObject({ action: 'persons.update', detail: '{"fields":[]}' });
  });
});

describe('the control status', () => {
  it('has a history of its own, with day and reason', async () => {
    const { test, call, personId } = await withPerson();
    test.setToday('2026-04-02');
    await call('persons.changeStatus', { personId, to: 'detained', effectiveOn: '2026-04-01', reason: '派出所来电' });
    expect(await bagOf(test, personId)).toMatchObject({
      controlStatus: 'detained',
      timeline: [{ kind: 'status-changed', on: '2026-04-01', data: { from: 'history_at_large', to: 'detained', reason: '派出所来电' } }, { kind: 'created' }],
    });
  });

  it('cannot hold from a day before the last change, nor from tomorrow, nor change to itself', async () => {
    const { refusal, personId } = await withPerson();
    const to = (status: 'detained' | 'history_at_large', effectiveOn: string) =>
      refusal('persons.changeStatus', { personId, to: status, effectiveOn, reason: '' });
    expect(await to('detained', '2026-03-17')).toEqual({ code: 'person.status-before-last', details: { lastOn: '2026-03-18' } });
    expect(await to('detained', '2026-03-19')).toEqual({ code: 'person.future-date', details: { today: '2026-03-18' } });
    expect(await to('history_at_large', '2026-03-18')).toEqual({ code: 'person.status-unchanged', details: {} });
  });

  it('changed in the form, counts from today', async () => {
    const { test, call, personId, edit } = await withPerson();
    test.setToday('2026-03-20');
    await call('persons.update', { personId, version: edit.version, person: { ...edit.person, controlStatus: 'abroad' } });
    expect((await bagOf(test, personId)).timeline[0]).toMatchObject({ kind: 'status-changed', on: '2026-03-20' });
    const last = test.house.db.select().from(statusHistoryTable).all().at(-1);
    expect(last).toMatchObject({ from: 'history_at_large', to: 'abroad', effectiveOn: '2026-03-20' });
  });
});

describe('looking', () => {
  it('at a bag, at one number and at the form each leaves a line; no line holds a value', async () => {
    const { test, call, personId } = await withPerson({ phones: [{ number: '13800138000', label: '本人' }] });
    await call('persons.openBag', { personId });
    expect(await call('persons.unmask', { personId, field: 'idNumber', index: 0 })).toEqual({ value: anIdNumber() });
    expect(await call('persons.unmask', { personId, field: 'phone', index: 0 })).toEqual({ value: '13800138000' });
    const log = lines(test);
    expect(log.map(({ action, detail }) => [action, detail])).toEqual([
      ['persons.create', '{"phones":1}'], ['persons.forEdit', '{}'], ['persons.openBag', '{}'],
      ['persons.unmask', '{"field":"idNumber","index":0}'], ['persons.unmask', '{"field":"phone","index":0}'],
    ]);
    for (const secret of ['周启航', anIdNumber(), '13800138000', '冰毒']) expect(JSON.stringify(log)).not.toContain(secret);
  });

  it('at a phone that is gone meanwhile shows nothing and says so', async () => {
    const { refusal, personId } = await withPerson();
    expect(await refusal('persons.unmask', { personId, field: 'phone', index: 0 })).toMatchObject({ code: 'person.changed-meanwhile' });
    expect(await refusal('persons.openBag', { personId: 'nobody' })).toEqual({ code: 'person.not-found', details: {} });
  });

  it('is all that a reader may do', async () => {
    const { refusal, call } = await openTestHouse({ role: 'reader' });
    expect(await refusal('persons.create', aNewcomer())).toEqual({ code: 'route.forbidden', details: { needs: 'worker' } });
    expect((await call('persons.list', everybody)).rows).toEqual([]);
  });
});

describe('what waits to be checked', () => {
  it('is masked like every number, settled once with a word on how, and stays on the timeline', async () => {
    const { test, call, refusal, personId } = await withPerson();
    const found = '620199197112105000';
    const item = { id: 'review-1', personId, field: 'idNumber', kind: 'id-stored-as-number' as const, found, createdAt: 0, rowNo: 7 };
    test.house.db.insert(reviewItemsTable).values(item).run();
    const before = await bagOf(test, personId);
    expect(before.review).toEqual([{ id: 'review-1', field: 'idNumber', kind: 'id-stored-as-number', found: '6201**********5000', rowNo: 7 }]);
    expect(before.due).toEqual([{ kind: 'review', days: null, measureId: null, count: 1 }]);
    expect(await call('persons.resolveReview', { reviewId: 'review-1', resolution: '按户口簿更正' })).toEqual({ personId });
    const after = await bagOf(test, personId);
    expect([after.review, after.due]).toEqual([[], []]);
    expect(after.timeline[0]).toMatchObject({ kind: 'review-resolved', data: { field: 'idNumber', resolution: '按户口簿更正' }, refId: 'review-1' });
    expect(lines(test).at(-1)).toMatchObject({ action: 'persons.resolveReview', detail: '{"field":"idNumber","kind":"id-stored-as-number"}' });
    const again = await refusal('persons.resolveReview', { reviewId: 'review-1', resolution: '又一次' });
    expect(again).toEqual({ code: 'person.review-not-found', details: {} });
  });
});

describe('somebody alike is noticed while typing', () => {
  const ask = (test: TestHouse, name: string, idNumber: string, birthDate: string | null, except: PersonId | null = null) =>
    test.call('persons.lookalikes', { name, idNumber, birthDate, except });

  it('by the number, by the name and the birthday, by a name that sounds the same', async () => {
    const { test, personId } = await withPerson();
    const found = { id: personId, fileNo: 'WX-2026-0001', name: '周启航', birthDate: '1988-04-12' };
    expect(await ask(test, '', anIdNumber(), null)).toEqual([{ ...found, sameNumber: true }]);
    expect(await ask(test, '周 启航', '', '1988-04-12')).toEqual([{ ...found, sameNumber: false }]);
    expect(await ask(test, '周起航', '', '1988-04-12')).toEqual([{ ...found, sameNumber: false }]);
    expect(await ask(test, '周启航', anIdNumber('1988-04-12', 5), null)).toEqual([{ ...found, sameNumber: false }]);
  });

  it('but not by half a number, another birthday, or the person in hand', async () => {
    const { test, personId } = await withPerson();
    expect(await ask(test, '', '620199', null)).toEqual([]);
    expect(await ask(test, '周启航', '', '1988-04-13')).toEqual([]);
    expect(await ask(test, '周启航', '', null)).toEqual([]);
    expect(await ask(test, '周启航', anIdNumber(), '1988-04-12', personId)).toEqual([]);
    expect(await ask(test, '%', '', '1988-04-12')).toEqual([]);
  });
});
