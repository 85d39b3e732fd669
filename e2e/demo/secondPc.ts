import type { AuditVerdict } from '../../shared/audit/audit.routes';
import type { BackupFile } from '../../shared/backup/backup.schema';
import { backupText, restoreText as t } from '../../shared/text/backupScreens';
import { passwordText } from '../../shared/text/session';
import { setupText } from '../../shared/text/setup';
import { LoginPage } from '../pages/login.page';
import { ADMIN, typeRecoveryKey } from '../pages/setup.page';
import type { Pc } from './office';

const NEW_PASSWORD = 'qiche-lanhua-7315-shitou';

export interface SecondPcResult {
  readonly people: number;
  readonly audit: AuditVerdict;
  readonly documents: number;
}

/** A PC that never saw this office: nothing but the stick's folder and the words from paper. */
export async function secondPc(pc: Pc, stick: string, backup: BackupFile, recoveryKey: string): Promise<SecondPcResult> {
  const { page } = pc;
  await page.getByText(setupText.chooseRestore, { exact: true }).click();
  await page.getByRole('button', { name: setupText.chooseNext }).click();
  await page.getByLabel(backupText.folder).fill(stick);
  await page.getByRole('button', { name: backupText.useFolder }).click();
  await page.getByRole('radio', { name: new RegExp(backup.head?.createdLocal.slice(0, 16) ?? '') }).click();
  await typeRecoveryKey(page, recoveryKey);
  await pc.shot('restore-pick');
  await page.getByRole('button', { name: t.open }).click();
  await page.getByRole('heading', { name: t.compare }).waitFor({ timeout: 60_000 });
  await pc.shot('restore-compare');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radio', { name: new RegExp(ADMIN.name) }).click();
  await page.getByLabel(passwordText.newPassword, { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel(passwordText.again, { exact: true }).fill(NEW_PASSWORD);
  await pc.shot('restore-administrator');
  await page.getByRole('button', { name: /^恢复到/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(t.word);
  await pc.shot('restore-last-word');
  await dialog.getByRole('button', { name: /^恢复到/ }).click();
  const gate = new LoginPage(page);
  await gate.choose(ADMIN.name);
  await pc.shot('restored-login');
  await gate.signIn(NEW_PASSWORD);
  await page.getByRole('grid').waitFor();
  await pc.shot('restored-case-list');
  const { rows } = await pc.ask('persons.list', { text: '', view: 'all', statuses: [], communityIds: [], importBatchId: null });
  const withAgreement = rows.find((row) => row.measure?.badge === 'executing');
  const documents = withAgreement ? await pc.ask('agreements.list', { personId: withAgreement.id }) : [];
  for (const document of documents) await pc.ask('agreements.open', { documentId: document.id });
  return { people: rows.length, documents: documents.length, audit: await pc.ask('audit.verify', {}) };
}
