import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLAIRE, scratchAccounts } from './browser.test-kit.ts';

const { accounts, scratch, idOf } = await scratchAccounts();
afterAll(() => scratch.close());

let claire = '';
let paul = '';
beforeAll(async () => {
  await accounts.firstOwner(CLAIRE, 'main');
  claire = await idOf('claire@acquit.example');
  await accounts.newWorkspaceSeat(claire, 'second');
  const { link } = await accounts.invite(claire, { workspace: 'main', role: 'collector', email: 'paul@acquit.example' });
  const token = link.split('/').at(-1) ?? '';
  await accounts.acceptInvitation(token, { name: 'Paul', password: 'trois petits chats', language: 'en' });
  paul = await idOf('paul@acquit.example');
});

test('a secret opens the calendar of one person in one workspace, in the role of the moment, and says when it was read', async () => {
  expect(await accounts.calendarLink(paul, 'main')).toBeNull();
  const token = await accounts.makeCalendarLink(paul, 'main');
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await accounts.calendarLink(paul, 'main')).toEqual({ madeAt: expect.any(String), readAt: null });
  expect(await accounts.calendarReader(token)).toMatchObject({
    person: { id: paul, name: 'Paul', language: 'en' },
    workspace: 'main',
    role: 'collector',
  });
  expect((await accounts.calendarLink(paul, 'main'))?.readAt).toEqual(expect.any(String));
  expect(await accounts.calendarLink(claire, 'main')).toBeNull();
  await accounts.changeRole(claire, paul, { workspace: 'main', role: 'accountant' });
  expect(await accounts.calendarReader(token)).toMatchObject({ role: 'accountant' });
});

test('the database knows no secret', async () => {
  const token = await accounts.makeCalendarLink(claire, 'second');
  const { rows } = await scratch.database.pool.query('select * from accounts.calendar_link');
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('another secret ends the one before; revoked, or without the seat, none opens; nobody has one without a seat', async () => {
  const first = await accounts.makeCalendarLink(claire, 'main');
  const second = await accounts.makeCalendarLink(claire, 'main');
  expect(await accounts.calendarReader(first)).toBeNull();
  expect(await accounts.calendarReader(second)).toMatchObject({ workspace: 'main' });
  await accounts.dropCalendarLink(claire, 'main');
  expect(await accounts.calendarReader(second)).toBeNull();
  const his = await accounts.makeCalendarLink(paul, 'main');
  await accounts.removeSeat(claire, paul, 'main');
  expect(await accounts.calendarReader(his)).toBeNull();
  for (const wrong of ['', 'x', `${his}x`, 'A'.repeat(43), "'; drop table accounts.seat; --"])
    expect(await accounts.calendarReader(wrong)).toBeNull();
  await expect(accounts.makeCalendarLink(claire, 'third')).rejects.toMatchObject({ code: 'seat-unknown' });
});
