import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommunityId } from '#shared/kernel/ids';
import type { Community } from '#shared/office/office.schema';
import { commonText } from '#shared/text/common';
import { personFormText as t } from '#shared/text/personScreens';
import { callOffice } from '../lib/callOffice';
import { onKey } from '../lib/imeSafe';
import { sentenceOf } from '../lib/trouble';
import { LinkButton } from '../ui/LinkButton';
import { personQueries } from './persons.queries';
import css from './personForm.module.css';

interface Props {
  readonly value: CommunityId | null;
  readonly onChange: (id: CommunityId | null) => void;
  readonly error?: string;
}

/** The community out of the office's list; one that is missing there is added on the spot. */
export function CommunityField({ value, onChange, error }: Props) {
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<readonly Community[]>([]);
  const known = useQuery(personQueries.communities()).data ?? [];
  const all = [...known, ...added.filter(({ id }) => !known.some((other) => other.id === id))];
  const options = all.filter(({ id, active }) => active || id === value).map(({ id, name }) => ({ value: id, label: name }));
  const take = (community: Community) => {
    setAdded([...added, community]);
    setAdding(false);
    onChange(community.id);
  };
  if (adding) return <NewCommunity onAdded={take} onCancel={() => setAdding(false)} />;
  return (
    <Select
      label={t.community}
      description={<LinkButton onClick={() => setAdding(true)}>{t.addCommunity}</LinkButton>}
      data={options}
      value={value}
      onChange={(id) => onChange(id as CommunityId | null)}
      searchable
      clearable
      placeholder={t.communityNone}
      nothingFoundMessage={t.communityUnknown}
      error={error}
      data-path="communityId"
    />
  );
}

interface NewProps {
  readonly onAdded: (community: Community) => void;
  readonly onCancel: () => void;
}

function NewCommunity({ onAdded, onCancel }: NewProps) {
  const [name, setName] = useState('');
  const adding = useMutation({ mutationFn: () => callOffice('office.addCommunity', { name: name.trim() }), onSuccess: onAdded });
  const add = () => {
    if (name.trim() !== '' && !adding.isPending) adding.mutate();
  };
  const keys = onKey({
    Enter: (event) => { event.preventDefault(); add(); },
    Escape: (event) => { event.stopPropagation(); event.nativeEvent.stopImmediatePropagation(); onCancel(); },
  });
  return (
    <div className="row g2 top">
      <TextInput className="grow" label={t.newCommunity} value={name} maxLength={30} autoFocus onKeyDown={keys}
        onChange={(event) => setName(event.currentTarget.value)} error={adding.isError && sentenceOf(adding.error)} />
      <Button className={css.besideField ?? ''} disabled={name.trim() === ''} loading={adding.isPending} variant="default" onClick={add}>{t.addThis}</Button>
      <Button className={css.besideField ?? ''} variant="default" onClick={onCancel}>{commonText.cancel}</Button>
    </div>
  );
}
