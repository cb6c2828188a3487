import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { type Day, day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { approve } from './approve.ts';
import { explain } from './explain.ts';
import { correctInsolvency, type InsolvencyTold, recordInsolvency } from './insolvency.ts';
import { mergeEntries } from './merge-debtors.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { proofsOfDebt } from './proofs-of-debt.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { tasks } from './tasks.ts';

const SINCE = day('2026-02-20');

async function two(letterToo = false): Promise<{ it: Office; one: DebtorId; other: DebtorId }> {
  const it = await office(inMemory);
  const [one, other] = await debtorsDue(it, ['Dupont', 'Durand'], letterToo);
  if (one === undefined || other === undefined) throw new Error('no debtors');
  return { it, one, other };
}

describe('C. com. L622-7, L622-21: once a court has opened proceedings', () => {
  test('what was approved and waits is withdrawn at once, by every channel, and only of this debtor', async () => {
    const { it, one, other } = await two(true);
    await decided(it);
    expect(await recordInsolvency(it.deps, one, { since: SINCE })).toEqual({ withdrawn: 1 });
    expect(await statuses(it, one)).toEqual({
      dispatches: [
        ['email', 'withdrawn'],
        ['letter', 'withdrawn'],
      ],
      contacts: ['dropped'],
    });
    expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
    expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 1 });
    expect((await statuses(it, other)).contacts).toEqual(['made']);
  });

  test('the letter that follows an e-mail that has left is withdrawn too; a printed one is not to be posted', async () => {
    const { it, one, other } = await two(true);
    await decided(it);
    await sendEmails(it.deps, CREDITOR, MONDAY);
    const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
    await recordInsolvency(it.deps, one, { since: SINCE });
    expect((await tasks(it.deps, CREDITOR, { limit: 10 })).toPost).toMatchObject([{ overtaken: true }, { overtaken: false }]);
    await expect(confirmPosted(it.deps, batch?.id ?? 0, MONDAY)).rejects.toMatchObject({ code: 'letters-overtaken' });
    const { id } = await dispatchOf(it, one, 'letter');
    await confirmPosted(it.deps, batch?.id ?? 0, MONDAY, { except: [id] });
    expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, withdrawn: 1 });
    expect((await statuses(it, other)).contacts).toEqual(['made']);
  });

  test('a letter that waits beside an e-mail that has left is withdrawn at once', async () => {
    const { it, one } = await two(true);
    await decided(it);
    await sendEmails(it.deps, CREDITOR, MONDAY);
    expect(await recordInsolvency(it.deps, one, { since: SINCE })).toEqual({ withdrawn: 1 });
    expect((await statuses(it, one)).dispatches).toEqual([
      ['email', 'sent'],
      ['letter', 'withdrawn'],
    ]);
  });

  test('nothing is decided any more, whatever day comes, and explain says why', async () => {
    const { it, one } = await two();
    it.world.clock.moveTo(TUESDAY);
    it.clock.moveTo(TUESDAY);
    await recordInsolvency(it.deps, one, { since: SINCE });
    expect((await runDay(it.deps, CREDITOR, TUESDAY)).decided).toEqual({ 'first-reminder': 1 });
    for (const on of [day('2026-03-16'), day('2026-04-13')]) {
      it.clock.moveTo(on);
      await runDay(it.deps, CREDITOR, on);
    }
    expect((await statuses(it, one)).contacts).toEqual([]);
    const { decision, foreseen } = await explain(it.deps, one, day('2026-04-13'));
    expect([decision.reasons, foreseen]).toMatchObject([[{ code: 'insolvent', day: SINCE }], null]);
    // Of the day before it was known, the decision is what it was.
    expect((await explain(it.deps, one, MONDAY)).decision.contact?.step.key).toBe('first-reminder');
  });

  test('it goes with the debtor when it turns out to be another one, whose messages are withdrawn too', async () => {
    const { it, one, other } = await two();
    await recordInsolvency(it.deps, one, { since: SINCE, publishedOn: day('2026-02-25') });
    await decided(it);
    await it.deps.store.record(await mergeEntries(it.deps, one, other));
    expect((await it.deps.store.select('debtor', { id: other }, { limit: 1 }))[0]).toMatchObject({
      insolvent_since: SINCE,
      insolvency_kind: 'unknown',
      insolvency_published_on: '2026-02-25',
    });
    expect((await statuses(it, other)).contacts).toEqual(['dropped']);
    expect((await proofsOfDebt(it.deps, CREDITOR)).map((proof) => proof.debtorId)).toEqual([other]);
  });

  test('a correction with its reason lets steps go on', async () => {
    const { it, one } = await two();
    await recordInsolvency(it.deps, one, { since: SINCE });
    await expect(correctInsolvency(it.deps, one, ' ')).rejects.toMatchObject({ code: 'reason-missing' });
    await correctInsolvency(it.deps, one, 'another company of that name');
    await expect(correctInsolvency(it.deps, one, 'again')).rejects.toMatchObject({ code: 'not-insolvent' });
    expect((await runDay(it.deps, CREDITOR, MONDAY)).decided).toEqual({ 'first-reminder': 2 });
    expect(await approve(it.deps, CREDITOR, 'all')).toBe(0);
  });

  test.each<[string, InsolvencyTold]>([
    ['insolvency-without-judgment', { publishedOn: SINCE }],
    ['insolvency-in-the-future', { since: TUESDAY }],
    ['insolvency-days-disagree', { since: SINCE, publishedOn: day('2026-02-19') }],
    ['insolvency-days-disagree', { since: SINCE, declaredOn: day('2026-02-19') }],
  ])('%s is refused', async (code, told) => {
    const { it, one } = await two();
    await expect(recordInsolvency(it.deps, one, told)).rejects.toMatchObject({ code });
    expect((await it.deps.store.select('debtor', { id: one }, { limit: 1 }))[0]?.insolvent_since).toBeNull();
  });
});

describe('C. com. L622-24, R622-24: the claim is to be declared', () => {
  const proofOf = async (publishedOn: Day | null, away: Partial<{ country: string; postcode: string }> = {}) => {
    const { it, one } = await two();
    const [creditor] = await it.deps.store.select('creditor', {}, { limit: 1 });
    if (!creditor) throw new Error('no creditor');
    const profile = { ...creditor.profile, address: { ...creditor.profile.address, ...away } };
    await it.deps.store.record([{ kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { profile } } }]);
    it.clock.moveTo(day('2026-06-01'));
    await recordInsolvency(it.deps, one, { since: SINCE, ...(publishedOn ? { publishedOn } : {}) });
    return { it, one, proofs: await proofsOfDebt(it.deps, CREDITOR) };
  };

  test.each<[string, Partial<{ country: string; postcode: string }>, string, string | null]>([
    ['in two months, moved to the next working day', {}, '2026-07-27', null],
    ['in four, for a creditor abroad', { country: 'BE' }, '2026-09-28', null],
    ['in two for a creditor overseas too, perhaps in four', { postcode: '97400' }, '2026-07-27', '2026-09-28'],
    ['the same in the Pacific', { postcode: '98800' }, '2026-07-27', '2026-09-28'],
  ])('%s (facts, example E14)', async (_, away, lastDay, perhapsUntil) => {
    const { it, one } = await proofOf(null, away);
    it.clock.moveTo(day('2026-06-01'));
    await recordInsolvency(it.deps, one, { publishedOn: day('2026-05-26') });
    expect(await proofsOfDebt(it.deps, CREDITOR)).toMatchObject([
      {
        debtor: 'Dupont',
        lastDay,
        open: [{ cents: 120_000n }],
        later: [],
        perhapsUntil,
        certainty: perhapsUntil === null ? 'verified' : 'unverified',
      },
    ]);
  });

  test('what was open on the day of the judgment, whatever was paid since', async () => {
    const { it, one } = await proofOf(day('2026-05-26'));
    await tell(it.world, 'pay', 'F-Dupont', '1200.00');
    expect(await proofsOfDebt(it.deps, CREDITOR)).toMatchObject([{ debtorId: one, open: [{ cents: 120_000n }] }]);
  });

  test('a day of publication that is not known is told, and the task is done once the claim is declared', async () => {
    const { it, one, proofs } = await proofOf(null);
    expect(proofs).toMatchObject([{ publishedOn: null, lastDay: null, daysLeft: null }]);
    await recordInsolvency(it.deps, one, { declaredOn: day('2026-05-30') });
    expect(await proofsOfDebt(it.deps, CREDITOR)).toEqual([]);
  });

  test('time that has passed is told by days below nought', async () => {
    expect((await proofOf(day('2026-03-30'))).proofs).toMatchObject([{ lastDay: '2026-06-01', daysLeft: 0 }]);
    expect((await proofOf(day('2026-03-27'))).proofs).toMatchObject([{ lastDay: '2026-05-27', daysLeft: -5 }]);
  });
});
