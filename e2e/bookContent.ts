import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aPerson } from '../electron/testing/aPerson';
import { anIdNumber } from '../electron/testing/people';
import type { InputOf } from '../shared/ipc/routes';
import { answerOf } from './askOffice';

/** The whole register, without a condition. */
export const EVERYBODY: InputOf<'persons.list'> = {
  text: '',
  view: 'all',
  statuses: [],
  communityIds: [],
  importBatchId: null,
};

/** Somebody of whom only the name matters; `sequence` tells one number from the other. */
export const addPerson = (page: Page, name: string, sequence: number) =>
  answerOf(
    page,
    'persons.create',
    aPerson({
      name,
      sex: 'unknown',
      idNumber: anIdNumber('1988-04-12', sequence),
      idNumberReason: '',
      birthDate: null,
    }),
  );

/** A folder that stands for a stick where no root is needed. */
export function stickIn(dataFolder: string): string {
  const stick = join(dataFolder, 'stick');
  mkdirSync(stick);
  return stick;
}
