import type { Day } from '../core/base/day.ts';
import { EUR, type Money, money, sumCents } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { undisputed } from '../core/case/undisputed.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { PaymentBlock } from '../core/letter/message.ts';
import { paymentBlock } from '../core/letter/payment-block.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import type { Store } from '../ports/store.ts';
import { zoneOf } from './context.ts';
import { askedNow, itemsOffered, offersNow } from './standing-offers.ts';

/** An offer as its debtor sees it, as long as it can be met. */
export type OfferOnPage = {
  readonly numbers: readonly string[];
  /** What still meets it, and what is owed of its invoices without it. */
  readonly pay: Money;
  readonly open: Money;
  /** The day that the debtor was told. */
  readonly until: Day;
  /** How to pay that sum; `null` where several invoices, or no account, give no reference that would be recognised. */
  readonly payment: PaymentBlock | null;
};

const MOST = 20;

/** What was granted and can still be met: nothing of an invoice that is contested, nothing that is over. */
export async function offersOnPage(
  store: Store,
  creditor: CreditorRow,
  /** Whom the debtor pays. */
  payee: CreditorProfile,
  file: CaseFile,
  language: Language,
  day: Day,
): Promise<OfferOnPage[]> {
  const granted = await store.select('offer', { debtor_id: file.debtor.id, state: 'granted' }, { limit: 1_000, newestFirst: true });
  if (granted.length === 0) return [];
  const contested = new Set(undisputed(file).items.flatMap((item) => (item.contestedCents === undefined ? [] : [item.id])));
  const rows = await itemsOffered(store, granted);
  return (await offersNow(store, granted, rows, zoneOf(creditor)))
    .flatMap((offer): OfferOnPage[] => {
      const cents = askedNow(offer, day);
      const items = offer.row.items.flatMap(({ item }) => rows.get(item) ?? []).filter((row) => row.open_cents > 0);
      const [first] = items;
      if (cents === null || !first || items.some(({ id }) => contested.has(id))) return [];
      const pay = money(cents, first.currency ?? EUR);
      const payment = items.length === 1 ? paymentOf(payee, pay, first.number, language) : null;
      const open = money(sumCents(items.map((row) => BigInt(row.open_cents))), pay.currency);
      return [{ numbers: items.map((row) => row.number), pay, open, until: offer.row.until_day, payment }];
    })
    .slice(0, MOST);
}

/** The invoice's own number is the reference: money that bears it is known to be for that invoice. */
function paymentOf(payee: CreditorProfile, sum: Money, number: string, language: Language): PaymentBlock | null {
  try {
    return paymentBlock(payee, sum, number, language);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
