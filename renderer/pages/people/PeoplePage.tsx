import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { PERSON_VIEWS, type PersonView } from '#shared/persons/persons.schema';
import { personListText as t, personViewLabel } from '#shared/text/personScreens';
import { useAddressPart } from '../../lib/hashLocation';
import { filterList, useListFilter } from '../../persons/listFilter';
import { personQueries } from '../../persons/persons.queries';
import { NewPersonDrawer } from '../../persons/PersonDrawer';
import { useCounterMode } from '../../ui/counterMode';
import { Page } from '../../ui/Page';
import { ViewTabs } from '../../ui/ViewTabs';
import { ActButton } from '../ActButton';
import { useMayWork } from '../useMayWork';
import { PeopleSheet } from './PeopleSheet';

/** 人员档案: saved views, filters, and everybody whom they leave. */
export function PeoplePage() {
  const hidden = useCounterMode();
  const mayWork = useMayWork();
  const filter = useListFilter();
  const [, go] = useLocation();
  const [form, setForm] = useAddressPart('form');
  const list = useQuery(personQueries.list(hidden ? { ...filter, view: 'all', statuses: [] } : filter));
  // In an empty case book the filled button stands in the middle of the sheet.
  const empty = list.data?.counts.all === 0;
  const create = () => setForm('new');
  const importing = () => go('/import');
  const views = hidden ? (['all'] as const) : PERSON_VIEWS;
  const tabs = views.map((key: PersonView) => ({
    key, word: hidden ? t.allNeutral : personViewLabel[key], count: list.data?.counts[key] ?? null,
  }));
  return (
    <Page
      title={hidden ? t.titleNeutral : t.title}
      note={hidden ? undefined : t.note}
      actions={!hidden && <><ActButton variant="default" onClick={importing}>{t.importing}</ActButton><ActButton variant={empty ? 'default' : 'filled'} onClick={create}>{t.create}</ActButton></>}
    >
      <ViewTabs label={t.views} tabs={tabs} value={hidden ? 'all' : filter.view} onChange={(view) => filterList({ view })} />
      <PeopleSheet list={list} onCreate={create} onImport={importing} />
      {form === 'new' && mayWork && !hidden && (
        <NewPersonDrawer onSaved={(id) => go(`/people/${id}`, { replace: true })} onOpenOther={(id) => go(`/people/${id}`)}
          onClose={() => setForm(null)} />
      )}
    </Page>
  );
}
