import type { Locator, Page } from '@playwright/test';
import { backupText, restoreText as t } from '../../shared/text/backupScreens';
import { commonText } from '../../shared/text/common';
import { passwordText, sessionText } from '../../shared/text/session';
import { setupText } from '../../shared/text/setup';
import { typeRecoveryKey } from './setup.page';

/** 从备份恢复, three steps; reached from a new PC, from the gate, or from the backup page. */
export class RestorePage {
  readonly open: Locator;
  /** What would no longer be seen. */
  readonly lost: Locator;

  constructor(readonly page: Page) {
    this.open = page.getByRole('button', { name: t.open });
    this.lost = page.locator('section').filter({ has: page.getByRole('heading', { name: t.lost }) });
  }

  async fromFirstRun(): Promise<void> {
    await this.page.getByRole('radio', { name: setupText.chooseRestore }).click();
    await this.page.getByRole('button', { name: setupText.chooseNext }).click();
    await this.page.getByRole('heading', { name: t.title }).waitFor();
  }

  async fromGate(): Promise<void> {
    await this.page.getByText(sessionText.restore, { exact: true }).click();
    await this.page.getByRole('heading', { name: t.title }).waitFor();
  }

  /** The newest file of a folder, and the words from paper. */
  async pick(folder: string, recoveryKey: string): Promise<void> {
    await this.page.getByRole('textbox', { name: backupText.folder }).fill(folder);
    await this.page.getByRole('button', { name: backupText.useFolder }).click();
    await this.files().first().click();
    await typeRecoveryKey(this.page, recoveryKey);
  }

  files(): Locator {
    return this.page.getByRole('radiogroup', { name: t.files }).getByRole('radio');
  }

  /** Opens the backup and stands before the comparison. */
  async compare(): Promise<void> {
    await this.open.click();
    await this.page.getByText(t.opened).waitFor({ timeout: 30_000 });
  }

  /** The cells of one line of the comparison: now, backup, afterwards. */
  line(what: string): Locator {
    return this.page.getByRole('row').filter({ hasText: what });
  }

  async restore(adminName: string, password: string): Promise<void> {
    await this.page.getByRole('button', { name: commonText.next }).click();
    await this.page.getByRole('radio', { name: adminName }).click();
    await this.page.getByLabel(passwordText.newPassword, { exact: true }).fill(password);
    await this.page.getByLabel(passwordText.again, { exact: true }).fill(password);
    await this.page.getByRole('button', { name: /^恢复到 / }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(commonText.typeWord(t.word)).fill(t.word);
    await dialog.getByRole('button', { name: /^恢复到 / }).click();
  }
}
