import { addDays, type Day } from '../core/base/day.ts';
import type { QuestionId } from '../core/base/id.ts';
import type { CardPaymentRow } from '../core/journal/card-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { QuestionRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';

/**
 * A SEPA direct debit, the slowest way to pay on the page, is told of as paid or failed within fourteen business days: what was promised
 * three weeks ago and is neither is for a person to look up at the provider's.
 */
const DAYS_LATE = 21;
const MOST_LOOKED = 500;
const CODE = 'online-payment-late';

type LateDeps = Pick<Deps, 'store' | 'clock' | 'by'>;

/** A payment that was promised long ago and never told of again, with the hold that it keeps. */
type Late = { readonly payment: CardPaymentRow; readonly hold: HoldRow };

/** Asks a person about payments that hold reminders and of which no end is known; and asks no more where the end came. Safe to be done twice. */
export async function askOfLatePayments(deps: LateDeps): Promise<void> {
  const { store, by, clock } = deps;
  const [today, late] = [clock.today(), await latePayments(deps)];
  const asked = await readAll(store, 'question', 'debtor_id', [...new Set(late.map((one) => one.hold.debtor_id))], { code: CODE });
  const rests = new Set(asked.filter((one) => isRecent(one, today)).map((one) => one.debtor_id));
  const fresh = [...Map.groupBy(late, (one) => one.hold.debtor_id)].filter(([debtor]) => !rests.has(debtor));
  const entries = await overEntries(deps, late);
  if (fresh.length > 0) {
    const first = await store.reserve('question', fresh.length);
    const questions = fresh.map(([debtor_id, theirs], at): QuestionRow => {
      const [one] = theirs;
      const items = theirs.flatMap(({ hold }) => hold.item_ids ?? []);
      return {
        id: (first + at) as QuestionId,
        creditor_id: one?.payment.creditor_id as QuestionRow['creditor_id'],
        debtor_id,
        code: CODE,
        item_ids: [...new Set(items)].sort((a, b) => a - b),
        asked_on: today,
        answered_on: null,
        answer: null,
        answered_by: null,
      };
    });
    entries.push({ kind: 'questions.asked', by, data: { questions } });
  }
  if (entries.length > 0) await store.record(entries);
}

/** The person who has looked says that the reminders go on: what the late payments of the debtor hold ends. */
export async function lateHoldsLifted(deps: LateDeps, { debtor_id, creditor_id }: QuestionRow): Promise<EntryDraft[]> {
  const holds = (await latePayments(deps)).map(({ hold }) => hold).filter((hold) => hold.debtor_id === debtor_id);
  const told = { debtorId: debtor_id, creditorId: creditor_id, on: deps.clock.today(), why: 'resumed' };
  return holds.map(({ id }): EntryDraft => ({ kind: 'hold.lifted', by: deps.by, data: { id, ...told } }));
}

async function latePayments({ store, clock }: LateDeps): Promise<Late[]> {
  const before = addDays(clock.today(), -DAYS_LATE);
  const pending = (await store.select('card_payment', { state: 'pending' }, { limit: MOST_LOOKED })).filter(
    (row) => row.asked_on <= before,
  );
  const holds = await readAll(
    store,
    'hold',
    'id',
    pending.flatMap((row) => row.hold_id ?? []),
    { lifted_on: null },
  );
  const byId = new Map(holds.map((hold) => [hold.id, hold]));
  return pending.flatMap((payment) => {
    const hold = payment.hold_id === null ? undefined : byId.get(payment.hold_id);
    return hold ? [{ payment, hold }] : [];
  });
}

/** Waits for an answer, or was answered so lately that nothing new can be said. */
function isRecent({ answered_on }: QuestionRow, today: Day): boolean {
  return answered_on === null || answered_on > addDays(today, -DAYS_LATE);
}

async function overEntries({ store, by, clock }: LateDeps, late: readonly Late[]): Promise<EntryDraft[]> {
  const still = new Set(late.map((one) => one.hold.debtor_id));
  const open = await store.select('question', { code: CODE, answered_on: null }, { limit: MOST_LOOKED });
  return open
    .filter((one) => !still.has(one.debtor_id))
    .map(({ id, debtor_id, creditor_id }): EntryDraft => {
      return {
        kind: 'question.answered',
        by,
        data: { id, debtorId: debtor_id, creditorId: creditor_id, on: clock.today(), answer: 'over', by },
      };
    });
}
