import type {} from '../renderer/lib/bridge';
import { answerOf } from './askOffice';
import { expect, test } from './readyOffice';
import { shareOffice, WALL_HELD } from './sharedOffice';

// Every test tries a way out of the page, and finds the page as it was.
const office = shareOffice({ expected: WALL_HELD });

test.beforeAll(async () => {
  await office.page.evaluate(() => Object.assign(window, { stillHere: true }));
});

test.afterEach(async () => {
  const left = await office.page.evaluate(() => ({
    address: location.origin,
    stillHere: 'stillHere' in window,
    frames: window.frames.length,
  }));
  expect(left).toEqual({ address: 'app://office', stillHere: true, frames: 0 });
  expect(office.app.windows()).toHaveLength(1);
  expect(await office.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('the page has no Node, and of Electron three functions', async () => {
  const found = await office.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    office: Object.entries(window.office)
      .map(([name, value]) => `${name}: ${typeof value}`)
      .sort(),
    frozen: Object.isFrozen(window.office),
  }));
  expect(found).toEqual({
    node: [],
    office: ['call: function', 'cancel: function', 'onChanged: function'],
    frozen: true,
  });
});

test('every window is made with the same walls', async () => {
  const preferences = await office.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => {
      const all = (
        one as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences();
      const names = [
        'sandbox',
        'contextIsolation',
        'nodeIntegration',
        'nodeIntegrationInSubFrames',
        'webviewTag',
        'webSecurity',
        'allowRunningInsecureContent',
        'experimentalFeatures',
      ];
      return Object.fromEntries(names.map((name) => [name, all[name]]));
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    },
  ]);
});

test('nothing is kept on the disk by the window’s session', async () => {
  const session = await office.app.evaluate(({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return { persistent: own?.isPersistent(), folder: own?.storagePath };
  });
  expect(session).toEqual({ persistent: false, folder: null });
});

const TARGETS = [
  'app://office/index.html',
  'app://office/paper.html',
  'app://evil/index.html',
  'app://paper/paper.html',
  'file:///etc/passwd',
  'http://127.0.0.1/',
  'https://example.org/',
  'data:text/html,<h1>x</h1>',
  'blob:app://office/x',
  'javascript:void 0',
  'view-source:app://office/index.html',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  '\\\\server\\share\\a.html',
  'mailto:a@example.org',
  'ws://127.0.0.1/',
];

test('no second window opens, whatever the page asks for', async () => {
  const opened = await office.page.evaluate(
    (targets) => {
      const tries = [
        ...targets.map((target) => [target] as const),
        ...['_blank', '_top', '_parent'].flatMap((name) => targets.map((target) => [target, name] as const)),
      ];
      const features = [
        'noopener',
        'noreferrer',
        'popup,width=10',
        'nodeIntegration=yes,contextIsolation=no',
      ];
      return [
        ...tries.filter(
          ([target, name]) => name !== '_top' && name !== '_parent' && window.open(target, name) !== null,
        ),
        ...features.filter((feature) => window.open('about:blank', '_blank', feature) !== null),
      ];
    },
    ['about:blank', ...TARGETS],
  );
  expect(opened).toEqual([]);
  for (const target of TARGETS) {
    await office.page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), {
        href: address,
        target: '_blank',
        textContent: 'x',
      });
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true, cancelable: true }));
      link.remove();
    }, target);
  }
});

test('the page stays where it is: no address, no form, no refresh and no dropped file leads away', async () => {
  await office.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    Object.assign(globalThis, { wentTo: [] });
    contents?.on('did-navigate', (_event, url) =>
      (globalThis as unknown as { wentTo: string[] }).wentTo.push(url),
    );
    contents?.on('did-frame-navigate', (_event, url) =>
      (globalThis as unknown as { wentTo: string[] }).wentTo.push(url),
    );
  });
  for (const target of TARGETS) {
    await office.page.evaluate((address) => {
      try {
        location.href = address;
      } catch {
        // Some addresses are refused by the language itself.
      }
      const link = Object.assign(document.createElement('a'), { href: address, textContent: 'x' });
      const form = Object.assign(document.createElement('form'), { action: address, method: 'post' });
      const refresh = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${address}`,
      });
      document.body.append(link, form);
      document.head.append(refresh);
      link.click();
      form.submit();
      link.remove();
      form.remove();
      refresh.remove();
    }, target);
    await expect
      .poll(() =>
        office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isLoading()),
      )
      .toBe(false);
  }
  expect(await office.app.evaluate(() => (globalThis as unknown as { wentTo: string[] }).wentTo)).toEqual([]);
});

test('no frame, no embedded page, no download', async () => {
  const downloads = office.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event) =>
          resolve(event.defaultPrevented),
        );
      }),
  );
  await office.page.evaluate(() => {
    for (const name of ['iframe', 'webview', 'object', 'embed']) {
      const element = document.createElement(name);
      for (const attribute of ['src', 'data']) element.setAttribute(attribute, 'app://office/index.html');
      document.body.append(element);
      element.remove();
    }
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(new Blob(['x'])),
      download: 'x.txt',
    });
    link.click();
  });
  expect(await downloads).toBe(true);
});

test('no permission is given', async () => {
  const states = await office.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'clipboard-write',
      'midi',
      'persistent-storage',
      'background-sync',
      'display-capture',
      'screen-wake-lock',
      'storage-access',
      'idle-detection',
      'local-fonts',
      'window-management',
    ];
    const asked = await Promise.all(
      names.map(async (name) => {
        try {
          return [name, (await navigator.permissions.query({ name: name as PermissionName })).state];
        } catch {
          return [name, 'unknown'];
        }
      }),
    );
    const refused = (work: () => Promise<unknown>) =>
      work().then(
        () => 'given',
        () => 'refused',
      );
    return {
      granted: asked.filter(([, state]) => state === 'granted'),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
      midi: await refused(() => navigator.requestMIDIAccess()),
      clipboard: await refused(() => navigator.clipboard.readText()),
      place: await refused(
        () => new Promise((given, not) => navigator.geolocation.getCurrentPosition(given, not)),
      ),
      notification: await Notification.requestPermission(),
    };
  });
  expect(states).toEqual({
    granted: [],
    camera: 'refused',
    screen: 'refused',
    midi: 'refused',
    clipboard: 'refused',
    place: 'refused',
    notification: 'denied',
  });
});

test('keys that open a browser’s tools open nothing', async () => {
  for (const keys of [
    'F12',
    'Control+Shift+I',
    'Control+Shift+J',
    'Control+R',
    'F5',
    'Control+P',
    'Control+U',
    'Control+O',
  ])
    await office.page.keyboard.press(keys);
  expect(
    await office.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened(),
    ),
  ).toBe(false);
});

test('a page that bends the language gets no other answers', async () => {
  const before = await answerOf(office.page, 'session.status', {});
  const after = await office.page.evaluate(async () => {
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
