import type { StaffRole } from '#shared/office/staff.schema';
import type { PersonList, PersonRow } from '#shared/persons/persons.schema';
import { shellText } from '#shared/text/shell';
import { pageOf } from '../pages';

/** One line of the search: a person, or something to do. */
export type Found =
  | { readonly kind: 'person'; readonly key: string; readonly to: string; readonly person: PersonRow }
  | { readonly kind: 'act'; readonly key: string; readonly to: string; readonly word: string; readonly chord: string };

/** More than this is no answer but a list: the count says so, the list page shows them. */
const SHOWN = 8;

export const peopleFound = (list: PersonList | undefined): readonly Found[] =>
  (list?.rows ?? []).slice(0, SHOWN).map((person) => ({ kind: 'person', key: person.id, to: `/people/${person.id}`, person }));

const ACTS = [
  { to: '/people?form=new', page: '/people', word: shellText.keyNew, chord: 'Ctrl N', roles: ['admin', 'worker'] },
  { to: '/import', page: '/import', word: shellText.importing, chord: '', roles: ['admin', 'worker'] },
  { to: '/backup', page: '/backup', word: shellText.keyBackup, chord: 'Ctrl B', roles: ['admin', 'worker', 'reader'] },
  { to: '/settings', page: '/settings', word: shellText.settings, chord: '', roles: ['admin', 'worker', 'reader'] },
] as const;

/** Acts whose words hold what was typed; all of them while nothing is typed. None while a stranger may read. */
export function actsFor(role: StaffRole, wanted: string, hidden: boolean): readonly Found[] {
  if (hidden) return [];
  return ACTS
    .filter(({ page, roles, word }) => pageOf(page) && (roles as readonly StaffRole[]).includes(role) && word.includes(wanted))
    .map(({ to, word, chord }) => ({ kind: 'act', key: to, to, word, chord }));
}
