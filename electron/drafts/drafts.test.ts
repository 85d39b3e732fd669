import { expect, it } from 'vitest';
import { auditTable, draftsTable, staffTable } from '../db/schema/index';
import { openTestHouse } from '../testing/testHouse';

it('a half-typed form is there again, the last text of it, and gone when it is cleared', async () => {
  const { call, house, setToday } = await openTestHouse();
  const formKey = 'person:new';
  expect(await call('drafts.get', { formKey })).toBeNull();
  await call('drafts.save', { formKey, payload: '{"name":"周"}' });
  setToday('2026-03-19');
  const { savedAt } = await call('drafts.save', { formKey, payload: '{"name":"周启航"}' });
  await call('drafts.save', { formKey: 'person:7', payload: '{}' });
  expect(await call('drafts.get', { formKey })).toEqual({ payload: '{"name":"周启航"}', savedAt });
  expect(house.db.select().from(draftsTable).all()).toHaveLength(2);
  await call('drafts.clear', { formKey });
  expect(await call('drafts.get', { formKey })).toBeNull();
  expect((await call('drafts.list', {})).map((draft) => draft.formKey)).toEqual(['person:7']);
  expect(house.db.select().from(auditTable).all()).toEqual([]);
});

it('is its typist’s own: a colleague does not see it', async () => {
  const { call, house } = await openTestHouse();
  house.db.insert(staffTable).values({ id: 'staff-2', name: '何敏', role: 'worker', active: true, createdAt: 0 }).run();
  house.db.insert(draftsTable).values({ id: 'd', staffId: 'staff-2', formKey: 'person:new', payload: '{}', updatedAt: 0 }).run();
  expect(await call('drafts.get', { formKey: 'person:new' })).toBeNull();
  await call('drafts.clear', { formKey: 'person:new' });
  expect(house.db.select().from(draftsTable).all()).toHaveLength(1);
});
