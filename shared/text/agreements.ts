/** Words that go into numbers and values of the agreement; 本站默认, an office may number otherwise. */
export const agreementText = {
  /** 望禁康字〔2026〕9号 (domain.md §8.0; never like a police number). */
  number: (shortName: string, year: number, seq: number) => `${shortName}禁康字〔${year}〕${seq}号`,
  joiner: '、',
  renderFailed: '排版没有完成',
  interrupted: '出具时程序中断',
} as const;
