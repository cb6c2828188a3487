import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays } from '../core/base/day.ts';
import type { ContactId, DebtorId } from '../core/base/id.ts';
import { skipContact } from './approve.ts';
import { reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';

const UNTIL = addDays(MONDAY, 7);

async function duponts(letterToo = false): Promise<{ it: Office; dupont: DebtorId }> {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont'], letterToo);
  return { it, dupont: dupont as DebtorId };
}

function skip({ deps }: Office, contact = 1): Promise<number | null> {
  return skipContact(deps, contact as ContactId, 'known to us', MONDAY, UNTIL);
}

async function expectRefused(it: Office, dupont: DebtorId): Promise<void> {
  const [before, head] = [await statuses(it, dupont), await it.deps.store.head()];
  await expect(skip(it)).rejects.toMatchObject({ code: 'not-waiting' });
  expect([await statuses(it, dupont), await it.deps.store.head()]).toEqual([before, head]);
}

test('a contact that waits is skipped: withdrawn, and its invoices held until the day', async () => {
  for (const approved of [false, true]) {
    const { it, dupont } = await duponts();
    if (approved) await decided(it);
    else await runDay(it.deps, CREDITOR, MONDAY);
    await skip(it);
    expect(await statuses(it, dupont)).toEqual({ dispatches: [['email', 'withdrawn']], contacts: ['dropped'] });
    expect(await it.deps.store.select('hold', {})).toMatchObject([{ item_ids: [1], until_day: UNTIL, reason: 'known to us' }]);
    it.clock.moveTo(TUESDAY);
    expect((await runDay(it.deps, CREDITOR, TUESDAY)).decided).toEqual({});
  }
});

test('a contact that has left is not skipped: nothing is withdrawn and nothing held', async () => {
  const { it, dupont } = await duponts();
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  expect(await statuses(it, dupont)).toEqual({ dispatches: [['email', 'sent']], contacts: ['made'] });
  await expectRefused(it, dupont);
});

test('a contact that was skipped is not skipped again', async () => {
  const { it, dupont } = await duponts();
  await decided(it);
  await skip(it);
  await expectRefused(it, dupont);
});

test('a call that was made is not skipped', async () => {
  const { it, dupont } = await duponts();
  await tell(it.world, 'due', 'F-Dupont', '2026-02-20');
  await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
  await decided(it);
  await reportCall(it.deps, (await dispatchOf(it, dupont, 'call')).id, { outcome: 'no-answer', note: '' });
  await expectRefused(it, dupont);
});

test('an e-mail that has left stays; the letter beside it, which waits, is withdrawn', async () => {
  const { it, dupont } = await duponts(true);
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  await skip(it);
  expect((await statuses(it, dupont)).dispatches).toEqual([
    ['email', 'sent'],
    ['letter', 'withdrawn'],
  ]);
});

test('a contact that never was is not skipped', async () => {
  const { it } = await duponts();
  await expect(skip(it, 7)).rejects.toMatchObject({ code: 'not-waiting' });
});
