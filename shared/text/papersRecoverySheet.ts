/** The sheet with the recovery key. Nothing on it says what the office does. */
export const recoverySheetText = {
  title: '恢复密钥',
  sheet: (number: string, day: string) => `编号 ${number}　　${day}`,
  say: '忘记密码或者更换电脑时，只有这张纸能打开资料。',
  rules: [
    '1. 请装入信封、签封，放进单位保险柜；不要拍照，不要存进手机或者电脑。',
    '2. 每年一月检查一次信封是否完好。',
    '3. 纸丢了或者被人看过，请在“备份恢复”里换一份新的。',
    '4. 换新以前做的备份，仍须用旧纸打开；旧备份没有销毁，旧纸就要继续保管。',
  ],
  keeping: '保管人：________　封存日期：________',
} as const;
