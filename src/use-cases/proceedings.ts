import { type Day, isDay } from '../core/base/day.ts';
import type { DebtorId, ItemId, ProceedingId } from '../core/base/id.ts';
import { decimalOf } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ProceedingDetails, ProceedingRow } from '../core/journal/proceeding-table.ts';
import { competentCourt } from '../core/law/competent-court.ts';
import { courtRoutes } from '../core/law/court-route.ts';
import type { ClosedReason, CourtKind, RouteFacts } from '../core/law/route.ts';
import { STANDARD_ROUTE_VALUES } from '../core/law/values/route-values.ts';
import type { ProceedingRoute } from '../core/proceeding/course-step.ts';
import { endsAnswered, givingWay } from './choose-way.ts';
import { holdEntry } from './place-hold.ts';
import { refuseOverlap } from './proceeding-overlap.ts';
import { proceedingRow } from './proceeding-view.ts';
import { kept } from './proceeding-words.ts';
import { readAll } from './read-all.ts';
import { recordAbout } from './record-about.ts';
import type { PersonDeps } from './set-debtor.ts';
import { type WaysAsked, wayFacts } from './way-facts.ts';

export type NewProceeding = WaysAsked & {
  readonly route: ProceedingRoute;
  /** `null`: the one that the law names, as far as it is known. */
  readonly court: CourtKind | null;
  /** Its name, and the number of the file there; empty where nobody knows yet. */
  readonly courtName: string;
  readonly number: string;
  /** In cents; `null`: all that is asked for today. */
  readonly claimedCents: bigint | null;
  /** Today when left out. */
  readonly on?: Day | null;
};

/** Why reminders rest while it goes on. */
const UNDER_WAY = 'in-proceedings';
const LONGEST_NAME = 120;
/** Closed so, no court hears it at all; of all else a person may know better than what is on record. */
const NEVER: readonly ClosedReason[] = ['insolvent', 'public-body', 'not-a-public-body', 'decree-not-published'];

/**
 * Opens a proceeding about late invoices of a debtor: their automatic reminders rest until it has ended, all else goes on. What was
 * decided before has begun by it, or gives way.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `nothing-to-decide`, `not-late-items`, `way-closed`, `proceeding-overlaps`,
 * `claimed-nothing`, `claimed-too-much`, `proceeding-day`
 */
export async function openProceeding(deps: PersonDeps, debtorId: DebtorId, told: NewProceeding): Promise<ProceedingId> {
  const { store, by, clock } = deps;
  const on = told.on ?? clock.today();
  if (!isDay(on) || on > clock.today())
    throw new Refusal('proceeding-day', `A proceeding is opened on a day that has come: ${on} has not.`, { day: on });
  return recordAbout(deps, debtorId, async (debtor) => {
    const { facts, items, charges } = await wayFacts(deps, debtorId, told);
    refuseClosed(told.route, facts);
    const itemIds = items.map(({ id }) => id);
    await refuseOverlap(store, debtorId, itemIds);
    const claimed = told.claimedCents ?? facts.amount;
    const most = facts.amount + (await paidSince(store, itemIds, on));
    if (charges !== null && claimed > most) throw tooMuch(most);
    if (claimed <= 0n) throw new Refusal('claimed-nothing', 'A proceeding asks for more than nothing.');
    const hold = await holdEntry(deps, debtorId, { itemIds, kind: 'proceeding', reason: { code: UNDER_WAY }, until: null });
    const { columns, vault } = await kept<ProceedingDetails>(deps, detailsOf(told));
    const before = await givingWay(deps, debtorId, itemIds, ({ way }) => (way === told.route ? 'begun' : 'replaced'));
    const proceeding: ProceedingRow = {
      id: (await store.reserve('proceeding', 1)) as ProceedingId,
      creditor_id: debtor.creditor_id,
      debtor_id: debtorId,
      choice_id: before.ended.find(({ way }) => way === told.route)?.id ?? null,
      item_ids: itemIds,
      route: told.route,
      court: told.court ?? courtOf(told.route, facts),
      seat: facts.seat,
      claimed_cents: Number(claimed),
      opened_on: on,
      author: by,
      state: 'open',
      ending: null,
      closed_on: null,
      hold_id: hold.row.id,
      ...columns,
    };
    const opened: EntryDraft = { kind: 'proceeding.opened', by, data: { proceeding } };
    const answered = await endsAnswered(deps, debtorId, itemIds);
    const entries = [...before.entries, opened, hold.entry, ...answered];
    return { entries, outside: { vault: [...before.vault, vault] }, result: proceeding.id };
  });
}

/** Notes how the court is called and under which number it has the file, once they are known. @throws Refusal `unknown-proceeding`, `debtor-erased` */
export async function nameProceeding(deps: PersonDeps, id: ProceedingId, told: Pick<NewProceeding, 'courtName' | 'number'>): Promise<void> {
  const { debtor_id } = await proceedingRow(deps.store, id);
  return recordAbout(deps, debtor_id, async ({ creditor_id }) => {
    const before = (await proceedingRow(deps.store, id)).vault_id;
    const { columns, vault } = await kept<ProceedingDetails>(deps, detailsOf(told));
    const data = { id, debtorId: debtor_id, creditorId: creditor_id, vaultId: columns.vault_id, vaultDigest: columns.vault_digest };
    // Nobody's row leads to the old words any more: erasing the debtor would leave them.
    const outside = { vault: [vault, { id: before, salt: '', details: null }] };
    return { entries: [{ kind: 'proceeding.named', by: deps.by, data }], outside, result: undefined };
  });
}

/** What was paid since the opening was owed then. */
async function paidSince(store: PersonDeps['store'], itemIds: readonly ItemId[], on: Day): Promise<bigint> {
  const books = await readAll(store, 'settlement', 'item_id', itemIds, { void: false });
  return books.reduce((sum, { on_day, cents }) => sum + (on_day > on && cents > 0 ? BigInt(cents) : 0n), 0n);
}

/** Where a rate of the law is not known, nobody can say how much would be too much. */
function tooMuch(most: bigint): Refusal {
  const amount = decimalOf(most);
  return new Refusal('claimed-too-much', `No more was owed on these invoices than ${amount} euro, interest and fees included.`, {
    amount,
  });
}

function detailsOf({ courtName, number }: Pick<NewProceeding, 'courtName' | 'number'>): ProceedingDetails {
  return { court: oneLine(courtName, LONGEST_NAME), number: oneLine(number, LONGEST_NAME) };
}

function refuseClosed(route: ProceedingRoute, facts: RouteFacts): void {
  const closed = courtRoutes(facts).closed.find(({ kind }) => kind === route);
  if (!closed || !NEVER.includes(closed.reason)) return;
  throw new Refusal('way-closed', `The law does not open this way: ${closed.reason}.`, { way: route, reason: closed.reason });
}

/** A person says which court where the law leaves it open; what is shown of it is marked. */
function courtOf(route: ProceedingRoute, facts: RouteFacts): CourtKind {
  if (route === 'small-claims-procedure') return 'judicial-officer';
  if (route === 'european-order-for-payment' || route === 'european-small-claims') return 'court-of-the-regulation';
  return competentCourt(facts, STANDARD_ROUTE_VALUES).kind;
}
