import { expect, test } from './readyOffice';
import { shareOffice, WALL_HELD } from './sharedOffice';

const office = shareOffice({ expected: WALL_HELD });

const FORBIDDEN = [
  'base-uri',
  'connect-src',
  'font-src',
  'img-src',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-elem',
  'worker-src',
];

test('what the policy forbids does not run and is not fetched', async () => {
  await office.page.evaluate(() => {
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
      attempt(
        () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))),
      );
    }, 0);
  });
  const told = () => office.page.evaluate(() => (window as unknown as { seen: string[] }).seen.toSorted());
  await expect.poll(told).toEqual(FORBIDDEN);
  expect(await office.page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([]);
});

test('each answer of app:// carries the policy, and a path leads to a file of the program or nowhere', async () => {
  const answers = await office.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const look = async (path: string, method = 'GET') => {
      const reply = await session?.fetch(`app://office${path}`, { method });
      const policy = reply?.headers.get('content-security-policy') ?? '';
      return {
        path,
        status: reply?.status,
        policy:
          policy.startsWith("default-src 'none'; script-src 'self'") && !policy.includes('unsafe-inline'),
      };
    };
    const html = (await (await session?.fetch('app://office/index.html'))?.text()) ?? '';
    const assets = [...html.matchAll(/(?:src|href)="\.(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const tricks = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/..\\..\\package.json',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/index.html%00.png',
      '/%00',
      '/index.html/',
      '/INDEX.HTML',
      '//etc/passwd',
      '/etc/passwd',
      '/assets/',
      '/assets/../../main/index.js',
      '/preload/index.cjs',
      '/constructor',
      '/__proto__',
      '/index.html%3f',
      '/%',
    ];
    return {
      real: await Promise.all(['/', '/index.html', '/paper.html', ...assets].map((path) => look(path))),
      tricks: await Promise.all(tricks.map((path) => look(path))),
      written: await Promise.all(['POST', 'PUT', 'DELETE'].map((method) => look('/index.html', method))),
      elsewhere: await session?.fetch('app://evil/index.html').then(
        (reply) => reply.status,
        () => 'refused',
      ),
    };
  });
  expect(answers.real.length).toBeGreaterThan(3);
  expect(answers.real.filter(({ status, policy }) => status !== 200 || !policy)).toEqual([]);
  expect(answers.tricks.filter(({ status }) => status !== 404)).toEqual([]);
  expect(answers.written.filter(({ status }) => status !== 404)).toEqual([]);
  expect([404, 'refused']).toContain(answers.elsewhere);
});
