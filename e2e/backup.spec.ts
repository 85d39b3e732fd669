import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupText as t } from '../shared/text/backupScreens';
import { refusalWord } from '../shared/text/backupRefusals';
import { describeProblem } from '../shared/text/errors';
import { answerOf } from './askOffice';
import { addPerson, stickIn } from './bookContent';
import { digestsOf } from './digests';
import { BackupPage, quitDialog } from './pages/backup.page';
import { LoginPage } from './pages/login.page';
import { expect, test } from './readyOffice';

test('one button makes a backup that was read back, and 核验 reads it again', async ({
  office,
  dataFolder,
}) => {
  const stick = stickIn(dataFolder);
  writeFileSync(join(stick, 'thesis.docx'), 'not ours');
  const { window: page } = office;
  await new LoginPage(page).signIn();
  for (const [index, name] of ['罗文静', '周启航', '单志强'].entries())
    await addPerson(page, name, index + 1);
  const backup = new BackupPage(page);
  await backup.open();
  await backup.useFolder(stick);
  const steps = await page.evaluateHandle(() => {
    const heard = new Set<string>();
    window.office.onChanged((event) => {
      if (event.kind === 'progress') heard.add(event.step);
    });
    return heard;
  });
  const running = page.getByText(t.writing(stick)).waitFor();
  await backup.now.click();
  await running;
  await backup.ended();
  await expect(backup.fact(t.facts.people)).toHaveText('3');
  expect(await steps.evaluate((heard) => [...heard])).toEqual(
    expect.arrayContaining(['copy', 'read-back', 'finish']),
  );
  const [file = ''] = readdirSync(stick).filter((name) => /^JD-WX-\d{8}-\d{6}-\d{6}\.jdbk$/.test(name));
  expect(readdirSync(stick).sort()).toEqual([file, 'LATEST.txt', 'thesis.docx']);
  await expect(page.getByText(file)).toBeVisible();
  await expect(backup.age).toHaveText(/^备份：今天 \d\d:\d\d 已核验$/);

  const written = digestsOf(stick);
  await backup.verify.click();
  await expect(page.getByText(/的核验通过/)).toBeVisible({ timeout: 30_000 });
  expect(digestsOf(stick)).toEqual(written);
  const log = async () =>
    (await backup.logByHand()).map(([, kind, place, people, , , result]) => [kind, place, people, result]);
  await expect.poll(log).toEqual([
    [t.kinds.verify, stick, '3', t.verified['read-back']],
    [t.kinds.manual, stick, '3', t.verified['read-back']],
  ]);
});

test('a damaged and a cut-off backup are told for what they are, and stay as they are', async ({
  office,
  dataFolder,
}) => {
  const stick = stickIn(dataFolder);
  const { window: page } = office;
  await new LoginPage(page).signIn();
  const backup = new BackupPage(page);
  await backup.open();
  await backup.useFolder(stick);
  await backup.make();
  const [fileName = ''] = readdirSync(stick).filter((name) => name.endsWith('.jdbk'));
  const file = join(stick, fileName);
  const whole = readFileSync(file);
  const spoil = async (sentence: string): Promise<void> => {
    const before = digestsOf(stick);
    await backup.verify.click();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText(t.failedVerify)).toBeVisible();
    expect(digestsOf(stick)).toEqual(before);
  };
  const bent = Buffer.from(whole);
  bent[bent.length - 1000] = (bent[bent.length - 1000] ?? 0) ^ 1;
  writeFileSync(file, bent);
  await spoil(describeProblem({ code: 'backup.damaged', details: { part: 'content' } }));
  writeFileSync(file, whole);
  truncateSync(file, whole.length - 70_000);
  // A whole older one beside it is no excuse.
  writeFileSync(join(stick, 'JD-WX-20200101-000000-000001.jdbk'), whole);
  await spoil(
    describeProblem({
      code: 'backup.truncated',
      details: { expectedBytes: whole.length, actualBytes: whole.length - 70_000 },
    }),
  );
  await expect
    .poll(async () => (await backup.logByHand()).slice(0, 2).map((cells) => cells.at(-1)))
    .toEqual([
      `${t.notMade} ${refusalWord['backup.truncated'] ?? ''}`,
      `${t.notMade} ${refusalWord['backup.damaged'] ?? ''}`,
    ]);
});

test('closing the window offers a backup first, and leaving without one is left to the clerk', async ({
  office,
}) => {
  const { window: page } = office;
  await new LoginPage(page).signIn();
  const close = () => office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const asked = quitDialog(page);
  await close();
  await asked.stay.click();
  await expect(asked.dialog).toBeHidden();
  await close();
  await asked.backup.click();
  await expect(page.getByRole('heading', { name: t.title })).toBeVisible();
  await close();
  const ended = office.app.waitForEvent('close');
  await asked.quit.click();
  await ended;
  await office.restart();
  await new LoginPage(office.window).signIn();
  const lines = await answerOf(office.window, 'audit.recent', { before: null, limit: 5 });
  expect(lines.map(({ action }) => action)).toContain('session.lock');
});
