import { Button } from '@mantine/core';
import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { ActButton } from '../ActButton';
import { actsOf, type BagAct } from './bagActs';
import css from './BagHead.module.css';

interface Props {
  readonly bag: Bag;
  readonly onAct: (act: BagAct) => void;
}

/** Three at most, the first one filled: what probably comes next. Everybody may look at the paper. */
export function HeadActions({ bag, onAct }: Props) {
  const { running, acts: [next, ...others] } = actsOf(bag);
  const wordOf = (act: BagAct) => (act === 'group' && running && running.workGroup.length > 0 ? t.acts.groupChange : t.acts[act]);
  return (
    <div className={css.actions}>
      {next === 'paper'
        ? <Button fullWidth onClick={() => onAct(next)}>{wordOf(next)}</Button>
        : <ActButton fullWidth onClick={() => onAct(next)}>{wordOf(next)}</ActButton>}
      {others.map((act) => <ActButton key={act} fullWidth variant="default" onClick={() => onAct(act)}>{wordOf(act)}</ActButton>)}
    </div>
  );
}
