import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { StickContent } from '../electron/backup/inspectStick';
import { newRecoverySecret, recoveryGroups } from '../electron/vault/recovery';
import { actionWord, backupText as t, restoreText } from '../shared/text/backupScreens';
import { describeProblem } from '../shared/text/errors';
import { recoveryText, sessionText } from '../shared/text/session';
import { answerOf } from './askOffice';
import { addPerson, EVERYBODY, stickIn } from './bookContent';
import { launchOffice } from './fixtures';
import { BackupPage } from './pages/backup.page';
import { LoginPage } from './pages/login.page';
import { RestorePage } from './pages/restore.page';
import { ADMIN, OFFICE } from './pages/setup.page';
import { freshWindow } from './processes';
import { expect, test } from './readyOffice';

const NEXT_PASSWORD = 'muqiang-huoche-0914';

const namesOf = async (page: Page) =>
  (await answerOf(page, 'persons.list', EVERYBODY)).rows.map((row) => row.name).sort();

test('a second PC with nothing but the stick and the words from paper has every record and every line', async ({
  office,
  dataFolder,
  recoveryKey,
}) => {
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
  await expect(
    second.window.getByText(describeProblem({ code: 'vault.wrong-password', details: {} })),
  ).toBeVisible();
  await login.signIn(NEXT_PASSWORD);

  expect(await answerOf(second.window, 'persons.list', EVERYBODY)).toEqual(people);
  const linesThere = await answerOf(second.window, 'audit.recent', { before: null, limit: 200 });
  const newest = lines[0]?.seq ?? 0;
  expect(linesThere.filter(({ seq }) => seq <= newest)).toEqual(lines);
  expect(linesThere.filter(({ seq }) => seq > newest).map(({ action }) => action)).toContain(
    'backup.restore',
  );
  expect(await answerOf(second.window, 'audit.verify', {})).toMatchObject({ brokenAt: null });
  await expectSameTables(second.window, onStick.tables, join(dataFolder, 'second-stick'));
  await second.app.close();
  expect(problems).toEqual([]);
});

/** A separate process that gets the stick's folder and the words, and nothing else. */
function lookAtStick(stick: string, recoveryKey: string): StickContent {
  const args = [
    join('node_modules', 'tsx', 'dist', 'cli.mjs'),
    join('electron', 'backup', 'inspectCli.ts'),
    stick,
  ];
  return JSON.parse(
    execFileSync(process.execPath, args, {
      cwd: join(import.meta.dirname, '..'),
      input: recoveryKey,
      encoding: 'utf8',
    }),
  ) as StickContent;
}

/** One letter wrong is named by its group; a whole key of somebody else is told apart from that. */
async function tellWrongKeys(restore: RestorePage, stick: string, recoveryKey: string): Promise<void> {
  const { page } = restore;
  const groups = recoveryKey.split(' ');
  const mistyped = groups.map((group, index) =>
    index === 4 ? group.slice(0, 4) + (group.endsWith('7') ? '8' : '7') : group,
  );
  await restore.pick(stick, mistyped.join(' '));
  await restore.open.click();
  await expect(
    page.getByText(describeProblem({ code: 'vault.recovery-key-typo', details: { group: 5 } })),
  ).toBeVisible();
  await expect(page.getByText(recoveryText.wrong, { exact: true })).toBeVisible();
  await retype(restore, recoveryGroups(newRecoverySecret()));
  await restore.open.click();
  await expect(
    page.getByText(describeProblem({ code: 'vault.wrong-recovery-key', details: {} })),
  ).toBeVisible();
  await retype(restore, groups);
}

async function retype(restore: RestorePage, groups: readonly string[]): Promise<void> {
  for (const [index, group] of groups.entries())
    await restore.page.getByLabel(recoveryText.group(index + 1), { exact: true }).fill(group);
}

/** What signing in, restoring and backing up themselves write; every other table must be the same row by row. */
const MOVES_ON = ['audit_log', 'backup_log', 'number_series', 'staff'];

async function expectSameTables(page: Page, tables: StickContent['tables'], folder: string): Promise<void> {
  mkdirSync(folder);
  const again = await answerOf(page, 'backup.run', { folder, kind: 'manual', fileSystem: '', place: '' });
  const still = (all: typeof tables) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !MOVES_ON.includes(name)));
  expect(still(again.tables)).toEqual(still(tables));
  expect(Object.keys(tables).length).toBeGreaterThan(20);
  expect(again.tables['staff']?.rows).toBe(tables['staff']?.rows);
}

test('on the same PC a restore says what it hides, and taking it back shows it again', async ({
  office,
  dataFolder,
  recoveryKey,
}) => {
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
