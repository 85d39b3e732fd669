import { spawnSync } from 'node:child_process';

/** An expected stop: the message is all that the person needs. */
export class SetupStop extends Error {}

export function say(line) {
  console.log(`setup: ${line}`);
}

export function fail(error) {
  console.error(error instanceof SetupStop ? `setup: ${error.message}` : error);
  process.exit(1);
}

/** Runs a program and shows what it says; `quiet` shows it only when it fails. */
export function run(command, args, options = {}) {
  const { quiet = false, ...rest } = options;
  const stdio = quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'];
  const result = spawnSync(command, args, { stdio, encoding: 'utf8', maxBuffer: 64 << 20, ...rest });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    if (quiet) process.stderr.write(`${result.stdout}${result.stderr}`);
    throw new SetupStop(`${command} ${args.slice(0, 3).join(' ')} … ended with ${result.status ?? result.signal}`);
  }
  return result.stdout ?? '';
}
