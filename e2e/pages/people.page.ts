import type { Locator, Page } from '@playwright/test';
import { bagText } from '../../shared/text/bag';
import { commonText } from '../../shared/text/common';
import { controlStatusLabel } from '../../shared/text/persons';
import { personFormText as form, personListText as list, personViewLabel } from '../../shared/text/personScreens';
import type { ControlStatus } from '../../shared/persons/controlStatus';
import type { PersonView } from '../../shared/persons/persons.schema';

/** What the story types into a new person's form; the rest follows from the number or stays empty. */
export interface NewPerson {
  readonly idNumber: string;
  readonly name: string;
  readonly phone?: string;
  readonly community?: string;
  readonly controlStatus: ControlStatus;
}

/** 人员档案, as a clerk uses it. */
export class PeoplePage {
  readonly search: Locator;
  readonly table: Locator;
  readonly drawer: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: list.searchLabel });
    this.table = page.getByRole('grid', { name: list.table });
    this.drawer = page.getByRole('dialog').filter({ hasText: form.create });
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/people';
    });
    await this.page.getByRole('heading', { name: list.title }).waitFor();
  }

  /** The line of one person; `text` is a name or a file number. */
  row(text: string): Locator {
    return this.table.getByRole('row').filter({ hasText: text });
  }

  async searchFor(text: string): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await this.search.fill(text);
  }

  /** How many a view holds, from its tab; waits while it is being read. */
  async countIn(view: PersonView): Promise<number> {
    const tab = this.page.getByRole('tab', { name: personViewLabel[view] });
    const count = tab.getByText(/^\d+$/);
    return Number(await count.textContent());
  }

  async showView(view: PersonView): Promise<void> {
    await this.page.getByRole('tab', { name: personViewLabel[view] }).click();
  }

  async filterByStatus(...statuses: ControlStatus[]): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${list.statuses}：`) }).click();
    for (const status of statuses) await this.page.getByRole('checkbox', { name: controlStatusLabel[status], exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  /** The views of the list are tabs, too: only those of the bag will do. */
  async bagOpened(): Promise<void> {
    await this.page.getByRole('tablist', { name: bagText.tabs }).waitFor();
  }

  /** With the keyboard: arrow down into the list, Enter. */
  async openFirst(): Promise<void> {
    await this.search.press('ArrowDown');
    await this.table.press('Enter');
    await this.bagOpened();
  }

  async openNamed(name: string): Promise<void> {
    await this.table.getByRole('link', { name, exact: true }).first().click();
    await this.bagOpened();
  }

  async startNew(): Promise<void> {
    // The keys of the frame work as soon as its menu stands there.
    await this.page.getByRole('navigation').waitFor();
    await this.page.keyboard.press('Control+n');
    await this.drawer.waitFor();
  }

  async fillNew(person: NewPerson): Promise<void> {
    await this.drawer.getByLabel(form.idNumber, { exact: true }).fill(person.idNumber);
    await this.drawer.getByLabel(form.name, { exact: true }).fill(person.name);
    if (person.phone !== undefined) await this.drawer.getByLabel(form.phoneNumber(1), { exact: true }).fill(person.phone);
    if (person.community !== undefined) await this.choose(form.community, person.community);
    await this.choose(form.controlStatus, controlStatusLabel[person.controlStatus]);
  }

  /** Ctrl S; a saved new person is opened. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
  }

  /** Esc, and the question that a half-typed form asks. */
  async leaveAsDraft(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('button', { name: commonText.leaveFormKeep }).click();
  }

  private async choose(label: string, word: string): Promise<void> {
    await this.drawer.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: word, exact: true }).click();
  }
}
