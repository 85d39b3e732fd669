import { IconAdjustments, IconArchive, IconDatabaseImport, IconFolders } from '@tabler/icons-react';
import type { StaffRole } from '#shared/office/staff.schema';
import { shellText } from '#shared/text/shell';
import { pageOf, type PagePath } from '../pages';

interface MenuEntry {
  readonly to: PagePath;
  readonly word: string;
  /** What a stranger may read in its place. */
  readonly neutral: string;
  readonly icon: typeof IconFolders;
  /** Who finds something to do there. */
  readonly roles: readonly StaffRole[];
}
export interface MenuGroup {
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

const everybody: readonly StaffRole[] = ['admin', 'worker', 'reader'];

const GROUPS: readonly MenuGroup[] = [
  {
    title: shellText.menuDaily,
    entries: [
      { to: '/people', word: shellText.people, neutral: shellText.peopleNeutral, icon: IconFolders, roles: everybody },
      {
        to: '/import', word: shellText.importing, neutral: shellText.importingNeutral, icon: IconDatabaseImport,
        roles: ['admin', 'worker'],
      },
    ],
  },
  {
    title: shellText.menuSystem,
    entries: [
      { to: '/backup', word: shellText.backup, neutral: shellText.backup, icon: IconArchive, roles: everybody },
      { to: '/settings', word: shellText.settings, neutral: shellText.settings, icon: IconAdjustments, roles: everybody },
    ],
  },
];

/** An entry appears when what it opens exists and its reader may do something there. */
export const menuFor = (role: StaffRole): readonly MenuGroup[] =>
  GROUPS.map((group) => ({
    ...group,
    entries: group.entries.filter(({ to, roles }) => roles.includes(role) && pageOf(to) !== undefined),
  })).filter((group) => group.entries.length > 0);
