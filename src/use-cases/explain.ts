import { isBusinessDay } from '../core/base/business-day.ts';
import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Decision, DunningContext } from '../core/dunning/decision.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import { type Foreseen, simulate } from '../core/dunning/simulate.ts';
import { scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { type CaseRows, caseFileOf } from '../core/journal/case-rows.ts';
import { decidedThen, PastCase } from '../core/journal/past-case.ts';
import type { ContactRow, CreditorRow, DispatchRow, HoldRow, ItemRow, QuestionRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { contextOf, type Deps, zoneOf } from './context.ts';
import { booksTooOld } from './run-day.ts';

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
  /** Nothing is decided on other days, nor while the books are too old, whatever `decision` says. */
  readonly workingDay: boolean;
  readonly booksTooOld: boolean;
  readonly scenario: Scenario;
  /** Unsettled items as they stood before the day's run. */
  readonly items: readonly ItemRow[];
  /** What `decide` says on that day, from the journal as it was just before that day's run. */
  readonly decision: Decision;
  /** The next contact after that day, were nothing to happen until then. */
  readonly foreseen: Foreseen | null;
  /** Contacts on record up to that day, and what became of each channel. */
  readonly contacts: readonly ContactRow[];
  readonly dispatches: readonly DispatchRow[];
  /** Holds that no person has lifted, those that have run out included. */
  readonly holds: readonly HoldRow[];
  /** What that day's run decided in fact, and what has become of it by now. */
  readonly became: { readonly contacts: readonly ContactRow[]; readonly dispatches: readonly DispatchRow[] };
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
  const state = (await caseAsOf(deps, debtorId, day, onProgress)).state();
  if (!state) throw new Refusal('unknown-debtor', `Nothing was known of debtor ${debtorId} on ${day}.`, { debtorId, day });
  const { rows, creditor, scenarios, dispatches } = state;
  const context = contextOf(creditor, scenarios);
  const file = caseFileOf(rows);
  const [vault] = await deps.store.vault([rows.debtor.vault_id]);
  const became = await decidedOn(deps.store, debtorId, day);
  return {
    day,
    creditor,
    debtorId,
    debtor: vault?.details?.name ?? null,
    workingDay: isBusinessDay(day, zoneOf(creditor)),
    booksTooOld: booksTooOld(creditor, day),
    scenario: scenarioFor(file.debtor, context.scenarios),
    items: rows.items,
    decision: decidedThen(rows, day, context),
    foreseen: nextContact(rows, creditor, context, day),
    contacts: rows.contacts,
    dispatches,
    holds: rows.holds,
    questions: rows.questions,
    became,
    numbers: await numbersOf(deps.store, rows, became.contacts),
  };
}

/** The journal up to the first run of that day, or to the end of the day when there was none. */
async function caseAsOf(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  debtorId: DebtorId,
  day: Day,
  onProgress: (entries: number) => void,
): Promise<PastCase> {
  const past = new PastCase(debtorId);
  let after = 0;
  for (;;) {
    const page = await store.entries({ after, limit: PAGE });
    for (const entry of page) {
      const reached = clock.dayOf(entry.at) > day || (entry.kind === 'run.started' && entry.data.run.day >= day);
      if (reached) return past;
      past.feed(entry);
      after = entry.seq;
    }
    onProgress(after);
    if (page.length < PAGE) return past;
  }
}

function nextContact(rows: CaseRows, creditor: CreditorRow, context: DunningContext, day: Day): Foreseen | null {
  return simulate(caseFileOf(rows), day, FORESEEN_DAYS, zoneOf(creditor), context).find((one) => one.day > day) ?? null;
}

async function decidedOn(store: Store, debtorId: DebtorId, day: Day): Promise<Explanation['became']> {
  const contacts = await store.select('contact', { debtor_id: debtorId, decided_on: day }, { limit: 100 });
  const dispatches =
    contacts.length === 0 ? [] : await store.select('dispatch', { contact_id: contacts.map((one) => one.id) }, { limit: 1_000 });
  return { contacts, dispatches };
}

async function numbersOf(store: Store, rows: CaseRows, became: readonly ContactRow[]): Promise<Map<ItemId, string>> {
  const numbers = new Map(rows.items.map((item) => [item.id, item.number]));
  const named = [
    [...rows.contacts, ...became].flatMap((one) => one.items.map(({ item }) => item)),
    rows.holds.flatMap((hold) => hold.item_ids ?? []),
  ].flat();
  const settled = [...new Set(named)].filter((id) => !numbers.has(id));
  if (settled.length === 0) return numbers;
  for (const item of await store.select('item', { id: settled }, { limit: settled.length })) numbers.set(item.id, item.number);
  return numbers;
}
