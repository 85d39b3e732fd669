import type { KnownPerson, PeopleOnFile } from './peopleOnFile';
import { survivingKey } from './peopleOnFile';
import type { PersonValues } from './personValues';
import { readName } from './words.rules';

/** `same`: this is that person. `other-name`: the number is taken by somebody of another name. */
export type Match<T> = { readonly kind: 'same'; readonly person: T } | { readonly kind: 'other-name'; readonly person: T } | { readonly kind: 'new' };

/** What a row is told apart by, as far as it has it. */
type Told = Pick<PersonValues, 'name' | 'idNumber' | 'idNumberFound' | 'birthDate'>;

/** Is this person on file? By the number; by what is left of it with the name; by name and birthday where there is no number. */
export function matchOnFile(row: Told, file: PeopleOnFile): Match<KnownPerson> {
  if (row.idNumber !== null) {
    const holder = file.withNumber(row.idNumber);
    if (holder && readName(holder.name) === row.name) return { kind: 'same', person: holder };
    const waiting = file.withFoundNumber(row.name, row.idNumber);
    if (waiting) return { kind: 'same', person: waiting };
    if (holder) return { kind: 'other-name', person: holder };
    // Came without its last digits once; now the register has them.
    const cut = file.withSurvivingDigits(row.name, row.idNumber);
    return cut?.idNumber === null ? { kind: 'same', person: cut } : { kind: 'new' };
  }
  if (row.idNumberFound !== null) {
    const found = file.withFoundNumber(row.name, row.idNumberFound) ?? file.withSurvivingDigits(row.name, row.idNumberFound);
    return found ? { kind: 'same', person: found } : { kind: 'new' };
  }
  const alike = row.birthDate === null ? [] : file.named(row.name).filter((person) => person.birthDate === row.birthDate);
  const [only] = alike;
  return only && alike.length === 1 ? { kind: 'same', person: only } : { kind: 'new' };
}

/** The people of the file so far, by what further rows may say of them. */
export class PeopleInSheet<T extends { readonly values: PersonValues }> {
  readonly #byNumber = new Map<string, T>();
  readonly #byNameAndFound = new Map<string, T>();
  readonly #bySurviving = new Map<string, T>();
  readonly #byWholeRow = new Map<string, T>();

  add(person: T, wholeRow: string): void {
    const { name, idNumber, idNumberFound } = person.values;
    if (idNumber !== null && !this.#byNumber.has(idNumber)) this.#byNumber.set(idNumber, person);
    if (idNumberFound !== null) this.#byNameAndFound.set(`${name}|${idNumberFound}`, person);
    const number = idNumber ?? idNumberFound;
    if (number !== null) this.#bySurviving.set(survivingKey(name, number), person);
    this.#byWholeRow.set(wholeRow, person);
  }

  /** Without a number only a row that is the same in every cell is the same person: two 张伟 are two. */
  match(row: Told, wholeRow: string): Match<T> {
    if (row.idNumber !== null) {
      const holder = this.#byNumber.get(row.idNumber);
      if (holder?.values.name === row.name) return { kind: 'same', person: holder };
      const waiting = this.#byNameAndFound.get(`${row.name}|${row.idNumber}`);
      if (waiting) return { kind: 'same', person: waiting };
      if (holder) return { kind: 'other-name', person: holder };
      const cut = this.#bySurviving.get(survivingKey(row.name, row.idNumber));
      return cut?.values.idNumber === null ? { kind: 'same', person: cut } : { kind: 'new' };
    }
    const same =
      row.idNumberFound === null
        ? this.#byWholeRow.get(wholeRow)
        : (this.#byNameAndFound.get(`${row.name}|${row.idNumberFound}`) ??
          this.#bySurviving.get(survivingKey(row.name, row.idNumberFound)));
    return same ? { kind: 'same', person: same } : { kind: 'new' };
  }
}
