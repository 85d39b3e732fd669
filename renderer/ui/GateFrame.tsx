import type { ReactNode } from 'react';
import css from './GateFrame.module.css';

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** Grey line under the sheet. */
  readonly foot?: ReactNode;
}

/** A sheet in the middle of the desk. Nothing of what lies behind the gate shows here. */
export function GateFrame({ title, note, children, foot }: Props) {
  return (
    <main className={css.gate}>
      <div className={css.card}>
        <div className={css.head}><h1>{title}</h1>{note !== undefined && <span className="t3">{note}</span>}</div>
        {children}
      </div>
      {foot !== undefined && <div className={css.foot}>{foot}</div>}
    </main>
  );
}

/** Staff left, password right. */
export function GateColumns({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return <div className={css.columns}><div className={css.left}>{left}</div><div className={css.form}>{right}</div></div>;
}

export function GateColumn({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) {
  return <div className={css.form} data-wide={wide}>{children}</div>;
}
