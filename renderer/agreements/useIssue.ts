import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import type { SealedPaper } from '#shared/agreements/agreements.schema';
import type { InputOf } from '#shared/ipc/routes';
import type { MeasureId } from '#shared/kernel/ids';
import { agreementScreenText as t } from '#shared/text/agreementScreens';
import { callOffice } from '../lib/callOffice';
import { clearDraft } from '../lib/drafts';
import { showToast } from '../ui/toast';
import { agreementQueries } from './agreements.queries';
import { draftKeyOf } from './fields/useTermsForm';

const keyOf = (measureId: MeasureId) => ['agreements.issue', measureId] as const;

/**
 * While a paper is being issued it is in the list already; the page must not turn over before it is sealed.
 */
export const useIsIssuing = (measureId: MeasureId): boolean =>
  useIsMutating({ mutationKey: keyOf(measureId) }) > 0;

/**
 * 出具. What comes back is the sealed paper: it is not asked for again, which would be a second look in the
 * log.
 */
export function useIssue(measureId: MeasureId) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: keyOf(measureId),
    mutationFn: async (input: InputOf<'agreements.issue'>): Promise<SealedPaper> => {
      const sealed = await callOffice('agreements.issue', input);
      client.setQueryData(agreementQueries.sealed(sealed.document.id).queryKey, sealed);
      // What is issued is issued; a draft that stays behind is offered again and can be dropped then.
      await clearDraft(draftKeyOf(measureId)).catch(() => undefined);
      await Promise.all([
        client.refetchQueries({ queryKey: agreementQueries.draft(measureId).queryKey }),
        client.refetchQueries({ queryKey: [...agreementQueries.all(), 'list'] }),
      ]);
      return sealed;
    },
    onSuccess: () => showToast(t.issued),
  });
}
