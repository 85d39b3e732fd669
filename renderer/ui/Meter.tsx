import css from './Meter.module.css';

interface Props {
  readonly value: number;
  readonly of: number;
  readonly tone?: 'accent' | 'ok' | 'warn' | 'danger' | undefined;
  readonly label?: string | undefined;
}

/** How full. The number always stands beside the bar; the bar alone says nothing. */
export function Meter({ value, of, tone = 'accent', label }: Props) {
  const share = of > 0 ? Math.min(1, Math.max(0, value / of)) : 0;
  return (
    <span className={css.meter} role="meter" aria-label={label} aria-valuenow={value} aria-valuemin={0} aria-valuemax={of}>
      <i className={css.bar} data-tone={tone} style={{ width: `${100 * share}%` }} />
    </span>
  );
}
