import type { Locator, Page } from '@playwright/test';
import { passwordText, sessionText as t } from '../../shared/text/session';
import { shellText } from '../../shared/text/shell';
import { ADMIN, typeRecoveryKey } from './setup.page';

/** The gate: login in the morning, and the locked screen. */
export class LoginPage {
  readonly password: Locator;
  /** Login and unlock are one button with two names. */
  readonly enter: Locator;

  constructor(readonly page: Page) {
    this.password = page.locator('input[type="password"]');
    this.enter = page.getByRole('button', { name: new RegExp(`^(${t.login}|${t.unlock}) `) });
  }

  /** Who sits down; on the locked screen of somebody else `换人使用` comes first. */
  async choose(name: string): Promise<void> {
    const person = this.page.getByRole('radio', { name });
    const other = this.page.getByText(t.otherPerson);
    await person.or(other).first().waitFor();
    if (await other.isVisible()) await other.click();
    await person.click();
  }

  /** Types and presses Enter; how it ends is the story's own question. */
  async type(password: string): Promise<void> {
    await this.password.fill(password);
    await this.page.keyboard.press('Enter');
  }

  /** The first administrator comes in. */
  async signIn(password: string = ADMIN.password): Promise<void> {
    await this.type(password);
    await this.entered();
  }

  /** 忘记密码: the words from paper and a new password, which signs in at once. */
  async forgotten(recoveryKey: string, next: string): Promise<void> {
    await this.page.getByText(t.forgot, { exact: true }).click();
    await typeRecoveryKey(this.page, recoveryKey);
    await this.page.getByLabel(passwordText.newPassword, { exact: true }).fill(next);
    await this.page.getByLabel(passwordText.again, { exact: true }).fill(next);
    await this.page.getByRole('button', { name: t.forgotAct }).click();
  }

  /** The office is open: its frame stands, whatever page it shows. */
  async entered(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${shellText.lock} `) }).waitFor();
  }
}
