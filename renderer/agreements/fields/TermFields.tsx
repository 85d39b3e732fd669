import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { AgreementDraft } from '#shared/agreements/agreements.schema';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { commonText } from '#shared/text/common';
import { FieldGrid, FieldGroup } from '../../ui/FieldGrid';
import css from '../agreement.module.css';
import type { TermValues } from './termValues';
import type { TermsForm } from './useTermsForm';

interface Props {
  readonly draft: AgreementDraft;
  readonly form: TermsForm;
  /** Pages of one copy, once it has been laid out. */
  readonly pages: number | undefined;
}

const YEARS = ['testsYear1', 'testsYear2', 'testsYear3'] as const;
const DAYS = ['talkEveryDays', 'visitEveryDays', 'selfReportEveryDays'] as const;
const MOST_COPIES = 6;

/** What a computed value looks like: grey, and not a stop of Tab. */
function Computed({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <TextInput label={commonText.automatic(label)} value={value} readOnly tabIndex={-1} variant="filled" />
  );
}

/** The fields in the order of the paper; groups that stand in one column with those of whoever shows them. */
export function TermFields({ draft, form, pages }: Props) {
  const { testsYear1, testsYear2, testsYear3 } = draft.terms;
  const bind = (name: keyof TermValues) => ({
    key: form.key(name),
    ...form.getInputProps(name),
    'data-term': name,
  });
  const figure = (name: keyof TermValues) => {
    const { key, ...rest } = bind(name);
    return (
      <NumberInput
        key={key}
        {...rest}
        label={t[name]}
        placeholder={t.emptyField}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
      />
    );
  };
  const line = (name: keyof TermValues, length: number) => {
    const { key, ...rest } = bind(name);
    return <TextInput key={key} {...rest} label={t[name]} placeholder={t.emptyField} maxLength={length} />;
  };
  const { key: otherKey, ...other } = bind('otherAgreed');
  const { key: copiesKey, ...copies } = bind('copies');
  const count = Number(form.getValues().copies);
  return (
    <>
      <div className={css.identity}>
        <TextInput
          label={t.template}
          value={t.templateVersion(draft.templateVersion)}
          readOnly
          tabIndex={-1}
          variant="filled"
        />
        <Computed label={t.number} value={draft.nextNumber} />
      </div>
      <FieldGroup title={t.term}>
        <FieldGrid>
          <Computed label={t.reportedOn} value={draft.reportedOn ?? ''} />
          <Computed label={t.termEnd} value={draft.termEnd ?? ''} />
        </FieldGrid>
        {line('executionPlace', 120)}
      </FieldGroup>
      <FieldGroup title={t.plan} note={t.planNote(testsYear1 ?? 0, testsYear2 ?? 0, testsYear3 ?? 0)}>
        <FieldGrid columns={3}>{YEARS.map(figure)}</FieldGrid>
        <FieldGrid columns={3}>{DAYS.map(figure)}</FieldGrid>
      </FieldGroup>
      <FieldGroup title={t.family}>
        <div className={css.family}>
          {line('familyName', 20)}
          {line('familyRelation', 20)}
          {line('familyPhone', 30)}
        </div>
      </FieldGroup>
      <FieldGroup title={t.other}>
        <FieldGrid columns={3}>
          {figure('changeNoticeDays')}
          <NumberInput
            key={copiesKey}
            {...copies}
            label={t.copies}
            min={1}
            max={MOST_COPIES}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
          />
        </FieldGrid>
        {pages !== undefined && Number.isInteger(count) && count > 0 && (
          <div className="note">
            {t.copiesNote(pages, count)}　{t.copiesHelp}
          </div>
        )}
        <Textarea
          key={otherKey}
          {...other}
          label={t.otherAgreed}
          placeholder={commonText.optional}
          maxLength={300}
        />
      </FieldGroup>
    </>
  );
}
