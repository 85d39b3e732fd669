import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { AppError, type Problem } from '#shared/kernel/appError';
import type { LocalDate } from '#shared/kernel/localDate';
import type { StaffId } from '#shared/kernel/ids';
import type { InputOf, OutputOf, RouteName } from '#shared/ipc/routes';
import type { StaffRole } from '#shared/office/staff.schema';
import { migrateDatabase } from '../db/migrate';
import { readMigrations } from '../db/migrations';
import { openDatabase } from '../db/openDatabase';
import { officeTable, staffTable } from '../db/schema/index';
import { dispatch, type Caller } from '../ipc/dispatch';
import type { RecordsHandlers } from '../ipc/handlers';
import { House } from '../ipc/house';
import { createGenerationDir } from '../files/generationPaths';
import { recordsHandlers } from '../records/handlers';
import { writeKeyFile } from '../vault/keyFile';
import { newVaultBody } from '../vault/vault';
import { VaultKeeper } from '../vault/vaultKeeper';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, '..', '..', 'drizzle');

export interface TestHouse {
  readonly house: House;
  /** Asks as the window does; the whole border is in between. */
  readonly call: <N extends RouteName>(name: N, input: InputOf<N>, caller?: Caller) => Promise<OutputOf<N>>;
  /** The refusal a call gives; fails the test when it is answered. */
  readonly refusal: <N extends RouteName>(name: N, input: InputOf<N>) => Promise<Problem>;
  readonly setToday: (day: string) => void;
  readonly file: string;
  readonly key: Uint8Array;
}

export interface TestHouseOptions {
  readonly today?: string;
  readonly role?: StaffRole;
  readonly handlers?: RecordsHandlers;
  /** A bug answers a number, as in the office, instead of failing the test. */
  readonly bugsAnswered?: boolean;
}

/** A real encrypted file by the real migrations, one colleague signed in, a clock that stands still. */
export async function openTestHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'onebag-test-'));
  const file = join(folder, 'case.db');
  const key = randomBytes(32);
  const { sqlite, db } = openDatabase(file, key, 'create');
  onTestFinished(() => {
    sqlite.close();
    rmSync(folder, { recursive: true, force: true });
  });
  migrateDatabase(sqlite, readMigrations(MIGRATIONS_FOLDER));
  let today = (options.today ?? '2026-03-18') as LocalDate;
  let ids = 0;
  const actor = { id: 'staff-1' as StaffId, name: '陈雨', role: options.role ?? 'admin' } as const;
  db.insert(staffTable)
    .values({ id: actor.id, name: actor.name, role: actor.role, active: true, createdAt: 0, lastUnlockAt: null })
    .run();
  db.insert(officeTable).values(anOffice()).run();
  const vault = await testVault(folder);
  const house = new House({
    sqlite,
    db,
    clock: { offsetMinutes: () => 480, today: () => today, now: () => Date.parse(`${today}T01:41:00Z`) },
    ticks: () => performance.now(),
    actor,
    vault,
    tellDoor: () => undefined,
    handlers: options.handlers ?? recordsHandlers,
    reportBug: (error) => {
      if (options.bugsAnswered === true) return 'BUG';
      throw error;
    },
    announce: () => undefined,
    newId: () => `id-${String((ids += 1)).padStart(4, '0')}`,
  });
  const ask = (name: RouteName, input: unknown, caller: Caller) =>
    dispatch(name, input, house, { caller, progress: () => undefined, signal: new AbortController().signal });
  return {
    house,
    file,
    key,
    setToday: (day) => {
      today = day as LocalDate;
    },
    call: async (name, input, caller = 'window') => {
      const reply = await ask(name, input, caller);
      if (!reply.ok) throw new AppError(reply.problem);
      return reply.data as OutputOf<typeof name>;
    },
    refusal: async (name, input) => {
      const reply = await ask(name, input, 'window');
      if (reply.ok) throw new Error(`${name} was not refused`);
      return reply.problem;
    },
  };
}

/** A real key file beside the real database; without a password slot, because deriving one takes its time. */
async function testVault(folder: string): Promise<VaultKeeper> {
  const paths = await createGenerationDir(folder, 1);
  const { body, masterKey } = newVaultBody(0);
  const keyFile = await writeKeyFile(paths, body, masterKey);
  return new VaultKeeper({ masterKey, keyFile }, paths, { now: () => 0, ticks: () => performance.now() });
}

export function anOffice() {
  return {
    id: 1,
    stationName: '望溪街道社区戒毒社区康复工作站',
    shortName: '望',
    code: 'WX',
    streetName: '望溪街道办事处',
    division: '澄江区',
    address: '安澜市澄江区望溪路18号',
    phone: '0551-2345678',
    leader: '刘站长',
    policeStation: '望溪派出所',
    updatedAt: 0,
  };
}
