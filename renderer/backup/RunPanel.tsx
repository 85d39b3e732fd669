import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { BackupDone, BackupPlace } from '#shared/backup/backup.schema';
import { sizeText } from '#shared/text/backup';
import { backupText as t } from '#shared/text/backupScreens';
import { callOffice } from '../lib/callOffice';
import { clockOf, localDayOf } from '../lib/clock';
import { sentenceOf } from '../lib/trouble';
import { EmptyState } from '../ui/States';
import { Facts } from '../ui/FieldGrid';
import { Notice } from '../ui/Notice';
import { ProgressPanel } from '../ui/ProgressPanel';
import { Section } from '../ui/Sheet';
import { backupQueries } from './backup.queries';
import { stopBackup, useBackupRun } from './backupRun';
import css from './backup.module.css';

type Step = keyof typeof t.steps;
const stepWord = (step: string | undefined): string => (step !== undefined && step in t.steps ? t.steps[step as Step] : '');

export const momentOf = (ms: number): string => `${localDayOf(ms)} ${clockOf(ms)}`;

/** What is going on, or how the last one ended: verified, or not made and why. */
export function RunPanel() {
  const run = useBackupRun();
  if (run.kind === 'running') {
    const { progress, place, act } = run;
    return (
      <Section title={t.running} padded>
        <ProgressPanel
          title={act === 'backup' ? t.writing(place) : t.verifying(place)}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
          figures={progress && `${sizeText(progress.done)} / ${sizeText(progress.total)}`}
          step={stepWord(progress?.step)}
          note={t.goOn}
          onCancel={stopBackup}
          cancelling={run.stopping}
        />
      </Section>
    );
  }
  return (
    <Section title={t.latest}>
      <div className={css.latest}>
        {run.kind === 'idle' && <Newest />}
        {run.kind === 'failed' && <Notice tone="danger" title={run.act === 'backup' ? t.failed : t.failedVerify}>{sentenceOf(run.error)}</Notice>}
        {run.kind === 'done' && <Done result={run.result} act={run.act} place={run.place} />}
      </div>
    </Section>
  );
}

/** Since the window was opened nothing was done here: what the log says of the newest one that counts. */
function Newest() {
  const log = useQuery(backupQueries.log());
  const newest = log.data?.find((row) => row.outcome === 'ok' && row.verified !== 'none');
  if (!newest) return <EmptyState title={t.none}>{t.noneHelp}</EmptyState>;
  return (
    <>
      <Notice tone="ok" title={newest.kind === 'verify' ? t.doneVerify(momentOf(newest.at)) : t.done(momentOf(newest.at))}>
        {newest.place || t.local}
      </Notice>
      <Figures people={newest.people} records={newest.records} bytes={newest.bytes} tookMs={newest.tookMs} />
      <div className="note num">{newest.fileName}</div>
    </>
  );
}

function Figures({ people, records, bytes, tookMs }: Pick<BackupDone, 'people' | 'records' | 'bytes' | 'tookMs'>) {
  return (
    <Facts
      columns={4}
      items={[
        [t.facts.people, <span key="p" className="num">{people}</span>],
        [t.facts.records, <span key="r" className="num">{records}</span>],
        [t.facts.bytes, <span key="b" className="num">{sizeText(bytes)}</span>],
        [t.facts.took, <span key="t" className="num">{t.seconds(tookMs)}</span>],
      ]}
    />
  );
}

function Done({ result, act, place }: { readonly result: BackupDone; readonly act: 'backup' | 'verify'; readonly place: BackupPlace }) {
  const when = momentOf(result.createdAt);
  const eject = useMutation({ mutationFn: () => callOffice('backup.eject', { folder: place.folder }) });
  return (
    <>
      <Notice tone="ok" title={act === 'backup' ? t.done(when) : t.doneVerify(when)}>
        {result.verified === 'replugged' ? t.replugged : t.doneDetail(result.equalToLive, result.cacheBypassed)}
      </Notice>
      <Figures {...result} />
      <div className="note num">{result.fileName}　{t.facts.audit}{t.auditSeq(result.auditSeq)}</div>
      {place.removable && (
        <div className={css.acts}>
          <Button variant="default" loading={eject.isPending} onClick={() => eject.mutate()}>{t.eject}</Button>
        </div>
      )}
      {eject.data && <Notice tone={eject.data.outcome === 'ejected' ? 'ok' : 'warn'}>{eject.data.outcome === 'ejected' ? t.ejected : t.inUse}</Notice>}
      {eject.isError && <Notice tone="warn">{sentenceOf(eject.error)}</Notice>}
    </>
  );
}
