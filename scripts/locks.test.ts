import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');

/** As `npm run lint`, without the rules that want a compiled project: the files below exist in no project. */
const eslint = new ESLint({ cwd: PROJECT, overrideConfig: tseslint.configs.disableTypeChecked });

async function rulesBrokenBy(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(PROJECT, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

/** The modules of a room of the renderer, as `room/file`. */
const modulesOf = (room: string): string[] =>
  readdirSync(join(PROJECT, 'renderer', room))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => `${room}/${name}`);

/** Two chapters that really exist: imports are checked against files. */
const features = readdirSync(join(PROJECT, 'renderer'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['app', 'lib', 'pages', 'paper', 'ui'].includes(entry.name))
  .map((entry) => entry.name);
const theirs = features.flatMap(modulesOf)[0] ?? '';
const ours = features.find((name) => !theirs.startsWith(`${name}/`)) ?? '';
const IMPORTS = 'import-x/no-restricted-paths';
const SQL_OR_NETWORK = '@typescript-eslint/no-restricted-imports';

describe('the walls between the rooms are seen to hold', () => {
  it.each([
    ['shared imports nobody', 'shared/persons/probe.ts', '../../electron/db/tx'],
    ['shared/kernel imports nothing', 'shared/kernel/probe.ts', '../ipc/route'],
    ['the screen does not reach the database', 'renderer/ui/probe.ts', '../../electron/db/tx'],
    ['the processes do not reach the screen', 'electron/app/probe.ts', '../../renderer/lib/clock'],
    ['ui knows no feature', 'renderer/ui/probe.ts', `../${theirs}`],
    ['features meet only in pages', `renderer/${ours}/probe.ts`, `../${theirs}`],
    ["a service leaves another feature's service alone", 'electron/office/probe.service.ts', '../persons/persons.service'],
    ['a repository knows no service', 'electron/office/probe.repository.ts', '../persons/persons.service'],
    ['a paper knows no screen', 'renderer/paper/probe.ts', `../${theirs}`],
  ])('%s', async (_promise, file, from) => {
    expect(await rulesBrokenBy(file, `import * as other from '${from}';\nconsole.log(other);\n`)).toContain(IMPORTS);
  });

  it('a page may compose features', async () => {
    const text = `import * as other from '../${theirs}';\nexport const probe = other;\n`;
    expect(await rulesBrokenBy('renderer/pages/probe.ts', text)).not.toContain(IMPORTS);
  });
});

describe('what may stand only in one place is seen elsewhere', () => {
  it.each([
    ['Chinese in a string', 'electron/app/probe.ts', "export const label = '保存';"],
    ['Chinese in a template', 'electron/app/probe.ts', 'export const label = (n: number) => `共 ${n} 人`;'],
    ['Chinese on a screen', 'renderer/ui/Probe.tsx', 'export const Probe = () => <b>保存</b>;'],
    ['the clock by new Date()', 'shared/persons/probe.rules.ts', 'export const today = () => new Date();'],
    ['the clock by Date.now', 'electron/persons/probe.ts', 'export const now = () => Date.now();'],
    ['the clock handed on', 'electron/persons/probe.ts', 'export const now = Date.now;'],
    ['a barrel', 'shared/persons/probe.ts', "export * from '../kernel/ids';"],
  ])('%s', async (_what, file, text) => {
    expect(await rulesBrokenBy(file, `${text}\n`)).toContain('no-restricted-syntax');
  });

  it.each([
    ['shared/text/probe.ts', "export const label = '保存';"],
    ['electron/app/clock.ts', 'export const now = () => Date.now();'],
    ['electron/persons/probe.ts', 'export const day = (ms: number) => new Date(ms);'],
  ])('%s may', async (file, text) => {
    expect(await rulesBrokenBy(file, `${text}\n`)).not.toContain('no-restricted-syntax');
  });

  it.each([
    ['a line on the console', 'electron/persons/probe.ts', "console.log('x');", 'no-console'],
    ['a default export', 'shared/persons/probe.ts', 'export default 1;', 'import-x/no-default-export'],
    ['SQL in a service', 'electron/persons/probe.service.ts', "import { eq } from 'drizzle-orm';", SQL_OR_NETWORK],
    ['a network module', 'electron/app/probe.ts', "import { request } from 'node:https';", SQL_OR_NETWORK],
    ['a request from a screen', 'renderer/lib/probe.ts', "void fetch('x');", 'no-restricted-globals'],
    ['any', 'shared/persons/probe.ts', 'export const x = (y: any) => y;', '@typescript-eslint/no-explicit-any'],
    ['a silenced compiler', 'shared/persons/probe.ts', '// @ts-ignore', '@typescript-eslint/ban-ts-comment'],
    ['a drawer of a file', 'electron/persons/probe.ts', 'export {};\n'.repeat(301), 'max-lines'],
  ])('%s', async (_what, file, text, rule) => {
    expect(await rulesBrokenBy(file, `${text}\n`)).toContain(rule);
  });
});

it.each(['electron/testing/probe.mjs', 'electron/db/probe.js', 'scripts/probe.mjs', 'probe.config.js'])(
  'a plain script can be linted anywhere: %s',
  async (file) => {
    expect(await rulesBrokenBy(file, 'export const one = 1;\n')).toEqual([]);
  },
);
