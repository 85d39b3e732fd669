import type { Bag } from '#shared/persons/bag.schema';
import { bagText as t, dueNeutral } from '#shared/text/bag';
import { Due } from '../../ui/Badges';
import { Section } from '../../ui/Sheet';
import css from './panels.module.css';

/** The bag with a stranger at the desk: only what may be said aloud. */
export function CounterBag({ bag }: { readonly bag: Bag }) {
  return (
    <Section title={t.counterTitle}>
      {bag.due.length === 0 && <div className={css.nothing}>{t.counterNone}</div>}
      {bag.due.map((item) => (
        <div key={`${item.kind}${item.measureId ?? ''}`} className={css.due}>
          <span className={css.when}>{item.days === null ? <span className="t3">{t.dueNow}</span> : <Due days={item.days} />}</span>
          <span className="grow">{dueNeutral[item.kind]}</span>
        </div>
      ))}
    </Section>
  );
}
