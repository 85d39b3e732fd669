import type { PersonId } from '#shared/kernel/ids';
import { ageOn, type LocalDate } from '#shared/kernel/localDate';
import { dueItems } from '#shared/measures/due.rules';
import type { Bag } from '#shared/persons/bag.schema';
import { maskIdNumber } from '#shared/persons/identityNumber.rules';
import { maskAddress, maskField } from '#shared/persons/masks.rules';
import { shownIdNumber } from '#shared/persons/persons.rules';
import { maskPhone } from '#shared/persons/phone.rules';
import { documentsOf } from '../agreements/documentView';
import type { ReadDb } from '../db/tx';
import { measuresOf } from '../measures/measures.view';
import { listTimeline } from '../measures/timeline.repository';
import { findCommunity } from '../office/communities.repository';
import { listChanges } from './personChanges.repository';
import { getPerson } from './persons.repository';
import { listReviewItems } from './reviewItems.repository';

/** One person, one bag: everything that is known, with numbers and addresses masked wherever they stand. */
export function readBag(db: ReadDb, personId: PersonId, today: LocalDate): Bag {
  const person = getPerson(db, personId);
  const communityName = person.communityId === null ? '' : (findCommunity(db, person.communityId)?.name ?? '');
  const masked = (field: string, value: string): string => maskField(field, value, communityName);
  const documents = documentsOf(db, personId);
  const measures = measuresOf(db, personId, today, documents);
  const review = listReviewItems(db, personId);
  return {
    id: personId,
    version: person.version,
    fileNo: person.fileNo,
    name: person.name,
    sex: person.sex,
    age: person.birthDate === null ? null : ageOn(person.birthDate, today),
    birthDate: person.birthDate,
    ethnicity: person.ethnicity,
    idMasked: maskIdNumber(shownIdNumber(person)),
    phonesMasked: person.phones.map(({ number, label }) => ({ masked: maskPhone(number), label })),
    domicileMasked: maskAddress(person.domicileAddress, communityName),
    residenceMasked: maskAddress(person.residenceAddress, communityName),
    communityName,
    grid: person.grid,
    education: person.education,
    maritalStatus: person.maritalStatus,
    employment: person.employment,
    onDibao: person.onDibao,
    lowRentHousing: person.lowRentHousing,
    drugTypes: person.drugTypes,
    firstUseOn: person.firstUseOn,
    controlStatus: person.controlStatus,
    controlStatusFound: person.controlStatusFound,
    riskLevel: person.riskLevel,
    policeName: person.policeName,
    specialistName: person.specialistName,
    remarks: person.remarks,
    measures,
    documents,
    due: dueItems(measures, documents, review.length, today),
    review: review.map((item) => ({ ...item, found: masked(item.field, item.found) })),
    timeline: listTimeline(db, personId),
    changes: listChanges(db, personId).map((change) => ({
      ...change, before: masked(change.field, change.before), after: masked(change.field, change.after),
    })),
  };
}
