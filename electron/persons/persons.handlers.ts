import type { HandlersFor } from '../ipc/handlers';
import { readBag } from './bag.view';
import { openBag, readForEdit, unmask } from './disclosure.service';
import { listPersons, lookalikesOf } from './personList.service';
import { createPerson, updatePerson } from './persons.service';
import { resolveReview } from './review.service';
import { changeStatus } from './status.service';

export const personHandlers = {
  'persons.list': listPersons,
  'persons.lookalikes': lookalikesOf,
  'persons.openBag': openBag,
  'persons.bag': (db, { personId }, { clock }) => readBag(db, personId, clock.today()),
  'persons.unmask': unmask,
  'persons.forEdit': readForEdit,
  'persons.create': createPerson,
  'persons.update': updatePerson,
  'persons.changeStatus': changeStatus,
  'persons.resolveReview': resolveReview,
} satisfies HandlersFor<'persons'>;
