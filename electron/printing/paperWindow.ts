import { BrowserWindow } from 'electron';
import { LAYOUT_ADDRESS, paperSession } from './paperSession';

/** A page of forms is laid out in well under a second; a PC that needs longer than this is stuck. */
const PATIENCE_MS = 60_000;
const SPARE_LIFE_MS = 180_000;

const open = new Set<BrowserWindow>();

function makeWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      session: paperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
  open.add(window);
  window.on('closed', () => open.delete(window));
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Only main moves this window; a page never does.
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  return window;
}

/** A window with the layout page and its fonts read, and no paper on it yet. At most one, and only while papers come. */
let spare: Promise<BrowserWindow> | undefined;
/** Runs while a spare is wanted; at its end the memory (150 MB) goes back to the office's PC. */
let coolDown: NodeJS.Timeout | undefined;
/** Counts the locks: what was begun before one must not open a window after it. */
let locks = 0;

async function openLayoutWindow(): Promise<BrowserWindow> {
  const window = makeWindow();
  await window.loadURL(LAYOUT_ADDRESS);
  return window;
}

/**
 * Reads the fonts ahead for the next paper (0.6 s of a first one, on a slow PC more) and keeps doing so after each
 * paper, until none has been asked for in a while or the lock comes. Call when a paper is likely to come.
 */
export function warmPaperWindow(): void {
  clearTimeout(coolDown);
  coolDown = setTimeout(dropSpare, SPARE_LIFE_MS);
  spare ??= openLayoutWindow().then(async (window) => {
    await window.webContents.executeJavaScript('readFonts()');
    return window;
  });
  // A spare that could not be opened is no trouble: the next paper opens its own.
  spare.catch(() => undefined);
}

function dropSpare(): void {
  clearTimeout(coolDown);
  coolDown = undefined;
  void spare?.then((window) => window.destroy()).catch(() => undefined);
  spare = undefined;
}

/** The spare if it is there and alive, else a fresh one. Never used twice: a paper has been on it then. */
async function takeLayoutWindow(): Promise<BrowserWindow> {
  const waiting = spare;
  const begunAt = locks;
  spare = undefined;
  const window = await waiting?.catch(() => undefined);
  if (locks !== begunAt) throw new Error('the paper window was closed');
  const alive = window !== undefined && !window.isDestroyed() && !window.webContents.isCrashed();
  return alive ? window : openLayoutWindow();
}

/** Rejects when the window is closed (the lock) or its page dies: the promises of `work` would never settle. */
function endOf(window: BrowserWindow): Promise<never> {
  return new Promise((_resolve, reject) => {
    window.once('closed', () => reject(new Error('the paper window was closed')));
    window.webContents.once('render-process-gone', () => reject(new Error('the paper page died')));
  });
}

async function lend<T>(
  opening: Promise<BrowserWindow>,
  work: (window: BrowserWindow) => Promise<T>,
  patienceMs: number,
): Promise<T> {
  const working = opening.then((window) => Promise.race([work(window), endOf(window)]));
  working.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the paper page did not answer')), patienceMs);
  });
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
    void opening.then((window) => window.isDestroyed() || window.destroy()).catch(() => undefined);
    if (coolDown !== undefined) warmPaperWindow();
  }
}

/**
 * Lends a window with the layout page in it, and with it one renderer process of its own; both are gone when
 * `work` ends, however it ends: what stood on the paper must not stay in anybody's memory.
 */
export async function withLayoutWindow<T>(work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  return lend(takeLayoutWindow(), work, PATIENCE_MS);
}

/** The same with an empty window, for a page that is laid out already. */
export async function withPaperWindow<T>(
  work: (window: BrowserWindow) => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  return lend(Promise.resolve(makeWindow()), work, patienceMs);
}

/** At lock: every page goes, in the middle of whatever it is doing, and no new one is opened ahead. */
export function closeAllPaperWindows(): void {
  dropSpare();
  locks += 1;
  for (const window of open) if (!window.isDestroyed()) window.destroy();
}
