import { type HolidayZone, isBusinessDay } from '../core/base/business-day.ts';
import { type Day, laterOf } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Decision, DunningContext } from '../core/dunning/decision.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import { type Foreseen, simulate } from '../core/dunning/simulate.ts';
import { scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { type CaseRows, caseFileOf } from '../core/journal/case-rows.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import { decidedThen, PastCase } from '../core/journal/past-case.ts';
import type { ContactRow, CreditorRow, DispatchRow, ItemRow, QuestionRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { contextOf, type Deps, zoneOf } from './context.ts';
import { fundsStaleness, type Stale, stalenessOn } from './freshness.ts';
import { calledWords, heldWords, silenced } from './spoken-words.ts';

/** Entries read at once: one of an import may hold thousands of rows. */
const PAGE = 500;

/** How far ahead the next contact is looked for, in days: beyond any step of the standard scenarios. */
const FORESEEN_DAYS = 180;

export type Explanation = {
  readonly day: Day;
  readonly creditor: CreditorRow;
  readonly debtorId: DebtorId;
  /** The debtor's name as it is known now; `null` when its personal data have been erased. */
  readonly debtor: string | null;
  /** Nothing is decided on other days, nor while books or bank data are too old, whatever `decision` says. */
  readonly workingDay: boolean;
  readonly stale: Stale | null;
  readonly scenario: Scenario;
  /** Unsettled items as they stood before the day's run. */
  readonly items: readonly ItemRow[];
  /** What `decide` says on that day, from the journal as it was just before that day's run. */
  readonly decision: Decision;
  /** The next contact after that day, were what waits to leave and nothing else to happen: as things stand now, for today. */
  readonly foreseen: Foreseen | null;
  /** Contacts on record up to that day, and what became of each channel. */
  readonly contacts: readonly ContactRow[];
  readonly dispatches: readonly DispatchRow[];
  /** Holds that no person has lifted, those that have run out included. */
  readonly holds: readonly HoldRow[];
  /** What that day's run decided in fact, what has become of it by now, and the holds placed that day after it. */
  readonly became: {
    readonly contacts: readonly ContactRow[];
    readonly dispatches: readonly DispatchRow[];
    readonly holds: readonly HoldRow[];
  };
  /** What a person was being asked. */
  readonly questions: readonly QuestionRow[];
  /** The numbers of all items named here, those settled since included. */
  readonly numbers: ReadonlyMap<ItemId, string>;
};

/**
 * Why a debtor was, or was not, contacted on a day: recomputed by the same `decide` from the journal as of that day,
 * not read from a note made then.
 * @throws Refusal `unknown-debtor` when nothing was known of it on that day
 */
export async function explain(
  deps: Pick<Deps, 'store' | 'clock'>,
  debtorId: DebtorId,
  day: Day,
  onProgress: (entries: number) => void = () => {},
): Promise<Explanation> {
  const isPast = day < deps.clock.today();
  const state = (await caseAsOf(deps, debtorId, day, isPast, onProgress)).state();
  if (!state) throw new Refusal('unknown-debtor', `Nothing was known of debtor ${debtorId} on ${day}.`, { debtorId, day });
  const { creditor, scenarios, dispatches } = state;
  // Of today: decided anew on what is known now, as if the day's own contact had not been decided; what became of that is told beside.
  const rows = isPast ? state.rows : { ...state.rows, contacts: state.rows.contacts.filter((one) => one.decided_on !== day) };
  const context = contextOf(creditor, scenarios);
  const file = caseFileOf(rows);
  const [vault] = await deps.store.vault([rows.debtor.vault_id]);
  const became = await decidedOn(deps.store, rows, day);
  const [now = file] = isPast ? [file] : await deps.store.caseFiles([debtorId]);
  const foreseen = foreseenFrom(now, zoneOf(creditor), context, day).find((one) => one.day > day) ?? null;
  const words = { holds: await heldWords(deps.store, rows.holds), dispatches: await calledWords(deps.store, dispatches) };
  const told = vault?.details ? words : silenced(words.holds, words.dispatches);
  return {
    day,
    creditor,
    debtorId,
    debtor: vault?.details?.name ?? null,
    workingDay: isBusinessDay(day, zoneOf(creditor)),
    stale: stalenessOn(creditor, state.accounts, day) ?? (isPast ? null : await fundsStaleness(deps.store, creditor, day)),
    scenario: scenarioFor(file.debtor, context.scenarios),
    items: rows.items,
    decision: decidedThen(rows, day, context, isPast ? undefined : now),
    foreseen,
    contacts: rows.contacts,
    ...told,
    questions: rows.questions,
    became,
    numbers: await numbersOf(deps.store, rows, became, foreseen),
  };
}

/** The journal up to the first run of a day gone by, or to the end of that day when there was none; of today, all of it. */
async function caseAsOf(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  debtorId: DebtorId,
  day: Day,
  isPast: boolean,
  onProgress: (entries: number) => void,
): Promise<PastCase> {
  const past = new PastCase(debtorId);
  let after = 0;
  for (;;) {
    const page = await store.entries({ after, limit: PAGE });
    for (const entry of page) {
      const reached = isPast && (clock.dayOf(entry.at) > day || (entry.kind === 'run.started' && entry.data.run.day >= day));
      if (reached) return past;
      past.feed(entry);
      after = entry.seq;
    }
    onProgress(after);
    if (page.length < PAGE) return past;
  }
}

/** What would be sent from that day on. What waits is taken to leave that day: else nothing would ever seem to follow it. */
export function foreseenFrom(file: CaseFile, zone: HolidayZone, context: DunningContext, day: Day): Foreseen[] {
  const contacts = file.contacts.map((one) =>
    one.state === 'pending' ? { ...one, state: 'made' as const, madeOn: laterOf(one.decidedOn, day) } : one,
  );
  return simulate({ ...file, contacts }, day, FORESEEN_DAYS, zone, context);
}

async function decidedOn(store: Store, { debtor, holds: known }: CaseRows, day: Day): Promise<Explanation['became']> {
  const contacts = await store.select('contact', { debtor_id: debtor.id, decided_on: day }, { limit: 100 });
  const ids = contacts.map((one) => one.id);
  const dispatches = ids.length === 0 ? [] : await store.select('dispatch', { contact_id: ids }, { limit: 1_000 });
  const placed = await store.select('hold', { debtor_id: debtor.id, from_day: day }, { limit: 100 });
  const fresh = placed.filter((hold) => !known.some((one) => one.id === hold.id));
  return { contacts, dispatches: await calledWords(store, dispatches), holds: await heldWords(store, fresh) };
}

async function numbersOf(
  store: Store,
  rows: CaseRows,
  became: Explanation['became'],
  foreseen: Foreseen | null,
): Promise<Map<ItemId, string>> {
  const numbers = new Map(rows.items.map((item) => [item.id, item.number]));
  const named = [
    [...rows.contacts, ...became.contacts].flatMap((one) => one.items.map(({ item }) => item)),
    [...rows.holds, ...became.holds].flatMap((hold) => hold.item_ids ?? []),
    foreseen?.contact.items.map(({ itemId }) => itemId) ?? [],
  ].flat();
  const settled = [...new Set(named)].filter((id) => !numbers.has(id));
  if (settled.length === 0) return numbers;
  for (const item of await store.select('item', { id: settled }, { limit: settled.length })) numbers.set(item.id, item.number);
  return numbers;
}
