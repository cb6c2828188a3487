import type { DebtorId } from '../core/base/id.ts';
import { type HandOverAsked, type HandOverPoint, IN_INSOLVENCY } from '../core/case/hand-over.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/**
 * What stands beside a claim and says that it may not be owed any more, or is before a court already: money that nobody has laid, a payment
 * that came back and was not looked at, proceedings. Money that covers an invoice keeps it from being handed over: it is looked at first.
 */
export async function besideClaim(
  store: Store,
  debtors: readonly DebtorId[],
  items: readonly ItemRow[],
  asked: HandOverAsked,
): Promise<HandOverPoint[]> {
  const only = new Set(items.map((item) => item.id));
  const touches = (ids: readonly ItemRow['id'][] | null) => ids === null || ids.length === 0 || ids.some((id) => only.has(id));
  const cash = await readAll(store, 'bank_candidate', 'debtor_id', debtors, { standing: true });
  const credits = (await readAll(store, 'item', 'debtor_id', debtors, { kept: false })).filter((row) => row.open_cents < 0);
  const questions = await readAll(store, 'question', 'debtor_id', debtors, { answered_on: null, code: 'debt-reopened' });
  const open = (await readAll(store, 'proceeding', 'debtor_id', debtors, { state: 'open' })).filter((row) => touches(row.item_ids));
  const inCurrency = [...cash, ...credits].filter((one) => one.currency === items[0]?.currency);
  const sum = inCurrency.reduce((all, one) => all + BigInt('open_cents' in one ? -one.open_cents : one.cents), 0n);
  // What insolvency leaves open has a time limit: it waits for no payment.
  const blocks = !IN_INSOLVENCY.has(asked) && items.some((item) => BigInt(item.open_cents) <= sum);
  const point = (code: HandOverPoint['code'], isBlocking = false): HandOverPoint => ({ code, number: null, blocks: isBlocking });
  return [
    ...(cash.length > 0 ? [point('money-waiting', blocks)] : []),
    ...(credits.length > 0 ? [point('credit-waiting', blocks)] : []),
    ...(questions.some((one) => touches(one.item_ids)) ? [point('reopened')] : []),
    ...(open.length > 0 ? [point('proceeding')] : []),
  ];
}
