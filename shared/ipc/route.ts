import type { z } from 'zod';

/**
 * The least role that may call a route. `none`: nobody needs to be signed in. `main`: only the main process,
 * over its own port, in the name of whoever is signed in.
 */
export const ROLES = ['none', 'reader', 'worker', 'admin', 'main'] as const;
export type RouteRole = (typeof ROLES)[number];
export type RouteKind = 'query' | 'command' | 'job' | 'records-effect' | 'effect';

export interface Route<K extends RouteKind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K;
  readonly role: RouteRole;
  readonly input: I;
  readonly output: O;
}
export type AnyRoute = Route<RouteKind, z.ZodType, z.ZodType>;

type Make<K extends RouteKind> = <I extends z.ZodType, O extends z.ZodType>(
  role: RouteRole,
  input: I,
  output: O,
) => Route<K, I, O>;

/** Reads only. The handler gets a `ReadDb` and cannot write, by type. */
export const query: Make<'query'> = (role, input, output) => ({ kind: 'query', role, input, output });

/** Writes. The handler runs inside one `BEGIN IMMEDIATE` transaction and returns synchronously. */
export const command: Make<'command'> = (role, input, output) => ({ kind: 'command', role, input, output });

/** A long command: a generator that yields its progress; still one transaction; can be cancelled. */
export const job: Make<'job'> = (role, input, output) => ({ kind: 'job', role, input, output });

/**
 * Asynchronous work in the records process that no transaction may wait for: deriving keys, writing the key
 * file, reading a workbook in a worker. Opens its own short transactions.
 */
export const recordsEffect: Make<'records-effect'> = (role, input, output) => ({
  kind: 'records-effect',
  role,
  input,
  output,
});

/** Acts on the world outside the database, in the main process; never inside a transaction. */
export const effect: Make<'effect'> = (role, input, output) => ({ kind: 'effect', role, input, output });
