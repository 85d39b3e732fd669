import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { randomUUID } from 'node:crypto';
import { AppError, type Reply } from '#shared/kernel/appError';
import type { InputOf, OutputOf, RouteName } from '#shared/ipc/routes';
import type { DoorPatch } from '../session/door';
import type { FromRecords, StartRequest, Started, ToRecords } from '../records/protocol';
import { programPaths } from './paths';

export interface LinkEvents {
  readonly onDoor: (patch: DoorPatch) => void;
  /** It ended without being asked to. */
  readonly onCrash: () => void;
}

/** How long closing may take before the process is ended by force: checkpoint and close of a large file. */
const CLOSE_MS = 8000;

/** One records process, seen from main. */
export class RecordsLink {
  readonly #child: UtilityProcess;
  readonly #events: LinkEvents;
  readonly #waiting = new Map<string, (reply: Reply<unknown>) => void>();
  readonly #exited: Promise<void>;
  #started: ((reply: Reply<Started>) => void) | undefined;
  #closing = false;

  constructor(events: LinkEvents) {
    this.#events = events;
    this.#child = utilityProcess.fork(programPaths.records, [], { serviceName: 'records', stdio: 'inherit' });
    this.#child.on('message', (message: FromRecords) => this.#receive(message));
    this.#exited = new Promise((resolve) => {
      this.#child.once('exit', () => {
        resolve();
        this.#ended();
      });
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  start(request: StartRequest): Promise<Reply<Started>> {
    return new Promise((resolve) => {
      this.#started = resolve;
      this.#send({ type: 'start', request });
    });
  }

  /** Main's own question, in the name of whoever is signed in. @throws {AppError} the refusal. */
  async ask<N extends RouteName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const callId = randomUUID();
    const reply = await new Promise<Reply<unknown>>((resolve) => {
      this.#waiting.set(callId, resolve);
      this.#send({ type: 'call', callId, name, input });
    });
    if (!reply.ok) throw new AppError(reply.problem);
    return reply.data as OutputOf<N>;
  }

  /** A port for the window, which then asks directly. */
  openWindowPort(): MessagePortMain {
    return this.#openPort({ type: 'window-port' });
  }

  /** A port for a courier, over which it gets the keys of its one job. */
  openCourierPort(): MessagePortMain {
    return this.#openPort({ type: 'courier-port' });
  }

  /** Checkpoints, closes the file, ends the process; by force when that takes too long. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#send({ type: 'close' });
    const timer = setTimeout(() => this.#child.kill(), CLOSE_MS);
    await this.#exited;
    clearTimeout(timer);
  }

  #openPort(message: ToRecords): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#child.postMessage(message, [port1]);
    return port2;
  }

  #send(message: ToRecords): void {
    this.#child.postMessage(message);
  }

  #receive(message: FromRecords): void {
    switch (message.type) {
      case 'started':
        this.#started?.(message.reply);
        this.#started = undefined;
        return;
      case 'reply':
        this.#waiting.get(message.callId)?.(message.reply);
        this.#waiting.delete(message.callId);
        return;
      case 'door':
        this.#events.onDoor(message.patch);
        return;
      case 'closed':
        this.#child.kill();
        return;
      case 'progress':
        return;
    }
  }

  #ended(): void {
    const gone: Reply<never> = { ok: false, problem: { code: 'data.crashed', details: {} } };
    this.#started?.(gone);
    for (const answer of this.#waiting.values()) answer(gone);
    this.#waiting.clear();
    if (!this.#closing) this.#events.onCrash();
  }
}
