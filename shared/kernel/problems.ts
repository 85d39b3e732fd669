/**
 * Everything that may go wrong *by the rules of the office*, by code. A code is an API: each one has one
 * Chinese sentence in `shared/text/errors.ts`, and the compiler counts them. Details never hold a key, a
 * password or a readable record. One block per feature, in the order of the alphabet.
 */
export interface ProblemDetails {
  // border
  'input.invalid': { readonly fields: Readonly<Record<string, string>> };
  'internal': { readonly reference: string };
  'job.cancelled': Record<string, never>;
  'route.forbidden': { readonly needs: 'reader' | 'worker' | 'admin' };
  'session.locked': Record<string, never>;
}
