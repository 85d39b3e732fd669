import { AppError } from '#shared/kernel/appError';
import { commonText } from '#shared/text/common';
import { describeProblem } from '#shared/text/errors';

/** The sentence for anything that was thrown. Never a stack, a path or an English message. */
export function sentenceOf(error: unknown): string {
  return error instanceof AppError ? describeProblem(error.problem) : commonText.unknownTrouble;
}

/** Field messages if the office refused the input; otherwise none, and `sentenceOf` speaks. */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  return error instanceof AppError && error.problem.code === 'input.invalid' ? error.problem.details.fields : {};
}
