/** What is accepted from outside before any parser sees it. Source: reliability.md §3.5. */
export const IMPORT_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  unzippedBytes: 20 * 1024 * 1024,
  zipEntries: 2_000,
  /** Unzipped to zipped, of the whole file; a register is 8–20. */
  zipRatio: 100,
  rows: 50_000,
  columns: 256,
  sheets: 50,
  /** Reading a register takes well under a second. */
  readMs: 20_000,
  workerMemoryMb: 512,
} as const;
