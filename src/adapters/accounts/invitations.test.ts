import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CreditorId } from '../../core/base/id.ts';
import type { Role, Signed } from '../../ports/accounts.ts';
import { CLAIRE, scratchAccounts, signIn, tokenOf } from './browser.test-kit.ts';

const { accounts, scratch, open, idOf } = await scratchAccounts();
afterAll(() => scratch.close());
beforeEach(() => scratch.tamper('delete from accounts.rate_limit'));

const PAGE = { limit: 100 };
const NEWCOMER = { name: 'Hugo Petit', password: 'some other four words', language: 'en' } as const;
let claire = '';
let people = 0;

beforeAll(async () => {
  await accounts.firstOwner(CLAIRE, 'main');
  claire = await idOf('claire@acquit.example');
  await accounts.newWorkspaceSeat(claire, 'second');
});

function address(): string {
  people += 1;
  return `person-${people}@acquit.example`;
}

async function invited(role: Role, email = address(), workspace = 'main') {
  const { link } = await accounts.invite(claire, { workspace, email, role });
  return { email, token: tokenOf(link) };
}

async function seated(role: Role, workspace = 'main') {
  const { email, token } = await invited(role, address(), workspace);
  await accounts.acceptInvitation(token, NEWCOMER);
  return { email, id: await idOf(email) };
}

async function signedIn(email: string, password: string = NEWCOMER.password): Promise<Signed> {
  const tab = open();
  await signIn(tab, email, password);
  const signed = await accounts.signed(tab.headers());
  if (!signed) throw new Error(`${email} is not signed in`);
  return signed;
}

describe('an invitation', () => {
  test('leads somebody new to a seat, with its role', async () => {
    const { email, token } = await invited('collector');
    expect(await accounts.invitation(token)).toMatchObject({
      workspace: 'main',
      email,
      role: 'collector',
      invitedBy: 'Claire Martin',
      known: false,
    });
    expect(await accounts.invitations('main', PAGE)).toMatchObject([{ email, role: 'collector' }]);
    expect(await accounts.acceptInvitation(token, NEWCOMER)).toEqual({ workspace: 'main', role: 'collector', client: null });
    expect(await accounts.invitations('main', PAGE)).toEqual([]);
    expect(await signedIn(email)).toMatchObject({
      person: { name: 'Hugo Petit', language: 'en' },
      seats: [{ workspace: 'main', role: 'collector' }],
    });
  });

  test('of a client names it, and its seat stays one', async () => {
    const email = 'nadia@client.example';
    const seat = { workspace: 'main', role: 'client' as const, client: 7 as CreditorId };
    const { link } = await accounts.invite(claire, { ...seat, email });
    expect(await accounts.invitations('main', PAGE)).toMatchObject([{ email, role: 'client', client: 7 }]);
    expect(await accounts.acceptInvitation(link.split('/').at(-1) ?? '', NEWCOMER)).toEqual(seat);
    const { person, seats } = await signedIn(email);
    expect(seats).toEqual([seat]);
    expect(await accounts.people('main', PAGE)).toEqual(expect.arrayContaining([expect.objectContaining({ role: 'client', client: 7 })]));
    const other = { workspace: 'main', role: 'accountant' as const };
    await expect(accounts.changeRole(claire, person.id, other)).rejects.toMatchObject({ code: 'client-by-invitation' });
    const { id } = await seated('collector');
    await expect(accounts.changeRole(claire, id, seat)).rejects.toMatchObject({ code: 'client-by-invitation' });
    expect((await signedIn(email)).seats).toEqual([seat]);
    await expect(accounts.invite(claire, { workspace: 'main', role: 'client', email: 'x@client.example' })).rejects.toThrow();
    await accounts.removeSeat(claire, person.id, 'main');
  });

  test('is used once, also by two at once', async () => {
    const { token } = await invited('owner');
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => accounts.acceptInvitation(token, NEWCOMER)));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await expect(accounts.acceptInvitation(token, NEWCOMER)).rejects.toMatchObject({ code: 'invitation-unknown' });
    await expect(accounts.invitation(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
  });

  test('lapses', async () => {
    const { token } = await invited('approver');
    await scratch.tamper(`update accounts.invitation set expires_at = now() - interval '1 second'`);
    await expect(accounts.invitation(token)).rejects.toMatchObject({ code: 'invitation-unknown' });
    await expect(accounts.acceptInvitation(token, NEWCOMER)).rejects.toMatchObject({ code: 'invitation-unknown' });
    expect(await accounts.invitations('main', PAGE)).toEqual([]);
  });

  test('is withdrawn, and a new one takes its place', async () => {
    const first = await invited('approver');
    const second = await invited('accountant', first.email);
    await expect(accounts.acceptInvitation(first.token, NEWCOMER)).rejects.toMatchObject({ code: 'invitation-unknown' });
    expect(await accounts.invitation(second.token)).toMatchObject({ role: 'accountant' });
    await accounts.withdrawInvitation(claire, 'main', first.email);
    await expect(accounts.acceptInvitation(second.token, NEWCOMER)).rejects.toMatchObject({ code: 'invitation-unknown' });
  });

  test('is for its address only', async () => {
    const { token } = await invited('owner');
    const { person } = await signedIn((await seated('collector')).email);
    await expect(accounts.acceptInvitation(token, person)).rejects.toMatchObject({ code: 'invitation-of-another' });
    expect(await accounts.invitation(token)).toMatchObject({ role: 'owner' });
  });

  test('of somebody who has an account is accepted by that person alone', async () => {
    const { email } = await seated('collector');
    const { token } = await invited('approver', email.toUpperCase(), 'second');
    expect(await accounts.invitation(token)).toMatchObject({ email, known: true });
    await expect(accounts.acceptInvitation(token, NEWCOMER)).rejects.toMatchObject({ code: 'account-exists' });
    const { person } = await signedIn('claire@acquit.example', CLAIRE.password);
    await expect(accounts.acceptInvitation(token, person)).rejects.toMatchObject({ code: 'account-exists' });
    await accounts.acceptInvitation(token, (await signedIn(email)).person);
    expect((await signedIn(email)).seats).toEqual([
      { workspace: 'main', role: 'collector', client: null },
      { workspace: 'second', role: 'approver', client: null },
    ]);
  });

  test('is not made for who is there already, nor for what is no address', async () => {
    const { email } = await seated('collector');
    await expect(invited('owner', email)).rejects.toMatchObject({ code: 'already-seated' });
    await expect(invited('owner', 'nobody')).rejects.toMatchObject({ code: 'email-unreadable' });
  });

  test.each(['approver', 'collector', 'accountant', 'agency'] as const)('is for owners to make: %s', async (role) => {
    const { id } = await seated(role);
    const offer = { workspace: 'main', email: address(), role } as const;
    await expect(accounts.invite(id, offer)).rejects.toMatchObject({ code: 'owner-only' });
    await expect(accounts.withdrawInvitation(id, 'main', offer.email)).rejects.toMatchObject({ code: 'owner-only' });
    await expect(accounts.changeRole(id, id, { workspace: 'main', role: 'owner' })).rejects.toMatchObject({ code: 'owner-only' });
    await expect(accounts.removeSeat(id, claire, 'main')).rejects.toMatchObject({ code: 'owner-only' });
  });

  test('of an owner elsewhere is refused here', async () => {
    const { id } = await seated('owner', 'second');
    await expect(accounts.invite(id, { workspace: 'main', email: address(), role: 'owner' })).rejects.toMatchObject({ code: 'owner-only' });
  });

  test('falls with the seat or the role of who made it', async () => {
    const { id } = await seated('owner');
    const promise = () => accounts.invite(id, { workspace: 'main', email: address(), role: 'owner' });
    const first = tokenOf((await promise()).link);
    await accounts.changeRole(claire, id, { workspace: 'main', role: 'approver' });
    await expect(accounts.invitation(first)).rejects.toMatchObject({ code: 'invitation-unknown' });
    await accounts.changeRole(claire, id, { workspace: 'main', role: 'owner' });
    const second = tokenOf((await promise()).link);
    await accounts.removeSeat(claire, id, 'main');
    await expect(accounts.acceptInvitation(second, NEWCOMER)).rejects.toMatchObject({ code: 'invitation-unknown' });
  });
});

describe('a seat', () => {
  test('has another role at once', async () => {
    const { email, id } = await seated('collector');
    const tab = open();
    await signIn(tab, email, NEWCOMER.password);
    await accounts.changeRole(claire, id, { workspace: 'main', role: 'accountant' });
    expect(await accounts.signed(tab.headers())).toMatchObject({ seats: [{ workspace: 'main', role: 'accountant' }] });
    await expect(accounts.changeRole(claire, 'nobody', { workspace: 'main', role: 'owner' })).rejects.toMatchObject({
      code: 'seat-unknown',
    });
    await expect(accounts.removeSeat(claire, 'nobody', 'main')).rejects.toMatchObject({ code: 'seat-unknown' });
  });

  test('taken away is gone at once, and the account with the last one', async () => {
    const { email, id } = await seated('collector');
    await accounts.acceptInvitation((await invited('approver', email, 'second')).token, (await signedIn(email)).person);
    const tab = open();
    await signIn(tab, email, NEWCOMER.password);
    await accounts.removeSeat(claire, id, 'main');
    expect(await accounts.signed(tab.headers())).toMatchObject({ seats: [{ workspace: 'second', role: 'approver' }] });
    // Each may leave by himself.
    await accounts.removeSeat(id, id, 'second');
    expect(await accounts.signed(tab.headers())).toBeNull();
    expect(await signIn(open(), email, NEWCOMER.password)).toMatchObject({ status: 401 });
    expect(await idOf(email)).toBe('');
  });

  test('of the last owner stays', async () => {
    await accounts.newWorkspaceSeat(claire, 'fourth');
    const { id } = await seated('owner', 'fourth');
    await accounts.removeSeat(id, claire, 'fourth');
    await expect(accounts.removeSeat(id, id, 'fourth')).rejects.toMatchObject({ code: 'last-owner' });
    await expect(accounts.changeRole(id, id, { workspace: 'fourth', role: 'approver' })).rejects.toMatchObject({ code: 'last-owner' });
    await accounts.changeRole(id, id, { workspace: 'fourth', role: 'owner' });
  });

  test('of one owner stays when all leave or take each other down at once', async () => {
    await accounts.newWorkspaceSeat(claire, 'third');
    const others = [await seated('owner', 'third'), await seated('owner', 'third'), await seated('owner', 'third')].map((one) => one.id);
    const all = [claire, ...others];
    await Promise.allSettled([
      ...all.map((id) => accounts.removeSeat(id, id, 'third')),
      ...all.map((id, at) => accounts.changeRole(id, all[(at + 1) % all.length] ?? id, { workspace: 'third', role: 'approver' })),
    ]);
    const owners = (await accounts.people('third', PAGE)).filter((one) => one.role === 'owner');
    expect(owners.length).toBeGreaterThan(0);
  });
});

test('people and invitations come in pages', async () => {
  const { id } = await seated('owner');
  const whole = await accounts.people('main', PAGE);
  const paged = [];
  for (let after = ''; ; ) {
    const page = await accounts.people('main', { after, limit: 2 });
    paged.push(...page);
    after = page.at(-1)?.person.email ?? '';
    if (page.length < 2) break;
  }
  expect(paged).toEqual(whole);
  expect(whole.length).toBeGreaterThan(3);
  for (const email of ['b@acquit.example', 'a@acquit.example', 'c@acquit.example'])
    await accounts.invite(id, { workspace: 'main', email, role: 'collector' });
  const after = { after: 'a@acquit.example', limit: 1 };
  expect(await accounts.invitations('main', after)).toMatchObject([{ email: 'b@acquit.example' }]);
});
