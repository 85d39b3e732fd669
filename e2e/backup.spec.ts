import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { StickContent } from '../electron/backup/inspectStick';
import { aPerson } from '../electron/testing/aPerson';
import { anIdNumber } from '../electron/testing/people';
import { newRecoverySecret, recoveryGroups } from '../electron/vault/recovery';
import type { InputOf } from '../shared/ipc/routes';
import { actionWord, backupText as t, restoreText } from '../shared/text/backupScreens';
import { refusalWord } from '../shared/text/backupRefusals';
import { describeProblem } from '../shared/text/errors';
import { recoveryText, sessionText } from '../shared/text/session';
import { answerOf } from './askOffice';
import { launchOffice } from './fixtures';
import { BackupPage, quitDialog } from './pages/backup.page';
import { LoginPage } from './pages/login.page';
import { RestorePage } from './pages/restore.page';
import { ADMIN, OFFICE } from './pages/setup.page';
import { freshWindow } from './processes';
import { expect, test } from './readyOffice';

const EVERYBODY: InputOf<'persons.list'> = { text: '', view: 'all', statuses: [], communityIds: [], importBatchId: null };
const NEXT_PASSWORD = 'muqiang-huoche-0914';

const addPerson = (page: Page, name: string, sequence: number) =>
  answerOf(page, 'persons.create', aPerson({ name, sex: 'unknown', idNumber: anIdNumber('1988-04-12', sequence), idNumberReason: '', birthDate: null }));
const namesOf = async (page: Page) => (await answerOf(page, 'persons.list', EVERYBODY)).rows.map((row) => row.name).sort();
const digestsOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).sort().map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));

function stickIn(dataFolder: string): string {
  const stick = join(dataFolder, 'stick');
  mkdirSync(stick);
  return stick;
}

test('one button makes a backup that was read back, and 核验 reads it again', async ({ office, dataFolder }) => {
  const stick = stickIn(dataFolder);
  writeFileSync(join(stick, 'thesis.docx'), 'not ours');
  const { window: page } = office;
  await new LoginPage(page).signIn();
  for (const [index, name] of ['罗文静', '周启航', '单志强'].entries()) await addPerson(page, name, index + 1);
  const backup = new BackupPage(page);
  await backup.open();
  await backup.useFolder(stick);
  const steps = await page.evaluateHandle(() => {
    const heard = new Set<string>();
    window.office.onChanged((event) => {
      if (event.kind === 'progress') heard.add(event.step);
    });
    return heard;
  });
  const running = page.getByText(t.writing(stick)).waitFor();
  await backup.now.click();
  await running;
  await backup.ended();
  await expect(backup.fact(t.facts.people)).toHaveText('3');
  expect(await steps.evaluate((heard) => [...heard])).toEqual(expect.arrayContaining(['copy', 'read-back', 'finish']));
  const [file = ''] = readdirSync(stick).filter((name) => /^JD-WX-\d{8}-\d{6}-\d{6}\.jdbk$/.test(name));
  expect(readdirSync(stick).sort()).toEqual([file, 'LATEST.txt', 'thesis.docx']);
  await expect(page.getByText(file)).toBeVisible();
  await expect(backup.age).toHaveText(/^备份：今天 \d\d:\d\d 已核验$/);

  const written = digestsOf(stick);
  await backup.verify.click();
  await expect(page.getByText(/的核验通过/)).toBeVisible({ timeout: 30_000 });
  expect(digestsOf(stick)).toEqual(written);
  const log = async () => (await backup.logByHand()).map(([, kind, place, people, , , result]) => [kind, place, people, result]);
  await expect.poll(log).toEqual([
    [t.kinds.verify, stick, '3', t.verified['read-back']],
    [t.kinds.manual, stick, '3', t.verified['read-back']],
  ]);
});

test('a damaged and a cut-off backup are told for what they are, and stay as they are', async ({ office, dataFolder }) => {
  const stick = stickIn(dataFolder);
  const { window: page } = office;
  await new LoginPage(page).signIn();
  const backup = new BackupPage(page);
  await backup.open();
  await backup.useFolder(stick);
  await backup.make();
  const [fileName = ''] = readdirSync(stick).filter((name) => name.endsWith('.jdbk'));
  const file = join(stick, fileName);
  const whole = readFileSync(file);
  const spoil = async (sentence: string): Promise<void> => {
    const before = digestsOf(stick);
    await backup.verify.click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText(t.failedVerify)).toBeVisible();
    expect(digestsOf(stick)).toEqual(before);
  };
  const bent = Buffer.from(whole);
  bent[bent.length - 1000] = (bent[bent.length - 1000] ?? 0) ^ 1;
  writeFileSync(file, bent);
  await spoil(describeProblem({ code: 'backup.damaged', details: { part: 'content' } }));
  writeFileSync(file, whole);
  truncateSync(file, whole.length - 70_000);
  // A whole older one beside it is no excuse.
  writeFileSync(join(stick, 'JD-WX-20200101-000000-000001.jdbk'), whole);
  await spoil(describeProblem({ code: 'backup.truncated', details: { expectedBytes: whole.length, actualBytes: whole.length - 70_000 } }));
  await expect.poll(async () => (await backup.logByHand()).slice(0, 2).map((cells) => cells.at(-1))).toEqual([
    `${t.notMade} ${refusalWord['backup.truncated'] ?? ''}`,
    `${t.notMade} ${refusalWord['backup.damaged'] ?? ''}`,
  ]);
});

test('a second PC with nothing but the stick and the words from paper has every record and every line', async ({ office, dataFolder, recoveryKey }) => {
  const stick = stickIn(dataFolder);
  const first = office.window;
  await new LoginPage(first).signIn();
  for (const [index, name] of ['罗文静', '周启航'].entries()) await addPerson(first, name, index + 1);
  await answerOf(first, 'office.addStaff', { name: '吴专干', role: 'worker', password: NEXT_PASSWORD });
  const people = await answerOf(first, 'persons.list', EVERYBODY);
  const lines = await answerOf(first, 'audit.recent', { before: null, limit: 200 });
  const backup = new BackupPage(first);
  await backup.open();
  await backup.useFolder(stick);
  await backup.make();
  await office.close();
  renameSync(join(dataFolder, 'data'), join(dataFolder, 'moved-away'));
  const onStick = lookAtStick(stick, recoveryKey);

  const problems: string[] = [];
  const second = await launchOffice(join(dataFolder, 'second-pc'), {}, problems);
  const restore = new RestorePage(second.window);
  await restore.fromFirstRun();
  await tellWrongKeys(restore, stick, recoveryKey);
  await restore.compare();
  await expect(restore.line(restoreText.rows.people)).toContainText(String(people.rows.length));
  await expect(restore.line(restoreText.rows.office)).toContainText(OFFICE.stationName);
  await restore.restore(ADMIN.name, NEXT_PASSWORD);
  const login = new LoginPage(second.window);
  await expect(second.window.getByRole('radio', { name: '吴专干' })).toBeDisabled();
  await expect(second.window.getByRole('radio', { name: '吴专干' })).toContainText(sessionText.needsPassword);
  await login.type(ADMIN.password);
  await expect(second.window.getByText(describeProblem({ code: 'vault.wrong-password', details: {} }))).toBeVisible();
  await login.signIn(NEXT_PASSWORD);

  expect(await answerOf(second.window, 'persons.list', EVERYBODY)).toEqual(people);
  const linesThere = await answerOf(second.window, 'audit.recent', { before: null, limit: 200 });
  const newest = lines[0]?.seq ?? 0;
  expect(linesThere.filter(({ seq }) => seq <= newest)).toEqual(lines);
  expect(linesThere.filter(({ seq }) => seq > newest).map(({ action }) => action)).toContain('backup.restore');
  expect(await answerOf(second.window, 'audit.verify', {})).toMatchObject({ brokenAt: null });
  await expectSameTables(second.window, onStick.tables, join(dataFolder, 'second-stick'));
  await second.app.close();
  expect(problems).toEqual([]);
});

/** A separate process that gets the stick's folder and the words, and nothing else. */
function lookAtStick(stick: string, recoveryKey: string): StickContent {
  const args = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), join('electron', 'backup', 'inspectCli.ts'), stick];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: join(import.meta.dirname, '..'), input: recoveryKey, encoding: 'utf8' })) as StickContent;
}

/** One letter wrong is named by its group; a whole key of somebody else is told apart from that. */
async function tellWrongKeys(restore: RestorePage, stick: string, recoveryKey: string): Promise<void> {
  const { page } = restore;
  const groups = recoveryKey.split(' ');
  const mistyped = groups.map((group, index) => (index === 4 ? group.slice(0, 4) + (group.endsWith('7') ? '8' : '7') : group));
  await restore.pick(stick, mistyped.join(' '));
  await restore.open.click();
  await expect(page.getByText(describeProblem({ code: 'vault.recovery-key-typo', details: { group: 5 } }))).toBeVisible();
  await expect(page.getByText(recoveryText.wrong, { exact: true })).toBeVisible();
  await retype(restore, recoveryGroups(newRecoverySecret()));
  await restore.open.click();
  await expect(page.getByText(describeProblem({ code: 'vault.wrong-recovery-key', details: {} }))).toBeVisible();
  await retype(restore, groups);
}

async function retype(restore: RestorePage, groups: readonly string[]): Promise<void> {
  for (const [index, group] of groups.entries()) await restore.page.getByLabel(recoveryText.group(index + 1), { exact: true }).fill(group);
}

/** What signing in, restoring and backing up themselves write; every other table must be the same row by row. */
const MOVES_ON = ['audit_log', 'backup_log', 'number_series', 'staff'];

async function expectSameTables(page: Page, tables: StickContent['tables'], folder: string): Promise<void> {
  mkdirSync(folder);
  const again = await answerOf(page, 'backup.run', { folder, kind: 'manual', fileSystem: '', place: '' });
  const still = (all: typeof tables) => Object.fromEntries(Object.entries(all).filter(([name]) => !MOVES_ON.includes(name)));
  expect(still(again.tables)).toEqual(still(tables));
  expect(Object.keys(tables).length).toBeGreaterThan(20);
  expect(again.tables['staff']?.rows).toBe(tables['staff']?.rows);
}

test('on the same PC a restore says what it hides, and taking it back shows it again', async ({ office, dataFolder, recoveryKey }) => {
  const stick = stickIn(dataFolder);
  let { window: page } = office;
  await new LoginPage(page).signIn();
  await addPerson(page, '罗文静', 1);
  const backup = new BackupPage(page);
  await backup.open();
  await backup.useFolder(stick);
  await backup.make();
  await addPerson(page, '周启航', 2);
  await answerOf(page, 'office.addStaff', { name: '吴专干', role: 'worker', password: NEXT_PASSWORD });

  await page.getByRole('button', { name: t.restore }).click();
  const restore = new RestorePage(page);
  await restore.pick(stick, recoveryKey);
  await restore.compare();
  await expect(restore.lost).toContainText(`${actionWord('persons.create')}${restoreText.lostCount(1)}`);
  await expect(restore.line(restoreText.rows.people)).toContainText(restoreText.fewer(1));
  page = await freshWindow(office.app, () => restore.restore(ADMIN.name, NEXT_PASSWORD));
  const login = new LoginPage(page);
  await login.choose(ADMIN.name);
  await expect(page.getByRole('radio', { name: '吴专干' })).toHaveCount(0);
  await login.signIn(NEXT_PASSWORD);
  expect(await namesOf(page)).toEqual(['罗文静']);

  await new BackupPage(page).open();
  await page.getByRole('button', { name: t.undo }).click();
  const dialog = page.getByRole('dialog');
  page = await freshWindow(office.app, () => dialog.getByRole('button', { name: t.undo }).click());
  // The colleague who came after the backup stands at the door again.
  await new LoginPage(page).choose('吴专干');
  await new LoginPage(page).choose(ADMIN.name);
  await new LoginPage(page).signIn(ADMIN.password);
  expect(await namesOf(page)).toEqual(['周启航', '罗文静']);
  const lines = await answerOf(page, 'audit.recent', { before: null, limit: 20 });
  expect(lines.map(({ action }) => action)).toContain('backup.undoRestore');
});

test('closing the window offers a backup first, and leaving without one is left to the clerk', async ({ office }) => {
  const { window: page } = office;
  await new LoginPage(page).signIn();
  const close = () => office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const asked = quitDialog(page);
  await close();
  await asked.stay.click();
  await expect(asked.dialog).toBeHidden();
  await close();
  await asked.backup.click();
  await expect(page.getByRole('heading', { name: t.title })).toBeVisible();
  await close();
  const ended = office.app.waitForEvent('close');
  await asked.quit.click();
  await ended;
  await office.restart();
  await new LoginPage(office.window).signIn();
  const lines = await answerOf(office.window, 'audit.recent', { before: null, limit: 5 });
  expect(lines.map(({ action }) => action)).toContain('session.lock');
});
