import type { Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type BadDebtEntry, depreciationEntry, doubtfulEntry, lossEntry, reversalEntry } from '../core/law/bad-debt-entries.ts';
import { type LossGround, splitVat, type VatBase, type VatDueOn, type VatRecovery, vatRecovery } from '../core/law/vat-recovery.ts';
import type { Finding } from '../formats/facts.ts';
import { Findings } from '../formats/findings.ts';
import { type BadDebtBooking, badDebtCsv, badDebtFec } from '../formats/out/bad-debt-entries.ts';
import type { Deps } from './context.ts';
import { debtorAccounts, debtorNames } from './debtor-names.ts';

export type BadDebtStep = 'doubtful' | 'depreciation' | 'reversal' | 'loss';

export type BadDebtAsked = {
  readonly item: ItemId;
  readonly on: Day;
  readonly step: BadDebtStep;
  /** `null` where nothing is said of it: a debt becomes doubtful with its VAT, the other steps take it apart. */
  readonly vat: VatBase | null;
  readonly ground: LossGround;
  readonly vatDueOn: VatDueOn;
  /** What is feared to be lost, or taken back, net of VAT, in cents; all of it when left out. */
  readonly net: bigint | null;
  /** Whether the debt stands on the account of doubtful customers by now. */
  readonly isDoubtful: boolean;
};

export type BadDebt = {
  readonly number: string;
  readonly debtor: string;
  readonly unpaidCents: bigint;
  /** `null` where the VAT was not asked about. */
  readonly recovery: VatRecovery | null;
  readonly entry: BadDebtEntry;
  readonly booking: BadDebtBooking;
};

/**
 * What becomes of an unpaid invoice in the books: the VAT that can be taken back, the notice for the duplicate of the invoice, and the
 * draft entry of one step. Writes nothing: the accountant has the last word.
 * @throws Refusal `not-an-open-invoice`, `fee-not-in-euros`, `vat-amounts`, `bad-debt-amount`, `bad-debt-vat`, `vat-provision-unknown`
 */
export async function badDebt({ store }: Pick<Deps, 'store'>, asked: BadDebtAsked): Promise<BadDebt> {
  const [row] = await store.select('item', { id: asked.item }, { limit: 1 });
  if (row?.kind !== 'invoice' || row.open_cents <= 0)
    throw new Refusal('not-an-open-invoice', `${row?.number ?? asked.item} is no open invoice.`, {
      item: row?.number ?? String(asked.item),
    });
  if (row.currency !== EUR)
    throw new Refusal('currency-differs', `${row.number} is in ${row.currency}: draft entries are in euros.`, {
      number: row.number,
      known: row.currency,
      found: EUR,
    });
  const unpaid = BigInt(row.open_cents);
  const split = asked.vat && splitVat(unpaid, asked.vat);
  const recovery = split && vatRecovery({ ground: asked.ground, vatDueOn: asked.vatDueOn, unpaid: split }, asked.on);
  const entry = split && recovery ? entryOf(asked, unpaid, split.net, recovery) : withoutVat(asked, unpaid);
  const name = (await debtorNames(store, [row.debtor_id])).get(row.debtor_id) ?? '';
  const debtorAccount = (await debtorAccounts(store, [row.debtor_id])).get(row.debtor_id) ?? null;
  const booking: BadDebtBooking = { debtorAccount, debtorName: name, number: row.number, issuedOn: row.issued_on, entry };
  return { number: row.number, debtor: name, unpaidCents: unpaid, recovery, entry, booking };
}

function withoutVat({ step, on }: BadDebtAsked, unpaid: bigint): BadDebtEntry {
  if (step !== 'doubtful') throw new Refusal('vat-amounts', 'Give the VAT of the invoice: this step takes it apart.', { fault: 'missing' });
  return doubtfulEntry(on, unpaid);
}

function entryOf({ step, on, net: asked, isDoubtful }: BadDebtAsked, unpaid: bigint, net: bigint, recovery: VatRecovery): BadDebtEntry {
  switch (step) {
    case 'doubtful':
      return doubtfulEntry(on, unpaid);
    case 'depreciation':
      return depreciationEntry(on, { net, feared: asked ?? net });
    case 'reversal':
      return reversalEntry(on, { depreciated: net, takenBack: asked ?? net });
    case 'loss':
      return lossEntry(on, { unpaid, isDoubtful }, recovery);
  }
}

/** Draft entries as a sheet or as lines of a FEC, and what was left out of them. */
export function badDebtFile(
  bookings: readonly BadDebtBooking[],
  format: 'csv' | 'fec',
): { readonly bytes: Uint8Array; readonly findings: readonly Finding[] } {
  const findings = new Findings();
  const chunks = format === 'csv' ? badDebtCsv(bookings, findings) : badDebtFec(bookings, findings);
  return { bytes: new TextEncoder().encode([...chunks].join('')), findings: findings.list() };
}
