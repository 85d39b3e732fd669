import { refuse } from '#shared/kernel/appError';
import type { LocalDate } from '#shared/kernel/localDate';
import { composeRecoverySheet } from '#shared/papers/recoverySheet.document';
import type { RecoverySheet } from '#shared/session/session.routes';
import type { EffectContext } from '../app/effectTypes';
import { listPrinters, printSealed } from '../printing/printSealed';
import { renderPaper } from '../printing/renderPaper';

/** Prints a recovery sheet from memory: of a first run that is not finished yet, or of a key being replaced. */
export async function recoverySheetPaper(
  { printer, sheet: handedIn }: { readonly printer: string; readonly sheet: RecoverySheet | null },
  { keeper }: EffectContext,
): Promise<{ outcome: string }> {
  // Only an administrator has a key to replace; at the gate nobody hands anything in.
  const sheet = keeper.actor?.role === 'admin' ? handedIn : keeper.pending?.sheet;
  if (!sheet) throw refuse('vault.not-proved', {});
  const paper = composeRecoverySheet({
    officeName: keeper.door.officeName ?? '',
    sheetNumber: sheet.sheetNo,
    madeOn: sheet.issuedOn as LocalDate,
    groups: sheet.groups,
  });
  const { pdf, html } = await renderPaper(paper);
  const chosen = printer === '' ? await preferredPrinter() : printer;
  const { kind: outcome } = await printSealed({ pdf, html, printer: chosen, copies: 1, jobTitle: paper.jobTitle });
  return { outcome };
}

/** The system's default printer, or the only one there is. */
async function preferredPrinter(): Promise<string> {
  const printers = await listPrinters();
  const preferred = printers.find((one) => one.isDefault) ?? (printers.length === 1 ? printers[0] : undefined);
  return preferred?.name ?? '';
}
