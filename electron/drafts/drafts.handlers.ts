import type { HandlersFor } from '../ipc/handlers';
import { deleteDraft, findDraft, listDrafts, putDraft } from './drafts.repository';

export const draftHandlers = {
  'drafts.get': (db, { formKey }, { actor }) => {
    const draft = findDraft(db, actor.id, formKey);
    return draft ? { payload: draft.payload, savedAt: draft.updatedAt } : null;
  },
  'drafts.list': (db, _input, { actor }) =>
    listDrafts(db, actor.id).map(({ formKey, updatedAt }) => ({ formKey, savedAt: updatedAt })),
  'drafts.save': (tx, { formKey, payload }, { actor, clock, newId }) => {
    const savedAt = clock.now();
    putDraft(tx, { id: newId(), staffId: actor.id, formKey, payload, updatedAt: savedAt });
    return { savedAt };
  },
  'drafts.clear': (tx, { formKey }, { actor }) => {
    deleteDraft(tx, actor.id, formKey);
    return {};
  },
} satisfies HandlersFor<'drafts'>;
