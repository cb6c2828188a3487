import { z } from 'zod';
import { type Currency, isCurrency } from '../../core/base/money.ts';
import type { CardPaymentTold } from '../../core/case/card-payment.ts';
import type { PaymentNews, PaymentStanding } from '../../ports/payments.ts';

const id = z.string().min(1).max(255);
const cents = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const metadata = z.object({ acquit: z.string().max(200).optional() }).nullish();

export const sessionShape = z.object({
  id,
  client_reference_id: z.string().max(200).nullish(),
  payment_intent: z.union([id, z.object({ id })]).nullish(),
  amount_total: cents.nullable(),
  currency: z.string().max(3).nullable(),
  status: z.string().max(50).nullish(),
  payment_status: z.string().max(50),
  url: z.string().max(5_000).nullish(),
});
export const intentShape = z.object({ id, metadata });

const eventShape = z.object({
  id,
  type: z.string().max(100),
  created: z.number().int().nonnegative(),
  livemode: z.boolean(),
  data: z.object({ object: z.unknown() }),
});
const chargeShape = z.object({ payment_intent: id.nullish(), amount_refunded: cents, currency: z.string().max(3), metadata });
const disputeShape = z.object({
  id: id.optional(),
  payment_intent: id.nullish(),
  amount: cents,
  currency: z.string().max(3),
  status: z.string().max(50).nullish(),
});

/** How a session stands by itself; an event may know better. */
export function standingOf(session: z.infer<typeof sessionShape>, told = toldBy(session)): PaymentStanding {
  const { payment_intent: intent } = session;
  return {
    session: session.id,
    reference: session.client_reference_id ?? null,
    intent: typeof intent === 'string' ? intent : (intent?.id ?? null),
    cents: BigInt(session.amount_total ?? 0),
    currency: currencyOf(session.currency ?? ''),
    told,
  };
}

function toldBy({ status, payment_status }: z.infer<typeof sessionShape>): CardPaymentTold | null {
  if (payment_status === 'paid') return 'paid';
  if (status === 'expired') return 'expired';
  return status === 'complete' && payment_status === 'unpaid' ? 'pending' : null;
}

/** The provider writes them small; what is none is never equal to one of ours. */
function currencyOf(text: string): Currency {
  const large = text.toUpperCase();
  return isCurrency(large) ? large : ('XXX' as Currency);
}

const SESSION_EVENTS: Readonly<Record<string, CardPaymentTold | 'as-it-stands'>> = {
  'checkout.session.completed': 'as-it-stands',
  'checkout.session.async_payment_succeeded': 'as-it-stands',
  'checkout.session.async_payment_failed': 'failed',
  'checkout.session.expired': 'expired',
};

/** The news in a signed body; `null` where it is of nothing that concerns us, or of money that is none. */
export function newsIn(text: string, live: boolean): PaymentNews | null {
  const event = eventShape.safeParse(jsonOf(text)).data;
  if (!event || event.livemode !== live) return null;
  const { object } = event.data;
  const whose = { event: event.id, at: event.created };
  const known = SESSION_EVENTS[event.type];
  if (known !== undefined) {
    const session = sessionShape.safeParse(object).data;
    if (!session) return null;
    const standing = standingOf(session, known === 'as-it-stands' ? toldBy(session) : known);
    return standing.told === null ? null : { is: 'standing', ...whose, kind: event.type, standing };
  }
  if (event.type === 'charge.refunded') {
    const charge = chargeShape.safeParse(object).data;
    if (!charge?.payment_intent) return null;
    const reference = charge.metadata?.acquit ?? null;
    const sum = { cents: BigInt(charge.amount_refunded), currency: currencyOf(charge.currency) };
    return { is: 'back', ...whose, kind: 'refund', intent: charge.payment_intent, reference, ...sum };
  }
  return DISPUTE_EVENTS.has(event.type) ? disputeIn(event) : null;
}

const DISPUTE_EVENTS: ReadonlySet<string> = new Set(['charge.dispute.created', 'charge.dispute.funds_withdrawn']);

/** An inquiry takes no money: should it become a dispute, the withdrawal tells. Both are told of most disputes, so its own name makes it one. */
function disputeIn({ id: event, type, created, data }: z.infer<typeof eventShape>): PaymentNews | null {
  const dispute = disputeShape.safeParse(data.object).data;
  if (!dispute?.payment_intent) return null;
  if (type === 'charge.dispute.created' && dispute.status?.startsWith('warning_')) return null;
  const sum = { cents: BigInt(dispute.amount), currency: currencyOf(dispute.currency) };
  const whose = { event: dispute.id ?? event, at: created, intent: dispute.payment_intent, reference: null };
  return { is: 'back', kind: 'dispute', ...whose, ...sum };
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
