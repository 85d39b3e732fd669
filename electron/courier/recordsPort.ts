import { AppError, type Problem, type Reply } from '#shared/kernel/appError';
import type { FrozenOffice, OfficeSide, RecordsSide } from '../backup/backupJob';
import type { KeySource } from '../backup/backupKeys';
import type { TablePrints } from '../backup/header.schema';
import type { PortAnswer, PortAsk, PortQuestion, PrivatePort } from './protocol';

/** The other end of the private port, as the courier sees it. */
export interface KeyHolder extends OfficeSide {
  keySource(): Promise<KeySource>;
  close(): void;
}

/** The holder of the keys went away in the middle: locked, or crashed. */
const GONE: Problem = { code: 'session.locked', details: {} };

/** Asks over a port; every open question is refused when the port closes. */
export function keyHolderOver(port: PrivatePort): KeyHolder {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let nextId = 1;
  let closed = false;
  port.on('message', ({ data }) => {
    const { id, reply } = data as PortAnswer;
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });
  port.on('close', () => {
    closed = true;
    for (const answer of waiting.values()) answer({ ok: false, problem: GONE });
    waiting.clear();
  });
  port.start();

  const ask = async (question: PortQuestion): Promise<unknown> => {
    if (closed) throw new AppError(GONE);
    const id = nextId++;
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ id, ask: question } satisfies PortAsk);
    });
    if (!reply.ok) throw new AppError(reply.problem);
    return reply.data;
  };
  const keySource = async (): Promise<KeySource> => (await ask('keys')) as KeySource;
  return {
    keySource,
    async keys() {
      const source = await keySource();
      if (source.kind !== 'unlocked') throw new Error('a backup needs the unlocked office');
      return source;
    },
    freeze: async () => (await ask('freeze')) as FrozenOffice,
    liveTables: async () => (await ask('live-tables')) as TablePrints | null,
    async thaw() {
      // A closed port has thawed the other side already.
      if (!closed) await ask('thaw');
    },
    close: () => port.close(),
  };
}

/**
 * Answers a courier's questions: in the records process with `records`, or, at a restore, wherever the typed
 * recovery key is, without. When the port closes, for whatever reason, the office is let go.
 * @param onBug writes a bug down and answers its number
 */
export function serveCourier(
  port: PrivatePort,
  holder: { readonly keySource: () => KeySource; readonly records?: RecordsSide },
  onBug: (error: unknown) => string,
): void {
  const answers: { readonly [Q in PortQuestion]: () => Promise<unknown> } = {
    keys: () => Promise.resolve(holder.keySource()),
    freeze: () => recordsOf(holder).freeze(),
    'live-tables': () => recordsOf(holder).liveTables(),
    thaw: () => recordsOf(holder).thaw(),
  };
  port.on('message', ({ data }) => {
    const { id, ask } = data as PortAsk;
    void replyOf(answers[ask], onBug).then((reply) => port.postMessage({ id, reply } satisfies PortAnswer));
  });
  port.on('close', () => {
    holder.records?.letGo().catch(onBug);
  });
  port.start();
}

function recordsOf({ records }: { readonly records?: RecordsSide }): RecordsSide {
  if (!records) throw new Error('this port answers for keys only');
  return records;
}

/** What crosses a process border: the refusal, or the number of a bug. */
export async function replyOf<T>(work: () => Promise<T>, onBug: (error: unknown) => string): Promise<Reply<T>> {
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, problem: error.problem };
    return { ok: false, problem: { code: 'internal', details: { reference: onBug(error) } } };
  }
}
