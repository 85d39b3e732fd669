/**
 * Everything that may go wrong *by the rules of the office*, by code. A code is an API: each one has one
 * Chinese sentence in `shared/text/errors.ts`, and the compiler counts them. Details never hold a key, a
 * password or a readable record. One block per feature, in the order of the alphabet.
 */
export interface ProblemDetails {
  // agreements
  'agreement.already-issued': { readonly number: string };
  'agreement.letters-missing': { readonly letters: string };
  'agreement.not-found': Record<string, never>;
  'agreement.not-issued': Record<string, never>;
  'agreement.not-reported': Record<string, never>;
  'agreement.render-failed': { readonly number: string };
  'agreement.scan-type': { readonly index: number };
  'agreement.scan-too-big': { readonly index: number; readonly limitMb: number };
  'agreement.signed-before-report': { readonly reportedOn: string };

  // backup
  'backup.already-running': Record<string, never>;
  'backup.cancelled': Record<string, never>;
  'backup.copy-differs': { readonly what: 'live' | 'written' };
  'backup.damaged': { readonly part: 'head' | 'content' };
  'backup.data-damaged': Record<string, never>;
  'backup.disk-full': { readonly place: 'target' | 'computer' };
  'backup.drive-gone': Record<string, never>;
  'backup.from-newer': { readonly appVersion: string };
  'backup.no-space': { readonly place: 'target' | 'computer'; readonly needBytes: number; readonly freeBytes: number };
  'backup.none-found': Record<string, never>;
  'backup.not-ours': Record<string, never>;
  'backup.other-office': { readonly officeName: string };
  'backup.read-only': { readonly place: 'target' | 'computer' };
  'backup.too-big-for-fat': { readonly bytes: number };
  'backup.truncated': { readonly expectedBytes: number; readonly actualBytes: number };
  'backup.unexpected-schema': { readonly object: string };
  'backup.wrong-key': Record<string, never>;

  // border
  'input.invalid': { readonly fields: Readonly<Record<string, string>> };
  'internal': { readonly reference: string };
  'job.cancelled': Record<string, never>;
  'route.forbidden': { readonly needs: 'reader' | 'worker' | 'admin' };
  'session.locked': Record<string, never>;

  // data: the encrypted file itself
  'data.clock-behind': { readonly lastOn: string };
  'data.crashed': Record<string, never>;
  'data.edited-migration': { readonly name: string };
  'data.empty': Record<string, never>;
  'data.from-the-future': { readonly file: number; readonly program: number };
  'data.in-use': Record<string, never>;
  'data.migration-failed': { readonly name: string };
  'data.unreadable': Record<string, never>;

  // disk
  'disk.full': Record<string, never>;
  'disk.io': Record<string, never>;

  // importing
  'import.already-undone': Record<string, never>;
  'import.batch-not-found': Record<string, never>;
  'import.damaged': Record<string, never>;
  'import.empty': Record<string, never>;
  'import.macros': Record<string, never>;
  'import.no-header': Record<string, never>;
  'import.not-a-workbook': Record<string, never>;
  'import.nothing-to-import': Record<string, never>;
  'import.old-format': { readonly extension: '.xls' | '.et' };
  'import.password': Record<string, never>;
  'import.preview-gone': Record<string, never>;
  'import.text-file': { readonly kind: 'csv' | 'page' };
  'import.too-large': { readonly what: 'bytes' | 'entries' | 'ratio' | 'rows' | 'columns' | 'sheets' };
  'import.too-slow': Record<string, never>;
  'import.undo-records-added': { readonly people: number };
  'import.unsafe': Record<string, never>;

  // measures
  'measure.changed-meanwhile': Record<string, never>;
  'measure.decision-after-service': { readonly decidedOn: string };
  'measure.ended': Record<string, never>;
  'measure.future-date': { readonly today: string };
  'measure.imported': { readonly asOf: string };
  'measure.late-reason-missing': { readonly deadline: string };
  'measure.not-found': Record<string, never>;
  'measure.overlap': { readonly decisionNo: string };
  'measure.report-before-service': { readonly servedOn: string };
  'measure.report-registered': { readonly reportedOn: string };
  'measure.rehab-papers-missing': Record<string, never>;
  'measure.term-fixed': { readonly months: number };
  'measure.work-group-empty': Record<string, never>;

  // office
  'office.community-exists': { readonly name: string };
  'office.community-not-found': Record<string, never>;
  'office.last-admin': Record<string, never>;
  'office.staff-exists': { readonly name: string };
  'office.staff-not-found': Record<string, never>;

  // persons
  'person.changed-meanwhile': Record<string, never>;
  'person.first-use-unreadable': Record<string, never>;
  'person.future-date': { readonly today: string };
  'person.id-check-digit': Record<string, never>;
  'person.id-invalid': Record<string, never>;
  'person.id-taken': { readonly fileNo: string };
  'person.not-found': Record<string, never>;
  'person.review-not-found': Record<string, never>;
  'person.status-before-last': { readonly lastOn: string };
  'person.status-unchanged': Record<string, never>;

  // restore
  'restore.not-admin': Record<string, never>;
  'restore.not-prepared': Record<string, never>;
  'restore.nothing-to-undo': Record<string, never>;

  // vault
  'vault.keys-damaged': Record<string, never>;
  'vault.not-proved': Record<string, never>;
  'vault.recovery-key-typo': { readonly group: number };
  'vault.wait': { readonly seconds: number };
  'vault.wrong-password': Record<string, never>;
  'vault.wrong-recovery-key': Record<string, never>;
}
