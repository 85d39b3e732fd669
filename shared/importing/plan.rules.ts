import type { Doubt } from './doubt';
import type { ImportField } from './fields';
import { mergeRow } from './merging.rules';
import type { CommunitiesOnFile, KnownPerson, PeopleOnFile } from './peopleOnFile';
import type { MeasureValues, PersonValues } from './personValues';
import type { ImportPlan, Issue, PlannedCommunity, PlannedPerson, PlannedRow } from './plan';
import type { RowReading } from './row.rules';
import { matchOnFile, PeopleInSheet } from './sameness.rules';
import type { SkipReason } from './skipping.rules';

/** A person while further rows may still join. */
interface Drawn {
  readonly rowNo: number;
  readonly found: RowReading['found'];
  values: PersonValues;
  measure: MeasureValues | null;
  doubts: readonly Doubt[];
  existing: KnownPerson | null;
}

export interface PlanInput {
  readonly onFile: PeopleOnFile;
  readonly communities: CommunitiesOnFile;
  /** Community words that the clerk does not want in the office's list. */
  readonly communitiesLeft: ReadonlySet<string>;
}

/**
 * Makes the plan of an import, row by row, so that long files can be planned in slices. Nothing is written here.
 * A row that repeats a person joins the first (decision 29); everybody else comes in, doubtful or not.
 */
export class ImportPlanner {
  readonly #input: PlanInput;
  readonly #people = new PeopleInSheet<Drawn>();
  readonly #drawn: Drawn[] = [];
  readonly #rows: (PlannedRow & { readonly drawn: Drawn | null })[] = [];
  readonly #merged: Issue[] = [];
  readonly #met = new Set<string>();

  constructor(input: PlanInput) {
    this.#input = input;
  }

  skip(rowNo: number, reason: SkipReason): void {
    this.#rows.push({ rowNo, outcome: 'skipped', personRowNo: null, skipped: reason, doubts: [], drawn: null });
  }

  add(row: RowReading): void {
    const wholeRow = JSON.stringify(row.found);
    const match = this.#people.match(row.person, wholeRow);
    if (match.kind === 'same') {
      this.#join(match.person, row);
      return;
    }
    const drawn = this.#draw(row);
    if (match.kind === 'other-name') {
      this.#numberIsTaken(drawn, match.person.values.name);
      match.person.doubts = [...match.person.doubts, otherName(match.person, drawn.values.name)];
    }
    this.#people.add(drawn, wholeRow);
    this.#drawn.push(drawn);
    this.#rows.push({ rowNo: row.rowNo, outcome: 'created', personRowNo: row.rowNo, skipped: null, doubts: [], drawn });
  }

  #draw(row: RowReading): Drawn {
    const drawn: Drawn = {
      rowNo: row.rowNo, found: row.found, values: row.person, measure: row.measure, doubts: row.doubts, existing: null,
    };
    const { community } = row.person;
    if (this.#input.communitiesLeft.has(community) && !this.#input.communities.find(community)) {
      drawn.doubts = [...drawn.doubts, { rowNo: row.rowNo, field: 'community', kind: 'community-unknown', found: community }];
    }
    const known = matchOnFile(row.person, this.#input.onFile);
    if (known.kind === 'other-name') this.#numberIsTaken(drawn, known.person.fileNo);
    // One person on file is met once: a second row without a number that looks the same is somebody else.
    if (known.kind === 'same' && !this.#met.has(known.person.personId)) {
      this.#met.add(known.person.personId);
      drawn.existing = known.person;
    }
    return drawn;
  }

  /** The number stays as found, so that it is searched by and mended; two people cannot hold it. */
  #numberIsTaken(drawn: Drawn, by: string): void {
    drawn.values = { ...drawn.values, idNumber: null, idNumberFound: drawn.values.idNumber ?? drawn.values.idNumberFound };
    drawn.doubts = [...drawn.doubts, otherName(drawn, by)];
  }

  #join(first: Drawn, row: RowReading): void {
    Object.assign(first, mergeRow(first, row));
    const found = row.person.idNumber ?? row.person.idNumberFound ?? row.person.name;
    // What was doubtful in the further row is told as well; it does not wait for anybody, the first row's word stands.
    this.#merged.push({ rowNo: row.rowNo, field: 'idNumber', kind: 'merged', found, suggestion: String(first.rowNo) }, ...row.doubts);
    this.#rows.push({ rowNo: row.rowNo, outcome: 'merged', personRowNo: first.rowNo, skipped: null, doubts: row.doubts, drawn: null });
  }

  /** Looks up what is on file about everybody who was met; yields after each person. */
  *finish(): Generator<void, ImportPlan, void> {
    const planned = new Map<Drawn, PlannedPerson>();
    for (const drawn of this.#drawn) {
      planned.set(drawn, settle(drawn, this.#input.onFile));
      yield;
    }
    const people = [...planned.values()];
    const rows = this.#rows.map(({ drawn, ...row }): PlannedRow => {
      const person = drawn && planned.get(drawn);
      return person ? { ...row, outcome: person.outcome, doubts: person.doubts } : row;
    });
    const issues: Issue[] = [...people.flatMap((person) => person.doubts), ...this.#merged].sort((a, b) => a.rowNo - b.rowNo);
    return { rows, people, issues, statuses: countStatuses(people), communities: this.#communitiesOf(people) };
  }

  #communitiesOf(people: readonly PlannedPerson[]): PlannedCommunity[] {
    const counts = new Map<string, number>();
    for (const { values } of people) {
      if (values.community !== '') counts.set(values.community, (counts.get(values.community) ?? 0) + 1);
    }
    return [...counts].map(([word, count]) => ({
      word, people: count, community: this.#input.communities.find(word) ?? null, leave: this.#input.communitiesLeft.has(word),
    }));
  }
}

const otherName = (drawn: Drawn, suggestion: string): Doubt => ({
  rowNo: drawn.rowNo, field: 'name', kind: 'same-id-other-name', found: drawn.values.name, suggestion,
});

/** What becomes of somebody on file: only what the register says anew since it was read last; empty cells say nothing. */
function settle(drawn: Drawn, onFile: PeopleOnFile): PlannedPerson {
  const { rowNo, values, measure, doubts } = drawn;
  if (!drawn.existing) return { rowNo, outcome: 'created', values, measure, doubts, existing: null, changes: [] };
  const { personId, fileNo } = drawn.existing;
  const { lastFound, blank } = onFile.details(personId);
  const changes = (Object.entries(drawn.found) as [ImportField, string][])
    .filter(([field, text]) => text !== '' && (lastFound?.[field] === undefined ? blank.has(field) : lastFound[field] !== text))
    .map(([field]) => field);
  return {
    rowNo, values, measure, changes,
    outcome: changes.length === 0 ? 'unchanged' : 'updated',
    doubts: doubts.filter((doubt) => changes.includes(doubt.field)),
    existing: { personId, fileNo },
  };
}

function countStatuses(people: readonly PlannedPerson[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { values } of people) counts.set(values.controlStatusFound, (counts.get(values.controlStatusFound) ?? 0) + 1);
  return Object.fromEntries(counts);
}
