import { refuse } from '#shared/kernel/appError';
import type { LocalDate } from '#shared/kernel/localDate';
import { composeRecoverySheet } from '#shared/papers/recoverySheet.document';
import type { EffectContext } from '../app/effectTypes';
import { printSealed } from '../printing/printSealed';
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
  const { kind: outcome } = await printSealed({ pdf, html, printer, copies: 1, jobTitle: paper.jobTitle });
  return { outcome };
}
