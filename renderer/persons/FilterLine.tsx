import { IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import { CONTROL_STATUSES } from '#shared/persons/controlStatus';
import { controlStatusLabel } from '#shared/text/persons';
import { personListText as t } from '#shared/text/personScreens';
import { useCounterMode } from '../ui/counterMode';
import { LinkButton } from '../ui/LinkButton';
import { FilterChip } from './FilterChip';
import { clearFilter, filterList, isNarrowed, useListFilter } from './listFilter';
import { personQueries } from './persons.queries';
import { SearchField } from './SearchField';
import css from './FilterLine.module.css';

const STATUS_OPTIONS = CONTROL_STATUSES.map((key) => ({ key, word: controlStatusLabel[key] }));

interface Props {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onEnter: () => void;
  readonly onDown: () => void;
}

/** Everything that narrows the list, in one line; what is in use is filled and can be taken off. */
export function FilterLine({ searchRef, onEnter, onDown }: Props) {
  const filter = useListFilter();
  const hidden = useCounterMode();
  const communities = useQuery(personQueries.communities()).data ?? [];
  const places = communities
    .filter(({ id, active }) => active || filter.communityIds.includes(id))
    .map(({ id, name }) => ({ key: id, word: name }));
  return (
    <div className={css.line} role="search">
      <SearchField value={filter.text} onChange={(text) => filterList({ text })} inputRef={searchRef} onEnter={onEnter} onDown={onDown} />
      {!hidden && (
        <FilterChip name={t.statuses} options={STATUS_OPTIONS} value={filter.statuses} onChange={(statuses) => filterList({ statuses })} />
      )}
      <FilterChip name={t.communities} options={places} value={filter.communityIds} onChange={(communityIds) => filterList({ communityIds })} />
      {filter.importBatchId !== null && (
        <button type="button" className={css.batch} onClick={() => filterList({ importBatchId: null })}>
          {t.batch} <IconX size={14} stroke={2} aria-hidden />
        </button>
      )}
      {isNarrowed(filter) && <LinkButton onClick={clearFilter}>{t.clear}</LinkButton>}
    </div>
  );
}
