import type { ProblemCode } from '../kernel/appError';

/** Short forms for the list of backups. */
export const refusalWord: { readonly [C in ProblemCode]?: string } = {
  'backup.cancelled': '中途停止',
  'backup.copy-differs': '读回与写入不同',
  'backup.damaged': '文件损坏',
  'backup.data-damaged': '本机资料核对不过',
  'backup.disk-full': '空间写满',
  'backup.drive-gone': 'U 盘中途拔出',
  'backup.from-newer': '由更高版本写成',
  'backup.no-space': '空间不够',
  'backup.none-found': '没有备份文件',
  'backup.not-ours': '不是备份文件',
  'backup.other-office': '别的单位的备份',
  'backup.read-only': '写保护',
  'backup.too-big-for-fat': '超过 4 GB',
  'backup.truncated': '文件不完整',
  'backup.wrong-key': '密钥不符',
  internal: '程序出错',
};
