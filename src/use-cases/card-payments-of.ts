import type { Money } from '../core/base/money.ts';
import { canBePaidOnline, isUnderWay } from '../core/case/card-payment.ts';
import type { CardPaymentRow } from '../core/journal/card-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { mergedWith } from './merged-debtor.ts';

/** What can be paid online on the debtor's page, and what was. */
export type OnlineOnPage = {
  /** By currency; none where no provider is ready, or something is under way. */
  readonly sums: readonly Money[];
  /** Where the provider's pages are, that a form of the page leads to. */
  readonly pages: string | null;
  readonly underWay: boolean;
  /** The newest first. */
  readonly payments: readonly CardPaymentRow[];
};

const MOST_SHOWN = 50;

export async function onlineOnPage(
  { store, payments, links }: Pick<Deps, 'store' | 'payments' | 'links'>,
  debtor: DebtorRow,
  toPay: readonly Money[],
): Promise<OnlineOnPage> {
  const rows = await paymentsOf(store, debtor);
  const underWay = rows.some((row) => isUnderWay(row.state));
  const provider = links === undefined ? null : ((await payments?.()) ?? null);
  const sums = provider === null || underWay ? [] : toPay.filter(canBePaidOnline);
  return { sums, pages: sums.length > 0 && provider ? provider.pages : null, underWay, payments: rows };
}

/** What was begun on the pages of a debtor, under whatever name: the newest first. */
export async function paymentsOf(store: Deps['store'], debtor: DebtorRow): Promise<CardPaymentRow[]> {
  return store.select('card_payment', { debtor_id: await mergedWith(store, debtor) }, { limit: MOST_SHOWN, newestFirst: true });
}
