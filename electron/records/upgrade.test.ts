import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/appError';
import { readMigrations, type Migration } from '../db/migrations';
import { readCurrent } from '../files/generations';
import { generationPaths } from '../files/generationPaths';
import { aBook, BOOK_PASSWORD } from '../testing/aBook';
import { MIGRATIONS_FOLDER } from '../testing/testHouse';
import { unlockWithPassword } from '../vault/vault';
import { openHouse } from './openHouse';

const shipped = readMigrations(MIGRATIONS_FOLDER);
const later = (...statements: string[]): Migration[] => [
  ...shipped,
  { index: shipped.length, name: '9999_later', sha256: 'later', statements },
];

async function openWith(migrations: readonly Migration[], book: Awaited<ReturnType<typeof aBook>>) {
  const live = await readCurrent(book.dataDir);
  if (live.kind !== 'current') throw new Error('no live book');
  const vault = await unlockWithPassword(live.paths, book.staffId, BOOK_PASSWORD);
  const plan = { dataDir: book.dataDir, staffId: book.staffId, vault, migrations, action: 'session.unlock', unlogged: [] } as const;
  return openHouse(plan, book.world);
}

const generationOf = async (dataDir: string): Promise<number | string> => {
  const current = await readCurrent(dataDir);
  return current.kind === 'current' ? current.pointer.generation : current.kind;
};

describe('a newer program', () => {
  it('brings the book up to date in a generation of its own, with every community still there', async () => {
    const book = await aBook();
    const { house } = await openWith(later('ALTER TABLE community ADD COLUMN note TEXT'), book);
    expect(house.sqlite.prepare('SELECT name, note FROM community ORDER BY sort').all()).toEqual([
      { name: '柳园社区', note: null }, { name: '桥东社区', note: null },
    ]);
    house.sqlite.close();
    expect(await generationOf(book.dataDir)).toBe(2);
    expect(readFileSync(generationPaths(book.dataDir, 1).db).length).toBeGreaterThan(0);
  });

  it('whose step fails leaves the office with the book it had, to the byte', async () => {
    const book = await aBook();
    const { house } = await openWith(shipped, book);
    house.sqlite.close();
    const before = readFileSync(generationPaths(book.dataDir, 1).db);
    const broken = openWith(later('ALTER TABLE community ADD COLUMN note TEXT', 'INSERT INTO nowhere VALUES (1)'), book);
    await expect(broken).rejects.toMatchObject({ problem: { code: 'data.migration-failed' } });
    expect(await generationOf(book.dataDir)).toBe(1);
    expect(readFileSync(generationPaths(book.dataDir, 1).db).equals(before)).toBe(true);
    const again = await openWith(shipped, book);
    expect(again.house.sqlite.prepare('SELECT count(*) FROM community').pluck().get()).toBe(2);
    again.house.sqlite.close();
  });
});

it('an older program refuses a book from the future, and changes nothing', async () => {
  const book = await aBook();
  const { house } = await openWith(later('ALTER TABLE community ADD COLUMN note TEXT'), book);
  house.sqlite.close();
  const work = openWith(shipped, book);
  await expect(work).rejects.toBeInstanceOf(AppError);
  await expect(work).rejects.toMatchObject({ problem: { code: 'data.from-the-future', details: { file: shipped.length + 1, program: shipped.length } } });
  expect(await generationOf(book.dataDir)).toBe(2);
});
