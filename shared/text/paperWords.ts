import type { Sex } from '../persons/persons.schema';

const SEX = { male: '男', female: '女', unknown: undefined } as const satisfies Record<Sex, string | undefined>;

/** As a paper prints it; unknown becomes a line. */
export const sexWord = (sex: Sex): string | undefined => SEX[sex];

/** 汉 and 汉族 both print as 汉族. */
export function ethnicityWord(written: string): string | undefined {
  const word = written.trim();
  if (word === '') return undefined;
  return word.endsWith('族') || word.length > 5 ? word : `${word}族`;
}
