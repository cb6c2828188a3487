import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId, ProceedingId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { ProceedingDetails, ProceedingRow, ProceedingStepRow, StepDetails } from '../core/journal/proceeding-table.ts';
import { isInsolvent } from '../core/law/insolvency.ts';
import { type Course, nextKinds, possibleEndings, restOf } from '../core/proceeding/course.ts';
import type { Ending, StepKind } from '../core/proceeding/course-step.ts';
import { type Due, duesOf, isAlarmed, stayedDues } from '../core/proceeding/due.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { mergedWith } from './merged-debtor.ts';
import { proceedingRowsOf } from './proceeding-effects.ts';
import { courseOfRows, stepsBy } from './proceeding-rows.ts';
import { writtenOf } from './proceeding-words.ts';
import { eachPage, readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

type Reading = Pick<Deps, 'store' | 'clock'>;

/** A step, and what was noted with it; `null` once that was erased. */
export type StepView = { readonly row: ProceedingStepRow; readonly note: string | null };

export type ProceedingView = {
  readonly row: ProceedingRow;
  readonly debtor: string;
  readonly details: ProceedingDetails | null;
  readonly course: Course;
  /** Also those that were taken back, in the order in which they were recorded. */
  readonly steps: readonly StepView[];
  readonly dues: readonly Due[];
  /** Those of which somebody is to be told today. */
  readonly alarms: readonly Due[];
  readonly next: readonly StepKind[];
  readonly endings: readonly Ending[];
  /** What a judge did not grant: it stays open to a person. */
  readonly rest: bigint | null;
  /** In cents: what the debtor may have to pay back, and what it will not. */
  readonly costs: { readonly recoverable: bigint; readonly own: bigint };
  readonly numbers: readonly string[];
  /** What is open of its invoices today, in cents. */
  readonly openCents: bigint;
  /** All was paid while it goes on: it can be given up before the court. */
  readonly isPaid: boolean;
};

/** Of a creditor at once. Beyond these nobody reads a list. */
const MOST_OPEN = 5_000;

/** The proceedings about a debtor and those that became it, the newest first. @throws Refusal `unknown-debtor` */
export async function proceedingsOf(deps: Reading, debtorId: DebtorId): Promise<ProceedingView[]> {
  const ids = await mergedWith(deps.store, await debtorOf(deps.store, debtorId));
  return viewsOf(deps, await proceedingRowsOf(deps.store, ids));
}

/** @throws Refusal `unknown-proceeding` */
export async function proceedingOf(deps: Reading, id: ProceedingId): Promise<ProceedingView> {
  const [view] = await viewsOf(deps, [await proceedingRow(deps.store, id)]);
  if (!view) throw unknownProceeding(id);
  return view;
}

export async function proceedingRow(store: Store, id: ProceedingId): Promise<ProceedingRow> {
  const [row] = await store.select('proceeding', { id }, { limit: 1 });
  if (!row) throw unknownProceeding(id);
  return row;
}

export type ProceedingList = { readonly proceedings: readonly ProceedingView[]; readonly total: number; readonly alarmed: number };

export type ListAsked = {
  /** How many were shown. */
  readonly after: number;
  readonly limit: number;
  /** Those that ended, the newest first. */
  readonly closed?: boolean;
  /** Only those in which somebody has something to do. */
  readonly waiting?: boolean;
};

/** The proceedings of a creditor, those whose next deadline comes first before. */
export async function proceedingList(deps: Reading, creditor_id: CreditorId, page: ListAsked): Promise<ProceedingList> {
  const views = await viewsOf(deps, await rowsIn(deps.store, creditor_id, page.closed ? 'closed' : 'open'));
  const sorted = page.closed ? views.toSorted((a, b) => b.row.id - a.row.id) : views.toSorted(byDeadline);
  const alarmed = sorted.filter(waitsForPerson);
  const asked = page.waiting ? alarmed : sorted;
  return { proceedings: asked.slice(page.after, page.after + page.limit), total: asked.length, alarmed: alarmed.length };
}

function waitsForPerson({ alarms, isPaid }: ProceedingView): boolean {
  return alarms.length > 0 || isPaid;
}

async function rowsIn(store: Store, creditor_id: CreditorId, state: ProceedingRow['state']): Promise<ProceedingRow[]> {
  const found: ProceedingRow[] = [];
  for await (const page of eachPage(store, 'proceeding', { creditor_id, state })) {
    found.push(...page);
    if (found.length >= MOST_OPEN) break;
  }
  return found.slice(0, MOST_OPEN);
}

function byDeadline(a: ProceedingView, b: ProceedingView): number {
  const [first, second] = [deadlineOf(a), deadlineOf(b)];
  if (first === second) return a.row.id - b.row.id;
  if (first === null || second === null) return first === null ? 1 : -1;
  return first < second ? -1 : 1;
}

function deadlineOf({ dues }: ProceedingView): Day | null {
  return dues[0]?.lastDay ?? null;
}

async function viewsOf({ store, clock }: Reading, rows: readonly ProceedingRow[]): Promise<ProceedingView[]> {
  if (rows.length === 0) return [];
  const today = clock.today();
  const steps = await stepsBy(store, rows);
  const details = await writtenOf<ProceedingDetails>(store, rows);
  const notes = await writtenOf<StepDetails>(store, [...steps.values()].flat());
  const names = await debtorNames(
    store,
    rows.map(({ debtor_id }) => debtor_id),
  );
  const items = new Map(
    (await readAll(store, 'item', 'id', [...new Set(rows.flatMap((row) => row.item_ids))])).map((one) => [one.id, one]),
  );
  const stays = await staysOf(store, rows, today);
  return rows.map((row): ProceedingView => {
    const own = steps.get(row.id) ?? [];
    const course = courseOfRows(row, own);
    const stayedOn = stays.get(row.debtor_id);
    const running = () => duesOf(course).filter(({ alarmFrom, lastDay }) => alarmFrom !== null || today <= lastDay);
    const dues = stayedOn === undefined ? running() : stayedDues(course, stayedOn);
    const open = row.item_ids.reduce((sum, id: ItemId) => sum + BigInt(items.get(id)?.open_cents ?? 0), 0n);
    return {
      row,
      debtor: names.get(row.debtor_id) ?? '',
      details: details.get(row.vault_id) ?? null,
      course,
      steps: own.map((step) => ({ row: step, note: notes.get(step.vault_id)?.note ?? null })),
      dues,
      alarms: dues.filter((due) => isAlarmed(due, today)),
      next: nextKinds(course),
      endings: possibleEndings(course),
      rest: restOf(course),
      costs: costsOf(own),
      numbers: row.item_ids.map((id) => items.get(id)?.number ?? String(id)),
      openCents: open,
      isPaid: row.state === 'open' && open <= 0n,
    };
  });
}

/** Since when insolvency proceedings are open, by debtor. */
async function staysOf(store: Store, rows: readonly ProceedingRow[], today: Day): Promise<ReadonlyMap<DebtorId, Day>> {
  const debtors = await readAll(store, 'debtor', 'id', [...new Set(rows.map(({ debtor_id }) => debtor_id))]);
  return new Map(debtors.flatMap(({ id, insolvent_since: on }) => (isInsolvent(on, today) ? [[id, on] as const] : [])));
}

function costsOf(steps: readonly ProceedingStepRow[]): ProceedingView['costs'] {
  const sum = (recoverable: boolean) =>
    steps
      .filter((step) => step.taken_back_on === null && step.recoverable === recoverable)
      .reduce((all, { cost_cents }) => all + BigInt(cost_cents ?? 0), 0n);
  return { recoverable: sum(true), own: sum(false) };
}

function unknownProceeding(id: ProceedingId): Refusal {
  return new Refusal('unknown-proceeding', `There is no proceeding ${id} in this workspace.`, { id });
}
