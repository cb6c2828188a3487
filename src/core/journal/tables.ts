import type { Day } from '../base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, ItemId, LayingId, QuestionId, Sha256 } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { Language } from '../base/text.ts';
import type { Calling, Confirms, Tried } from '../case/call.ts';
import type { Channel, ContactItem, ContactState, Severity } from '../case/contact.ts';
import type { QuestionCode } from '../case/question.ts';
import type { Proceedings } from '../law/insolvency.ts';
import type { ItemDoubt, ItemKind, SettlementKind } from '../receivable/item.ts';
import type { CreditorProfile, DebtorDetails, DebtorKind } from '../receivable/party.ts';
import type { AgencyTables } from './agency-tables.ts';
import type { AgendaRow } from './agenda-table.ts';
import type { PlanLimitsJson, PlanRow } from './agreement-tables.ts';
import type {
  BankAccountRow,
  BankCandidateRow,
  BankLineDetails,
  BankLineRow,
  BankStatementRow,
  LayingRow,
  PayerRow,
} from './bank-tables.ts';
import type { CallRow } from './call-tables.ts';
import type { CardTables } from './card-tables.ts';
import type { DisputeRow, DisputeWordRow, OfferRow, WordDetails } from './dispute-tables.ts';
import type { HoldRow } from './hold-tables.ts';
import type { ImportRow, MappingRow } from './import-tables.ts';
import type { KeptDetails, KeptTables } from './kept-tables.ts';
import type { LawRateRow } from './law-tables.ts';
import type { MailDetails, MailTables } from './mail-tables.ts';
import type { PortalDetails, PortalTables } from './portal-tables.ts';
import type { PostTables } from './post-tables.ts';
import type { ProceedingTables, ProceedingVault } from './proceeding-table.ts';
import type { RunRow, ScenarioRow } from './run-tables.ts';
import type { StampTable } from './stamp-table.ts';
import type { WordingRow } from './wording-table.ts';

/** The rows that journal entries make: the state of a workspace, named as in the database, keyed by `id`; amounts are whole cents. */
export type CreditorRow = {
  id: CreditorId;
  name: string;
  profile: ProfileJson;
  /** Holiday zone of the creditor's seat. */
  zone: string;
  minimum_days_between: number;
  cap_count: number;
  cap_days: number;
  /** The day from which automatic steps may leave without a person; `null` before go-live. */
  live_from: Day | null;
  /** Last day that the imported books cover. */
  books_as_of: Day | null;
  /** Books older than this many days hold automatic reminders. */
  books_max_age: number;
  /** Bank data of a watched account older than this many days hold automatic reminders. */
  bank_max_age: number;
  /** What may be missing of an invoice for it to count as paid. */
  small_balance_cents: number;
  /** Early-payment discount of the terms of sale: what may be kept of an invoice (parts per million) that is paid so many days after its issue. */
  discount_ppm: number | null;
  discount_days: number | null;
  /** Whether debtors are thanked by e-mail who paid after a reminder. */
  thanks: boolean;
  /** After so many promises in a row that were broken, a person decides what follows. */
  broken_promises: number;
  /** What is offered as a payment plan, by kind of debtor, where it is not the standard. */
  plan_limits: PlanLimitsJson | null;
};

/** As entries bring it: those of before these rules were there do not say them. */
export type NewCreditorRow = Omit<CreditorRow, 'broken_promises' | 'plan_limits'> &
  Partial<Pick<CreditorRow, 'broken_promises' | 'plan_limits'>>;

/** {@link CreditorProfile} as JSON; its rate is a number of parts per million. */
export type ProfileJson = CreditorProfile;

export type DebtorRow = {
  id: DebtorId;
  creditor_id: CreditorId;
  kind: DebtorKind;
  kind_confirmed: boolean;
  language: Language;
  segment: string | null;
  scenario: string | null;
  email: 'usable' | 'bounced' | 'none';
  has_address: boolean;
  has_phone: boolean;
  /** When it may be called, as far as anybody has said. */
  calling: Calling | null;
  /** Whether an SMS reaches it: `bounced` when its last one was not delivered. */
  mobile: 'usable' | 'bounced' | 'none';
  /** Where the personal data are, and a salted digest of them that the journal vouches for. */
  vault_id: number;
  vault_digest: string;
  /** Day of the judgment that opened insolvency proceedings; `null`: none is known. */
  insolvent_since: Day | null;
  /** `null` while none is known; `unknown` where only the judgment is. */
  insolvency_kind: Proceedings | null;
  /** Day of the publication in the BODACC, from which the time to declare the claim runs. */
  insolvency_published_on: Day | null;
  /** Day on which the claim was declared to the proceedings. */
  claim_declared_on: Day | null;
};

/** A debtor as it is first seen: what a court has opened, and when it may be called, is not known yet. */
export type NewDebtorRow = Omit<
  DebtorRow,
  'insolvent_since' | 'insolvency_kind' | 'insolvency_published_on' | 'claim_declared_on' | 'calling' | 'mobile'
> &
  Partial<Pick<DebtorRow, 'mobile'>>;

/** Personal data, outside the chain: erasing one leaves every hash valid. */
export type VaultRow<D extends VaultDetails = DebtorDetails> = { id: number; salt: string; details: D | null };
export type VaultDetails = DebtorDetails | BankLineDetails | MailDetails | PortalDetails | WordDetails | KeptDetails | ProceedingVault;

/** By what a debtor is recognised in the next file. `value` is a digest for names, so that erasing is erasing. */
export type DebtorKeyRow = { id: number; creditor_id: CreditorId; debtor_id: DebtorId; scheme: KeyScheme; value: string };
export type KeyScheme = 'siren' | 'siret' | 'vat' | 'account' | 'name';

export type ItemRow = {
  id: ItemId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  kind: ItemKind;
  number: string;
  /** Identity in the creditor's books: importing it again is not importing it twice. */
  source_key: string;
  issued_on: Day | null;
  due_on: Day | null;
  /** When it was delivered or done; `null` when nobody said. */
  performed_on: Day | null;
  currency: Currency;
  amount_cents: number;
  open_cents: number;
  /** What the bank or a person laid on it that the books have not shown yet, same sign as the amount. Books: open + ahead. */
  ahead_cents: number;
  doubt: ItemDoubt | null;
  kept: boolean;
  prior_step: string | null;
  prior_on: Day | null;
};

/** As entries bring it: those of before the day of performance was kept do not say it. */
export type NewItemRow = Omit<ItemRow, 'performed_on'> & Partial<Pick<ItemRow, 'performed_on'>>;

/** Money or a credit note laid on an item, or an item cleared in the books: what a claim walks through in time. */
export type SettlementRow = {
  id: number;
  item_id: ItemId;
  debtor_id: DebtorId;
  on_day: Day;
  cents: number;
  kind: SettlementKind;
  reference: string | null;
  /** The act that it is a part of, when it did not come with the books. */
  laying_id: LayingId | null;
  /** What the books showed open when it was laid, where an act laid it: what they have shown since is theirs. */
  books_cents: number | null;
  /** Of which settlement it is a copy, that went with its item to the debtor that another one became. */
  copy_of: number | null;
  /** Undone, or money that came back: it never was laid. */
  void: boolean;
};

/** A file that belongs to an item (the invoice PDF) or a contact (what was sent). */
export type DocumentRow = {
  id: number;
  item_id: ItemId | null;
  contact_id: ContactId | null;
  sha256: Sha256;
  name: string;
  media_type: string;
};

export type QuestionRow = {
  id: QuestionId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  code: QuestionCode;
  item_ids: ItemId[];
  asked_on: Day;
  answered_on: Day | null;
  answer: string | null;
  answered_by: string | null;
};

export type ContactRow = {
  id: ContactId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  run_id: number;
  step: string;
  severity: Severity;
  /** Scenario key and version by which it was decided. */
  scenario: string;
  scenario_version: number;
  items: { item: ItemId; cents: number; role: ContactItem['role']; step: string | null }[];
  decided_on: Day;
  state: ContactState;
  made_on: Day | null;
  deadline: Day | null;
  /** Of a call that is to be made again: those that were made so far. */
  tried: Tried[] | null;
  /** Of an e-mail that confirms a call: what it confirms. */
  confirms: Confirms | null;
};

/**
 * One leaving of a contact by one channel: proposed → approved → sending → sent | failed | uncertain (e-mail, SMS) ;
 * approved → printed → posted (letters) ; approved → called (calls) ; withdrawn at any time before sending.
 */
export type DispatchRow = {
  id: DispatchId;
  contact_id: ContactId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  run_id: number;
  channel: Exclude<Channel, 'decision'>;
  /** Whether it may leave once its run is released, or waits for a person. */
  automatic: boolean;
  status: DispatchStatus;
  approved_by: string | null;
  /** Digest of what decides the text of a formal notice, as it was when a person approved it. */
  approved_basis: Sha256 | null;
  /** RFC 5322 Message-ID of the e-mail, fixed before it leaves. */
  message_id: string | null;
  document: Sha256 | null;
  /** The print batch that a letter is in. */
  batch_id: number | null;
  tries: number;
  /** When a temporary failure may be tried again (instant). */
  retry_at: string | null;
  /** Reply of the mail server, carrier or callee, or why it was withdrawn. */
  outcome: string | null;
  /** What became of a registered letter, as its slip says, and the day: of reception, else of the first presentation; its tracking number. */
  receipt: Receipt | null;
  receipt_on: Day | null;
  tracking: string | null;
};
export type Receipt = 'received' | 'refused' | 'unclaimed';
export type DispatchStatus =
  | 'proposed'
  | 'approved'
  | 'sending'
  | 'sent'
  | 'failed'
  | 'uncertain'
  | 'printed'
  | 'posted'
  | 'called'
  | 'withdrawn';

export type Tables = AgencyTables &
  PortalTables &
  KeptTables &
  MailTables &
  PostTables &
  StampTable &
  ProceedingTables &
  CardTables & {
    creditor: CreditorRow;
    debtor: DebtorRow;
    debtor_key: DebtorKeyRow;
    item: ItemRow;
    settlement: SettlementRow;
    document: DocumentRow;
    hold: HoldRow;
    question: QuestionRow;
    contact: ContactRow;
    dispatch: DispatchRow;
    scenario: ScenarioRow;
    wording: WordingRow;
    law_rate: LawRateRow;
    run: RunRow;
    import: ImportRow;
    mapping: MappingRow;
    agenda: AgendaRow;
    bank_account: BankAccountRow;
    bank_statement: BankStatementRow;
    bank_line: BankLineRow;
    bank_candidate: BankCandidateRow;
    laying: LayingRow;
    payer: PayerRow;
    dispute: DisputeRow;
    dispute_word: DisputeWordRow;
    offer: OfferRow;
    call: CallRow;
    plan: PlanRow;
  };
export type TableName = keyof Tables;
