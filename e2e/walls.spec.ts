import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../renderer/lib/bridge';
import { answerOf } from './askOffice';
import { launchOffice } from './fixtures';
import { LoginPage } from './pages/login.page';
import { expect, test } from './readyOffice';

// One office for all of these: every test tries a way out of the page, and finds the page as it was.
let folder: string;
let app: ElectronApplication;
let page: Page;
const problems: string[] = [];
/** What the page says when a wall holds. */
const WALL = /Content Security Policy|Not allowed to load local resource|Not allowed to navigate|Refused to refresh|ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN_URL_SCHEME|policy/i;

test.beforeAll(async ({ readyOffice }) => {
  folder = mkdtempSync(join(tmpdir(), 'onebag-walls-'));
  cpSync(readyOffice.data, join(folder, 'data'), { recursive: true });
  ({ app, window: page } = await launchOffice(folder, {}, problems));
  await new LoginPage(page).signIn();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
});

test.afterEach(async () => {
  const left = await page.evaluate(() => ({
    address: location.origin, stillHere: 'stillHere' in window, frames: window.frames.length,
  }));
  expect(left).toEqual({ address: 'app://office', stillHere: true, frames: 0 });
  expect(app.windows()).toHaveLength(1);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  expect(problems.filter((line) => !WALL.test(line))).toEqual([]);
});

test('the page has no Node, and of Electron three functions', async () => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
    office: Object.entries(window.office).map(([name, value]) => `${name}: ${typeof value}`).sort(),
    frozen: Object.isFrozen(window.office),
  }));
  expect(found).toEqual({ node: [], office: ['call: function', 'cancel: function', 'onChanged: function'], frozen: true });
});

test('every window is made with the same walls', async () => {
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => {
      const all = (one as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences();
      const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'nodeIntegrationInSubFrames', 'webviewTag', 'webSecurity',
        'allowRunningInsecureContent', 'experimentalFeatures'];
      return Object.fromEntries(names.map((name) => [name, all[name]]));
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, webviewTag: false, webSecurity: true,
      allowRunningInsecureContent: false, experimentalFeatures: false,
    },
  ]);
});

test('nothing is kept on the disk by the window’s session', async () => {
  const session = await app.evaluate(({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return { persistent: own?.isPersistent(), folder: own?.storagePath };
  });
  expect(session).toEqual({ persistent: false, folder: null });
});

const TARGETS = ['app://office/index.html', 'app://office/paper.html', 'app://evil/index.html', 'app://paper/paper.html', 'file:///etc/passwd',
  'http://127.0.0.1/', 'https://example.org/', 'data:text/html,<h1>x</h1>', 'blob:app://office/x', 'javascript:void 0',
  'view-source:app://office/index.html', 'chrome://gpu', 'devtools://devtools/bundled/inspector.html', '\\\\server\\share\\a.html',
  'mailto:a@example.org', 'ws://127.0.0.1/'];

test('no second window opens, whatever the page asks for', async () => {
  const opened = await page.evaluate((targets) => {
    const tries = [...targets.map((target) => [target] as const), ...['_blank', '_top', '_parent'].flatMap((name) => targets.map((target) => [target, name] as const))];
    const features = ['noopener', 'noreferrer', 'popup,width=10', 'nodeIntegration=yes,contextIsolation=no'];
    return [
      ...tries.filter(([target, name]) => name !== '_top' && name !== '_parent' && window.open(target, name) !== null),
      ...features.filter((feature) => window.open('about:blank', '_blank', feature) !== null),
    ];
  }, ['about:blank', ...TARGETS]);
  expect(opened).toEqual([]);
  for (const target of TARGETS) {
    await page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank', textContent: 'x' });
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true, cancelable: true }));
      link.remove();
    }, target);
  }
});

test('the page stays where it is: no address, no form, no refresh and no dropped file leads away', async () => {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    Object.assign(globalThis, { wentTo: [] });
    contents?.on('did-navigate', (_event, url) => (globalThis as unknown as { wentTo: string[] }).wentTo.push(url));
    contents?.on('did-frame-navigate', (_event, url) => (globalThis as unknown as { wentTo: string[] }).wentTo.push(url));
  });
  for (const target of TARGETS) {
    await page.evaluate((address) => {
      try {
        location.href = address;
      } catch {
        // Some addresses are refused by the language itself.
      }
      const link = Object.assign(document.createElement('a'), { href: address, textContent: 'x' });
      const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
      const refresh = Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${address}` });
      document.body.append(link, form);
      document.head.append(refresh);
      link.click();
      form.submit();
      link.remove();
      form.remove();
      refresh.remove();
    }, target);
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isLoading())).toBe(false);
  }
  expect(await app.evaluate(() => (globalThis as unknown as { wentTo: string[] }).wentTo)).toEqual([]);
});

test('no frame, no embedded page, no download', async () => {
  const downloads = app.evaluate(({ BrowserWindow }) =>
    new Promise<boolean>((resolve) => {
      BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event) => resolve(event.defaultPrevented));
    }),
  );
  await page.evaluate(() => {
    for (const name of ['iframe', 'webview', 'object', 'embed']) {
      const element = document.createElement(name);
      for (const attribute of ['src', 'data']) element.setAttribute(attribute, 'app://office/index.html');
      document.body.append(element);
      element.remove();
    }
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' });
    link.click();
  });
  expect(await downloads).toBe(true);
});

test('no permission is given', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'clipboard-write', 'midi', 'persistent-storage',
      'background-sync', 'display-capture', 'screen-wake-lock', 'storage-access', 'idle-detection', 'local-fonts', 'window-management'];
    const asked = await Promise.all(names.map(async (name) => {
      try {
        return [name, (await navigator.permissions.query({ name: name as PermissionName })).state];
      } catch {
        return [name, 'unknown'];
      }
    }));
    const refused = (work: () => Promise<unknown>) => work().then(() => 'given', () => 'refused');
    return {
      granted: asked.filter(([, state]) => state === 'granted'),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
      midi: await refused(() => navigator.requestMIDIAccess()),
      clipboard: await refused(() => navigator.clipboard.readText()),
      place: await refused(() => new Promise((given, not) => navigator.geolocation.getCurrentPosition(given, not))),
      notification: await Notification.requestPermission(),
    };
  });
  expect(states).toEqual({
    granted: [], camera: 'refused', screen: 'refused', midi: 'refused', clipboard: 'refused', place: 'refused', notification: 'denied',
  });
});

const FORBIDDEN = ['base-uri', 'connect-src', 'font-src', 'img-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem', 'worker-src'];

test('what the policy forbids does not run and is not fetched', async () => {
  await page.evaluate(() => {
    const seen: string[] = [];
    const ran: string[] = [];
    Object.assign(window, { seen, ran });
    addEventListener('securitypolicyviolation', (event) => {
      if (!seen.includes(event.effectiveDirective)) seen.push(event.effectiveDirective);
    });
    const attempt = (work: () => unknown): void => {
      try {
        work();
      } catch {
        // Refused, as it should be; the violation is counted.
      }
    };
    const append = (name: string, values: Record<string, string>): void => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
      element.textContent = values['textContent'] ?? '';
      document.body.append(element);
      element.click();
      element.remove();
    };
    // Later, outside the call of the test itself, which may evaluate.
    setTimeout(() => {
      attempt(() => setTimeout('window.ran.push("timeout")', 0));
      attempt(() => (0, eval)('window.ran.push("eval")'));
      attempt(() => new Function('window.ran.push("function")')());
      append('script', { textContent: 'window.ran.push("inline")' });
      append('script', { src: 'data:text/javascript,window.ran.push("data")' });
      append('script', { src: 'https://example.org/a.js' });
      append('style', { textContent: 'body { display: none }' });
      append('link', { rel: 'stylesheet', href: 'https://example.org/a.css' });
      append('div', { onclick: 'window.ran.push("handler")' });
      append('base', { href: 'https://example.org/' });
      attempt(() => (new Image().src = 'https://example.org/a.png'));
      attempt(() => (new Image().src = 'file:///etc/hostname'));
      attempt(() => new FontFace('x', 'url(https://example.org/a.ttf)').load().catch(() => undefined));
      attempt(() => fetch('https://example.org/').catch(() => undefined));
      attempt(() => fetch('app://office/index.html').catch(() => undefined));
      attempt(() => new WebSocket('wss://example.org/'));
      attempt(() => new EventSource('https://example.org/'));
      attempt(() => navigator.sendBeacon('https://example.org/', 'x'));
      attempt(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))));
    }, 0);
  });
  const told = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.toSorted());
  await expect.poll(told).toEqual(FORBIDDEN);
  expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([]);
});

test('each answer of app:// carries the policy, and a path leads to a file of the program or nowhere', async () => {
  const answers = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const look = async (path: string, method = 'GET') => {
      const reply = await session?.fetch(`app://office${path}`, { method });
      const policy = reply?.headers.get('content-security-policy') ?? '';
      return { path, status: reply?.status, policy: policy.startsWith("default-src 'none'; script-src 'self'") && !policy.includes('unsafe-inline') };
    };
    const html = (await (await session?.fetch('app://office/index.html'))?.text()) ?? '';
    const assets = [...html.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const tricks = ['/../package.json', '/%2e%2e/package.json', '/..%5c..%5cpackage.json', '/..\\..\\package.json', '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/index.html%00.png', '/%00', '/index.html/', '/INDEX.HTML', '//etc/passwd', '/etc/passwd', '/assets/', '/assets/../../main/index.js',
      '/preload/index.cjs', '/constructor', '/__proto__', '/index.html%3f', '/%'];
    return {
      real: await Promise.all(['/', '/index.html', '/paper.html', ...assets].map((path) => look(path))),
      tricks: await Promise.all(tricks.map((path) => look(path))),
      written: await Promise.all(['POST', 'PUT', 'DELETE'].map((method) => look('/index.html', method))),
      elsewhere: await session?.fetch('app://evil/index.html').then((reply) => reply.status, () => 'refused'),
    };
  });
  expect(answers.real.length).toBeGreaterThan(3);
  expect(answers.real.filter(({ status, policy }) => status !== 200 || !policy)).toEqual([]);
  expect(answers.tricks.filter(({ status }) => status !== 404)).toEqual([]);
  expect(answers.written.filter(({ status }) => status !== 404)).toEqual([]);
  expect([404, 'refused']).toContain(answers.elsewhere);
});

test('keys that open a browser’s tools open nothing', async () => {
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+R', 'F5', 'Control+P', 'Control+U', 'Control+O']) await page.keyboard.press(keys);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened())).toBe(false);
});

test('a page that bends the language gets no other answers', async () => {
  const before = await answerOf(page, 'session.status', {});
  const after = await page.evaluate(async () => {
    const { push } = Array.prototype;
    const { parse } = JSON;
    Array.prototype.push = () => 0;
    JSON.parse = () => ({ ok: true, data: { me: { role: 'admin', name: 'x' } } });
    try {
      return await window.office.call('effect', 'session.status', {}, 'bent');
    } finally {
      Array.prototype.push = push;
      JSON.parse = parse;
    }
  });
  expect(after).toEqual({ ok: true, data: before });
});
