import type { ControlStatus } from '../persons/controlStatus';
import type { MeasureKind } from './measures.schema';

type Nothing = Record<string, never>;

/**
 * What may stand on the timeline of a bag, and what each entry carries. Facts only: the sentence is made when it is
 * read (shared/text/timeline.ts). `fields` are names of record fields, joined by commas.
 */
export type TimelineData = {
  created: Nothing;
  imported: { readonly asOf: string };
  'import-updated': { readonly asOf: string; readonly fields: string };
  edited: { readonly fields: string };
  'status-changed': { readonly from: ControlStatus; readonly to: ControlStatus; readonly reason: string };
  decision: { readonly measure: MeasureKind; readonly decisionNo: string; readonly servedOn: string; readonly deadline: string };
  report: { readonly termStart: string; readonly termEnd: string; readonly daysLate: number };
  'work-group': { readonly members: number; readonly missing: number };
  'measure-ended': { readonly measure: MeasureKind; readonly reason: string };
  'agreement-issued': { readonly number: string; readonly signed: number };
  'agreement-void': { readonly number: string };
  'agreement-scan': { readonly number: string; readonly files: number };
  'agreement-printed': { readonly number: string; readonly copies: number };
  'review-resolved': { readonly field: string; readonly resolution: string };
};
export type TimelineKind = keyof TimelineData;

export const TIMELINE_KINDS = [
  'created', 'imported', 'import-updated', 'edited', 'status-changed', 'decision', 'report', 'work-group', 'measure-ended',
  'agreement-issued', 'agreement-void', 'agreement-scan', 'agreement-printed', 'review-resolved',
] as const satisfies readonly TimelineKind[];

export const isTimelineKind = (kind: string): kind is TimelineKind => (TIMELINE_KINDS as readonly string[]).includes(kind);
