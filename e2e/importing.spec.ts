import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../electron/importing/readWorkbook';
import { rawWorkbook, rowsXml } from '../electron/importing/testing/rawWorkbook';
import { expect, test } from './fixtures';
import { ImportPage } from './pages/import.page';
import { PeoplePage } from './pages/people.page';
import { enterOffice, setUpOffice } from './pages/setup.page';
import { shot } from './screens';
import { importingText as t } from '../shared/text/importing';
import { fieldLabel } from '../shared/text/recordFields';

const DATA = join(import.meta.dirname, 'data');
const XIYUAN = join(DATA, 'roster-xiyuan.xlsx');

test('a register of 1,125 rows comes in as 1,122 people, is found, and is taken back', async ({ office }) => {
  test.setTimeout(180_000);
  const { window: page } = office;
  await setUpOffice(page, []);
  await enterOffice(page);
  const register = new ImportPage(page);
  await register.open();
  await expect(register.button(t.choose)).toBeVisible();
  await shot(page, 'import-start');

  await register.choose(XIYUAN);
  await expect(page.getByText(t.previewNote('roster-xiyuan.xlsx', 1125))).toBeVisible({ timeout: 30_000 });
  await expect(register.tally('created')).toHaveText('1122');
  await expect(register.tally('doubtful')).toHaveText('212');
  await shot(page, 'import-preview');
  await register.fault('id-check-digit').click();
  await expect(register.table.getByRole('row')).toHaveCount(9);
  await shot(page, 'import-preview-fault');
  await page.getByRole('button', { name: t.howEdit, exact: true }).click();
  await shot(page, 'import-mapping');
  await page.keyboard.press('Escape');

  await register.button(t.importDoubtful(1122, 212)).click();
  await expect(page.getByText(t.done(1122, 0))).toBeVisible({ timeout: 120_000 });
  await shot(page, 'import-done');
  await register.button(t.seePeople).click();
  const people = new PeoplePage(page);
  await people.searchFor('薛倩红');
  await expect(people.row('薛倩红')).toBeVisible();

  await register.open();
  await register.button(t.another).click();
  await register.choose(XIYUAN);
  await expect(register.tally('unchanged')).toHaveText('1122', { timeout: 60_000 });
  await expect(register.button(t.importAll(1122))).toBeDisabled();
  await shot(page, 'import-again');
  await register.button(t.anotherFile).click();
  await page.getByRole('button', { name: t.undo }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.undo }).click();
  await expect(page.getByText(t.undone(1122, 0))).toBeVisible({ timeout: 120_000 });
});

test('a register with other headers and other words is explained once, mended with F8, and its doubts leave as a list', async ({ office }) => {
  const { window: page, app, dataFolder } = office;
  await setUpOffice(page, ['柳园社区']);
  await enterOffice(page);
  const register = new ImportPage(page);
  await register.open();
  await register.choose({
    name: '另一个站.xlsx', mimeType: 'application/octet-stream',
    buffer: Buffer.from(rawWorkbook({
      sheets: [
        { name: '说明', data: rowsXml([['请按月填报']]) },
        { name: '名单', data: rowsXml([['姓名', '身份证', '如今怎样', '片'], ['张三', '62019919580723674X', '神游', '柳园'], ['王五', '620199197610269853', '死亡', '新河']]) },
      ],
    })),
  });
  await expect(register.tally('doubtful')).toHaveText('1');
  await page.getByRole('button', { name: t.howEdit, exact: true }).click();
  const drawer = page.getByRole('dialog');
  for (const [header, field] of [['如今怎样', fieldLabel('controlStatus')], ['片', fieldLabel('community')]] as const) {
    await drawer.getByRole('combobox', { name: header, exact: true }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  await page.keyboard.press('Control+s');
  await expect(register.tally('doubtful')).toHaveText('2');
  await page.getByRole('combobox', { name: t.fixWord('神游') }).click();
  await page.getByRole('option', { name: '现状不明', exact: true }).click();
  await expect(register.tally('doubtful')).toHaveText('1');
  await shot(page, 'import-other-office');

  const list = join(dataFolder, 'list.xlsx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, list);
  await register.button(t.exportList).click();
  await page.getByLabel(t.exportReason).fill('交派出所核对');
  await page.getByRole('button', { name: t.exportSave }).click();
  await expect(page.getByText(t.exported)).toBeVisible();
  const [sheet] = (await readWorkbook(readFileSync(list), 'list.xlsx')).sheets;
  expect(sheet?.rows[1]?.cells.map((cell) => cell?.text)).toEqual(['3', '王五', '620199197610269853', '证件号码', '校验码不对，可能抄错一位', '620199197610269853', '620199197610269854']);

  await page.getByLabel(t.fixLabel).fill('620199197610269854');
  await page.keyboard.press('F8');
  await expect(register.tally('doubtful')).toHaveText('0');
  await register.button(t.importAll(2)).click();
  await expect(page.getByText(t.done(2, 0))).toBeVisible();
  await register.button(t.seePeople).click();
  const people = new PeoplePage(page);
  await expect(people.row('张三')).toContainText('柳园社区');
  await expect(people.row('王五')).toContainText('新河');
});

test('a file that is no register is answered with the sentence that helps', async ({ office }) => {
  const { window: page } = office;
  await setUpOffice(page, []);
  await enterOffice(page);
  const register = new ImportPage(page);
  await register.open();
  await register.choose({ name: '名册.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('Workbook', 'utf16le'), Buffer.alloc(512)]) });
  await expect(page.getByText('这是旧格式的表格（.xls）', { exact: false })).toBeVisible();
  await shot(page, 'import-refused');
});
