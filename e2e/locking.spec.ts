import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aPerson } from '../electron/testing/aPerson';
import { describeProblem } from '../shared/text/errors';
import { keptFormText } from '../shared/text/keptForm';
import { personFormText } from '../shared/text/personScreens';
import { lockReasonText, sessionText as t } from '../shared/text/session';
import { settingsText } from '../shared/text/settings';
import { answerOf, askOffice } from './askOffice';
import { EVERYBODY } from './bookContent';
import { launchOffice } from './fixtures';
import { LoginPage } from './pages/login.page';
import { PeoplePage } from './pages/people.page';
import { ADMIN } from './pages/setup.page';
import { freshWindow, isAlive, lockByKey, moveClock, recordsPid, windowPid } from './processes';
import { expect, test } from './readyOffice';

const HALF_TYPED = '曾晓峰';

/** A new person's form with a name in it and nothing saved. */
async function typeHalf(page: Page): Promise<void> {
  const people = new PeoplePage(page);
  await people.startNew();
  await people.drawer.getByLabel(personFormText.name, { exact: true }).fill(HALF_TYPED);
}

async function expectHalfTyped(page: Page): Promise<void> {
  const { drawer } = new PeoplePage(page);
  await expect(drawer.getByText(keptFormText.restored)).toBeVisible();
  await expect(drawer.getByLabel(personFormText.name, { exact: true })).toHaveValue(HALF_TYPED);
}

test('Ctrl L ends the processes that knew the names, and brings the half-typed form back after the password', async ({
  office,
}) => {
  const login = new LoginPage(office.window);
  await login.signIn();
  const [records, renderer] = await Promise.all([recordsPid(office.app), windowPid(office.app)]);
  expect([isAlive(records), isAlive(renderer)]).toEqual([true, true]);
  await typeHalf(login.page);
  const locked = new LoginPage(await lockByKey(office.app, login.page));
  await expect(locked.page.getByText(lockReasonText.asked(0))).toBeVisible();
  await expect.poll(() => [isAlive(records), isAlive(renderer)]).toEqual([false, false]);
  expect(await recordsPid(office.app)).toBeUndefined();
  expect(office.app.windows()).toHaveLength(1);
  await locked.signIn();
  await expectHalfTyped(locked.page);
});

test.describe('when a process dies in the middle of the work', () => {
  test.use({ expectedErrors: [/a window crashed/] });

  test('the page’s own: a fresh one asks for the password, and the form is there again', async ({
    office,
  }) => {
    const login = new LoginPage(office.window);
    await login.signIn();
    const { personId } = await answerOf(login.page, 'persons.create', aPerson());
    await typeHalf(login.page);
    await expect(login.page.getByRole('status').filter({ hasText: '草稿已保存' })).toBeVisible();
    const crash = () =>
      office.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
    const locked = new LoginPage(await freshWindow(office.app, crash));
    await expect(locked.page.getByText(t.crashedTitle)).toBeVisible();
    await locked.signIn();
    await expectHalfTyped(locked.page);
    expect((await answerOf(locked.page, 'persons.list', EVERYBODY)).rows.map((row) => row.id)).toEqual([
      personId,
    ]);
  });

  test('an emptied page is no way past the lock: a fresh one asks for the password', async ({ office }) => {
    const login = new LoginPage(office.window);
    await login.signIn();
    const old = await windowPid(office.app);
    const locked = new LoginPage(
      await freshWindow(office.app, () => login.page.evaluate(() => void (location.href = 'about:blank'))),
    );
    await expect(locked.password).toBeVisible();
    await expect.poll(() => isAlive(old)).toBe(false);
    expect(office.app.windows()).toHaveLength(1);
  });

  test('the records process: the window says so and asks for the password, and nothing that was saved is lost', async ({
    office,
  }) => {
    const login = new LoginPage(office.window);
    await login.signIn();
    await typeHalf(login.page);
    await expect(login.page.getByRole('status').filter({ hasText: '草稿已保存' })).toBeVisible();
    // The answer came: from here on it must survive whatever happens.
    const { personId } = await answerOf(login.page, 'persons.create', aPerson());
    const pid = await recordsPid(office.app);
    if (pid === undefined) throw new Error('no records process');
    const locked = new LoginPage(
      await freshWindow(office.app, () => Promise.resolve(process.kill(pid, 'SIGKILL'))),
    );
    await expect(locked.page.getByText(t.crashedTitle)).toBeVisible();
    await locked.signIn();
    await expectHalfTyped(locked.page);
    expect((await answerOf(locked.page, 'persons.list', EVERYBODY)).rows.map((row) => row.id)).toEqual([
      personId,
    ]);
    expect(await answerOf(locked.page, 'audit.verify', {})).toMatchObject({ brokenAt: null });
  });
});

test('a minute without a key or a mouse locks, when the office has chosen one minute', async ({ office }) => {
  const login = new LoginPage(office.window);
  await login.signIn();
  const { page } = login;
  await page.evaluate(() => void (location.hash = '#/settings?tab=rules'));
  await page.getByLabel(settingsText.rulesLockLabel).fill('1');
  await page.keyboard.press('Control+s');
  await expect(page.getByText(settingsText.saved)).toBeVisible();
  const locked = await freshWindow(office.app, () => moveClock(office.app, 61_000));
  await expect(locked.getByText(lockReasonText.idle(1))).toBeVisible();
  await new LoginPage(locked).signIn();
  await expect(locked.getByLabel(settingsText.rulesLockLabel)).toHaveValue('1');
});

test('the system’s lock screen and sleep, even at the same moment, lock once and leave one window', async ({
  office,
}) => {
  const login = new LoginPage(office.window);
  await login.signIn();
  const [records, renderer] = await Promise.all([recordsPid(office.app), windowPid(office.app)]);
  const locked = new LoginPage(
    await freshWindow(office.app, () =>
      office.app.evaluate(({ powerMonitor }) => {
        powerMonitor.emit('lock-screen');
        powerMonitor.emit('suspend');
      }),
    ),
  );
  await expect(locked.page.getByText(lockReasonText.system(5))).toBeVisible();
  await expect.poll(() => [isAlive(records), isAlive(renderer)]).toEqual([false, false]);
  expect(office.app.windows()).toHaveLength(1);
  await locked.signIn();
  const lines = await answerOf(locked.page, 'audit.recent', { before: null, limit: 20 });
  expect(lines.filter((line) => line.action === 'session.lock')).toHaveLength(1);
});

test('a second start opens nothing, and the first goes on', async ({ office }) => {
  const login = new LoginPage(office.window);
  await login.signIn();
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const { argv, env } = await office.app.evaluate(() => ({
    argv: process.argv.slice(1),
    env: { ...process.env },
  }));
  const args = argv.filter((word) => !word.startsWith('--inspect') && !word.startsWith('--remote-debugging'));
  const second = spawnSync(electron, args, {
    env: env as Record<string, string>,
    timeout: 20_000,
    encoding: 'utf8',
  });
  expect({ status: second.status, signal: second.signal }).toEqual({ status: 0, signal: null });
  expect(office.app.windows()).toHaveLength(1);
  await answerOf(login.page, 'persons.create', aPerson());
});

test('another account of the PC is told that the case book is open, and can neither enter nor replace it', async ({
  office,
  dataFolder,
  recoveryKey,
}) => {
  const login = new LoginPage(office.window);
  await login.signIn();
  const stick = join(dataFolder, 'stick');
  mkdirSync(stick);
  const { file } = await answerOf(login.page, 'backup.run', {
    folder: stick,
    kind: 'manual',
    fileSystem: '',
    place: '',
  });
  const other = await launchOffice(
    join(dataFolder, 'other-account'),
    { ONEBAG_DATA: join(dataFolder, 'data') },
    [],
  );
  try {
    const gate = new LoginPage(other.window);
    await gate.type(ADMIN.password);
    await expect(gate.page.getByText(describeProblem({ code: 'data.in-use', details: {} }))).toBeVisible();
    const { waitSeconds } = await answerOf(gate.page, 'session.status', {});
    expect(waitSeconds).toBe(0);
    const { generation, staff } = await answerOf(gate.page, 'restore.prepare', { file, recoveryKey });
    const commit = { generation, recoveryKey, staffId: staff[0]?.id ?? '', newPassword: ADMIN.password };
    const replaced = await askOffice(gate.page, 'restore.commit', commit);
    expect(replaced).toMatchObject({ ok: false, problem: { code: 'data.in-use' } });
  } finally {
    await other.app.close();
  }
  await answerOf(login.page, 'persons.create', aPerson());
  await office.restart();
  await new LoginPage(office.window).signIn();
  expect((await answerOf(office.window, 'persons.list', EVERYBODY)).rows).toHaveLength(1);
});
