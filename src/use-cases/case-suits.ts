import type { DebtorId, ItemId } from '../core/base/id.ts';
import { EUR, money } from '../core/base/money.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import type { ProceedingRow, ProceedingStepRow } from '../core/journal/proceeding-table.ts';
import type { CaseEvent } from '../core/proceeding/case-event.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** What a professional did towards the debtor, or heard of it. What it told its client alone is not the other side's. */
const ACTS = ['letter', 'call', 'visit', 'promise', 'plan', 'dispute'] as const;
type Act = (typeof ACTS)[number];

/**
 * What happened before courts, with the costs that the debtor may have to pay back, and what professionals did about the claimed invoices and a
 * person has confirmed. Nothing that was entered by mistake, no cost of our own, no commission.
 */
export async function caseSuits(
  store: Store,
  ids: readonly DebtorId[],
  claimed: ReadonlySet<ItemId>,
): Promise<{ readonly exhibits: readonly []; readonly events: readonly CaseEvent[] }> {
  return { exhibits: [], events: [...(await steps(store, ids, claimed)), ...(await acts(store, ids, claimed))] };
}

async function steps(store: Store, ids: readonly DebtorId[], claimed: ReadonlySet<ItemId>): Promise<CaseEvent[]> {
  const all = await readAll(store, 'proceeding', 'debtor_id', ids);
  const own = new Map(
    all.filter((one) => one.ending !== 'mistake' && one.item_ids.some((id) => claimed.has(id))).map((one) => [one.id, one]),
  );
  const rows = await readAll(store, 'proceeding_step', 'proceeding_id', [...own.keys()], { taken_back_on: null });
  const papers = await readAll(
    store,
    'filed',
    'id',
    rows.flatMap((row) => row.filed_id ?? []),
    { removed_on: null },
  );
  const proofs = new Map(papers.map((one) => [one.id, one.sha256]));
  return rows
    .toSorted((a, b) => a.id - b.id)
    .flatMap((step): CaseEvent[] => {
      const proceeding = own.get(step.proceeding_id);
      const proof = step.filed_id === null ? null : (proofs.get(step.filed_id) ?? null);
      return proceeding ? [stepEvent(step, proceeding, proof)] : [];
    });
}

function stepEvent(step: ProceedingStepRow, { route }: ProceedingRow, proof: CaseEvent['proof']): CaseEvent {
  const { kind, on_day, granted_cents, hearing_on, in_person, ending, cost_cents, recoverable } = step;
  const euro = (cents: number | null) => (cents === null ? null : money(BigInt(cents), EUR));
  return {
    ...{ is: 'proceeding', on: on_day, proof, route, step: kind, inPerson: in_person, hearingOn: hearing_on, ending },
    granted: euro(granted_cents),
    recoverable: recoverable ? euro(cost_cents) : null,
  };
}

async function acts(store: Store, ids: readonly DebtorId[], claimed: ReadonlySet<ItemId>): Promise<CaseEvent[]> {
  const given = await readAll(store, 'hand_over', 'debtor_id', ids);
  const own = new Map(given.filter((one) => one.items.some(({ item }) => claimed.has(item))).map((one) => [one.id, one]));
  const whom = [...new Set([...own.values()].map((one) => one.professional_id))];
  const kinds = new Map((await readAll(store, 'professional', 'id', whom)).map((one) => [one.id, one.kind]));
  const reports = await readAll(store, 'hand_over_report', 'hand_over_id', [...own.keys()], { state: 'confirmed', act: [...ACTS] });
  return reports.flatMap((row): CaseEvent[] => {
    const [handOver, by] = [own.get(row.hand_over_id), kinds.get(row.professional_id)];
    const act = ACTS.find((one): one is Act => one === row.act);
    return handOver && by && act ? [{ is: 'professional', on: row.on_day, proof: null, by, act, ...saidOf(row, handOver) }] : [];
  });
}

function saidOf({ cents, until_day }: ReportRow, { currency }: HandOverRow) {
  return { amount: cents === null ? null : money(BigInt(cents), currency), until: until_day };
}
