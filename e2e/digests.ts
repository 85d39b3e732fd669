import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder by its content: what nothing may have touched. */
export function digestsOf(folder: string, pattern = /./): Record<string, string> {
  const names = readdirSync(folder).filter(
    (name) => pattern.test(name) && lstatSync(join(folder, name)).isFile(),
  );
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.sort().map((name) => [name, digest(name)]));
}
