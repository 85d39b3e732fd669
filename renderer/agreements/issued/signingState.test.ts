import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/agreements/agreements.schema';
import { nextAct, stepOf } from './signingState';

const PRINT = { at: 1, printer: 'Office', copies: 1, outcome: 'printed' } as const;
const SCAN = {
  fileId: 'f',
  mime: 'application/pdf',
  bytes: 1,
  signedOn: '2026-03-18',
} as unknown as DocumentSummary['scans'][number];

const paper = (over: Partial<DocumentSummary> = {}): DocumentSummary =>
  ({ state: 'issued', signedOnScreen: false, prints: [], scans: [], ...over }) as unknown as DocumentSummary;

describe('the line of steps', () => {
  it.each([
    ['nothing is issued', undefined, 0],
    ['the paper is void', paper({ state: 'void', prints: [PRINT], scans: [SCAN] }), 0],
    ['it is issued and not on paper yet', paper(), 2],
    ['every print failed', paper({ prints: [{ ...PRINT, outcome: 'timeout' }] }), 2],
    ['it is printed and waits for ink', paper({ prints: [PRINT] }), 3],
    ['the signed copy is filed', paper({ prints: [PRINT], scans: [SCAN] }), 4],
    ['it was signed on the screen and is not on paper yet', paper({ signedOnScreen: true }), 2],
    [
      'it was signed on the screen and printed: no copy is owed',
      paper({ signedOnScreen: true, prints: [PRINT] }),
      4,
    ],
  ] as const)('when %s', (_when, document, step) => expect(stepOf(document)).toBe(step));
});

it('asks for the signed copy only once there is something to sign on', () => {
  expect(nextAct(paper())).toBe('print');
  expect(nextAct(paper({ prints: [PRINT] }))).toBe('scan');
  expect(nextAct(paper({ prints: [PRINT], scans: [SCAN] }))).toBe('print');
});
