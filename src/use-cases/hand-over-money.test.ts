import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays, day } from '../core/base/day.ts';
import type { BankLineId, DebtorId, ReportId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { agencyAccount, commissionOn } from '../core/case/hand-over.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { confirmMatch } from './confirm-match.ts';
import { handedOver } from './hand-over.test-kit.ts';
import { confirmReport, reopenReport } from './hand-over-confirm.ts';
import { remittanceSeen } from './hand-over-remittance.ts';
import { handOvers } from './hand-overs.ts';
import { recordInsolvency } from './insolvency.ts';
import { matchWaiting } from './match-waiting.ts';
import { professionals } from './professionals.ts';
import { lineOfAccount } from './provider-line.ts';
import { MONDAY, tell } from './sending.test-kit.ts';
import { undoLine } from './undo-laying.ts';

type Handed = Awaited<ReturnType<typeof handedOver>>;

const account = async (h: Handed) => (await handOvers(h.deps, CREDITOR, 'out', { after: 0, limit: 9 })).handOvers[0]?.account;
const settlements = async (h: Handed) => (await h.deps.store.select('settlement', {}, { limit: 99 })).filter((one) => !one.void);

/** A line of the creditor's own bank. */
async function receives(h: Handed, cents: number, payer: string): Promise<BankLineId> {
  const { row, entries, outside } = await lineOfAccount(h.deps, {
    ...{ creditor_id: CREDITOR, number: 'FR7630006000011234567890189', by: 'bank', kind: 'credit-transfer', on: h.clock.today() },
    ...{ cents, currency: EUR, label: `VIR SEPA ${payer}`, remittance: '', endToEndId: null, bankReference: null },
  });
  await h.deps.store.record(entries, outside);
  await matchWaiting(h.deps, CREDITOR);
  return row.id;
}
const lineOf = async (h: Handed, id: BankLineId) => (await h.deps.store.select('bank_line', { id }, { limit: 1 }))[0];

const STORES = bothStores();

describe.each(STORES)('money of a claim handed over %s', (_, meet) => {
  test('what the debtor paid to the professional has settled its debt on that day, whether or not it was passed on', async () => {
    const h = await handedOver(meet);
    h.clock.moveTo(addDays(MONDAY, 10));
    await h.paid(50_000n, addDays(MONDAY, 3));
    expect(await h.open()).toEqual([70_000]);
    expect(await settlements(h)).toMatchObject([{ on_day: '2026-03-05', cents: 50_000, kind: 'payment' }]);
    expect(await account(h)).toEqual({ received: 50_000n, commission: 6_000n, remitted: 0n, held: 44_000n });
  });

  test('taken back it is undone to the cent, and can be confirmed again', async () => {
    const h = await handedOver(meet);
    const one = await h.paid(50_000n);
    const [line] = await h.deps.store.select('bank_line', {}, { limit: 9 });
    await reopenReport(h.deps, one);
    expect(await h.open()).toEqual([120_000]);
    expect(await settlements(h)).toEqual([]);
    expect(await account(h)).toEqual({ received: 0n, commission: 0n, remitted: 0n, held: 0n });
    expect(await lineOf(h, line?.id ?? (0 as BankLineId))).toMatchObject({ state: 'aside' });
    await expect(undoLine(h.deps, line?.id ?? (0 as BankLineId))).rejects.toMatchObject({ code: 'line-of-report' });
    await h.confirm(one, 5_000n);
    expect(await h.open()).toEqual([70_000]);
    expect(await account(h)).toMatchObject({ received: 50_000n, commission: 5_000n });
    await expect(h.confirm(one)).rejects.toMatchObject({ code: 'report-decided' });
  });

  test('more than was owed stays on the debtor’s account, and no more can be kept than was paid', async () => {
    const h = await handedOver(meet);
    await h.paid(130_000n);
    expect(await h.open()).toEqual([0, -10_000]);
    const other = await h.report({ act: 'payment', cents: 100n });
    await expect(h.confirm(other, 101n)).rejects.toMatchObject({ code: 'report-commission' });
  });
});

describe.each(STORES)('money of a claim handed over, not laid %s', (_, meet) => {
  test('what was paid since a judgment is laid by nobody', async () => {
    const h = await handedOver(meet);
    const one = await h.report({ act: 'payment', cents: 100n });
    await recordInsolvency(h.deps, h.debtor, { since: day('2026-02-27'), proceedings: 'liquidation' });
    await expect(h.confirm(one)).rejects.toMatchObject({ code: 'report-after-judgment' });
    expect(await h.open()).toEqual([120_000]);
  });
});

describe.each(STORES)('money of a claim handed over, passed on %s', (_, meet) => {
  test('what a professional passes on is nobody’s payment a second time', async () => {
    const h = await handedOver(meet);
    await tell(h.world, 'invoice', 'F-440', 'Martin', '440.00', 'issued', '2026-01-10', 'due', '2026-02-01');
    await h.paid(50_000n);
    const line = await receives(h, 44_000, 'RECOUVRE & FILS');
    expect(await lineOf(h, line)).toMatchObject({ state: 'waiting', doubts: [{ code: 'remittance-of-professional' }], suggestions: null });
    const told = await h.report({ act: 'remittance', cents: 44_000n });
    await h.confirm(told);
    expect(await lineOf(h, line)).toMatchObject({ state: 'aside' });
    expect(await account(h)).toEqual({ received: 50_000n, commission: 6_000n, remitted: 44_000n, held: 0n });
    await expect(undoLine(h.deps, line)).rejects.toMatchObject({ code: 'line-is-remittance' });
    await expect(confirmMatch(h.deps, line, { is: 'on-account', debtorId: h.debtor })).rejects.toMatchObject({
      code: 'line-is-remittance',
    });
    await reopenReport(h.deps, told);
    expect(await lineOf(h, line)).toMatchObject({ state: 'waiting' });
    expect(await account(h)).toMatchObject({ remitted: 0n, held: 44_000n });
  });

  test('the line of the bank is the report where nothing was said, and is put beside one that was confirmed before it came', async () => {
    const h = await handedOver(meet);
    await h.paid(60_000n);
    const first = await receives(h, 20_000, 'RECOUVRE & FILS');
    await remittanceSeen(h.deps, h.id, first);
    await expect(remittanceSeen(h.deps, h.id, first)).rejects.toMatchObject({ code: 'remittance-line' });
    const told = await h.report({ act: 'remittance', cents: 32_800n });
    await h.confirm(told);
    const second = await receives(h, 32_800, 'RECOUVRE & FILS');
    await remittanceSeen(h.deps, h.id, second);
    expect(await account(h)).toEqual({ received: 60_000n, commission: 7_200n, remitted: 52_800n, held: 0n });
    expect(await h.deps.store.select('hand_over_report', { act: 'remittance', state: 'confirmed' }, { limit: 9 })).toMatchObject([
      { line_id: first },
      { line_id: second },
    ]);
    const wrong = await receives(h, 100, 'RECOUVRE & FILS');
    const more = await h.report({ act: 'remittance', cents: 200n });
    await expect(confirmReport(h.deps, more, { commissionCents: null, line: wrong })).rejects.toMatchObject({ code: 'remittance-line' });
  });

  test('a customer of the same name is not taken for the professional', async () => {
    const h = await handedOver(meet);
    await tell(h.world, 'debtor', 'Recouvre & Fils', 'business');
    const line = await receives(h, 44_000, 'RECOUVRE & FILS');
    expect((await lineOf(h, line))?.doubts ?? []).not.toContainEqual({ code: 'remittance-of-professional' });
  });
});

describe.each(STORES)('money of a customer called like a professional %s', (_, meet) => {
  test('it is suggested where its number is named, and not reminded meanwhile', async () => {
    const h = await handedOver(meet);
    await tell(h.world, 'invoice', 'F-440', 'Martin', '440.00', 'issued', '2026-01-10', 'due', '2026-02-01');
    const line = await receives(h, 44_000, 'RECOUVRE & FILS MARTIN SARL F-440');
    const [item] = await h.deps.store.select('item', { number: 'F-440' }, { limit: 1 });
    expect(await lineOf(h, line)).toMatchObject({
      state: 'suggested',
      doubts: [{ code: 'remittance-of-professional' }],
      suggestions: [{ allocations: [{ item: item?.id }] }],
    });
    const [file] = await h.deps.store.caseFiles([item?.debtor_id as DebtorId]);
    expect(file?.cash).toMatchObject([{ lineId: line }]);
    await confirmMatch(h.deps, line, { is: 'suggestion', number: 1 });
    expect(await lineOf(h, line)).toMatchObject({ state: 'applied' });
  });
});

test('what one has recovered is told of its own claims only', async () => {
  const h = await handedOver();
  h.clock.moveTo(addDays(MONDAY, 8));
  await h.paid(30_000n, addDays(MONDAY, 6));
  const [one] = await professionals(h.deps, CREDITOR, { limit: 9 });
  expect(one?.results).toMatchObject({ handedOver: 1, out: 1, givenCents: 120_000n, daysToFirst: 6, account: { received: 30_000n } });
});

describe('to the cent', () => {
  const cents = fc.bigInt({ min: 1n, max: 200_000n });
  const act = fc.oneof(
    fc.record({ do: fc.constant('pay' as const), cents, share: fc.integer({ min: 0, max: 100 }) }),
    fc.record({ do: fc.constant('pass-on' as const), cents }),
    fc.record({ do: fc.constant('undo' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('again' as const), which: fc.nat(20) }),
  );

  test('received = commission + passed on + still held, and what was received is what was laid, whatever is undone and done again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const h = await handedOver();
        const model = new Map<ReportId, { paid: bigint; kept: bigint; passed: bigint; stands: boolean }>();
        for (const one of acts) await perform(h, model, one);
        const standing = [...model.values()].filter((each) => each.stands);
        const sum = (of: (each: { paid: bigint; kept: bigint; passed: bigint }) => bigint) =>
          standing.reduce((all, each) => all + of(each), 0n);
        const now = await account(h);
        expect(now).toEqual({
          received: sum((each) => each.paid),
          commission: sum((each) => each.kept),
          remitted: sum((each) => each.passed),
          held: sum((each) => each.paid - each.kept - each.passed),
        });
        const laid = (await settlements(h)).reduce((all, each) => all + BigInt(each.cents), 0n);
        const rests = (await h.deps.store.select('item', { kind: 'payment-on-account' }, { limit: 99 })).reduce(
          (all, each) => all - BigInt(each.open_cents),
          0n,
        );
        expect(laid + rests).toBe(now?.received);
        expect((await h.open())[0]).toBe(Number(120_000n - laid));
      }),
      { numRuns: 40 },
    );
  });

  type Model = Map<ReportId, { paid: bigint; kept: bigint; passed: bigint; stands: boolean }>;
  type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

  async function perform(h: Handed, model: Model, one: Act): Promise<void> {
    if (one.do === 'pay') {
      const kept = (one.cents * BigInt(one.share)) / 100n;
      const id = await h.report({ act: 'payment', cents: one.cents });
      await h.confirm(id, kept);
      model.set(id, { paid: one.cents, kept, passed: 0n, stands: true });
    } else if (one.do === 'pass-on') {
      const id = await h.report({ act: 'remittance', cents: one.cents });
      await h.confirm(id);
      model.set(id, { paid: 0n, kept: 0n, passed: one.cents, stands: true });
    } else {
      const [id, known] = [...model][one.which % Math.max(1, model.size)] ?? [];
      if (id === undefined || !known) return;
      if (one.do === 'undo' && known.stands) {
        await reopenReport(h.deps, id);
        known.stands = false;
      } else if (one.do === 'again' && !known.stands) {
        await h.confirm(id, known.kept);
        known.stands = true;
      }
    }
  }

  test('a commission is rounded half up, and the account adds up whatever its moves', () => {
    expect(commissionOn(1_005n, 100_000)).toBe(101n);
    expect(commissionOn(1_004n, 100_000)).toBe(100n);
    const move = fc.record({
      act: fc.constantFrom('payment' as const, 'remittance' as const, 'letter' as const),
      cents,
      commissionCents: cents,
    });
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const { received, commission, remitted, held } = agencyAccount(moves);
        expect(received).toBe(commission + remitted + held);
      }),
    );
  });
});
