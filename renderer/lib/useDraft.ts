import { useCallback, useEffect, useRef, useState } from 'react';
import { callOffice } from './callOffice';
import { clearDraft, keepDraft } from './drafts';

export interface Draft<T> {
  /** Hand this to Mantine's `onValuesChange`. */
  readonly keep: (values: T) => void;
  /** After saving, or when the clerk discards. */
  readonly clear: () => Promise<void>;
  /** When the newest draft reached the file; null = nothing typed yet. */
  readonly savedAt: number | null;
  /** True when this form was filled from a draft. */
  readonly restored: boolean;
  /** False until it is known whether a draft exists; do not show the form before. */
  readonly ready: boolean;
}

/**
 * Half-typed forms: kept within a second, encrypted in the case book; there again after a lock or a power cut.
 * One form at a time may own a key, e.g. `person.new` or `person.edit:<id>`.
 */
export function useDraft<T>(formKey: string, onRestore: (values: T) => void): Draft<T> {
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [restored, setRestored] = useState(false);
  const [ready, setReady] = useState(false);
  const restore = useRef(onRestore);
  restore.current = onRestore;
  const live = useRef(false);

  useEffect(() => {
    let gone = false;
    const settle = (draft: { payload: string; savedAt: number } | null) => {
      if (gone) return;
      if (draft) {
        restore.current(JSON.parse(draft.payload) as T);
        setSavedAt(draft.savedAt);
        setRestored(true);
      }
      live.current = true;
      setReady(true);
    };
    callOffice('drafts.get', { formKey }).then(settle, () => settle(null));
    return () => {
      gone = true;
      live.current = false;
    };
  }, [formKey]);

  const keep = useCallback((values: T) => {
    if (live.current) keepDraft(formKey, values, setSavedAt);
  }, [formKey]);
  const clear = useCallback(async () => {
    live.current = false;
    setSavedAt(null);
    await clearDraft(formKey);
  }, [formKey]);
  return { keep, clear, savedAt, restored, ready };
}
