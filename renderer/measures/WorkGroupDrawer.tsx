import { useReducer } from 'react';
import type { Measure } from '#shared/measures/measures.schema';
import { measureText, workGroupRoleLabel } from '#shared/text/measureScreens';
import { callOffice } from '../lib/callOffice';
import { useKeptForm, type Faults } from '../lib/useKeptForm';
import { DraftNotice } from '../ui/DraftNotice';
import { FieldGroup } from '../ui/FieldGrid';
import { FormDrawer } from '../ui/FormDrawer';
import { Notice } from '../ui/Notice';
import { showToast } from '../ui/toast';
import { groupFaults, membersOf, missingRolesOf, rowsOf, type MemberRow } from './groupValues';
import { MemberRows } from './MemberRows';

const t = measureText.group;

interface GroupValues {
  members: MemberRow[];
}

interface Props {
  readonly measure: Measure;
  readonly who: string;
  readonly onClose: () => void;
}

/** 工作小组: may be saved before it is complete; what is missing is said. */
export function WorkGroupDrawer(props: Props) {
  const [round, restart] = useReducer((n: number) => n + 1, 0);
  return <WorkGroupForm key={round} {...props} onRestart={restart} />;
}

function WorkGroupForm({ measure, who, onClose, onRestart }: Props & { readonly onRestart: () => void }) {
  const { form, draft, dirty, busy, error, problemCount, submit } = useKeptForm<GroupValues, Measure>({
    formKey: `measure.group:${measure.id}`,
    initialValues: { members: rowsOf(measure.workGroup) },
    faults: (values) => groupFaults(values.members),
    save: ({ members }) =>
      callOffice('measures.setWorkGroup', { measureId: measure.id, version: measure.version, members: membersOf(members) }),
    onSaved: () => {
      showToast(t.saved);
      onClose();
    },
  });
  const missing = missingRolesOf(form.useWatchValue('members')).map((role) => workGroupRoleLabel[role]);
  if (!draft.ready) return null;
  return (
    <FormDrawer opened title={t.title} who={who} dirty={dirty} draft={draft} busy={busy} error={error} problemCount={problemCount}
      onSubmit={submit} onClose={onClose}>
      <DraftNotice draft={draft} onDrop={() => void draft.clear().then(onRestart)} />
      <FieldGroup title={t.title} note={t.note}>
        <MemberRows key={form.key('members')} faults={form.errors as Faults} {...form.getInputProps('members', { withError: false })} />
      </FieldGroup>
      {missing.length > 0 && <Notice tone="warn" title={t.missing(missing)}>{t.missingText}</Notice>}
    </FormDrawer>
  );
}
