import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { LinkButton } from '../../ui/LinkButton';
import { Notice } from '../../ui/Notice';
import type { Blank } from './liveBlanks';

interface Props {
  readonly blanks: readonly Blank[];
  /** A reader sees what is missing and cannot fill it. */
  readonly mayWork: boolean;
  /** To the bag: some of what is missing stands there. */
  readonly onBag: () => void;
}

/** More names than this say nothing more. */
const NAMED = 6;

const focusTerm = (term: string): void => {
  const field = document.querySelector<HTMLElement>(`[data-term="${term}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
};

/** What would print as a line, and the way to fill it. */
export function BlanksNotice({ blanks, mayWork, onBag }: Props) {
  if (blanks.length === 0) return null;
  const here = blanks.find(({ term }) => term !== undefined)?.term;
  const names = blanks
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(t.joiner);
  const way =
    here === undefined ? (
      <LinkButton onClick={onBag}>{t.fillInBag}</LinkButton>
    ) : (
      <LinkButton onClick={() => focusTerm(here)}>{t.fill}</LinkButton>
    );
  return (
    <Notice tone="warn" action={mayWork && way}>
      {t.blanksTitle(blanks.length)}
      {names}
      {blanks.length > NAMED && t.blanksMore}
    </Notice>
  );
}
