import type { Problem, ProblemCode } from '../kernel/appError';
import type { ProblemDetails } from '../kernel/problems';
import { sizeText } from './backup';

const roleWord = { reader: '登录人员', worker: '专干', admin: '管理员' } as const;

const tooLargeWord = {
  bytes: '解开后超过 20 MB',
  entries: '里面的部分超过 2,000 个',
  ratio: '压缩得异常厉害',
  rows: '超过 50,000 行',
  columns: '超过 256 列',
  sheets: '超过 50 个工作表',
} as const;

/** One sentence per code; a new code does not compile until it has one. Says what happened and what to do. */
const problemText: { readonly [C in ProblemCode]: (d: ProblemDetails[C]) => string } = {
  'agreement.already-issued': ({ number }) => `这一期已经出具协议 ${number}。要重出，请先把它作废。`,
  'agreement.letters-missing': ({ letters }) => `这些字本机的字体印不出来：${letters}。没有出具，没有占用编号。请先改成印得出的字，或在电脑上装好字体再出具。`,
  'agreement.not-found': () => '找不到这份文书。',
  'agreement.not-issued': () => '这份文书没有出具或已经作废，不能这样办。',
  'agreement.not-reported': () => '还没有登记报到，不能签协议。请先登记报到。',
  'agreement.render-failed': ({ number }) => `文书没有排好版，编号 ${number} 已记为作废，资料完好。请再出具一次。`,
  'agreement.scan-type': ({ index }) => `第 ${index} 个文件不是 PDF、JPG 或 PNG，没有存入。请换成扫描件或照片。`,
  'agreement.scan-too-big': ({ index, limitMb }) => `第 ${index} 个文件超过 ${limitMb} MB，没有存入。请降低扫描精度再试。`,
  'agreement.signed-before-report': ({ reportedOn }) => `签字日期早于报到日 ${reportedOn}，请核对。`,

  'backup.already-running': () => '另一份备份正在进行（每天第一次登录后会自动备份到本机）。请等它做完再试，不会耽误登记。',
  'backup.cancelled': () => '已停止，没有留下半份备份。原有的备份和本机资料都没有动。',
  'backup.copy-differs': ({ what }) =>
    what === 'live'
      ? '副本与本机资料核对不一致，这份备份不作数，已删除。本机资料没有动，请再备份一次。'
      : '写完后重新读出，内容与写入的不一致，这份备份不作数，已删除。这个 U 盘可能有坏块或容量不实，请换一个。',
  'backup.damaged': ({ part }) =>
    part === 'head'
      ? '这份备份的开头已损坏，不能使用。没有改动任何资料，请选另一份备份。'
      : '这份备份的内容已损坏或被改动过，不能使用。没有改动任何资料，请选另一份备份。',
  'backup.data-damaged': () =>
    '备份前核对本机资料，发现有损坏（E-DB-03），没有做新的备份。原有的备份没有动，请不要删除，并尽快告诉管理员。',
  'backup.disk-full': ({ place }) =>
    place === 'target'
      ? '没有做成：U 盘已写满。原有的备份没有动。请换一个 U 盘，或清理后再备份。'
      : '没有做成：这台电脑的磁盘已满。原有的资料和备份没有动，请清理后再试。',
  'backup.drive-gone': () => '没有做成：U 盘已断开或没有响应。原有的备份和本机资料没有动。请插好后再试。',
  'backup.from-newer': ({ appVersion }) =>
    `这份备份由更高版本的程序（${appVersion}）做成。请先安装新版本，资料没有动。`,
  'backup.no-space': ({ place, needBytes, freeBytes }) =>
    `${place === 'target' ? 'U 盘' : '这台电脑'}空间不够：需要 ${sizeText(needBytes)}，只剩 ${sizeText(freeBytes)}。` +
    '还没有写入任何内容，请清理或换一处。',
  'backup.none-found': () => '这里没有找到一人一档的备份（.jdbk）。请换一个 U 盘或文件夹。',
  'backup.not-ours': () => '这不是一人一档的备份文件。没有改动任何资料，请选 .jdbk 文件。',
  'backup.other-office': ({ officeName }) =>
    `这份备份属于“${officeName}”，不是本机这份资料的。要用它，请走“从备份恢复”，并备好它的恢复密钥。`,
  'backup.read-only': ({ place }) =>
    place === 'target'
      ? 'U 盘不能写入，可能打开了写保护。没有写入任何内容。请关掉写保护开关，或换一个 U 盘。'
      : '这台电脑的资料文件夹不能写入。没有改动任何资料，请告诉管理员。',
  'backup.too-big-for-fat': ({ bytes }) =>
    `这份备份有 ${sizeText(bytes)}，而这个 U 盘是 FAT 格式，单个文件不能超过 4 GB。还没有写入，请换用 exFAT 或 NTFS 格式的盘。`,
  'backup.truncated': ({ expectedBytes, actualBytes }) =>
    `这份备份不完整：应有 ${sizeText(expectedBytes)}，只有 ${sizeText(actualBytes)}。没有改动任何资料，请选另一份备份。`,
  'backup.unexpected-schema': ({ object }) =>
    `备份里有本程序没有的内容（${object}），为安全起见没有恢复。本机资料没有动，请选另一份备份。`,
  'backup.wrong-key': () => '用这把密钥打不开这份备份。没有改动任何资料，请核对恢复密钥是否与这份备份是一套。',

  'input.invalid': () => '有内容没有填好，尚未保存。请看标红的地方，已填的内容都在。',
  'internal': ({ reference }) => `程序出错，这一步没有保存，之前的资料完好。请再试一次；仍不行请记下编号 ${reference}。`,
  'job.cancelled': () => '已取消，没有写入任何资料。',
  'route.forbidden': ({ needs }) => `这件事须由${roleWord[needs]}来做。`,
  'session.locked': () => '已锁定，请先登录。没有保存的内容已存为草稿。',

  'data.clock-behind': ({ lastOn }) => `电脑日期早于最后一次登记（${lastOn}）。请先核对电脑的日期和时间。`,
  'data.crashed': () => '资料进程意外停止，已重新准备好。最后一次保存的内容完好，请重新登录。',
  'data.edited-migration': ({ name }) => `程序文件与这份资料不符（${name}），为安全起见没有打开，资料未改动。请重新安装程序。`,
  'data.empty': () => '资料文件为空或不完整。为防止误用，程序没有新建，也没有改动。请从备份恢复。',
  'data.from-the-future': ({ file, program }) =>
    `资料由更高版本的程序建立（资料 ${file}，程序 ${program}）。请安装新版本，资料未改动。`,
  'data.in-use': () => '资料已被另一个程序窗口或另一个登录用户打开。请先在那里退出。',
  'data.migration-failed': ({ name }) => `升级资料没有做成（${name}），仍用原来的资料，一条没有少。请把这句话告诉管理员。`,
  'data.unreadable': () => '密码正确，但资料文件无法读取（E-DB-02），资料未被改动。请勿反复尝试，请从备份恢复。',

  'disk.full': () => '磁盘空间不足，这次修改没有保存，之前的内容完好。请至少清理 200 MB 后再保存一次。',
  'disk.io': () => '存储设备没有响应（E-IO-01），最后一次保存的内容是安全的。请检查设备后重新打开程序。',

  'import.already-undone': () => '这次导入已经撤销过了。',
  'import.batch-not-found': () => '没有找到这次导入的记录。',
  'import.damaged': () => '这个文件已损坏，或没有保存完整。请用 Excel 或 WPS 打开，另存一份 .xlsx 后再导入。没有写入任何资料。',
  'import.empty': () => '这个文件里没有内容。请看看选的是不是这一份登记册。',
  'import.macros': () => '这个文件带有宏。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
  'import.no-header': () => '没有认出表头。请指明表头在第几行，至少要有“姓名”或“身份证号”一列。',
  'import.not-a-workbook': () => '这不是 Excel 登记册。请选 .xlsx 文件。',
  'import.nothing-to-import': () => '没有可以导入的行，没有写入任何资料。',
  'import.old-format': ({ extension }) =>
    `这是旧格式的表格（${extension}）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。`,
  'import.password': () => '这个文件设了打开密码。请用 Excel 或 WPS 打开，去掉密码另存一份后再导入，导入后删掉那一份。',
  'import.preview-gone': () => '这次预览已经关闭，没有写入任何资料。请重新选择文件。',
  'import.text-file': ({ kind }) =>
    `这个文件其实是${kind === 'csv' ? '文本（CSV）' : '网页'}，不是 Excel 登记册。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。`,
  'import.too-large': ({ what }) => `这个文件太大：${tooLargeWord[what]}。请分成几份，或删去不用的工作表和图片后再导入。`,
  'import.too-slow': () => '这个文件读了很久也没有读完，已停止，没有写入任何资料。请用 Excel 或 WPS 打开，另存一份后再试。',
  'import.undo-records-added': ({ people }) =>
    `不能撤销：这次导入的人里，有 ${people} 人之后又登记了新的记录。要改动请到各人的档案里改。`,
  'import.unsafe': () => '这个文件的内部结构不正常，为安全没有读取。请用 Excel 或 WPS 打开，另存一份 .xlsx 后再导入。',

  'measure.changed-meanwhile': () => '这一期刚才已被改过。请看一眼新的内容，再保存一次；您填的内容都在。',
  'measure.decision-after-service': ({ decidedOn }) => `送达日期早于决定日期 ${decidedOn}，请核对。`,
  'measure.ended': () => '这一期已经结束，不能再登记。',
  'measure.future-date': ({ today }) => `日期晚于今天（${today}），请核对。`,
  'measure.imported': ({ asOf }) =>
    `这一期是从登记册导入的${asOf === '' ? '' : `（截至 ${asOf}）`}，不能接着登记报到。请先结束这一期，再登记决定书。`,
  'measure.late-reason-missing': ({ deadline }) => `报到期限是 ${deadline}，这次报到已逾期，请写明理由。`,
  'measure.not-found': () => '找不到这一期社区戒毒（康复）。',
  'measure.overlap': ({ decisionNo }) =>
    decisionNo === ''
      ? '登记册里已有一期没有办结，不能再登记一期。请先结束前一期。'
      : `已有一期正在执行（${decisionNo}），不能再登记一期。请先办结前一期。`,
  'measure.report-before-service': ({ servedOn }) => `报到日期早于决定书送达日 ${servedOn}，请核对。`,
  'measure.report-registered': ({ reportedOn }) => `已登记报到（${reportedOn}），不用再登记。`,
  'measure.rehab-papers-missing': () => '社区康复须填解除强制隔离戒毒证明书的文号和解除日期。',
  'measure.term-fixed': ({ months }) => `社区戒毒的期限由法律规定为 ${months} 个月，不能改。`,
  'measure.work-group-empty': () => '工作小组还没有成员，请至少填一人。',

  'office.community-exists': ({ name }) => `社区名录里已有“${name}”。`,
  'office.community-not-found': () => '社区名录里没有这个社区，请重新选一个。',
  'office.last-admin': () => '这是最后一名管理员，不能停用或改为其他角色。请先指定另一名管理员。',
  'office.staff-exists': ({ name }) => `已有同名人员“${name}”。请加一个字区分，例如“${name}（二）”。`,
  'office.staff-not-found': () => '找不到这名工作人员。',

  'person.changed-meanwhile': () => '这份档案刚才已被改过。请看一眼新的内容，再保存一次；您填的内容都在。',
  'person.first-use-unreadable': () => '初次吸毒的时间没有看懂。请写成 2015、2015-06 或 2015-06-01 这样，不晚于今天，也不早于出生。',
  'person.future-date': ({ today }) => `日期晚于今天（${today}），请核对。`,
  'person.id-check-digit': () => '校验码不对，可能抄错一位。确实无误，请写明理由后保存。',
  'person.id-invalid': () => '身份证号码不对：应为 18 位，且出生日期真实存在。号码不全时证件种类请选“无”，写入备注。',
  'person.id-taken': ({ fileNo }) => `已有此人：${fileNo}，没有重复建档。请打开原来的档案。`,
  'person.not-found': () => '找不到这份档案。',
  'person.review-not-found': () => '找不到这条待核，可能刚才已有人核过。',
  'person.status-before-last': ({ lastOn }) => `生效日期早于上一次变更（${lastOn}），请核对。`,
  'person.status-unchanged': () => '现状没有变化，不用再登记。',

  'restore.not-admin': () => '恢复后须由一名管理员先登录，请选管理员。',
  'restore.not-prepared': () => '这份备份还没有读出核对，请从选备份那一步重来。现有资料未改动。',
  'restore.nothing-to-undo': () => '没有可以撤销的恢复（超过 30 天，或之后又换过资料）。',

  'vault.keys-damaged': () => '密钥文件损坏或被改动过，没有打开资料，资料未改动。请用“从备份恢复”。',
  'vault.not-proved': () => '用这份恢复密钥没有打开样本资料，不能继续。请返回上一步，重新打印一份。',
  'vault.recovery-key-typo': ({ group }) =>
    group === 0 ? '恢复密钥共 8 组，每组 5 个字符，请看着纸补全。' : `第 ${group} 组与校验字符不符，请看着纸再输一次。`,
  'vault.wait': ({ seconds }) => `密码不对的次数较多，请等 ${seconds} 秒再试。`,
  'vault.wrong-password': () => '密码不对，请再试。注意大写锁定和输入法。',
  'vault.wrong-recovery-key': () => '这份恢复密钥打不开这份资料。可能是旧的或别的单位的，请换一份。',
};

export function describeProblem<C extends ProblemCode>(problem: Problem<C>): string {
  return problemText[problem.code](problem.details);
}
