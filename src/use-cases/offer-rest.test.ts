import { expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { type Day, day } from '../core/base/day.ts';
import type { BankLineId, DebtorId, ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { breaches } from '../core/dunning/conduct-guard.ts';
import { STANDARD_CONDUCT } from '../core/dunning/decision.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import { confirmMatch } from './confirm-match.ts';
import { layCredit, writeOff } from './give-up.ts';
import { matchWaiting } from './match-waiting.ts';
import { grantOffer, makeOffer, withdrawOffer } from './offer.ts';
import { lineOfAccount } from './provider-line.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, inMemory, MONDAY, type Office, office } from './sending.test-kit.ts';

const FRIDAY = day('2026-03-06');
const NUMBER = 'FA-2026-0412';

/** Dupont owes 2 000 € since 11 February; 1 830 € were offered until Friday. */
async function offered() {
  const it = await office(inMemory);
  const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Dupont']);
  const [first] = await it.deps.store.select('item', { debtor_id: debtor }, { limit: 1 });
  const item = await invoice(it, NUMBER, 200_000);
  await writeOff(it.deps, first?.id as ItemId, null, 'alone');
  await it.deps.store.record([
    { kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { books_as_of: day('2026-02-28') } } },
  ]);
  const id = await makeOffer(it.deps, debtor, { itemIds: [item], payCents: 183_000n, until: FRIDAY });
  await grantOffer(it.deps, id);
  return { it, debtor, item, id };
}

async function invoice({ world }: Office, number: string, cents: number, kind: 'invoice' | 'credit-note' = 'invoice'): Promise<ItemId> {
  await addItem(world, number, 'Dupont', { kind, cents, currency: EUR, issued: day('2026-01-12'), due: day('2026-02-11'), doubt: null });
  return world.items.get(number) as ItemId;
}

/** Money at the bank, as far as it is certain what it is for. */
async function receives({ deps }: Office, cents: number, remittance: string, on: Day = deps.clock.today()): Promise<BankLineId> {
  const { row, entries, outside } = await lineOfAccount(deps, {
    ...{ creditor_id: CREDITOR, number: 'FR7630006000011234567890189', by: 'bank', kind: 'credit-transfer', on, cents, currency: EUR },
    ...{ label: 'VIR SEPA DUPONT', remittance, endToEndId: null, bankReference: null },
  });
  await deps.store.record(entries, outside);
  await matchWaiting(deps, CREDITOR);
  return row.id;
}

async function asked({ deps }: Office) {
  return deps.store.select('question', { code: 'offer-rest', answered_on: null }, { limit: 10 });
}

const run = (it: Office) => runDay(it.deps, CREDITOR, MONDAY, { acceptOldBooks: true });

test('more than an offer asked for, in time: what is left of it is not asked for, a person is', async () => {
  const { it, item, debtor } = await offered();
  await receives(it, 185_000, `FACTURE ${NUMBER}`);
  expect(await it.deps.store.select('item', { id: item }, { limit: 1 })).toMatchObject([{ open_cents: 15_000 }]);
  expect((await run(it)).decided).toEqual({});
  expect(await asked(it)).toMatchObject([{ debtor_id: debtor, item_ids: [item] }]);
});

test('nor is what is left of it where its sum was laid by hand, or is a credit', async () => {
  const byHand = await offered();
  const line = await receives(byHand.it, 183_000, 'SOLDE');
  const [waits] = await byHand.it.deps.store.select('bank_line', { id: line }, { limit: 1 });
  if (waits?.state !== 'applied') await confirmMatch(byHand.it.deps, line, { is: 'items', items: [{ id: byHand.item, cents: 183_000n }] });
  expect((await run(byHand.it)).decided).toEqual({});
  const credited = await offered();
  await layCredit(credited.it.deps, await invoice(credited.it, 'AV-1', 183_000, 'credit-note'), [credited.item]);
  expect(await credited.it.deps.store.select('item', { id: credited.item }, { limit: 1 })).toMatchObject([{ open_cents: 17_000 }]);
  expect((await run(credited.it)).decided).toEqual({});
  expect(await asked(credited.it)).toHaveLength(1);
});

test('one cent more than it lets go is open: the reminders go on', async () => {
  const { it } = await offered();
  await receives(it, 182_999, `FACTURE ${NUMBER}`);
  expect((await run(it)).decided).not.toEqual({});
  expect(await asked(it)).toEqual([]);
});

test('once the offer is taken back the rest is asked for, and the question is over', async () => {
  const { it, id } = await offered();
  await receives(it, 185_000, `FACTURE ${NUMBER}`);
  await run(it);
  await withdrawOffer(it.deps, id, 'the rest is owed');
  it.clock.moveTo(day('2026-03-03'));
  const next = await runDay(it.deps, CREDITOR, day('2026-03-03'), { acceptOldBooks: true });
  expect(next.decided).not.toEqual({});
  expect(await asked(it)).toEqual([]);
});

test('the last wall lets nothing ask for it either', async () => {
  const { it, debtor, item } = await offered();
  await receives(it, 185_000, `FACTURE ${NUMBER}`);
  const [file] = await it.deps.store.caseFiles([debtor]);
  const [scenario] = STANDARD_SCENARIOS.values();
  const step = scenario?.steps.find(({ key }) => key === 'first-reminder');
  if (!file || !scenario || !step) throw new Error('nothing to hold against');
  const context = {
    scenarios: new Map(STANDARD_SCENARIOS.map((one) => [one.key, one])),
    conduct: STANDARD_CONDUCT,
    currencies: new Set([EUR]),
    thanks: false,
  };
  const line = { itemId: item, openCents: 15_000n, role: 'claimed', step: step.key } as const;
  const planned = { step, channels: ['email'], approval: 'person', items: [line] } as const;
  expect(breaches(planned, file, scenario, MONDAY, context)).toContain('offer-rest');
  expect(breaches(planned, { ...file, offers: [] }, scenario, MONDAY, context)).not.toContain('offer-rest');
});
