import { randomBytes } from 'node:crypto';

/**
 * Writes down where a bug happened, never what was in it: an error's message may quote a record, so only its
 * name, code and the places of the stack are kept. Answers the number that the person reads out.
 */
export function reportBug(error: unknown): string {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const places = error instanceof Error ? placesOf(error) : [];
  console.error(`[bug ${reference}] ${name} ${code}\n${places.join('\n')}`);
  return reference;
}

const placesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);

/** A line for whoever starts the program from a console. Never anything about a person. */
export function say(line: string): void {
  console.log(line);
}
