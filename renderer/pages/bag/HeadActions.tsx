import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { ActButton } from '../ActButton';
import { actsOf, type BagAct } from './bagActs';
import css from './BagHead.module.css';

interface Props {
  readonly bag: Bag;
  readonly onAct: (act: BagAct) => void;
}

/** Three at most, the first one filled: what probably comes next. */
export function HeadActions({ bag, onAct }: Props) {
  const { running, acts: [next, ...others] } = actsOf(bag);
  const wordOf = (act: BagAct) => (act === 'group' && running && running.workGroup.length > 0 ? t.acts.groupChange : t.acts[act]);
  return (
    <div className={css.actions}>
      <ActButton fullWidth onClick={() => onAct(next)}>{wordOf(next)}</ActButton>
      {others.map((act) => <ActButton key={act} fullWidth variant="default" onClick={() => onAct(act)}>{wordOf(act)}</ActButton>)}
    </div>
  );
}
