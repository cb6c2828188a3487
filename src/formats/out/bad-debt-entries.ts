import type { Day } from '../../core/base/day.ts';
import { decimalOf, EUR, sumCents } from '../../core/base/money.ts';
import { type Findings, quoted } from '../findings.ts';
import { csvCell, inChunks } from './cell-text.ts';
import { type ClearingBooks, type LedgerAccount, USUAL_BOOKS } from './clearing.ts';
import { customerAccount, type Posting } from './clearing-postings.ts';
import {
  BYTE_ORDER_MARK,
  FEC_COLUMNS,
  type FecJournal,
  fecCells,
  fecNumber,
  fecOpening,
  fecRow,
  SHEET_COLUMNS,
  type SheetStyle,
  sheetCells,
} from './posting-rows.ts';

/** An entry of the core on one invoice in euros, and whose it is. Accounts by their number in the general chart. */
export type BadDebtBooking = {
  /** The customer's account in the books ("C0042", "411DUPONT"); `null` when they are not known to have one. */
  readonly debtorAccount: string | null;
  readonly debtorName: string;
  readonly number: string;
  readonly issuedOn: Day | null;
  readonly entry: {
    readonly kind: 'doubtful' | 'depreciation' | 'reversal' | 'loss';
    readonly on: Day;
    readonly lines: readonly { readonly account: CustomerAccount | OtherAccount; readonly cents: bigint }[];
    readonly certainty: 'verified' | 'unverified';
  };
};
type CustomerAccount = '411' | '416';
type OtherAccount = '491' | '654' | '44571' | '68174' | '78174';

export type BadDebtBooks = ClearingBooks & {
  readonly badDebts: {
    readonly depreciation: LedgerAccount;
    readonly depreciationCharge: LedgerAccount;
    readonly depreciationReversal: LedgerAccount;
    readonly vatCollected: LedgerAccount;
  };
};

/** Accounts of the general chart with six digits: usage, that the accountant may have otherwise. */
export const USUAL_BAD_DEBT_BOOKS: BadDebtBooks = {
  ...USUAL_BOOKS,
  badDebts: {
    depreciation: { number: '491000', label: 'Dépréciations des comptes de clients' },
    depreciationCharge: { number: '681740', label: 'Dotations aux dépréciations des créances' },
    depreciationReversal: { number: '781740', label: 'Reprises sur dépréciations des créances' },
    vatCollected: { number: '445710', label: 'TVA collectée' },
  },
};

const TO_VERIFY = 'à vérifier avec l’expert-comptable';
const JOURNAL: FecJournal = { code: 'OD', label: 'Opérations diverses' };

type SheetOptions = { readonly style?: SheetStyle; readonly books?: BadDebtBooks };
type FecOptions = {
  readonly books?: BadDebtBooks;
  readonly journal?: FecJournal;
  /** Entries are numbered ACQD000001… in the file, apart from those of the clearing export. */
  readonly numberPrefix?: string;
  readonly firstNumber?: number;
};

/** The entries of bad debts as a sheet in UTF-8, in chunks; the last column says what to ask the accountant. What cannot be booked is left out, with an error. */
export function badDebtCsv(bookings: Iterable<BadDebtBooking>, findings: Findings, options: SheetOptions = {}): Generator<string> {
  return inChunks(sheetRows(bookings, findings, options));
}

function* sheetRows(bookings: Iterable<BadDebtBooking>, findings: Findings, { style = 'french', books }: SheetOptions): Generator<string> {
  yield `${BYTE_ORDER_MARK}${[...SHEET_COLUMNS, 'À vérifier'].join(';')}\r\n`;
  for (const booking of sound(bookings, findings)) {
    const { on, certainty } = booking.entry;
    const ending = csvCell(certainty === 'verified' ? '' : TO_VERIFY);
    for (const line of postingsOf(booking, books ?? USUAL_BAD_DEBT_BOOKS)) yield `${sheetCells(line, on, EUR, style)};${ending}\r\n`;
  }
}

/**
 * The entries of bad debts in the columns of a FEC, for import; a draft, whose labels begin with "À vérifier" where the accounts
 * are mere usage. It is not the FEC of a year.
 * @law LPF art. A47 A-1
 */
export function badDebtFec(bookings: Iterable<BadDebtBooking>, findings: Findings, options: FecOptions = {}): Generator<string> {
  return inChunks(fecRows(bookings, findings, options));
}

function* fecRows(bookings: Iterable<BadDebtBooking>, findings: Findings, options: FecOptions): Generator<string> {
  yield fecRow(FEC_COLUMNS);
  let next = options.firstNumber ?? 1;
  let unverified = 0;
  for (const booking of sound(bookings, findings)) {
    const number = fecNumber(options.numberPrefix ?? 'ACQD', next++);
    const opening = fecOpening(options.journal ?? JOURNAL, number, booking.entry.on);
    const isVerified = booking.entry.certainty === 'verified';
    if (!isVerified) unverified += 1;
    for (const line of postingsOf(booking, options.books ?? USUAL_BAD_DEBT_BOOKS)) {
      const label = isVerified ? line.label : `À vérifier - ${line.label}`;
      yield fecRow([...opening, ...fecCells({ ...line, label }, EUR, number)]);
    }
  }
  if (unverified === 0) return;
  const message = `The accounts of these entries (${unverified}) are mere usage, which no text was read for: have them checked by the accountant.`;
  findings.warning('bad-debt-to-verify', message);
}

/** What can be booked; for the rest an error each. A customer without an account is told once. */
function* sound(bookings: Iterable<BadDebtBooking>, findings: Findings): Generator<BadDebtBooking> {
  const told = new Set<string>();
  for (const booking of bookings) {
    const { debtorAccount, debtorName, number, entry } = booking;
    const difference = sumCents(entry.lines.map(({ cents }) => cents));
    if (difference !== 0n || entry.lines.length === 0) {
      const message = `The entry of ${entry.on} on ${quoted(number)} does not balance (${decimalOf(difference)}); it was left out.`;
      findings.error('bad-debt-unbalanced', message);
    } else if (entry.kind === 'doubtful' && debtorAccount?.trim().startsWith('416')) {
      const message = `${quoted(debtorName)} is among the doubtful customers already (${quoted(debtorAccount)}); the entry on ${quoted(number)} was left out.`;
      findings.error('bad-debt-already-doubtful', message);
    } else {
      const hasCustomer = entry.lines.some(({ account }) => isCustomer(account));
      if (hasCustomer && (debtorAccount ?? '').trim() === '' && !told.has(debtorName)) {
        told.add(debtorName);
        const message = `${quoted(debtorName)} has no account in the books: its lines stand on the collective one. Give the customer its account.`;
        findings.warning('clearing-no-account', message);
      }
      yield booking;
    }
  }
}

const LABELS: Readonly<Record<BadDebtBooking['entry']['kind'], string>> = {
  doubtful: 'Créance douteuse',
  depreciation: 'Dépréciation',
  reversal: 'Reprise dépréciation',
  loss: 'Perte sur créance',
};

function postingsOf(booking: BadDebtBooking, books: BadDebtBooks): Posting[] {
  const { debtorName, number, issuedOn, entry } = booking;
  const label = [LABELS[entry.kind], number, debtorName].filter((part) => part).join(' ');
  const shared = { customer: debtorName, piece: number, pieceDate: issuedOn ?? entry.on, label, letter: null, letteredOn: null };
  return entry.lines.map(({ account, cents }) => ({ ...shared, ...accountOf(account, booking, books), cents, euroCents: cents }));
}

function accountOf(
  account: CustomerAccount | OtherAccount,
  { debtorAccount, debtorName }: BadDebtBooking,
  books: BadDebtBooks,
): { account: LedgerAccount; auxiliary: string } {
  if (!isCustomer(account)) return { account: otherAccount(account, books), auxiliary: '' };
  const own = customerAccount({ kind: 'write-off', debtorAccount, debtorName }, books);
  // An account of the ledger of its own for a doubtful customer is the accountant's to open; its auxiliary says whose it is.
  if (account === '411' || own.account.number.startsWith('416')) return own;
  return { account: books.accounts.doubtful, auxiliary: debtorAccount?.trim() ?? '' };
}

function isCustomer(account: CustomerAccount | OtherAccount): account is CustomerAccount {
  return account === '411' || account === '416';
}

function otherAccount(account: OtherAccount, { accounts, badDebts }: BadDebtBooks): LedgerAccount {
  return {
    '491': badDebts.depreciation,
    '654': accounts.writeOff,
    '44571': badDebts.vatCollected,
    '68174': badDebts.depreciationCharge,
    '78174': badDebts.depreciationReversal,
  }[account];
}
