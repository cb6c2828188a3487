import { addDays, type Day } from '../core/base/day.ts';
import type { HoldId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { CARD_HOLD, type CardPaymentDoubt, stateTold } from '../core/case/card-payment.ts';
import type { CardPaymentRow } from '../core/journal/card-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NewHoldRow } from '../core/journal/hold-tables.ts';
import type { PaymentNews, PaymentStanding, Payments } from '../ports/payments.ts';
import { takeBackCard } from './card-payment-back.ts';
import { askOfLatePayments } from './card-payment-late.ts';
import { layCardPayment } from './card-payment-lay.ts';
import { eventOf, liftedHold, type NewsDeps, type NewsTaken } from './card-payment-parts.ts';
import type { Deps } from './context.ts';
import { survivorOf } from './merged-debtor.ts';
import { readAll } from './read-all.ts';

const MOST_TRIES = 5;

/**
 * Takes what the provider sends: signed, once each, in any order. Money is held off from reminders with the very entry that tells of it; it is
 * laid right behind, or with the next look where the items are being worked on.
 * @throws Refusal `payments-not-set-up`; `busy`, `payments-unreachable`, `overtaken` where the news cannot be taken now and is to come again
 */
export async function takePaymentNews(deps: NewsDeps, body: Uint8Array, signature: string): Promise<NewsTaken> {
  const payments = (await deps.payments?.()) ?? null;
  if (payments === null) throw new Refusal('payments-not-set-up', 'No provider of payments is set up.');
  const news = payments.read(body, signature);
  if (news === 'forged') return 'forged';
  if (news === null) return 'foreign';
  return withPatience(() => (news.is === 'standing' ? standingTold(deps, news.standing, news) : back(deps, payments, news)));
}

/** What changed meanwhile is looked at anew. */
async function withPatience(take: () => Promise<NewsTaken>): Promise<NewsTaken> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await take();
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'overtaken') || tried >= MOST_TRIES) throw error;
    }
  }
}

/** Asks the provider what became of payments of which no news came, lays what waits, and asks a person where no end is known. Safe to be done at any time. */
export async function checkCardPayments(deps: NewsDeps): Promise<void> {
  const { store } = deps;
  // What is paid comes first: it needs nobody outside.
  for (const row of await store.select('card_payment', { state: 'received' }, { limit: MOST_LAID })) await layCardPayment(deps, row.id);
  await liftSeen(deps);
  await lookAtProvider(deps);
  await askOfLatePayments(deps);
}

async function lookAtProvider(deps: NewsDeps): Promise<void> {
  const { store, clock } = deps;
  const promised = await store.select('card_payment', { state: 'pending' }, { limit: MOST_LOOKED });
  const opened = await store.select('card_payment', { state: 'open' }, { limit: MOST_LOOKED, newestFirst: true });
  const rows = [...promised, ...opened.filter((row) => row.asked_on >= addDays(clock.today(), -DAYS_LOOKED))];
  const payments = rows.length === 0 ? null : ((await deps.payments?.()) ?? null);
  if (payments === null) return;
  for (const { session } of rows) {
    if (session === null) continue;
    try {
      const standing = await payments.look(session);
      await withPatience(() => standingTold(deps, standing, null));
    } catch (error) {
      // One that the provider does not know any more keeps no other waiting.
      if (!(error instanceof Refusal && error.code === 'payments-refused')) throw error;
    }
  }
}

const MOST_LAID = 500;
const MOST_LOOKED = 50;
/** The provider closes its page after a day; what is promised is asked for until it is decided, for it is held as long. */
const DAYS_LOOKED = 20;

/** What differs was held until a person has looked: its line waits no longer, so what is still open of it is asked for again. */
async function liftSeen(deps: NewsDeps): Promise<void> {
  const { store } = deps;
  const held = await store.select('hold', { reason: CARD_HOLD, lifted_on: null }, { limit: MOST_LAID });
  const ids = held.map((one) => one.id);
  for (const payment of await readAll(store, 'card_payment', 'hold_id', ids, { state: 'differs' })) {
    const [line] = payment.line_id === null ? [] : await store.select('bank_line', { id: payment.line_id }, { limit: 1 });
    if (line && line.state !== 'waiting' && line.state !== 'suggested') await store.record(await liftedHold(deps, payment));
  }
}

type Told = Pick<Extract<PaymentNews, { is: 'standing' }>, 'event' | 'kind' | 'at'>;

/** @param told the news that says so; `null` where the provider was asked */
export async function standingTold(deps: NewsDeps, standing: PaymentStanding, told: Told | null): Promise<NewsTaken> {
  const { store } = deps;
  const payment = await paymentOf(store, standing);
  if (!payment) return 'foreign';
  const state = standing.told === null ? null : stateTold(payment.state, standing.told);
  if (state === null || (told && (await isKnown(store, told.event)))) return 'nothing-new';
  const by = payment.provider;
  const whose = { id: payment.id, debtorId: payment.debtor_id, creditorId: payment.creditor_id };
  const isMoney = state === 'received';
  const held = isMoney || state === 'pending' ? await holdFor(deps, payment) : null;
  const data = {
    ...whose,
    event: told && (await eventOf(deps, payment, told)),
    from: [payment.state],
    state,
    session: payment.session ?? standing.session,
    intent: payment.intent ?? standing.intent,
    paid: isMoney
      ? {
          cents: Number(standing.cents),
          currency: standing.currency,
          on: paidOn(deps, payment, told),
          doubt: doubtOf(payment, standing),
        }
      : null,
    holdId: held?.id ?? payment.hold_id,
  };
  const lifted = state === 'failed' ? await liftedHold(deps, payment) : [];
  await store.record([{ kind: 'card-payment.told', by, data }, ...(held?.entry ?? []), ...lifted]);
  if (isMoney) await layCardPayment(deps, payment.id);
  return 'taken';
}

/** By our own reference; the session says so too where it is known. */
async function paymentOf(store: Deps['store'], { session, reference }: PaymentStanding): Promise<CardPaymentRow | undefined> {
  const [own] = await store.select('card_payment', { session }, { limit: 1 });
  if (own || reference === null) return own;
  const [named] = await store.select('card_payment', { reference }, { limit: 1 });
  return named;
}

async function isKnown(store: Deps['store'], event: string): Promise<boolean> {
  return (await store.select('card_event', { event }, { limit: 1 })).length > 0;
}

function doubtOf(payment: CardPaymentRow, { cents, currency, reference, session }: PaymentStanding): CardPaymentDoubt | null {
  if (reference !== payment.reference || (payment.session !== null && payment.session !== session)) return 'reference';
  if (currency !== payment.currency) return 'currency';
  return cents === BigInt(payment.cents) ? null : 'amount';
}

/** The day that the provider says, as far as it can be. */
function paidOn({ clock }: NewsDeps, { asked_on }: CardPaymentRow, told: Told | null): Day {
  const today = clock.today();
  const said = told ? clock.dayOf(new Date(told.at * 1_000).toISOString()) : today;
  return said >= asked_on && said <= today ? said : today;
}

/** Holds what is paid for, from the very moment that it is known; one that is held already stays so, unless a person has lifted that. */
async function holdFor(
  { store, clock }: NewsDeps,
  payment: CardPaymentRow,
): Promise<{ readonly id: HoldId; readonly entry: readonly EntryDraft[] } | null> {
  const [standing] = payment.hold_id === null ? [] : await store.select('hold', { id: payment.hold_id, lifted_on: null }, { limit: 1 });
  if (standing) return { id: standing.id, entry: [] };
  const id = (await store.reserve('hold', 1)) as HoldId;
  const debtorId = await survivorOf(store, payment.debtor_id);
  const chosen = payment.parts.filter((part) => part.cents > 0).map((part) => part.item);
  const hold: NewHoldRow = {
    id,
    debtor_id: debtorId,
    // What was chosen bears other numbers since a merger: all is held.
    item_ids: debtorId === payment.debtor_id ? chosen : null,
    kind: 'other',
    reason: CARD_HOLD,
    author: payment.provider,
    from_day: clock.today(),
    // No day ends it: a direct debit may take weeks, and what differs waits for a person however long that takes.
    until_day: null,
    lifted_on: null,
    lifted_why: null,
  };
  return { id, entry: [{ kind: 'hold.placed', by: payment.provider, data: { hold, creditorId: payment.creditor_id } }] };
}

/** Money that went back to the payer: of which payment the provider is asked where its news does not say. */
async function back(deps: NewsDeps, payments: Payments, news: Extract<PaymentNews, { is: 'back' }>): Promise<NewsTaken> {
  const { store } = deps;
  if (await isKnown(store, news.event)) return 'nothing-new';
  const [known] = await store.select('card_payment', { intent: news.intent }, { limit: 1 });
  const reference = known ? known.reference : (news.reference ?? (await payments.referenceOf(news.intent)));
  const [named] = reference === null ? [] : await store.select('card_payment', { reference }, { limit: 1 });
  if (!named) return 'foreign';
  // News of the payment itself may come later than news of its end.
  if (named.state === 'received') await layCardPayment(deps, named.id);
  else if (named.line_id === null && named.session !== null) await standingTold(deps, await payments.look(named.session), null);
  return takeBackCard(deps, named.id, news);
}
