import type { ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { debtorOf, itemOf } from '../core/journal/case-rows.ts';
import type { ContactRow, CreditorRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { OpenItem } from '../core/matching/payment.ts';
import type { Store } from '../ports/store.ts';
import { claimsOn, principalBeyondBooks } from './claims-on.ts';
import { lawValuesOf } from './law-rates.ts';
import { noticeDays } from './notice-days.ts';
import { noticesAmong } from './posted-notices.ts';
import { readAll } from './read-all.ts';

type Charges = NonNullable<OpenItem['charges']>;

/**
 * Interest and fee that the last formal notice claimed with each open item, as it was printed: what a payer adds to the invoice. Where
 * money came in since, another sum is owed, and none is given.
 */
export async function chargesClaimed(
  store: Store,
  creditor: CreditorRow,
  contacts: readonly ContactRow[],
  items: ReadonlyMap<ItemId, ItemRow>,
): Promise<Map<ItemId, Charges>> {
  const found = new Map<ItemId, Charges>();
  const made = contacts.filter((contact) => contact.made_on !== null && claimedOf(contact, items).length > 0);
  const bore = await noticesAmong(store, made);
  const notices = made.filter((contact) => bore.has(contact.id));
  if (notices.length === 0) return found;
  const debtors = new Map(
    (await readAll(store, 'debtor', 'id', [...new Set(notices.map((one) => one.debtor_id))])).map((row) => [row.id, row]),
  );
  const ids = [...new Set(notices.flatMap((notice) => claimedOf(notice, items).map((item) => item.id)))];
  const settlements = Map.groupBy(await readAll(store, 'settlement', 'item_id', ids, { void: false }), (one) => one.item_id);
  const law = await lawValuesOf(store);
  for (const notice of notices) {
    const debtor = debtors.get(notice.debtor_id);
    const on = notice.made_on;
    if (!debtor || on === null) continue;
    const claimed = claimedOf(notice, items).filter(
      (item) => item.due_on !== null && !settlements.get(item.id)?.some((one) => one.on_day > on),
    );
    const laid = claimed.flatMap((item) => settlements.get(item.id) ?? []);
    const notices = await noticeDays(store, debtorOf(debtor), claimed);
    const claims = () => claimsOn(on, creditor, debtorOf(debtor), claimed.map(itemOf), laid, law, { notices });
    for (const [id, charges] of printed(claims, laid)) found.set(id, charges);
  }
  return found;
}

function claimedOf(contact: ContactRow, items: ReadonlyMap<ItemId, ItemRow>): ItemRow[] {
  return contact.items.flatMap(({ item, role }) => {
    const row = role === 'claimed' ? items.get(item) : undefined;
    return row && row.open_cents > 0 ? [row] : [];
  });
}

/** What cannot be computed (a rate that is not known) was not printed either. */
function printed(claims: () => ReturnType<typeof claimsOn>, laid: readonly SettlementRow[]): [ItemId, Charges][] {
  try {
    return claims().flatMap((claim) =>
      claim.items.map((one): [ItemId, Charges] => [
        one.itemId,
        {
          interestCents: one.interest - one.interestPaid + principalBeyondBooks(claim.on, one, laid),
          feeCents: one.recoveryFee - one.recoveryFeePaid,
        },
      ]),
    );
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
