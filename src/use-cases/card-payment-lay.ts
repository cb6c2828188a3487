import type { Day } from '../core/base/day.ts';
import type { CardPaymentId, DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { layingOfChosen } from '../core/matching/card-money.ts';
import { debtorsIn, standingOf } from './bank-rows.ts';
import { itemsOf, liftedHold, type NewsDeps, numbersOf } from './card-payment-parts.ts';
import { creditorOf } from './context.ts';
import { MoneyWriter } from './lay-money.ts';
import { matchNow } from './match-waiting.ts';
import { survivorOf } from './merged-debtor.ts';
import { providerLine } from './provider-line.ts';
import { debtorOf } from './set-debtor.ts';
import { settleUp } from './settle-up.ts';

const MOST_TRIES = 5;

/**
 * Lays a payment that came in on what the debtor chose. Where somebody works on the items it stays received, which holds them too, and the
 * next look lays it. Safe to be done twice.
 */
export async function layCardPayment(deps: NewsDeps, id: CardPaymentId): Promise<void> {
  try {
    await deps.store.exclusive('import', () => layWithPatience(deps, id));
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'busy')) throw error;
  }
}

async function layWithPatience(deps: NewsDeps, id: CardPaymentId): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await lay(deps, id);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'overtaken') || tried >= MOST_TRIES) throw error;
    }
  }
}

async function lay(deps: NewsDeps, id: CardPaymentId): Promise<void> {
  const { store } = deps;
  const head = await store.head();
  const [payment] = await store.select('card_payment', { id, state: 'received' }, { limit: 1 });
  if (!payment) return;
  const creditor = await creditorOf(store, payment.creditor_id);
  const items = await itemsOf(deps, payment);
  const line = await providerLine(deps, payment, {
    cents: payment.paid_cents ?? 0,
    currency: payment.paid_currency ?? payment.currency,
    label: 'Paiement en ligne (Stripe)',
    remittance: numbersOf(payment, items),
  });
  const whose = { id, debtorId: payment.debtor_id, creditorId: payment.creditor_id, lineId: line.row.id };
  const by = payment.provider;
  const debtorId = await survivorOf(store, payment.debtor_id);
  if (payment.doubt !== null || (await isBarred(deps, debtorId, line.row.booked_on))) {
    // Held until a person has looked: what came in is not what was asked, or must not be kept.
    await store.record([...line.entries, { kind: 'card-payment.laid', by, data: { ...whose, state: 'differs' } }], line.outside, head);
    await matchNow(deps, creditor.id);
    return;
  }
  const parts = payment.parts.map(({ item, cents }) => ({ itemId: item, cents: BigInt(cents) }));
  const standing = new Map([...items].map(([item, row]) => [item, standingOf(row)]));
  const charged = payment.parts.flatMap(({ item, charges }) => (charges === undefined ? [] : [{ itemId: item, cents: BigInt(charges) }]));
  const sum = { chargesCents: BigInt(payment.charges_cents), charged, cents: BigInt(line.row.cents) };
  const explanation = layingOfChosen({ parts, debtorId, ...sum }, standing);
  const writer = new MoneyWriter({ store, by }, creditor, items);
  const nothing = { reason: null, returns: null, marks: [], candidates: [] };
  writer.add({ line: line.row, kind: 'payment', on: line.row.booked_on, how: 'certain', explanation, ...nothing });
  const laid: EntryDraft = { kind: 'card-payment.laid', by, data: { ...whose, state: 'laid' } };
  const entries = [...line.entries, ...(await writer.entries()), laid, ...(await liftedHold(deps, payment))];
  await store.record(entries, line.outside, head);
  await settleUp(deps, creditor, [...debtorsIn(explanation)]);
}

/** Paid from the judgment on, a debt of before it is for a person and the court's agent. @law C. com. L622-7 */
async function isBarred({ store }: NewsDeps, id: DebtorId, on: Day): Promise<boolean> {
  const { insolvent_since } = await debtorOf(store, id);
  return insolvent_since !== null && on >= insolvent_since;
}
