import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { shot } from './screens';

test.describe('the window that the office opens', () => {
  test('says 一人一档 and nothing about anybody', async ({ office }) => {
    await expect(office.window).toHaveTitle('一人一档');
    // Something to act on: "opening …" is no screen.
    await expect(office.window.locator('#root :is(button, input)').first()).toBeVisible();
    await shot(office.window, 'first-window');
  });

  test('has no Node in its page', async ({ office }) => {
    const found = await office.window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
    );
    expect(found).toEqual([]);
  });

  test('refuses to open a second window', async ({ office }) => {
    const opened = await office.window.evaluate(() => window.open('about:blank') !== null);
    expect(opened).toBe(false);
    expect(office.app.windows()).toHaveLength(1);
  });

  test('keeps its page behind the system’s sandbox', async ({ office }) => {
    test.skip(process.platform !== 'linux', 'reads /proc');
    const pid = await office.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId());
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    // 2: system calls are filtered. 0 would mean: started with --no-sandbox.
    expect(/^Seccomp:\s+(\d)$/m.exec(status)?.[1]).toBe('2');
  });
});
