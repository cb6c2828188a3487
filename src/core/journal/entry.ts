import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, HoldId, ItemId, QuestionId, Sha256 } from '../base/id.ts';
import type { Tried } from '../case/call.ts';
import type { ContactState } from '../case/contact.ts';
import type { AgencyEntries } from './agency-entries.ts';
import type { AgreementEntries } from './agreement-entries.ts';
import type { BankEntries } from './bank-entries.ts';
import type { CallEntries } from './call-entries.ts';
import type { CardEntries } from './card-entries.ts';
import type { CaseExportEntry } from './case-export-table.ts';
import type { DisputeEntries } from './dispute-entries.ts';
import type { HandOverEntries } from './hand-over-entries.ts';
import type { NewHoldRow } from './hold-tables.ts';
import type { ImportRow, MappingRow } from './import-tables.ts';
import type { KeptEntries } from './kept-entries.ts';
import type { LawEntries } from './law-entries.ts';
import type { LawRateRow } from './law-tables.ts';
import type { MailEntries } from './mail-entries.ts';
import type { PortalEntries } from './portal-entries.ts';
import type { PostEntries } from './post-entries.ts';
import type { ProceedingEntries } from './proceeding-entries.ts';
import type { RunRow, ScenarioRow } from './run-tables.ts';
import type { StampEntry } from './stamp-table.ts';
import type {
  ContactRow,
  CreditorRow,
  DebtorKeyRow,
  DebtorRow,
  DispatchRow,
  DispatchStatus,
  DocumentRow,
  ItemRow,
  NewCreditorRow,
  NewDebtorRow,
  NewItemRow,
  QuestionRow,
  SettlementRow,
} from './tables.ts';
import type { WordingRow } from './wording-table.ts';

/** What comes from outside: the bank, the post, the courts, the mailbox, what debtors agree to, contest, and say on their page. */
type OutsideEntries = BankEntries &
  LawEntries &
  AgreementEntries &
  MailEntries &
  PortalEntries &
  DisputeEntries &
  CallEntries &
  PostEntries &
  CardEntries;

/**
 * What can happen in a workspace: the only way its state changes. An entry names people by id and never holds their
 * personal data. Kinds are never renamed and their data only ever gain optional fields: old journals must replay.
 */
export type EntryData = OutsideEntries &
  AgencyEntries &
  ProceedingEntries &
  KeptEntries &
  CaseExportEntry &
  StampEntry &
  HandOverEntries & {
    'creditor.registered': { creditor: NewCreditorRow };
    'creditor.changed': { id: CreditorId; changes: Partial<Omit<CreditorRow, 'id'>> };
    'creditor.went-live': { id: CreditorId; from: Day };
    'scenario.saved': { scenario: ScenarioRow };
    'wording.saved': { wording: WordingRow };
    'law-rate.entered': { rate: LawRateRow };
    'import.recorded': { import: ImportRow };
    'mapping.remembered': { mapping: MappingRow };
    'debtors.recognised': { debtors: NewDebtorRow[]; keys: DebtorKeyRow[] };
    'debtor.changed': {
      id: DebtorId;
      creditorId: CreditorId;
      changes: Partial<Omit<NewDebtorRow, 'id' | 'creditor_id'> & Pick<DebtorRow, 'calling'>>;
      keys?: DebtorKeyRow[];
    };
    'items.added': { items: NewItemRow[]; documents: DocumentRow[] };
    'item.changed': {
      id: ItemId;
      debtorId: DebtorId;
      creditorId: CreditorId;
      changes: Partial<Omit<ItemRow, 'id' | 'debtor_id' | 'creditor_id'>>;
      why: string;
    };
    'items.settled': {
      settlements: SettlementRow[];
      open: { id: ItemId; debtorId: DebtorId; creditorId: CreditorId; cents: number; aheadCents?: number }[];
    };
    'claim.stated': {
      id: number;
      creditorId: CreditorId;
      debtorId: DebtorId;
      on: Day;
      format: 'pdf' | 'csv';
      document: Sha256;
      capitaliseFrom?: Day;
    };
    'documents.added': { documents: DocumentRow[] };
    'hold.placed': { hold: NewHoldRow; creditorId: CreditorId };
    'hold.lifted': { id: HoldId; debtorId: DebtorId; creditorId: CreditorId; on: Day; why: string };
    'questions.asked': { questions: QuestionRow[] };
    'question.answered': { id: QuestionId; debtorId: DebtorId; creditorId: CreditorId; on: Day; answer: string; by: string };
    'run.started': { run: RunRow };
    /** A batch of debtors looked at: where the run is, and when each is to be looked at next. */
    'run.advanced': {
      id: number;
      position: number;
      looked: number;
      decided: number;
      creditorId: CreditorId;
      looks: [DebtorId, Day | null][];
    };
    /** The end of a run: `released` lets its automatic dispatches leave, `waiting` keeps them for a person. */
    'run.ended': { id: number; state: 'released' | 'waiting' };
    'run.released': { id: number; by: string };
    /** Its state and what becomes of its dispatches follow from being decided: only what was chosen is told. */
    'contact.decided': { contact: DecidedContact; dispatches: Pick<DispatchRow, 'id' | 'channel' | 'automatic'>[] };
    /** Withdrawn before anything left: overtaken by a payment, a hold, or a person's word. */
    'contact.dropped': {
      id: ContactId;
      debtorId: DebtorId;
      creditorId: CreditorId;
      dispatches: DispatchId[];
      why: string;
      lookOn?: Day;
      /** Of a call that was to be made again: what was done of it counts all the same. */
      kept?: { state: ContactState; madeOn: Day; tried: Tried[] | null };
    };
    /** One channel withdrawn after another one of the same contact has left. */
    'dispatch.withdrawn': { id: DispatchId; why: string };
    'dispatch.approved': { id: DispatchId; by: string; basis?: Sha256 };
    /** An approval was taken back before anything of it left: it waits as it did before. */
    'dispatch.unapproved': { id: DispatchId };
    'dispatch.sending': { id: DispatchId; messageId: string; document: Sha256; tries: number; deadline: Day | null; contactId: ContactId };
    /** Any outcome of a dispatch, and what it makes of the contact. */
    'dispatch.ended': DispatchEnd;
    'letters.printed': {
      batch: number;
      letters: { id: DispatchId; document: Sha256; contactId: ContactId; deadline: Day | null }[];
      bundle: Sha256;
      on: Day;
    };
  };

/** What a contact confirms is only told of a confirmation. */
export type DecidedContact = Omit<ContactRow, 'state' | 'made_on' | 'deadline' | 'tried' | 'confirms'> &
  Partial<Pick<ContactRow, 'confirms'>>;

export type DispatchEnd = {
  id: DispatchId;
  contactId: ContactId;
  debtorId: DebtorId;
  creditorId: CreditorId;
  status: Extract<DispatchStatus, 'approved' | 'sent' | 'failed' | 'uncertain' | 'posted' | 'called'>;
  outcome: string;
  retryAt: string | null;
  /** Of a letter that was posted: the number by which the carrier knows it. */
  tracking?: string;
  /** The contact's state once this dispatch has ended, and the day it was made; `null` when it goes on. */
  contact: { state: ContactState; madeOn: Day | null } | null;
  /** When the debtor is looked at again, if not at once. */
  lookOn?: Day;
};

export type EntryKind = keyof EntryData;

/** An entry before it is written: who did what, and when. */
export type EntryDraft = { [K in EntryKind]: { readonly kind: K; readonly by: string; readonly data: EntryData[K] } }[EntryKind];

/** An entry as it stands in the journal; `bytes` are the very ones that were hashed. */
export type Entry = EntryDraft & { readonly seq: number; readonly at: string };
export type ChainedEntry = { readonly seq: number; readonly bytes: string; readonly hash: string };

/** The bytes of an entry: they bind it to its place in the chain. */
export function entryBytes(draft: EntryDraft, seq: number, at: string, previousHash: string): string {
  return JSON.stringify({ seq, at, previous: previousHash, kind: draft.kind, by: draft.by, data: draft.data });
}

/** The hash before the first entry of a workspace. */
export const GENESIS = '0'.repeat(64);
