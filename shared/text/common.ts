/** Words of the kit: what every screen says in the same way. */
export const commonText = {
  appName: '一人一档',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  retry: '再试一次',
  back: '上一步',
  next: '下一步',
  finish: '完成',
  done: '完成',
  stop: '停止',
  stopping: '正在停止…',
  undo: '撤销',
  optional: '没有可不填',
  automatic: (label: string) => `${label}（自动）`,
  loading: '正在读取',
  none: '无',
  doesNotApply: '—',

  today: '今天',
  yesterday: '昨天',
  overdueBy: (days: number) => `逾期 ${days} 天`,
  inDays: (days: number) => `${days} 天后`,
  ofTotal: (value: number, of: number) => `${value} / ${of}`,
  percent: (value: number) => `${value}%`,

  readFailed: (what: string) => `${what}没有读出来`,
  readFailedHint: '这次只是读取，没有改动任何资料。',
  readFailedNumber: (reference: string) =>
    `这次只是读取，没有改动任何资料。请再试一次；仍不行，请记下编号 ${reference} 告诉维护人员。`,
  screenFailed: '这一页没有显示出来',
  screenFailedHint: '已保存的资料不受影响。请再试一次；仍不行请退出软件后重新打开。',
  unknownTrouble: '程序没有按预期运行，这一步没有完成。请再试一次。',

  typeWord: (word: string) => `请输入“${word}”`,
  problemsLeft: (count: number) => `还有 ${count} 处没有填好，尚未保存。`,
  problemsHint: '跳到下一处，已填的内容都在。',
  problemsPress: '按',

  leaveFormTitle: '这张表还没有保存',
  leaveFormText: '已填的内容可以留作草稿，下次打开接着填。',
  leaveFormStay: '继续填写',
  leaveFormKeep: '留作草稿并关闭',
  leaveFormDrop: '丢弃所填内容',
  leaveFormTextNoDraft: '现在关闭，所填的内容不会保留。',

  surnameOnly: (surname: string) => `${surname}某`,
  maskedShow: (label: string) => `${label}已遮盖，按回车看 10 秒，会记入查看记录`,
  maskedShort: '点一下看 10 秒，会记入查看记录',
  maskedHidden: '柜台模式下不显示',

  capsLock: '大写锁定已打开（Caps Lock）',
  showPassword: '显示或隐藏密码',

  dateUnreadable: '日期没有看懂，请写成 2026-03-18 这样',
  datePlaceholder: '年-月-日',
  weekday: ['日', '一', '二', '三', '四', '五', '六'],

  rowOf: (row: number, rows: number) => `第 ${row} 行，共 ${rows} 行`,
  choosePerson: (label: string) => `选择${label}`,
  selectAll: '全部选中',
  sortBy: (title: string) => `按${title}排序`,
} as const;

export const fiveColourWord = { red: '红', yellow: '黄', blue: '蓝', green: '绿', white: '白' } as const;
export const fiveColourLabel = (word: string): string => `五色：${word}`;
