import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { PersonId } from '#shared/kernel/ids';
import type { Bag, DueItem } from '#shared/persons/bag.schema';
import { bagText as t } from '#shared/text/bag';
import { useAddressPart } from '../../lib/hashLocation';
import { useEscape } from '../../lib/useEscape';
import { personQueries } from '../../persons/persons.queries';
import { useCounterMode } from '../../ui/counterMode';
import { Loaded } from '../../ui/Loaded';
import { actsOf, type BagAct } from './bagActs';
import { BagForms } from './BagForms';
import { BagHead } from './BagHead';
import { BagTabs, isBagTab } from './BagTabs';
import { ChangesTab } from './ChangesTab';
import { CounterBag } from './CounterBag';
import { DecisionsTab } from './DecisionsTab';
import { OverviewTab } from './OverviewTab';
import { PapersTab } from './PapersTab';
import { useBagForm } from './useBagForm';
import css from './BagPage.module.css';

/** One person, one bag. Coming here opens it, once, and that is written down. */
export function BagPage() {
  const { id } = useParams<{ id: string }>();
  const [opening] = useState(() => crypto.randomUUID());
  const bag = useQuery(personQueries.bag(id as PersonId, opening));
  return (
    <div className={css.page}>
      <Loaded query={bag} what={t.what} rows={10}>{(data) => <OpenBag bag={data} />}</Loaded>
    </div>
  );
}

function OpenBag({ bag }: { readonly bag: Bag }) {
  const hidden = useCounterMode();
  const [, go] = useLocation();
  const [part, setPart] = useAddressPart('tab');
  const [form, setForm] = useBagForm();
  useEscape(t.back, () => go('/people'));
  const tab = isBagTab(part) ? part : 'overview';
  const { running } = actsOf(bag);
  const toAgreement = (measureId: string | null) => measureId !== null && go(`/people/${bag.id}/agreement/${measureId}`);
  const group = () => running && setForm({ kind: 'group', measureId: running.id });
  const edit = () => setForm({ kind: 'edit', field: undefined, reviewId: undefined });

  const act = (kind: BagAct) => {
    if (kind === 'edit') edit();
    else if (kind === 'decision') setForm({ kind });
    else if (!running) return;
    else if (kind === 'agreement' || kind === 'paper') toAgreement(running.id);
    else if (kind === 'end') setForm({ kind, measureId: running.id, renew: true });
    else setForm({ kind, measureId: running.id });
  };
  const due = ({ kind, measureId }: DueItem) => {
    if (kind === 'agreement' || kind === 'scan') toAgreement(measureId);
    else if (kind === 'review') document.querySelector<HTMLElement>('[data-review] button')?.focus();
    else if (measureId !== null) setForm({ kind: kind === 'report' ? 'report' : 'group', measureId });
  };
  return (
    <>
      <BagHead bag={bag} onAct={act} />
      {!hidden && <BagTabs bag={bag} value={tab} onChange={(next) => setPart(next === 'overview' ? null : next)} />}
      <div className={css.body}>
        {hidden && <CounterBag bag={bag} />}
        {!hidden && tab === 'overview' && (
          <OverviewTab bag={bag} onDue={due} onGroup={group}
            onMend={(item, field) => setForm({ kind: 'edit', field, reviewId: item.id })}
            onResolve={(item) => setForm({ kind: 'resolve', reviewId: item.id, mended: false })} />
        )}
        {!hidden && tab === 'decisions' && (
          <DecisionsTab bag={bag} onEdit={edit} onDecision={() => setForm({ kind: 'decision' })}
            onEnd={(measure) => setForm({ kind: 'end', measureId: measure.id, renew: false })} />
        )}
        {!hidden && tab === 'papers' && <PapersTab documents={bag.documents} onOpen={({ measureId }) => toAgreement(measureId)} />}
        {!hidden && tab === 'changes' && <ChangesTab changes={bag.changes} />}
      </div>
      {!hidden && <BagForms bag={bag} form={form} setForm={setForm} />}
    </>
  );
}
