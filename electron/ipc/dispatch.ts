import { AppError, refuse, type Problem, type Reply } from '#shared/kernel/appError';
import type { AnyRoute, RouteRole } from '#shared/ipc/route';
import { isRouteName, routes } from '#shared/ipc/routes';
import type { StaffRole } from '#shared/office/staff.schema';
import { sqliteProblem } from '../db/sqliteProblem';
import { runSliced } from './runSliced';
import type { House } from './house';
import type { Deps, EffectDeps, Job, JobProgress, WriteDeps } from './context';
import type { WriteTx } from '../db/tx';

/** Who asks: the window over its port, or main over its own. */
export type Caller = 'window' | 'main';

export interface CallContext {
  readonly caller: Caller;
  readonly progress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}

const RANK: Readonly<Record<StaffRole, number>> = { reader: 1, worker: 2, admin: 3 };

/**
 * Look up → may this person? → parse → run by kind → answer a value, never a throw.
 * The only place where the border, zod and transactions meet.
 */
export async function dispatch(name: string, rawInput: unknown, house: House, call: CallContext): Promise<Reply<unknown>> {
  try {
    if (!isRouteName(name)) throw new Error(`unknown route ${name}`);
    const route: AnyRoute = routes[name];
    if (route.kind === 'effect') throw new Error(`${name} belongs to main`);
    await assertAllowed(name, route.role, house, call.caller);
    const parsed = route.input.safeParse(rawInput);
    if (!parsed.success) throw refuse('input.invalid', { fields: fieldsOf(parsed.error.issues) });
    const data = await run(name, route, parsed.data, house, call);
    if (route.kind !== 'query') house.announce(name);
    return { ok: true, data };
  } catch (error) {
    return { ok: false, problem: toProblem(error, house.reportBug) };
  }
}

async function run(name: string, route: AnyRoute, input: unknown, house: House, call: CallContext): Promise<unknown> {
  // Sound by construction: RecordsHandlers pairs each name with its own input; TypeScript cannot follow the lookup.
  const handler = house.handlers[name as keyof typeof house.handlers] as unknown as (
    first: unknown,
    second: unknown,
    third?: unknown,
  ) => unknown;
  const deps: Deps = { clock: house.clock, newId: house.newId, actor: house.actor };
  switch (route.kind) {
    case 'query':
      // Only a job's transaction spans ticks: then everybody waits. Otherwise a look waits for nobody.
      return house.sqlite.inTransaction
        ? house.turnstile.enter(() => handler(house.db, input, deps))
        : handler(house.db, input, deps);
    case 'command':
      return house.write(name, (tx, writeDeps) => handler(tx, input, writeDeps));
    case 'job':
      return house.turnstile.enter(() =>
        runSliced(house, name, (tx: WriteTx, writeDeps: WriteDeps) => handler(tx, input, writeDeps) as Job<unknown>, call),
      );
    case 'records-effect': {
      const effectDeps: EffectDeps = {
        ...deps,
        db: house.db,
        sqlite: house.sqlite,
        vault: house.vault,
        tellDoor: house.tellDoor,
        write: (work) => house.write(name, work),
        progress: call.progress,
        signal: call.signal,
      };
      return handler(input, effectDeps);
    }
    case 'effect':
      throw new Error(`${name} belongs to main`);
  }
}

async function assertAllowed(name: string, needs: RouteRole, house: House, caller: Caller): Promise<void> {
  if (needs === 'none') return;
  if (needs === 'main') {
    if (caller === 'main') return;
    throw new Error(`${name} may be asked by main only`);
  }
  if (RANK[house.actor.role] >= RANK[needs]) return;
  await house.write('denied', (_tx, deps) => {
    deps.audit({ action: name, objectType: 'route', objectId: name, outcome: 'refused', detail: { needs } });
  });
  throw refuse('route.forbidden', { needs });
}

function fieldsOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  return Object.fromEntries(issues.map((issue) => [issue.path.map(String).join('.'), issue.message]));
}

function toProblem(error: unknown, reportBug: (error: unknown) => string): Problem {
  if (error instanceof AppError) return error.problem;
  return sqliteProblem(error) ?? { code: 'internal', details: { reference: reportBug(error) } };
}
