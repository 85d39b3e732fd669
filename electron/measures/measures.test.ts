import { describe, expect, it } from 'vitest';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import { describeProblem } from '#shared/text/errors';
import { auditTable, measuresTable, statusHistoryTable, workGroupTable } from '../db/schema/index';
import { aDecision, aNewcomer, aWorkGroup } from '../testing/people';
import { openTestHouse, type TestHouse } from '../testing/testHouse';

async function withPerson(options?: Parameters<typeof openTestHouse>[0]) {
  const test = await openTestHouse(options);
  const { personId } = await test.call('persons.create', aNewcomer());
  return { ...test, test, personId };
}

/** Decided and served on 2026-02-20; to be reported by 2026-03-07; today is 2026-03-05. */
async function withDecision() {
  const given = await withPerson({ today: '2026-03-05' });
  return { ...given, measure: await given.call('measures.registerDecision', aDecision(given.personId)) };
}

async function withReport() {
  const given = await withDecision();
  const { id: measureId, version } = given.measure;
  return { ...given, measure: await given.call('measures.registerReport', { measureId, version, reportedOn: '2026-03-05', lateReason: '' }) };
}

const bagOf = ({ call }: TestHouse, personId: PersonId) => call('persons.bag', { personId });

describe('registering a decision', () => {
  it('begins the measure, counts the fifteen days, moves the control status and says so on the timeline', async () => {
    const { test, measure, personId } = await withDecision();
    expect(measure).toMatchObject({
      state: 'ordered', badge: 'ordered', origin: 'entered', reportDeadline: '2026-03-07', termStart: null, termEnd: null, year: null,
      limits: { law: 'detox-regulation-2011', reportDeadlineDays: 15 }, missingRoles: ['specialist', 'police', 'medic', 'family', 'volunteer'],
    });
    const bag = await bagOf(test, personId);
    expect(bag).toMatchObject({ controlStatus: 'community_detox', due: [{ kind: 'report', days: 2, measureId: measure.id }] });
    expect(bag.timeline.find((entry) => entry.kind === 'decision')).toMatchObject({ on: '2026-02-20', refId: measure.id });
    expect(test.house.db.select().from(statusHistoryTable).all().at(-1)).toMatchObject({
      from: 'history_at_large', to: 'community_detox', reason: '澄公（禁）社戒决字〔2026〕9号',
    });
  });

  it('makes a person form that was opened before it too old to save', async () => {
    const { call, refusal, personId } = await withPerson({ today: '2026-03-05' });
    const edit = await call('persons.forEdit', { personId });
    await call('measures.registerDecision', aDecision(personId));
    expect(await refusal('persons.update', { personId, version: edit.version, person: edit.person })).toMatchObject({ code: 'person.changed-meanwhile' });
  });

  it.each<[string, Parameters<typeof aDecision>[1], object]>([
    ['served before it was decided', { decidedOn: '2026-02-21' }, { code: 'measure.decision-after-service', details: { decidedOn: '2026-02-21' } }],
    ['served tomorrow', { servedOn: '2026-03-06' }, { code: 'measure.future-date', details: { today: '2026-03-05' } }],
    ['decided and served tomorrow', { decidedOn: '2026-03-06', servedOn: '2026-03-06' }, { code: 'measure.future-date' }],
    ['社区戒毒 of two years', { termMonths: 24 }, { code: 'measure.term-fixed', details: { months: 36 } }],
    ['社区康复 without its papers', { kind: 'community_rehab' }, { code: 'measure.rehab-papers-missing' }],
    ['社区康复 without the day of release', { kind: 'community_rehab', releaseCertificateNo: '澄解字〔2026〕1号' }, { code: 'measure.rehab-papers-missing' }],
    ['社区康复, released tomorrow', { kind: 'community_rehab', releaseCertificateNo: '1号', releasedOn: '2026-03-06' }, { code: 'measure.future-date' }],
  ])('is refused when %s', async (_what, over, problem) => {
    const { refusal, personId, test } = await withPerson({ today: '2026-03-05' });
    expect(await refusal('measures.registerDecision', aDecision(personId, over))).toMatchObject(problem);
    expect((await bagOf(test, personId)).measures).toEqual([]);
  });

  it('of 社区康复 takes the months of the decision', async () => {
    const { call, personId } = await withPerson({ today: '2026-03-05' });
    const rehab = aDecision(personId, { kind: 'community_rehab', termMonths: 24, releaseCertificateNo: '澄解字〔2026〕1号', releasedOn: '2026-02-19' });
    const { id: measureId, version } = await call('measures.registerDecision', rehab);
    expect(await call('measures.registerReport', { measureId, version, reportedOn: '2026-03-01', lateReason: '' })).toMatchObject({
      termStart: '2026-03-01', termEnd: '2028-02-29', year: 1, releasedOn: '2026-02-19',
    });
  });

  it('is refused while another one runs, with its number', async () => {
    const { refusal, personId } = await withDecision();
    const problem = await refusal('measures.registerDecision', aDecision(personId, { decisionNo: '10号' }));
    expect(problem).toEqual({ code: 'measure.overlap', details: { decisionNo: '澄公（禁）社戒决字〔2026〕9号' } });
  });

  it('is possible for somebody whom an old register left at large', async () => {
    const { call, personId } = await withPerson({ today: '2026-03-05' });
    await call('persons.changeStatus', { personId, to: 'clean_3y', effectiveOn: '2026-03-05', reason: '' });
    expect(await call('measures.registerDecision', aDecision(personId))).toMatchObject({ badge: 'ordered' });
  });
});

describe('a measure of an old register', () => {
  const imported = ({ house }: TestHouse, personId: string, decisionNo = '') => {
    house.db.insert(measuresTable).values({
      id: 'old' as MeasureId, personId, kind: 'community_rehab', state: 'ordered', origin: 'imported', decisionNo, decidedBy: '', releaseCertificateNo: '',
      executionPlace: '', lateReason: '', reportDeadline: '2016-01-15', termStart: '2014-05-01', termEnd: '2017-04-30', limits: {}, asFound: '逾期未报到',
      asOf: '2016-11-16', createdAt: 0, createdBy: 'staff-1', updatedAt: 0, version: 1,
    }).run();
  };

  it('stays as found: no badge, no year, no duty by today’s date', async () => {
    const { test, personId } = await withPerson();
    imported(test, personId);
    const bag = await bagOf(test, personId);
    expect(bag.measures).toMatchObject([{ badge: 'as_found', year: null, daysLeft: null, asFound: '逾期未报到', asOf: '2016-11-16' }]);
    expect(bag.due).toEqual([]);
  });

  it('stands in the way of a new decision until somebody ends it, with a reason', async () => {
    const { test, call, refusal, personId } = await withPerson();
    imported(test, personId);
    const decision = aDecision(personId);
    const problem = await refusal('measures.registerDecision', decision);
    expect(problem).toEqual({ code: 'measure.overlap', details: { decisionNo: '' } });
    expect(describeProblem(problem)).toBe('登记册里已有一期没有办结，不能再登记一期。请先结束前一期。');
    const report = { measureId: 'old', version: 1, reportedOn: '2026-03-10', lateReason: '' };
    expect(await refusal('measures.registerReport', report)).toEqual({ code: 'measure.imported', details: { asOf: '2016-11-16' } });
    expect(await call('measures.end', { measureId: 'old', version: 1, reason: '早已期满，由原单位办结' })).toEqual({ personId });
    await call('measures.registerDecision', decision);
    const bag = await bagOf(test, personId);
    expect(bag.measures.map((measure) => measure.badge)).toEqual(['reporting_overdue', 'ended']);
    expect(bag.timeline.find((entry) => entry.kind === 'measure-ended')?.data).toEqual({ measure: 'community_rehab', reason: '早已期满，由原单位办结' });
  });
});

describe('registering the report', () => {
  it('starts the term, by the conventions of the day; later settings do not move it', async () => {
    const { test, call, measure, personId } = await withReport();
    expect(measure).toMatchObject({
      state: 'reported', badge: 'reported', termStart: '2026-03-05', termEnd: '2029-03-04', year: 1, daysLeft: 1095, lateReason: '',
      limits: { law: 'detox-regulation-2011', reportDeadlineDays: 15, termEndInclusive: 'day_before', endOfMonthSticky: false },
    });
    await call('office.saveSettings', { ...(await call('office.settings', {})), termEndInclusive: 'same_day' });
    test.setToday('2029-03-05');
    expect((await bagOf(test, personId)).measures).toMatchObject([{ termEnd: '2029-03-04', badge: 'term_over', year: null, daysLeft: -1 }]);
  });

  it('after the deadline asks for the reason, and keeps it', async () => {
    const { test, call, refusal, measure, personId } = await withDecision();
    test.setToday('2026-03-20');
    const { id: measureId, version } = measure;
    const late = { measureId, version, reportedOn: '2026-03-08', lateReason: '' };
    expect(await refusal('measures.registerReport', late)).toEqual({ code: 'measure.late-reason-missing', details: { deadline: '2026-03-07' } });
    expect(await call('measures.registerReport', { ...late, lateReason: '住院' })).toMatchObject({ lateReason: '住院', termStart: '2026-03-08' });
    expect((await bagOf(test, personId)).timeline.find((entry) => entry.kind === 'report')?.data).toEqual({
      termStart: '2026-03-08', termEnd: '2029-03-07', daysLate: 1,
    });
  });

  it('on the last day of the limit asks for nothing', async () => {
    const { test, call, measure } = await withDecision();
    test.setToday('2026-03-20');
    const report = { measureId: measure.id, version: measure.version, reportedOn: '2026-03-07', lateReason: '没有用的理由' };
    expect(await call('measures.registerReport', report)).toMatchObject({ lateReason: '', badge: 'reported' });
  });

  it.each([
    ['before the person had the decision', '2026-02-19', { code: 'measure.report-before-service', details: { servedOn: '2026-02-20' } }],
    ['tomorrow', '2026-03-06', { code: 'measure.future-date', details: { today: '2026-03-05' } }],
  ])('is refused %s', async (_when, reportedOn, problem) => {
    const { refusal, measure } = await withDecision();
    expect(await refusal('measures.registerReport', { measureId: measure.id, version: measure.version, reportedOn, lateReason: '' })).toEqual(problem);
  });

  it('is refused a second time, on an older state, and for a measure that is ended or unknown', async () => {
    const { call, refusal, measure } = await withReport();
    const report = { measureId: measure.id, version: 1, reportedOn: '2026-03-05', lateReason: '' };
    expect(await refusal('measures.registerReport', report)).toEqual({ code: 'measure.report-registered', details: { reportedOn: '2026-03-05' } });
    expect(await refusal('measures.end', { measureId: measure.id, version: 1, reason: '错登' })).toMatchObject({ code: 'measure.changed-meanwhile' });
    await call('measures.end', { measureId: measure.id, version: measure.version, reason: '错登' });
    expect(await refusal('measures.registerReport', report)).toMatchObject({ code: 'measure.ended' });
    expect(await refusal('measures.registerReport', { ...report, measureId: 'none' })).toMatchObject({ code: 'measure.not-found' });
  });
});

describe('the work group', () => {
  it('is warned of a missing kind, never refused for it', async () => {
    const { test, call, measure, personId } = await withReport();
    const members = aWorkGroup().slice(0, 3);
    const set = await call('measures.setWorkGroup', { measureId: measure.id, version: measure.version, members });
    expect(set).toMatchObject({ workGroup: members, missingRoles: ['family', 'volunteer'] });
    const bag = await bagOf(test, personId);
    expect(bag.timeline.find((entry) => entry.kind === 'work-group')?.data).toEqual({ members: 3, missing: 2 });
    expect(bag.due).toMatchObject([{ kind: 'agreement', days: 0 }, { kind: 'work-group', count: 2 }]);
    const all = await call('measures.setWorkGroup', { measureId: measure.id, version: set.version, members: aWorkGroup() });
    expect(all.missingRoles).toEqual([]);
    expect((await bagOf(test, personId)).due.map((item) => item.kind)).toEqual(['agreement']);
  });

  it('keeps who left, until when, and the order in which it was typed', async () => {
    const { test, call, measure } = await withReport();
    const first = await call('measures.setWorkGroup', { measureId: measure.id, version: measure.version, members: aWorkGroup() });
    test.setToday('2026-06-01');
    const [specialist, police, medic, , volunteer] = aWorkGroup();
    const members = [police, specialist, { role: 'grid' as const, name: '汪海涛', unit: '三网格', phone: '' }, medic, volunteer].flatMap((one) => (one ? [one] : []));
    const second = await call('measures.setWorkGroup', { measureId: measure.id, version: first.version, members });
    expect(second.workGroup).toEqual(members);
    const rows = test.house.db.select().from(workGroupTable).all();
    expect(rows.filter((row) => row.toOn !== null)).toMatchObject([{ name: '周国平', fromOn: '2026-03-05', toOn: '2026-06-01' }]);
    expect(rows.filter((row) => row.toOn === null)).toHaveLength(5);
  });

  it('needs somebody', async () => {
    const { refusal, measure } = await withReport();
    const nobody = { measureId: measure.id, version: measure.version, members: [] };
    expect(await refusal('measures.setWorkGroup', nobody)).toEqual({ code: 'measure.work-group-empty', details: {} });
  });
});

describe('what comes next', () => {
  it('counts the days since the report while no agreement is there', async () => {
    const { test, personId } = await withReport();
    test.setToday('2026-03-14');
    expect((await bagOf(test, personId)).due).toMatchObject([{ kind: 'agreement', days: -9 }, { kind: 'work-group', count: 5 }]);
  });

  it('is overdue the day after the deadline', async () => {
    const { test, personId } = await withDecision();
    test.setToday('2026-03-08');
    const bag = await bagOf(test, personId);
    expect([bag.due[0]?.days, bag.measures[0]?.badge]).toEqual([-1, 'reporting_overdue']);
  });

  it('can be seen before anything is saved', async () => {
    const { call } = await openTestHouse();
    const ask = (servedOn: string | null, reportedOn: string | null, termMonths = 36) =>
      call('measures.forecast', { kind: 'community_detox', servedOn, reportedOn, termMonths });
    expect(await ask('2024-02-20', null)).toEqual({ reportDeadline: '2024-03-06', termStart: null, termEnd: null });
    expect(await ask('2026-02-20', '2026-03-05')).toEqual({ reportDeadline: '2026-03-07', termStart: '2026-03-05', termEnd: '2029-03-04' });
    expect(await ask('2026-02', '')).toEqual({ reportDeadline: null, termStart: null, termEnd: null });
  });
});

it('every step leaves a line on the audit log, without a name, a number or a reason', async () => {
  const { test, call, measure } = await withReport();
  const { version } = await call('measures.setWorkGroup', { measureId: measure.id, version: measure.version, members: aWorkGroup() });
  await call('measures.end', { measureId: measure.id, version, reason: '错登的理由' });
  const log = test.house.db.select().from(auditTable).all();
  expect(log.map(({ action, detail }) => [action, detail])).toEqual([
    ['persons.create', '{"phones":0}'],
    ['measures.registerDecision', '{"kind":"community_detox"}'],
    ['measures.registerReport', '{"daysLate":0}'],
    ['measures.setWorkGroup', '{"joined":5,"left":0,"missing":0}'],
    ['measures.end', '{"origin":"entered"}'],
  ]);
  for (const secret of ['周启航', '赵立新', '社戒决字', '错登的理由']) expect(JSON.stringify(log)).not.toContain(secret);
});
