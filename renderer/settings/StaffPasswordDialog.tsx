import { useState } from 'react';
import type { Staff } from '#shared/office/staff.schema';
import { settingsText as t } from '#shared/text/settings';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { isPasswordSettled, NewPasswordFields, NO_PASSWORD } from '../ui/NewPasswordFields';
import { useOfficeAct } from './settings.queries';

interface Props {
  readonly staff: Staff;
  readonly officeName: string;
  readonly onClose: () => void;
}

export function StaffPasswordDialog({ staff, officeName, onClose }: Props) {
  const [password, setPassword] = useState(NO_PASSWORD);
  const save = useOfficeAct('office.setStaffPassword');
  return (
    <ConfirmDialog opened title={t.staffSetPasswordTitle(staff.name)} confirmLabel={t.staffSetPassword} busy={save.isPending}
      error={save.error} ready={isPasswordSettled(password)} onClose={onClose}
      onConfirm={() => save.mutate({ id: staff.id, password: password.password }, { onSuccess: onClose })}>
      <div className="stack g3">
        <div>{t.staffSetPasswordText}</div>
        <NewPasswordFields label={t.staffPassword} value={password} onChange={setPassword} names={[officeName, staff.name]} />
      </div>
    </ConfirmDialog>
  );
}
