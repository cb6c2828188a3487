import { nextBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day, isDay } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { WARNING_DAYS } from '../core/case/instalment.ts';
import { isPlan, standingOf, withWarnings } from '../core/case/plan.ts';
import { KEPT, openOf } from '../core/case/promise.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { CreditorRow, QuestionRow } from '../core/journal/tables.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { readAll } from './read-all.ts';

type Writing = Pick<Deps, 'store' | 'by' | 'clock'>;

/**
 * The entries that say that a debtor was warned of an instalment it missed, of each plan that a question is about.
 * @throws Refusal `no-plan-missed`, `warning-too-short`
 */
export async function warnings({ store, by, clock }: Writing, question: QuestionRow, asked: Day | null): Promise<EntryDraft[]> {
  const today = clock.today();
  const creditor = await creditorOf(store, question.creditor_id);
  const until = asked ?? nextBusinessDay(addDays(today, WARNING_DAYS), zoneOf(creditor));
  if (!isDay(until) || until < addDays(today, WARNING_DAYS))
    throw new Refusal('warning-too-short', `The agreement grants ${WARNING_DAYS} days from the warning: name that day or a later one.`, {
      days: WARNING_DAYS,
    });
  const [file] = await store.caseFiles([question.debtor_id]);
  const plans = (file ? withWarnings(file.holds, file.contacts) : [])
    .filter(isPlan)
    .filter((hold) => hold.itemIds?.some((id) => question.item_ids.includes(id)));
  const missed = plans.filter((hold) => file && standingOf(hold, file.items, today).is === 'missed');
  if (missed.length === 0) throw new Refusal('no-plan-missed', 'No instalment is missed any more: there is nothing to warn of.', {});
  return missed.map(({ id, debtorId }) => ({ kind: 'plan.warned', by, data: { id, debtorId, creditorId: creditor.id, on: today, until } }));
}

/** Plans whose invoices are all paid are kept and end; those that were kept by a payment that was none are in force again. */
export async function settledPlans(
  { store, by, clock }: Writing,
  files: readonly CaseFile[],
  creditor: CreditorRow,
): Promise<EntryDraft[]> {
  const on = clock.today();
  const kept = files.flatMap((file) =>
    file.holds
      .filter(isPlan)
      .filter((hold) => openOf(hold, file.items) <= 0n)
      .map(({ id, plan }): EntryDraft => {
        const whose = { debtorId: file.debtor.id, creditorId: creditor.id, on };
        return { kind: 'plan.ended', by, data: { id: plan.planId, holdId: id, ...whose, state: 'kept', why: KEPT } };
      }),
  );
  return [...kept, ...(await resumed({ store, by }, files, { creditorId: creditor.id, on }))];
}

/** By the hold that bore a plan to its end, which after a merger is another debtor's than the plan's own. */
async function resumed(
  { store, by }: Pick<Writing, 'store' | 'by'>,
  files: readonly CaseFile[],
  told: { readonly creditorId: CreditorRow['id']; readonly on: Day },
): Promise<EntryDraft[]> {
  const open = new Map(files.map((file) => [file.debtor.id, file.items]));
  const ended = await readAll(store, 'hold', 'debtor_id', [...open.keys()] as DebtorId[], { kind: 'plan', lifted_why: KEPT });
  const again = ended.filter((hold) => openOf({ itemIds: hold.item_ids }, open.get(hold.debtor_id) ?? []) > 0n);
  const holdOf = new Map(again.flatMap((hold) => (hold.plan_id === null ? [] : [[hold.plan_id, hold] as const])));
  const plans = await readAll(store, 'plan', 'id', [...holdOf.keys()], { state: 'kept' });
  return plans.flatMap(({ id }): EntryDraft[] => {
    const hold = holdOf.get(id);
    return hold ? [{ kind: 'plan.resumed', by, data: { id, holdId: hold.id, debtorId: hold.debtor_id, ...told } }] : [];
  });
}
