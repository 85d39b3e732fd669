import { refuse } from '#shared/kernel/appError';
import type { LocalDate } from '#shared/kernel/localDate';
import { composeRecoverySheet } from '#shared/papers/recoverySheet.document';
import type { EffectContext } from '../app/effectTypes';
import { listPrinters, printSealed } from '../printing/printSealed';
import { renderPaper } from '../printing/renderPaper';

/** Prints the sheet of a first run that is not finished yet; from memory, and only while it is being set up. */
export async function recoverySheetPaper(
  { printer }: { readonly printer: string },
  { keeper }: EffectContext,
): Promise<{ outcome: string }> {
  const { pending } = keeper;
  if (!pending) throw refuse('vault.not-proved', {});
  const paper = composeRecoverySheet({
    officeName: keeper.door.officeName ?? '',
    sheetNumber: pending.sheet.sheetNo,
    madeOn: pending.sheet.issuedOn as LocalDate,
    groups: pending.sheet.groups,
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
