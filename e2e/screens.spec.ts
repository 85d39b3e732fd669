import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aPerson } from '../electron/testing/aPerson';
import { localDayOf } from '../renderer/lib/clock';
import { agreementScreenText } from '../shared/text/agreementScreens';
import { bagTabLabel } from '../shared/text/bag';
import { commonText } from '../shared/text/common';
import { describeProblem } from '../shared/text/errors';
import { importingText } from '../shared/text/importing';
import { personListText } from '../shared/text/personScreens';
import { sessionText } from '../shared/text/session';
import { settingsText } from '../shared/text/settings';
import { setupText } from '../shared/text/setup';
import { shellText } from '../shared/text/shell';
import { answerOf } from './askOffice';
import { test as firstRun } from './fixtures';
import { look } from './looks';
import { AgreementPage } from './pages/agreement.page';
import { BackupPage, quitDialog } from './pages/backup.page';
import { BagPage } from './pages/bag.page';
import { ImportPage } from './pages/import.page';
import { LoginPage } from './pages/login.page';
import { PeoplePage } from './pages/people.page';
import { RestorePage } from './pages/restore.page';
import { ADMIN, setUpOffice } from './pages/setup.page';
import { lockByKey } from './processes';
import { expect, test } from './readyOffice';

// Pictures of every screen in three sizes under test-results/screens, to be looked at; what can be measured is measured here.
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => localDayOf(Date.now() - days * DAY_MS);
const REGISTER = join(import.meta.dirname, 'data', 'roster-yongan.xlsx');

const openAt = (page: Page, place: string) =>
  page.evaluate((hash) => void (location.hash = hash), `#${place}`);

/** One story that passes many screens; what is wrong is told at its end, when all pictures are there. */
function album() {
  const faults: string[] = [];
  return {
    faults,
    take: async (page: Page, name: string): Promise<void> => {
      faults.push(...(await look(page, name)));
    },
  };
}

firstRun('the first run fits the screen, step by step', async ({ office }) => {
  const { faults, take } = album();
  await setUpOffice(office.window, ['柳园社区'], (name) => take(office.window, name));
  expect(faults).toEqual([]);
});

test('the gate fits the screen: login, a wrong password, a forgotten one, a backup to restore from', async ({
  office,
  dataFolder,
  recoveryKey,
}) => {
  const { faults, take } = album();
  const login = new LoginPage(office.window);
  const { page } = login;
  await login.enter.waitFor();
  await take(page, '10-login');
  await login.type('kafei-shanhu-2847-mutau');
  await page.getByText(describeProblem({ code: 'vault.wrong-password', details: {} })).waitFor();
  await take(page, '11-login-wrong');
  await page.getByText(sessionText.forgot, { exact: true }).click();
  await take(page, '12-forgotten');
  await page.getByRole('button', { name: sessionText.backToLogin }).click();
  await login.signIn();
  const folder = join(dataFolder, 'data', 'backups');
  await answerOf(page, 'backup.run', { folder, kind: 'manual', fileSystem: '', place: '' });
  const locked = new LoginPage(await lockByKey(office.app, page));
  await locked.password.waitFor();
  await take(locked.page, '13-locked');
  const restore = new RestorePage(locked.page);
  await restore.fromGate();
  await restore.pick(folder, recoveryKey);
  await take(locked.page, '14-restore-pick');
  await restore.compare();
  await take(locked.page, '15-restore-compare');
  await locked.page.getByRole('button', { name: commonText.next }).click();
  await locked.page.getByRole('radio', { name: ADMIN.name }).click();
  await take(locked.page, '16-restore-admin');
  expect(faults).toEqual([]);
});

test('the office fits the screen: people, a bag from first word to agreement', async ({ office }) => {
  test.setTimeout(120_000);
  const { faults, take } = album();
  const { window: page } = office;
  await new LoginPage(page).signIn();
  const people = new PeoplePage(page);
  await page.getByText(personListText.firstTitle).waitFor();
  await take(page, '20-people-empty');
  await people.startNew();
  await take(page, '21-person-form');
  await people.save();
  await people.drawer.getByText('还有 ', { exact: false }).first().waitFor();
  await take(page, '22-person-form-problems');
  const { personId } = await answerOf(page, 'persons.create', aPerson({ name: '买买提明·阿不都热合曼' }));
  await openAt(page, `/people/${personId}`);
  const bag = new BagPage(page);
  await bag.head.waitFor();
  await take(page, '23-bag-new');
  await bag.act('decision');
  await take(page, '24-decision-form');
  await page.keyboard.press('Escape');
  await bag.registerDecision({
    kind: 'community_detox',
    decisionNo: '澄公（禁）社戒决字〔2026〕9号',
    decidedBy: '澄江公安分局',
    decidedOn: daysAgo(12),
    servedOn: daysAgo(10),
  });
  await bag.act('report');
  await take(page, '25-report-form');
  await page.keyboard.press('Escape');
  await bag.registerReport(daysAgo(1));
  await bag.act('group');
  await take(page, '26-work-group-form');
  await page.keyboard.press('Escape');
  await bag.nameWorkGroup([
    { role: 'specialist', name: '陈雨' },
    { role: 'police', name: '吴民警', unit: '望溪派出所' },
  ]);
  for (const tab of Object.keys(bagTabLabel) as (keyof typeof bagTabLabel)[]) {
    await bag.showTab(tab);
    await take(page, `27-bag-${tab}`);
  }
  await bag.act('agreement');
  const agreement = new AgreementPage(page);
  await agreement.ready();
  await take(page, '28-agreement');
  await page.getByRole('button', { name: agreementScreenText.signOnScreen }).click();
  await agreement.dialog.locator('canvas').waitFor();
  await take(page, '29-agreement-sign');
  expect(faults).toEqual([]);
});

test('the office fits the screen: a register, the list, search, keys and the stranger at the desk', async ({
  office,
}) => {
  test.setTimeout(120_000);
  const { faults, take } = album();
  const { window: page } = office;
  await new LoginPage(page).signIn();
  const register = new ImportPage(page);
  await register.open();
  await register.button(importingText.choose).waitFor();
  await take(page, '30-import-start');
  await register.choose(REGISTER);
  await register.tally('created').waitFor({ timeout: 30_000 });
  await take(page, '31-import-preview');
  await page.getByRole('button', { name: importingText.howEdit, exact: true }).click();
  await take(page, '32-import-columns');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^全部导入 \d+ 人/ }).click();
  await register.button(importingText.seePeople).waitFor({ timeout: 60_000 });
  await take(page, '33-import-done');
  await register.button(importingText.seePeople).click();
  const people = new PeoplePage(page);
  await people.table.waitFor();
  await take(page, '34-people');
  await people.searchFor('张');
  await take(page, '35-people-found');
  await people.openFirst();
  await new BagPage(page).head.waitFor();
  await take(page, '36-bag-imported');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: shellText.findTitle }).fill('张');
  await page.getByText(shellText.findPeople, { exact: true }).waitFor();
  await take(page, '37-search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.getByText(shellText.keyTitle).waitFor();
  await take(page, '38-keys');
  await page.keyboard.press('Escape');
  await people.open();
  await page.keyboard.press('F9');
  await page.getByText(shellText.counterNotice).waitFor();
  await take(page, '39-counter-mode');
  expect(faults).toEqual([]);
});

test('the office fits the screen: backup, settings, leaving', async ({ office, dataFolder }) => {
  test.setTimeout(120_000);
  const { faults, take } = album();
  const { window: page } = office;
  await new LoginPage(page).signIn();
  const backup = new BackupPage(page);
  await backup.open();
  await take(page, '40-backup');
  await backup.useFolder(dataFolder);
  await backup.make();
  await take(page, '41-backup-done');
  for (const tab of ['office', 'communities', 'staff', 'rules', 'security']) {
    await openAt(page, `/settings?tab=${tab}`);
    await page.locator('main form, main table, main section').first().waitFor();
    await take(page, `42-settings-${tab}`);
  }
  await page.getByRole('button', { name: settingsText.auditVerify }).click();
  await page.getByText(settingsText.auditRange).waitFor();
  await page.getByRole('button', { name: settingsText.recoveryReplace }).click();
  await page.getByRole('button', { name: settingsText.recoveryStart }).click();
  await page.getByRole('button', { name: setupText.keyShow }).waitFor();
  await take(page, '43-settings-new-key');
  await openAt(page, '/settings?tab=staff');
  await page.getByRole('button', { name: settingsText.staffAdd }).click();
  await take(page, '44-settings-add-staff');
  await page.keyboard.press('Escape');
  await openAt(page, '/nowhere');
  await page.getByText(shellText.pageMissing).waitFor();
  await take(page, '45-no-such-page');
  await office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await quitDialog(page).dialog.waitFor();
  await take(page, '46-leaving');
  expect(faults).toEqual([]);
});
