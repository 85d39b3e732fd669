import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importReport } from '#shared/importing/importReport.rules';
import { findLayout, type Layout } from '#shared/importing/layout.rules';
import { CommunitiesOnFile, PeopleOnFile } from '#shared/importing/peopleOnFile';
import type { ImportPlan, PlannedPerson } from '#shared/importing/plan';
import { NO_ANSWERS, planImport } from '#shared/importing/planImport';
import { readStatus } from '#shared/importing/status.rules';
import type { LocalDate } from '#shared/kernel/localDate';
import { isMinority } from '#shared/persons/ethnicity';
import { openWorkbook } from './openWorkbook';

const DATA = join(import.meta.dirname, '..', '..', 'e2e', 'data');
const published = JSON.parse(readFileSync(join(DATA, 'published-counts.json'), 'utf8')) as {
  xiyuan: Record<string, unknown> & { communityDetox: Record<string, number>; communityRehab: Record<string, number>; help: Record<string, number> };
  yongan: Record<string, number>;
};

interface Register {
  plan: ImportPlan;
  layout: Layout;
}

async function readRegister(name: string): Promise<Register> {
  const book = await openWorkbook(readFileSync(join(DATA, `roster-${name}.xlsx`)), `${name}.xlsx`);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const layout = findLayout(sheet);
  const onFile = new PeopleOnFile(() => ({ lastFound: null, blank: new Set() }));
  const context = { onFile, communities: new CommunitiesOnFile([]), today: '2026-11-22' as LocalDate, date1904: book.date1904 };
  return { layout, plan: planImport(sheet, layout, NO_ANSWERS, context) };
}

const counter = (people: readonly PlannedPerson[]) => (is: (person: PlannedPerson) => boolean): number => people.filter(is).length;
const kindsOf = (plan: ImportPlan): Record<string, number> => {
  const kinds: Record<string, number> = {};
  for (const { kind } of plan.issues) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
};

describe('the register of 西园', () => {
  let register: Register;
  beforeAll(async () => {
    register = await readRegister('xiyuan');
  });

  test('1,125 rows are 1,122 people; three rows joined another', () => {
    expect(importReport(register.plan)).toMatchObject({ rows: 1125, people: published.xiyuan['registered'], merged: 3, doubtful: 212 });
  });

  test('is of the day and the unit that it says', () => {
    expect(register.layout).toMatchObject({ headerRowNo: 3, reportedOn: published.xiyuan['asOf'], reportingUnit: '西园街道禁毒办' });
    expect(register.layout.columns.filter((column) => column.field === null).map((column) => column.header)).toEqual(['序号']);
  });

  test('gives every line of the published counts that its words can answer', () => {
    const count = counter(register.plan.people);
    const measure = (kind: string) => ({
      total: count(({ values }) => values.controlStatus === kind),
      year1: count((person) => person.measure?.kind === kind && person.measure.year === 1),
      year2: count((person) => person.measure?.kind === kind && person.measure.year === 2),
      year3: count((person) => person.measure?.kind === kind && person.measure.year === 3),
      reportOverdue: count(({ values }) => values.controlStatus === kind && readStatus(values.controlStatusFound)?.flag === 'report_overdue'),
    });
    const violated = count(({ values }) => readStatus(values.controlStatusFound)?.flag === 'agreement_violated');
    expect({ ...measure('community_detox'), agreementViolated: violated }).toEqual(published.xiyuan.communityDetox);
    expect(measure('community_rehab')).toEqual(published.xiyuan.communityRehab);
    const status = (code: string) => count(({ values }) => values.controlStatus === code);
    expect({
      clean3y: status('clean_3y'), maintenance: status('maintenance'), unknownStatus: status('unknown_status'), detained: status('detained'), imprisoned: status('imprisoned'),
      inIsolation: status('in_isolation'), dead: status('dead'), movedOut: status('moved_out'), newlyFound: status('newly_found'), unexplained: status('unclassified'),
      minority: count(({ values }) => isMinority(values.ethnicity)),
    }).toEqual({
      clean3y: 514, maintenance: 25, unknownStatus: 5, detained: 54, imprisoned: 24, inIsolation: 169, dead: 63, movedOut: 4, newlyFound: 67, unexplained: 10, minority: 374,
    });
    expect(published.xiyuan).toMatchObject({ clean3y: 514, newlyFound: 67, unexplained: 10, minority: 374 });
    const jobless = ['', '无', '无业'];
    expect({
      dibao: count(({ values }) => values.onDibao === true), lowRent: count(({ values }) => values.lowRentHousing === true),
      employed: count(({ values }) => !jobless.includes(values.employment)),
    }).toEqual(published.xiyuan.help);
  });

  test('its dirt is found as the fixtures’ list has it, and nothing else is doubted', () => {
    expect(kindsOf(register.plan)).toEqual({
      'id-stored-as-number': 22, 'id-check-digit': 8, merged: 3, 'status-empty': 10, 'decision-after-start': 29, 'term-over': 179,
    });
  });
});

describe('the register of 永安', () => {
  let register: Register;
  beforeAll(async () => {
    register = await readRegister('yongan');
  });

  test('420 rows are 417 people; three rows joined another', () => {
    expect(importReport(register.plan)).toMatchObject({ rows: 420, people: published.yongan['registered'], merged: 3, doubtful: 111 });
    expect(register.layout.reportedOn).toBe(published.yongan['asOf']);
  });

  test('gives the published partition', () => {
    const status = (code: string) => counter(register.plan.people)(({ values }) => values.controlStatus === code);
    const counts = {
      inIsolation: status('in_isolation'), communityDetox: status('community_detox'), communityRehab: status('community_rehab'), historyAtLarge: status('history_at_large'), clean3y: status('clean_3y'),
    };
    expect(published.yongan).toMatchObject(counts);
    expect(register.plan.people.length - counts.clean3y).toBe(published.yongan['currentUsers']);
  });

  test('its dirt is found as the fixtures’ list has it', () => {
    expect(kindsOf(register.plan)).toEqual({ 'id-stored-as-number': 2, 'id-check-digit': 2, merged: 3, 'decision-after-start': 68, 'term-over': 110 });
  });
});

test('a thread that reads is stopped when the clerk changes her mind', async () => {
  const stop = new AbortController();
  const reading = openWorkbook(readFileSync(join(DATA, 'roster-yongan.xlsx')), 'a.xlsx', stop.signal);
  stop.abort();
  await expect(reading).rejects.toMatchObject({ problem: { code: 'job.cancelled' } });
});

test('what the thread refuses arrives as the same refusal', async () => {
  await expect(openWorkbook(new Uint8Array(), 'a.xlsx')).rejects.toMatchObject({ problem: { code: 'import.empty' } });
});
