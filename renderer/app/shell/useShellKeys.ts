import { shellText } from '#shared/text/shell';
import { focusProblem } from '../../lib/problemWalk';
import { useShortcut } from '../../lib/shortcuts';
import { pageOf } from '../pages';

interface Acts {
  readonly mayWork: boolean;
  readonly search: () => void;
  readonly keys: () => void;
  readonly lock: () => void;
  readonly counter: () => void;
  readonly goTo: (place: string) => void;
}

const focusMenu = () => document.querySelector<HTMLElement>('#menu a')?.focus();

/** The keys that work on every page. */
export function useShellKeys({ mayWork, search, keys, lock, counter, goTo }: Acts): void {
  useShortcut('Ctrl K', shellText.keySearch, search);
  useShortcut('Ctrl N', shellText.keyNew, () => goTo('/people?form=new'), { enabled: mayWork && pageOf('/people') !== undefined });
  useShortcut('Ctrl B', shellText.keyBackup, () => goTo('/backup'), { enabled: pageOf('/backup') !== undefined });
  useShortcut('Ctrl L', shellText.keyLock, lock, { everywhere: true });
  useShortcut('F1', shellText.keyList, keys);
  useShortcut('F8', shellText.keyNextProblem, () => focusProblem(1), { everywhere: true });
  useShortcut('Shift F8', shellText.keyPreviousProblem, () => focusProblem(-1), { everywhere: true });
  useShortcut('F9', shellText.keyCounter, counter, { everywhere: true });
  useShortcut('Ctrl ArrowUp', shellText.keyMenu, focusMenu);
}
