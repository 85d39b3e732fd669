import type { BenchRow } from './row';

const HEAD = ['what', 'ours', 'limit', 'ratio', 'goal', ''] as const;

/** For a reader at a console: `ratio <= goal` is good. */
export function tableOf(rows: readonly BenchRow[]): string {
  const body = rows.map(({ what, unit, ours, limit, ratio, goal }) => [
    what,
    `${ours} ${unit}`,
    `${limit} ${unit}`,
    ratio.toFixed(2),
    `≤ ${goal}`,
    ratio <= goal ? 'good' : 'MISSED',
  ]);
  const lines = [[...HEAD], ...body];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))))
    .map((line) => line.join('   ').trimEnd())
    .join('\n');
}
