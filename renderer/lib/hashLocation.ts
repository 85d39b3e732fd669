import { useSyncExternalStore } from 'react';
import { useSearchParams, type BaseLocationHook, type BaseSearchHook } from 'wouter';

/**
 * Path and query both behind the `#`: the page is one file of the app, and going to another page must drop
 * the query of the last one (wouter's own hash location keeps it).
 */
const current = (): string => location.hash.replace(/^#?\/?/, '/');
const pathOf = (): string => current().split('?')[0] ?? '/';
const searchOf = (): string => current().split('?')[1] ?? '';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export function goTo(to: string, options: { readonly replace?: boolean } = {}): void {
  const hash = `#${to}`;
  if (location.hash === hash) return;
  if (options.replace === true) {
    history.replaceState(null, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else location.hash = hash;
}

const usePath = (): string => useSyncExternalStore(subscribe, pathOf);
export const useHashLocation: BaseLocationHook = Object.assign(
  (): [string, typeof goTo] => [usePath(), goTo],
  { hrefs: (href: string) => `#${href}` },
);
export const useHashSearch: BaseSearchHook = () => useSyncExternalStore(subscribe, searchOf);

/** Path and query as they stand: where a clerk comes back to after a lock. */
export const placeNow = (): string => current();

/**
 * A drawer or a filter that belongs to the address, so that it is there again after a lock or on the way back.
 * `const [form, setForm] = useAddressPart('form')`: null = closed.
 */
export function useAddressPart(name: string): [string | null, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  return [params.get(name), set];
}
