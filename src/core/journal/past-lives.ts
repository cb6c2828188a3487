import type { HolidayZone } from '../base/business-day.ts';
import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId } from '../base/id.ts';
import { stepBeside, THANK_YOU } from '../dunning/beside.ts';
import { comparePast, type StepCompared } from '../dunning/compare-past.ts';
import type { DunningContext } from '../dunning/decision.ts';
import { type Relived, relivedFrom, reliveRun, shareDecided } from '../dunning/relive.ts';
import type { AgendaRow } from './agenda-table.ts';
import type { BankCandidateRow } from './bank-tables.ts';
import { caseFileOf, contactOf } from './case-rows.ts';
import type { Change } from './change.ts';
import type { DisputeRow, OfferRow } from './dispute-tables.ts';
import type { Entry } from './entry.ts';
import type { HoldRow } from './hold-tables.ts';
import type { NoteRow } from './kept-tables.ts';
import { project } from './project.ts';
import type { RunRow, ScenarioRow } from './run-tables.ts';
import type { ContactRow, CreditorRow, DebtorRow, DispatchStatus, ItemRow, QuestionRow } from './tables.ts';

/** All that was known of one debtor, and its past as other rules would have made it. */
type Life = {
  debtor: DebtorRow | null;
  readonly item: Map<number, ItemRow>;
  readonly contact: Map<number, ContactRow>;
  readonly hold: Map<number, HoldRow>;
  readonly question: Map<number, QuestionRow>;
  readonly bank_candidate: Map<number, BankCandidateRow>;
  readonly dispute: Map<number, DisputeRow>;
  readonly offer: Map<number, OfferRow>;
  readonly note: Map<number, NoteRow>;
  readonly dispatches: Map<DispatchId, { readonly contact: ContactId; status: DispatchStatus }>;
  /** Up to the first run, when it is to be looked at in fact; from then on as the other rules say. */
  lookOn: Day | null;
  relived: Relived | null;
};

type Owned = 'item' | 'contact' | 'hold' | 'question' | 'bank_candidate' | 'dispute' | 'offer' | 'note';
const OWNED: ReadonlySet<string> = new Set<Owned>(['item', 'contact', 'hold', 'question', 'bank_candidate', 'dispute', 'offer', 'note']);

export type PastAsked = {
  readonly creditorId: CreditorId;
  readonly debtors: readonly DebtorId[];
  /** Runs from this day on are lived again. */
  readonly from: Day;
  /** The rules in force, given what was saved up to then, and those to live by. */
  rules(creditor: CreditorRow, scenarios: readonly ScenarioRow[]): { readonly inForce: DunningContext; readonly tried: DunningContext };
};

const AT_ONCE = '1900-01-01' as Day;

/**
 * The past of some debtors lived again by other rules, from the journal: entries are fed in order. At each run that took place the
 * other rules decide on what was known just before it; payments, holds and answers come when they came. Memory holds what is known
 * of these debtors, not the journal.
 */
export class PastLives {
  readonly #asked: PastAsked;
  readonly #lives: Map<DebtorId, Life>;
  /** Whose row it is, for entries that name the row only. */
  readonly #owner = {
    item: new Map(),
    contact: new Map(),
    hold: new Map(),
    question: new Map(),
    bank_candidate: new Map(),
    dispute: new Map(),
    offer: new Map(),
    note: new Map(),
  } as Record<Owned, Map<number, Life>>;
  readonly #dispatchOwner = new Map<DispatchId, Life>();
  readonly #scenarios: ScenarioRow[] = [];
  #creditor: CreditorRow | null = null;
  #run: { readonly id: number; readonly inForce: DunningContext } | null = null;
  #runs = 0;
  #firstRun: Day | null = null;

  constructor(asked: PastAsked) {
    this.#asked = asked;
    this.#lives = new Map(asked.debtors.map((id) => [id, newLife()]));
  }

  /** How many runs there were, and the first of them. */
  get runs(): { readonly count: number; readonly first: Day | null } {
    return { count: this.#runs, first: this.#firstRun };
  }

  feed(entry: Entry): void {
    if (entry.kind === 'run.started' && entry.data.run.creditor_id === this.#asked.creditorId && entry.data.run.day >= this.#asked.from)
      this.#relive(entry.data.run);
    if (entry.kind === 'run.advanced') return;
    const about =
      entry.kind === 'contact.dropped'
        ? entry.data.id
        : entry.kind === 'dispatch.ended' || entry.kind === 'dispatch.bounced' || entry.kind === 'text.reported'
          ? entry.data.contactId
          : null;
    for (const change of project(entry)) this.#apply(change, about);
  }

  /** What left and what would have left, debtor by debtor. */
  *compared(): Generator<readonly StepCompared[]> {
    for (const life of this.#lives.values())
      if (life.relived) yield comparePast([...life.contact.values()].map(contactOf), life.relived, this.#asked.from);
  }

  #relive(run: RunRow): void {
    const creditor = this.#creditor;
    if (!creditor) return;
    const { inForce, tried } = this.#asked.rules(creditor, this.#scenarios);
    this.#run = { id: run.id, inForce };
    this.#runs += 1;
    this.#firstRun ??= run.day;
    const past = { day: run.day, zone: creditor.zone as HolidayZone, context: tried };
    for (const life of this.#lives.values()) {
      if (!life.debtor) continue;
      life.relived ??= relivedFrom(
        [...life.contact.values()].map((one) => one.id),
        life.lookOn,
      );
      const { lookOn } = life.relived;
      if (lookOn !== null && lookOn <= run.day) life.relived = reliveRun(life.relived, fileOf(life, life.debtor), untouchedOf(life), past);
    }
  }

  #apply(change: Change, about: ContactId | null): void {
    if (change.table === 'agenda') this.#look(change, about);
    else if (change.table === 'creditor') this.#applyCreditor(change);
    else if (change.table === 'scenario') {
      if (change.op === 'insert') this.#scenarios.push(change.row);
    } else if (change.table === 'debtor') this.#applyDebtor(change);
    else if (change.table === 'dispatch') this.#applyDispatch(change);
    else if (OWNED.has(change.table)) this.#applyOwned(change as Change & { table: Owned });
  }

  #applyCreditor(change: Extract<Change, { table: 'creditor' }>): void {
    if (change.op === 'insert' && change.row.id === this.#asked.creditorId) this.#creditor = change.row;
    if (change.op === 'update' && change.id === this.#asked.creditorId && this.#creditor)
      this.#creditor = { ...this.#creditor, ...change.set };
  }

  #applyDebtor(change: Extract<Change, { table: 'debtor' }>): void {
    const id = change.op === 'insert' || change.op === 'upsert' ? change.row.id : change.op === 'update' ? change.id : null;
    const life = id === null ? undefined : this.#lives.get(id as DebtorId);
    if (!life) return;
    if (change.op === 'insert' || change.op === 'upsert') life.debtor = change.row;
    else if (life.debtor && change.op === 'update') life.debtor = { ...life.debtor, ...change.set };
  }

  #applyDispatch(change: Extract<Change, { table: 'dispatch' }>): void {
    // A sweep approves what was proposed: nothing has left of either.
    if (change.op === 'insert') {
      const life = this.#lives.get(change.row.debtor_id);
      life?.dispatches.set(change.row.id, { contact: change.row.contact_id, status: change.row.status });
      if (life) this.#dispatchOwner.set(change.row.id, life);
    } else if (change.op === 'update' && change.set.status) {
      const known = this.#dispatchOwner.get(change.id as DispatchId)?.dispatches.get(change.id as DispatchId);
      if (known) known.status = change.set.status;
    }
  }

  #applyOwned(change: Change & { table: Owned }): void {
    const owners = this.#owner[change.table];
    if (change.op === 'insert' || change.op === 'upsert') {
      const life = this.#lives.get(change.row.debtor_id);
      if (!life) return;
      (life[change.table] as Map<number, unknown>).set(change.row.id, change.row);
      owners.set(change.row.id, life);
      if (change.table === 'contact') this.#share(life, change.row as ContactRow);
    } else if (change.op === 'update') {
      const rows = owners.get(change.id)?.[change.table] as Map<number, object> | undefined;
      const row = rows?.get(change.id);
      if (row) this.#put(change, rows as Map<number, object>, { ...row, ...change.set });
    }
  }

  /** An item that a merger gave to another debtor lives on there. */
  #put(change: { readonly table: Owned; readonly id: number }, rows: Map<number, object>, row: object & { debtor_id?: DebtorId }): void {
    const life = row.debtor_id === undefined ? undefined : this.#lives.get(row.debtor_id);
    if (life && life[change.table] !== rows) {
      rows.delete(change.id);
      (life[change.table] as Map<number, object>).set(change.id, row);
      this.#owner[change.table].set(change.id, life);
    } else rows.set(change.id, row);
  }

  #share(life: Life, row: ContactRow): void {
    const { relived } = life;
    if (!relived) return;
    const isGiven = row.step === THANK_YOU.key;
    if (isGiven) life.relived = { ...relived, shared: new Set([...relived.shared, row.id]) };
    else if (row.run_id === this.#run?.id) {
      const step = stepBeside(row.step) ?? this.#run.inForce.scenarios.get(row.scenario)?.steps.find((one) => one.key === row.step);
      life.relived = shareDecided(relived, contactOf(row), step);
    }
  }

  #look(change: Extract<Change, { table: 'agenda' }>, about: ContactId | null): void {
    if (change.op === 'sweep') {
      const { creditor_id } = change.where;
      if (creditor_id === undefined || creditor_id === this.#asked.creditorId)
        for (const life of this.#lives.values()) wakeOn(life, AT_ONCE);
    } else if (change.op === 'upsert') {
      const life = this.#lives.get(change.row.id as AgendaRow['id']);
      // What became of a contact that the other rules never made concerns them not.
      if (life && (about === null || !life.relived || life.relived.shared.has(about))) wakeOn(life, change.row.look_on);
    }
  }
}

function newLife(): Life {
  return {
    debtor: null,
    item: new Map(),
    contact: new Map(),
    hold: new Map(),
    question: new Map(),
    bank_candidate: new Map(),
    dispute: new Map(),
    offer: new Map(),
    note: new Map(),
    dispatches: new Map(),
    lookOn: null,
    relived: null,
  };
}

function wakeOn(life: Life, on: Day | null): void {
  if (life.relived) life.relived = { ...life.relived, lookOn: on };
  else life.lookOn = on;
}

function fileOf(life: Life, debtor: DebtorRow) {
  const byId = <T extends { readonly id: number }>(rows: Map<number, T>) => [...rows.values()].sort((a, b) => a.id - b.id);
  return caseFileOf({
    debtor,
    items: byId(life.item).filter((item) => item.open_cents !== 0),
    contacts: byId(life.contact).filter((contact) => contact.state !== 'dropped' && contact.state !== 'failed'),
    holds: byId(life.hold).filter((hold) => hold.lifted_on === null),
    questions: byId(life.question).filter((question) => question.answered_on === null),
    candidates: byId(life.bank_candidate).filter((candidate) => candidate.standing),
    disputes: byId(life.dispute).filter((dispute) => dispute.state !== 'closed'),
    offers: byId(life.offer).filter((offer) => offer.state === 'granted'),
    notes: byId(life.note),
  });
}

function untouchedOf({ dispatches }: Life): Set<ContactId> {
  const [all, touched] = [new Set<ContactId>(), new Set<ContactId>()];
  for (const { contact, status } of dispatches.values()) (status === 'proposed' || status === 'approved' ? all : touched).add(contact);
  return new Set([...all].filter((id) => !touched.has(id)));
}
