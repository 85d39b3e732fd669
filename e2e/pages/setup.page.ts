import type { Page } from '@playwright/test';
import { profileText, setupText as t } from '../../shared/text/setup';
import { passwordText, recoveryText } from '../../shared/text/session';

/** The practice office of all stories; division 9901 does not exist. */
export const OFFICE = {
  stationName: '望溪街道社区戒毒社区康复工作站',
  shortName: '望',
  code: 'WX',
  streetName: '望溪街道办事处',
  division: '澄江区',
  address: '安澜市澄江区望溪路18号',
  phone: '0551-2345678',
  leader: '刘站长',
  policeStation: '望溪派出所',
} as const;
export const ADMIN = { name: '陈雨', password: 'kafei-shanhu-2847-mutou' } as const;

type Shot = (name: string) => Promise<void>;
const noShot: Shot = () => Promise.resolve();

/** First run through the screens; answers the recovery key as it stood on the sheet. */
export async function setUpOffice(page: Page, communities: readonly string[], shot: Shot = noShot): Promise<string> {
  await fillOffice(page, communities, shot);
  const key = await copyRecoveryKey(page);
  await typeRecoveryKey(page, key);
  await shot('04-first-run-recovery-key');
  await page.getByRole('button', { name: t.keyCheck }).click();
  await page.getByRole('button', { name: t.backupLater }).waitFor({ timeout: 30_000 });
  await shot('05-first-run-proved');
  return key;
}

/** Office and administrator; the case book is built, and the recovery key waits to be put on paper. */
export async function fillOffice(page: Page, communities: readonly string[], shot: Shot = noShot): Promise<void> {
  await page.getByRole('button', { name: t.chooseNext }).waitFor();
  await shot('01-first-run-choose');
  await page.getByRole('button', { name: t.chooseNext }).click();
  for (const [key, value] of Object.entries(OFFICE)) {
    await page.getByLabel(profileText[key as keyof typeof OFFICE], { exact: true }).fill(value);
  }
  await page.getByLabel(t.communities).fill(communities.join('\n'));
  await shot('02-first-run-office');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel(t.adminName).fill(ADMIN.name);
  await page.getByLabel(passwordText.newPassword, { exact: true }).fill(ADMIN.password);
  await page.getByLabel(passwordText.again, { exact: true }).fill(ADMIN.password);
  await shot('03-first-run-administrator');
  await page.getByRole('button', { name: t.adminNext }).click();
}

/** Copies the key by hand, as an office without a printer does. */
export async function copyRecoveryKey(page: Page): Promise<string> {
  await page.getByRole('button', { name: t.keyShow }).click({ timeout: 30_000 });
  // Each line is its number, then the group.
  const lines = await page.locator('ol li.num').allTextContents();
  await page.getByRole('button', { name: t.keyHide }).click();
  return lines.map((line) => line.slice(1)).join(' ');
}

export async function typeRecoveryKey(page: Page, key: string): Promise<void> {
  for (const [index, group] of key.split(' ').entries()) {
    await page.getByLabel(recoveryText.group(index + 1), { exact: true }).fill(group);
  }
}

export async function enterOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.backupLater }).click();
  await page.getByRole('navigation').waitFor();
}
