import type { CardEntries } from './card-entries.ts';
import { type Change, insert, update, wake } from './change.ts';

type Projections = { readonly [K in keyof CardEntries]: (data: CardEntries[K]) => Change[] };

/** What payments on the debtor's page make of the tables. */
export const CARD_PROJECTIONS: Projections = {
  'card-payment.asked': ({ payment }) => [insert('card_payment', payment)],
  'card-payment.opened': ({ id, session }) => [update('card_payment', id, { session, state: 'open' }, { state: ['asked'] })],
  'card-payment.told': ({ id, debtorId, creditorId, event, from, state, session, intent, paid, holdId }) => [
    ...(event ? [insert('card_event', event)] : []),
    update(
      'card_payment',
      id,
      {
        state,
        session,
        intent,
        hold_id: holdId,
        ...(paid ? { paid_cents: paid.cents, paid_currency: paid.currency, paid_on: paid.on, doubt: paid.doubt } : {}),
      },
      { state: from },
    ),
    wake(debtorId, creditorId),
  ],
  'card-payment.laid': ({ id, debtorId, creditorId, lineId, state }) => [
    update('card_payment', id, { state, line_id: lineId }, { state: ['received'] }),
    wake(debtorId, creditorId),
  ],
  'card-payment.back': ({ id, debtorId, creditorId, event, before, backCents }) => [
    insert('card_event', event),
    update('card_payment', id, { back_cents: backCents }, { back_cents: [before] }),
    wake(debtorId, creditorId),
  ],
};
