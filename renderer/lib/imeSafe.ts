interface KeyLike {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
}

/**
 * True while an input method is composing: such an Enter, Esc or digit belongs to the input method.
 * 229 is what Chromium sends for the key that ends a composition, when `isComposing` is false already.
 */
export const isComposing = (event: KeyLike): boolean => event.isComposing || event.keyCode === 229;

type KeyHandler = (event: React.KeyboardEvent) => void;

/** Every handler of a key goes through this door. */
export function onKey(keys: Readonly<Record<string, (event: React.KeyboardEvent) => void>>): KeyHandler {
  return (event) => {
    if (isComposing(event.nativeEvent)) return;
    keys[event.key]?.(event);
  };
}

export const onEnter = (run: () => void): KeyHandler => onKey({ Enter: run });

/** Full-width digits and letters as typed by a Chinese input method, and the spaces around them. */
export const normalizeTyped = (text: string): string => text.normalize('NFKC').trim();
