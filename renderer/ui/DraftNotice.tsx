import { keptFormText } from '#shared/text/keptForm';
import { clockOf, localDayOf } from '../lib/clock';
import type { Draft } from '../lib/useDraft';
import { LinkButton } from './LinkButton';
import { Notice } from './Notice';

interface Props {
  readonly draft: Pick<Draft<never>, 'restored' | 'savedAt'>;
  /** Empties the form to what it would be without the draft. */
  readonly onDrop: () => void;
}

/** Says that the form was found half-filled, and offers to begin anew. */
export function DraftNotice({ draft: { restored, savedAt }, onDrop }: Props) {
  if (!restored || savedAt === null) return null;
  return (
    <Notice tone="info" title={keptFormText.restored} action={<LinkButton onClick={onDrop}>{keptFormText.drop}</LinkButton>}>
      {keptFormText.restoredAt(localDayOf(savedAt), clockOf(savedAt))}
    </Notice>
  );
}
