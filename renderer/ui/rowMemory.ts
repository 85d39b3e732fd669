interface Place {
  /** Key of the row under the cursor. */
  readonly key: string;
  readonly scrollTop: number;
  /** True when the table was left by opening a row: on return it takes the focus again. */
  readonly opened: boolean;
}

const NOWHERE: Place = { key: '', scrollTop: 0, opened: false };
const places = new Map<string, Place>();

/** Where the cursor of a table stood, for as long as this window lives; a lock forgets it. */
export const placeOf = (memoryKey: string | undefined): Place =>
  (memoryKey === undefined ? undefined : places.get(memoryKey)) ?? NOWHERE;

export function rememberPlace(memoryKey: string | undefined, change: Partial<Place>): void {
  if (memoryKey !== undefined) places.set(memoryKey, { ...placeOf(memoryKey), ...change });
}
