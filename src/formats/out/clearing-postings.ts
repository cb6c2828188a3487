import type { Day } from '../../core/base/day.ts';
import { EUR } from '../../core/base/money.ts';
import type { ClearingAccounts, ClearingBooks, ClearingEntry, ClearingKind, ClearingLine, LedgerAccount } from './clearing.ts';

/** One line of an accounting entry: debit above zero, credit below. */
export type Posting = {
  readonly account: LedgerAccount;
  /** The customer's account under a collective one; empty for the others. */
  readonly auxiliary: string;
  readonly customer: string;
  readonly piece: string;
  readonly pieceDate: Day;
  readonly label: string;
  readonly cents: bigint;
  /** The same in euros, `null` when unknown. */
  readonly euroCents: bigint | null;
  readonly letter: string | null;
  readonly letteredOn: Day | null;
};

/** Kinds that are money of the bank. */
const MONEY: ReadonlySet<ClearingKind> = new Set(['payment', 'refund', 'on-account']);

/**
 * The accounting entry of an act of clearing: bank, then what was settled without money, then the customers' accounts, one line
 * an item. It adds up to zero, in its currency and in euros; lines of nothing are left out.
 */
export function postings(entry: ClearingEntry, books: ClearingBooks): Posting[] {
  const lines = entry.lines.filter(({ laidCents, euroCents }) => laidCents !== 0n || (euroCents ?? 0n) !== 0n);
  const customers = lines.flatMap((line) => (line.kind === 'credit-note' ? [line, otherSide(line)] : [line]));
  const all = [
    bankPosting(
      lines.filter(({ kind }) => MONEY.has(kind)),
      entry,
      books,
    ),
    ...lines.filter(isSettledWithoutMoney).map((line) => chargePosting(line, entry, books)),
    ...byItem(customers.map((line) => customerPosting(line, entry, books))),
  ];
  return all.filter(({ cents, euroCents }) => cents !== 0n || (euroCents ?? 0n) !== 0n);
}

/** Whether an entry moves money of a bank. */
export function movesMoney(lines: readonly Posting[]): boolean {
  return lines.some(({ account }) => account.number.startsWith('5'));
}

/** Whether a text can be the number of a bank's account in the ledger; an IBAN cannot. */
export function isBankLedgerAccount(text: string): boolean {
  return /^5[0-9]{2}[0-9A-Z]{0,17}$/.test(text);
}

type CustomerOfLine = Pick<ClearingLine, 'kind' | 'debtorAccount' | 'debtorName'>;

/** The account that a customer's lines stand on. */
export function customerAccount(
  line: CustomerOfLine,
  { accounts, customersBy }: ClearingBooks,
): { account: LedgerAccount; auxiliary: string } {
  const own = line.debtorAccount?.trim() ?? '';
  if (own === '') return { account: isOfNobody(line) ? accounts.suspense : accounts.customers, auxiliary: '' };
  if (customersBy === 'ledger' && /^41[0-9A-Z]/.test(own)) return { account: { number: own, label: line.debtorName }, auxiliary: '' };
  return { account: own.startsWith('416') ? accounts.doubtful : accounts.customers, auxiliary: own };
}

/** Money of nobody known, which stands on no customer's account. */
export function isOfNobody({ kind, debtorAccount, debtorName }: CustomerOfLine): boolean {
  return kind === 'on-account' && (debtorAccount ?? '').trim() === '' && debtorName.trim() === '';
}

function isSettledWithoutMoney({ kind }: ClearingLine): boolean {
  return !MONEY.has(kind) && kind !== 'credit-note';
}

/** What a credit set against an item takes from the credit. */
function otherSide(line: ClearingLine): ClearingLine {
  const euroCents = line.euroCents === null ? null : -line.euroCents;
  return { ...line, number: line.reference ?? '', issuedOn: null, itemKind: 'credit-note', laidCents: -line.laidCents, euroCents };
}

function bankPosting(money: readonly ClearingLine[], entry: ClearingEntry, { accounts }: ClearingBooks): Posting {
  const [first] = money;
  const others = new Set(money.map(({ debtorName }) => debtorName)).size - 1;
  const known = entry.bankAccount !== null && isBankLedgerAccount(entry.bankAccount) ? entry.bankAccount : null;
  let [cents, euroCents]: [bigint, bigint | null] = [0n, 0n];
  for (const line of money) {
    cents += line.laidCents;
    euroCents = plus(euroCents, eurosOf(line, entry));
  }
  return {
    account: heldBy(entry, accounts) ?? (known === null ? accounts.bank : { number: known, label: entry.bankLabel || accounts.bank.label }),
    auxiliary: '',
    customer: others > 0 ? '' : (first?.debtorName ?? ''),
    piece: first?.reference || first?.number || '',
    pieceDate: entry.receivedOn ?? entry.on,
    label: words(
      entry.isUndone ? 'Annulation règlement' : entry.isReturn ? 'Rejet' : 'Règlement',
      first?.debtorName,
      others > 0 ? `et ${others} autre${others > 1 ? 's' : ''}` : '',
    ),
    cents,
    euroCents,
    letter: null,
    letteredOn: null,
  };
}

/** The account of whoever took the money in, where it was not the bank. */
function heldBy({ isOnline, isWithMandatary }: ClearingEntry, accounts: ClearingAccounts): LedgerAccount | null {
  if (isWithMandatary) return accounts.mandatary;
  return isOnline ? accounts.online : null;
}

function chargePosting(line: ClearingLine, entry: ClearingEntry, { accounts }: ClearingBooks): Posting {
  return {
    account: chargeAccount(line, entry.isReturn, accounts),
    auxiliary: '',
    customer: line.debtorName,
    piece: line.number,
    pieceDate: line.issuedOn ?? entry.on,
    label: labelOf(line, entry),
    cents: line.laidCents,
    euroCents: eurosOf(line, entry),
    letter: null,
    letteredOn: null,
  };
}

function chargeAccount({ kind, laidCents }: ClearingLine, isReturn: boolean, accounts: ClearingAccounts): LedgerAccount {
  if (kind === 'discount') return accounts.discount;
  if (kind === 'bank-fee') return accounts.bankFee;
  if (kind === 'card-commission') return accounts.cardCommission;
  if (kind === 'write-off') return accounts.writeOff;
  // Taking back a loss lowers it; it is no profit.
  return laidCents > 0n !== isReturn ? accounts.smallLoss : accounts.smallGain;
}

function customerPosting(line: ClearingLine, entry: ClearingEntry, books: ClearingBooks): Posting {
  const euroCents = eurosOf(line, entry);
  // One letter on a collective account would join the lines of several customers.
  const isLettered = line.letter !== null && (line.debtorAccount ?? '').trim() !== '';
  return {
    ...customerAccount(line, books),
    customer: line.debtorName,
    piece: line.number || (line.reference ?? ''),
    pieceDate: line.issuedOn ?? entry.receivedOn ?? entry.on,
    label: labelOf(line, entry),
    cents: -line.laidCents,
    euroCents: euroCents === null ? null : -euroCents,
    letter: isLettered ? line.letter : null,
    letteredOn: isLettered ? line.letteredOn : null,
  };
}

/** An invoice that was paid with a discount is one line of the customer's account. */
function byItem(lines: readonly Posting[]): Posting[] {
  const items = new Map<string, Posting>();
  for (const line of lines) {
    const key = [line.account.number, line.auxiliary, line.customer, line.piece, line.letter ?? ''].join('\t');
    const known = items.get(key);
    const sum = known && { ...known, cents: known.cents + line.cents, euroCents: plus(known.euroCents, line.euroCents) };
    items.set(key, sum ?? line);
  }
  return [...items.values()];
}

function eurosOf(line: ClearingLine, { currency }: ClearingEntry): bigint | null {
  return currency === EUR ? line.laidCents : line.euroCents;
}

function plus(a: bigint | null, b: bigint | null): bigint | null {
  return a === null || b === null ? null : a + b;
}

const LABELS: Readonly<Record<ClearingKind, string>> = {
  payment: 'Règlement',
  'credit-note': 'Imputation avoir',
  discount: 'Escompte',
  'bank-fee': 'Frais bancaires',
  'card-commission': 'Commission carte',
  'small-difference': 'Écart de règlement',
  'write-off': 'Perte sur créance',
  refund: 'Remboursement',
  'on-account': 'Règlement à affecter',
};

function labelOf({ kind, itemKind, number, debtorName }: ClearingLine, { isReturn, isUndone }: ClearingEntry): string {
  if (isReturn) return words(kind === 'payment' && !isUndone ? 'Rejet' : `Annulation ${LABELS[kind].toLowerCase()}`, number, debtorName);
  const usesCredit = kind === 'payment' && itemKind !== 'invoice';
  return words(usesCredit ? LABELS['credit-note'] : LABELS[kind], number, debtorName);
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(' ');
}
