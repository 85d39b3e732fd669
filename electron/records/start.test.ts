import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '#shared/kernel/appError';
import { generationPaths } from '../files/generationPaths';
import { aBook, A_PC, BOOK_PASSWORD } from '../testing/aBook';
import { MIGRATIONS_FOLDER } from '../testing/testHouse';
import type { StartRequest } from './protocol';
import { start, type StartOutcome } from './start';

type Book = Awaited<ReturnType<typeof aBook>>;

const unlock = (book: Book, password = BOOK_PASSWORD): StartRequest => ({
  kind: 'unlock', dataDir: book.dataDir, staffId: book.staffId, password, unlogged: [], pc: A_PC,
});

async function begin(book: Book, request: StartRequest): Promise<StartOutcome> {
  const outcome = await start(request, book.world, MIGRATIONS_FOLDER);
  onTestFinished(() => {
    if (outcome.house?.sqlite.open) outcome.house.sqlite.close();
  });
  return outcome;
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return error instanceof AppError ? error.problem.code : String(error);
  }
  return 'opened';
};

const actions = (outcome: StartOutcome): unknown[] =>
  outcome.house?.sqlite.prepare('SELECT action FROM audit_log ORDER BY seq').pluck().all() ?? [];

describe('opening the case book', () => {
  it('needs the right password, and says so without touching the file', async () => {
    const book = await aBook();
    const { db } = generationPaths(book.dataDir, 1);
    const before = readFileSync(db);
    expect(await refusal(begin(book, unlock(book, 'another-password')))).toBe('vault.wrong-password');
    expect(readFileSync(db).equals(before)).toBe(true);
    const opened = await begin(book, unlock(book));
    expect(opened.started).toMatchObject({ kind: 'opened', actor: { name: '陈雨', role: 'admin' } });
    expect(actions(opened)).toEqual(['session.create', 'session.unlock']);
  });

  it('is proved on a copy with nothing but the key file, the database and the typed words', async () => {
    const book = await aBook();
    const live = generationPaths(book.dataDir, 1);
    const folder = join(book.dataDir, 'proof');
    mkdirSync(folder);
    copyFileSync(live.db, join(folder, 'case.db'));
    copyFileSync(live.keys, join(folder, 'keys.json'));
    const proof = { kind: 'prove', dbPath: join(folder, 'case.db'), keysFolder: folder } as const;
    expect((await begin(book, { ...proof, typed: book.words })).started).toEqual({
      kind: 'proved', officeName: '望溪街道社区戒毒社区康复工作站',
    });
    const first = book.words[0] === 'A' ? 'B' : 'A';
    expect(await refusal(begin(book, { ...proof, typed: first + book.words.slice(1) }))).toMatch(/^vault\./);
  });

  it('works with the recovery key and a new password when the old one is forgotten, and the old one is gone', async () => {
    const book = await aBook();
    const recover: StartRequest = {
      kind: 'recover', dataDir: book.dataDir, staffId: book.staffId, recoveryKey: book.words,
      newPassword: 'a-new-long-password', unlogged: [], pc: A_PC,
    };
    const recovered = await begin(book, recover);
    expect(actions(recovered)).toContain('session.resetPassword');
    recovered.house?.sqlite.close();
    expect(await refusal(begin(book, unlock(book)))).toBe('vault.wrong-password');
    expect(await refusal(begin(book, unlock(book, 'a-new-long-password')))).toBe('opened');
  });

  it('writes wrong passwords of the locked hours onto the audit log', async () => {
    const book = await aBook();
    const request = { ...unlock(book), unlogged: [{ at: 5, staffId: book.staffId, action: 'session.wrongPassword' }] } as StartRequest;
    expect(actions(await begin(book, request))).toEqual(['session.create', 'session.wrongPassword', 'session.unlock']);
  });

  it('notices that an older key file was put back', async () => {
    const book = await aBook();
    const { keys } = generationPaths(book.dataDir, 1);
    const old = readFileSync(keys);
    const first = await begin(book, unlock(book));
    await first.house?.vault.setPassword('somebody-else', 'a-new-long-password');
    await first.house?.write('test', (tx, deps) => {
      deps.audit({ action: 'test', objectType: 'test', objectId: '1' });
      tx.run(`UPDATE number_series SET next = ${first.house?.vault.counter ?? 0} WHERE series = 'key-file-counter'`);
    });
    first.house?.sqlite.close();
    writeFileSync(keys, old);
    expect(actions(await begin(book, unlock(book)))).toContain('vault.olderKeyFile');
  });

  it('is refused to a second program while the first one has it open', async () => {
    const book = await aBook();
    await begin(book, unlock(book));
    expect(await refusal(begin(book, unlock(book)))).toBe('data.in-use');
  });

  it('never makes a new file where the old one is missing or empty', async () => {
    const book = await aBook();
    writeFileSync(generationPaths(book.dataDir, 1).db, '');
    expect(await refusal(begin(book, unlock(book)))).toBe('data.empty');
    expect(readFileSync(generationPaths(book.dataDir, 1).db).length).toBe(0);
  });

  it('says damage, not wrong password, when the password was right and the file does not open', async () => {
    const book = await aBook();
    const { db } = generationPaths(book.dataDir, 1);
    const bytes = readFileSync(db);
    bytes.fill(0x5a, 0, 4096);
    writeFileSync(db, bytes);
    expect(await refusal(begin(book, unlock(book)))).toBe('data.unreadable');
  });
});
