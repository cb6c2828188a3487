import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Contact } from '../core/case/contact.ts';
import { decide } from '../core/dunning/decide.ts';
import type { Decision } from '../core/dunning/decision.ts';
import { progressOf } from '../core/dunning/progress.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import type { Foreseen } from '../core/dunning/simulate.ts';
import { scenarioFor } from '../core/dunning/standard-scenarios.ts';
import { itemOf } from '../core/journal/case-rows.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { ContactRow, CreditorRow, DebtorRow, DispatchRow, ItemRow, QuestionRow } from '../core/journal/tables.ts';
import { type ProofOfDebtTime, proofOfDebtTime } from '../core/law/insolvency.ts';
import { residenceAt } from '../core/law/time-limit.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps, dunningContext, zoneOf } from './context.ts';
import { foreseenFrom } from './explain.ts';
import { type Stale, stalenessNow } from './freshness.ts';
import { survivorOf } from './merged-debtor.ts';
import { type OpenTotal, OpenTotals } from './open-totals.ts';
import { type PromiseRecord, promiseRecords } from './promise-record.ts';
import { eachPage, readAll } from './read-all.ts';
import { calledWords, heldWords } from './spoken-words.ts';

/** The last contacts that are shown; `explain` tells all. */
const MOST_CONTACTS = 10;
const MOST = 1_000;
/** Further ahead nobody believes that nothing happens. */
const MOST_FORESEEN = 6;

/** How far an invoice has come: the last step made for it, when, and the date that it granted. */
export type Level = {
  readonly step: string;
  readonly on: Day | null;
  readonly deadline: Day | null;
  /** Decided on that day, and nothing of it has left. */
  readonly waits: boolean;
};

/** One debtor as a person looks it up: who it is, what it owes, what was done, what comes next. */
export type DebtorCard = {
  readonly day: Day;
  readonly debtor: DebtorRow;
  /** `null` when its personal data have been erased. */
  readonly details: DebtorDetails | null;
  /** By scheme: siren, siret, vat. */
  readonly identifiers: readonly { readonly scheme: 'siren' | 'siret' | 'vat'; readonly value: string }[];
  readonly scenario: Scenario;
  readonly totals: readonly OpenTotal[];
  /** Open items, the earliest due date first. */
  readonly items: readonly ItemRow[];
  readonly levels: ReadonlyMap<ItemId, Level>;
  /** The last ones, oldest first, withdrawn ones included, and what became of each channel. */
  readonly contacts: readonly ContactRow[];
  readonly dispatches: readonly DispatchRow[];
  /** Those that hold, or will. */
  readonly holds: readonly HoldRow[];
  readonly questions: readonly QuestionRow[];
  /** How it keeps its word; `null`: it never promised anything. */
  readonly promises: PromiseRecord | null;
  /** What would be decided today, on what is known now. */
  readonly decision: Decision;
  /** The next contact, today's included, were what waits to leave and nothing else to happen. */
  readonly foreseen: Foreseen | null;
  /** The next contacts in the order in which they would come, the same supposed. */
  readonly course: readonly Foreseen[];
  readonly stale: Stale | null;
  /** Until when the claim is to be declared; `null` while the day of publication is not known. */
  readonly declareBy: ProofOfDebtTime | null;
  /** The numbers of all items named here. */
  readonly numbers: ReadonlyMap<ItemId, string>;
};

/** The debtor, or the one that it was merged into, as of today. @throws Refusal `unknown-debtor` */
export async function showDebtor({ store, clock }: Pick<Deps, 'store' | 'clock'>, asked: DebtorId): Promise<DebtorCard> {
  const id = await survivorOf(store, asked);
  const [debtor] = await store.select('debtor', { id }, { limit: 1 });
  const [file] = await store.caseFiles([id]);
  if (!debtor || !file) throw new Refusal('unknown-debtor', `There is no debtor ${id}.`, { query: String(id) });
  const day = clock.today();
  const creditor = await creditorOf(store, debtor.creditor_id);
  const context = await dunningContext(store, creditor);
  const scenario = scenarioFor(file.debtor, context.scenarios);
  const { items, totals } = await openItems(store, id, day);
  const levels = new Map(
    items.flatMap((row) => {
      const { index, on, deadline } = progressOf(itemOf(row), scenario, file.contacts);
      const step = scenario.steps[index]?.key;
      return row.kind === 'invoice' && step !== undefined
        ? [[row.id, { step, on, deadline, waits: isWaiting(row.id, step, file.contacts) }] as const]
        : [];
    }),
  );
  const past = await lastContacts(store, id);
  const standing = await store.select('hold', { debtor_id: id, lifted_on: null }, { limit: MOST });
  const holds = await heldWords(
    store,
    standing.filter((hold) => hold.until_day === null || hold.until_day >= day),
  );
  const course = foreseenFrom(file, zoneOf(creditor), context, day).slice(0, MOST_FORESEEN);
  const [vault] = await store.vault([debtor.vault_id]);
  return {
    day,
    debtor,
    details: vault?.details ?? null,
    identifiers: await identifiersOf(store, id),
    scenario,
    totals,
    items,
    levels,
    ...past,
    holds,
    questions: await store.select('question', { debtor_id: id, answered_on: null }, { limit: MOST }),
    promises: (await promiseRecords({ store, clock }, [id])).get(id) ?? null,
    decision: decide(file, day, context),
    foreseen: course[0] ?? null,
    course,
    declareBy: declareBy(creditor, debtor),
    stale: await stalenessNow(store, creditor, day),
    numbers: await numbersOf(store, items, past.contacts, holds),
  };
}

/** A step counts from its decision on, so that it is not decided twice; it is made only once a channel has left. */
function isWaiting(id: ItemId, step: string, contacts: readonly Contact[]): boolean {
  const own = contacts.filter((one) => one.step === step && one.items.some(({ itemId }) => itemId === id));
  return own.some((one) => one.state === 'pending') && !own.some((one) => one.state === 'made');
}

function declareBy({ profile }: CreditorRow, { insolvency_published_on: publishedOn }: DebtorRow): ProofOfDebtTime | null {
  return publishedOn === null ? null : proofOfDebtTime(publishedOn, residenceAt(profile.address));
}

async function openItems(store: Store, id: DebtorId, day: Day): Promise<{ items: ItemRow[]; totals: OpenTotal[] }> {
  const [items, totals]: [ItemRow[], OpenTotals] = [[], new OpenTotals()];
  for await (const page of eachPage(store, 'item', { debtor_id: id })) {
    for (const item of page) {
      if (item.open_cents === 0) continue;
      totals.add(item, day);
      items.push(item);
    }
  }
  // An unknown due date comes last.
  const order = ({ due_on, number }: ItemRow) => `${due_on ?? '9999'} ${number}`;
  return { items: items.sort((a, b) => (order(a) < order(b) ? -1 : 1)), totals: totals.all() };
}

async function lastContacts(store: Store, id: DebtorId): Promise<Pick<DebtorCard, 'contacts' | 'dispatches'>> {
  let contacts: ContactRow[] = [];
  for await (const page of eachPage(store, 'contact', { debtor_id: id })) contacts = [...contacts, ...page].slice(-MOST_CONTACTS);
  const dispatches = await readAll(
    store,
    'dispatch',
    'contact_id',
    contacts.map((one) => one.id),
  );
  return { contacts, dispatches: await calledWords(store, dispatches) };
}

async function identifiersOf(store: Store, id: DebtorId): Promise<DebtorCard['identifiers']> {
  const keys = await store.select('debtor_key', { debtor_id: id, scheme: ['siren', 'siret', 'vat'] }, { limit: MOST });
  return keys.map(({ scheme, value }) => ({ scheme: scheme as 'siren' | 'siret' | 'vat', value }));
}

async function numbersOf(
  store: Store,
  items: readonly ItemRow[],
  contacts: readonly ContactRow[],
  holds: readonly HoldRow[],
): Promise<Map<ItemId, string>> {
  const numbers = new Map(items.map((item) => [item.id, item.number]));
  const named = [...contacts.flatMap((one) => one.items.map(({ item }) => item)), ...holds.flatMap((hold) => hold.item_ids ?? [])];
  const settled = [...new Set(named)].filter((id) => !numbers.has(id));
  for (const item of await readAll(store, 'item', 'id', settled)) numbers.set(item.id, item.number);
  return numbers;
}
