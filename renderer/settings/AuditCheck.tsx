import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AuditVerdict } from '#shared/audit/audit.routes';
import { commonText } from '#shared/text/common';
import { settingsText as t } from '#shared/text/settings';
import { callOffice, type JobProgress } from '../lib/callOffice';
import { sentenceOf } from '../lib/trouble';
import { Facts } from '../ui/FieldGrid';
import { Notice } from '../ui/Notice';
import { ProgressPanel } from '../ui/ProgressPanel';

function Verdict({ verdict }: { readonly verdict: AuditVerdict }) {
  const { brokenAt, lines, firstSeq, lastSeq, mark } = verdict;
  return (
    <div className="stack g3">
      {brokenAt === null
        ? <Notice tone="ok" title={t.auditGood(lines)} />
        : <Notice tone="danger" title={t.auditBad(brokenAt)}>{t.auditBadText}</Notice>}
      <Facts columns={4} items={[
        [t.auditRange, t.auditRangeOf(firstSeq, lastSeq)],
        [t.auditLines, t.lineCount(lines)],
        [t.auditFirstError, brokenAt === null ? commonText.none : t.lineNo(brokenAt)],
        [t.auditMark, <span key="mark" className="num">{mark}</span>],
      ]} />
    </div>
  );
}

/** Walks the whole log; the result stands in plain words: from where to where, how many, the first that does not fit. */
export function AuditCheck({ allowed }: { readonly allowed: boolean }) {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const verify = useMutation({
    mutationFn: () => {
      stop.current = new AbortController();
      return callOffice('audit.verify', {}, { onProgress: setProgress, signal: stop.current.signal });
    },
    onSettled: () => setProgress(null),
  });
  if (verify.isPending) {
    return (
      <ProgressPanel title={t.auditVerifying} done={progress?.done ?? 0} total={progress?.total ?? 0} onCancel={() => stop.current?.abort()} />
    );
  }
  return (
    <>
      {verify.data && <Verdict verdict={verify.data} />}
      {verify.error !== null && <Notice tone="warn">{sentenceOf(verify.error)}</Notice>}
      <div className="row g3">
        <Button variant="default" disabled={!allowed} onClick={() => verify.mutate()}>{t.auditVerify}</Button>
        {!allowed && <span className="note">{t.onlyAdmin}</span>}
      </div>
    </>
  );
}
