import type { HandlersFor } from '../ipc/handlers';
import { commitImport } from './commit.service';
import { doubtfulList, recordExport } from './doubtfulList.service';
import { listBatches } from './importBatches.repository';
import { closeRegister, listRows, openRegister, remapRegister, reportOf } from './preview.service';
import { undoImport } from './undo.service';

export const importingHandlers = {
  'importing.open': openRegister,
  'importing.remap': remapRegister,
  'importing.rows': listRows,
  'importing.report': reportOf,
  'importing.close': closeRegister,
  'importing.commit': commitImport,
  'importing.undo': undoImport,
  'importing.batches': (db) => listBatches(db).map(({ counts: _counts, ...batch }) => batch),
  'importing.doubtfulList': doubtfulList,
  'importing.recordExport': recordExport,
} satisfies HandlersFor<'importing'>;
