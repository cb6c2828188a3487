import { expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { openDispute } from './dispute.ts';
import { matchWaiting } from './match-waiting.ts';
import { grantOffer, makeOffer } from './offer.ts';
import { lineOfAccount } from './provider-line.ts';
import { debtorsDue, inMemory, office } from './sending.test-kit.ts';

/** 1 830 € are offered for 2 000 €, of which 170 € may be contested, and as much comes. */
async function proposed() {
  const it = await office(inMemory);
  const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Dupont']);
  const due = { issued: day('2026-01-12'), due: day('2026-02-11'), doubt: null };
  await addItem(it.world, 'FA-2026-0412', 'Dupont', { kind: 'invoice', cents: 200_000, currency: EUR, ...due });
  const item = it.world.items.get('FA-2026-0412') as ItemId;
  await it.deps.store.record([
    { kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { books_as_of: day('2026-02-28') } } },
  ]);
  const offer = await makeOffer(it.deps, debtor, { itemIds: [item], payCents: 183_000n, until: day('2026-03-06') });
  const contest = () => openDispute(it.deps, debtor, { contested: [{ itemId: item, cents: 17_000n }], cause: 'price', reason: 'too much' });
  const pays = async () => {
    const { row, entries, outside } = await lineOfAccount(it.deps, {
      ...{
        creditor_id: CREDITOR,
        number: 'FR7630006000011234567890189',
        by: 'bank',
        kind: 'credit-transfer',
        cents: 183_000,
        currency: EUR,
      },
      ...{ on: it.clock.today(), label: 'VIR SEPA DUPONT', remittance: 'FACTURE FA-2026-0412', endToEndId: null, bankReference: null },
    });
    await it.deps.store.record(entries, outside);
    await matchWaiting(it.deps, CREDITOR);
    const [line] = await it.deps.store.select('bank_line', { id: row.id }, { limit: 1 });
    return line?.state;
  };
  return { it, offer, contest, pays };
}

test('money for what is not contested is not taken as the answer to an offer', async () => {
  const { it, offer, contest, pays } = await proposed();
  await grantOffer(it.deps, offer);
  await contest();
  expect(await pays()).toBe('suggested');
  expect(await it.deps.store.select('settlement', {}, { limit: 9 })).toEqual([]);
});

test('the same money without a dispute meets the offer', async () => {
  const { it, offer, pays } = await proposed();
  await grantOffer(it.deps, offer);
  expect(await pays()).toBe('applied');
});

test('an offer about what is contested since it was prepared is not granted', async () => {
  const { it, offer, contest } = await proposed();
  await contest();
  await expect(grantOffer(it.deps, offer)).rejects.toMatchObject({ code: 'already-disputed' });
});
