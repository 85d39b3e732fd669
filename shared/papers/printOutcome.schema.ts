import type { PrintOutcomeKind } from '../agreements/agreements.schema';

/** What became of a print. `jobId` is the queue's own number; on systems without CUPS there is none. */
export type PrintOutcome =
  | { readonly kind: 'printed'; readonly jobId: string }
  /** No printer is set up on this PC. */
  | { readonly kind: 'no-printer' }
  /** The printer that was chosen is not there any more. */
  | { readonly kind: 'printer-missing' }
  /** The queue takes no jobs now. */
  | { readonly kind: 'refused' }
  /** No answer in time. The job was withdrawn (`true`), so that it does not come out hours later. */
  | { readonly kind: 'timeout'; readonly jobId: string; readonly withdrawn: boolean }
  /** Aborted by the queue, withdrawn by somebody, or the page would not come out as it was filed. */
  | { readonly kind: 'failed'; readonly jobId: string; readonly reason: PrintFailure };

export type PrintFailure = 'aborted' | 'withdrawn' | 'differs-from-filed' | 'not-started';

/** Compile-time proof that the log can hold every outcome. */
export type LoggedOutcome = PrintOutcome['kind'] extends PrintOutcomeKind ? PrintOutcomeKind : never;
