import type { Day } from '../base/day.ts';
import type {
  BankLineId,
  CaseExportId,
  CreditorId,
  DebtorId,
  HandOverId,
  HoldId,
  ItemId,
  ProfessionalId,
  ReportId,
  Sha256,
} from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { HandOverAsked, ProfessionalKind, ReportAct } from '../case/hand-over.ts';

/** Somebody to whom claims can be handed over. Who it is, is in the vault. */
export type ProfessionalRow = {
  id: ProfessionalId;
  creditor_id: CreditorId;
  kind: ProfessionalKind;
  /** What is usually agreed: a share of what is recovered, in parts per million, and a fixed fee. */
  commission_ppm: number | null;
  fixed_cents: number | null;
  state: 'standing' | 'removed';
  added_on: Day;
  author: string;
  vault_id: number;
  vault_digest: string;
};
export type ProfessionalDetails = {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  /** Court, bar or department. */
  readonly district: string;
  readonly notes: string;
};

/** A claim that a professional has: reminders rest from the day it was given to the day it came back. */
export type HandOverRow = {
  id: HandOverId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  professional_id: ProfessionalId;
  /** What was open of each on that day. */
  items: { item: ItemId; cents: number }[];
  currency: Currency;
  asked: HandOverAsked;
  /** What was agreed for this one. */
  commission_ppm: number | null;
  fixed_cents: number | null;
  on_day: Day;
  state: 'out' | 'back';
  ended_on: Day | null;
  ended_why: 'taken-back' | 'paid' | 'no-result' | null;
  hold_id: HoldId;
  case_id: CaseExportId;
  /** Digest of the link by which the professional answers, and its last day; `null` as long as there is none. */
  token: Sha256 | null;
  link_until: Day | null;
  /** When anything was last heard. */
  heard_on: Day;
  author: string;
  vault_id: number;
  vault_digest: string;
};
export type HandOverWords = { readonly reason: string; readonly instructions: string; readonly back: string };

/** What a professional says: nothing follows from it before a person has confirmed it. */
export type ReportRow = {
  id: ReportId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  professional_id: ProfessionalId;
  hand_over_id: HandOverId;
  /** Told twice under the same key, it is told once. */
  key: string;
  act: ReportAct;
  on_day: Day;
  said_on: Day;
  way: 'link' | 'file' | 'person';
  cents: number | null;
  commission_cents: number | null;
  /** The invoice that the money is for, where it was named. */
  item_id: ItemId | null;
  /** The day that was promised. */
  until_day: Day | null;
  files: { sha256: Sha256; mediaType: string; bytes: number }[];
  state: 'waiting' | 'confirmed' | 'refused';
  decided_on: Day | null;
  decided_by: string | null;
  /** Money: the line of the professional's account, or of the bank where it was passed on. */
  line_id: BankLineId | null;
  vault_id: number;
  vault_digest: string;
};
export type ReportWords = { readonly note: string; readonly names: readonly string[] };

export type HandOverTables = { professional: ProfessionalRow; hand_over: HandOverRow; hand_over_report: ReportRow };
export type HandOverDetails = ProfessionalDetails | HandOverWords | ReportWords;
