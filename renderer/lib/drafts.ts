import { callOffice } from './callOffice';
import { reportSaving } from './saveStatus';

/** A half-typed form is in the encrypted file within a second: this wait plus the write. */
const SAVE_AFTER_MS = 600;
const RETRY_AFTER_MS = 3_000;

interface Pending {
  readonly payload: string;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly onSaved: (savedAt: number) => void;
}

const pending = new Map<string, Pending>();
const writes = new Set<Promise<void>>();

async function write(formKey: string): Promise<void> {
  const draft = pending.get(formKey);
  if (!draft) return;
  clearTimeout(draft.timer);
  pending.delete(formKey);
  try {
    const { savedAt } = await callOffice('drafts.save', { formKey, payload: draft.payload });
    draft.onSaved(savedAt);
    reportSaving({ draftAt: savedAt, pending: pending.size });
  } catch {
    // The office was busy ending or starting: tried again, unless something newer waits already.
    if (!pending.has(formKey)) schedule(formKey, draft.payload, draft.onSaved, RETRY_AFTER_MS);
    reportSaving({ pending: pending.size });
  }
}

function track(writing: Promise<void>): Promise<void> {
  writes.add(writing);
  return writing.finally(() => writes.delete(writing));
}

/** Keeps what was typed. The first change starts the clock, so a clerk who never pauses is saved all the same. */
export function keepDraft(formKey: string, values: unknown, onSaved: (savedAt: number) => void): void {
  schedule(formKey, JSON.stringify(values), onSaved, SAVE_AFTER_MS);
  reportSaving({ pending: pending.size });
}

function schedule(formKey: string, payload: string, onSaved: Pending['onSaved'], afterMs: number): void {
  const timer = pending.get(formKey)?.timer ?? setTimeout(() => void track(write(formKey)), afterMs);
  pending.set(formKey, { payload, timer, onSaved });
}

/** Writes everything that waits; called before locking. */
export async function flushDrafts(): Promise<void> {
  for (const formKey of [...pending.keys()]) void track(write(formKey));
  await Promise.allSettled([...writes]);
}

/** After saving or discarding: nothing of the form stays behind. */
export async function clearDraft(formKey: string): Promise<void> {
  const waiting = pending.get(formKey);
  if (waiting) clearTimeout(waiting.timer);
  pending.delete(formKey);
  await Promise.allSettled([...writes]);
  await callOffice('drafts.clear', { formKey });
  reportSaving({ draftAt: null, pending: pending.size });
}
