import type { Doubt } from '../importing/doubt';
import { reviewKindLabel, sexLabel } from './personScreens';

export const importingText = {
  undoneReason: '撤销导入',

  listSheet: '待核清单',
  listHeaders: ['行', '姓名', '身份证号', '项目', '问题', '原来写的', '可能应为'],
  listWidths: [7, 12, 22, 14, 36, 28, 22],
  listFileName: (asOf: string) => `导入待核清单${asOf === '' ? '' : ` ${asOf}`}.xlsx`,
} as const;

/** Why a cell is doubtful, with the number, the day or the row it is about. */
export function doubtText({ kind, found, suggestion }: Pick<Doubt, 'kind' | 'found'> & { suggestion?: string | null | undefined }): string {
  switch (kind) {
    case 'id-stored-as-number':
      return '表格把号码当成数字，末尾丢了，号码不完整';
    case 'id-length':
      return `只有 ${found.trim().length} 位`;
    case 'id-birth-differs':
      return `身份证是 ${suggestion ?? ''}`;
    case 'id-sex-differs':
      return `身份证是${suggestion === 'male' || suggestion === 'female' ? sexLabel[suggestion] : ''}`;
    case 'same-id-other-name':
      return `与“${suggestion ?? ''}”同一号码`;
    case 'decision-after-start':
      return `决定书在开始日期 ${suggestion ?? ''} 之后`;
    case 'term-over':
      return `期限到 ${suggestion ?? ''} 已满，没有写办结`;
    case 'formula':
      return '格子里是公式，取的是表格上次算出的结果';
    default:
      return reviewKindLabel[kind];
  }
}

