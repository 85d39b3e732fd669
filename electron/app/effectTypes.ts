import type { OutputOf, ParsedInputOf, RouteName, RoutesOfKind } from '#shared/ipc/routes';
import type { SessionKeeper } from '../session/session.keeper';

/** Given to every effect. */
export interface EffectContext {
  readonly keeper: SessionKeeper;
  readonly callId: string;
  /** Aborted when the window asks to stop. */
  readonly signal: AbortSignal;
}

export type Effect<N extends RouteName> = (input: ParsedInputOf<N>, context: EffectContext) => Promise<OutputOf<N>>;
export type EffectRoute = RoutesOfKind<'effect'>;
export type EffectsFor<F extends string> = { [N in Extract<EffectRoute, `${F}.${string}`>]: Effect<N> };
export type AllEffects = { [N in EffectRoute]: Effect<N> };
