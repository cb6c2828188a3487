import { addDays } from '../core/base/day.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CardPaymentRow } from '../core/journal/card-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import type { Payments } from '../ports/payments.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';
import { mergedWith } from './merged-debtor.ts';

type PagesDeps = Pick<Deps, 'store' | 'by' | 'payments'>;

const MOST_OPEN = 50;

/**
 * Closes the provider's page of a payment that nobody has paid on.
 * @returns whether nobody can pay on it any more: else somebody has, and its news is on the way
 * @throws Refusal `payments-unreachable`, `payments-refused`
 */
export async function closePage({ store, by }: Pick<Deps, 'store' | 'by'>, payments: Payments, one: CardPaymentRow): Promise<boolean> {
  if (one.state !== 'open' || one.session === null) return true;
  if (!(await payments.withdraw(one.session))) return false;
  const whose = { id: one.id, debtorId: one.debtor_id, creditorId: one.creditor_id };
  const known = { session: one.session, intent: one.intent, paid: null, holdId: null };
  const data = { ...whose, event: null, from: ['open' as const], state: 'expired' as const, ...known };
  // Somebody else may have closed it at the same time.
  await unlessOvertaken(() => store.record([{ kind: 'card-payment.told', by, data }]));
  return true;
}

/** Closes all that are open for a debtor, as far as the provider answers: money that comes all the same is looked at when it comes. */
export async function closePagesOf(deps: PagesDeps, debtor: Pick<DebtorRow, 'id' | 'creditor_id'>): Promise<void> {
  const { store } = deps;
  const whose = { debtor_id: await mergedWith(store, debtor), state: 'open' } as const;
  const rows = await store.select('card_payment', whose, { limit: MOST_OPEN, newestFirst: true });
  const payments = rows.length === 0 ? null : ((await deps.payments?.()) ?? null);
  if (payments === null) return;
  for (const row of rows) {
    try {
      await closePage(deps, payments, row);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/**
 * What is being paid names the invoices of this very debtor: they are not moved beneath it. A page that cannot be closed closes by itself
 * after a day.
 * @throws Refusal `online-payment-under-way`
 */
export async function refuseUnderWay({ store, clock }: Pick<Deps, 'store' | 'clock'>, { id }: Pick<DebtorRow, 'id'>): Promise<void> {
  const under = await store.select('card_payment', { debtor_id: id, state: ['pending', 'received'] }, { limit: 1 });
  const [open] = await store.select('card_payment', { debtor_id: id, state: 'open' }, { limit: 1, newestFirst: true });
  if (open && open.asked_on >= addDays(clock.today(), -1)) under.push(open);
  for (const one of await store.select('card_payment', { debtor_id: id, state: 'differs' }, { limit: MOST_OPEN, newestFirst: true })) {
    const held = one.hold_id === null ? [] : await store.select('hold', { id: one.hold_id, lifted_on: null }, { limit: 1 });
    if (held.length > 0) under.push(one);
  }
  if (under.length > 0)
    throw new Refusal('online-payment-under-way', `Debtor ${id} is paying online. Wait until that is settled, then answer again.`, { id });
}
