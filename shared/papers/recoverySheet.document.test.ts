import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../kernel/localDate';
import { composeRecoverySheet } from './recoverySheet.document';

const VALUES = {
  officeName: '望溪街道办事处',
  sheetNumber: 'K-01',
  madeOn: '2026-03-18' as LocalDate,
  groups: ['7K3M9Q', '2XW4A8', '561207', 'QQ1R5T', '9ZYXWV', '1B2C3D', '4E5F6G', 'H7J8K9'],
};

describe('the recovery sheet', () => {
  const sheet = composeRecoverySheet(VALUES);
  const said = JSON.stringify(sheet);

  it('shows the eight groups exactly as they are typed back', () => {
    expect(sheet.blocks.find((block) => block.kind === 'groups')).toEqual({ kind: 'groups', groups: VALUES.groups });
  });

  it('names office, sheet and day, and leaves room for the custodian and the day of sealing', () => {
    for (const word of ['望溪街道办事处', 'K-01', '2026年3月18日', '保管人：', '封存日期：']) expect(said).toContain(word);
    const keeping = sheet.blocks.find((block) => block.kind === 'entry');
    expect(keeping?.runs.filter((run) => run.kind === 'blank')).toHaveLength(2);
  });

  it('says nothing about the office’s work, on paper or in the print queue', () => {
    expect(said).not.toMatch(/毒|戒|康复/);
    expect(sheet.jobTitle).toBe('K-01');
  });

  it('carries a code to scan only when asked', () => {
    const qr = { mime: 'image/png' as const, bytes: new Uint8Array([1]) };
    expect(sheet.blocks.some((block) => block.kind === 'picture')).toBe(false);
    expect(composeRecoverySheet({ ...VALUES, qr }).blocks[0]).toEqual({ kind: 'picture', image: qr });
  });
});
