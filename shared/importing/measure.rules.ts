import { addMonths, type LocalDate } from '../kernel/localDate';
import { limitsOn } from '../law/limits';
import { DECISION_YEAR } from '../text/registerWords';
import { readDay } from './dates.rules';
import type { DoubtList } from './doubt';
import type { ImportField } from './fields';
import type { MeasureValues } from './personValues';
import type { RowCells } from './rowCells';
import type { StatusMeaning } from './status.rules';

/**
 * The measure as the register has it. What does not fit together (a decision younger than its start, a term that is
 * over by today) is doubted with the reason and never recomputed (decision 30).
 */
export function readMeasure(
  cells: RowCells,
  doubts: DoubtList,
  meaning: StatusMeaning,
  today: LocalDate,
  date1904: boolean,
): MeasureValues | null {
  if (meaning.measure === null) return null;
  const dayIn = (field: ImportField): LocalDate | null => {
    const reading = readDay(cells.cell(field), date1904);
    if (reading.kind === 'impossible') doubts.add(field, 'date-impossible', cells.found(field));
    if (reading.kind === 'unreadable') doubts.add(field, 'date-unreadable', cells.found(field));
    return reading.kind === 'day' ? reading.day : null;
  };
  const measure: MeasureValues = {
    kind: meaning.measure,
    state: meaning.state ?? 'executing',
    decisionNo: cells.text('decisionNo', doubts),
    decidedBy: cells.text('decidedBy', doubts),
    decidedOn: dayIn('decidedOn'),
    termStart: dayIn('measureStartOn'),
    asFound: cells.found('controlStatus'),
    year: meaning.year,
  };
  doubtPairs(cells, doubts, measure, today);
  return measure;
}

function doubtPairs(cells: RowCells, doubts: DoubtList, measure: MeasureValues, today: LocalDate): void {
  const { termStart, decidedOn, decisionNo } = measure;
  if (termStart === null) return;
  const found = cells.found('measureStartOn');
  if (termStart > today) doubts.add('measureStartOn', 'date-impossible', found);
  const decisionYear = Number(DECISION_YEAR.exec(decisionNo)?.[1] ?? NaN);
  if (decisionYear > Number(termStart.slice(0, 4))) {
    doubts.add('decisionNo', 'decision-after-start', cells.found('decisionNo'), termStart);
  } else if (decidedOn !== null && decidedOn > termStart) {
    doubts.add('decidedOn', 'decision-after-start', cells.found('decidedOn'), termStart);
  }
  const limits = limitsOn(termStart);
  const longest = measure.kind === 'community_detox' ? limits.detoxTermMonths : limits.rehabMaxMonths;
  const over = addMonths(termStart, longest);
  if (measure.state === 'executing' && over <= today) doubts.add('measureStartOn', 'term-over', found, over);
}
