/**
 * 管控现状: each registered person in exactly one cell (domain.md §6.4). Two choices of ours: `newly_found` is in law
 * a flow and no status, but registers write it where the status stands, and where nothing else is known it must not
 * be lost among the unclassified; 下落不明, 脱失 and 失控 are `unknown_status`, with the word kept as found.
 */
export const CONTROL_STATUSES = [
  'community_detox', 'community_rehab', 'in_isolation', 'detained', 'imprisoned', 'maintenance', 'clean_3y',
  'history_at_large', 'newly_found', 'unknown_status', 'abroad', 'dead', 'moved_out', 'unclassified',
] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];
