import type { OutputOf, ParsedInputOf, RouteName, Routes, RoutesOfKind } from '#shared/ipc/routes';
import type { ReadDb, WriteTx } from '../db/tx';
import type { Deps, EffectDeps, Job, WriteDeps } from './context';

type KindOf<N extends RouteName> = Routes[N]['kind'];

/** The shape of a handler follows from the kind of its route; a query that writes does not compile. */
export type Handler<N extends RouteName> = KindOf<N> extends 'query'
  ? (db: ReadDb, input: ParsedInputOf<N>, deps: Deps) => OutputOf<N>
  : KindOf<N> extends 'command'
    ? (tx: WriteTx, input: ParsedInputOf<N>, deps: WriteDeps) => OutputOf<N>
    : KindOf<N> extends 'job'
      ? (tx: WriteTx, input: ParsedInputOf<N>, deps: WriteDeps) => Job<OutputOf<N>>
      : (input: ParsedInputOf<N>, deps: EffectDeps) => Promise<OutputOf<N>>;

/** What runs in the records process. */
export type RecordsRoute = RoutesOfKind<'query' | 'command' | 'job' | 'records-effect'>;

/** Exactly the handlers of one feature in the records process: one missing or one misspelt does not compile. */
export type HandlersFor<F extends string> = { [N in Extract<RecordsRoute, `${F}.${string}`>]: Handler<N> };
export type RecordsHandlers = { [N in RecordsRoute]: Handler<N> };
