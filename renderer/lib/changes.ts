import type { RouteName } from '#shared/ipc/routes';

/** Commands that leave a line on the audit log or keep a draft, but change nothing that is on screen. */
const ONLY_LOOKING: readonly string[] = [
  'agreements.open', 'agreements.scan', 'backup.fingerprint', 'drafts.clear', 'drafts.save', 'importing.doubtfulList', 'importing.open',
  'importing.recordExport', 'importing.remap', 'persons.forEdit', 'persons.openBag', 'persons.unmask',
] satisfies readonly RouteName[];

export const changesRecords = (routeName: string): boolean => !ONLY_LOOKING.includes(routeName);
