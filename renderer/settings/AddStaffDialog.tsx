import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { STAFF_ROLES, type StaffRole } from '#shared/office/staff.schema';
import { settingsText as t } from '#shared/text/settings';
import { roleText } from '#shared/text/shell';
import { fieldErrorsOf } from '../lib/trouble';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { isPasswordSettled, NewPasswordFields, NO_PASSWORD } from '../ui/NewPasswordFields';
import { useOfficeAct } from './settings.queries';

interface Props {
  readonly officeName: string;
  readonly onClose: () => void;
}

const ROLES = STAFF_ROLES.map((role) => ({ value: role, label: roleText[role] }));

export function AddStaffDialog({ officeName, onClose }: Props) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffRole>('worker');
  const [password, setPassword] = useState(NO_PASSWORD);
  const add = useOfficeAct('office.addStaff');
  const errors = fieldErrorsOf(add.error);
  return (
    <ConfirmDialog opened title={t.staffAdd} confirmLabel={t.staffAddAct} busy={add.isPending} error={add.error}
      ready={name.trim() !== '' && isPasswordSettled(password)} onClose={onClose}
      onConfirm={() => add.mutate({ name, role, password: password.password }, { onSuccess: onClose })}>
      <div className="stack g3">
        <TextInput label={t.staffName} data-autofocus value={name} error={errors['name']} onChange={(event) => setName(event.currentTarget.value)} />
        <Select label={t.staffRole} data={ROLES} value={role} description={t.staffRoleHint[role]}
          onChange={(value) => value !== null && setRole(value)} />
        <NewPasswordFields label={t.staffPassword} value={password} onChange={setPassword} names={[officeName, name]} error={errors['password']} />
      </div>
    </ConfirmDialog>
  );
}
