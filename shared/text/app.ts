export const appText = {
  /** Neutral: the task bar must not say what this office does. */
  windowTitle: '一人一档',
} as const;
