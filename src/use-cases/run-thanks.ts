import { addDays } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { decideThanks, THANKS_WITHIN_DAYS } from '../core/dunning/thanks.ts';
import { contactOf, itemOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { RunRow } from '../core/journal/run-tables.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { SettlementKind } from '../core/receivable/item.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { readAll } from './read-all.ts';
import { addContacts } from './run-entries.ts';
import { Tally } from './run-tally.ts';

const MOST_TRIES = 5;

/**
 * Decides whom the day's run thanks for a payment that the bank has shown, when the creditor wishes it. Thanks are decided again before
 * they leave, like everything else.
 *
 * @param before what the run has decided so far
 */
export async function thankPayers(deps: Pick<Deps, 'store' | 'by'>, creditorId: CreditorId, run: RunRow, before: Tally): Promise<Tally> {
  for (let tried = 1; ; tried += 1) {
    const head = await deps.store.head();
    const { entries, tally } = await thanksOf(deps, creditorId, run, before);
    if (entries.length === 0) return tally;
    try {
      await deps.store.record(entries, {}, head);
      return tally;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'overtaken') || tried >= MOST_TRIES) throw error;
    }
  }
}

async function thanksOf(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  creditorId: CreditorId,
  run: RunRow,
  before: Tally,
): Promise<{ entries: EntryDraft[]; tally: Tally }> {
  const [entries, tally]: [EntryDraft[], Tally] = [[], new Tally()];
  const creditor = await creditorOf(store, creditorId);
  if (!creditor.thanks) return { entries, tally };
  const { day } = run;
  const paid = Map.groupBy(await paidLately({ store }, creditorId, run), (row) => row.debtor_id);
  const debtors = [...paid.keys()];
  const context = await dunningContext(store, creditor);
  const told = Map.groupBy(await readAll(store, 'contact', 'debtor_id', debtors), (row) => row.debtor_id);
  const decisions = (await store.caseFiles(debtors)).flatMap((file) => {
    const { id } = file.debtor;
    const decision = decideThanks(file, (told.get(id) ?? []).map(contactOf), (paid.get(id) ?? []).map(itemOf), day, context);
    return decision ? [{ file, decision }] : [];
  });
  for (const { decision } of decisions) tally.count(decision);
  // They were looked at already.
  tally.looked = 0;
  await addContacts({ store, by, creditor, run, day }, decisions, entries);
  if (entries.length > 0) {
    const [now = run] = await store.select('run', { id: run.id }, { limit: 1 });
    const { looked, contacts } = before.plus(tally);
    const data = { id: run.id, position: now.position, looked, decided: contacts, creditorId, looks: [] };
    entries.push({ kind: 'run.advanced', by, data });
  }
  return { entries, tally };
}

/** What a receipt settles besides its money; what was given up or set off is nothing to give thanks for. */
const OF_RECEIPTS: ReadonlySet<SettlementKind> = new Set(['payment', 'discount', 'bank-fee', 'card-commission', 'small-difference']);

/** Invoices that money of the bank settled whole, the last of it in these days; not where a return that waits may be of it. */
async function paidLately({ store }: Pick<Deps, 'store'>, creditor_id: CreditorId, { day }: RunRow): Promise<ItemRow[]> {
  const days = Array.from({ length: THANKS_WITHIN_DAYS + 1 }, (_, back) => addDays(day, -back));
  const acts = await readAll(store, 'laying', 'on_day', days, { creditor_id, kind: 'payment', state: 'standing' });
  const ids = acts.filter((act) => act.line_id !== null).map((act) => act.id);
  const laid = await readAll(store, 'settlement', 'laying_id', ids, { kind: 'payment', void: false });
  const items = [...new Set(laid.filter((one) => one.cents > 0).map((one) => one.item_id))];
  const settled = await readAll(store, 'item', 'id', items, { kind: 'invoice', open_cents: 0 });
  const all = Map.groupBy(
    await readAll(
      store,
      'settlement',
      'item_id',
      settled.map((row) => row.id),
      { void: false },
    ),
    (one) => one.item_id,
  );
  const returns = await waitingReturns(store, creditor_id);
  return settled.filter((row) => {
    const own = (all.get(row.id) ?? []).filter((one) => one.kind !== 'charges');
    const isPaid = own.every((one) => OF_RECEIPTS.has(one.kind) && one.laying_id !== null && one.cents > 0);
    return isPaid && own.reduce((sum, one) => sum + one.cents, 0) === row.amount_cents && !returns.mayConcern(row, own);
  });
}

/** Money that went out again and waits for a person's word. */
async function waitingReturns(store: Deps['store'], creditor_id: CreditorId) {
  const lines = await readAll(store, 'bank_line', 'state', ['suggested', 'waiting'], { creditor_id });
  const out = lines.filter((line) => line.cents < 0);
  const amounts = new Set(out.map((line) => -line.cents));
  const debtors = new Set(out.flatMap((line) => (line.suggestions ?? []).flatMap((one) => one.allocations.map(({ debtor }) => debtor))));
  return {
    mayConcern: (row: ItemRow, laid: readonly SettlementRow[]) =>
      debtors.has(row.debtor_id) || amounts.has(row.amount_cents) || laid.some((one) => amounts.has(one.cents)),
  };
}
