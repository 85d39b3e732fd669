import type { ProblemCode } from '#shared/kernel/appError';
import { refusalWord } from '#shared/text/backupRefusals';

/** A few words for a code on the log; the whole sentence stood on the screen when it happened. */
export const refusalOf = (code: string): string => refusalWord[code as ProblemCode] ?? code;
