import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupPlace } from '#shared/backup/backup.schema';
import { sizeText } from '#shared/text/backup';
import { backupText as t } from '#shared/text/backupScreens';
import { callOffice } from '../lib/callOffice';
import { onEnter } from '../lib/imeSafe';
import { sentenceOf } from '../lib/trouble';
import { StatusBadge } from '../ui/Badges';
import { ChoiceList, type Choice } from '../ui/ChoiceList';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import { Section } from '../ui/Sheet';
import { backupQueries } from './backup.queries';
import { placeName } from './backupRun';
import css from './backup.module.css';

interface Props {
  readonly title: string;
  readonly value: BackupPlace | null;
  readonly onChange: (place: BackupPlace) => void;
  /** Reading a backup needs no place that can be written. */
  readonly reading?: boolean;
}

/** Sticks that are plugged in, and folders that were chosen by hand. */
export function PlaceChooser({ title, value, onChange, reading = false }: Props) {
  const drives = useQuery(backupQueries.places());
  const [folders, setFolders] = useState<BackupPlace[]>([]);
  const [typed, setTyped] = useState('');
  const add = (place: BackupPlace | null): void => {
    if (!place) return;
    setFolders((known) => [...known.filter((one) => one.folder !== place.folder), place]);
    onChange(place);
  };
  const choose = useMutation({ mutationFn: () => callOffice('backup.chooseFolder', {}), onSuccess: add });
  const describe = useMutation({ mutationFn: () => callOffice('backup.describe', { folder: typed }), onSuccess: add });
  const error = choose.error ?? describe.error;
  const places = [...(drives.data ?? []), ...folders.filter((one) => !drives.data?.some((drive) => drive.folder === one.folder))];
  return (
    <Section title={title} actions={<LinkButton onClick={() => choose.mutate()}>{t.chooseFolder}</LinkButton>}>
      {places.length === 0 && (
        <div className="pad"><b>{t.noDrives}</b><div className="note">{t.noDrivesHelp}</div></div>
      )}
      <ChoiceList
        label={title}
        value={value?.folder ?? null}
        onChange={(folder) => {
          const place = places.find((one) => one.folder === folder);
          if (place) onChange(place);
        }}
        choices={places.map((place) => toChoice(place, reading))}
      />
      <div className={css.folderLine}>
        <TextInput aria-label={t.folder} placeholder={`${t.folder}（${t.folderHint}）`} value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onEnter(() => { if (typed !== '') describe.mutate(); })} />
        <Button variant="default" disabled={typed === ''} loading={describe.isPending} onClick={() => describe.mutate()}>{t.useFolder}</Button>
      </div>
      {error !== null && <div className="pad"><Notice tone="danger">{sentenceOf(error)}</Notice></div>}
    </Section>
  );
}

function toChoice(place: BackupPlace, reading: boolean): Choice {
  const free = t.free(sizeText(place.freeBytes), sizeText(place.totalBytes));
  const usable = reading || place.writable;
  return {
    key: place.folder,
    title: placeName(place),
    note: <span className="num">{place.folder}　{free}</span>,
    right: usable
      ? !place.removable && <StatusBadge tone="plain">{t.folderTag}</StatusBadge>
      : <StatusBadge tone="warn">{t.cannotWrite}</StatusBadge>,
    disabled: !usable,
  };
}
