import { z } from 'zod';
import { command, query } from '../ipc/route';
import { Day, words } from '../kernel/fields';
import { PersonId } from '../kernel/ids';
import { Bag } from './bag.schema';
import { CONTROL_STATUSES } from './controlStatus';
import {
  CreatePerson, Lookalike, PersonFilter, PersonForEdit, PersonList, UNMASK_FIELDS, UpdatePerson,
} from './persons.schema';

export const personRoutes = {
  'persons.list': query('reader', PersonFilter, PersonList),
  'persons.lookalikes': query(
    'reader',
    z.object({ name: z.string(), idNumber: z.string(), birthDate: z.string().nullable(), except: PersonId.nullable() }),
    z.array(Lookalike),
  ),
  /** Opening a bag leaves a line on the audit log, so it is a command (decision 7). */
  'persons.openBag': command('reader', z.object({ personId: PersonId }), Bag),
  /** The same without a line: after a change on the open bag. */
  'persons.bag': query('reader', z.object({ personId: PersonId }), Bag),
  'persons.unmask': command(
    'reader',
    z.object({ personId: PersonId, field: z.enum(UNMASK_FIELDS), index: z.int().min(0) }),
    z.object({ value: z.string() }),
  ),
  'persons.forEdit': command('worker', z.object({ personId: PersonId }), PersonForEdit),
  'persons.create': command('worker', CreatePerson, z.object({ personId: PersonId })),
  'persons.update': command('worker', UpdatePerson, z.object({ personId: PersonId })),
  'persons.changeStatus': command(
    'worker',
    z.object({ personId: PersonId, to: z.enum(CONTROL_STATUSES), effectiveOn: Day, reason: words(200) }),
    z.object({ personId: PersonId }),
  ),
  'persons.resolveReview': command(
    'worker',
    z.object({ reviewId: z.string(), resolution: z.string().trim().min(1).max(200) }),
    z.object({ personId: PersonId }),
  ),
};
