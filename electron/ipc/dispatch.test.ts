import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routes, type RouteName } from '#shared/ipc/routes';
import type { AnyRoute } from '#shared/ipc/route';
import type { Reply } from '#shared/kernel/appError';
import { STAFF_ROLES } from '#shared/office/staff.schema';
import { setSeries } from '../office/founding.repository';
import { recordsHandlers } from '../records/handlers';
import { openTestHouse, type TestHouse } from '../testing/testHouse';
import { dispatch, type Caller } from './dispatch';
import type { RecordsHandlers } from './handlers';

const RANK = { reader: 1, worker: 2, admin: 3 } as const;
const table = Object.entries(routes) as [RouteName, AnyRoute][];

const asked = (test: TestHouse, name: string, input: unknown, caller: Caller = 'window', signal = new AbortController().signal): Promise<Reply<unknown>> =>
  dispatch(name, input, test.house, { caller, progress: () => undefined, signal });
const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'answered' : reply.problem.code);

describe('who may ask what', () => {
  it.each(STAFF_ROLES)('a colleague with the role %s is refused exactly what the table says', async (role) => {
    const test = await openTestHouse({ role, bugsAnswered: true });
    for (const [name, route] of table) {
      const code = codeOf(await asked(test, name, 'no input fits this'));
      const mayAsk = route.kind !== 'effect' && route.role !== 'main' && (route.role === 'none' || RANK[role] >= RANK[route.role]);
      const expected = mayAsk ? 'input.invalid' : route.kind === 'effect' || route.role === 'main' ? 'internal' : 'route.forbidden';
      expect(`${name}: ${code}`).toBe(`${name}: ${expected}`);
    }
  });

  it('writes down every refusal for want of a role', async () => {
    const test = await openTestHouse({ role: 'reader', bugsAnswered: true });
    expect(codeOf(await asked(test, 'persons.create', {}))).toBe('route.forbidden');
    const lines = test.house.sqlite.prepare('SELECT action, outcome FROM audit_log').all();
    expect(lines).toEqual([{ action: 'persons.create', outcome: 'refused' }]);
  });

  it('lets main ask in the name of whoever is signed in, with no more rights than theirs', async () => {
    const test = await openTestHouse({ role: 'reader', bugsAnswered: true });
    expect(codeOf(await asked(test, 'persons.create', {}, 'main'))).toBe('route.forbidden');
    expect(codeOf(await asked(test, 'audit.note', 'x', 'main'))).toBe('input.invalid');
  });
});

describe('whatever is sent', () => {
  it('is answered with a value, changes nothing, and ends no process', async () => {
    const test = await openTestHouse({ role: 'admin', bugsAnswered: true });
    const tables = (test.house.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[])
      .filter((name) => name !== 'audit_log' && name !== 'draft');
    const counts = () => tables.map((name) => test.house.sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
    const before = counts();
    const names = table.filter(([, route]) => route.kind !== 'effect').map(([name]) => name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names, '__proto__', 'constructor', ''), fc.anything({ withBigInt: true, withDate: true, withMap: true }), async (name, junk) => {
        const reply = await asked(test, name, junk);
        expect(typeof reply.ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
    expect(counts()).toEqual(before);
  });
});

describe('a long piece of work', () => {
  function* slow(tx: Parameters<RecordsHandlers['audit.verify']>[0], _input: object, deps: Parameters<RecordsHandlers['audit.verify']>[2]) {
    deps.audit({ action: 'slow', objectType: 'test', objectId: '1' });
    for (let n = 1; n <= 40; n += 1) {
      setSeries(tx, `slow-${n}`, n);
      const until = performance.now() + 4;
      while (performance.now() < until);
      yield { done: n, total: 40, step: 'slow' };
    }
    return { lines: 0, firstSeq: 0, lastSeq: 0, brokenAt: null, mark: '' };
  }
  const handlers: RecordsHandlers = { ...recordsHandlers, 'audit.verify': slow };
  const written = (test: TestHouse): unknown =>
    test.house.sqlite.prepare("SELECT count(*) FROM number_series WHERE series LIKE 'slow-%'").pluck().get();

  it('leaves the process awake, keeps everybody else out until it is whole, and is then seen whole', async () => {
    const test = await openTestHouse({ handlers });
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 5);
    const work = asked(test, 'audit.verify', {});
    await new Promise((resolve) => setTimeout(resolve, 30));
    const meanwhile = asked(test, 'office.settings', {}).then(() => written(test));
    expect(codeOf(await work)).toBe('answered');
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
    expect(await meanwhile).toBe(40);
  });

  it('that is cancelled leaves nothing behind, not even its audit line', async () => {
    const test = await openTestHouse({ handlers });
    const stop = new AbortController();
    const work = asked(test, 'audit.verify', {}, 'window', stop.signal);
    setTimeout(() => stop.abort(), 40);
    expect(codeOf(await work)).toBe('job.cancelled');
    expect(written(test)).toBe(0);
    expect(test.house.sqlite.prepare('SELECT count(*) FROM audit_log').pluck().get()).toBe(0);
    expect(test.house.sqlite.inTransaction).toBe(false);
  });
});
