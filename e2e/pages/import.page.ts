import type { Locator, Page } from '@playwright/test';
import type { IssueKind, RowFilter } from '../../shared/importing/importing.schema';
import { importingText as t, issueLabel, rowFilterLabel } from '../../shared/text/importing';
import { shellText } from '../../shared/text/shell';

/** 导入名册, as a clerk uses it. */
export class ImportPage {
  readonly table: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('grid', { name: t.table });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: shellText.importing }).click();
  }

  /** Until the preview stands, or the office says why not. */
  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel(t.chooseLabel).setInputFiles(file);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The number over 新增, 更新, 无变化, 有疑问. */
  tally(filter: RowFilter): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^\\d+\\s*${rowFilterLabel[filter]}$`) }).locator('b');
  }

  fault(kind: IssueKind): Locator {
    return this.page.getByRole('button', { name: issueLabel[kind][0] });
  }

  row(rowNo: number): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByText(String(rowNo), { exact: true }) });
  }
}
