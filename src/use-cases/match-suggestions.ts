import type { ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Suggestion } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import { layOn } from '../core/matching/lay.ts';
import type { Explanation, Matched } from '../core/matching/payment.ts';
import type { ReasonCode } from '../core/matching/reasons.ts';
import { itemsIn, standingOf, suggestionOf } from './bank-rows.ts';

type Items = ReadonlyMap<ItemId, ItemRow>;

/** What names an invoice of ours, or its debtor; an amount is anybody's. */
const MARKS: ReadonlySet<ReasonCode> = new Set([
  'number-quoted',
  'reference-checked',
  'number-mistyped',
  'number-cut',
  'payer-iban',
  'payer-reference',
  'payer-mandate',
  'payer-remembered',
  'payer-name',
  'payer-like',
]);

/** Whether more than the amount speaks for it. */
export function speaksOfDebtor({ reasons }: Explanation): boolean {
  return reasons.some(({ code }) => MARKS.has(code));
}

/** Ways that could be laid: a payment that comes back before it is matched opens nothing yet. */
export function suggestionsOf({ explanations }: Pick<Matched, 'explanations'>, { items }: { readonly items: Items }): Suggestion[] {
  return explanations.filter((one) => one.returnOf !== undefined || canBeLaid(one, items)).map(suggestionOf);
}

function canBeLaid(explanation: Explanation, items: Items): boolean {
  try {
    layOn(
      explanation,
      new Map(itemsIn(explanation).flatMap((id) => [items.get(id) ?? []].flat().map((row) => [id, standingOf(row)] as const))),
    );
    return true;
  } catch (error) {
    if (error instanceof Refusal) return error.code === 'rest-of-nobody';
    throw error;
  }
}
