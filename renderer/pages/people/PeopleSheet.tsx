import { useViewportSize } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import type { PersonList, PersonRow } from '#shared/persons/persons.schema';
import { personListText as t } from '#shared/text/personScreens';
import { FilterLine } from '../../persons/FilterLine';
import { useShortcut } from '../../lib/shortcuts';
import { useCounterMode } from '../../ui/counterMode';
import { Loaded } from '../../ui/Loaded';
import { Sheet } from '../../ui/Sheet';
import { VirtualTable } from '../../ui/VirtualTable';
import { EmptyPeople } from './EmptyPeople';
import { personColumns, roomOf } from './personColumns';
import css from './people.module.css';

/** Under this name the table finds its cursor and its scroll position again. */
const MEMORY = 'people';

interface Props {
  readonly list: UseQueryResult<PersonList>;
  readonly onCreate: () => void;
  readonly onImport: () => void;
}

/** The list hangs on the views: filter line, table, foot. */
export function PeopleSheet({ list, onCreate, onImport }: Props) {
  const hidden = useCounterMode();
  const [, go] = useLocation();
  const room = roomOf(useViewportSize().width);
  const search = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const focusSearch = () => {
    search.current?.focus();
    search.current?.select();
  };
  useShortcut('Ctrl F', t.keySearch, focusSearch);
  useShortcut('/', t.keySearch, focusSearch);
  const intoTable = () => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const open = (row: PersonRow) => go(`/people/${row.id}`);
  const openFirst = () => {
    const first = list.data?.rows[0];
    if (first && !list.isPlaceholderData) open(first);
  };
  return (
    <Sheet grow>
      <FilterLine searchRef={search} onEnter={openFirst} onDown={intoTable} />
      <div className={css.body} ref={body} aria-busy={list.isFetching}>
        <Loaded query={list} what={t.what} rows={13}>
          {({ rows, counts }) =>
            rows.length === 0 ? (
              <EmptyPeople counts={counts} onCreate={onCreate} onImport={onImport} />
            ) : (
              <VirtualTable label={t.table} rows={rows} columns={personColumns(rows, hidden, room)} rowKey={(row) => row.id}
                onOpen={open} memoryKey={MEMORY} />
            )
          }
        </Loaded>
      </div>
      <Foot list={list} />
    </Sheet>
  );
}

function Foot({ list }: Pick<Props, 'list'>) {
  const hidden = useCounterMode();
  return (
    <div className={css.foot}>
      <span aria-live="polite">{factOf(list, hidden)}</span>
      <span className="grow" />
      {!hidden && <span className="note">{t.keys}</span>}
    </div>
  );
}

function factOf({ data, isError }: UseQueryResult<PersonList>, hidden: boolean): string {
  if (!data) return isError ? t.notRead : t.reading;
  const count = data.rows.length;
  if (hidden) return t.totalNeutral(count);
  return count === data.counts.all ? t.total(count) : t.totalOf(count, data.counts.all);
}
