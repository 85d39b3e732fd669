import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupFileName, isOwnPartial, newestByName, parseBackupFileName, wallClock } from './backupName.rules';

it('the name of a backup says office, day, time and number, in characters that every drive takes', () => {
  const name = backupFileName('WX', '2026-03-18 08:52:07', 42);
  expect(name).toBe('JD-WX-20260318-085207-000042.jdbk');
  expect(parseBackupFileName(name)).toEqual({ code: 'WX', madeOn: '2026-03-18', madeAt: '08:52:07', seq: 42 });
});

it('any office and any number give a name that is read back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (code, seq) => {
    const name = backupFileName(code, '2024-02-29 23:59:59', seq);
    expect(name).toMatch(/^[A-Z0-9.a-z-]+$/);
    expect(parseBackupFileName(name)?.seq).toBe(seq);
  }));
});

it('only our own broken-off files count as such', () => {
  expect(isOwnPartial('JD-WX-20260318-085207-000042.jdbk.partial', 'WX')).toBe(true);
  expect(isOwnPartial('JD-WX-20260318-085207-000042.jdbk', 'WX')).toBe(false);
  expect(isOwnPartial('JD-YA-20260318-085207-000042.jdbk.partial', 'WX')).toBe(false);
  expect(isOwnPartial('thesis.docx.partial', 'WX')).toBe(false);
  expect(parseBackupFileName('JD-WX-20260230-085207-000042.jdbk')).toBeUndefined();
});

it('the wall clock is the office\'s, not Greenwich\'s', () => {
  expect(wallClock(Date.UTC(2026, 11, 31, 16, 0, 5), 480)).toBe('2027-01-01 00:00:05');
});

it('the newest one on a stick is known by its name, whatever the order and whoever renamed another', () => {
  const names = ['JD-WX-20260318-085207-000042.jdbk', 'copy.jdbk', 'JD-YA-20260319-085207-000002.jdbk', 'JD-WX-20260319-085207-000043.jdbk'];
  const files = names.map((fileName) => ({ fileName }));
  expect(newestByName(files)?.fileName).toBe('JD-WX-20260319-085207-000043.jdbk');
  expect(newestByName(files.toReversed())?.fileName).toBe('JD-WX-20260319-085207-000043.jdbk');
  expect(newestByName([{ fileName: 'copy.jdbk' }])?.fileName).toBe('copy.jdbk');
  expect(newestByName([])).toBeUndefined();
});
