import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export const inProject = (...parts) => join(PROJECT, ...parts);

/** Survives `npm ci` and serves every clone of this user: the unpacked fallback and the compiled binding. */
export const USER_CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'onebag');

export const isRoot = () => process.getuid?.() === 0;
