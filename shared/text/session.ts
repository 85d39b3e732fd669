import type { SessionStatus } from '../session/session.routes';

export const lockReasonText: Readonly<Record<SessionStatus['lockReason'], (minutes: number) => string>> = {
  start: () => '',
  asked: () => '没有保存的内容已加密存为草稿',
  idle: (minutes) => `${minutes} 分钟没有操作，自动锁定`,
  system: () => '电脑锁屏或休眠时一并锁定',
  crashed: () => '',
};

/** What a stranger may read of the office's name: all before the words that say what the office does. */
export const neutralOfficeName = (officeName: string): string => officeName.split(/社区戒毒|社区康复|戒毒|禁毒/)[0] ?? '';

/** The gate: login, locked screen, forgotten password. */
export const sessionText = {
  state: '登录状态',
  who: '谁在使用',
  passwordOf: (name: string) => `${name}的密码`,
  password: '密码',
  login: '登录',
  unlock: '解锁',
  locked: '已锁定',
  otherPerson: '换人使用',
  samePlace: '解锁后回到原来的地方',
  leaveHint: (minutes: number) => `离开座位请按 Ctrl+L 锁定。${minutes} 分钟不动，自动锁定。`,
  waiting: (seconds: number) => `密码不对的次数较多，请等 ${seconds} 秒再试。`,
  needsPassword: '待设密码',
  needsPasswordHint: '由管理员登录后在“设置”里设密码',
  nobody: '没有可以登录的人员',
  crashedTitle: '资料进程意外停止，已重新准备好',
  crashedText: '最后一次保存的内容完好。请重新登录；没有保存的表单已存为草稿。',

  encrypted: '本机资料已加密',
  restore: '从备份恢复',
  forgot: '忘记密码',
  version: (version: string) => `版本 ${version}`,
  backToGate: '返回',
  backToLogin: '返回登录',
  noRestoreHere: '这一版还不能在这里恢复',

  forgotTitle: '用恢复密钥设新密码',
  forgotNote: (name: string) => `给${name}设新密码`,
  forgotLead: '从保险柜取出恢复密钥那张纸，把 8 组都输入。设好后旧密码立即作废，会记入记录。',
  forgotAct: '设新密码并登录',
  forgotWhyKey: '8 组都输入后才能继续',
  forgotWhyPassword: '新密码够长、两次一致后才能继续',
} as const;

/** A new password, wherever one is set. */
export const passwordText = {
  newPassword: '密码',
  again: '再输入一次',
  hint: '三四个不相干的词打成拼音最好记。想用汉字，先点右边的眼睛。',
  strength: '密码强度',
  words: ['太短', '太短', '勉强', '够用', '很好'],
  longEnough: (now: number) => `不少于 12 个字符，或 4 个以上汉字（现在 ${now} 个）`,
  noNames: '没有单位名、姓名、电话',
  varied: '不是同一个字或连着的数字',
  differs: (by: number) =>
    by === 0 ? '两次输入不一样' : by > 0 ? `两次输入不一样，第二次少 ${by} 个字符` : `两次输入不一样，第二次多 ${-by} 个字符`,
} as const;

/** The eight groups of a recovery key. */
export const recoveryText = {
  group: (index: number) => `第 ${index} 组`,
  right: '对',
  wrongPlaces: (places: readonly number[]) => `第 ${places.join('、')} 位不对`,
  wrong: '与校验字符不符，请看着纸再输一次',
} as const;
