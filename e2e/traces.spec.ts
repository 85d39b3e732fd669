import { randomInt } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { anIdNumber } from '../electron/testing/people';
import { personFormText as form } from '../shared/text/personScreens';
import { shellText } from '../shared/text/shell';
import { entriesOf, readableTraces, tracesInDeletedFiles } from './diskTraces';
import { launchOffice } from './fixtures';
import { BagPage } from './pages/bag.page';
import { LoginPage } from './pages/login.page';
import { PeoplePage } from './pages/people.page';
import { lockByKey } from './processes';
import { expect, test } from './readyOffice';

/** Made up for this run alone: a word of the tests' own source must not be taken for a trace. */
const someHan = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(0x5000 + randomInt(0x4000))).join('');
const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join('');

interface Secret {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly residence: string;
  readonly remarks: string;
}

const aSecret = (index: number): Secret => ({
  name: `马${someHan(3)}`,
  idNumber: anIdNumber(`19${70 + index}-0${1 + randomInt(9)}-1${randomInt(10)}`, 100 + randomInt(800)),
  phone: `199${digits(8)}`,
  residence: someHan(12),
  remarks: someHan(16),
});

async function fill(people: PeoplePage, secret: Secret): Promise<void> {
  await people.startNew();
  await people.fillNew({ ...secret, controlStatus: 'history_at_large' });
  await people.drawer.getByLabel(form.residence, { exact: true }).fill(secret.residence);
  await people.drawer.getByLabel(form.remarks, { exact: true }).fill(secret.remarks);
}

/** A day's work: look for everybody in every way, open the bag, show what is masked. */
async function workWith(page: Page, { name, idNumber, phone }: Secret): Promise<void> {
  const people = new PeoplePage(page);
  await people.open();
  for (const text of [idNumber.slice(-4), phone.slice(-4), name]) {
    await people.searchFor(text);
    await expect(people.row(name)).toBeVisible();
  }
  await people
    .row(name)
    .getByRole('button', { name: new RegExp(idNumber.slice(-4)) })
    .click();
  await expect(people.row(name).getByText(idNumber)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: shellText.findTitle }).fill(name);
  await expect(page.getByRole('option').filter({ hasText: name })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(new BagPage(page).head.getByRole('heading', { name })).toBeVisible();
}

const pidsOf = (app: ElectronApplication) =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));

test('nothing that was typed can be read on the disk: not after work, search and lock, and not after the plug was pulled', async ({
  dataFolder,
}) => {
  test.skip(process.platform !== 'linux', 'reads /proc and /dev/shm');
  const own = (name: string) => join(dataFolder, name);
  for (const name of ['tmp', 'home', 'config', 'cache']) mkdirSync(own(name));
  const env = {
    TMPDIR: own('tmp'),
    HOME: own('home'),
    XDG_CONFIG_HOME: own('config'),
    XDG_CACHE_HOME: own('cache'),
  };
  const before = new Set(
    ['/tmp', '/var/tmp'].flatMap((folder) => entriesOf(folder).map((name) => join(folder, name))),
  );
  const everywhere = () => [
    dataFolder,
    '/dev/shm',
    ...['/tmp', '/var/tmp']
      .flatMap((folder) => entriesOf(folder).map((name) => join(folder, name)))
      .filter((path) => !before.has(path)),
  ];
  const secrets = [0, 1, 2, 3].map(aSecret);
  const markers = secrets.flatMap((secret) => Object.values(secret) as string[]);
  expect(markers).toHaveLength(20);

  const { app, window } = await launchOffice(dataFolder, env, []);
  await new LoginPage(window).signIn();
  const people = new PeoplePage(window);
  const [halfTyped, ...saved] = secrets;
  for (const secret of saved) {
    await fill(people, secret);
    await people.save();
    await expect(new BagPage(window).head.getByRole('heading', { name: secret.name })).toBeVisible();
    await workWith(window, secret);
  }
  expect(tracesInDeletedFiles(await pidsOf(app), markers), 'held open while working').toEqual([]);
  const page = await lockByKey(app, window);
  await new LoginPage(page).password.waitFor();
  expect(readableTraces(everywhere(), markers), 'after the lock').toEqual([]);

  await new LoginPage(page).signIn();
  if (halfTyped) await fill(new PeoplePage(page), halfTyped);
  await expect(page.getByRole('status').filter({ hasText: '草稿已保存' })).toBeVisible();
  const ended = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await ended;
  expect(readableTraces(everywhere(), markers), 'after the end by force').toEqual([]);

  // The search itself is seen to find: each spelling, put where nothing was.
  const [first = '', second = ''] = markers;
  const planted = own('planted');
  for (const bytes of [
    Buffer.from(`x${first}`, 'utf8'),
    Buffer.from(`x${first}`, 'utf16le'),
    Buffer.from(second, 'utf16le').swap16(),
  ]) {
    writeFileSync(planted, Buffer.concat([Buffer.alloc(8 * 1_048_576 - 3), bytes]));
    expect(readableTraces([dataFolder], markers)).toHaveLength(1);
    rmSync(planted);
  }
});
