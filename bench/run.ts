// `npm run bench [-- --json FILE] [--only WORD]`: every row of bench/rows, one after the other.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchRow } from './row';
import { tableOf } from './table';

interface RowModule {
  readonly measure: () => Promise<BenchRow>;
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string', default: '' } } });
const folder = join(import.meta.dirname, 'rows');
const rows: BenchRow[] = [];

for (const file of readdirSync(folder).filter((name) => name.includes(values.only)).sort()) {
  const { measure } = (await import(pathToFileURL(join(folder, file)).href)) as RowModule;
  console.error(`measuring ${file.replace(/\.ts$/, '')} …`);
  rows.push(await measure());
}

console.log(tableOf(rows));
if (values.json !== undefined) {
  mkdirSync(dirname(resolve(values.json)), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}
