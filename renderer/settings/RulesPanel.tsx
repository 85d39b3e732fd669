import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Settings } from '#shared/office/settings.schema';
import { settingsText as t } from '#shared/text/settings';
import { focusFirstProblem } from '../lib/problemWalk';
import { useShortcut } from '../lib/shortcuts';
import { fieldErrorsOf } from '../lib/trouble';
import { Key, StatusBadge } from '../ui/Badges';
import { FieldGrid } from '../ui/FieldGrid';
import { FormTrouble } from '../ui/FormTrouble';
import { Loaded } from '../ui/Loaded';
import { showToast } from '../ui/toast';
import { settingsQueries, useOfficeAct } from './settings.queries';
import css from './Settings.module.css';

interface FormProps {
  readonly form: UseFormReturnType<Settings>;
  readonly readOnly: boolean;
}

/** 12/6/4 and its like are the station's own proposal, and say so (domain.md §4.2). */
function TestPlan({ form, readOnly }: FormProps) {
  const line = (name: 'detoxTestsPerYear' | 'rehabTestsPerYear', label: string) => (
    <>
      <span>{label}</span>
      {t.rulesYears.map((year, index) => (
        <NumberInput key={year} aria-label={`${label} ${year}`} min={0} max={60} disabled={readOnly} {...form.getInputProps(`${name}.${index}`)} />
      ))}
    </>
  );
  return (
    <div className={css.block}>
      <div className="row g2"><h2>{t.rulesTests}</h2><StatusBadge tone="info">{t.stationDefault}</StatusBadge></div>
      <div className="note">{t.stationDefaultHint}</div>
      <div className={css.years}>
        <span />{t.rulesYears.map((year) => <span key={year} className="label">{year}</span>)}
        {line('detoxTestsPerYear', t.rulesDetox)}
        {line('rehabTestsPerYear', t.rulesRehab)}
      </div>
    </div>
  );
}

function Numbers({ form, readOnly }: FormProps) {
  const field = (name: Exclude<keyof Settings, 'detoxTestsPerYear' | 'rehabTestsPerYear' | 'termEndInclusive' | 'endOfMonthSticky'>) =>
    ({ disabled: readOnly, ...form.getInputProps(name) });
  return (
    <>
      <div className={css.block}>
        <h2>{t.rulesLock}</h2>
        <div className={css.numbers}><FieldGrid columns={3}>
          <NumberInput label={t.rulesLockLabel} description={t.rulesLockHint} {...field('autoLockMinutes')} />
          <NumberInput label={t.rulesBackup} description={t.rulesBackupHint} {...field('backupReminderDays')} />
        </FieldGrid></div>
      </div>
      <div className={css.block}>
        <div className="row g2"><h2>{t.rulesOther}</h2><StatusBadge tone="info">{t.stationDefault}</StatusBadge></div>
        <div className={css.numbers}><FieldGrid columns={3}>
          <NumberInput label={t.rulesTalk} {...field('talkEveryDays')} />
          <NumberInput label={t.rulesVisit} {...field('visitEveryDays')} />
          <NumberInput label={t.rulesSelfReport} {...field('selfReportEveryDays')} />
          <NumberInput label={t.rulesChange} {...field('changeNoticeDays')} />
          <NumberInput label={t.rulesCopies} {...field('agreementCopies')} />
        </FieldGrid></div>
      </div>
    </>
  );
}

const TERM_ENDS = [
  { value: 'day_before', label: t.rulesTermEndBefore },
  { value: 'same_day', label: t.rulesTermEndSame },
] as const;

function RulesForm({ settings, readOnly }: { readonly settings: Settings; readonly readOnly: boolean }) {
  const save = useOfficeAct('office.saveSettings');
  const form = useForm<Settings>({ initialValues: settings, validate: schemaResolver(Settings, { sync: true }), validateInputOnBlur: true });
  const submit = form.onSubmit(
    (values) => save.mutate(Settings.parse(values), {
      onSuccess: (saved) => {
        form.resetDirty(saved);
        showToast(t.saved);
      },
      onError: (error) => {
        form.setErrors(fieldErrorsOf(error));
        focusFirstProblem();
      },
    }),
    focusFirstProblem,
  );
  useShortcut('Ctrl S', t.save, () => submit(), { enabled: !readOnly });
  return (
    <form className="stack g4" onSubmit={submit} noValidate>
      <FormTrouble count={Object.keys(form.errors).length} error={save.error} />
      <TestPlan form={form} readOnly={readOnly} />
      <Numbers form={form} readOnly={readOnly} />
      <div className={css.block}>
        <h2>{t.rulesTermEnd}</h2>
        <div><SegmentedControl data={[...TERM_ENDS]} disabled={readOnly} {...form.getInputProps('termEndInclusive')} /></div>
      </div>
      {!readOnly && (
        <div><Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>{t.save} <Key>Ctrl S</Key></Button></div>
      )}
    </form>
  );
}

export function RulesPanel({ readOnly }: { readonly readOnly: boolean }) {
  const settings = useQuery(settingsQueries.settings());
  return <Loaded query={settings} what={t.settings}>{(data) => <RulesForm settings={data} readOnly={readOnly} />}</Loaded>;
}
