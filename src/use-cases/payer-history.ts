import { addMonths, type Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { MONTHS_LOOKED_AT, type PaidInvoice, type PayerHistory, type PayerScore, payerScore } from '../core/prevention/payer-score.ts';
import type { Deps } from './context.ts';
import { promiseRecords } from './promise-record.ts';
import { chunks } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

type Reading = Pick<Deps, 'store' | 'clock'>;

/** Invoices of one debtor that are looked at, the newest ones: more would not change what is said. */
const MOST_OF_ONE = 400;
/** Read for one debtor of a list at most. */
const MOST_EACH = 40;
const TOGETHER = 250;

/** How one debtor pays, and the invoices that it was computed from, the oldest first. @throws Refusal `unknown-debtor` */
export async function payerScoreOf(
  deps: Reading,
  debtor: DebtorId,
): Promise<{ readonly score: PayerScore; readonly paid: readonly PaidInvoice[] }> {
  await debtorOf(deps.store, debtor);
  const history = (await historiesOf(deps, [debtor], MOST_OF_ONE)).get(debtor) ?? NOTHING;
  return { score: payerScore(history, deps.clock.today()), paid: [...history.paid].sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1)) };
}

/** The scores of some debtors, each from a few of its newest invoices. */
export async function payerScores(deps: Reading, debtors: readonly DebtorId[]): Promise<Map<DebtorId, PayerScore>> {
  const today = deps.clock.today();
  const scores = new Map<DebtorId, PayerScore>();
  for (const some of chunks(debtors, TOGETHER))
    for (const [id, history] of await historiesOf(deps, some, MOST_EACH * some.length)) scores.set(id, payerScore(history, today));
  return scores;
}

const NOTHING: PayerHistory = {
  paid: [],
  promises: { kept: 0, of: 0 },
  missedInstalments: 0,
  returned: 0,
  disputes: { right: 0, wrong: 0 },
};

async function historiesOf(deps: Reading, debtors: readonly DebtorId[], most: number): Promise<Map<DebtorId, PayerHistory>> {
  const { store, clock } = deps;
  if (debtors.length === 0) return new Map();
  const since = addMonths(clock.today(), -MONTHS_LOOKED_AT);
  const theirs = { debtor_id: debtors };
  const newest = { limit: most, newestFirst: true } as const;
  const [items, holds, questions, disputes, promises] = await Promise.all([
    store.select('item', { ...theirs, kind: 'invoice', open_cents: 0 }, newest),
    store.select('hold', { ...theirs, kind: 'plan' }, newest),
    store.select('question', { ...theirs, code: 'debt-reopened' }, newest),
    store.select('dispute', { ...theirs, state: ['closed', 'credit-awaited'] }, newest),
    promiseRecords(deps, debtors),
  ]);
  const paid = Map.groupBy(await paidOf(store, items), (one) => one.debtor);
  return new Map(
    debtors.map((id): [DebtorId, PayerHistory] => {
      const decided = disputes.filter((one) => one.debtor_id === id && (one.resolved_on ?? '') >= since && one.copy_of === null);
      const right = decided.filter(({ resolution }) => resolution === 'justified' || resolution === 'partial').length;
      const history = {
        paid: paid.get(id) ?? [],
        promises: promises.get(id) ?? NOTHING.promises,
        missedInstalments: holds
          .filter((one) => one.debtor_id === id && one.from_day >= since)
          .reduce((sum, one) => sum + one.missed_told, 0),
        returned: questions.filter((one) => one.debtor_id === id && one.asked_on >= since).length,
        disputes: { right, wrong: decided.filter(({ resolution }) => resolution === 'rejected').length },
      };
      return [id, history];
    }),
  );
}

type Paid = PaidInvoice & { readonly debtor: DebtorId };

/** Invoices that money paid, on days that are known: what the books only show as settled has none, and what was given up was not paid. */
async function paidOf(store: Deps['store'], items: readonly ItemRow[]): Promise<Paid[]> {
  const laid: SettlementRow[] = [];
  for (const some of chunks(items, 1_000))
    laid.push(...(await store.select('settlement', { item_id: some.map((one) => one.id), void: false }, { limit: 50 * some.length })));
  const byItem = Map.groupBy(laid, (one) => one.item_id);
  return items.flatMap(({ id, debtor_id, due_on }): Paid[] => {
    const own = byItem.get(id) ?? [];
    if (due_on === null || own.some(({ kind }) => kind === 'cleared-in-books' || kind === 'write-off' || kind === 'reopened')) return [];
    const days = own.filter(({ kind }) => kind === 'payment').map(({ on_day }) => on_day);
    const last = days.reduce<Day | null>((latest, on) => (latest === null || on > latest ? on : latest), null);
    return last === null ? [] : [{ debtor: debtor_id, dueOn: due_on, paidOn: last }];
  });
}
