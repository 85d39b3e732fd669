import { Textarea } from '@mantine/core';
import { useReducer } from 'react';
import { daysBetween, isLocalDate, type LocalDate } from '#shared/kernel/localDate';
import { RegisterReport, type Measure } from '#shared/measures/measures.schema';
import { limitsOn } from '#shared/law/limits';
import { commonText } from '#shared/text/common';
import { describeProblem } from '#shared/text/errors';
import { measureKindLabel, measureText } from '#shared/text/measureScreens';
import { callOffice } from '../lib/callOffice';
import { schemaFaults, useKeptForm, type Faults } from '../lib/useKeptForm';
import { useToday } from '../lib/useToday';
import { DateField } from '../ui/DateField';
import { DraftNotice } from '../ui/DraftNotice';
import { Facts, FieldGrid, FieldGroup } from '../ui/FieldGrid';
import { FormDrawer } from '../ui/FormDrawer';
import { showToast } from '../ui/toast';
import { dayOrNone, TermForecast } from './ForecastNotice';

const t = measureText.report;

interface ReportValues {
  reportedOn: string;
  lateReason: string;
}

/** Days after the last day allowed; 0 = in time, or not known. */
const daysLate = (reportedOn: string, deadline: string | null): number =>
  isLocalDate(reportedOn) && deadline !== null && isLocalDate(deadline) ? Math.max(0, daysBetween(deadline, reportedOn)) : 0;

function reportFaults(measure: Measure, values: ReportValues, today: LocalDate): Faults {
  const { reportedOn, lateReason } = values;
  const { servedOn } = measure;
  const faults: Record<string, string> = {};
  if (isLocalDate(reportedOn)) {
    if (reportedOn > today) faults['reportedOn'] = describeProblem({ code: 'measure.future-date', details: { today } });
    else if (servedOn !== null && reportedOn < servedOn) {
      faults['reportedOn'] = describeProblem({ code: 'measure.report-before-service', details: { servedOn } });
    }
    if (daysLate(reportedOn, measure.reportDeadline) > 0 && lateReason.trim() === '') faults['lateReason'] = t.lateReasonMissing;
  }
  const { version, id: measureId } = measure;
  return { ...schemaFaults(RegisterReport, { measureId, version, ...values }), ...faults };
}

interface Props {
  readonly measure: Measure;
  readonly who: string;
  readonly onClose: () => void;
}

/** 登记报到: the day from which the term runs. */
export function ReportDrawer(props: Props) {
  const [round, restart] = useReducer((n: number) => n + 1, 0);
  return <ReportForm key={round} {...props} onRestart={restart} />;
}

function ReportForm({ measure, who, onClose, onRestart }: Props & { readonly onRestart: () => void }) {
  const today = useToday();
  const { form, draft, dirty, busy, error, problemCount, submit } = useKeptForm<ReportValues, Measure>({
    formKey: `measure.report:${measure.id}`,
    initialValues: { reportedOn: today, lateReason: '' },
    faults: (values) => reportFaults(measure, values, today),
    save: (values) =>
      callOffice('measures.registerReport', {
        measureId: measure.id, version: measure.version, reportedOn: values.reportedOn,
        lateReason: daysLate(values.reportedOn, measure.reportDeadline) > 0 ? values.lateReason : '',
      }),
    fieldOf: { 'measure.late-reason-missing': 'lateReason', 'measure.report-before-service': 'reportedOn', 'measure.future-date': 'reportedOn' },
    onSaved: () => {
      showToast(t.saved);
      onClose();
    },
  });
  const reportedOn = form.useWatchValue('reportedOn');
  if (!draft.ready) return null;
  const late = daysLate(reportedOn, measure.reportDeadline);
  const termMonths = measure.termMonths ?? limitsOn(today).detoxTermMonths;
  const question = { kind: measure.kind, servedOn: measure.servedOn, reportedOn: dayOrNone(reportedOn), termMonths };
  return (
    <FormDrawer opened title={t.title} who={who} dirty={dirty} draft={draft} busy={busy} error={error} problemCount={problemCount}
      onSubmit={submit} onClose={onClose}>
      <DraftNotice draft={draft} onDrop={() => void draft.clear().then(onRestart)} />
      <Facts
        columns={3}
        items={[
          [measureKindLabel[measure.kind], measure.decisionNo || commonText.none],
          [t.servedOn, <span key="served" className="num">{measure.servedOn ?? commonText.none}</span>],
          [t.deadline, <span key="deadline" className="num">{measure.reportDeadline ?? commonText.none}</span>],
        ]}
      />
      <FieldGroup title={t.title}>
        <FieldGrid columns={3}>
          <DateField label={t.reportedOn} data-autofocus key={form.key('reportedOn')} {...form.getInputProps('reportedOn')} />
        </FieldGrid>
        {late > 0 && (
          <Textarea label={t.lateReason(late)} maxLength={200} key={form.key('lateReason')} {...form.getInputProps('lateReason')} />
        )}
        <TermForecast question={question} />
      </FieldGroup>
    </FormDrawer>
  );
}
