import { useEffect, useState } from 'react';
import { commonText } from '#shared/text/common';
import { hideToast, useToast, type Toast } from './toast';
import css from './ToastHost.module.css';

const SHOWN_MS = 4_000;

function ToastLine({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast.id, held]);
  const undo = () => {
    hideToast(toast.id);
    toast.undo?.();
  };
  return (
    <div className={css.toast} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span className="cut">{toast.text}</span>
      {toast.undo && <button type="button" className={css.undo} onClick={undo}>{commonText.undo}</button>}
    </div>
  );
}

/** Bottom left, one line, 4 s; stays while the pointer or the focus is on it. */
export function ToastHost() {
  const toast = useToast();
  return <div className={css.host} role="status" aria-live="polite">{toast && <ToastLine key={toast.id} toast={toast} />}</div>;
}
