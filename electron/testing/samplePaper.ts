import type { LocalDate } from '#shared/kernel/localDate';
import { agreementFieldValues } from '#shared/papers/agreementFields.rules';
import type { AgreementPaperValues } from '#shared/papers/agreementPaper.schema';
import { composePaper, type ComposeOptions } from '#shared/papers/composePaper.rules';
import { DETOX_AGREEMENT } from '#shared/papers/detoxAgreement.template';
import type { PaperDocument, PaperImage, PaperRun } from '#shared/papers/paperDocument.schema';
import type { PaperTemplate } from '#shared/papers/paperTemplate.schema';

const day = (text: string) => text as LocalDate;

/** An invented person of an invented office: division 9901 does not exist. Every value is set and all differ. */
export const SAMPLE_VALUES: AgreementPaperValues = {
  office: {
    streetName: '望溪街道办事处',
    stationName: '社区戒毒社区康复工作站',
    address: '安澜市澄江区望溪路18号',
    phone: '0999-5550188',
    leader: '何敏',
    policeStation: '望溪派出所',
    division: '澄江区',
  },
  person: {
    name: '罗文静',
    sex: '女',
    ethnicity: '汉族',
    birthDate: day('1993-02-05'),
    idNumber: '990199199302052028',
    domicileAddress: '安澜市澄江区石桥路3幢501室',
    residenceAddress: '安澜市澄江区望溪街道石桥社区',
    phone: '19900002028',
  },
  family: { name: '罗建民', relation: '父亲', phone: '19900003039' },
  decision: { decidedBy: '安澜市公安局澄江分局', decisionNo: '澄公（禁）社戒决字〔2026〕11号' },
  isolationRelease: { certificateNo: '澄强解字〔2026〕3号', releasedOn: day('2026-03-01') },
  reportedOn: day('2026-03-09'),
  termEnd: day('2029-03-08'),
  termYears: 3,
  executionPlace: '澄江区望溪街道石桥社区居委会',
  rehabPlace: '澄江康复园',
  workGroup: { specialist: '陈雨', police: '吴峰', medic: '林洁', family: '罗文安', volunteer: '周平' },
  testPlan: { year1: 12, year2: 6, year3: 4 },
  talkDays: 31,
  visitDays: 32,
  reportDays: 33,
  changeNoticeDays: 5,
  planNo: '望禁计〔2026〕7号',
  otherAgreed: '每周二上午到站谈心一次。',
  copies: 3,
};

export const ISSUED: ComposeOptions['standing'] = {
  kind: 'issued',
  number: '望禁康字〔2026〕9号',
  mark: '7K3M9Q2XW4-1234',
  by: '陈雨',
  at: '2026-03-18 09:47',
};

/** An issued agreement of three copies; override what the test is about. */
export function samplePaper(
  template: PaperTemplate = DETOX_AGREEMENT,
  values: Partial<AgreementPaperValues> = {},
  options: Partial<ComposeOptions> = {},
): PaperDocument {
  const all = agreementFieldValues({ ...SAMPLE_VALUES, ...values });
  return composePaper(template, all, { standing: ISSUED, copies: 3, ...options });
}

/** A paper that is nothing but plain letters, for the geometry of a full page. */
export function plainPaper(letters: string): PaperDocument {
  return {
    templateId: 'plain',
    templateVersion: 1,
    jobTitle: 'JD-0001',
    blocks: [{ kind: 'paragraph', runs: [{ kind: 'text', text: letters }] }],
    copies: [{ index: 1, of: 1, holder: '' }],
    foot: { secrecy: '内部资料　注意保密', identity: '', template: '', issued: '', mark: '' },
    voided: null,
  };
}

/** A signature as the screen gives it, in miniature. */
export const SAMPLE_SIGNATURE: PaperImage = {
  mime: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100"><path d="M10 60c40-60 80 60 120 0s80-20 150 10" fill="none" stroke="#000" stroke-width="5"/></svg>',
  ),
};

const textOf = (runs: readonly PaperRun[]): string =>
  runs
    .map((run) => {
      switch (run.kind) {
        case 'blank':
          return '_'.repeat(run.characters);
        case 'tick':
          return run.ticked ? '☑' : '☐';
        default:
          return run.text;
      }
    })
    .join('');

/** Everything a paper says, one line a block, blanks as underscores: for reading in a test. */
export function wordsOf(paper: PaperDocument): string[] {
  return paper.blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'signing':
        return [block.left, block.right].flatMap((side) => [textOf(side.head.label), textOf(side.foot.label), side.day]);
      case 'table':
        return [textOf(block.caption), block.head.join('|'), ...block.rows.map((row) => row.map(textOf).join('|'))];
      case 'groups':
        return [...block.groups];
      case 'picture':
        return [];
      case 'paragraph':
        return [(block.lead ?? '') + textOf(block.runs)];
      default:
        return [textOf(block.runs)];
    }
  });
}
