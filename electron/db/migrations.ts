import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Migration {
  /** 0 for the first; also the value of `user_version - 1` after it. */
  readonly index: number;
  readonly name: string;
  readonly sha256: string;
  readonly statements: readonly string[];
}

const Journal = z.object({
  entries: z.array(z.object({ idx: z.int(), when: z.number(), tag: z.string() })),
});

/** What drizzle-kit wrote into `drizzle/`. Refuses a journal that is not one straight line (house.md §7.3). */
export function readMigrations(folder: string): Migration[] {
  const { entries } = Journal.parse(JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')));
  let last = -Infinity;
  return entries.map((entry, index) => {
    if (entry.idx !== index || entry.when <= last) throw new Error(`migration journal is out of order at ${entry.tag}`);
    last = entry.when;
    const text = readFileSync(join(folder, `${entry.tag}.sql`), 'utf8').replaceAll('\r\n', '\n');
    return {
      index,
      name: entry.tag,
      sha256: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint').map((s) => s.trim()).filter((s) => s !== ''),
    };
  });
}
