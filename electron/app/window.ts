import { app, BrowserWindow, session } from 'electron';
import { APP_ORIGIN, serveApp } from './appProtocol';
import { appText } from '#shared/text/app';
import { programPaths } from './paths';
import { hardenSession } from './security';

/** In memory: the default session would write readable blobs to the disk (reliability.md #7). */
const PARTITION = 'office';
let served = false;

function officeSession(): Electron.Session {
  const own = session.fromPartition(PARTITION);
  if (!served) {
    served = true;
    hardenSession(own);
    serveApp(own);
  }
  return own;
}

export interface Bounds {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/**
 * The one window. A fresh one is made at every lock, so that no name outlives it in a process's memory. It is known
 * before it is loaded, because its page asks its first question while loading.
 */
export function createWindow(bounds: Bounds = { width: 1366, height: 768 }): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1080,
    minHeight: 600,
    title: appText.windowTitle,
    backgroundColor: '#F2F3F1',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: programPaths.preload,
      session: officeSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      backgroundThrottling: false,
    },
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  // A deterrent only, and only where the system has it.
  if (process.platform !== 'linux') window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  return window;
}

export const loadWindow = (window: BrowserWindow): Promise<void> => window.loadURL(`${APP_ORIGIN}/index.html`);
