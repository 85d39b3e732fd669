/** Notices that a stick was pulled and put back: the only proof that a backup left every cache. */
export interface ReplugWatch {
  /** A backup was just written to this drive. */
  written(driveId: string): void;
  /** The drives that are there now; called whenever the list is read. */
  see(driveIds: readonly string[]): void;
  /** It was away at least once since the backup was written, and is back. */
  wasReplugged(driveId: string): boolean;
}

/** A drive without an id can be anybody's: it never counts as put back. */
export function replugWatch(): ReplugWatch {
  const away = new Map<string, boolean>();
  let there = new Set<string>();
  return {
    written(driveId) {
      if (driveId !== '') away.set(driveId, false);
    },
    see(driveIds) {
      there = new Set(driveIds);
      for (const id of away.keys()) if (!there.has(id)) away.set(id, true);
    },
    wasReplugged: (driveId) => away.get(driveId) === true && there.has(driveId),
  };
}
