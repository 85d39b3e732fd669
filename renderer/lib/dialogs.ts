const DIALOGS = '[role="dialog"][aria-modal="true"]';

/** The dialog in front; later ones are appended later. */
export function topDialog(): HTMLElement | undefined {
  const open = document.querySelectorAll<HTMLElement>(DIALOGS);
  return open[open.length - 1];
}

/** One Esc closes one dialog: it must not run through to the drawer behind. */
export const isBehindDialog = (inside: Element | null): boolean => {
  const own = inside?.closest(DIALOGS);
  const top = topDialog();
  return own != null && top !== undefined && top !== own;
};

/**
 * Changes what is open only after the key press is over. React renders between two listeners of one key, so the
 * dialog that an Esc just opened would hear the same Esc and close again.
 */
export const afterThisKey = (change: () => void): void => {
  setTimeout(change, 0);
};
