import type { Measure } from '#shared/measures/measures.schema';
import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { EmptyState } from '../../ui/States';
import { Sheet } from '../../ui/Sheet';
import { ActButton } from '../ActButton';
import { BasicsSection } from './BasicsSection';
import { MeasureSection } from './MeasureSection';
import css from './BagPage.module.css';

interface Props {
  readonly bag: Bag;
  readonly onEdit: () => void;
  readonly onDecision: () => void;
  readonly onEnd: (measure: Measure) => void;
}

/** 登记与决定: every measure, the running one first, beside the person's own facts. */
export function DecisionsTab({ bag, onEdit, onDecision, onEnd }: Props) {
  return (
    <div className={css.two}>
      <div className={css.column}>
        {bag.measures.length === 0 && (
          <Sheet grow><EmptyState title={t.measuresNone} action={<ActButton onClick={onDecision}>{t.acts.decision}</ActButton>} /></Sheet>
        )}
        {bag.measures.map((measure) => <MeasureSection key={measure.id} measure={measure} onEnd={() => onEnd(measure)} />)}
      </div>
      <div className={css.column}><BasicsSection bag={bag} onEdit={onEdit} /></div>
    </div>
  );
}
