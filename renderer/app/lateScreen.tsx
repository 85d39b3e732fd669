import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A screen whose code comes when it is wanted. */
export interface LateScreen<P extends object> {
  readonly Screen: ComponentType<P>;
  /** Fetches the code ahead: from then on the screen stands in the same frame. */
  readonly ready: () => Promise<void>;
}

/**
 * What React's `lazy` does, without its Suspense: once that has shown a fallback it keeps it for 300 ms, even where
 * the code has come after ten (seen in a trace of the start: 0.3 s in which nothing ran).
 */
export function lateScreen<P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode): LateScreen<P> {
  let come: ComponentType<P> | undefined;
  const ready = async () => {
    come ??= await load();
  };
  function Screen(props: P) {
    const [Shown, show] = useState(() => come);
    const [failure, fail] = useState<Error>();
    useEffect(() => {
      if (Shown) return undefined;
      let gone = false;
      ready().then(
        () => gone || show(() => come),
        (reason: unknown) => gone || fail(reason instanceof Error ? reason : new Error(String(reason))),
      );
      return () => {
        gone = true;
      };
    }, [Shown]);
    if (failure) throw failure;
    return Shown ? <Shown {...props} /> : waiting;
  }
  return { Screen, ready };
}
