import { useQuery } from '@tanstack/react-query';
import type { BackupFile, BackupPlace } from '#shared/backup/backup.schema';
import { sizeText } from '#shared/text/backup';
import { restoreText as t } from '#shared/text/backupScreens';
import { PlaceChooser } from '../PlaceChooser';
import { refusalOf } from '../refusal';
import { callOffice } from '../../lib/callOffice';
import { StatusBadge } from '../../ui/Badges';
import { ChoiceList, type Choice } from '../../ui/ChoiceList';
import { EmptyState } from '../../ui/States';
import { Loaded } from '../../ui/Loaded';
import { RecoveryKeyFields } from '../../ui/RecoveryKeyFields';
import { Section } from '../../ui/Sheet';
import css from './restore.module.css';

interface Props {
  readonly place: BackupPlace | null;
  readonly onPlace: (place: BackupPlace) => void;
  readonly file: string | null;
  readonly onFile: (file: string) => void;
  readonly keyGroups: readonly string[];
  readonly onKey: (groups: string[]) => void;
  readonly wrongGroup: number | undefined;
}

/** First step: which backup, and the words from paper that open it. */
export function PickStep(props: Props) {
  const { place, onPlace, keyGroups, onKey, wrongGroup } = props;
  return (
    <div className={css.two}>
      <div className={css.stack}>
        <PlaceChooser title={t.where} value={place} onChange={onPlace} reading />
        {place && <Files {...props} place={place} />}
      </div>
      <Section title={t.key} padded>
        <div className="stack g3">
          <div className="note">{t.keyHelp}</div>
          <RecoveryKeyFields value={keyGroups} onChange={onKey} wrongGroup={wrongGroup} />
        </div>
      </Section>
    </div>
  );
}

function Files({ place, file, onFile }: Props & { readonly place: BackupPlace }) {
  const files = useQuery({
    queryKey: ['restore', 'files', place.folder],
    queryFn: () => callOffice('backup.files', { folder: place.folder }),
  });
  return (
    <Section title={t.files} count={files.data?.length}>
      <Loaded query={files} what={t.files} rows={3}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t.noFiles} />
          ) : (
            <ChoiceList label={t.files} value={file} onChange={onFile} choices={found.map(toChoice)} />
          )
        }
      </Loaded>
    </Section>
  );
}

function toChoice({ file, fileName, bytes, head, problem }: BackupFile): Choice {
  if (!head) {
    return {
      key: file,
      title: fileName,
      note: refusalOf(problem ?? ''),
      right: <StatusBadge tone="danger">{t.cannotUse}</StatusBadge>,
      disabled: true,
    };
  }
  return {
    key: file,
    title: <span className="num">{head.createdLocal.slice(0, 16)}</span>,
    note: `${head.officeName}　${t.fileNote(head.people, head.records, sizeText(bytes))}`,
    right: <StatusBadge tone="plain">{t.sheet(head.sheetNo)}</StatusBadge>,
  };
}
