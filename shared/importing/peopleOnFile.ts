import type { LocalDate } from '../kernel/localDate';
import type { PersonId } from '../kernel/ids';
import { communityKey, readName } from './words.rules';
import type { ImportField } from './fields';

/** A person who is on file already, as far as rows can be told to be about them. */
export interface KnownPerson {
  readonly personId: PersonId;
  readonly fileNo: string;
  readonly name: string;
  readonly idNumber: string | null;
  readonly idNumberFound: string | null;
  readonly birthDate: LocalDate | null;
}

/** Read only for people who are met in the file. */
export interface KnownDetails {
  /** What the register said last time, by field; `null` when this person never came by import. */
  readonly lastFound: Readonly<Partial<Record<ImportField, string>>> | null;
  /** Fields with nothing in them. */
  readonly blank: ReadonlySet<ImportField>;
}

/** Digits that survive when Excel takes a number for a quantity. */
export const SURVIVING_DIGITS = 15;
export const survivingKey = (name: string, number: string): string => `${name}|${number.slice(0, SURVIVING_DIGITS)}`;

/** Everybody on file, found by what a row says. Built once per preview. */
export class PeopleOnFile {
  readonly #byNumber = new Map<string, KnownPerson>();
  readonly #byFound = new Map<string, KnownPerson>();
  readonly #bySurviving = new Map<string, KnownPerson>();
  readonly #byName = new Map<string, KnownPerson[]>();

  constructor(readonly details: (personId: PersonId) => KnownDetails) {}

  add(person: KnownPerson): void {
    const name = readName(person.name);
    const number = person.idNumber ?? person.idNumberFound;
    if (person.idNumber !== null) this.#byNumber.set(person.idNumber, person);
    if (number !== null) this.#bySurviving.set(survivingKey(name, number), person);
    if (person.idNumberFound !== null) this.#byFound.set(`${name}|${person.idNumberFound}`, person);
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), person]);
  }

  withNumber(number: string): KnownPerson | undefined {
    return this.#byNumber.get(number);
  }

  withFoundNumber(name: string, found: string): KnownPerson | undefined {
    return this.#byFound.get(`${name}|${found}`);
  }

  withSurvivingDigits(name: string, found: string): KnownPerson | undefined {
    return this.#bySurviving.get(survivingKey(name, found));
  }

  named(name: string): readonly KnownPerson[] {
    return this.#byName.get(name) ?? [];
  }
}

export interface KnownCommunity {
  readonly id: string;
  readonly name: string;
}

/** 柳园 is 柳园社区 where the office has that one. */
export class CommunitiesOnFile {
  readonly #byName = new Map<string, KnownCommunity>();
  readonly #byKey = new Map<string, KnownCommunity>();

  constructor(communities: readonly KnownCommunity[]) {
    for (const community of communities) {
      this.#byName.set(community.name, community);
      this.#byKey.set(communityKey(community.name), community);
    }
  }

  find(word: string): KnownCommunity | undefined {
    return this.#byName.get(word) ?? this.#byKey.get(communityKey(word));
  }
}
