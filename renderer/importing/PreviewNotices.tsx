import { Button } from '@mantine/core';
import type { ImportPreview } from '#shared/importing/importing.schema';
import { importingText as t } from '#shared/text/importing';
import { Notice } from '../ui/Notice';
import { momentOf } from './EarlierImports';

interface Props {
  readonly preview: ImportPreview;
  readonly onMap: () => void;
}

/** What concerns the whole file. One at a time: the one that matters most. */
export function PreviewNotices({ preview, onMap }: Props) {
  const { headerRowNo, importedBefore, reportedOn } = preview;
  const map = <Button variant="default" onClick={onMap}>{t.howTitle}</Button>;
  if (headerRowNo === null) return <Notice tone="danger" title={t.noHeaderTitle} action={map}>{t.noHeader}</Notice>;
  if (importedBefore) return <Notice tone="info">{t.sameFile(momentOf(importedBefore.at), importedBefore.rows)}</Notice>;
  return reportedOn === null ? <Notice tone="warn" action={map}>{t.noDate}</Notice> : null;
}
