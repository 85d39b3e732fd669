/** Why somebody was found, beside the name. */
export const searchText = {
  byPinyin: '拼音',
  byIdNumber: '身份证',
  byPhone: '电话',
  tail: (tail: string) => `**** ${tail}`,
} as const;
