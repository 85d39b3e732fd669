import { isPasswordLongEnough } from '#shared/office/staff.schema';

export interface PasswordStrength {
  /** 0–4; from 3 on it is enough. */
  readonly score: number;
  readonly longEnough: boolean;
  readonly namesFree: boolean;
  readonly varied: boolean;
  readonly characters: number;
}

/** A name of two characters or more that stands inside the password helps whoever guesses. */
const holdsName = (password: string, names: readonly string[]): boolean =>
  names.some((name) => name.trim().length >= 2 && password.toLowerCase().includes(name.trim().toLowerCase()));

/** Not one character again and again, and not a run such as 123456 or abcdef. */
function isVaried(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const inRuns = steps.filter((step) => Math.abs(step) <= 1).length;
  return new Set(characters).size >= Math.min(4, characters.length) && inRuns <= steps.length * 0.7;
}

/** How hard a password is to guess, in the four steps that the bar shows. */
export function passwordStrength(password: string, names: readonly string[]): PasswordStrength {
  const characters = [...password];
  const longEnough = isPasswordLongEnough(password);
  const namesFree = !holdsName(password, names);
  const varied = isVaried(characters);
  const han = characters.filter((character) => /\p{Script=Han}/u.test(character)).length;
  const long = characters.length >= 16 || han >= 6;
  const score = !longEnough ? Math.min(1, characters.length) : 2 + (namesFree && varied ? 1 + (long ? 1 : 0) : 0);
  return { score, longEnough, namesFree, varied, characters: characters.length };
}
