import { isTimelineKind, type TimelineKind } from '#shared/measures/timelineKinds';
import { timelineGroupLabel } from '#shared/text/bag';

export type TimelineGroup = keyof typeof timelineGroupLabel;
export const TIMELINE_GROUPS = Object.keys(timelineGroupLabel) as readonly TimelineGroup[];

/** What the program noted by itself is there, but not between the events of a life. */
export const SHOWN_AT_FIRST: ReadonlySet<TimelineGroup> = new Set(TIMELINE_GROUPS.filter((group) => group !== 'system'));

const GROUP_OF: Readonly<Record<TimelineKind, TimelineGroup>> = {
  created: 'file', imported: 'file', 'import-updated': 'file',
  'status-changed': 'status',
  decision: 'measure', report: 'measure', 'work-group': 'measure', 'measure-ended': 'measure',
  'agreement-issued': 'paper', 'agreement-void': 'paper', 'agreement-scan': 'paper',
  'agreement-printed': 'system', edited: 'system', 'review-resolved': 'system',
};

/** An entry of a newer program is no system entry: nothing on a timeline hides by itself. */
export const groupOf = (kind: string): TimelineGroup => (isTimelineKind(kind) ? GROUP_OF[kind] : 'file');
