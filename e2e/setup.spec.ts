import type { Page } from '@playwright/test';
import { describeProblem } from '../shared/text/errors';
import { personListText } from '../shared/text/personScreens';
import { recoveryText } from '../shared/text/session';
import { setupText as t } from '../shared/text/setup';
import { answerOf } from './askOffice';
import { expect, test } from './fixtures';
import { LoginPage } from './pages/login.page';
import {
  ADMIN,
  copyRecoveryKey,
  enterOffice,
  fillOffice,
  OFFICE,
  setUpOffice,
  typeRecoveryKey,
} from './pages/setup.page';

const group = (page: Page, index: number) => page.getByLabel(recoveryText.group(index), { exact: true });

test('a first run that is closed before the key was proved leaves no case book, and begins again', async ({
  office,
}) => {
  await fillOffice(office.window, []);
  await copyRecoveryKey(office.window);
  await office.restart();
  const { window: page } = office;
  await page.getByRole('button', { name: t.chooseNext }).waitFor();
  expect(await answerOf(page, 'session.status', {})).toMatchObject({ state: 'first-run', me: null });
  // Nobody gets in by the name that stood there for a moment.
  await setUpOffice(page, ['柳园社区']);
  await enterOffice(page);
  await expect(page.getByText(personListText.firstTitle)).toBeVisible();
  const { me, officeName } = await answerOf(page, 'session.status', {});
  expect({ name: me?.name, officeName }).toEqual({ name: ADMIN.name, officeName: OFFICE.stationName });
  expect(await answerOf(page, 'audit.verify', {})).toMatchObject({ brokenAt: null });
});

test('the recovery key comes back from paper: a wrong letter is named by its place, and only all eight groups go on', async ({
  office,
}) => {
  const { window: page } = office;
  await fillOffice(page, []);
  const key = await copyRecoveryKey(page);
  const groups = key.split(' ');
  const check = page.getByRole('button', { name: t.keyCheck });
  await expect(check).toBeDisabled();
  await typeRecoveryKey(page, key);
  await expect(check).toBeEnabled();
  const third = groups[2] ?? '';
  await group(page, 3).fill(third.slice(0, 1) + (third[1] === '7' ? '8' : '7') + third.slice(2));
  await expect(page.getByText(recoveryText.wrongPlaces([2]))).toBeVisible();
  await expect(check).toBeDisabled();
  // Past the screen's own check the office proves it all the same, on a copy.
  const wrong = await page.evaluate(
    (typed) => window.office.call('effect', 'session.confirmRecoveryKey', { typed }, 'typo'),
    key.replace(third, '00000'),
  );
  expect(wrong).toMatchObject({
    ok: false,
    problem: { code: 'vault.recovery-key-typo', details: { group: 3 } },
  });
  expect(await answerOf(page, 'session.status', {})).toMatchObject({ state: 'recovery-key' });
  await group(page, 3).fill(third);
  await check.click();
  await page.getByRole('button', { name: t.backupLater }).waitFor({ timeout: 30_000 });
  await enterOffice(page);
  await new LoginPage(page).entered();
});

test('a forgotten password is replaced by the recovery key, and the old one opens nothing any more', async ({
  office,
}) => {
  const { window: page } = office;
  const key = await setUpOffice(page, []);
  await office.restart();
  const login = new LoginPage(office.window);
  await login.forgotten(key, 'xin-mima-huoche-7788');
  await login.entered();
  await office.restart();
  const again = new LoginPage(office.window);
  await again.type(ADMIN.password);
  await expect(
    again.page.getByText(describeProblem({ code: 'vault.wrong-password', details: {} })),
  ).toBeVisible();
  await again.signIn('xin-mima-huoche-7788');
  const lines = await answerOf(again.page, 'audit.recent', { before: null, limit: 20 });
  expect(lines.map(({ action }) => action)).toContain('session.resetPassword');
});
