import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import type { DebtorRow, ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { type OpenTotal, OpenTotals } from './open-totals.ts';
import { chunks, eachPage } from './read-all.ts';
import { contactedAbout } from './set-level.ts';

/** Debtors whose items are read together. */
const TOGETHER = 1_000;

/** An invoice so many days late is no "simple oversight" any more: somebody has most likely written or called before. */
const LONG_LATE_DAYS = 30;

/** The book of a creditor as it stands: what an import has made of it, to be held against the accounting. */
export type BookSummary = {
  readonly day: Day;
  /** Open invoices, and debtors who have one. */
  readonly invoices: number;
  readonly debtors: number;
  /** Euros first, then by code. */
  readonly totals: readonly OpenTotal[];
  readonly withoutDueDate: number;
  /** Of these debtors, those to whom no e-mail can be written: none is known, or it bounced. */
  readonly debtorsWithoutEmail: number;
  /**
   * Open invoices more than 30 days late of which nobody has said how far they had come, and nobody has been contacted
   * about: their debtors would get the first, friendly reminder. `null` once automatic sending is open.
   */
  readonly lateWithoutLevel: number | null;
};

type Tally = { readonly totals: OpenTotals; debtors: number; debtorsWithoutEmail: number; lateWithoutLevel: number };

/** Reads the whole book, a page at a time. @throws Refusal `unknown-creditor` */
export async function bookSummary({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<BookSummary> {
  const { live_from } = await creditorOf(store, creditorId);
  const day = clock.today();
  const isLive = live_from !== null && live_from <= day;
  const tally: Tally = { totals: new OpenTotals(), debtors: 0, debtorsWithoutEmail: 0, lateWithoutLevel: 0 };
  for await (const page of eachPage(store, 'debtor', { creditor_id: creditorId }))
    for (const debtors of chunks(page, TOGETHER)) await addDebtors(store, debtors, day, isLive, tally);
  const totals = tally.totals.all();
  return {
    day,
    invoices: totals.reduce((sum, one) => sum + one.invoices, 0),
    debtors: tally.debtors,
    totals,
    withoutDueDate: tally.totals.withoutDueDate,
    debtorsWithoutEmail: tally.debtorsWithoutEmail,
    lateWithoutLevel: isLive ? null : tally.lateWithoutLevel,
  };
}

async function addDebtors(store: Store, debtors: readonly DebtorRow[], day: Day, isLive: boolean, tally: Tally): Promise<void> {
  const owing = new Set<DebtorRow['id']>();
  for await (const items of eachPage(store, 'item', { debtor_id: debtors.map((debtor) => debtor.id) })) {
    for (const item of items) if (tally.totals.add(item, day)) owing.add(item.debtor_id);
    if (!isLive) tally.lateWithoutLevel += await longLate(store, items, day);
  }
  tally.debtors += owing.size;
  tally.debtorsWithoutEmail += debtors.filter((debtor) => owing.has(debtor.id) && debtor.email !== 'usable').length;
}

async function longLate(store: Store, items: readonly ItemRow[], day: Day): Promise<number> {
  const late = items.filter(
    ({ kind, open_cents, prior_step, due_on }) =>
      kind === 'invoice' && open_cents > 0 && prior_step === null && due_on !== null && daysBetween(due_on, day) > LONG_LATE_DAYS,
  );
  if (late.length === 0) return 0;
  const contacted = await contactedAbout(store, late);
  return late.filter((item) => !contacted.has(item.id)).length;
}
