import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Community } from '#shared/office/office.schema';
import { settingsText as t } from '#shared/text/settings';
import { sentenceOf } from '../lib/trouble';
import { StatusBadge } from '../ui/Badges';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Notice } from '../ui/Notice';
import { PlainTable } from '../ui/PlainTable';
import { EmptyState } from '../ui/States';
import { settingsQueries, useOfficeAct } from './settings.queries';
import css from './Settings.module.css';

interface Props {
  readonly canAdd: boolean;
  readonly admin: boolean;
}

function AddCommunity() {
  const [name, setName] = useState('');
  const add = useOfficeAct('office.addCommunity');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate({ name }, { onSuccess: () => setName('') });
  };
  return (
    <form className={css.bar} onSubmit={submit}>
      <TextInput label={t.communityAdd} value={name} onChange={(event) => setName(event.currentTarget.value)}
        error={add.error && sentenceOf(add.error)} />
      <Button type="submit" variant="default" disabled={name.trim() === ''} loading={add.isPending}>{t.communityAdd}</Button>
    </form>
  );
}

function Rename({ community, onDone }: { readonly community: Community; readonly onDone: () => void }) {
  const [name, setName] = useState(community.name);
  const save = useOfficeAct('office.renameCommunity');
  return (
    <ConfirmDialog opened title={t.communityRename} confirmLabel={t.communityRename} busy={save.isPending} error={save.error}
      ready={name.trim() !== '' && name.trim() !== community.name} onClose={onDone}
      onConfirm={() => save.mutate({ ...community, name: name.trim() }, { onSuccess: onDone })}>
      <TextInput label={t.communityName} value={name} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}

export function CommunitiesPanel({ canAdd, admin }: Props) {
  const communities = useQuery(settingsQueries.communities());
  const [renaming, setRenaming] = useState<Community | null>(null);
  const [disabling, setDisabling] = useState<Community | null>(null);
  const change = useOfficeAct('office.renameCommunity');
  const columns = [
    { key: 'name', title: t.communityName, cell: (row: Community) => row.name },
    {
      key: 'state', title: t.communityState, width: 120,
      cell: (row: Community) => <StatusBadge>{row.active ? t.communityActive : t.communityInactive}</StatusBadge>,
    },
    {
      key: 'acts', title: '', width: 160, align: 'right' as const, hidden: !admin,
      cell: (row: Community) => (
        <span className="row g3">
          <LinkButton onClick={() => setRenaming(row)}>{t.communityRename}</LinkButton>
          {row.active
            ? <LinkButton onClick={() => setDisabling(row)}>{t.communityDisable}</LinkButton>
            : <LinkButton onClick={() => change.mutate({ ...row, active: true })}>{t.communityEnable}</LinkButton>}
        </span>
      ),
    },
  ];
  return (
    <>
      {canAdd && <AddCommunity />}
      {change.error !== null && !disabling && <Notice tone="danger">{sentenceOf(change.error)}</Notice>}
      <Loaded query={communities} what={t.communities}>
        {(rows) => rows.length === 0
          ? <EmptyState title={t.communityEmpty}>{t.communityEmptyText}</EmptyState>
          : <div className={css.list}><PlainTable label={t.communities} rows={rows} columns={columns} rowKey={(row) => row.id} /></div>}
      </Loaded>
      {renaming && <Rename community={renaming} onDone={() => setRenaming(null)} />}
      {disabling && (
        <ConfirmDialog opened title={t.communityDisableTitle(disabling.name)} confirmLabel={t.communityDisable} busy={change.isPending}
          error={change.error} onClose={() => setDisabling(null)}
          onConfirm={() => change.mutate({ ...disabling, active: false }, { onSuccess: () => setDisabling(null) })}>
          {t.communityDisableText}
        </ConfirmDialog>
      )}
    </>
  );
}
