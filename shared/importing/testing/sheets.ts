import type { LocalDate } from '../../kernel/localDate';
import { textCell, type Cell, type Sheet } from '../cell';
import { findLayout } from '../layout.rules';
import { CommunitiesOnFile, PeopleOnFile, type KnownPerson, type KnownDetails } from '../peopleOnFile';
import { NO_ANSWERS, planImport, type ClerkAnswers, type PlanContext } from '../planImport';

type Written = string | Cell | null;

/** A sheet whose first row is the header; strings are text cells. */
export function aSheet(header: readonly string[], ...rows: readonly (readonly Written[])[]): Sheet {
  const cell = (written: Written): Cell | null => (typeof written === 'string' ? (written === '' ? null : textCell(written)) : written);
  return { name: 'test', rows: [header, ...rows].map((cells, index) => ({ rowNo: index + 1, cells: cells.map(cell) })) };
}

export const aNumber = (text: string): Cell => ({ type: 'number', text });

export interface OnFile {
  readonly people?: readonly KnownPerson[];
  readonly details?: KnownDetails;
  readonly communities?: readonly string[];
}

export function aContext({ people = [], details, communities = [] }: OnFile = {}): PlanContext {
  const onFile = new PeopleOnFile(() => details ?? { lastFound: null, blank: new Set() });
  for (const person of people) onFile.add(person);
  return {
    onFile, date1904: false, today: '2026-03-18' as LocalDate,
    communities: new CommunitiesOnFile(communities.map((name, index) => ({ id: `c${index}`, name }))),
  };
}

export const aPlan = (sheet: Sheet, onFile?: OnFile, answers: Partial<ClerkAnswers> = {}) =>
  planImport(sheet, findLayout(sheet), { ...NO_ANSWERS, ...answers }, aContext(onFile));
