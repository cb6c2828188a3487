import { divideHalfUp } from '../base/money.ts';

/** Who recovers claims for others: a judicial officer, a lawyer, a collection agency. */
export const PROFESSIONAL_KINDS = ['officer', 'lawyer', 'agency'] as const;
export type ProfessionalKind = (typeof PROFESSIONAL_KINDS)[number];

/** What a professional is asked to do with a claim. */
export const HAND_OVER_ASKED = ['amicable', 'order-for-payment', 'lawsuit', 'enforcement', 'proof-of-debt', 'advice'] as const;
export type HandOverAsked = (typeof HAND_OVER_ASKED)[number];
/** What asks a judge or a bailiff for something: nobody may, for a claim that is too old to be sued for. */
export const BY_LAW: ReadonlySet<HandOverAsked> = new Set(['order-for-payment', 'lawsuit', 'enforcement']);
/** What insolvency proceedings leave open. @law C. com. L622-21 */
export const IN_INSOLVENCY: ReadonlySet<HandOverAsked> = new Set(['proof-of-debt', 'advice']);

/** What a professional says that it did, or that happened. */
export const REPORT_ACTS = [
  'letter',
  'call',
  'visit',
  'promise',
  'plan',
  'dispute',
  'moved',
  'insolvent',
  'no-result',
  'payment',
  'remittance',
  'other',
] as const;
export type ReportAct = (typeof REPORT_ACTS)[number];
/** The debtor was approached: for the conduct guard it is a contact like one of ours. */
export const CONTACT_ACTS: ReadonlySet<ReportAct> = new Set(['letter', 'call', 'visit']);
/** Money: what the debtor paid to the professional, and what the professional passed on. */
export const MONEY_ACTS: ReadonlySet<ReportAct> = new Set(['payment', 'remittance']);
/** May name a sum. */
export const SUM_ACTS: ReadonlySet<ReportAct> = new Set(['payment', 'remittance', 'promise', 'plan', 'dispute']);

export const REPORT_LIMITS = {
  files: 5,
  fileBytes: 8 * 1024 * 1024,
  allBytes: 200 * 1024 * 1024,
  cents: 100_000_000_000,
  reports: 500,
  note: 2_000,
} as const;

/** Why reminders rest while somebody else has the claim. */
export const HANDED_OVER = 'handed-over';
/** Why they rest a little after the professional's last contact. */
export const CONTACTED = 'contacted-by-professional';
/** Why they rest while a payment that the professional reported waits for a person. */
export const PAID_TO_PROFESSIONAL = 'paid-to-professional';
/** After so many days without a word somebody asks. */
export const SILENT_DAYS = 30;

/** What a commission in parts per million comes to, rounded half up. */
export function commissionOn(cents: bigint, ppm: number): bigint {
  return divideHalfUp(cents * BigInt(ppm), 1_000_000n);
}

export type AgencyMove = { readonly act: ReportAct; readonly cents: bigint; readonly commissionCents: bigint };

/** What a professional has of ours: received = commission + remitted + still held, to the cent. */
export type AgencyAccount = {
  readonly received: bigint;
  readonly commission: bigint;
  readonly remitted: bigint;
  readonly held: bigint;
};

export function agencyAccount(moves: Iterable<AgencyMove>): AgencyAccount {
  let [received, commission, remitted] = [0n, 0n, 0n];
  for (const { act, cents, commissionCents } of moves) {
    if (act === 'payment') received += cents;
    if (act === 'remittance') remitted += cents;
    if (MONEY_ACTS.has(act)) commission += commissionCents;
  }
  return { received, commission, remitted, held: received - commission - remitted };
}

const HAND_OVER_POINTS = [
  'insolvent',
  'disputed',
  'barred',
  'money-waiting',
  'credit-waiting',
  'reopened',
  'proceeding',
  'promised',
  'kind-unknown',
  'written-agreement',
  'costs-ours',
] as const;
/** What is to be known before a claim is handed over; what `blocks` forbids it. */
export type HandOverPoint = { readonly code: (typeof HAND_OVER_POINTS)[number]; readonly number: string | null; readonly blocks: boolean };

/** Why a report cannot be taken. */
const REPORT_FAULTS = [
  'day',
  'amount',
  'commission',
  'invoice',
  'until',
  'file-kind',
  'file-size',
  'files',
  'full',
  'room',
  'key',
] as const;
export type ReportFault = (typeof REPORT_FAULTS)[number];
