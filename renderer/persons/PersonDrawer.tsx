import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import type { PersonId } from '#shared/kernel/ids';
import { commonText } from '#shared/text/common';
import { personFormText as t } from '#shared/text/personScreens';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { DraftNotice } from '../ui/DraftNotice';
import { FieldGroup } from '../ui/FieldGrid';
import { FormDrawer } from '../ui/FormDrawer';
import { Notice } from '../ui/Notice';
import { showToast } from '../ui/toast';
import { CircumstanceFields } from './CircumstanceFields';
import { ContactFields } from './ContactFields';
import { focusField } from './focusField';
import { LookalikeNotice } from './LookalikeNotice';
import { DrugFields, ManagementFields } from './ManagementFields';
import { NameFields } from './NameFields';
import { NumberFields } from './NumberFields';
import { personQueries } from './persons.queries';
import { valuesOf } from './personValues';
import { useNumberFacts } from './useNumberFacts';
import { usePersonForm, type LoadedPerson, type OnPersonSaved } from './usePersonForm';

interface Props {
  /** Whose, beside the title. */
  readonly who?: string;
  /** The field that is to be mended. */
  readonly field?: string | undefined;
  readonly onSaved: OnPersonSaved;
  /** A person like this one stands in the register already. */
  readonly onOpenOther: (personId: PersonId) => void;
  readonly onClose: () => void;
}

/** 新建档案: the draft of a new person is there again until it is saved or dropped. */
export function NewPersonDrawer(props: Props) {
  const [round, restart] = useReducer((n: number) => n + 1, 0);
  return <PersonForm key={round} loaded={null} {...props} onRestart={restart} />;
}

/** 修改基本情况. Reading the whole form is an unmasked view and is written down once. */
export function EditPersonDrawer({ personId, ...props }: Props & { readonly personId: PersonId }) {
  const [opening] = useState(() => crypto.randomUUID());
  const [round, restart] = useReducer((n: number) => n + 1, 0);
  const read = useQuery(personQueries.forEdit(personId, opening));
  if (read.isError) {
    return <ConfirmDialog opened title={commonText.readFailed(t.what)} confirmLabel={commonText.retry} error={read.error} onConfirm={() => void read.refetch()} onClose={props.onClose}>{commonText.readFailedHint}</ConfirmDialog>;
  }
  if (!read.data) return null;
  const { version, person } = read.data;
  return <PersonForm key={round} loaded={{ personId, version, values: valuesOf(person) }} {...props} onRestart={restart} />;
}

interface FormProps extends Props {
  readonly loaded: LoadedPerson | null;
  readonly onRestart: () => void;
}

function PersonForm({ loaded, who, field, onSaved, onOpenOther, onClose, onRestart }: FormProps) {
  const saved: OnPersonSaved = (personId, changed) => {
    showToast(loaded ? t.updated : t.created);
    onSaved(personId, changed);
  };
  const { form, draft, dirty, busy, error, problemCount, submit, merged } = usePersonForm(loaded, saved);
  const { facts, age } = useNumberFacts(form);
  useEffect(() => {
    if (draft.ready && field !== undefined) focusField(field);
  }, [draft.ready, field]);
  if (!draft.ready) return null;
  const drop = () => void draft.clear().then(onRestart);
  return (
    <FormDrawer opened title={loaded ? t.edit : t.create} who={who} dirty={dirty} draft={draft}
      busy={busy} error={error} problemCount={problemCount} onSubmit={submit} onClose={onClose} {...(!loaded && { saveLabel: t.saveNew })}>
      <DraftNotice draft={draft} onDrop={drop} />
      {merged && <Notice tone="warn">{t.reloaded}</Notice>}
      <div>
        <FieldGroup title={t.identity} note={t.identityNote}>
          <NumberFields form={form} facts={facts} />
          <NameFields form={form} facts={facts} age={age} />
          <LookalikeNotice form={form} except={loaded?.personId ?? null} onOpen={onOpenOther} />
        </FieldGroup>
        <ContactFields form={form} />
        <DrugFields form={form} />
        <ManagementFields form={form} />
        <CircumstanceFields form={form} />
      </div>
    </FormDrawer>
  );
}
