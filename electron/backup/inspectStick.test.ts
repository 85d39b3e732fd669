import { build } from 'vite';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testOffice, type TestOffice } from '../testing/testOffice';
import { testRecords } from '../testing/testRecords';
import { inspectStick } from './inspectStick';
import { makeBackup } from './makeBackup';

let office: TestOffice;
let temporary: string;
let built = '';
beforeEach(async () => {
  office = await testOffice();
  temporary = await mkdtemp(join(tmpdir(), 'onebag-drill-test-'));
});
afterEach(async () => {
  await office.end();
  for (const folder of [temporary, built].filter(Boolean)) await rm(folder, { recursive: true, force: true });
});
const backUp = (seq: number) =>
  makeBackup({ targetDir: office.stick, kind: 'manual', fileSystem: '' }, testRecords(office, seq), {});

it('the stick and the printed key alone give every table of the newest backup, and leave nothing on the PC', async () => {
  await backUp(1);
  office.addVisits(7);
  const newest = await backUp(2);
  await rm(office.dataDir, { recursive: true });
  const content = await inspectStick(office.stick, office.recoveryCode, temporary);
  expect(content).toMatchObject({ fileName: newest.fileName, tables: newest.tables, auditHead: newest.auditHead, people: 2 });
  expect(content.tables['visit']?.rows).toBe(7);
  expect(await readdir(temporary)).toEqual([]);
});

it('the same by a process of its own, which says in Chinese what is wrong', { timeout: 60_000 }, async () => {
  const backup = await backUp(1);
  // Where it finds the program's packages, as the built program does.
  built = join(process.cwd(), 'node_modules', '.cache', `onebag-drill-${process.pid}`);
  await build({
    configFile: false, logLevel: 'error',
    build: {
      ssr: 'electron/backup/inspectCli.ts', outDir: built, target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'inspectCli.mjs' } },
    },
  });
  const ask = async (key: string) => {
    const child = spawn(process.execPath, [join(built, 'inspectCli.mjs'), office.stick]);
    child.stdin.end(key);
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { out, err, code: child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve))) };
  };
  const good = await ask(`${office.recoveryCode}\n`);
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(good.out)).toMatchObject({ tables: backup.tables, auditHead: backup.auditHead });
  expect(await ask('AAAA')).toMatchObject({ code: 1, out: '', err: '恢复密钥共 8 组，每组 5 个字符，请看着纸补全。\n' });
});
