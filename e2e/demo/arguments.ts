import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface DemoPlan {
  readonly roster: string;
  readonly out: string;
}

/** `--roster FILE.xlsx --out DIR`, with the defaults of the README. */
export function readArguments(args: readonly string[]): DemoPlan {
  const { values } = parseArgs({ args: [...args], options: { roster: { type: 'string' }, out: { type: 'string' } } });
  const plan = {
    roster: resolve(values.roster ?? join(import.meta.dirname, '..', 'data', 'roster-xiyuan.xlsx')),
    out: resolve(values.out ?? 'demo-output'),
  };
  mkdirSync(plan.out, { recursive: true });
  return plan;
}
