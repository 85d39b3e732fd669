import { z } from 'zod';
import { command, query, recordsEffect } from '../ipc/route';
import { Nothing } from '../kernel/fields';
import { CommunityId, StaffId } from '../kernel/ids';
import { RecoverySheet } from '../session/session.routes';
import { AddCommunity, Community, CommunityName, OfficeProfile } from './office.schema';
import { Settings } from './settings.schema';
import { NewPassword, NewStaff, Staff } from './staff.schema';

export const officeRoutes = {
  'office.profile': query('reader', Nothing, OfficeProfile),
  'office.saveProfile': recordsEffect('admin', OfficeProfile, OfficeProfile),
  'office.communities': query('reader', Nothing, z.array(Community)),
  'office.addCommunity': command('worker', AddCommunity, Community),
  'office.renameCommunity': command(
    'admin',
    z.object({ id: CommunityId, name: CommunityName, active: z.boolean() }),
    Community,
  ),
  'office.settings': query('reader', Nothing, Settings),
  'office.saveSettings': recordsEffect('admin', Settings, Settings),
  'office.staff': recordsEffect('reader', Nothing, z.array(Staff)),
  'office.addStaff': recordsEffect('admin', NewStaff, Staff),
  'office.setStaffActive': recordsEffect('admin', z.object({ id: StaffId, active: z.boolean() }), Staff),
  /** An administrator gives a colleague a new password; the old slot goes. */
  'office.setStaffPassword': recordsEffect('admin', z.object({ id: StaffId, password: NewPassword }), Staff),
  'office.changeMyPassword': recordsEffect('reader', z.object({ current: z.string().max(200), next: NewPassword }), Nothing),
  /** A new recovery key; the old one no longer opens this PC, but still opens older sticks. Shown once. */
  'office.newRecoveryKey': recordsEffect('admin', Nothing, RecoverySheet),
  'office.confirmRecoveryKey': recordsEffect('admin', z.object({ typed: z.string() }), Nothing),
};
