import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { AppError } from '#shared/kernel/appError';
import { describeProblem } from '#shared/text/errors';
import { inspectStick } from './inspectStick';

/**
 * `node inspectCli.js FOLDER < recovery-key.txt` prints the content of the newest backup as JSON. The key comes
 * on standard input, because arguments can be read by every program on the PC.
 * Exit code: 0 found and whole, 1 refused (the sentence on standard error), 2 wrong use.
 */
async function main(): Promise<number> {
  const folder = process.argv[2];
  if (folder === undefined) return 2;
  const key = (await text(process.stdin)).trim();
  try {
    const content = await inspectStick(folder, key, tmpdir());
    process.stdout.write(`${JSON.stringify(content, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${describeProblem(error.problem)}\n`);
    return 1;
  }
}

process.exitCode = await main();
