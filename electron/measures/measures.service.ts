import { refuse } from '#shared/kernel/appError';
import type { MeasureId, PersonId } from '#shared/kernel/ids';
import { assertReportAllowed } from '#shared/measures/report.rules';
import type { Measure, RegisterReport, SetWorkGroup } from '#shared/measures/measures.schema';
import { termOf } from '#shared/measures/term.rules';
import { groupChanges, missingRoles } from '#shared/measures/workGroup.rules';
import type { WriteTx } from '../db/tx';
import type { WriteDeps } from '../ipc/context';
import { readSettings } from '../office/office.repository';
import { findMeasure, updateMeasure, type MeasureRow } from './measures.repository';
import { measureOf } from './measures.view';
import { insertTimelineEntry } from './timeline.repository';
import { closeMember, insertMember, listMembers, setMemberSort } from './workGroup.repository';

/** 登记报到: the term begins on this day. The conventions of the day are kept with it; later settings do not move it. */
export function registerReport(tx: WriteTx, input: RegisterReport, deps: WriteDeps): Measure {
  const measure = getMeasure(tx, input.measureId);
  const today = deps.clock.today();
  const daysLate = assertReportAllowed(measure, input, today);
  assertSameVersion(measure, input.version);
  const { termEndInclusive, endOfMonthSticky } = readSettings(tx);
  const term = termOf(input.reportedOn, measure.termMonths ?? 0, { termEndInclusive, endOfMonthSticky });
  const change = {
    state: 'reported',
    reportedOn: input.reportedOn,
    lateReason: daysLate > 0 ? input.lateReason : '',
    termStart: term.start,
    termEnd: term.end,
    limits: { ...measure.limits, termEndInclusive, endOfMonthSticky },
  } as const;
  store(tx, measure, change, deps);
  insertTimelineEntry(tx, {
    ...entryFacts(measure, deps),
    on: input.reportedOn,
    kind: 'report',
    data: { termStart: term.start, termEnd: term.end, daysLate },
  });
  deps.audit({ action: 'measures.registerReport', objectType: 'measure', objectId: measure.id, detail: { daysLate } });
  return measureOf(tx, measure.personId, measure.id, today);
}

/** The whole group as it is from today on; who is no longer named leaves with today's date. */
export function setWorkGroup(tx: WriteTx, input: SetWorkGroup, deps: WriteDeps): Measure {
  const measure = getMeasure(tx, input.measureId);
  const today = deps.clock.today();
  if (measure.state === 'ended') throw refuse('measure.ended', {});
  if (input.members.length === 0) throw refuse('measure.work-group-empty', {});
  assertSameVersion(measure, input.version);
  const before = listMembers(tx, [measure.id]);
  const { leave, join } = groupChanges(before, input.members);
  for (const member of leave) closeMember(tx, member.id, today);
  for (const member of join) {
    const sort = input.members.indexOf(member);
    insertMember(tx, { ...member, id: deps.newId(), measureId: measure.id, sort, fromOn: today, toOn: null });
  }
  for (const member of before) {
    const sort = input.members.findIndex((one) => one.role === member.role && one.name === member.name);
    if (sort >= 0) setMemberSort(tx, member.id, sort);
  }
  store(tx, measure, {}, deps);
  const missing = missingRoles(input.members).length;
  if (leave.length + join.length > 0) {
    insertTimelineEntry(tx, {
      ...entryFacts(measure, deps), on: today, kind: 'work-group', data: { members: input.members.length, missing },
    });
  }
  deps.audit({
    action: 'measures.setWorkGroup',
    objectType: 'measure',
    objectId: measure.id,
    detail: { joined: join.length, left: leave.length, missing },
  });
  return measureOf(tx, measure.personId, measure.id, today);
}

/** Ends a measure of an old register, or one entered by mistake. The control status stays: it is another axis. */
export function endMeasure(
  tx: WriteTx,
  input: { measureId: MeasureId; version: number; reason: string },
  deps: WriteDeps,
): { personId: PersonId } {
  const measure = getMeasure(tx, input.measureId);
  if (measure.state === 'ended') throw refuse('measure.ended', {});
  assertSameVersion(measure, input.version);
  store(tx, measure, { state: 'ended' }, deps);
  insertTimelineEntry(tx, {
    ...entryFacts(measure, deps),
    on: deps.clock.today(),
    kind: 'measure-ended',
    data: { measure: measure.kind, reason: input.reason },
  });
  deps.audit({ action: 'measures.end', objectType: 'measure', objectId: measure.id, detail: { origin: measure.origin } });
  return { personId: measure.personId as PersonId };
}

function getMeasure(tx: WriteTx, id: MeasureId): MeasureRow {
  const measure = findMeasure(tx, id);
  if (!measure) throw refuse('measure.not-found', {});
  return measure;
}

function assertSameVersion(measure: MeasureRow, version: number): void {
  if (measure.version !== version) throw refuse('measure.changed-meanwhile', {});
}

function store(tx: WriteTx, measure: MeasureRow, change: Parameters<typeof updateMeasure>[2], deps: WriteDeps): void {
  if (!updateMeasure(tx, measure, change, deps.clock.now())) throw refuse('measure.changed-meanwhile', {});
}

const entryFacts = (measure: MeasureRow, deps: WriteDeps) => ({
  id: deps.newId(),
  personId: measure.personId,
  at: deps.clock.now(),
  staffId: deps.actor.id,
  refId: measure.id,
});
