import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LocalDate } from '#shared/kernel/localDate';
import { readMigrations } from '../db/migrations';
import { switchCurrent } from '../files/generations';
import { createBook } from '../records/createBook';
import { recordsHandlers } from '../records/handlers';
import type { HouseWorld } from '../records/openHouse';
import { anOffice, MIGRATIONS_FOLDER } from './testHouse';

export const BOOK_PASSWORD = '望溪街道的第一把钥匙';
export const A_PC = { installationId: 'pc-1', appVersion: '0.1.0' } as const;

export const testWorld = (): HouseWorld => ({
  clock: { now: () => Date.parse('2026-03-18T01:41:00Z'), today: () => '2026-03-18' as LocalDate, offsetMinutes: () => 480 },
  ticks: () => performance.now(),
  handlers: recordsHandlers,
  reportBug: (error) => {
    throw error;
  },
  announce: () => undefined,
  tellDoor: () => undefined,
});

/** A whole case book on the disk, as first run leaves it: set up, proved, live. */
export async function aBook() {
  const dataDir = mkdtempSync(join(tmpdir(), 'onebag-book-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { id: _id, updatedAt: _updatedAt, ...profile } = anOffice();
  const plan = { dataDir, profile, communities: ['柳园社区', '桥东社区'], admin: { name: '陈雨', password: BOOK_PASSWORD } };
  const world = testWorld();
  const created = await createBook(plan, readMigrations(MIGRATIONS_FOLDER), { now: world.clock.now, ticks: world.ticks });
  await switchCurrent(dataDir, created.generation, { nowMs: world.clock.now(), by: 'set-up' });
  return { dataDir, staffId: created.adminId, words: created.groups.join(' '), world };
}
