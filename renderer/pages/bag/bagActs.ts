import type { Measure } from '#shared/measures/measures.schema';
import type { Bag } from '#shared/persons/bag.schema';

/** What can be done on a bag; the first one is the likely next act. */
export type BagAct = 'decision' | 'end' | 'report' | 'group' | 'agreement' | 'paper' | 'edit';

export interface BagActs {
  /** The measure that runs now, if one does. */
  readonly running: Measure | undefined;
  readonly acts: readonly [BagAct, ...BagAct[]];
}

/** The running measure stands first (bag.schema). */
const runningOf = ({ measures }: Bag): Measure | undefined => measures.find(({ state }) => state !== 'ended');

/**
 * Decision → report → work group → agreement → paper. A measure out of an old register is only a record: before a new
 * decision it is ended (decision 30, `measure.overlap`).
 */
export function actsOf(bag: Bag): BagActs {
  const running = runningOf(bag);
  if (!running) return { running, acts: ['decision', 'edit'] };
  if (running.origin === 'imported') return { running, acts: ['end', 'group', 'edit'] };
  if (running.state === 'ordered') return { running, acts: ['report', 'group', 'edit'] };
  if (running.agreementId !== null) return { running, acts: ['paper', 'group', 'edit'] };
  if (running.workGroup.length === 0) return { running, acts: ['group', 'agreement', 'edit'] };
  return { running, acts: ['agreement', 'group', 'edit'] };
}
