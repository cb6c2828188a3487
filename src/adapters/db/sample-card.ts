import type { Day } from '../../core/base/day.ts';
import type { BankLineId, CardPaymentId, DebtorId, ItemId, PortalLinkId } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { CardEventRow, CardPaymentRow } from '../../core/journal/card-tables.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import { CREDITOR } from './sample-entries.ts';

const BY = 'stripe';
const DAY = '2026-03-02' as Day;

export function sampleCardPayment(id: number, changes: Partial<CardPaymentRow> = {}): CardPaymentRow {
  return {
    id: id as CardPaymentId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    link_id: 1 as PortalLinkId,
    provider: 'stripe',
    reference: `reference ${id}`,
    session: null,
    intent: null,
    parts: [{ item: 1 as ItemId, cents: 120_000 }],
    charges_cents: 0,
    cents: 120_000,
    currency: EUR,
    asked_on: DAY,
    state: 'asked',
    doubt: null,
    paid_cents: null,
    paid_currency: null,
    paid_on: null,
    line_id: null,
    back_cents: 0,
    hold_id: null,
    ...changes,
  };
}

export function sampleCardEvent(id: number, payment: number): CardEventRow {
  return { id, creditor_id: CREDITOR, payment_id: payment as CardPaymentId, event: `evt_${id}`, kind: 'sample', told_on: DAY };
}

/** A payment whose page was left, and one that was paid and went back. */
export function cardEntries(): EntryDraft[] {
  const [left, paid] = [sampleCardPayment(1), sampleCardPayment(2)];
  const whose = { id: paid.id, debtorId: paid.debtor_id, creditorId: CREDITOR };
  const told = { cents: 120_000, currency: EUR, on: DAY, doubt: null };
  const known = { session: 'cs_2', intent: 'pi_2', holdId: null };
  return [
    { kind: 'card-payment.asked', by: 'link 1', data: { payment: left } },
    { kind: 'card-payment.opened', by: 'page', data: { id: left.id, session: 'cs_1' } },
    { kind: 'card-payment.asked', by: 'link 1', data: { payment: paid } },
    {
      kind: 'card-payment.told',
      by: BY,
      data: { ...whose, ...known, event: sampleCardEvent(1, 2), from: ['asked'], state: 'received', paid: told },
    },
    { kind: 'card-payment.laid', by: BY, data: { ...whose, lineId: 1 as BankLineId, state: 'laid' } },
    { kind: 'card-payment.back', by: BY, data: { ...whose, event: sampleCardEvent(2, 2), before: 0, backCents: 120_000 } },
  ];
}
