import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StaffId } from '#shared/kernel/ids';
import type { Staff } from '#shared/office/staff.schema';
import { settingsText as t } from '#shared/text/settings';
import { roleText } from '#shared/text/shell';
import { StatusBadge } from '../ui/Badges';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { PlainTable } from '../ui/PlainTable';
import { AddStaffDialog } from './AddStaffDialog';
import { MyPasswordForm } from './MyPasswordForm';
import { settingsQueries, useOfficeAct } from './settings.queries';
import { StaffPasswordDialog } from './StaffPasswordDialog';
import css from './Settings.module.css';

interface Props {
  readonly me: StaffId | null;
  readonly admin: boolean;
  readonly officeName: string;
}

function StateBadge({ row }: { readonly row: Staff }) {
  if (!row.active) return <StatusBadge tone="info">{t.staffInactive}</StatusBadge>;
  if (row.needsPassword) return <StatusBadge tone="warn">{t.staffNeedsPassword}</StatusBadge>;
  return <StatusBadge>{t.staffActive}</StatusBadge>;
}

type Asking = { readonly what: 'add' } | { readonly what: 'password' | 'active'; readonly row: Staff } | null;

/** Colleagues, what they may do, and one's own password. */
export function StaffPanel({ me, admin, officeName }: Props) {
  const staff = useQuery(settingsQueries.staff());
  const [asking, setAsking] = useState<Asking>(null);
  const setActive = useOfficeAct('office.setStaffActive');
  const close = () => {
    setAsking(null);
    setActive.reset();
  };
  const columns = [
    {
      key: 'name', title: t.staffName, width: 200,
      cell: (row: Staff) => <>{row.name} {row.id === me && <span className="t3">　{t.staffMe}</span>}</>,
    },
    { key: 'role', title: t.staffRole, width: 120, cell: (row: Staff) => roleText[row.role] },
    { key: 'state', title: t.staffState, cell: (row: Staff) => <StateBadge row={row} /> },
    {
      key: 'acts', title: '', width: 180, align: 'right' as const, hidden: !admin,
      cell: (row: Staff) => row.id !== me && (
        <span className="row g3">
          {row.active && <LinkButton onClick={() => setAsking({ what: 'password', row })}>{t.staffSetPassword}</LinkButton>}
          <LinkButton onClick={() => setAsking({ what: 'active', row })}>{row.active ? t.staffDisable : t.staffEnable}</LinkButton>
        </span>
      ),
    },
  ];
  return (
    <>
      {admin && <div className={css.bar}><Button variant="default" onClick={() => setAsking({ what: 'add' })}>{t.staffAdd}</Button></div>}
      <Loaded query={staff} what={t.staff} rows={4}>
        {(rows) => <div className={css.list}><PlainTable label={t.staff} rows={rows} columns={columns} rowKey={(row) => row.id} /></div>}
      </Loaded>
      <MyPasswordForm officeName={officeName} />
      {asking?.what === 'add' && <AddStaffDialog officeName={officeName} onClose={close} />}
      {asking?.what === 'password' && <StaffPasswordDialog staff={asking.row} officeName={officeName} onClose={close} />}
      {asking?.what === 'active' && (
        <ConfirmDialog
          opened
          danger={asking.row.active}
          title={asking.row.active ? t.staffDisableTitle(asking.row.name) : t.staffEnableTitle(asking.row.name)}
          confirmLabel={asking.row.active ? t.staffDisable : t.staffEnable}
          busy={setActive.isPending}
          error={setActive.error}
          onConfirm={() => setActive.mutate({ id: asking.row.id, active: !asking.row.active }, { onSuccess: close })}
          onClose={close}
        >
          {asking.row.active ? t.staffDisableText : t.staffEnableText}
        </ConfirmDialog>
      )}
    </>
  );
}
