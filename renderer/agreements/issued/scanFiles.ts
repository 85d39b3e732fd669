import type { Problem } from '#shared/kernel/appError';
import { MAX_SCAN_BYTES, scanMime, type ScanMime } from '#shared/agreements/scan.rules';

/** As many as one signed copy may bring (AddScan). */
export const MOST_SCANS = 30;

export interface ChosenScan {
  readonly name: string;
  readonly data: Uint8Array;
  /** Absent: not a kind that is kept. */
  readonly mime: ScanMime | undefined;
}

export const chosenScan = (name: string, data: Uint8Array): ChosenScan => ({
  name,
  data,
  mime: scanMime(data),
});

/** Why this file would be refused; the office judges by the same rules again. `index` counts from 0. */
export function scanProblem({ mime, data }: ChosenScan, index: number): Problem | undefined {
  if (mime === undefined) return { code: 'agreement.scan-type', details: { index: index + 1 } };
  if (data.length > MAX_SCAN_BYTES) {
    return {
      code: 'agreement.scan-too-big',
      details: { index: index + 1, limitMb: MAX_SCAN_BYTES / 1024 / 1024 },
    };
  }
  return undefined;
}
