import type { CardPaymentId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CardPaymentRow } from '../core/journal/card-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { takenFrom } from '../core/matching/card-money.ts';
import type { PaymentNews } from '../ports/payments.ts';
import { eventOf, itemsOf, type NewsDeps, type NewsTaken, numbersOf } from './card-payment-parts.ts';
import { creditorOf } from './context.ts';
import { MoneyWriter, type NewLaying } from './lay-money.ts';
import type { StandingLaying } from './laying-parts.ts';
import { matchNow } from './match-waiting.ts';
import { providerLine } from './provider-line.ts';
import { readAll } from './read-all.ts';
import { settleUp } from './settle-up.ts';
import { standingLayings } from './standing-layings.ts';

type Back = Extract<PaymentNews, { is: 'back' }>;

const LABELS: Readonly<Record<Back['kind'], string>> = {
  refund: 'Remboursement d’un paiement en ligne (Stripe)',
  dispute: 'Paiement en ligne contesté par le payeur (Stripe)',
};

/**
 * Money that went back to the payer takes back what it had settled, like any payment that came back: the invoices open again, nothing is
 * reminded of, and a person is asked. Where that cannot be told, the line waits for a person.
 * @throws Refusal `busy`, `overtaken`
 */
export async function takeBackCard(deps: NewsDeps, id: CardPaymentId, news: Back): Promise<NewsTaken> {
  return deps.store.exclusive('import', async () => {
    const { store } = deps;
    const head = await store.head();
    const [payment] = await store.select('card_payment', { id }, { limit: 1 });
    if (!payment || payment.line_id === null) throw new Refusal('busy', 'The payment itself is not laid yet.');
    const cents = await newlyBack(deps, payment, news);
    if (cents <= 0) return 'nothing-new';
    const creditor = await creditorOf(store, payment.creditor_id);
    const items = await itemsOf(deps, payment);
    const line = await providerLine(deps, payment, {
      cents: -cents,
      currency: payment.paid_currency ?? payment.currency,
      label: LABELS[news.kind],
      remittance: numbersOf(payment, items),
      on: deps.clock.today(),
    });
    const by = payment.provider;
    const laid = (await standingLayings(store, [{ id: payment.line_id }])).get(payment.line_id) ?? null;
    const how = laid && howBack(payment, laid, cents);
    const writer = new MoneyWriter({ store, by }, creditor, await settledItems(deps, laid, items));
    if (how) writer.add({ ...NO_WORDS, line: line.row, on: line.row.booked_on, ...how });
    const told: EntryDraft = {
      kind: 'card-payment.back',
      by,
      data: {
        id,
        debtorId: payment.debtor_id,
        creditorId: payment.creditor_id,
        event: await eventOf(deps, payment, { event: news.event, kind: kindOf(news, cents) }),
        before: payment.back_cents,
        backCents: payment.back_cents + cents,
      },
    };
    await store.record([...line.entries, ...(how ? await writer.entries() : []), told], line.outside, head);
    if (laid) await settleUp(deps, creditor, [...new Set(laid.settlements.map((one) => one.debtor_id))]);
    if (!how) await matchNow(deps, creditor.id);
    return 'taken';
  });
}

const NO_WORDS = { how: 'certain', reason: null, marks: [], candidates: [] } as const;
const EMPTY = { allocations: [], adjustments: [], remainder: { cents: 0n, as: 'nothing', debtorId: null }, reasons: [] } as const;

/** Refunds are told as the sum of all; each dispute by itself. Never more than was paid. */
async function newlyBack({ store }: NewsDeps, payment: CardPaymentRow, news: Back): Promise<number> {
  const events = await store.select('card_event', { payment_id: payment.id }, { limit: 1_000 });
  const refunded = events.reduce((sum, { kind }) => sum + (/^refund (\d+)$/.test(kind) ? Number(kind.slice('refund '.length)) : 0), 0);
  const fresh = news.kind === 'refund' ? Number(news.cents) - refunded : Number(news.cents);
  return Math.min(fresh, (payment.paid_cents ?? 0) - payment.back_cents);
}

/** How much each piece of news took back stands with it: the next refund is told as a sum. */
function kindOf({ kind }: Back, cents: number): string {
  return `${kind} ${cents}`;
}

/** The whole payment goes back as it was laid; a part is taken from its invoices, where so much stands on them. */
function howBack(payment: CardPaymentRow, laid: StandingLaying, cents: number): Pick<NewLaying, 'kind' | 'returns' | 'explanation'> | null {
  if (laid.stranded) return null;
  const isWhole = payment.back_cents === 0 && cents === payment.paid_cents;
  if (isWhole) {
    const isRestUsed = laid.rest !== null && laid.rest.open_cents !== laid.rest.amount_cents;
    return isRestUsed ? null : { kind: 'return', returns: laid, explanation: EMPTY };
  }
  // Of what stays on account nobody knows which part the payer has again.
  if (payment.back_cents !== 0 || laid.rest !== null) return null;
  const settled = laid.settlements.filter((one) => one.kind === 'payment');
  const parts = settled.map((one) => ({ itemId: one.item_id, debtorId: one.debtor_id, cents: BigInt(one.cents) }));
  const explanation = takenFrom(BigInt(cents), parts);
  return explanation && { kind: 'payment', returns: null, explanation };
}

async function settledItems({ store }: NewsDeps, laid: StandingLaying | null, items: Awaited<ReturnType<typeof itemsOf>>) {
  const rows = await readAll(store, 'item', 'id', [...new Set(laid?.settlements.map((one) => one.item_id) ?? [])]);
  return new Map([...items, ...rows.map((row) => [row.id, row] as const)]);
}
