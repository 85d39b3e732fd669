import { expect, it } from 'vitest';
import { TIMELINE_KINDS } from '#shared/measures/timelineKinds';
import { groupOf, SHOWN_AT_FIRST } from './timelineGroups';

it('shows the events of a life at once and hides what the program noted by itself', () => {
  const hidden = TIMELINE_KINDS.filter((kind) => !SHOWN_AT_FIRST.has(groupOf(kind)));
  expect(hidden).toEqual(['edited', 'agreement-printed', 'review-resolved']);
});

it('an entry that only a newer program knows is never hidden', () => {
  expect(SHOWN_AT_FIRST.has(groupOf('urine-test'))).toBe(true);
});
