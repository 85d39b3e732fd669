import { agreementEffects, printerEffects } from '../agreements/agreements.effects';
import { backupEffects } from '../backup/backup.effects';
import { restoreEffects } from '../backup/restore.effects';
import { importingEffects } from '../importing/importing.effects';
import { sessionEffects } from '../session/session.effects';
import type { AllEffects } from './effectTypes';

/** Every question that main answers; a missing one does not compile. */
export const effects: AllEffects = {
  ...agreementEffects,
  ...importingEffects,
  ...backupEffects,
  ...printerEffects,
  ...restoreEffects,
  ...sessionEffects,
};
