import { join } from 'node:path';
import { readMigrations } from '../db/migrations';

/** The newest schema that this program understands: the number of its migrations. */
export function programSchema(): number {
  return readMigrations(join(import.meta.dirname, '..', '..', 'drizzle')).length;
}
