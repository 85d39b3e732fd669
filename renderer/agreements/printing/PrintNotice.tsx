import type { PrintOutcomeKind } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { sentenceOf } from '../../lib/trouble';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import type { Printers } from './usePrinters';

interface Props {
  readonly printers: Printers;
  /** What the printer answered to the last job of this page. */
  readonly outcome: PrintOutcomeKind | undefined;
  readonly error: unknown;
  /** Sent, and no answer yet: a slow printer may take two minutes. */
  readonly waiting: boolean;
  readonly words: Readonly<Record<PrintOutcomeKind, string>>;
}

/** What became of the print, or why none can be made; in place, never as a toast. */
export function PrintNotice({ printers, outcome, error, waiting, words }: Props) {
  const again = (
    <LinkButton disabled={printers.looking} onClick={printers.lookAgain}>
      {t.findPrinters}
    </LinkButton>
  );
  if (waiting) return <Notice>{t.printing}</Notice>;
  const trouble = error ?? printers.error;
  if (trouble !== null && trouble !== undefined)
    return (
      <Notice tone="danger" action={again}>
        {sentenceOf(trouble)}
      </Notice>
    );
  if (outcome === 'printed') return <Notice tone="ok">{words.printed}</Notice>;
  if (outcome !== undefined)
    return (
      <Notice tone="danger" action={again}>
        {words[outcome]}
      </Notice>
    );
  return printers.none ? (
    <Notice tone="warn" action={again}>
      {t.noPrinter}
    </Notice>
  ) : null;
}
