import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { limitationFacts } from '../core/dunning/condition.ts';
import { itemOf } from '../core/journal/case-rows.ts';
import type { CreditorRow, DebtorRow, ItemRow } from '../core/journal/tables.ts';
import { type Limitation, limitationOf } from '../core/law/limitation.ts';
import type { RouteDebtor, RouteFacts, Seat } from '../core/law/route.ts';
import { residenceAt } from '../core/law/time-limit.ts';
import { seatOf } from '../core/proceeding/seat-of.ts';
import type { Store } from '../ports/store.ts';
import { acknowledged, withSigned } from './acknowledged.ts';
import { claimStatements } from './claim-statement.ts';
import { creditorOf, type Deps } from './context.ts';
import { proceedingRowsOf } from './proceeding-effects.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

type Asking = Pick<Deps, 'store' | 'clock'>;

/** What a person says that the books do not; what is left out is taken from the last decision, or from what is known. */
export type WaysAsked = {
  readonly activity?: RouteDebtor | null;
  readonly creditorTrader?: boolean | null;
  readonly contested?: boolean | null;
  readonly seat?: Seat | null;
  /** Invoices of the debtor; all late ones that no proceeding is about when left out. */
  readonly itemIds?: readonly ItemId[] | null;
};

/** A claim of today as the routes need to know it. */
export type WayFacts = {
  readonly facts: RouteFacts;
  readonly debtor: DebtorRow;
  readonly creditor: CreditorRow;
  readonly items: readonly ItemRow[];
  /** Its parts: the invoices themselves less open credits, and what the law adds to them; `null` for these where a rate is not known. */
  readonly principal: bigint;
  readonly charges: bigint | null;
  /** The first of the last days to sue. */
  readonly limitation: Limitation | null;
  /** Late invoices that are left out, as an action may come too late for them. */
  readonly barred: readonly string[];
};

/** What a business may be, as far as the court is concerned. */
const ACTIVITIES: readonly RouteDebtor[] = ['trader', 'craftsman', 'liberal-profession', 'association', 'business'];

/**
 * What decides which ways are open for what a debtor owes today, in euro.
 * @throws Refusal `unknown-debtor`, `nothing-to-decide`, `not-items-of-debtor`
 */
export async function wayFacts(deps: Asking, debtorId: DebtorId, asked: WaysAsked): Promise<WayFacts> {
  const { store, clock } = deps;
  const on = clock.today();
  const debtor = await debtorOf(store, debtorId);
  const creditor = await creditorOf(store, debtor.creditor_id);
  const { items, barred, limitation, isTimeBarred } = await itemsAsked(deps, debtor, creditor, asked.itemIds ?? null);
  const { principal, charges } = await amountOf(deps, debtorId, items, on);
  const [last] = await store.select('route_choice', { debtor_id: debtorId }, { limit: 1, newestFirst: true });
  const [anywhere] = await store.select('route_choice', { creditor_id: creditor.id }, { limit: 1, newestFirst: true });
  const [vault] = await store.vault([debtor.vault_id]);
  const { insolvent_since, insolvency_published_on: publishedOn } = debtor;
  const creditorAbroad = residenceAt(creditor.profile.address) === 'abroad';
  const facts: RouteFacts = {
    debtor: activityOf(debtor, asked.activity ?? last?.activity ?? null),
    creditorTrader: asked.creditorTrader ?? anywhere?.creditor_trader ?? null,
    amount: principal + (charges ?? 0n),
    contested: asked.contested ?? (await isContested(store, debtorId, items)),
    seat: asked.seat ?? seatOf(vault?.details?.address ?? null),
    town: vault?.details?.address?.city ?? null,
    insolvency: insolvent_since === null ? null : { publishedOn, creditorAbroad },
    timeBarred: isTimeBarred,
    on,
    order: null,
  };
  return { facts, debtor, creditor, items, principal, charges, limitation, barred };
}

/** What a person says counts for a business only: what a consumer or a public body is, its kind says. */
function activityOf({ kind }: DebtorRow, said: RouteDebtor | null): RouteDebtor {
  if (kind !== 'business') return kind;
  return said !== null && ACTIVITIES.includes(said) ? said : 'business';
}

type Late = ItemRow & { readonly due_on: Day };

async function itemsAsked({ store, clock }: Asking, debtor: DebtorRow, creditor: CreditorRow, wanted: readonly ItemId[] | null) {
  const on = clock.today();
  const rows = await readAll(store, 'item', 'debtor_id', [debtor.id], { kind: 'invoice', currency: EUR });
  const late = rows.flatMap((row): Late[] =>
    row.due_on !== null && row.due_on < on && row.open_cents > 0 ? [{ ...row, due_on: row.due_on }] : [],
  );
  const asked = wanted === null ? await unsued(store, debtor.id, late) : late.filter((row) => wanted.includes(row.id));
  if (wanted !== null && asked.length !== new Set(wanted).size) throw notLate(debtor.id);
  if (asked.length === 0)
    throw new Refusal(
      'nothing-to-decide',
      `No invoice of debtor ${debtor.id} in euro is late, or a proceeding is about all of them already.`,
      {
        id: debtor.id,
      },
    );
  const signed = await acknowledged(store, creditor.id);
  const nature = creditor.profile.claimNature ?? 'ordinary';
  const timed = asked.map((row) => ({
    row,
    limitation: limitationOf(withSigned(limitationFacts(itemOf(row), row.due_on, { debtor }, nature), signed.get(row.id))),
  }));
  const alive = timed.filter(({ limitation }) => on <= limitation.lastDay);
  const isTimeBarred = alive.length === 0;
  const kept = isTimeBarred ? timed : alive;
  const [first] = kept.toSorted((a, b) => (a.limitation.lastDay < b.limitation.lastDay ? -1 : 1));
  return {
    items: kept.map(({ row }) => row),
    barred: isTimeBarred ? [] : timed.filter((one) => !alive.includes(one)).map(({ row }) => row.number),
    limitation: first?.limitation ?? null,
    isTimeBarred,
  };
}

function notLate(id: DebtorId): Refusal {
  return new Refusal('not-late-items', `These are not all late invoices of debtor ${id} in euro: name those of which something is open.`, {
    id,
  });
}

/** Those that no open proceeding is about. */
async function unsued(store: Store, debtorId: DebtorId, late: readonly Late[]): Promise<Late[]> {
  const rows = await proceedingRowsOf(store, [debtorId]);
  const taken = new Set(rows.filter((row) => row.state === 'open').flatMap((row) => row.item_ids));
  return late.filter((row) => !taken.has(row.id));
}

/** Interest and fees as a statement of today would say them; of the invoices, what credits that are laid on nothing leave. */
async function amountOf(deps: Asking, id: DebtorId, items: readonly ItemRow[], on: Day) {
  const ids = new Set(items.map((item) => item.id));
  const open = items.reduce((sum, item) => sum + BigInt(item.open_cents), 0n);
  const principal = open + (await creditsOf(deps, id, on));
  if (principal <= 0n)
    throw new Refusal('nothing-to-decide', `Credits that are laid on nothing cover what debtor ${id} owes: lay them first.`, { id });
  try {
    const lines = (await claimStatements(deps, id, on)).flatMap((statement) => statement.items.filter(({ item }) => ids.has(item.id)));
    const total = lines.reduce((sum, one) => sum + one.total, 0n);
    return { principal, charges: total > open ? total - open : 0n };
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'law-value-unknown' || error.code === 'nothing-to-state'))
      return { principal, charges: null };
    throw error;
  }
}

/** Nought or less: those in euro that a statement of that day would deduct. */
async function creditsOf({ store }: Asking, id: DebtorId, on: Day): Promise<bigint> {
  const kind = ['credit-note', 'payment-on-account'] as const;
  const rows = await readAll(store, 'item', 'debtor_id', [id], { kind, currency: EUR });
  const open = rows.filter((row) => row.open_cents < 0 && !row.kept && (row.issued_on === null || row.issued_on <= on));
  return open.reduce((sum, row) => sum + BigInt(row.open_cents), 0n);
}

async function isContested(store: Store, debtor_id: DebtorId, items: readonly ItemRow[]): Promise<boolean> {
  const open = await readAll(store, 'dispute', 'debtor_id', [debtor_id], { state: 'open' });
  return open.some((one) => one.items.some(({ item }) => items.some(({ id }) => id === item)));
}
