import type { QueryClient } from '@tanstack/react-query';
import { callOffice } from '../lib/callOffice';
import { changesRecords } from '../lib/changes';
import { flushDrafts } from '../lib/drafts';
import { sessionQueries } from '../session/session.queries';
import { askBeforeQuit } from './quitAsked';

/** A save of several commands is one reading again. */
const GATHER_MS = 30;

/** What the office says without being asked: records changed, the session moved, the window is about to close. */
export function listenToOffice(client: QueryClient): void {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const readAgain = () => {
    gathering = undefined;
    void client.invalidateQueries();
  };
  window.office.onChanged((event) => {
    if (event.kind === 'session') void client.invalidateQueries({ queryKey: sessionQueries.all() });
    if (event.kind === 'quit-asked') askBeforeQuit(true);
    if (event.kind === 'flush') void keepThenTell();
    if (event.kind === 'changed' && event.routes.some(changesRecords)) gathering ??= setTimeout(readAgain, GATHER_MS);
  });
}

/** Locking is near: what is half-typed goes into the file, then main may go on. */
async function keepThenTell(): Promise<void> {
  await flushDrafts();
  await callOffice('session.flushed', {});
}
