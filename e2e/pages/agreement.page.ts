import type { Locator, Page } from '@playwright/test';
import { agreementScreenText as t } from '../../shared/text/agreementScreens';

/** Strokes of a hand that signs: no name, only ink. */
const STROKES = [0, 1, 2, 3];

/** The agreement, as a clerk uses it: fill, sign, issue, print, file the signed copy, make void. */
export class AgreementPage {
  /** The pages on the desk. */
  readonly paper: Locator;
  readonly dialog: Locator;
  /** What became of the last print, or why none can be made. */
  readonly notice: Locator;

  constructor(readonly page: Page) {
    this.paper = page.getByRole('region', { name: t.paper });
    this.dialog = page.getByRole('dialog');
    this.notice = page.getByRole('main').locator('[role="status"], [role="alert"]');
  }

  /** Until the first page is drawn. */
  async ready(): Promise<void> {
    await this.paper.locator('canvas[data-drawn]').first().waitFor();
  }

  field(label: string): Locator {
    return this.page.getByRole('main').getByLabel(label, { exact: true });
  }

  /** 第 1 / 4 页 */
  pageLine(): Locator {
    return this.page.locator('[data-page-line]');
  }

  /** A fact of an issued paper by its label: 编号, 签字, 份数. */
  fact(label: string): Locator {
    return this.page
      .locator('main dl > div')
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .locator('dd');
  }

  /** All three places on the screen; without `guardian` the family's place is skipped. */
  async signOnScreen(guardian = true): Promise<void> {
    await this.page.getByRole('button', { name: t.signOnScreen }).click();
    for (const next of [t.signNext, t.signNext]) {
      await this.drawSignature();
      await this.dialog.getByRole('button', { name: next, exact: true }).click();
    }
    if (guardian) await this.drawSignature();
    await this.dialog.getByRole('button', { name: guardian ? t.signDone : t.skip, exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async drawSignature(): Promise<void> {
    const box = await this.dialog.locator('canvas').boundingBox();
    if (!box) throw new Error('no signing pad on screen');
    const { mouse } = this.page;
    for (const stroke of STROKES) {
      const left = box.x + 200 + stroke * 70;
      await mouse.move(left, box.y + 60);
      await mouse.down();
      await mouse.move(left + 40, box.y + 110, { steps: 6 });
      await mouse.move(left - 10, box.y + 160, { steps: 6 });
      await mouse.up();
    }
  }

  /** 出具, with the question that stands before it; back when the sealed paper is on the desk. */
  async issue(): Promise<void> {
    await this.page.keyboard.press('Control+p');
    await this.dialog.getByRole('button', { name: t.issueAct }).click();
    await this.page.getByRole('heading', { name: t.printLog }).waitFor();
    await this.ready();
  }

  /** 打印 on the printer that is chosen, or on another one; the answer stands in `notice`. */
  async print(printer?: string): Promise<void> {
    if (printer !== undefined) {
      await this.page.getByRole('combobox', { name: t.printer }).click();
      await this.page.getByRole('option', { name: printer, exact: true }).click();
    }
    await this.page.keyboard.press('Control+p');
  }

  async printBlank(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: t.printBlank }).click();
    await this.dialog.getByRole('button', { name: t.printBlank }).click();
  }

  /** The copy signed in ink comes back as files. */
  async fileSignedCopy(files: readonly string[], signedOn?: string): Promise<void> {
    await this.page.getByRole('button', { name: t.addScan }).click();
    await this.dialog.locator('input[type="file"]').setInputFiles([...files]);
    if (signedOn !== undefined) await this.dialog.getByLabel(t.scanDay, { exact: true }).fill(signedOn);
    await this.dialog.getByRole('button', { name: t.scanAct, exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async makeVoid(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: t.voidAct }).click();
    await this.dialog.getByLabel(t.voidReason, { exact: true }).fill(reason);
    await this.dialog.getByRole('button', { name: t.voidAct }).click();
    await this.page.getByText(t.voided).waitFor();
  }
}
