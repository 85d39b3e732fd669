import { contextBridge, ipcRenderer } from 'electron';

// The whole bridge: one question, one way to stop it, one listener. What may be asked is decided by the route
// table at the other end, not here. Questions about records go straight to the records process over a port
// that main hands over at unlock; main never sees them.

const LOCKED = { ok: false, problem: { code: 'session.locked', details: {} } } as const;

type Listener = (event: unknown) => void;

const listeners = new Set<Listener>();
const waiting = new Map<string, (reply: unknown) => void>();
let port: MessagePort | undefined;
let portArrived: () => void;
let portReady = new Promise<void>((resolve) => {
  portArrived = resolve;
});

const tell = (event: unknown): void => {
  for (const listener of listeners) listener(event);
};

ipcRenderer.on('office:port', (event) => {
  port?.close();
  port = event.ports[0];
  if (!port) return;
  port.onmessage = ({ data }: MessageEvent) => {
    const message = data as { type: 'reply'; callId: string; reply: unknown } | { type: 'event'; event: unknown };
    if (message.type === 'event') return tell(message.event);
    waiting.get(message.callId)?.(message.reply);
    waiting.delete(message.callId);
  };
  portArrived();
});
ipcRenderer.on('office:event', (_event, payload: unknown) => tell(payload));

/** The records process ended: whoever waits is told, and the next unlock brings a new port. */
ipcRenderer.on('office:closed', () => {
  port?.close();
  port = undefined;
  portReady = new Promise<void>((resolve) => {
    portArrived = resolve;
  });
  for (const answer of waiting.values()) answer(LOCKED);
  waiting.clear();
});

/** Right after an unlock the port is on its way; at the gate none will come, and nobody may wait for it. */
async function isUnlocked(): Promise<boolean> {
  const status = (await ipcRenderer.invoke('office:call', 'session.status', {}, '')) as { data?: { state: string } };
  return status.data?.state === 'unlocked';
}

async function callRecords(name: string, input: unknown, callId: string): Promise<unknown> {
  if (!port && !(await isUnlocked())) return LOCKED;
  await portReady;
  return new Promise((resolve) => {
    if (!port) return resolve(LOCKED);
    waiting.set(callId, resolve);
    port.postMessage({ type: 'call', callId, name, input });
  });
}

contextBridge.exposeInMainWorld('office', {
  call: (kind: string, name: string, input: unknown, callId: string): Promise<unknown> =>
    kind === 'effect' ? ipcRenderer.invoke('office:call', name, input, callId) : callRecords(name, input, callId),
  cancel: (callId: string): void => {
    port?.postMessage({ type: 'cancel', callId });
    ipcRenderer.send('office:cancel', callId);
  },
  onChanged: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
});
