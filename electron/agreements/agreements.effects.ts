import { app, dialog } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#shared/kernel/appError';
import type { PaperDocument } from '#shared/papers/paperDocument.schema';
import type { PrintOutcome } from '#shared/papers/printOutcome.schema';
import { agreementText } from '#shared/text/agreements';
import { reportBug } from '../app/log';
import type { EffectContext, EffectsFor } from '../app/effectTypes';
import { listPrinters, printSealed } from '../printing/printSealed';
import { warmPaperWindow } from '../printing/paperWindow';
import { renderPaper } from '../printing/renderPaper';
import type { ParsedInputOf } from '#shared/ipc/routes';
import type { PrintResult, SealedPaper } from '#shared/agreements/agreements.schema';

export const agreementEffects = {
  'agreements.preview': async (input, { keeper }) => {
    const paper = (await keeper.link.ask('agreements.compose', input)) as PaperDocument;
    const { pdf, pages, missingLetters } = await renderPaper(paper);
    // The next key press changes the paper again: a window that has read the fonts is waiting then.
    warmPaperWindow();
    return { pdf, pages, missingLetters: [...missingLetters] };
  },
  'agreements.issue': issue,
  'agreements.print': async ({ documentId, printer }, { keeper }) => {
    const { link } = keeper;
    const { number, pdf, html } = await link.ask('agreements.sealed', { documentId });
    // All copies are pages of the one document, so the printer prints it once (decision 22).
    const { outcome, jobId } = told(await printSealed({ pdf, html, printer, copies: 1, jobTitle: number }));
    await link.ask('agreements.recordPrint', { documentId, printer, copies: 1, outcome, jobId });
    return { outcome, jobId };
  },
  'agreements.printBlank': async ({ measureId, printer }, { keeper }) => {
    const { link } = keeper;
    const paper = (await link.ask('agreements.composeBlank', { measureId })) as PaperDocument;
    const { pdf, html } = await renderPaper(paper);
    const { outcome, jobId } = told(await printSealed({ pdf, html, printer, copies: 1, jobTitle: paper.jobTitle }));
    await link.ask('agreements.recordPrint', { documentId: null, printer, copies: 1, outcome, jobId });
    return { outcome, jobId };
  },
  'agreements.savePdf': async ({ documentId }, { keeper }) => {
    const { number, pdf } = await keeper.link.ask('agreements.sealed', { documentId });
    // The document's number, never a person's name.
    const fileName = `${number}.pdf`;
    const window = keeper.world.currentWindow();
    const options = { defaultPath: join(app.getPath('documents'), fileName), filters: [{ name: 'PDF', extensions: ['pdf'] }] };
    const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
    if (answer.canceled || answer.filePath === '') return { saved: false, fileName };
    await writeFile(answer.filePath, pdf);
    await keeper.link.ask('agreements.recordExport', { documentId });
    return { saved: true, fileName };
  },
} satisfies EffectsFor<'agreements'>;

export const printerEffects = {
  'printers.list': () => listPrinters(),
} satisfies EffectsFor<'printers'>;

const told = (answer: PrintOutcome): PrintResult => ({
  outcome: answer.kind,
  jobId: 'jobId' in answer ? String(answer.jobId) : '',
});

/** Before a number is taken: a name that no font here can draw must not be sealed as a box. */
async function assertDrawable(paper: PaperDocument): Promise<void> {
  const { missingLetters } = await renderPaper(paper);
  if (missingLetters.length > 0) throw refuse('agreement.letters-missing', { letters: missingLetters.join('') });
}

/** 出具: number and mark, then the paper, then the seal. Whatever breaks in between, the number is not lost in silence. */
async function issue(input: ParsedInputOf<'agreements.issue'>, { keeper }: EffectContext): Promise<SealedPaper> {
  const { link } = keeper;
  await assertDrawable((await link.ask('agreements.compose', { measureId: input.measureId, terms: input.terms })) as PaperDocument);
  const { documentId, paper } = await link.ask('agreements.reserve', input);
  const document = paper as PaperDocument;
  try {
    const { pdf, html, pages, fonts } = await renderPaper(document);
    return await link.ask('agreements.seal', { documentId, pdf, html, pages, fonts: [...fonts] });
  } catch (error) {
    reportBug(error);
    await link.ask('agreements.abandon', { documentId, reason: agreementText.renderFailed });
    throw refuse('agreement.render-failed', { number: document.jobTitle });
  }
}
