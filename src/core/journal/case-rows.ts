import type { Day } from '../base/day.ts';
import { uncallable } from '../case/call.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Cash } from '../case/cash.ts';
import type { Contact } from '../case/contact.ts';
import type { Dispute } from '../case/dispute.ts';
import type { Hold } from '../case/hold.ts';
import type { PlanTerms } from '../case/instalment.ts';
import type { Granted } from '../case/offer.ts';
import type { Promised } from '../case/promised.ts';
import type { Question } from '../case/question.ts';
import type { Item } from '../receivable/item.ts';
import type { Debtor } from '../receivable/party.ts';
import type { InstalmentJson } from './agreement-tables.ts';
import type { BankCandidateRow } from './bank-tables.ts';
import type { DisputeRow, OfferRow } from './dispute-tables.ts';
import type { HoldRow } from './hold-tables.ts';
import type { NoteRow } from './kept-tables.ts';
import type { ContactRow, DebtorRow, ItemRow, QuestionRow } from './tables.ts';

/** The rows of one debtor that a case file is made of, whatever store they come from. */
export type CaseRows = {
  readonly debtor: DebtorRow;
  /** Unsettled items. */
  readonly items: readonly ItemRow[];
  /** Contacts that were neither dropped nor failed, oldest first. */
  readonly contacts: readonly ContactRow[];
  /** Holds not lifted. */
  readonly holds: readonly HoldRow[];
  /** Questions not answered. */
  readonly questions: readonly QuestionRow[];
  /** Bank lines that may be this debtor's payments, as long as nobody knows. */
  readonly candidates: readonly BankCandidateRow[];
  /** Disputes not closed. */
  readonly disputes: readonly DisputeRow[];
  /** Offers granted and not withdrawn. */
  readonly offers: readonly OfferRow[];
  /** Notes of the debtor; only those of calls that somebody made by hand matter. */
  readonly notes: readonly NoteRow[];
  /** Contacts of the same legal entity for other clients of an agency. */
  readonly elsewhere?: readonly ContactRow[];
  /** Notes of the same legal entity for them: of calls made by hand. */
  readonly notesElsewhere?: readonly NoteRow[];
};

export function caseFileOf(rows: CaseRows): CaseFile {
  const calls = callsMade(rows.notes);
  const callsElsewhere = callsMade(rows.notesElsewhere ?? []);
  return {
    debtor: debtorOf(rows.debtor),
    items: rows.items.map(itemOf),
    contacts: rows.contacts.map(contactOf),
    holds: rows.holds.map(holdOf),
    questions: rows.questions.map(questionOf),
    cash: rows.candidates.map(cashOf),
    ...(rows.elsewhere?.length ? { elsewhere: rows.elsewhere.map(contactOf) } : {}),
    ...(rows.disputes.length > 0 ? { disputes: rows.disputes.map(disputeOf) } : {}),
    ...(rows.offers.length > 0 ? { offers: rows.offers.map(grantedOf) } : {}),
    ...(calls.length > 0 ? { calls } : {}),
    ...(callsElsewhere.length > 0 ? { callsElsewhere } : {}),
  };
}

/** The days of calls that were made by hand, of all notes of a debtor: other words in its place change no day, and what was removed never was. */
export function callsMade(notes: readonly NoteRow[]): Day[] {
  const made = notes.filter((one) => one.kind === 'call-made');
  const later = new Map(made.flatMap((one) => (one.corrects === null ? [] : [[one.corrects, one] as const])));
  const last = (note: NoteRow): NoteRow => {
    const next = later.get(note.id);
    return next ? last(next) : note;
  };
  return made.filter((one) => one.corrects === null && last(one).state !== 'removed').map((one) => one.on_day);
}

export function debtorOf(row: DebtorRow): Debtor {
  const no = uncallable(row.calling);
  return {
    id: row.id,
    creditorId: row.creditor_id,
    kind: row.kind,
    kindConfirmed: row.kind_confirmed,
    language: row.language,
    segment: row.segment,
    scenario: row.scenario,
    email: row.email,
    hasAddress: row.has_address,
    hasPhone: row.has_phone,
    insolventSince: row.insolvent_since,
    ...(no === null ? {} : { uncallable: no }),
    ...(row.mobile === 'none' ? {} : { mobile: row.mobile }),
  };
}

export function itemOf(row: ItemRow): Item {
  return {
    id: row.id,
    debtorId: row.debtor_id,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    performedOn: row.performed_on,
    currency: row.currency,
    amountCents: BigInt(row.amount_cents),
    openCents: BigInt(row.open_cents),
    doubt: row.doubt,
    kept: row.kept,
    prior: row.prior_step !== null && row.prior_on !== null ? { step: row.prior_step, on: row.prior_on } : null,
  };
}

export function contactOf(row: ContactRow): Contact {
  return {
    id: row.id,
    debtorId: row.debtor_id,
    step: row.step,
    severity: row.severity,
    items: row.items.map((one) => ({ itemId: one.item, openCents: BigInt(one.cents), role: one.role, step: one.step })),
    decidedOn: row.decided_on,
    state: row.state,
    madeOn: row.made_on,
    deadline: row.deadline,
    ...(row.tried ? { tried: row.tried } : {}),
    ...(row.confirms ? { confirms: row.confirms } : {}),
  };
}

export function holdOf(row: HoldRow): Hold {
  return {
    id: row.id,
    debtorId: row.debtor_id,
    itemIds: row.item_ids,
    kind: row.kind,
    reason: row.reason,
    author: row.author,
    from: row.from_day,
    until: row.until_day,
    liftedOn: row.lifted_on,
    ...(row.kind === 'promise' && row.promised_on !== null ? { promised: promisedOf(row, row.promised_on) } : {}),
    ...(row.plan_id !== null && row.instalments !== null ? { plan: planOf(row, row.plan_id, row.instalments) } : {}),
  };
}

function promisedOf(row: HoldRow, on: Day): Promised {
  const { promised_cents: cents, basis_cents: basis, promised_currency: currency, promised_via: via, judged } = row;
  const sums = { cents: cents === null ? null : BigInt(cents), basisCents: basis === null ? null : BigInt(basis), currency };
  return { on, ...sums, via, judged };
}

function planOf(row: HoldRow, planId: number, instalments: readonly InstalmentJson[]): PlanTerms {
  const { basis_cents: basis, missed_told: missedTold, warned_on: on, warned_until: until } = row;
  return {
    planId,
    instalments: instalments.map((one) => ({ ...one, cents: BigInt(one.cents) })),
    basisCents: BigInt(basis ?? 0),
    missedTold,
    warned: on === null || until === null ? null : { on, until },
  };
}

function cashOf(row: BankCandidateRow): Cash {
  return { lineId: row.line_id, cents: BigInt(row.cents), currency: row.currency };
}

function questionOf(row: QuestionRow): Question {
  return { id: row.id, debtorId: row.debtor_id, code: row.code, itemIds: row.item_ids, askedOn: row.asked_on };
}

export function disputeOf({ id, debtor_id, state, items, accepted }: DisputeRow): Dispute {
  const contested = (accepted ?? items).map(({ item, cents }) => ({ itemId: item, cents: cents === null ? null : BigInt(cents) }));
  return { id, debtorId: debtor_id, state, contested };
}

function grantedOf({ id, items }: OfferRow): Granted {
  return { id, parts: items.map(({ item, given }) => ({ itemId: item, given: BigInt(given) })) };
}
