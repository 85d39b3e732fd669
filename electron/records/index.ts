import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import { AppError, type Reply } from '#shared/kernel/appError';
import type { OfficeEvent, PortMessage } from '#shared/ipc/events';
import { fieldMessage } from '#shared/text/fieldErrors';
import { z } from 'zod';
import { systemClock, ticks } from '../app/clock';
import { reportBug } from '../app/log';
import type { RecordsSide } from '../backup/backupJob';
import { sqliteProblem } from '../db/sqliteProblem';
import { dispatch, type Caller } from '../ipc/dispatch';
import type { House } from '../ipc/house';
import { staffWithKeys } from '../office/staffKeys.service';
import { findOfficeProfile, readSettings } from '../office/office.repository';
import { recordsHandlers } from './handlers';
import { backupHost, serveBackupPort } from './serveBackup';
import { start } from './start';
import type { FromRecords, StartRequest, Started, ToRecords } from './protocol';

z.config({ customError: fieldMessage });

const parent = process.parentPort;
const tellMain = (message: FromRecords): void => parent.postMessage(message);
const drizzleFolder = join(import.meta.dirname, '..', '..', 'drizzle');
const running = new Map<string, AbortController>();
let house: House | undefined;
let host: RecordsSide | undefined;
let windowPort: MessagePortMain | undefined;

const tellWindow = (event: OfficeEvent): void => windowPort?.postMessage({ type: 'event', event });

async function begin(request: StartRequest): Promise<void> {
  const reply = await replyOf(async () => {
    const outcome = await start(
      request,
      {
        clock: systemClock,
        ticks,
        handlers: recordsHandlers,
        reportBug,
        announce: (route) => tellWindow({ kind: 'changed', routes: [route] }),
        tellDoor: (patch) => tellMain({ type: 'door', patch }),
      },
      drizzleFolder,
    );
    house = outcome.house;
    if (outcome.house && outcome.place) host = backupHost(outcome.house, outcome.place);
    return outcome.started;
  });
  if (house) tellDoorAll(house);
  tellMain({ type: 'started', reply });
}

function tellDoorAll(open: House): void {
  const office = findOfficeProfile(open.db);
  tellMain({
    type: 'door',
    patch: {
      staff: staffWithKeys(open.db, open.vault).filter((one) => one.active),
      autoLockMinutes: readSettings(open.db).autoLockMinutes,
      ...(office ? { officeName: office.stationName, officeCode: office.code } : {}),
    },
  });
}

async function replyOf(work: () => Promise<Started>): Promise<Reply<Started>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, problem: error.problem };
    const problem = sqliteProblem(error) ?? { code: 'internal' as const, details: { reference: reportBug(error) } };
    return { ok: false, problem };
  }
}

async function answer(callId: string, name: string, input: unknown, caller: Caller): Promise<Reply<unknown>> {
  if (!house) return { ok: false, problem: { code: 'session.locked', details: {} } };
  const controller = new AbortController();
  running.set(callId, controller);
  try {
    return await dispatch(name, input, house, {
      caller,
      signal: controller.signal,
      progress: ({ done, total, step }) => {
        if (caller === 'main') tellMain({ type: 'progress', callId, done, total, step });
        else tellWindow({ kind: 'progress', callId, done, total, step });
      },
    });
  } finally {
    running.delete(callId);
  }
}

function serveWindow(port: MessagePortMain): void {
  windowPort?.close();
  windowPort = port;
  port.on('message', ({ data }) => {
    const message = data as PortMessage;
    if (message.type === 'cancel') {
      running.get(message.callId)?.abort();
      return;
    }
    void answer(message.callId, message.name, message.input, 'window').then((reply) =>
      port.postMessage({ type: 'reply', callId: message.callId, reply }),
    );
  });
  port.start();
}

/** Locking: everything asked so far is finished, the file is checkpointed and closed, the keys overwritten. */
async function close(): Promise<void> {
  for (const controller of running.values()) controller.abort();
  const open = house;
  // From here on every new question is answered with `session.locked`.
  house = undefined;
  if (open) {
    await open.turnstile.idle();
    await open.write('session.lock', (_tx, deps) => {
      deps.audit({ action: 'session.lock', objectType: 'staff', objectId: deps.actor.id });
    });
    open.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    open.sqlite.close();
    open.vault.close();
  }
  tellMain({ type: 'closed' });
}

parent.on('message', ({ data, ports }) => {
  const message = data as ToRecords;
  const [port] = ports;
  switch (message.type) {
    case 'start':
      void begin(message.request);
      return;
    case 'call':
      void answer(message.callId, message.name, message.input, 'main').then((reply) =>
        tellMain({ type: 'reply', callId: message.callId, reply }),
      );
      return;
    case 'cancel':
      running.get(message.callId)?.abort();
      return;
    case 'window-port':
      if (port) serveWindow(port);
      return;
    case 'courier-port':
      if (port && house && host) serveBackupPort(port, house, host);
      return;
    case 'close':
      void close().catch((error: unknown) => {
        reportBug(error);
        tellMain({ type: 'closed' });
      });
      return;
  }
});
