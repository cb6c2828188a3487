import { expect, test } from 'vitest';
import { present } from '../core/base/assert.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, HoldId, Sha256 } from '../core/base/id.ts';
import { type Bench, bench, csv } from './import.test-kit.ts';
import { cancelPlan, offerPlan, signPlan } from './plan.ts';
import { runningOut } from './running-out.ts';
import { setDebtor } from './set-debtor.ts';

const COLUMNS = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer';

/** On 2 March 2026. */
async function book(rows: readonly string[]): Promise<Bench> {
  const it = await bench('2026-03-02');
  await it.take(csv(COLUMNS, [...rows]));
  return it;
}
const found = async ({ deps, creditorId }: Bench) => {
  const { claims, ...counts } = await runningOut(deps, creditorId);
  return { claims: claims.map(({ number, lastDay, within }) => [number, lastDay, within]), ...counts };
};

test('the claims whose time to sue runs out within six months, the most pressing first, each with its last alert', async () => {
  const it = await book([
    'SIX;Garage Dubois;552081317;02/09/2021;30/09/2021;100,00;100,00',
    'THREE;Garage Dubois;552081317;02/06/2021;30/06/2021;100,00;40,00',
    'ONE;Garage Dubois;552081317;02/04/2021;30/04/2021;100,00;100,00',
    'LAST;Garage Dubois;552081317;02/03/2021;31/03/2021;100,00;100,00',
    'OVER;Garage Dubois;552081317;01/03/2021;31/03/2021;100,00;100,00',
    'LATER;Garage Dubois;552081317;03/09/2021;30/09/2021;100,00;100,00',
  ]);
  expect(await found(it)).toEqual({
    claims: [
      ['LAST', '2026-03-02', 1],
      ['ONE', '2026-04-02', 1],
      ['THREE', '2026-06-02', 3],
      ['SIX', '2026-09-02', 6],
    ],
    count: 4,
    over: 1,
  });
  const [, , three] = (await runningOut(it.deps, it.creditorId)).claims;
  expect(three).toMatchObject({ debtor: 'Garage Dubois', open: { cents: 4_000n, currency: 'EUR' } });
});

test('a debtor of unknown kind has the time of a consumer, for sooner is never too late', async () => {
  const it = await book(['U-1;Martin;;02/06/2024;30/06/2024;100,00;100,00', 'U-2;Martin;;01/03/2024;30/06/2024;100,00;100,00']);
  expect(await found(it)).toEqual({ claims: [['U-1', '2026-06-02', 3]], count: 1, over: 1 });
  expect((await runningOut(it.deps, it.creditorId)).claims[0]?.certainty).toBe('unverified');
});

test('the performance counts where the file says it, and a creditor whose claims lapse within a year is told in time', async () => {
  const it = await bench('2026-03-02');
  const columns = `${COLUMNS};Date livraison`;
  await it.take(csv(columns, ['D-1;Garage Dubois;552081317;02/09/2025;30/09/2025;100,00;100,00;10/05/2021']));
  expect(await found(it)).toMatchObject({ claims: [['D-1', '2026-05-10', 3]] });
  const [creditor] = await it.rows('creditor');
  const changes = { profile: { ...present(creditor, 'creditor').profile, claimNature: 'carriage' as const } };
  await it.store.record([{ kind: 'creditor.changed', by: 'x', data: { id: it.creditorId, changes } }]);
  await it.take(csv(columns, ['D-2;Garage Dubois;552081317;02/09/2025;30/09/2025;100,00;100,00;20/06/2025']));
  expect(await found(it)).toMatchObject({ claims: [['D-2', '2026-06-20', 6]], over: 1 });
});

test('what is paid does not run out, nor does a book of this year', async () => {
  const it = await book(['P-1;Martin;;02/06/2024;30/06/2024;100,00;0,00', 'N-1;Martin;;02/01/2026;30/01/2026;100,00;100,00']);
  expect(await found(it)).toEqual({ claims: [], count: 0, over: 0 });
});

test('a signed plan starts the time anew from the day that it bears, and only for its own invoices', async () => {
  const it = await book([
    'ONE;Garage Dubois;552081317;02/04/2021;30/04/2021;100,00;100,00',
    'LAST;Garage Dubois;552081317;02/03/2021;31/03/2021;300,00;300,00',
  ]);
  const [row] = (await it.rows('item')).filter((item) => item.number === 'LAST');
  const last = present(row, 'LAST');
  const plan = {
    ...{ id: 1, creditor_id: it.creditorId, debtor_id: last.debtor_id, item_ids: [last.id], currency: last.currency, total_cents: 30_000 },
    ...{
      instalments: [],
      charges: 'waived-if-kept' as const,
      offered_on: day('2026-02-20'),
      offered_by: 'x',
      document: 'a'.repeat(64) as Sha256,
    },
  };
  await it.store.record([{ kind: 'plan.offered', by: 'x', data: { plan } }]);
  expect(await found(it)).toMatchObject({ count: 2 });
  const hold = {
    ...{ id: 1 as HoldId, debtor_id: last.debtor_id, item_ids: [last.id], kind: 'plan' as const, reason: '', author: 'x' },
    ...{ from_day: day('2026-02-25'), until_day: null, lifted_on: null, lifted_why: null, plan_id: 1, instalments: [] },
  };
  await it.store.record([{ kind: 'plan.signed', by: 'x', data: { id: 1, on: day('2026-02-25'), hold, creditorId: it.creditorId } }]);
  expect(await found(it)).toEqual({ claims: [['ONE', '2026-04-02', 1]], count: 1, over: 0 });
  // Lapsed since, it was signed all the same.
  const ended = { id: 1, holdId: null, debtorId: last.debtor_id, creditorId: it.creditorId, on: day('2026-03-02'), why: 'x' };
  await it.store.record([{ kind: 'plan.ended', by: 'x', data: { ...ended, state: 'lapsed' } }]);
  expect(await found(it)).toMatchObject({ count: 1 });
});

/** The one debtor of a book has signed a plan for all that it owes. */
async function planSigned(it: Bench): Promise<{ id: number; debtorId: DebtorId }> {
  const [row] = await it.rows('item');
  const debtorId = present(row, 'ONE').debtor_id;
  await setDebtor(it.deps, debtorId, { kind: 'business' });
  const asked = {
    ...{ itemIds: null, count: 3, rhythm: 'monthly' as const, firstOn: day('2026-03-09'), firstCents: null },
    charges: 'waived-if-kept' as const,
  };
  const { id } = await offerPlan({ ...it.deps, printer: { letter: async () => new Uint8Array([1]) } }, debtorId, asked, true);
  await signPlan(it.deps, id);
  expect(await found(it)).toMatchObject({ count: 0 });
  return { id, debtorId };
}

test('a signature that was recorded by mistake, and its plan ended, silences no alert; one of a plan that was given up stands', async () => {
  const it = await book(['ONE;Garage Dubois;552081317;02/04/2021;30/04/2021;100,00;100,00']);
  const before = await found(it);
  const certainty = (await runningOut(it.deps, it.creditorId)).claims.map((claim) => claim.certainty);
  const first = await planSigned(it);
  await cancelPlan(it.deps, first.id, 'by mistake', 'never');
  expect(await found(it)).toEqual(before);
  expect((await runningOut(it.deps, it.creditorId)).claims.map((claim) => claim.certainty)).toEqual(certainty);
  const second = await planSigned(it);
  await cancelPlan(it.deps, second.id, 'they pay otherwise', 'stands');
  expect(await found(it)).toMatchObject({ count: 0 });
});

test('of a plan that was ended when nobody asked yet whether it was signed, the earlier day is told as not certain', async () => {
  const it = await book(['ONE;Garage Dubois;552081317;02/04/2021;30/04/2021;100,00;100,00']);
  const before = await found(it);
  const { id, debtorId } = await planSigned(it);
  const whose = { debtorId, creditorId: it.creditorId, on: day('2026-03-02') };
  await it.store.record([{ kind: 'plan.ended', by: 'x', data: { id, holdId: null, ...whose, state: 'cancelled', why: 'x' } }]);
  expect(await found(it)).toEqual(before);
  expect((await runningOut(it.deps, it.creditorId)).claims).toMatchObject([{ number: 'ONE', certainty: 'unverified' }]);
});
