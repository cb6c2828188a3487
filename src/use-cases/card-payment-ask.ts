import type { CardPaymentId, ItemId } from '../core/base/id.ts';
import { type Currency, money, sumCents } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { canBePaidOnline, isUnderWay, MOST_CARD_PAYMENTS } from '../core/case/card-payment.ts';
import type { CardPaymentRow } from '../core/journal/card-tables.ts';
import type { Payments } from '../ports/payments.ts';
import { closePage } from './card-payment-pages.ts';
import { paymentsOf } from './card-payments-of.ts';
import type { Deps } from './context.ts';
import { type DebtorPage, debtorPage } from './portal-page.ts';

/** What the form brings: some of the invoices shown, or none for all that is to be paid in a currency. */
export type PayAsked = {
  readonly items: readonly ItemId[];
  readonly currency: string;
  /** Tells one form from another. */
  readonly form: string;
};

/** Why nobody is led to the provider. */
export type PayFault = 'nothing-owed' | 'not-shown' | 'too-many' | 'amount-too-large' | 'online-under-way' | 'online-away';

export type PayOutcome =
  | { readonly is: 'led'; readonly url: string }
  | { readonly is: 'fault'; readonly fault: PayFault }
  | { readonly is: 'no-page' };

type PayDeps = Pick<Deps, 'store' | 'clock' | 'digest' | 'by' | 'links' | 'payments'>;

/**
 * Begins a payment of what the holder of a link sees on the page: the amount is ours, never the browser's. It is recorded before the
 * provider is asked, so that news of it always finds it. An older page of this debtor that nobody has paid on is closed first: nobody pays twice.
 */
export async function payOnline(deps: PayDeps, token: string, asked: PayAsked): Promise<PayOutcome> {
  const page = await debtorPage(deps, token);
  if (!page) return { is: 'no-page' };
  // Money collected for others comes in on the dedicated account alone, and by no provider of the client's.
  const payments = page.agency === null ? ((await deps.payments?.()) ?? null) : null;
  if (payments === null || deps.links === undefined) return { is: 'fault', fault: 'online-away' };
  const chosen = chosenOf(page, asked);
  if (typeof chosen === 'string') return { is: 'fault', fault: chosen };
  const reference = referenceOf(deps, asked.form, chosen);
  try {
    const fault = await readyFor(deps, payments, page, reference);
    if (fault !== null) return { is: 'fault', fault };
    const payment = await recorded(deps, page, chosen, reference);
    if (payment.state !== 'asked' && payment.state !== 'open') return { is: 'fault', fault: 'online-under-way' };
    const url = await opened(deps, payments, page, payment, `${deps.links.begins}${token}`);
    return (await isOnly(deps, payments, page, payment)) ? { is: 'led', url } : { is: 'fault', fault: 'online-under-way' };
  } catch (error) {
    if (error instanceof Refusal && AWAY.has(error.code)) return { is: 'fault', fault: 'online-away' };
    throw error;
  }
}

const AWAY: ReadonlySet<string> = new Set(['payments-unreachable', 'payments-refused', 'overtaken']);

type Chosen = Pick<CardPaymentRow, 'parts' | 'charges_cents' | 'cents' | 'currency'>;

/** The same form with the same choice is the same payment; ticked otherwise it is another one. */
function referenceOf({ digest }: PayDeps, form: string, { parts, charges_cents, cents, currency }: Chosen): string {
  const choice = parts.map((part) => `${part.item}:${part.cents}`).join(' ');
  return digest.sha256(`online ${form} ${choice} ${charges_cents} ${cents} ${currency}`).slice(0, 40);
}

/**
 * All that is to be paid in a currency, credits taken off and charges added, and of a plan what it asks for now; or just the invoices that
 * were ticked.
 */
function chosenOf(page: DebtorPage, { items, currency }: PayAsked): Chosen | PayFault {
  const total = page.toPay.find((sum) => sum.currency === currency);
  if (!total) return 'nothing-owed';
  const ofCurrency = (one: { readonly currency: Currency }) => one.currency === total.currency;
  const lines = page.lines.filter((line) => !line.disputed && !line.planned && ofCurrency(line.item)).map((line) => line.item);
  if (items.some((id) => !lines.some((item) => item.id === id))) return 'not-shown';
  const isAll = items.length === 0;
  // As on the page, a credit is not laid on an instalment by itself.
  const whole = [
    ...lines.filter((item) => isAll || items.includes(item.id)),
    ...(isAll && lines.length > 0 ? page.credits.filter(ofCurrency) : []),
  ];
  const instalments = isAll ? page.plans.filter(ofCurrency).flatMap((plan) => plan.parts) : [];
  const parts = [...whole.map((item) => ({ item, cents: item.openCents })), ...instalments];
  const charged = new Map(isAll ? page.charges.filter(ofCurrency).flatMap((one) => [...one.ofItems]) : []);
  const charges = sumCents([...charged.values()]);
  const cents = sumCents(parts.map((part) => part.cents)) + charges;
  if (cents > total.cents || !canBePaidOnline(money(cents, total.currency))) return 'amount-too-large';
  return {
    parts: parts.map(({ item, cents }) => ({ item: item.id, cents: Number(cents), ...chargesOf(item.id, charged) })),
    charges_cents: Number(charges),
    cents: Number(cents),
    currency: total.currency,
  };
}

function chargesOf(item: ItemId, charged: ReadonlyMap<ItemId, bigint>): { charges?: number } {
  const cents = charged.get(item) ?? 0n;
  return cents === 0n ? {} : { charges: Number(cents) };
}

/** Nothing of this debtor is under way, nor can be from a page opened before. */
async function readyFor(deps: PayDeps, payments: Payments, page: DebtorPage, reference: string): Promise<PayFault | null> {
  const others = page.online.payments.filter((one) => one.reference !== reference);
  if (others.some((one) => isUnderWay(one.state))) return 'online-under-way';
  if (others.filter((one) => one.asked_on === page.day).length >= MOST_CARD_PAYMENTS) return 'too-many';
  return (await closeAll(deps, payments, others)) ? null : 'online-under-way';
}

async function closeAll(deps: PayDeps, payments: Payments, others: readonly CardPaymentRow[]): Promise<boolean> {
  for (const one of others) if (!(await closePage(deps, payments, one))) return false;
  return true;
}

/**
 * Two forms may have been sent at once, neither of which saw the page of the other: looked at again, the newest stays and closes what is
 * open beside it, and an older one closes its own.
 */
async function isOnly(deps: PayDeps, payments: Payments, { debtor }: DebtorPage, { id }: CardPaymentRow): Promise<boolean> {
  const rows = await paymentsOf(deps.store, debtor);
  const others = rows.filter((one) => one.id !== id);
  const isOvertaken = others.some((one) => isUnderWay(one.state) || (one.id > id && (one.state === 'asked' || one.state === 'open')));
  if (!isOvertaken && (await closeAll(deps, payments, others))) return true;
  for (const own of rows) if (own.id === id) await closePage(deps, payments, own);
  return false;
}

async function recorded({ store }: PayDeps, page: DebtorPage, chosen: Chosen, reference: string): Promise<CardPaymentRow> {
  const [known] = await store.select('card_payment', { reference }, { limit: 1 });
  if (known) return known;
  const payment: CardPaymentRow = {
    id: (await store.reserve('card_payment', 1)) as CardPaymentId,
    creditor_id: page.debtor.creditor_id,
    debtor_id: page.debtor.id,
    link_id: page.link.id,
    provider: 'stripe',
    reference,
    session: null,
    intent: null,
    ...chosen,
    asked_on: page.day,
    state: 'asked',
    doubt: null,
    paid_cents: null,
    paid_currency: null,
    paid_on: null,
    line_id: null,
    back_cents: 0,
    hold_id: null,
  };
  await unlessOvertaken(store.record([{ kind: 'card-payment.asked', by: `link ${page.link.id}`, data: { payment } }]));
  const [kept] = await store.select('card_payment', { reference }, { limit: 1 });
  return kept ?? payment;
}

/** A double tap sends a form twice at once: the other one has written the same. */
async function unlessOvertaken(written: Promise<void>): Promise<void> {
  await written.catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'overtaken')) throw error;
  });
}

/** The provider's page; of a payment that has one already the same one. */
async function opened(
  { store, by }: PayDeps,
  payments: Payments,
  page: DebtorPage,
  payment: CardPaymentRow,
  address: string,
): Promise<string> {
  const { id, reference, parts } = payment;
  const known = [...page.lines, ...page.plans.flatMap((plan) => plan.parts)].map((one) => one.item);
  const numbers = new Set(known.flatMap((item) => (parts.some((part) => part.item === item.id) ? [item.number] : [])));
  const { session, url } = await payments.ask({
    reference,
    sum: money(BigInt(payment.cents), payment.currency),
    title: oneLine(`${page.creditor.name} : ${[...numbers].join(', ')}`, 240),
    language: page.language,
    back: `${address}?lang=${page.language}&paiement=${id}#paiement`,
    cancelled: `${address}?lang=${page.language}`,
  });
  if (payment.state === 'asked') await unlessOvertaken(store.record([{ kind: 'card-payment.opened', by, data: { id, session } }]));
  return url;
}
