import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PersonList } from '#shared/persons/persons.schema';
import { personListText as t, personViewLabel } from '#shared/text/personScreens';
import { conditionsOf } from '../../persons/listConditions';
import { clearFilter, filterList, NO_FILTER, useListFilter } from '../../persons/listFilter';
import { personQueries } from '../../persons/persons.queries';
import { EmptyState } from '../../ui/States';
import { ActButton } from '../ActButton';

interface Props {
  readonly counts: PersonList['counts'];
  readonly onCreate: () => void;
  readonly onImport: () => void;
}

/** Why nobody stands here: a new case book, conditions that fit nobody, or a view without people. */
export function EmptyPeople({ counts, onCreate, onImport }: Props) {
  const filter = useListFilter();
  const conditions = conditionsOf(filter, useQuery(personQueries.communities()).data ?? []);
  if (counts.all === 0) {
    return (
      <EmptyState
        title={t.firstTitle}
        action={<><ActButton onClick={onImport}>{t.importing}</ActButton><ActButton variant="default" onClick={onCreate}>{t.create}</ActButton></>}
      >
        {t.firstText}
      </EmptyState>
    );
  }
  const showAll = <Button variant="default" onClick={() => filterList(NO_FILTER)}>{t.showAll(counts.all)}</Button>;
  if (conditions.length === 0) {
    return <EmptyState title={t.noneTitle} action={showAll}>{t.noneInView(personViewLabel[filter.view])}</EmptyState>;
  }
  const last = conditions[conditions.length - 1];
  return (
    <EmptyState
      title={t.noneTitle}
      action={
        <>
          <Button onClick={clearFilter}>{t.clear}</Button>
          {conditions.length > 1 && last && <Button variant="default" onClick={() => filterList(last.without)}>{t.dropLast(last.word)}</Button>}
          {conditions.length === 1 && showAll}
        </>
      }
    >
      {t.noneText(conditions.map(({ word }) => word), personViewLabel.all)}
    </EmptyState>
  );
}
