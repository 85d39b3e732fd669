/** One promise about speed: ours against the limit of this machine, both taken in the same run. */
export interface BenchRow {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly limit: number;
  readonly ratio: number;
  /** Kept when `ratio <= goal`. */
  readonly goal: number;
}

export interface Comparison {
  readonly what: string;
  readonly goal: number;
  /** One run, in ms. */
  readonly ours: () => Promise<number>;
  readonly limit: () => Promise<number>;
  readonly runs?: number;
}

const LEAST_RUNS = 7;

/**
 * Medians of alternating runs, so that a machine that slows down slows both sides. The first pair warms the
 * caches and is not counted.
 */
export async function compare({ what, goal, ours, limit, runs = 9 }: Comparison): Promise<BenchRow> {
  if (runs < LEAST_RUNS) throw new Error(`${what}: at least ${LEAST_RUNS} runs`);
  const taken: { ours: number[]; limit: number[] } = { ours: [], limit: [] };
  await ours();
  await limit();
  for (let run = 0; run < runs; run++) {
    taken.ours.push(await ours());
    taken.limit.push(await limit());
  }
  const [mine, least] = [median(taken.ours), median(taken.limit)];
  return { what, unit: 'ms', ours: rounded(mine), limit: rounded(least), ratio: rounded(mine / least), goal };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

const rounded = (value: number): number => Number(value.toPrecision(4));
