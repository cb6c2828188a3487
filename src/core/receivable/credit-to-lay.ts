import type { ItemId } from '../base/id.ts';
import { type Item, isCredit } from './item.ts';

/** A credit and the invoice that it could be laid on, each as it can be named: its number, or ours ("#12") where that is no name. */
export type CreditToLay = { readonly credit: string; readonly invoice: string };

/** Of credits that a person is asked about, the first that could be laid, and the invoice of its currency that is due first. */
export function creditToLay(items: readonly Item[], credits: readonly ItemId[]): CreditToLay | null {
  const open = items.filter((item) => item.kind === 'invoice' && item.openCents > 0n).sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  for (const credit of items.filter((item) => isCredit(item) && credits.includes(item.id))) {
    const invoice = open.find((item) => item.currency === credit.currency);
    if (invoice) return { credit: nameOf(credit), invoice: nameOf(invoice) };
  }
  return null;
}

/** An unknown due date comes last. */
function dueOf({ dueOn, number }: Item): string {
  return `${dueOn ?? '9999'} ${number}`;
}

/** Money on account has no number of its own. */
function nameOf({ id, kind, number }: Item): string {
  return kind === 'payment-on-account' ? `#${id}` : number;
}
