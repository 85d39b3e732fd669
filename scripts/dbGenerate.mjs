// `npm run db:generate -- --name what_changes`: drizzle-kit writes the migration, this makes its tables STRICT.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, PROJECT } from './setup/places.mjs';
import { strictTables } from './strictTables.ts';

const migrations = () => readdirSync(inProject('drizzle')).filter((name) => name.endsWith('.sql'));

const before = new Set(migrations());
const kit = inProject('node_modules', 'drizzle-kit', 'bin.cjs');
const { status } = spawnSync(process.execPath, [kit, 'generate', ...process.argv.slice(2)], {
  cwd: PROJECT,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

// Only what is new: a shipped migration is never edited (its hash is checked when it is applied).
for (const name of migrations().filter((candidate) => !before.has(candidate))) {
  const file = inProject('drizzle', name);
  writeFileSync(file, strictTables(readFileSync(file, 'utf8')));
  console.log(`drizzle/${name}: tables are STRICT`);
}
