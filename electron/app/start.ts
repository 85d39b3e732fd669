import { app, type BrowserWindow } from 'electron';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fieldMessage } from '#shared/text/fieldErrors';
import { completeSwitch } from '../files/generations';
import { closeAllPaperWindows } from '../printing/paperWindow';
import { startAutoLock } from '../session/autoLock';
import { SessionKeeper } from '../session/session.keeper';
import { setPaperPages } from '../printing/paperSession';
import { APP_ORIGIN, registerAppScheme, rendererFiles } from './appProtocol';
import { serveBridge } from './bridge';
import { systemClock } from './clock';
import { dataFolder } from './paths';
import { startBackupHabits } from '../backup/habits';
import { hardenContents, hardenProcess } from './security';
import { createWindow, loadWindow } from './window';

/** From the first line to the first window. */
export async function startApp(): Promise<void> {
  z.config({ customError: fieldMessage });
  hardenProcess();
  registerAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  await app.whenReady();
  const dataDir = dataFolder();
  await prepareFolders(dataDir);
  let window: BrowserWindow | undefined;
  let quitting = false;

  const keeper = new SessionKeeper({
    clock: systemClock,
    dataDir,
    version: app.getVersion(),
    currentWindow: () => (window?.isDestroyed() === true ? undefined : window),
    closePapers: closeAllPaperWindows,
    replaceWindow: async () => {
      const old = window;
      const next = createWindow(old?.getBounds());
      watch(next);
      window = next;
      old?.destroy();
      await loadWindow(next);
      return next;
    },
  });
  setPaperPages(rendererFiles());
  await keeper.load();
  serveBridge(keeper);
  startAutoLock(keeper);
  startBackupHabits(keeper);
  app.on('second-instance', () => window?.focus());
  app.on('before-quit', (event) => {
    quitting = true;
    if (!keeper.actor) return;
    event.preventDefault();
    void keeper.shutDown().then(() => app.quit());
  });
  app.on('window-all-closed', () => app.quit());
  window = createWindow();
  watch(window);
  await loadWindow(window);

  function watch(one: BrowserWindow): void {
    one.on('close', (event) => {
      // Closing the window by hand: a backup is offered first. Quitting otherwise asks nothing.
      if (quitting || !keeper.actor) return;
      event.preventDefault();
      keeper.tellWindow({ kind: 'quit-asked' });
    });
    one.webContents.on('render-process-gone', () => void keeper.windowGone(one));
    // An empty page takes no request, so that nothing can forbid it beforehand: whoever went there is gone, too.
    one.webContents.on('did-navigate', (_event, url) => {
      if (!url.startsWith(`${APP_ORIGIN}/`)) void keeper.windowGone(one);
    });
  }
}

/** `work` holds ciphertext of a job that did not end; nothing in it is needed again. */
async function prepareFolders(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'work'), { recursive: true, force: true });
  await mkdir(join(dataDir, 'work'), { recursive: true, mode: 0o700 });
  await mkdir(join(dataDir, 'backups'), { recursive: true, mode: 0o700 });
  await completeSwitch(dataDir);
}
