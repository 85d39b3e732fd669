import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { AppError, refuse, type Reply } from '#shared/kernel/appError';
import { isRouteName, routes } from '#shared/ipc/routes';
import type { AnyRoute, RouteRole } from '#shared/ipc/route';
import type { SessionKeeper } from '../session/session.keeper';
import { APP_ORIGIN } from './appProtocol';
import { effects } from './effects';
import type { EffectContext } from './effectTypes';
import { reportBug } from './log';

const RANK = { reader: 1, worker: 2, admin: 3 } as const;

/** Main's half of the border: only effects, only from the top frame of our own window. */
export function serveBridge(keeper: SessionKeeper): void {
  const running = new Map<string, AbortController>();
  ipcMain.handle('office:call', async (event, name: unknown, input: unknown, callId: unknown) => {
    if (!isOurWindow(event, keeper) || typeof name !== 'string' || typeof callId !== 'string') {
      throw new Error('refused');
    }
    const controller = new AbortController();
    running.set(callId, controller);
    try {
      return await answer(name, input, { keeper, callId, signal: controller.signal });
    } finally {
      running.delete(callId);
    }
  });
  ipcMain.on('office:cancel', (event, callId: unknown) => {
    if (isOurWindow(event, keeper) && typeof callId === 'string') running.get(callId)?.abort();
  });
}

async function answer(name: string, rawInput: unknown, context: EffectContext): Promise<Reply<unknown>> {
  try {
    if (!isRouteName(name)) throw new Error('unknown route');
    const route: AnyRoute = routes[name];
    if (route.kind !== 'effect') throw new Error(`${name} belongs to the records process`);
    assertAllowed(route.role, context.keeper);
    const parsed = route.input.safeParse(rawInput);
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => [issue.path.map(String).join('.'), issue.message]);
      throw refuse('input.invalid', { fields: Object.fromEntries(fields) as Record<string, string> });
    }
    // Sound by construction: AllEffects pairs each name with its own input; TypeScript cannot follow the lookup.
    const effect = effects[name as keyof typeof effects] as unknown as (i: unknown, c: EffectContext) => Promise<unknown>;
    return { ok: true, data: await effect(parsed.data, context) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, problem: error.problem };
    return { ok: false, problem: { code: 'internal', details: { reference: reportBug(error) } } };
  }
}

function assertAllowed(needs: RouteRole, keeper: SessionKeeper): void {
  if (needs === 'none') return;
  if (needs === 'main') throw new Error('belongs to main');
  if (!keeper.actor) throw refuse('session.locked', {});
  if (RANK[keeper.actor.role] < RANK[needs]) throw refuse('route.forbidden', { needs });
}

function isOurWindow(event: IpcMainInvokeEvent | IpcMainEvent, keeper: SessionKeeper): boolean {
  const window = keeper.world.currentWindow();
  if (!window || event.sender !== window.webContents) return false;
  return event.senderFrame === event.sender.mainFrame && event.senderFrame.url.startsWith(`${APP_ORIGIN}/`);
}
