import type { Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { type Currency, sumCents } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { type Contact, contactDay, FORMAL } from '../core/case/contact.ts';
import type { CreditorRow, SettlementRow } from '../core/journal/tables.ts';
import { ownCharges } from '../core/matching/own-charges.ts';
import type { Claim, ItemClaim } from '../core/receivable/claim.ts';
import type { Item } from '../core/receivable/item.ts';
import { claimsOn, principalBeyondBooks } from './claims-on.ts';
import type { Deps } from './context.ts';
import { lawValuesOf } from './law-rates.ts';
import { noticeDays } from './notice-days.ts';
import { readAll } from './read-all.ts';

/** Interest and fees that a formal notice claimed, as they were on its day: the page never asks for more than the message did. */
export type ChargesClaimed = {
  readonly on: Day;
  readonly currency: Currency;
  /** With `ofPrincipal`. */
  readonly interest: bigint;
  /** Of the interest what part payments took before the principal: the message claims it as principal that is owed still. */
  readonly ofPrincipal: bigint;
  readonly fees: bigint;
  /** How much of both is each invoice's own. */
  readonly ofItems: ReadonlyMap<ItemId, bigint>;
  /** A rate or a figure of the law that nobody has verified at its source. */
  readonly unverified: boolean;
};

/** What was claimed beside the invoices that are still open and not disputed, by the last notice that claimed each. */
export async function chargesOnPage(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditor: CreditorRow,
  file: CaseFile,
  lines: readonly { readonly item: Item; readonly disputed: boolean }[],
): Promise<ChargesClaimed[]> {
  const asked = lines.filter((line) => !line.disputed && line.item.dueOn !== null).map((line) => line.item);
  const notices = noticeOfEach(file.contacts);
  const days = Map.groupBy(
    asked.filter((item) => notices.has(item.id)),
    (item) => notices.get(item.id) as Day,
  );
  if (days.size === 0) return [];
  // Whatever invoice they were laid on: once charges were paid, how much is left of them is for a person to say, and nothing is asked twice.
  const paid = await readAll(store, 'settlement', 'debtor_id', [file.debtor.id], { kind: 'charges', void: false });
  const law = await lawValuesOf(store);
  const received = await noticeDays(store, file.debtor, asked);
  const settlements = await readAll(
    store,
    'settlement',
    'item_id',
    asked.map((item) => item.id),
    { void: false },
  );
  return [...days]
    .filter(([on]) => paid.every((one) => one.on_day < on))
    .flatMap(([on, items]) =>
      claimsOn(on, creditor, file.debtor, items, settlements, law, { today: clock.today(), notices: received }).map((claim) =>
        claimedBy(claim, settlements),
      ),
    )
    .filter((one) => one.interest + one.fees !== 0n);
}

function claimedBy(claim: Claim, settlements: readonly SettlementRow[]): ChargesClaimed {
  const items: readonly ItemClaim[] = claim.items;
  const each = items.map((one) => {
    const ofPrincipal = principalBeyondBooks(claim.on, one, settlements);
    return {
      id: one.itemId,
      ofPrincipal,
      interest: one.interest - one.interestPaid + ofPrincipal,
      fee: one.recoveryFee - one.recoveryFeePaid,
    };
  });
  return {
    on: claim.on,
    currency: claim.currency,
    interest: sumCents(each.map((one) => one.interest)),
    ofPrincipal: sumCents(each.map((one) => one.ofPrincipal)),
    fees: sumCents(each.map((one) => one.fee)),
    ofItems: new Map(
      ownCharges(each.map((one) => ({ itemId: one.id, cents: one.interest + one.fee }))).map((one) => [one.itemId, one.cents]),
    ),
    unverified: items.some(
      (one) =>
        one.segments.some((segment) => segment.certainty === 'unverified') ||
        (one.recoveryFee > 0n && one.recoveryFeeCertainty === 'unverified'),
    ),
  };
}

/** The day of the last formal notice that claimed it, by invoice. */
function noticeOfEach(contacts: readonly Contact[]): Map<ItemId, Day> {
  const made = contacts.filter((one) => one.state === 'made' && one.severity >= FORMAL);
  return new Map(
    made
      .toSorted((a, b) => (contactDay(a) < contactDay(b) ? -1 : 1))
      .flatMap((one) => one.items.filter(({ role }) => role === 'claimed').map(({ itemId }) => [itemId, contactDay(one)] as const)),
  );
}
