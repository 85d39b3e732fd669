import type { HandlersFor } from '../ipc/handlers';
import { listCommunities } from './communities.repository';
import { getOfficeProfile, readSettings } from './office.repository';
import { addCommunity, renameCommunity, saveProfile, saveSettings } from './office.service';
import {
  addStaff, changeMyPassword, confirmRecoveryKey, listStaffWithKeys, newRecoveryKey, setStaffActive, setStaffPassword,
} from './staffKeys.service';

export const officeHandlers = {
  'office.profile': (db) => getOfficeProfile(db),
  'office.saveProfile': saveProfile,
  'office.communities': (db) => listCommunities(db),
  'office.addCommunity': addCommunity,
  'office.renameCommunity': renameCommunity,
  'office.settings': (db) => readSettings(db),
  'office.saveSettings': saveSettings,
  'office.staff': listStaffWithKeys,
  'office.addStaff': addStaff,
  'office.setStaffActive': setStaffActive,
  'office.setStaffPassword': setStaffPassword,
  'office.changeMyPassword': changeMyPassword,
  'office.newRecoveryKey': newRecoveryKey,
  'office.confirmRecoveryKey': confirmRecoveryKey,
} satisfies HandlersFor<'office'>;
