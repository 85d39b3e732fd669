import type { MeasureBadge as Badge } from '#shared/measures/measures.schema';
import { measureBadgeLabel } from '#shared/text/measureScreens';
import { StatusBadge } from '../ui/Badges';
import type { Tone } from '../ui/theme/tokens';

/** Weight falls with importance; the normal course has no frame (DESIGN §2.3). */
const TONES: Readonly<Record<Badge, Tone>> = {
  ordered: 'info',
  reporting_overdue: 'danger',
  reported: 'warn',
  executing: 'plain',
  term_over: 'warn',
  ended: 'plain',
  as_found: 'plain',
};

interface Props {
  readonly badge: Badge;
  /** 社区戒毒 in front of the state, as the head of the bag says it. */
  readonly before?: string;
}

/** State of a measure, or what became of it by today's date. */
export function MeasureBadge({ badge, before }: Props) {
  const word = measureBadgeLabel[badge];
  return <StatusBadge tone={TONES[badge]}>{before === undefined ? word : `${before}\u3000${word}`}</StatusBadge>;
}
