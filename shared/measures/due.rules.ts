import type { DocumentSummary } from '../agreements/agreements.schema';
import { daysBetween, type LocalDate } from '../kernel/localDate';
import type { DueItem } from '../persons/bag.schema';
import type { Measure } from './measures.schema';
import { storedDay } from './standing.rules';

/**
 * What is to be done next for one person, the most pressing first. Only measures entered by hand have duties here:
 * what a register says is not computed on (decision 30).
 */
export function dueItems(
  measures: readonly Measure[],
  documents: readonly DocumentSummary[],
  reviewCount: number,
  today: LocalDate,
): DueItem[] {
  const running = measures.filter((measure) => measure.state !== 'ended' && measure.origin === 'entered');
  const review: DueItem[] = reviewCount === 0 ? [] : [{ kind: 'review', days: null, measureId: null, count: reviewCount }];
  return [...running.flatMap((measure) => ofMeasure(measure, documents, today)), ...review];
}

function ofMeasure(measure: Measure, documents: readonly DocumentSummary[], today: LocalDate): DueItem[] {
  const measureId = measure.id;
  if (measure.state === 'ordered') {
    const deadline = storedDay(measure.reportDeadline);
    return deadline === null ? [] : [{ kind: 'report', days: daysBetween(today, deadline), measureId, count: 1 }];
  }
  const items: DueItem[] = [];
  const reportedOn = storedDay(measure.reportedOn);
  // 戒毒条例 art. 16: 及时 after the report. The law counts no days, so every day since counts.
  const sinceReport = reportedOn === null ? null : daysBetween(today, reportedOn);
  if (measure.agreementId === null) items.push({ kind: 'agreement', days: sinceReport, measureId, count: 1 });
  const missing = measure.missingRoles.length;
  if (missing > 0) items.push({ kind: 'work-group', days: null, measureId, count: missing });
  const unscanned = documents.filter((document) => document.measureId === measureId && waitsForScan(document)).length;
  if (unscanned > 0) items.push({ kind: 'scan', days: null, measureId, count: unscanned });
  return items;
}

/** Issued with lines for ink, and the signed copy has not come back. */
const waitsForScan = (document: DocumentSummary): boolean =>
  document.state === 'issued' && !document.signedOnScreen && document.scans.length === 0;
