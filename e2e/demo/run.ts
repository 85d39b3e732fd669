import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync, copyFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readArguments, type DemoPlan } from './arguments';
import { firstPc } from './firstPc';
import { startPc } from './office';
import { readStick } from './readStick';
import { secondPc } from './secondPc';

/** The first CUPS queue of this PC, if there is one. */
function findPrinter(): string | undefined {
  try {
    return /^printer (\S+)/m.exec(execFileSync('lpstat', ['-p'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[1];
  } catch {
    return undefined;
  }
}

const say = (line: string): void => console.log(`[demo] ${line}`);

async function tell(plan: DemoPlan): Promise<boolean> {
  const work = mkdtempSync(join(tmpdir(), 'onebag-demo-'));
  const stick = join(work, 'stick');
  mkdirSync(stick);
  try {
    const printer = findPrinter();
    const one = await startPc(join(work, 'pc-1'), plan.out);
    const first = await firstPc(one, plan, stick, printer).finally(() => one.app.close());
    say(first.printed);
    // The first PC is gone: what follows has the stick and the words from paper.
    renameSync(join(work, 'pc-1'), join(work, 'gone'));
    const after = readStick(stick, first.recoveryKey);
    const two = await startPc(join(work, 'pc-2'), plan.out);
    const second = await secondPc(two, stick, first.backup, first.recoveryKey).finally(() => two.app.close());
    for (const name of readdirSync(stick)) copyFileSync(join(stick, name), join(plan.out, name));
    return judge(plan, first.before, after, first.backup.head?.people, second);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function judge(
  plan: DemoPlan,
  before: ReturnType<typeof readStick>,
  after: ReturnType<typeof readStick>,
  peopleInHead: number | undefined,
  second: Awaited<ReturnType<typeof secondPc>>,
): boolean {
  const tables = Object.fromEntries(
    [...new Set([...Object.keys(before.tables), ...Object.keys(after.tables)])]
      .sort()
      .map((name) => [name, { before: before.tables[name] ?? null, after: after.tables[name] ?? null }]),
  );
  const equal = isDeepStrictEqual(before, after);
  const restored = { tables, auditHead: { before: before.auditHead, after: after.auditHead }, equal };
  writeFileSync(join(plan.out, 'restored.json'), `${JSON.stringify(restored, null, 2)}\n`);
  const report = JSON.parse(readFileSync(join(plan.out, 'import-report.json'), 'utf8')) as { rows: number; people: number };
  const checks: readonly (readonly [string, boolean])[] = [
    [`${report.rows} rows gave ${report.people} people`, report.people > 0],
    [`restored tables equal the live ones (${Object.keys(tables).length} tables, none left out)`, equal],
    [`the second PC shows ${second.people} people`, second.people === peopleInHead],
    ['the signed agreement opens on the second PC', second.documents > 0],
    [`the audit log fits there, ${second.audit.lines} lines`, second.audit.brokenAt === null && second.audit.lines > after.auditHead.seq],
  ];
  for (const [what, holds] of checks) say(`${holds ? 'yes' : 'NO '}  ${what}`);
  return checks.every(([, holds]) => holds);
}

async function main(): Promise<void> {
  const plan = readArguments(process.argv.slice(2));
  const started = performance.now();
  const told = await tell(plan);
  say(`took ${Math.round((performance.now() - started) / 1000)} s; everything is in ${plan.out}`);
  process.exitCode = told ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
