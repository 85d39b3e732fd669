import type { Locator, Page } from '@playwright/test';
import { backupText as t } from '../../shared/text/backupScreens';
import { shellText } from '../../shared/text/shell';

/** 备份恢复: one button, where to, how it ended, every try before. */
export class BackupPage {
  readonly now: Locator;
  readonly verify: Locator;
  /** The last line of the window: the age of the newest backup that counts. */
  readonly age: Locator;

  constructor(readonly page: Page) {
    this.now = page.getByRole('button', { name: new RegExp(`^${t.now} `) });
    this.verify = page.getByRole('button', { name: t.verifyStick });
    this.age = page.getByRole('contentinfo').getByText(/备份/);
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => void (location.hash = '#/backup'));
    await this.page.getByRole('heading', { name: t.title }).waitFor();
  }

  /** A folder by its place, as an office without a stick chooses one. */
  async useFolder(folder: string): Promise<void> {
    await this.page.getByRole('textbox', { name: t.folder }).fill(folder);
    await this.page.getByRole('button', { name: t.useFolder }).click();
    await this.place(folder).waitFor();
  }

  place(folder: string): Locator {
    return this.page.getByRole('radio').filter({ hasText: folder });
  }

  /** The one button, and how it ended: 已写完并读回核对, or 没有做成. */
  async make(): Promise<void> {
    await this.now.click();
    await this.ended();
  }

  async ended(): Promise<void> {
    await this.page
      .getByText(/的(备份已写完并读回核对|核验通过)/)
      .or(this.page.getByText(t.failed))
      .or(this.page.getByText(t.failedVerify))
      .first()
      .waitFor({ timeout: 30_000 });
  }

  fact(label: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .locator('dd');
  }

  /** Lines of the log, newest first, as words in the order of the columns; without the office's own daily one. */
  async logByHand(): Promise<string[][]> {
    const rows = this.page.getByRole('grid', { name: t.log }).getByRole('row');
    const all = await Promise.all((await rows.all()).map((row) => row.getByRole('gridcell').allInnerTexts()));
    return all.filter((cells) => cells.length > 0 && cells[1] !== t.kinds.daily);
  }
}

/** What is asked when the window is closed by hand. */
export function quitDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: shellText.quitTitle });
  return {
    dialog,
    backup: dialog.getByRole('button', { name: shellText.quitBackup }),
    stay: dialog.getByRole('button', { name: shellText.quitStay }),
    quit: dialog.getByRole('button', { name: shellText.quitNow }),
  };
}
