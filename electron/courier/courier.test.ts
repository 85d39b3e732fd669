import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/appError';
import type { BackupStep } from '../backup/backupJob';
import type { KeySource } from '../backup/backupKeys';
import { testOffice, type TestOffice } from '../testing/testOffice';
import { testRecords } from '../testing/testRecords';
import { runCourier, type CourierChild } from './courierLink';
import type { CourierJob, FromCourier, PrivatePort, ToCourier } from './protocol';
import { keyHolderOver, replyOf, serveCourier } from './recordsPort';
import { runJob } from './runJob';
import { stepThrottle } from './stepThrottle';

let office: TestOffice;
const ports: MessagePort[] = [];
const bugs: unknown[] = [];
const onBug = (error: unknown): string => { bugs.push(error); return 'B1'; };
beforeEach(async () => { office = await testOffice(); bugs.length = 0; });
afterEach(async () => { for (const port of ports) port.close(); await office.end(); });

/** Node's ports give the value itself where Electron's give an event. */
function adapted(port: MessagePort): PrivatePort {
  ports.push(port);
  return {
    postMessage: (message) => { port.postMessage(message); },
    on: (event: 'message' | 'close', listener: (message: { readonly data: unknown }) => void) =>
      port.on(event as 'message', (data: unknown) => { listener({ data }); }),
    start: () => { port.start(); },
    close: () => { port.close(); },
  };
}
const unlocked = (): KeySource => ({
  kind: 'unlocked', vaultId: office.vaultId,
  dbKey: Uint8Array.from(office.dbKey), backupKey: Uint8Array.from(office.backupKey),
});
/** A courier without a process: its messages go through real ports and real structured clones. */
function courier(): CourierChild<PrivatePort> {
  const stop = new AbortController();
  let toMain: (message: FromCourier) => void = () => undefined;
  return {
    postMessage(message: ToCourier, transfer?: PrivatePort[]) {
      if (message.type === 'cancel') return stop.abort();
      const port = transfer?.[0];
      if (!port) throw new Error('no port');
      const watch = {
        signal: stop.signal,
        onStep: (step: BackupStep, doneBytes: number, totalBytes: number) =>
          toMain({ type: 'step', step, doneBytes, totalBytes }),
      };
      void replyOf(() => runJob(message.job, keyHolderOver(port), watch), onBug)
        .then((reply) => { port.close(); toMain({ type: 'ended', reply: structuredClone(reply) }); });
    },
    on: (_event, listener) => { toMain = listener; },
    once: () => undefined,
    kill: () => true,
  };
}
function connected(source: () => KeySource, withRecords = true): PrivatePort {
  const { port1, port2 } = new MessageChannel();
  const records = withRecords ? { records: testRecords(office) } : {};
  serveCourier(adapted(port1), { keySource: source, ...records }, onBug);
  return adapted(port2);
}
const order = () => ({ targetDir: office.stick, kind: 'daily' as const, fileSystem: '' });
const autoCheckpoint = () => office.open.sqlite.pragma('wal_autocheckpoint', { simple: true });

describe('a courier', () => {
  it('backs up, verifies, inspects and restores over its private port', async () => {
    office.addVisits(200);
    const port = () => connected(unlocked);
    const backup = await runCourier(courier(), port(), { kind: 'backup', order: order() }, { onBug });
    expect(backup.equalToLive).toBe(true);
    const { file } = backup;
    const verifyOrder = { file, workDir: join(office.dataDir, 'work'), programSchema: 3, replugged: false };
    const verified = await runCourier(courier(), port(), { kind: 'verify', order: verifyOrder }, { onBug });
    expect(verified.tables).toEqual(backup.tables);
    const found = await runCourier(courier(), port(), { kind: 'inspect', order: { file } }, { onBug });
    expect(found).toMatchObject({ authenticated: true, bytes: backup.bytes, header: { kind: 'daily' } });
    const typed = connected(() => ({ kind: 'recovery-key', typed: office.recoveryCode }), false);
    const restoreOrder = { file, dataDir: office.dataDir, programSchema: 3 };
    const restored = await runCourier(courier(), typed, { kind: 'restore', order: restoreOrder }, { onBug });
    expect(restored).toMatchObject({ generation: 2, auditHead: backup.auditHead });
    expect(bugs).toEqual([]);
    expect(autoCheckpoint()).toBe(1000);
  });

  it('tells a refusal as it is, and a bug by its number only', async () => {
    const work = (job: CourierJob, port: PrivatePort) => runCourier(courier(), port, job, { onBug });
    const gone = { kind: 'inspect', order: { file: join(office.stick, 'gone.jdbk') } } as const;
    await expect(work(gone, connected(unlocked))).rejects.toMatchObject({ problem: { code: 'backup.drive-gone' } });
    // A backup asks for more than keys; this holder has none of the records.
    await expect(work({ kind: 'backup', order: order() }, connected(unlocked, false)))
      .rejects.toMatchObject({ problem: { code: 'internal', details: { reference: 'B1' } } });
    expect(bugs).toHaveLength(1);
  });

  it('leaves the office thawed when it dies in the middle', async () => {
    const port = connected(unlocked);
    const holder = keyHolderOver(port);
    await holder.freeze();
    expect(autoCheckpoint()).toBe(0);
    port.close();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(autoCheckpoint()).toBe(1000);
    await expect(holder.liveTables()).rejects.toMatchObject({ problem: { code: 'session.locked' } });
  });

  it('stops when asked to, also when it was asked before it began', async () => {
    const stop = new AbortController();
    stop.abort();
    const work = runCourier(courier(), connected(unlocked), { kind: 'backup', order: order() }, { onBug, signal: stop.signal });
    await expect(work).rejects.toBeInstanceOf(AppError);
    await expect(work).rejects.toMatchObject({ problem: { code: 'backup.cancelled' } });
    expect(await readdir(office.stick)).toEqual([]);
  });

  it('that hangs in the system is ended by force, and that counts as stopped', async () => {
    const stop = new AbortController();
    let onExit: (code: number) => void = () => undefined;
    const hanging: CourierChild<PrivatePort> = {
      postMessage: (message) => { if (message.type === 'cancel') onExit(0); },
      on: () => undefined,
      once: (_event, listener) => { onExit = listener; },
      kill: () => true,
    };
    const work = runCourier(hanging, connected(unlocked), { kind: 'backup', order: order() }, { onBug, signal: stop.signal });
    stop.abort();
    await expect(work).rejects.toMatchObject({ problem: { code: 'backup.cancelled' } });
  });
});

it('progress is told a hundred times a step, not a thousand', () => {
  const isNews = stepThrottle();
  let told = 0;
  for (let done = 0; done <= 10_000; done += 1) told += isNews('write', done, 10_000) ? 1 : 0;
  expect(told).toBe(101);
  expect(isNews('read-back', 0, 10_000)).toBe(true);
});
