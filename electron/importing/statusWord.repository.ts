import { eq } from 'drizzle-orm';
import type { PersonId } from '#shared/kernel/ids';
import { personsTable } from '../db/schema/index';
import type { WriteTx } from '../db/tx';

/** 管控现状 as the register words it. */
export function setStatusWord(tx: WriteTx, personId: PersonId, word: string): void {
  tx.update(personsTable).set({ controlStatusFound: word }).where(eq(personsTable.id, personId)).run();
}
