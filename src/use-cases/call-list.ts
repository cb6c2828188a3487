import { type Day, daysBetween } from '../core/base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId } from '../core/base/id.ts';
import type { Calling, Hour } from '../core/case/call.ts';
import { isAbout } from '../core/case/contact.ts';
import { type NoCallNow, whyNotCall } from '../core/dunning/call-hours.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import { chanceOfPayment, type PayerScore } from '../core/prevention/payer-score.ts';
import type { Page } from '../ports/store.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { payerScores } from './payer-history.ts';
import { readAll } from './read-all.ts';
import { type CheckedLine, checkedAgain, linesOf } from './tasks.ts';

/** A call that waits, with why it stands where it stands. */
export type CallLine = CheckedLine & {
  /** When it was agreed to call again; `null` of a first call. */
  readonly again: { readonly on: Day; readonly at: Hour | null } | null;
  /** Chance of payment in per cent, by what is known of how the debtor pays and by the age of the debt. */
  readonly chance: number;
  readonly score: PayerScore;
  /** Why it may not be called at this moment; `null` when it may. */
  readonly notNow: NoCallNow | null;
  readonly calling: Calling | null;
};

/** So many are put in order; what comes behind comes by its number. */
const MOST_RANKED = 5_000;
/** Of those with the most at stake, how they pay is looked at; of the others nothing is said to be known. */
const MOST_SCORED = 1_000;
const UNKNOWN: PayerScore = { known: false, paid: 0, months: 0 };

type Waiting = {
  readonly dispatch: DispatchRow;
  readonly contact: ContactRow;
  readonly cents: number;
  readonly again: CallLine['again'];
};
type Ranked = Waiting & Pick<CallLine, 'chance' | 'score'>;

/**
 * The calls that wait in the order in which they are worth making: those agreed for today by their hour, then by what is at stake times the
 * chance of payment, and at the end those agreed for a later day. The page behind a call that is not there any more is the first one.
 */
export async function callList(deps: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId, page: Page): Promise<CallLine[]> {
  const { store, clock } = deps;
  const creditor = await creditorOf(store, creditorId);
  const ranked = await rankedCalls(deps, await waitingCalls(deps, creditorId));
  const from = page.after ? ranked.findIndex(({ dispatch }) => dispatch.id === page.after) + 1 : 0;
  const some = ranked.slice(from, from + page.limit);
  const lines = await checkedAgain(
    deps,
    creditorId,
    await linesOf(
      store,
      some.map(({ dispatch }) => dispatch),
    ),
  );
  const known = new Map<DispatchId, Ranked>(some.map((one) => [one.dispatch.id, one]));
  const debtors = await readAll(store, 'debtor', 'id', [...new Set(some.map(({ dispatch }) => dispatch.debtor_id))]);
  const calling = new Map(debtors.map((row) => [row.id, row.calling]));
  const [today, at] = [clock.today(), clock.hourOf(clock.now(), zoneOf(creditor))];
  return lines.flatMap((line) => {
    const one = known.get(line.dispatch.id);
    if (!one) return [];
    const theirs = calling.get(line.dispatch.debtor_id) ?? null;
    const notNow = whyNotCall(theirs, today, at, zoneOf(creditor));
    return [{ ...line, again: one.again, chance: one.chance, score: one.score, notNow, calling: theirs }];
  });
}

async function waitingCalls({ store }: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<Waiting[]> {
  const rows = await store.select('dispatch', { creditor_id: creditorId, channel: 'call', status: 'proposed' }, { limit: MOST_RANKED });
  const contacts = new Map<ContactId, ContactRow>(
    (
      await readAll(
        store,
        'contact',
        'id',
        rows.map((row) => row.contact_id),
      )
    ).map((row) => [row.id, row]),
  );
  const tried = rows.filter((row) => contacts.get(row.contact_id)?.tried).map((row) => row.id);
  const calls = await readAll(store, 'call', 'dispatch_id', tried, { outcome: 'call-back', taken_back: false });
  // The last one counts.
  const agreed = new Map(calls.map((call) => [call.dispatch_id, call]));
  return rows.flatMap((dispatch) => {
    const contact = contacts.get(dispatch.contact_id);
    if (!contact) return [];
    const call = agreed.get(dispatch.id);
    const again = call?.again_on ? { on: call.again_on, at: call.again_at } : null;
    const cents = contact.items.filter(isAbout).reduce((sum, line) => sum + line.cents, 0);
    return [{ dispatch, contact, cents, again }];
  });
}

async function rankedCalls(deps: Pick<Deps, 'store' | 'clock'>, waiting: readonly Waiting[]): Promise<Ranked[]> {
  const { store, clock } = deps;
  const today = clock.today();
  const scored = [...waiting].sort((a, b) => b.cents - a.cents || a.dispatch.id - b.dispatch.id).slice(0, MOST_SCORED);
  const scores = await payerScores(deps, [...new Set<DebtorId>(scored.map(({ dispatch }) => dispatch.debtor_id))]);
  const claimed = new Set(scored.flatMap(({ contact }) => contact.items.filter(isAbout).map((line) => line.item)));
  const due = new Map((await readAll(store, 'item', 'id', [...claimed])).map((row) => [row.id, row.due_on]));
  const ranked = waiting.map((one): Ranked => {
    const score = scores.get(one.dispatch.debtor_id) ?? UNKNOWN;
    const days = one.contact.items.map(({ item }) => due.get(item) ?? null).map((on) => (on === null ? 0 : daysBetween(on, today)));
    return { ...one, score, chance: chanceOfPayment(score, Math.max(0, ...days)) };
  });
  return ranked.sort(
    (a, b) =>
      placeOf(a, today) - placeOf(b, today) || whenAgreed(a, b) || b.cents * b.chance - a.cents * a.chance || a.dispatch.id - b.dispatch.id,
  );
}

/** Agreed for today, or a day gone by; not agreed; agreed for later. */
function placeOf({ again }: Ranked, today: Day): number {
  if (again === null) return 1;
  return again.on <= today ? 0 : 2;
}

function whenAgreed(a: Ranked, b: Ranked): number {
  if (a.again === null || b.again === null) return 0;
  const [first, second] = [a, b].map(({ again }) => `${again?.on} ${again?.at ?? '99'}`);
  return (first ?? '').localeCompare(second ?? '');
}
