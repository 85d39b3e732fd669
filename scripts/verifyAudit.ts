// `npm run verify-audit [-- --data FOLDER]`: asks for the recovery key and walks the chain of the audit log.
// Exit code: 0 whole, 1 broken or refused.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { AppError } from '#shared/kernel/appError';
import { describeProblem } from '#shared/text/errors';
import { verifyDataFolder } from './audit/verifyDataFolder';

const { values } = parseArgs({ options: { data: { type: 'string', default: process.env['ONEBAG_DATA'] ?? '/var/lib/onebag' } } });

try {
  const verdict = await verifyDataFolder(values.data, await recoveryKey());
  console.log(`${values.data}: ${verdict.lines} 行，${verdict.mark}`);
  console.log(verdict.brokenAt === null ? '审计链完整' : `审计链在第 ${verdict.brokenAt} 行断开`);
  process.exitCode = verdict.brokenAt === null ? 0 : 1;
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(describeProblem(error.problem));
  process.exitCode = 1;
}

/** On standard input, because arguments can be read by every program on the PC. */
async function recoveryKey(): Promise<string> {
  const input = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await input.question('恢复密钥：');
  input.close();
  return typed.trim();
}
