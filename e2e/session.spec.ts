import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aPerson } from '../electron/testing/aPerson';
import { describeProblem } from '../shared/text/errors';
import { passwordText, sessionText as t } from '../shared/text/session';
import { settingsText } from '../shared/text/settings';
import { shellText } from '../shared/text/shell';
import { answerOf, askOffice } from './askOffice';
import { LoginPage } from './pages/login.page';
import { ADMIN } from './pages/setup.page';
import { lockByKey, moveClock } from './processes';
import { expect, test } from './readyOffice';

const WRONG = 'kafei-shanhu-2847-mutau';
const READER = { name: '石永福', password: 'qiutian-huoche-3310' } as const;

const openAt = (page: Page, place: string) =>
  page.evaluate((hash) => void (location.hash = hash), `#${place}`);

test('a wrong password is told, the wait grows and is counted down, and the right one opens', async ({
  office,
}) => {
  const login = new LoginPage(office.window);
  for (const _free of [1, 2]) {
    await login.type(WRONG);
    await expect(
      login.page.getByText(describeProblem({ code: 'vault.wrong-password', details: {} })),
    ).toBeVisible();
  }
  for (const seconds of [1, 2]) {
    await login.type(WRONG);
    await expect(login.page.getByText(t.waiting(seconds))).toBeVisible();
    await expect(login.enter).toBeDisabled();
    await expect(login.enter).toBeEnabled();
  }
  await login.signIn();
  const lines = await answerOf(login.page, 'audit.recent', { before: null, limit: 20 });
  expect(lines.filter((line) => line.action === 'session.wrongPassword')).toHaveLength(4);
});

test('after five hundred wrong passwords a new start is no way round the wait, and five minutes later the right one opens', async ({
  office,
}) => {
  await office.close();
  const path = join(office.dataFolder, 'data', 'install.json');
  const door = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...door, wrongTries: 500, lastWrongAt: Date.now() }));
  await office.restart();
  const login = new LoginPage(office.window);
  await expect(login.page.getByText(/请等 2\d\d 秒再试/)).toBeVisible();
  await expect(login.enter).toBeDisabled();
  const { staff } = await answerOf(login.page, 'session.status', {});
  const [admin] = staff;
  if (!admin) throw new Error('nobody stands at the door');
  const tooEarly = await askOffice(login.page, 'session.unlock', {
    staffId: admin.id,
    password: ADMIN.password,
  });
  expect(tooEarly).toMatchObject({ ok: false, problem: { code: 'vault.wait' } });
  await moveClock(office.app, 301_000);
  await login.page.reload();
  await login.signIn();
});

test('a changed password is the only one that opens, from the next login on', async ({ office }) => {
  const next = 'shanhu-muqiang-5521-he';
  const before = new LoginPage(office.window);
  await before.signIn();
  await openAt(before.page, '/settings?tab=staff');
  await before.page.getByLabel(settingsText.myPasswordOld, { exact: true }).fill(WRONG);
  await before.page.getByLabel(settingsText.myPasswordNew, { exact: true }).fill(next);
  await before.page.getByLabel(passwordText.again, { exact: true }).fill(next);
  const act = before.page.getByRole('button', { name: settingsText.myPasswordAct });
  await act.click();
  await expect(
    before.page.getByText(describeProblem({ code: 'vault.wrong-password', details: {} })),
  ).toBeVisible();
  await before.page.getByLabel(settingsText.myPasswordOld, { exact: true }).fill(ADMIN.password);
  await act.click();
  await expect(before.page.getByText(settingsText.myPasswordDone)).toBeVisible();
  await office.restart();
  const after = new LoginPage(office.window);
  await after.type(ADMIN.password);
  await expect(
    after.page.getByText(describeProblem({ code: 'vault.wrong-password', details: {} })),
  ).toBeVisible();
  await after.signIn(next);
});

test('a colleague who may only read finds no way to write, on the screen or past it, and the try is written down', async ({
  office,
}) => {
  const admin = new LoginPage(office.window);
  await admin.signIn();
  const { personId } = await answerOf(admin.page, 'persons.create', aPerson());
  await addReader(admin.page);
  const reader = new LoginPage(await lockByKey(office.app, admin.page));
  await reader.choose(READER.name);
  await reader.type(READER.password);
  await reader.entered();
  const { page } = reader;
  await expect(page.getByRole('row').filter({ hasText: aPerson().name })).toBeVisible();
  await expect(page.getByRole('link', { name: shellText.importing })).toHaveCount(0);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectNoWay(page, /新建档案|导入/);
  await openAt(page, `/people/${personId}`);
  await page.getByRole('tablist').waitFor();
  await expectNoWay(page, /登记|签协议|工作小组|修改|变更/);
  await openAt(page, '/settings?tab=staff');
  await page.getByText(settingsText.onlyAdmin).waitFor();
  await expectNoWay(page, /添加人员|停用|设新密码/);

  const refused = { ok: false, problem: { code: 'route.forbidden' } };
  expect(await askOffice(page, 'persons.create', aPerson({ idNumber: '990199199302052127' }))).toMatchObject(
    refused,
  );
  expect(await askOffice(page, 'office.addCommunity', { name: '石桥社区' })).toMatchObject(refused);
  expect(await askOffice(page, 'restore.undo', {})).toMatchObject(refused);
  expect(await askOffice(page, 'audit.recent', { before: null, limit: 20 })).toMatchObject(refused);
  const again = new LoginPage(await lockByKey(office.app, page));
  await again.choose(ADMIN.name);
  await again.signIn();
  const lines = await answerOf(again.page, 'audit.recent', { before: null, limit: 20 });
  const denied = lines
    .filter((line) => line.outcome === 'refused')
    .map(({ action, actorName }) => ({ action, actorName }));
  expect(denied).toEqual(
    ['audit.recent', 'office.addCommunity', 'persons.create'].map((action) => ({
      action,
      actorName: READER.name,
    })),
  );
});

async function addReader(page: Page): Promise<void> {
  await openAt(page, '/settings?tab=staff');
  await page.getByRole('button', { name: settingsText.staffAdd }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(settingsText.staffName, { exact: true }).fill(READER.name);
  await dialog.getByRole('combobox', { name: settingsText.staffRole }).click();
  await page.getByRole('option', { name: '只读' }).click();
  await dialog.getByLabel(settingsText.staffPassword).fill(READER.password);
  await dialog.getByLabel(passwordText.again, { exact: true }).fill(READER.password);
  await dialog.getByRole('button', { name: settingsText.staffAddAct, exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: READER.name })).toBeVisible();
}

/** What would write is not there, or it is off. */
async function expectNoWay(page: Page, acts: RegExp): Promise<void> {
  const buttons = page.locator('main').getByRole('button', { name: acts });
  for (const button of await buttons.all()) await expect(button).toBeDisabled();
}
