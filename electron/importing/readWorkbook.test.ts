import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { AppError, type ProblemCode } from '#shared/kernel/appError';
import { readWorkbook } from './readWorkbook';
import { rawWorkbook, rowsXml, textXml } from './testing/rawWorkbook';

const DATA = join(import.meta.dirname, '..', '..', 'e2e', 'data');
const roster = (name: string): Buffer => readFileSync(join(DATA, `roster-${name}.xlsx`));

const refusal = async (bytes: Uint8Array, fileName = '名册.xlsx'): Promise<ProblemCode | 'read'> =>
  readWorkbook(bytes, fileName).then(
    () => 'read' as const,
    (error: unknown) => {
      if (error instanceof AppError) return error.problem.code;
      throw error;
    },
  );
const oneSheet = (data: string) => readWorkbook(rawWorkbook({ sheets: [{ name: '名册', data }] }), 'a.xlsx').then((book) => book.sheets[0]?.rows);

describe('cells', () => {
  test('keep what they are: text, the digits of a number, a day, yes or no', async () => {
    const data = `<row r="3">${textXml('A3', ' 张三 ')}<c r="B3"><v>620199197112105600</v></c><c r="C3" s="1"><v>42649</v></c><c r="D3" t="b"><v>1</v></c><c r="F3"><v>6.201991971121056E+17</v></c></row>`;
    expect(await oneSheet(data)).toEqual([
      {
        rowNo: 3,
        cells: [
          { type: 'text', text: ' 张三 ' }, { type: 'number', text: '620199197112105600' }, { type: 'date', text: '2016-10-06' },
          { type: 'yes-no', text: '1' }, null, { type: 'number', text: '620199197112105600' },
        ],
      },
    ]);
  });

  test('a workbook that counts from 1904 means the same day', async () => {
    const bytes = rawWorkbook({ date1904: true, sheets: [{ name: 'a', data: '<row r="1"><c r="A1" s="1"><v>41187</v></c></row>' }] });
    expect(await readWorkbook(bytes, 'a.xlsx')).toMatchObject({ date1904: true, sheets: [{ rows: [{ cells: [{ type: 'date', text: '2016-10-06' }] }] }] });
  });

  test('formulas are never computed: the stored result is taken and marked, an error is nothing', async () => {
    const data = `<row r="1">${textXml('A1', '张三')}<c r="B1"><f>1+1</f><v>3</v></c><c r="C1" t="str"><f>CMD("x")</f><v>甲</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect((await oneSheet(data))?.[0]?.cells.slice(0, 4)).toEqual([
      { type: 'text', text: '张三' }, { type: 'number', text: '3', formula: true }, { type: 'text', text: '甲', formula: true },
    ]);
  });

  test('a number formatted as a date that is no day does not stop the file', async () => {
    const rows = await oneSheet(`<row r="1"><c r="A1" s="1"><v>99999999999999</v></c>${textXml('B1', '张三')}</row>`);
    expect(rows?.[0]?.cells[0]).toEqual({ type: 'text', text: '######' });
  });

  test('empty rows keep their number and are not handed on; hidden width costs nothing', async () => {
    const rows = await oneSheet(`<row r="1">${textXml('A1', '甲')}</row><row r="900000"><c r="XFD900000" s="1"/></row>`);
    expect(rows).toHaveLength(1);
  });

  test('sheets are listed with their names in their order', async () => {
    const bytes = rawWorkbook({ sheets: [{ name: '说明', data: rowsXml([['请填']]) }, { name: '2026年', data: rowsXml([['姓名']]) }] });
    expect((await readWorkbook(bytes, 'a.xlsx')).sheets.map((sheet) => sheet.name)).toEqual(['说明', '2026年']);
  });
});

describe('files that are no register get the sentence that helps', () => {
  const compound = (name: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le'), Buffer.alloc(600)]);
  const withParts = (parts: Record<string, string | Uint8Array>) => rawWorkbook({ parts, sheets: [{ name: 'a', data: rowsXml([['姓名']]) }] });
  const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
  const gbk = Buffer.from('d0d5c3fb2cc9edb7ddd6a40d0ad5c5c8fd2c310d0a', 'hex');

  test.each<[string, () => Uint8Array, ProblemCode, string?]>([
    ['an old .xls', () => compound('Workbook'), 'import.old-format', '名册.xls'],
    ['an old .et', () => compound('Workbook'), 'import.old-format', '名册.et'],
    ['a workbook with a password', () => compound('EncryptedPackage'), 'import.password'],
    ['a Word file', () => compound('WordDocument'), 'import.not-a-workbook'],
    ['a CSV under the name .xlsx', () => strToU8('姓名,身份证\n张三,1'), 'import.text-file'],
    ['a CSV in GBK', () => gbk, 'import.text-file'],
    ['a web page under the name .xls', () => strToU8('<html><table><tr><td>姓名</td></tr></table></html>'), 'import.text-file', 'a.xls'],
    ['nothing at all', () => new Uint8Array(), 'import.empty'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'import.not-a-workbook'],
    ['a zip without a workbook', () => zipSync({ 'a.txt': strToU8('a') }), 'import.not-a-workbook'],
    ['an empty zip', () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'import.not-a-workbook'],
    ['an .ods', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), 'import.not-a-workbook'],
    ['a workbook with macros', () => withParts({ 'xl/vbaProject.bin': new Uint8Array(10) }), 'import.macros'],
    ['a document type', () => rawWorkbook({ doctype: laughs, sheets: [{ name: 'a', data: rowsXml([['姓名']]) }] }), 'import.unsafe'],
    ['a name that leads elsewhere', () => withParts({ '../../etc/passwd': 'x' }), 'import.damaged'],
    ['an absolute name', () => withParts({ '/etc/passwd': 'x' }), 'import.damaged'],
    ['the same name twice', () => withParts({ 'XL/WORKBOOK.XML': 'x' }), 'import.unsafe'],
    ['too many entries', () => withParts(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`x/${i}`, '']))), 'import.too-large'],
    ['42 MB of zeros', () => withParts({ 'xl/media/a.bin': new Uint8Array(42 * 1024 * 1024) }), 'import.too-large'],
    ['a bomb of a high ratio', () => withParts({ 'xl/worksheets/sheet9.xml': new Uint8Array(15 * 1024 * 1024) }), 'import.too-large'],
    ['50,200 rows', () => rawWorkbook({ sheets: [{ name: 'a', data: `<row r="50200">${textXml('A50200', '甲')}</row>` }] }), 'import.too-large'],
    ['a cell in column XFD', () => rawWorkbook({ sheets: [{ name: 'a', data: `<row r="1">${textXml('XFD1', '甲')}</row>` }] }), 'import.too-large'],
    ['broken XML', () => rawWorkbook({ sheets: [{ name: 'a', data: '<row r="1"><c r="A1"' }] }), 'import.damaged'],
    ['a text that is not in the table', () => rawWorkbook({ sheets: [{ name: 'a', data: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }] }), 'import.damaged'],
    ['rows out of order', () => rawWorkbook({ sheets: [{ name: 'a', data: `<row r="2">${textXml('A2', 'x')}</row><row r="1">${textXml('A1', 'x')}</row>` }] }), 'import.damaged'],
    ['a sheet that is missing', () => withParts({ 'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId9"/></sheets></workbook>' }), 'import.damaged'],
    ['sheets without a cell', () => rawWorkbook({}), 'import.empty'],
  ])('%s', async (_, bytes, code, fileName) => {
    expect(await refusal(bytes(), fileName)).toBe(code);
  });

  test('an entry that is larger than it says is not inflated beyond what it says', async () => {
    const honest = Buffer.from(withParts({ 'xl/worksheets/sheet2.xml': new Uint8Array(1024 * 1024) }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1024 * 1024);
    const lied = Buffer.alloc(4);
    lied.writeUInt32LE(100);
    for (let at = honest.indexOf(size); at >= 0; at = honest.indexOf(size, at + 1)) lied.copy(honest, at);
    expect(await refusal(honest)).toBe('import.damaged');
  });
});

describe('whatever is done to a good file', () => {
  test('cut short anywhere, it is refused', { timeout: 60_000 }, async () => {
    const good = roster('yongan');
    for (let part = 1; part < 40; part += 1) {
      expect(await refusal(good.subarray(0, Math.floor((good.length * part) / 40)))).toMatch(/^import\./);
    }
  });

  test('with bytes changed anywhere, it is refused or says the same as before', { timeout: 120_000 }, async () => {
    const good = roster('yongan');
    const said = JSON.stringify(await readWorkbook(good, 'a.xlsx'));
    const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bad = Buffer.from(good);
        for (const [at, byte] of changes) bad[at] = byte;
        const code = await refusal(bad);
        if (code === 'read') expect(JSON.stringify(await readWorkbook(bad, 'a.xlsx')) === said).toBe(true);
        else expect(code).toMatch(/^import\./);
      }),
      { numRuns: 150 },
    );
  });

  test('noise under the mark of a zip is refused', async () => {
    for (let i = 0; i < 50; i += 1) {
      expect(await refusal(Buffer.concat([Buffer.from('504b0304', 'hex'), randomBytes(2000)]))).toMatch(/^import\./);
    }
  });
});
