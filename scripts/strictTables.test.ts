import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { strictTables } from './strictTables';

const FROM_KIT = 'CREATE TABLE `a` (\n\t`id` text NOT NULL,\n\tCONSTRAINT "x" CHECK(length(id) > 1)\n);\n';

it('every table of a new migration is strict, also one that is made anew', () => {
  const two = `${FROM_KIT}--> statement-breakpoint\n${FROM_KIT.replace('`a`', '`__new_a`')}`;
  expect(strictTables(two).match(/\n\) STRICT;/g)).toHaveLength(2);
});

it('indexes and virtual tables stay as they are', () => {
  const sql = 'CREATE INDEX `i` ON `a` (`id`);\nCREATE VIRTUAL TABLE `s` USING fts5(\n\tname\n);\n';
  expect(strictTables(sql)).toBe(sql);
});

it('no table of a shipped migration was forgotten', () => {
  const folder = join(import.meta.dirname, '..', 'drizzle');
  const all = readdirSync(folder).filter((name) => name.endsWith('.sql')).map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const sql of all) expect(strictTables(sql)).toBe(sql);
});
