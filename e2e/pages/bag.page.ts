import type { Locator, Page } from '@playwright/test';
import { bagTabLabel, bagText as t, dueLabel } from '../../shared/text/bag';
import { measureKindLabel, measureText, workGroupRoleLabel } from '../../shared/text/measureScreens';
import type { MeasureKind, WorkGroupRole } from '../../shared/measures/measures.schema';
import type { DueItem } from '../../shared/persons/bag.schema';

/** Days may be typed in any spelling of the office. */
export interface Decision {
  readonly kind: MeasureKind;
  readonly decisionNo: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly servedOn: string;
  /** 社区康复 only. */
  readonly certificateNo?: string;
  readonly releasedOn?: string;
}

export interface Member {
  readonly role: WorkGroupRole;
  readonly name: string;
  readonly unit?: string;
}

/** One person's bag, as a clerk uses it. */
export class BagPage {
  readonly head: Locator;
  readonly drawer: Locator;

  constructor(readonly page: Page) {
    this.head = page.locator('main header');
    this.drawer = page.getByRole('dialog');
  }

  async showTab(tab: keyof typeof bagTabLabel): Promise<void> {
    await this.page.getByRole('tab', { name: bagTabLabel[tab] }).click();
  }

  /** One of the three acts of the cover. */
  async act(act: keyof typeof t.acts): Promise<void> {
    await this.head.getByRole('button', { name: t.acts[act], exact: true }).click();
  }

  /** The value of a fact on the cover, by its label. */
  fact(label: string): Locator {
    return this.head.locator('dl > div').filter({ has: this.page.getByText(label, { exact: true }) }).locator('dd');
  }

  due(kind: DueItem['kind']): Locator {
    return this.section(t.due).getByText(dueLabel[kind], { exact: true });
  }

  /** A sheet of the overview by its title: 要办的事, 经过, 期限, 工作小组, 待核. */
  section(title: string): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  async registerDecision(decision: Decision): Promise<void> {
    const { decision: words } = measureText;
    await this.act('decision');
    await this.drawer.getByText(measureKindLabel[decision.kind], { exact: true }).click();
    await this.field(words.decisionNo).fill(decision.decisionNo);
    await this.field(words.decidedBy).fill(decision.decidedBy);
    await this.field(words.decidedOn).fill(decision.decidedOn);
    await this.field(words.servedOn).fill(decision.servedOn);
    if (decision.certificateNo !== undefined) await this.field(words.certificateNo).fill(decision.certificateNo);
    if (decision.releasedOn !== undefined) await this.field(words.releasedOn).fill(decision.releasedOn);
    await this.save();
  }

  async registerReport(reportedOn: string, lateReason?: string): Promise<void> {
    await this.act('report');
    await this.field(measureText.report.reportedOn).fill(reportedOn);
    if (lateReason !== undefined) await this.drawer.locator('[data-path="lateReason"]').fill(lateReason);
    await this.save();
  }

  async nameWorkGroup(members: readonly Member[]): Promise<void> {
    await this.act('group');
    for (const { role, name, unit } of members) {
      const word = workGroupRoleLabel[role];
      await this.field(`${word} ${measureText.group.name}`).fill(name);
      if (unit !== undefined) await this.field(`${word} ${measureText.group.unit}`).fill(unit);
    }
    await this.save();
  }

  /** Ends what an old register says still runs; the form of the new decision follows. */
  async endForNewDecision(reason: string): Promise<void> {
    await this.act('end');
    await this.field(measureText.end.reason).fill(reason);
    await this.page.getByRole('button', { name: measureText.end.actRenew }).click();
  }

  field(label: string): Locator {
    return this.drawer.getByLabel(label, { exact: true });
  }

  /** Ctrl S, and the form is gone: what was typed is in the file. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.drawer.waitFor({ state: 'hidden' });
  }
}
