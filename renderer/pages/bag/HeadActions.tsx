import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { ActButton } from './ActButton';
import { actsOf, type BagAct } from './bagActs';
import css from './BagHead.module.css';

interface Props {
  readonly bag: Bag;
  readonly onAct: (act: BagAct) => void;
}

/** Three at most, the first one filled: what probably comes next. */
export function HeadActions({ bag, onAct }: Props) {
  const [next, ...others] = actsOf(bag).acts;
  return (
    <div className={css.actions}>
      <ActButton fullWidth onClick={() => onAct(next)}>{t.acts[next]}</ActButton>
      {others.map((act) => <ActButton key={act} fullWidth variant="default" onClick={() => onAct(act)}>{t.acts[act]}</ActButton>)}
    </div>
  );
}
