import { app } from 'electron';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Everything is found from here: `out/main` lies two floors below the program's folder. */
const OUT_MAIN = import.meta.dirname;

export const programPaths = {
  records: join(OUT_MAIN, 'records.js'),
  courier: join(OUT_MAIN, 'courier.js'),
  preload: join(OUT_MAIN, '..', 'preload', 'index.cjs'),
  renderer: join(OUT_MAIN, '..', 'renderer'),
} as const;

/**
 * One data folder for the PC, whoever is signed in to the system (decision 3). `--data-folder=…` or
 * ONEBAG_DATA choose another one. Created for the owner alone where the system knows owners.
 */
export function dataFolder(): string {
  const chosen = app.commandLine.getSwitchValue('data-folder') || process.env['ONEBAG_DATA'];
  if (chosen) return made(chosen);
  const shared = process.platform === 'win32' ? join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'OneBag') : '/var/lib/onebag';
  try {
    return made(shared);
  } catch {
    return made(join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'OneBag'));
  }
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  return folder;
}
