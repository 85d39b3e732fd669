import type { MeasureKind } from '#shared/measures/measures.schema';
import { measureText } from '#shared/text/measureScreens';

interface Basis {
  readonly kind: MeasureKind;
  readonly termMonths: number | null;
  readonly termEndInclusive?: unknown;
  readonly endOfMonthSticky?: unknown;
}

/** Why the last day is this day: the law's months, then the office's two conventions of counting (domain.md §2.2). */
export function termReason({ kind, termMonths, termEndInclusive, endOfMonthSticky }: Basis): string {
  const { inclusive, sticky, termWhyDetox, termWhyRehab } = measureText.forecast;
  const parts: string[] = [];
  if (termMonths !== null) parts.push(kind === 'community_detox' ? termWhyDetox(termMonths) : termWhyRehab(termMonths));
  if (termEndInclusive === 'same_day' || termEndInclusive === 'day_before') parts.push(inclusive[termEndInclusive]);
  if (endOfMonthSticky === true) parts.push(sticky);
  return parts.join('');
}
