import type { ProblemDetails } from './problems';

export type ProblemCode = keyof ProblemDetails;
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly details: ProblemDetails[K] };
}[C];

/** An expected refusal. Anything thrown that is not an `AppError` is a bug. */
export class AppError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.name = 'AppError';
    this.problem = problem;
  }
}

/** Use as `throw refuse('person.not-found', { personId })`. */
export function refuse<C extends ProblemCode>(code: C, details: ProblemDetails[C]): AppError {
  return new AppError({ code, details } as Problem);
}

/** What crosses a process border. Electron keeps only `message` of a thrown error, so nothing is thrown across. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problem: Problem };

export function assertNever(value: never): never {
  throw new Error(`unhandled value: ${JSON.stringify(value)}`);
}
