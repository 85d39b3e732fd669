import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupFile, Fingerprint } from '../../shared/backup/backup.schema';
import type { MeasureId, PersonId } from '../../shared/kernel/ids';
import type { CONTROL_STATUSES } from '../../shared/persons/controlStatus';
import { agreementScreenText as paper } from '../../shared/text/agreementScreens';
import { importingText } from '../../shared/text/importing';
import { backupText } from '../../shared/text/backupScreens';
import { BagPage } from '../pages/bag.page';
import { PeoplePage } from '../pages/people.page';
import { enterOffice, setUpOffice } from '../pages/setup.page';
import { signOnScreen } from './signing';
import type { Pc } from './office';
import type { DemoPlan } from './arguments';

/** 张: the surname that the clerk looks for. */
const WANTED = '张';
/** For a register without a person free for a new measure; division 9901 does not exist. */
const OF_OUR_OWN = { idNumber: '990199199302052028', name: '张文静', phone: '13800000001', controlStatus: 'history_at_large' } as const;
/** Somebody in society without a running measure may be ordered into one. */
const FREE = new Set<(typeof CONTROL_STATUSES)[number]>(['history_at_large', 'newly_found', 'clean_3y', 'unknown_status']);

export interface FirstPcResult {
  readonly recoveryKey: string;
  readonly backup: BackupFile;
  /** The live tables right before the backup; nothing is written in between. */
  readonly before: Fingerprint;
  readonly printed: string;
}

/** Set up, import, search, open a bag, decide, report, name the group, sign, print, back up. */
export async function firstPc(pc: Pc, plan: DemoPlan, stick: string, printer: string | undefined): Promise<FirstPcResult> {
  const recoveryKey = await setUpOffice(pc.page, ['柳园社区', '桥东社区', '石桥社区'], pc.shot);
  await enterOffice(pc.page);
  await importRegister(pc, plan);
  const personId = await openFreeBag(pc);
  const measureId = await registerMeasure(pc, personId);
  const printed = await signAndPrint(pc, plan, personId, measureId, printer);
  return { recoveryKey, printed, ...(await backUp(pc, stick)) };
}

async function importRegister(pc: Pc, plan: DemoPlan): Promise<void> {
  const bytes = new Uint8Array(readFileSync(plan.roster));
  const looked = await pc.ask('importing.open', { fileName: basename(plan.roster), bytes });
  const report = await pc.ask('importing.report', { token: looked.token });
  await pc.ask('importing.close', { token: looked.token });
  writeFileSync(join(plan.out, 'import-report.json'), `${JSON.stringify(report, null, 2)}\n`);

  await goTo(pc, '/import');
  await pc.page.getByLabel(importingText.chooseLabel).setInputFiles(plan.roster);
  const { doubtful, people } = looked.counts;
  const accept = pc.page.getByRole('button', { name: doubtful > 0 ? importingText.importDoubtful(people, doubtful) : importingText.importAll(people) });
  await accept.waitFor({ timeout: 30_000 });
  await pc.shot('import-preview');
  await accept.click();
  await pc.page.getByRole('heading', { name: importingText.doneTitle }).waitFor({ timeout: 60_000 });
  await pc.shot('import-done');
}

/** Searches as a clerk does; a register without a person who fits is no error, then a bag of our own is opened. */
async function openFreeBag(pc: Pc): Promise<PersonId> {
  const people = new PeoplePage(pc.page);
  await people.open();
  await pc.shot('case-list');
  await people.searchFor(WANTED);
  await pc.page.waitForTimeout(300);
  await pc.shot('case-list-search');
  const found = await pc.ask('persons.list', { text: WANTED, view: 'all', statuses: [], communityIds: [], importBatchId: null });
  const free = found.rows.find((row) => FREE.has(row.controlStatus) && row.measure === null && row.reviewCount === 0);
  if (free) {
    await people.searchFor(free.name);
    await people.row(free.fileNo).waitFor();
    await pc.page.getByRole('grid').getByText(free.fileNo).dblclick();
    await pc.page.getByRole('tablist').waitFor();
    return free.id;
  }
  await people.searchFor('');
  await people.startNew();
  await people.fillNew(OF_OUR_OWN);
  await pc.shot('new-person');
  await people.save();
  await people.drawer.waitFor({ state: 'hidden' });
  const own = await pc.ask('persons.list', { text: OF_OUR_OWN.name, view: 'all', statuses: [], communityIds: [], importBatchId: null });
  const mine = own.rows[0];
  if (!mine) throw new Error('the new bag was not found');
  await goTo(pc, `/people/${mine.id}`);
  await pc.page.getByRole('tablist').waitFor();
  return mine.id;
}

async function registerMeasure(pc: Pc, personId: PersonId): Promise<MeasureId> {
  const bag = new BagPage(pc.page);
  await pc.shot('bag');
  const today = new Date();
  const day = (back: number) => {
    const at = new Date(today.getFullYear(), today.getMonth(), today.getDate() - back);
    return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  };
  await bag.registerDecision({
    kind: 'community_detox',
    decisionNo: `澄公（禁）社戒决字〔${today.getFullYear()}〕11号`,
    decidedBy: '安澜市公安局澄江分局',
    decidedOn: day(3),
    servedOn: day(2),
  });
  await bag.registerReport(day(0));
  await bag.nameWorkGroup([
    { role: 'specialist', name: '陈雨', unit: '望溪街道' },
    { role: 'police', name: '吴民警', unit: '望溪派出所' },
    { role: 'medic', name: '赵医生', unit: '望溪卫生服务中心' },
    { role: 'family', name: '罗建民', unit: '父亲' },
    { role: 'volunteer', name: '何敏' },
  ]);
  await pc.shot('bag-measure');
  const { measures } = await pc.ask('persons.bag', { personId });
  const running = measures[0];
  if (!running) throw new Error('no measure was registered');
  return running.id;
}

async function signAndPrint(pc: Pc, plan: DemoPlan, personId: PersonId, measureId: MeasureId, printer: string | undefined): Promise<string> {
  const { page } = pc;
  await goTo(pc, `/people/${personId}/agreement/${measureId}`);
  await paperDrawn(page);
  await pc.shot('agreement');
  await signOnScreen(page, pc.shot);
  await page.getByRole('button', { name: new RegExp(`^${paper.issue}`) }).click();
  await pc.shot('agreement-issue');
  await page.getByRole('button', { name: paper.issueAct }).click();
  await page.getByText(paper.facts, { exact: true }).waitFor({ timeout: 30_000 });
  await paperDrawn(page);
  await pc.shot('agreement-issued');
  const [document] = await pc.ask('agreements.list', { personId });
  if (!document) throw new Error('no agreement was issued');
  const { pdf } = await pc.ask('agreements.open', { documentId: document.id });
  writeFileSync(join(plan.out, 'agreement.pdf'), pdf);
  if (printer === undefined) return 'no printer on this PC: the agreement is filed as PDF';
  await page.getByRole('button', { name: new RegExp(`^${paper.print} `) }).click();
  await page.getByText(paper.outcome.printed).waitFor({ timeout: 60_000 });
  await pc.shot('agreement-printed');
  const [after] = await pc.ask('agreements.list', { personId });
  if (after?.prints[0]?.outcome !== 'printed') throw new Error('the printer took no job');
  return `printed on ${after.prints[0].printer}`;
}

/** The first page of the paper has ink on it. */
async function paperDrawn(page: Page): Promise<void> {
  await page.locator('canvas').first().waitFor();
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, Math.min(canvas.height, 400)).data;
    // Dark and opaque: an empty canvas is black, too, but transparent.
    return pixels?.some((value, index) => index % 4 === 0 && value < 100 && (pixels[index + 3] ?? 0) > 200) === true;
  });
}

async function backUp(pc: Pc, stick: string) {
  const { page } = pc;
  await goTo(pc, '/backup');
  await page.getByLabel(backupText.folder).fill(stick);
  await page.getByRole('button', { name: backupText.useFolder }).click();
  await page.getByRole('radio', { name: new RegExp(stick) }).and(page.locator('[aria-checked="true"]')).waitFor();
  await dailyBackupDone(pc);
  const before = await pc.ask('backup.fingerprint', {});
  await page.getByRole('button', { name: backupText.now }).click();
  await page.getByText(/的备份已写完并读回核对/).waitFor({ timeout: 60_000 });
  await pc.shot('backup-verified');
  const files = await pc.ask('backup.files', { folder: stick });
  const newest = files[0];
  if (!newest?.head) throw new Error('the stick holds no backup');
  return { before, backup: newest };
}

/** The program's own copy of the day is written in the background after the first unlock. */
async function dailyBackupDone(pc: Pc): Promise<void> {
  for (;;) {
    const log = await pc.ask('backup.log', { limit: 10 });
    if (log.some((row) => row.kind === 'daily')) return;
    await pc.page.waitForTimeout(250);
  }
}

async function goTo(pc: Pc, path: string): Promise<void> {
  await pc.page.evaluate((to) => {
    location.hash = `#${to}`;
  }, path);
}
