import type { StaffRole } from '../office/staff.schema';

export const roleText = {
  admin: '管理员', worker: '专干', reader: '只读',
} as const satisfies Record<StaffRole, string>;

/** Top bar, menu, bottom bar, search, list of keys. */
export const shellText = {
  skip: '跳到正文',
  menu: '主菜单',
  menuDaily: '日常',
  menuSystem: '系统',
  people: '人员档案',
  importing: '导入登记册',
  backup: '备份恢复',
  settings: '设置',
  peopleNeutral: '档案',
  importingNeutral: '导入',
  officeNeutral: (name: string) => (name === '' ? '业务办理' : `${name}　业务办理`),

  search: '姓名、拼音首字母、身份证或电话后四位、档案号',
  searchNeutral: '查找',
  counterOn: '柜台模式已开',
  counterOff: '柜台模式',
  counterNotice: '柜台模式：只显示可以当面说的内容。按 F9 会先锁定，输入密码后恢复。',

  lock: '锁定',
  lockFailed: '没有锁上',

  allSaved: (clock: string) => `全部已保存 ${clock}`,
  nothingToSave: '没有未保存的内容',
  draftSaved: (clock: string) => `草稿已保存 ${clock}`,
  draftSaving: '正在保存草稿…',
  dateLine: (year: number, month: number, day: number, weekday: string) => `${year}年${month}月${day}日 星期${weekday}`,
  backupNever: '还没有核验过的备份',
  backupToday: (clock: string) => `备份：今天 ${clock} 已核验`,
  backupDays: (days: number) => `备份：${days} 天前已核验`,
  backupStale: (days: number) => `已有 ${days} 天没有备份`,
  keys: '快捷键',

  keyTitle: '这一页可用的快捷键',
  keySearch: '查找',
  keyLock: '锁定',
  keyNew: '新建档案',
  keyBackup: '现在备份',
  keySave: '保存',
  keySaveNext: '保存并登记下一人',
  keyList: '快捷键清单',
  keyNextProblem: '下一处没填好',
  keyPreviousProblem: '上一处没填好',
  keyCounter: '柜台模式',
  keyMenu: '到主菜单',
  keyOpen: '打开',
  keyMove: '移动',

  findTitle: '查找',
  findFound: (people: number) => `找到 ${people} 人`,
  findNothing: '没有找到。可以试试拼音首字母，或身份证、电话的后四位。',
  findStart: '输入姓名、拼音、首字母，或身份证、电话的后四位。',
  findPeople: '人员',
  findActs: '可以做的事',
  findChoose: '选择',
  findOpen: '打开',
  findClose: '关闭',

  quitTitle: '退出前做一份备份吗',
  quitText: '把 U 盘插上，去“备份恢复”做一份，再退出。',
  quitBackup: '去备份',
  quitNow: '直接退出',
  quitStay: '先不退出',

  pageMissing: '没有这一页',
  pageMissingHint: '地址不对，或者这一页已经搬走。',
  toPeople: '回到人员档案',
  starting: '正在打开…',
} as const;
