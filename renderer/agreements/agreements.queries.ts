import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputOf } from '#shared/ipc/routes';
import type { DocumentId, FileId, MeasureId, PersonId } from '#shared/kernel/ids';
import { callOffice } from '../lib/callOffice';

export type PreviewQuestion = InputOf<'agreements.preview'>;

export const agreementQueries = {
  all: () => ['agreements'] as const,
  draft: (measureId: MeasureId) =>
    queryOptions({
      queryKey: [...agreementQueries.all(), 'draft', measureId] as const,
      queryFn: () => callOffice('agreements.draft', { measureId }),
    }),
  list: (personId: PersonId) =>
    queryOptions({
      queryKey: [...agreementQueries.all(), 'list', personId] as const,
      queryFn: () => callOffice('agreements.list', { personId }),
    }),
  /** The last picture stays until the next one is there. */
  preview: (question: PreviewQuestion) =>
    queryOptions({
      queryKey: [...agreementQueries.all(), 'preview', question] as const,
      queryFn: () => callOffice('agreements.preview', question),
      placeholderData: keepPreviousData,
      structuralSharing: false,
      gcTime: 0,
    }),
  /**
   * Sealed bytes never change, and each reading is a line in the view log: read once for one opening of the
   * page.
   */
  sealed: (documentId: DocumentId) =>
    queryOptions({
      queryKey: [...agreementQueries.all(), 'sealed', documentId] as const,
      queryFn: () => callOffice('agreements.open', { documentId }),
      structuralSharing: false,
      staleTime: 'static',
      gcTime: 0,
    }),
  scan: (fileId: FileId) =>
    queryOptions({
      queryKey: [...agreementQueries.all(), 'scan', fileId] as const,
      queryFn: () => callOffice('agreements.scan', { fileId }),
      structuralSharing: false,
      staleTime: 'static',
      gcTime: 0,
    }),
  printers: () =>
    queryOptions({
      queryKey: [...agreementQueries.all(), 'printers'] as const,
      queryFn: () => callOffice('printers.list', {}),
      staleTime: 'static',
    }),
};
