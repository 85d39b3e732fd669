import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReducer } from 'react';
import type { PersonId } from '#shared/kernel/ids';
import { limitsOn } from '#shared/law/limits';
import { MEASURE_KINDS, type Measure } from '#shared/measures/measures.schema';
import { measureKindLabel, measureText } from '#shared/text/measureScreens';
import { callOffice } from '../lib/callOffice';
import { useKeptForm } from '../lib/useKeptForm';
import { useToday } from '../lib/useToday';
import { ComputedField } from '../ui/ComputedField';
import { DateField } from '../ui/DateField';
import { DraftNotice } from '../ui/DraftNotice';
import { FieldGrid, FieldGroup } from '../ui/FieldGrid';
import { FormDrawer } from '../ui/FormDrawer';
import { showToast } from '../ui/toast';
import { decisionFaults, newDecision, parseDecision, termMonthsOf, type DecisionValues } from './decisionValues';
import { dayOrNone, DeadlineForecast } from './ForecastNotice';
import { measureQueries } from './measures.queries';
import { ReleaseFields } from './ReleaseFields';

const t = measureText.decision;
const KINDS = MEASURE_KINDS.map((value) => ({ value, label: measureKindLabel[value] }));

interface Props {
  readonly personId: PersonId;
  readonly who: string;
  readonly onClose: () => void;
}

/** 登记决定书: what the police decided, and until when the person must report. */
export function DecisionDrawer(props: Props) {
  const [round, restart] = useReducer((n: number) => n + 1, 0);
  const profile = useQuery(measureQueries.profile());
  if (profile.isPending) return null;
  return <DecisionForm key={round} place={profile.data?.streetName ?? ''} {...props} onRestart={restart} />;
}

interface FormProps extends Props {
  readonly place: string;
  readonly onRestart: () => void;
}

function DecisionForm({ personId, who, place, onClose, onRestart }: FormProps) {
  const today = useToday();
  const { form, draft, dirty, busy, error, problemCount, submit } = useKeptForm<DecisionValues, Measure>({
    formKey: `measure.decision:${personId}`,
    initialValues: newDecision(place, today),
    faults: (values) => decisionFaults(personId, values, today),
    save: (values) => callOffice('measures.registerDecision', parseDecision(personId, values, today)),
    fieldOf: { 'measure.decision-after-service': 'servedOn', 'measure.term-fixed': 'rehabMonths' },
    onSaved: () => {
      showToast(t.saved);
      onClose();
    },
  });
  const kind = form.useWatchValue('kind');
  const servedOn = form.useWatchValue('servedOn');
  form.useWatchValue('rehabMonths');
  form.useWatchValue('decidedOn');
  const rehab = kind === 'community_rehab';
  const termMonths = termMonthsOf(form.getValues(), today);
  if (!draft.ready) return null;
  return (
    <FormDrawer opened title={t.title} who={who} dirty={dirty} draft={draft} busy={busy} error={error} problemCount={problemCount}
      onSubmit={submit} onClose={onClose}>
      <DraftNotice draft={draft} onDrop={() => void draft.clear().then(onRestart)} />
      <div>
        <FieldGroup title={t.kind}>
          <SegmentedControl data={KINDS} aria-label={t.kind} key={form.key('kind')} {...form.getInputProps('kind', { withError: false })} />
        </FieldGroup>
        <FieldGroup title={t.paper}>
          <FieldGrid>
            <TextInput label={t.decisionNo} placeholder={t.decisionNoHint} maxLength={60} data-autofocus key={form.key('decisionNo')}
              {...form.getInputProps('decisionNo')} />
            <TextInput label={t.decidedBy} placeholder={t.decidedByHint} maxLength={60} key={form.key('decidedBy')} {...form.getInputProps('decidedBy')} />
            <DateField label={t.decidedOn} key={form.key('decidedOn')} {...form.getInputProps('decidedOn')} />
            <DateField label={t.servedOn} key={form.key('servedOn')} {...form.getInputProps('servedOn')} />
          </FieldGrid>
          <DeadlineForecast question={{ kind, servedOn: dayOrNone(servedOn), reportedOn: null, termMonths }} />
        </FieldGroup>
        {rehab && <ReleaseFields form={form} />}
        <FieldGroup title={t.execution}>
          <FieldGrid>
            <TextInput label={t.place} placeholder={t.placeHint} maxLength={120} key={form.key('executionPlace')} {...form.getInputProps('executionPlace')} />
            {rehab ? (
              <NumberInput label={t.term} description={t.termHelpRehab} min={1} max={limitsOn(today).rehabMaxMonths} clampBehavior="none" allowDecimal={false}
                rightSection={<span className="note">{t.monthsUnit}</span>} rightSectionWidth={52} key={form.key('rehabMonths')}
                {...form.getInputProps('rehabMonths')} />
            ) : (
              <ComputedField label={t.term} description={t.termHelpDetox} value={t.months(termMonths)} />
            )}
          </FieldGrid>
        </FieldGroup>
      </div>
    </FormDrawer>
  );
}
