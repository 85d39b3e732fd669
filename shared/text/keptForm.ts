/** What every form says about its draft. */
export const keptFormText = {
  restored: '草稿已恢复',
  restoredAt: (day: string, clock: string) => `上次填到一半，存于 ${day} ${clock}。`,
  drop: '不要草稿，重新填',
} as const;
