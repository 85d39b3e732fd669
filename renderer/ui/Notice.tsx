import type { ReactNode } from 'react';
import type { Tone } from './theme/tokens';
import css from './Notice.module.css';

interface Props {
  readonly tone?: Exclude<Tone, 'plain'> | undefined;
  /** One bold sentence. */
  readonly title?: ReactNode;
  /** One sentence of detail. */
  readonly children?: ReactNode;
  /** At most one act. */
  readonly action?: ReactNode;
}

/** A line that explains, warns or reports trouble inside the sheet it belongs to. Never vanishes by itself. */
export function Notice({ tone = 'info', title, children, action }: Props) {
  return (
    <div className={css.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div className="grow">
        {title !== undefined && <div className="bold">{title}</div>}
        {children !== undefined && <div className={css.text}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
