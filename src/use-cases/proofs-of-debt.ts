import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import { type Money, money } from '../core/base/money.ts';
import type { CreditorRow, DebtorRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { Certainty } from '../core/law/dated.ts';
import { PROCEEDINGS, type Proceedings, proofOfDebtTime } from '../core/law/insolvency.ts';
import { residenceAt } from '../core/law/time-limit.ts';
import { openThen } from './claim-statement.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { mergedAway } from './merged-debtor.ts';
import { declaredAsOf } from './notices-said.ts';
import { OpenTotals } from './open-totals.ts';
import { eachPage, readAll } from './read-all.ts';

/** A claim that is to be declared to insolvency proceedings. */
export type ProofOfDebt = {
  readonly debtorId: DebtorId;
  readonly debtor: string;
  readonly since: Day;
  readonly proceedings: Proceedings;
  /** Of invoices issued up to the judgment, as it was on that day: what is to be declared, besides interest and fees. */
  readonly open: readonly Money[];
  /** Of invoices issued since: whether they are claims born after the judgment, which it does not stop, a person must say. */
  readonly later: readonly Money[];
  /** Of the publication in the BODACC; `null` while it is not known, and with it the last day. */
  readonly publishedOn: Day | null;
  /** Last day on which a declaration is in time, and how many days are left: fewer than none once it has passed. */
  readonly lastDay: Day | null;
  readonly daysLeft: number | null;
  /** A later day that may hold for a creditor overseas, to be verified. */
  readonly perhapsUntil: Day | null;
  readonly certainty: Certainty;
  readonly article: string;
};

const ARTICLE = 'C. com. L622-24, R622-24';

/**
 * The claims against insolvent debtors that nobody has declared yet, the most pressing first.
 * @law C. com. L622-24, R622-24; CPC 641, 642
 */
export async function proofsOfDebt({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<ProofOfDebt[]> {
  const [creditor, today] = [await creditorOf(store, creditorId), clock.today()];
  const debtors: DebtorRow[] = [];
  const where = { creditor_id: creditorId, insolvency_kind: [...PROCEEDINGS], claim_declared_on: null };
  for await (const page of eachPage(store, 'debtor', where)) debtors.push(...page);
  const ids = debtors.map((debtor) => debtor.id);
  const [gone, names] = [await mergedAway(store, ids), await debtorNames(store, ids)];
  const rows = await readAll(store, 'item', 'debtor_id', ids);
  const items = Map.groupBy(rows, (item) => item.debtor_id);
  const numbers = rows.map((row) => row.id);
  const books = Map.groupBy(await readAll(store, 'settlement', 'item_id', numbers, { void: false }), (one) => one.item_id);
  const asOf = await declaredAsOf(store, debtors);
  const proofs = debtors.flatMap((debtor): ProofOfDebt[] => {
    const since = asOf.get(debtor.id);
    if (since === undefined || gone.has(debtor.id)) return [];
    const [open, later] = openAround(items.get(debtor.id) ?? [], books, since, today);
    if (open.length === 0) return [];
    return [
      {
        debtorId: debtor.id,
        debtor: names.get(debtor.id) ?? '',
        since,
        proceedings: debtor.insolvency_kind ?? 'unknown',
        open,
        later,
        ...deadlineOf(creditor, debtor, today),
        article: ARTICLE,
      },
    ];
  });
  return proofs.sort((a, b) => (a.lastDay ?? a.since).localeCompare(b.lastDay ?? b.since) || a.debtorId - b.debtorId);
}

/** What was open on a day of invoices issued up to it, whatever was paid since, and what is open now of those issued since. */
function openAround(
  items: readonly ItemRow[],
  books: ReadonlyMap<ItemId, readonly SettlementRow[]>,
  day: Day,
  today: Day,
): readonly [Money[], Money[]] {
  const [until, since] = [new OpenTotals(), new OpenTotals()];
  for (const item of items) {
    if (item.issued_on !== null && item.issued_on > day) since.add(item, today);
    else until.add({ ...item, open_cents: Number(openThen(item, books.get(item.id) ?? [], day).openCents) }, today);
  }
  const sums = (totals: OpenTotals) => totals.all().flatMap(({ open, currency }) => (open > 0n ? [money(open, currency)] : []));
  return [sums(until), sums(since)];
}

function deadlineOf({ profile }: CreditorRow, { insolvency_published_on: publishedOn }: DebtorRow, today: Day) {
  const residence = residenceAt(profile.address);
  // What was read does not speak of a creditor overseas.
  const certainty: Certainty = residence === 'overseas' ? 'unverified' : 'verified';
  if (publishedOn === null) return { publishedOn, lastDay: null, daysLeft: null, perhapsUntil: null, certainty };
  const { lastDay, perhapsUntil } = proofOfDebtTime(publishedOn, residence);
  return { publishedOn, lastDay, daysLeft: daysBetween(today, lastDay), perhapsUntil, certainty };
}
