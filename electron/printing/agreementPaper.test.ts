import { describe, expect, it } from 'vitest';
import { agreementFieldValues, AGREEMENT_FIELD_KEYS } from '#shared/papers/agreementFields.rules';
import { unknownFields } from '#shared/papers/agreementTemplate.rules';
import { blanksOf, composePaper } from '#shared/papers/composePaper.rules';
import { DETOX_AGREEMENT } from '#shared/papers/detoxAgreement.template';
import { PaperDocument } from '#shared/papers/paperDocument.schema';
import { PaperTemplate } from '#shared/papers/paperTemplate.schema';
import { REHAB_AGREEMENT } from '#shared/papers/rehabAgreement.template';
import { ISSUED, SAMPLE_SIGNATURE, SAMPLE_VALUES, samplePaper, wordsOf } from '../testing/samplePaper';

const BOTH = [DETOX_AGREEMENT, REHAB_AGREEMENT];
const NOBODY = { office: {}, person: {}, decision: {} };

describe.each(BOTH)('the agreement $id', (template) => {
  it('is a template that the office may keep and change', () => {
    expect(PaperTemplate.parse(template)).toEqual(template);
    expect(unknownFields(template)).toEqual([]);
    expect(template.origin).toBe('本站默认');
  });

  it('prints every value that its text names, where the text names it', () => {
    const values: Record<string, string | undefined> = { ...agreementFieldValues(SAMPLE_VALUES), number: '望禁康字〔2026〕9号' };
    const said = wordsOf(samplePaper(template)).join('\n');
    const absent = template.fields.filter((field) => !said.includes(values[field.key] ?? 'no value in the sample'));
    expect(absent).toEqual([]);
    expect(said).not.toMatch(/_{4,}|\{\{|undefined|null|NaN/);
  });

  it.each(template.fields)('prints a line of at least eight letters where $name is missing', ({ key, name }) => {
    const values = { ...agreementFieldValues(SAMPLE_VALUES), [key]: '  ' };
    const standing = key === 'number' ? ({ kind: 'preview' } as const) : ISSUED;
    const paper = composePaper(template, values, { standing, copies: 3 });
    const runs = paper.blocks.flatMap((block) => ('runs' in block ? block.runs : block.kind === 'table' ? block.rows.flat(2) : []));
    const blanks = runs.filter((run) => run.kind === 'blank' && run.field === name);
    expect(blanks.length).toBeGreaterThan(0);
    for (const blank of blanks) expect(blank.kind === 'blank' && blank.characters).toBeGreaterThanOrEqual(8);
  });

  it('prints nothing of anybody on a blank form, even if values are handed in', () => {
    const blank = samplePaper(template, {}, {
      standing: { kind: 'blank' },
      signatures: { person: SAMPLE_SIGNATURE },
      voided: undefined,
    });
    const said = JSON.stringify(blank);
    for (const secret of ['罗文静', '990199', '19900002028', '望溪', '何敏', 'image']) expect(said).not.toContain(secret);
    expect(blank.copies).toEqual([{ index: 1, of: 1, holder: '' }]);
    expect(blank.foot.identity).toBe('空白表');
  });

  it('stands on an office that has told nothing about itself yet', () => {
    const paper = samplePaper(template, NOBODY);
    expect(PaperDocument.parse(paper)).toEqual(paper);
    expect(wordsOf(paper)[2]).toMatch(/^甲方：_{8,}（_{8,}）$/);
  });

  it('is one document of all its copies, each saying which it is and who keeps it', () => {
    expect(samplePaper(template).copies).toEqual([
      { index: 1, of: 3, holder: '乙方' },
      { index: 2, of: 3, holder: '本站' },
      { index: 3, of: 3, holder: '派出所' },
    ]);
    expect(wordsOf(samplePaper(template)).join('')).toContain('本协议一式三份，甲方、乙方、望溪派出所各执一份');
    expect(wordsOf(samplePaper(template, { copies: 2 })).join('')).toContain('本协议一式两份，甲方、乙方各执一份');
  });

  it('holds long names and addresses as they are', () => {
    const name = '阿不都热依木·买买提艾力·托合提如则';
    const residenceAddress = '某某自治区某某自治州某某市某某街道某某社区'.repeat(6);
    const said = wordsOf(samplePaper(template, { person: { name, residenceAddress } })).join('\n');
    expect(said).toContain(`乙方：${name}`);
    expect(said).toContain(residenceAddress);
  });

  it('takes no number and no mark for a look at it', () => {
    const preview = samplePaper(template, {}, { standing: { kind: 'preview' } });
    expect(preview.foot).toMatchObject({ identity: '预览　尚未出具', issued: '', mark: '' });
    expect(JSON.stringify(preview)).not.toContain('〔2026〕9号');
    expect(blanksOf(preview, template)).toEqual([]);
  });

  it('names what would print as a line, in the order of the paper, and not what may stay open', () => {
    const values = agreementFieldValues({ ...SAMPLE_VALUES, family: { name: '罗建民' }, otherAgreed: '', changeNoticeDays: undefined });
    const preview = composePaper(template, values, { standing: { kind: 'preview' }, copies: 3 });
    expect(blanksOf(preview, template)).toEqual(['与乙方关系', '家属电话', '告知期限']);
  });
});

it('every field that an agreement may print is printed by one of the two', () => {
  const used = new Set(BOTH.flatMap((template) => template.fields.map((field) => field.key)));
  expect(AGREEMENT_FIELD_KEYS.filter((key) => !used.has(key))).toEqual(['policeStation']);
});

describe('who signs', () => {
  const signing = (paper: PaperDocument) => paper.blocks.find((block) => block.kind === 'signing');

  it('the person, the station and the family each have a place, with room for ink', () => {
    expect(signing(samplePaper())).toMatchObject({
      left: { head: { label: [{ text: '甲方（盖章）：' }], signature: null }, foot: { signature: null }, day: '　　年　　月　　日' },
      right: { head: { label: [{ text: '乙方（签字、指印）：' }] }, foot: { label: [{ text: '家属／监护人（签字）：' }] } },
    });
  });

  it('signatures of the screen stand where they belong, with the day of signing', () => {
    const paper = samplePaper(DETOX_AGREEMENT, {}, {
      signatures: { station: SAMPLE_SIGNATURE, person: SAMPLE_SIGNATURE },
      signedOn: SAMPLE_VALUES.reportedOn,
    });
    expect(signing(paper)).toMatchObject({
      left: { head: { signature: null }, foot: { signature: SAMPLE_SIGNATURE }, day: '2026年3月9日' },
      right: { head: { signature: SAMPLE_SIGNATURE }, foot: { signature: null }, day: '2026年3月9日' },
    });
  });

  it('a side that signs in ink writes its own day', () => {
    const paper = samplePaper(DETOX_AGREEMENT, {}, { signatures: { person: SAMPLE_SIGNATURE }, signedOn: SAMPLE_VALUES.reportedOn });
    expect(signing(paper)).toMatchObject({ left: { day: '　　年　　月　　日' }, right: { day: '2026年3月9日' } });
  });
});

describe('what the law asks of 社区戒毒协议', () => {
  const said = wordsOf(samplePaper());

  it('measures, rules and consequences are there (戒毒条例 art. 16)', () => {
    const headings = said.filter((line) => /^[一二三四五六七]、/.test(line));
    expect(headings).toEqual([
      '一、期限和地点', '二、甲方的工作和乙方享有的帮助', '三、具体戒毒措施', '四、乙方应当遵守的规定',
      '五、违反协议的责任', '六、变更、中止和解除', '七、其他约定',
    ]);
  });

  it('the paper is titled by its number, never by a name', () => {
    expect(samplePaper().jobTitle).toBe('望禁康字〔2026〕9号');
    expect(samplePaper(DETOX_AGREEMENT, {}, { standing: { kind: 'blank' } }).jobTitle).toBe('agreement_detox-v1');
  });

  it('the box for a 戒毒康复场所 is ticked only when there is one', () => {
    const line = (place: string | undefined) =>
      wordsOf(samplePaper(REHAB_AGREEMENT, { rehabPlace: place })).find((text) => text.includes('经乙方同意'));
    expect(line('澄江康复园')).toBe('☑ 经乙方同意，在澄江康复园执行。');
    expect(line(undefined)).toBe('☐ 经乙方同意，在____________执行。');
  });
});

describe('a field that no template knows', () => {
  it('is reported, and would print a line instead of its name', () => {
    const wrong: PaperTemplate = { ...DETOX_AGREEMENT, blocks: [{ kind: 'paragraph', text: '第三年{{第3年次数}}次' }] };
    expect(unknownFields(wrong)).toEqual(['第3年次数']);
    expect(wordsOf(samplePaper(wrong))).toEqual(['第三年________次']);
  });
});
