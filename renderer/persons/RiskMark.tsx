import type { RiskLevel } from '#shared/persons/persons.schema';
import { riskLabel } from '#shared/text/personScreens';
import css from './RiskMark.module.css';

const BARS: Readonly<Record<RiskLevel, number>> = { high: 3, medium: 2, low: 1 };

/** Three rising bars and a word: readable without colour. */
export function RiskMark({ level }: { readonly level: RiskLevel }) {
  return (
    <span className={css.risk}>
      <span className={css.bars} aria-hidden>
        {[1, 2, 3].map((bar) => <i key={bar} data-on={bar <= BARS[level]} style={{ height: 4 + bar * 3 }} />)}
      </span>
      {riskLabel[level]}
    </span>
  );
}
