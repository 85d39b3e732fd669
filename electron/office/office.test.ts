import { describe, expect, it } from 'vitest';
import { SETTING_DEFAULTS } from '#shared/office/settings.schema';
import { auditTable, settingsTable } from '../db/schema/index';
import { openTestHouse, type TestHouse } from '../testing/testHouse';

const lastLine = ({ house }: TestHouse) => house.db.select().from(auditTable).all().at(-1);

describe('the office', () => {
  it('changes how it signs its papers; the line names the fields', async () => {
    const test = await openTestHouse();
    const profile = await test.call('office.profile', {});
    const saved = await test.call('office.saveProfile', { ...profile, leader: '何站长', code: ' wx ' });
    expect(saved).toEqual({ ...profile, leader: '何站长' });
    expect(await test.call('office.profile', {})).toEqual(saved);
    expect(lastLine(test)).toMatchObject({ action: 'office.saveProfile', detail: '{"fields":["leader"]}' });
  });

  it('keeps its communities in order and each name once', async () => {
    const { call, refusal } = await openTestHouse();
    const first = await call('office.addCommunity', { name: ' 柳园社区 ' });
    const second = await call('office.addCommunity', { name: '桥东社区' });
    expect(await refusal('office.addCommunity', { name: '柳园社区' })).toEqual({ code: 'office.community-exists', details: { name: '柳园社区' } });
    expect(await refusal('office.renameCommunity', { ...second, name: '柳园社区' })).toMatchObject({ code: 'office.community-exists' });
    expect(await refusal('office.renameCommunity', { id: 'x', name: '南塘', active: true })).toMatchObject({ code: 'office.community-not-found' });
    await call('office.renameCommunity', { ...first, name: '柳园', active: false });
    expect(await call('office.communities', {})).toEqual([{ id: first.id, name: '柳园', active: false }, second]);
  });
});

describe('settings', () => {
  it('are the defaults until the office changes one; only that one is written', async () => {
    const test = await openTestHouse();
    expect(await test.call('office.settings', {})).toEqual(SETTING_DEFAULTS);
    await test.call('office.saveSettings', { ...SETTING_DEFAULTS, autoLockMinutes: 10, detoxTestsPerYear: [24, 12, 6] });
    expect(await test.call('office.settings', {})).toEqual({ ...SETTING_DEFAULTS, autoLockMinutes: 10, detoxTestsPerYear: [24, 12, 6] });
    expect(test.house.db.select().from(settingsTable).all().map((row) => row.key).sort()).toEqual(['autoLockMinutes', 'detoxTestsPerYear']);
    expect(lastLine(test)).toMatchObject({ action: 'office.saveSettings', detail: '{"fields":["autoLockMinutes","detoxTestsPerYear"]}' });
    await test.call('office.saveSettings', SETTING_DEFAULTS);
    expect(await test.call('office.settings', {})).toEqual(SETTING_DEFAULTS);
  });

  it('that a program of another day wrote never keep the case book from opening', async () => {
    const { house, call } = await openTestHouse();
    const row = { updatedAt: 0, updatedBy: 'staff-1' };
    house.db.insert(settingsTable).values([
      { key: 'autoLockMinutes', value: '9999', ...row }, { key: 'agreementCopies', value: 'no json', ...row }, { key: 'fromTheFuture', value: '1', ...row },
      { key: 'talkEveryDays', value: '14', ...row },
    ]).run();
    expect(await call('office.settings', {})).toEqual({ ...SETTING_DEFAULTS, talkEveryDays: 14 });
  });

  it('may be changed by an administrator only', async () => {
    const { refusal, call } = await openTestHouse({ role: 'worker' });
    expect(await refusal('office.saveSettings', SETTING_DEFAULTS)).toEqual({ code: 'route.forbidden', details: { needs: 'admin' } });
    expect(await call('office.settings', {})).toEqual(SETTING_DEFAULTS);
  });
});
