import css from './Steps.module.css';

interface Props {
  readonly steps: readonly string[];
  /** Counted from 0. */
  readonly current: number;
}

/** Steps in a line, named, numbered; done ones are green with their number kept. */
export function StepsLine({ steps, current }: Props) {
  return (
    <ol className={css.line}>
      {steps.map((step, index) => (
        <li key={step} data-state={index < current ? 'done' : index === current ? 'on' : undefined} aria-current={index === current ? 'step' : undefined}>
          <span className={`num ${css.number}`}>{index + 1}</span>{step}
        </li>
      ))}
    </ol>
  );
}
