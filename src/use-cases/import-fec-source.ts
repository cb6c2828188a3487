import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { type Currency, centsOf, EUR, isCurrency } from '../core/base/money.ts';
import { oneLine } from '../core/base/text.ts';
import { type AccountReading, readAccount } from '../core/receivable/customer-account.ts';
import { numberKey } from '../core/receivable/invoice-number.ts';
import { type Books, customerAccountKey, JournalTally, type LedgerLine } from '../core/receivable/ledger-line.ts';
import type { FecFacts, FecLine } from '../formats/reading.ts';
import type { Digest } from '../ports/digest.ts';
import { partyOf } from './import-clues.ts';
import { MOST_CENTS } from './import-invoices.ts';
import type { Reporter } from './import-report.ts';
import { type FileParty, type ImportSource, LIMITS, type PartyLines } from './import-source.ts';

type Deps = { readonly digest: Digest; readonly creditorId: CreditorId; readonly report: Reporter; readonly today: Day };

/**
 * The customers of a FEC. It covers everything when it has opening entries, else only what was booked from its first day on. It
 * speaks of the day of its last entry.
 */
export function sourceOfFec(fec: FecFacts, deps: Deps): ImportSource {
  const accounts = new Map<string, FecLine[]>();
  const collective = new Map<string, FecLine>();
  const journals = new JournalTally();
  for (const line of fec.customerLines) {
    journals.add(line.journal, !line.amount.startsWith('-'));
    const key = customerAccountKey(line.auxiliary, line.account);
    if (key === null) collective.set(line.account, collective.get(line.account) ?? line);
    else push(accounts, key, line);
  }
  for (const [account, line] of collective)
    deps.report.tell('refused', 'collective-account', { line: line.line, params: { account: oneLine(account, 30) } });
  const books: Books = { journals, carryOverPieces: carryOverPieces(accounts, journals) };
  const days = periodOf(fec.customerLines, deps.today);
  return {
    parties: [...accounts].map(([key, lines]) => partyOfAccount(key, lines, books, deps)),
    asOf: days.last ?? deps.today,
    complete: collective.size === 0,
    isList: false,
    coversFrom: fec.customerLines.some((line) => journals.kindOf(line.journal) === 'opening') ? null : days.first,
  };
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** An entry dated in the future does not make the books newer than today. */
function periodOf(lines: readonly FecLine[], today: Day): { first: Day | null; last: Day | null } {
  let [first, last]: [Day | null, Day | null] = [null, null];
  for (const { entryDate } of lines) {
    if (entryDate === null || entryDate > today) continue;
    if (first === null || entryDate < first) first = entryDate;
    if (last === null || entryDate > last) last = entryDate;
  }
  return { first, last };
}

function carryOverPieces(accounts: ReadonlyMap<string, readonly FecLine[]>, journals: JournalTally): Set<string> {
  const bearer = new Map<string, string>();
  const shared = new Set<string>();
  for (const [account, lines] of accounts) {
    for (const { journal, piece } of lines) {
      if (piece === null || journals.kindOf(journal) !== 'opening') continue;
      const key = numberKey(piece);
      const first = bearer.get(key);
      if (first === undefined) bearer.set(key, account);
      else if (first !== account) shared.add(key);
    }
  }
  return shared;
}

function partyOfAccount(key: string, lines: readonly FecLine[], books: Books, deps: Deps): FileParty {
  const named = lines.find((line) => nameOf(line) !== '') ?? lines[0];
  const name = (named && nameOf(named)) || key;
  const line = lines[0]?.line ?? null;
  const nothing = { legalId: null, vatId: null, email: null, phone: null, address: null };
  const party = partyOf({ ...nothing, name, account: key, line }, deps.creditorId, deps.digest, deps.report);
  return { ...party, read: (report) => readParty(key, lines, books, report) };
}

/** The label of the ledger account is the customer's name only where the customer has that account alone. */
function nameOf(line: FecLine): string {
  return oneLine(line.auxiliaryLabel ?? (line.auxiliary === null ? line.accountLabel : null) ?? '', LIMITS.name);
}

function readParty(key: string, lines: readonly FecLine[], books: Books, report: Reporter): PartyLines {
  const usable = lines.flatMap((line) => ledgerLine(line, report) ?? []);
  const reading = readAccount(
    usable.filter((line) => line.bookCents !== 0n),
    books,
  );
  tellOddities(key, reading, report);
  return { ...reading, partial: reading.carriedOver.length > 0 || usable.length < lines.length };
}

function tellOddities(account: string, reading: AccountReading, report: Reporter): void {
  for (const line of reading.carriedOver)
    report.tell('refused', 'carried-over', { line: line.line, number: line.piece, params: { account } });
  for (const line of reading.unusualDebits)
    report.tell('warning', 'unusual-debit', { line: line.line, number: line.piece, params: { journal: line.journal } });
}

/** A line booked in another currency is owed in that currency. `null`, and told, when it cannot be used. */
function ledgerLine(line: FecLine, report: Reporter): LedgerLine | null {
  const inBooks = centsOf(line.amount) ?? 0n;
  const told = { line: line.line, number: line.piece };
  const foreign = line.foreignCurrency;
  const amount = foreign === null ? inBooks : foreignCents(line, inBooks);
  if (amount === null || (foreign !== null && !isCurrency(foreign))) {
    if (line.letter === null)
      report.tell('refused', 'foreign-amount-missing', { ...told, params: { currency: oneLine(foreign ?? '', 10) } });
    return null;
  }
  if (amount > MOST_CENTS || amount < -MOST_CENTS) {
    report.tell('refused', 'amount-too-large', { ...told, params: { amount: line.amount.slice(0, 40) } });
    return null;
  }
  const currency = (foreign ?? EUR) as Currency;
  const { journal, entryNumber, pieceDate, entryDate, label, letterDate } = line;
  const [piece, letter] = [oneLine(line.piece ?? '', LIMITS.number), oneLine(line.letter ?? '', 20)];
  const named = { line: line.line, journal, entryNumber, piece: piece || null, label, letter: letter || null };
  return { ...named, pieceDate, entryDate, letterDate, currency, cents: amount, bookCents: inBooks };
}

function foreignCents({ foreignAmount }: FecLine, inBooks: bigint): bigint | null {
  const cents = foreignAmount === null || foreignAmount.length > 40 ? null : centsOf(foreignAmount);
  if (cents === null || (cents === 0n && inBooks !== 0n)) return null;
  const size = cents < 0n ? -cents : cents;
  return inBooks < 0n ? -size : size;
}
