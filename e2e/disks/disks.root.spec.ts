import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aPerson } from '../../electron/testing/aPerson';
import { anIdNumber } from '../../electron/testing/people';
import { loopDrive, missingForLoops, type LoopDrive } from '../../electron/testing/loopDrive';
import { backupText as t } from '../../shared/text/backupScreens';
import { refusalWord } from '../../shared/text/backupRefusals';
import { describeProblem } from '../../shared/text/errors';
import { personFormText } from '../../shared/text/personScreens';
import { answerOf } from '../askOffice';
import { EVERYBODY } from '../bookContent';
import { launchOffice } from '../fixtures';
import { BackupPage } from '../pages/backup.page';
import { BagPage } from '../pages/bag.page';
import { LoginPage } from '../pages/login.page';
import { PeoplePage } from '../pages/people.page';
import { RestorePage } from '../pages/restore.page';
import { lockByKey } from '../processes';
import { expect, test } from '../readyOffice';
import { digestsOf } from '../digests';
import { shareOffice } from '../sharedOffice';
import { fillNow, whenWriting } from './faults';

// Real file systems on loop devices, one office with enough in it that a backup takes a while.
const MEGABYTES = 48;
const MB = 1_048_576;
/** reliability.md B3: a pulled stick is told within five seconds. */
const TOLD_WITHIN_MS = 5000;
const OURS = /\.jdbk$|^LATEST\.txt$/;

test.skip(missingForLoops(['ext4']).length > 0, 'needs root, losetup and ext4');

const office = shareOffice({ prepare: growBook });
let stick: LoopDrive;

/** In a process of its own, because Playwright's loader does not find the database's types. */
function growBook(data: string, recoveryKey: string): void {
  const script = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('e2e', 'disks', 'growBook.ts')];
  const cwd = join(import.meta.dirname, '..', '..');
  execFileSync(process.execPath, [...script, data, String(MEGABYTES)], { cwd, input: recoveryKey });
}

/** The office's own daily backup comes and goes first: what it writes and clears away would blur the picture. */
async function dailyBackupIsOver(page: Page): Promise<void> {
  const logged = async () => (await answerOf(page, 'backup.log', { limit: 10 })).length;
  await expect.poll(logged, { timeout: 30_000 }).toBe(1);
}

test.beforeAll(async () => {
  await answerOf(office.page, 'persons.create', aPerson());
  await dailyBackupIsOver(office.page);
});

test.beforeEach(async () => {
  stick = await loopDrive('ext4', 3 * MEGABYTES);
});

test.afterEach(async () => {
  // Whatever happened to the stick: what is live is whole, and one can go on working.
  expect((await answerOf(office.page, 'persons.list', EVERYBODY)).rows).toHaveLength(1);
  expect(await answerOf(office.page, 'audit.verify', {})).toMatchObject({ brokenAt: null });
  expect(readdirSync(join(office.folder, 'data', 'work'))).toEqual([]);
  await stick.end();
});

/** One good backup on the stick, before anything happens to it. */
async function oldBackup(): Promise<{
  readonly backup: BackupPage;
  readonly before: Record<string, string>;
}> {
  const backup = new BackupPage(office.page);
  await backup.open();
  await backup.useFolder(stick.folder);
  await backup.make();
  await expect(office.page.getByText(/的备份已写完并读回核对/)).toBeVisible();
  const before = digestsOf(stick.folder, OURS);
  expect(Object.keys(before)).toHaveLength(2);
  return { backup, before };
}

async function expectTold(
  backup: BackupPage,
  code: keyof typeof refusalWord,
  sentence: string | RegExp,
): Promise<void> {
  await expect(office.page.getByText(t.failed)).toBeVisible({ timeout: TOLD_WITHIN_MS });
  await expect(office.page.getByText(sentence)).toBeVisible();
  await expect
    .poll(async () => (await backup.logByHand())[0]?.at(-1))
    .toBe(`${t.notMade} ${refusalWord[code] ?? ''}`);
}

test('a stick that fills up while it is written: told, the half file is gone, the older backup is as it was', async () => {
  const { backup, before } = await oldBackup();
  const fault = await whenWriting('fill', stick.folder, join(stick.folder, '*.partial'), 8 * MB);
  await backup.now.click();
  expect(await fault.happened).toBeLessThan(MEGABYTES * MB);
  await expectTold(
    backup,
    'backup.disk-full',
    describeProblem({ code: 'backup.disk-full', details: { place: 'target' } }),
  );
  expect(digestsOf(stick.folder, OURS)).toEqual(before);
  expect(readdirSync(stick.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('a stick without room is told before anything is written', async () => {
  const { backup, before } = await oldBackup();
  const free = fillNow(stick.folder, 10 * MB);
  await backup.now.click();
  await expectTold(
    backup,
    'backup.no-space',
    /^U 盘空间不够：需要 6\d\.\d MB，只剩 1\d\.\d MB。还没有写入任何内容/,
  );
  expect(digestsOf(stick.folder, OURS)).toEqual(before);
  free();
  await backup.make();
  await expect(office.page.getByText(/的备份已写完并读回核对/)).toBeVisible();
});

test('a write-protected stick is told, and offered no more', async () => {
  const { backup, before } = await oldBackup();
  stick.readOnly();
  await backup.now.click();
  await expectTold(
    backup,
    'backup.read-only',
    describeProblem({ code: 'backup.read-only', details: { place: 'target' } }),
  );
  expect(digestsOf(stick.folder, OURS)).toEqual(before);
  await backup.useFolder(stick.folder);
  await expect(backup.place(stick.folder)).toBeDisabled();
  await expect(backup.place(stick.folder)).toContainText(t.cannotWrite);
  // What is on it can be read all the same.
  await backup.verify.click();
  await expect(office.page.getByText(/的核验通过/)).toBeVisible();
});

test('a stick pulled while it is written: told at once, the older backup is whole, and the next one works', async () => {
  const { backup, before } = await oldBackup();
  execFileSync('sync', ['-f', stick.folder]);
  const fault = await whenWriting('pull', stick.folder, join(stick.folder, '*.partial'), 8 * MB);
  await backup.now.click();
  expect(await fault.happened).toBeLessThan(MEGABYTES * MB);
  await expectTold(backup, 'backup.drive-gone', describeProblem({ code: 'backup.drive-gone', details: {} }));
  await stick.plugIn();
  expect(digestsOf(stick.folder, OURS)).toEqual(before);
  await backup.make();
  await expect(office.page.getByText(/的备份已写完并读回核对/)).toBeVisible();
  expect(readdirSync(stick.folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('a stick pulled while it is restored from: told, nothing live was touched, nothing half stays behind', async ({
  recoveryKey,
}) => {
  await oldBackup();
  await office.page.getByRole('button', { name: t.restore }).click();
  const restore = new RestorePage(office.page);
  await restore.pick(stick.folder, recoveryKey);
  const generations = () =>
    readdirSync(join(office.folder, 'data')).filter((name) => name.startsWith('gen-'));
  const before = generations();
  const fault = await whenWriting(
    'pull',
    stick.folder,
    join(office.folder, 'data', 'gen-0*[!1]', 'case.db'),
    4 * MB,
  );
  await restore.open.click();
  expect(await fault.happened).toBeLessThan(MEGABYTES * MB);
  await expect(
    office.page.getByText(describeProblem({ code: 'backup.drive-gone', details: {} })),
  ).toBeVisible({
    timeout: TOLD_WITHIN_MS,
  });
  expect(generations()).toEqual(before);
});

test('the PC’s own disk is full: the form says so and keeps what was typed, the lock still locks, and room makes it go on', async ({
  readyOffice,
}) => {
  const disk = await loopDrive('ext4', 24);
  const data = join(disk.folder, 'data');
  cpSync(readyOffice.data, data, { recursive: true });
  const second: string[] = [];
  const other = await launchOffice(join(office.folder, 'second-pc'), { ONEBAG_DATA: data }, second);
  try {
    await new LoginPage(other.window).signIn();
    await dailyBackupIsOver(other.window);
    const people = new PeoplePage(other.window);
    await people.startNew();
    await people.fillNew({ idNumber: anIdNumber(), name: '周启航', controlStatus: 'history_at_large' });
    await expect(other.window.getByRole('status').filter({ hasText: '草稿已保存' })).toBeVisible();
    const free = fillNow(disk.folder);
    await people.save();
    const full = describeProblem({ code: 'disk.full', details: {} });
    await expect(people.drawer.getByText(full)).toBeVisible();
    await expect(people.drawer.getByLabel(personFormText.name, { exact: true })).toHaveValue('周启航');
    const locked = await lockByKey(other.app, other.window);
    free();
    await new LoginPage(locked).signIn();
    const again = new PeoplePage(locked);
    await expect(again.drawer.getByLabel(personFormText.name, { exact: true })).toHaveValue('周启航');
    await again.save();
    await expect(new BagPage(locked).head.getByRole('heading', { name: '周启航' })).toBeVisible();
    expect(await answerOf(locked, 'audit.verify', {})).toMatchObject({ brokenAt: null });
  } finally {
    await other.app.close();
    await disk.end();
  }
  expect(second).toEqual([]);
});
