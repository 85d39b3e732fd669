import { expect, test } from 'vitest';
import type { DocumentSummary } from '../agreements/agreements.schema';
import type { DocumentId, FileId, MeasureId, PersonId } from '../kernel/ids';
import type { LocalDate } from '../kernel/localDate';
import { dueItems } from './due.rules';
import type { Measure } from './measures.schema';

const TODAY = '2026-03-18' as LocalDate;
const measure: Measure = {
  id: 'm' as MeasureId, personId: 'p' as PersonId, version: 1, kind: 'community_detox', state: 'executing', badge: 'executing', origin: 'entered', decisionNo: '9号',
  decidedBy: '', decidedOn: '2026-02-18', servedOn: '2026-02-20', releaseCertificateNo: '', releasedOn: null, executionPlace: '', reportDeadline: '2026-03-06',
  reportedOn: '2026-03-09', lateReason: '', termMonths: 36, termStart: '2026-03-09', termEnd: '2029-03-08', year: 1, daysLeft: 1086, limits: {}, asFound: '',
  asOf: null, workGroup: [], missingRoles: [], agreementId: 'd' as DocumentId,
};
const paper: DocumentSummary = {
  id: 'd' as DocumentId, measureId: measure.id, kind: 'agreement_detox', state: 'issued', number: '望禁康字〔2026〕1号', copies: 3, pages: 3, issuedOn: '2026-03-10',
  issuedByName: '陈雨', signedOnScreen: false, signedOn: null, mark: '', scans: [], prints: [], voidReason: null,
};
const scan = { fileId: 'f' as FileId, mime: 'application/pdf', bytes: 1, signedOn: '2026-03-10' };
const kinds = (measures: readonly Measure[], documents: readonly DocumentSummary[] = [], reviews = 0) =>
  dueItems(measures, documents, reviews, TODAY).map((item) => [item.kind, item.days, item.count]);

test('a measure in good order asks for nothing', () => {
  expect(kinds([measure], [{ ...paper, scans: [scan] }])).toEqual([]);
  expect(kinds([measure], [{ ...paper, signedOnScreen: true, signedOn: '2026-03-10' }])).toEqual([]);
  expect(kinds([], [], 0)).toEqual([]);
});

test('the ink-signed copy is asked for until it is scanned; a void paper asks for nothing', () => {
  expect(kinds([measure], [paper])).toEqual([['scan', null, 1]]);
  expect(kinds([measure], [{ ...paper, state: 'void' }])).toEqual([]);
});

test('before the report there is one duty; after it the agreement and the group', () => {
  const ordered: Measure = { ...measure, state: 'ordered', badge: 'ordered', reportedOn: null, agreementId: null, missingRoles: ['medic'] };
  expect(kinds([{ ...ordered, reportDeadline: '2026-03-20' }])).toEqual([['report', 2, 1]]);
  expect(kinds([ordered])).toEqual([['report', -12, 1]]);
  const reported: Measure = { ...measure, state: 'reported', badge: 'reported', agreementId: null, missingRoles: ['medic', 'family'] };
  expect(kinds([reported])).toEqual([['agreement', -9, 1], ['work-group', null, 2]]);
});

test('what waits to be checked is counted once, last', () => {
  expect(kinds([{ ...measure, agreementId: null }], [], 3)).toEqual([['agreement', -9, 1], ['review', null, 3]]);
});

test('what is ended, and what an old register says, asks for nothing by today’s date', () => {
  const waiting: Measure = { ...measure, agreementId: null, missingRoles: ['medic'] };
  expect(kinds([{ ...waiting, state: 'ended', badge: 'ended' }, { ...waiting, origin: 'imported', badge: 'as_found' }])).toEqual([]);
});
