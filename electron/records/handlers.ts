import { auditHandlers } from '../audit/audit.handlers';
import { agreementHandlers } from '../agreements/agreements.handlers';
import { backupHandlers } from '../backup/backup.handlers';
import { draftHandlers } from '../drafts/drafts.handlers';
import { importingHandlers } from '../importing/importing.handlers';
import type { RecordsHandlers } from '../ipc/handlers';
import { measureHandlers } from '../measures/measures.handlers';
import { officeHandlers } from '../office/office.handlers';
import { personHandlers } from '../persons/persons.handlers';

/** Every question that the records process answers; a missing one does not compile. */
export const recordsHandlers: RecordsHandlers = {
  ...agreementHandlers,
  ...auditHandlers,
  ...backupHandlers,
  ...draftHandlers,
  ...importingHandlers,
  ...measureHandlers,
  ...officeHandlers,
  ...personHandlers,
};
