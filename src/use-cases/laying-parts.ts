import { Refusal } from '../core/base/refusal.ts';
import type { OpenAfter } from '../core/journal/bank-entries.ts';
import type { LayingRow } from '../core/journal/bank-tables.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { Laid } from '../core/matching/lay.ts';

/** An act on record with all that it laid; `rest` is what it left on account. */
export type StandingLaying = {
  readonly row: LayingRow;
  readonly settlements: readonly SettlementRow[];
  readonly rest: ItemRow | null;
  /** Settled something for a debtor that became another one since: it cannot be opened there. */
  readonly stranded: boolean;
};

/** The rest of a payment that goes goes with it. @throws Refusal `rest-used` when it has been laid on something since */
export function withoutRest(rest: ItemRow | null): OpenAfter[] {
  if (rest === null) return [];
  if (rest.open_cents !== rest.amount_cents)
    throw new Refusal('rest-used', `What the payment left on account (${rest.number}) has been used since: undo that first.`, {
      number: rest.number,
    });
  return [{ id: rest.id, debtorId: rest.debtor_id, creditorId: rest.creditor_id, cents: 0, aheadCents: 0, amountCents: 0 }];
}

/** @throws Refusal `merged-since` */
export function refuseStranded({ row, stranded }: StandingLaying): void {
  if (stranded)
    throw new Refusal('merged-since', 'The debtor that this was laid for became another one since. Let the books say what is open.', {
      id: row.id,
    });
}

export function laidOf({ item_id, debtor_id, cents, kind }: SettlementRow): Laid {
  return { itemId: item_id, debtorId: debtor_id, cents: BigInt(cents), kind };
}
