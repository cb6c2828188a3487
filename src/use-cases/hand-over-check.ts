import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { Currency } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { BY_LAW, type HandOverAsked, type HandOverPoint, IN_INSOLVENCY, type ProfessionalKind } from '../core/case/hand-over.ts';
import { isActive } from '../core/case/hold.ts';
import { holdOf } from '../core/journal/case-rows.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { ClaimStatement } from '../core/letter/claim-statement.ts';
import type { Readiness } from '../core/proceeding/readiness.ts';
import { readinessOf } from './case-readiness.ts';
import { claimStatements } from './claim-statement.ts';
import { creditorOf, type Deps } from './context.ts';
import { besideClaim } from './hand-over-standing.ts';
import { requireActing } from './may-act.ts';
import { mergedWith } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

export type HandOverAsk = {
  /** `null`: all invoices that are late. */
  readonly items: readonly ItemId[] | null;
  readonly asked: HandOverAsked;
  readonly kind: ProfessionalKind;
};

export type HandOverCheck = {
  readonly items: readonly ItemRow[];
  readonly currency: Currency;
  readonly points: readonly HandOverPoint[];
  /** Of all that is late, as its card says; `null` where there is nothing to prove. */
  readonly readiness: Readiness | null;
};

/**
 * What a hand-over would be of, and what speaks against it.
 * @throws Refusal `unknown-debtor`, `nothing-to-hand-over`, `not-items-of-debtor`, `hand-over-not-late`, `hand-over-currencies`,
 * `handed-over-already`, `no-mandate`, `agency-uninsured`
 */
export async function checkHandOver(deps: Pick<Deps, 'store' | 'clock'>, id: DebtorId, ask: HandOverAsk): Promise<HandOverCheck> {
  const { store, clock } = deps;
  const today = clock.today();
  const debtor = await debtorOf(store, id);
  await requireActing(store, await creditorOf(store, debtor.creditor_id), today);
  const items = await itemsMeant(deps, id, ask.items);
  const [first] = items;
  if (!first) throw new Refusal('nothing-to-hand-over', `Nothing is late of debtor ${id}: there is nothing to hand over.`, { id });
  if (items.some((item) => item.currency !== first.currency))
    throw new Refusal('hand-over-currencies', 'Invoices in several currencies are handed over one currency at a time.');
  await refuseTwice(deps, id, items);
  const only = new Set(items.map((item) => item.id));
  const statements = await claimStatements(deps, id, today, null, only);
  const debtors = await mergedWith(store, debtor);
  const holds = (await readAll(store, 'hold', 'debtor_id', debtors, { lifted_on: null })).filter(
    (row) => (row.kind === 'promise' || row.kind === 'plan') && isActive(holdOf(row), today),
  );
  const point = (code: HandOverPoint['code'], blocks = false, number: string | null = null) => ({ code, number, blocks });
  const points: HandOverPoint[] = [
    ...(debtor.insolvent_since === null ? [] : [point('insolvent', !IN_INSOLVENCY.has(ask.asked))]),
    ...ofInvoices(statements, ask.asked),
    ...(await besideClaim(store, debtors, items, ask.asked)),
    ...(holds.some((row) => row.item_ids?.some((one) => only.has(one)) ?? true) ? [point('promised')] : []),
    ...(debtor.kind_confirmed ? [] : [point('kind-unknown')]),
    ...(ask.kind === 'agency' ? [point('written-agreement')] : []),
    ...(ask.asked === 'amicable' ? [point('costs-ours')] : []),
  ];
  return { items, currency: first.currency, points, readiness: await readinessOf(deps, id) };
}

/** What is contested is not asked for by others either; what may be too old is not taken to a judge. */
function ofInvoices(statements: readonly ClaimStatement[], asked: HandOverAsked): HandOverPoint[] {
  const blocksDisputed = asked === 'amicable' || asked === 'order-for-payment' || asked === 'enforcement';
  return statements.flatMap(({ contested, findings }) => [
    ...contested.map(({ number }) => ({ code: 'disputed' as const, number, blocks: blocksDisputed })),
    ...findings.flatMap(({ code, details }) =>
      code === 'action-may-be-barred'
        ? [{ code: 'barred' as const, number: String(details['number'] ?? ''), blocks: BY_LAW.has(asked) }]
        : [],
    ),
  ]);
}

async function itemsMeant({ store, clock }: Pick<Deps, 'store' | 'clock'>, id: DebtorId, named: HandOverAsk['items']): Promise<ItemRow[]> {
  const today = clock.today();
  const isLate = (row: ItemRow) => row.kind === 'invoice' && row.open_cents > 0 && row.due_on !== null && row.due_on < today;
  const rows = await readAll(store, 'item', 'debtor_id', [id]);
  const order = (a: ItemRow, b: ItemRow) => (a.due_on ?? '').localeCompare(b.due_on ?? '') || a.id - b.id;
  if (named === null) return rows.filter(isLate).sort(order);
  const wanted = new Set(named);
  const chosen = rows.filter((row) => wanted.has(row.id));
  if (chosen.length !== wanted.size)
    throw new Refusal('not-items-of-debtor', `These are not all invoices of debtor ${id}.`, { debtorId: id });
  const early = chosen.find((row) => !isLate(row));
  if (early)
    throw new Refusal('hand-over-not-late', `${early.number} is not late, or nothing is open of it: it is not handed over.`, {
      number: early.number,
    });
  return chosen.sort(order);
}

async function refuseTwice({ store }: Pick<Deps, 'store'>, id: DebtorId, items: readonly ItemRow[]): Promise<void> {
  const out = await readAll(store, 'hand_over', 'debtor_id', [id], { state: 'out' });
  const given = new Map(out.flatMap((row) => row.items.map(({ item }) => [item, row.id] as const)));
  const twice = items.find((item) => given.has(item.id));
  if (twice)
    throw new Refusal('handed-over-already', `${twice.number} is handed over already (number ${given.get(twice.id)}).`, {
      number: twice.number,
      handOver: given.get(twice.id) ?? 0,
    });
}
