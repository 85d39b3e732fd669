import { sql } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../testing/testHouse';
import { verifyChain } from './verifyChain';

async function aLogOf(lines: number): Promise<TestHouse> {
  const test = await openTestHouse();
  for (let n = 0; n < lines; n += 1) {
    await test.house.write('test.write', (_tx, deps) => {
      deps.audit({ action: 'test.write', objectType: 'thing', objectId: `t${n}`, detail: { n } });
    });
  }
  return test;
}

function verdictOf({ house }: TestHouse, key = house.vault.key('audit')) {
  const walk = verifyChain(house.db, key);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
}

describe('the audit log', () => {
  it('fits from the first line to the last when nobody touched it', async () => {
    const test = await aLogOf(450);
    expect(verdictOf(test)).toMatchObject({ lines: 450, lastSeq: 450, brokenAt: null });
  });

  it.each([
    ['a line was altered', `UPDATE audit_log SET object_id = 'x' WHERE seq = 7`, 7],
    ['the actor was altered', `UPDATE audit_log SET actor = 'somebody' WHERE seq = 7`, 7],
    ['the hour was altered', `UPDATE audit_log SET at = at + 1 WHERE seq = 7`, 7],
    ['a line was taken out', `DELETE FROM audit_log WHERE seq = 7`, 7],
    ['two lines were swapped', `UPDATE audit_log SET seq = CASE seq WHEN 7 THEN -8 WHEN 8 THEN -7 ELSE seq END;
      UPDATE audit_log SET seq = -seq WHERE seq < 0`, 7],
    ['a line was put in', `UPDATE audit_log SET seq = -seq WHERE seq >= 7; UPDATE audit_log SET seq = 1 - seq WHERE seq < 0;
      INSERT INTO audit_log SELECT 7, at, actor, role, session, action, object_type, object_id, outcome, detail, prev_hash, hash, mac
      FROM audit_log WHERE seq = 6`, 7],
    ['the first line was taken out', `DELETE FROM audit_log WHERE seq = 1`, 1],
  ])('shows where %s', async (_what, tampering, brokenAt) => {
    const test = await aLogOf(12);
    test.house.sqlite.exec(tampering);
    expect(verdictOf(test).brokenAt).toBe(brokenAt);
  });

  it('cannot be rebuilt by somebody without the key', async () => {
    const test = await aLogOf(3);
    expect(verdictOf(test, randomBytes(32)).brokenAt).toBe(1);
  });

  it('does not show a cut tail by itself: that takes the head in a backup or the mark on a paper', async () => {
    const test = await aLogOf(12);
    test.house.sqlite.exec('DELETE FROM audit_log WHERE seq > 9');
    expect(verdictOf(test)).toMatchObject({ lines: 9, brokenAt: null });
  });

  it('gets no line from work that was rolled back', async () => {
    const test = await aLogOf(2);
    const failing = test.house.write('test.write', (_tx, deps) => {
      deps.audit({ action: 'test.write', objectType: 'thing', objectId: 'lost' });
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(verdictOf(test).lines).toBe(2);
  });

  it('gets a line for every change: one without is rolled back as a bug', async () => {
    const test = await aLogOf(1);
    const silent = test.house.write('test.silent', (tx) => {
      tx.run(sql`INSERT INTO number_series VALUES ('silent', 1)`);
    });
    await expect(silent).rejects.toThrow('left no audit line');
    expect(test.house.sqlite.prepare('SELECT count(*) FROM number_series').pluck().get()).toBe(0);
  });
});
