import type { Day } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import { type BookLine, identityOf, type Laid } from './book-line.ts';
import { isSpecific, numberKey } from './invoice-number.ts';
import { type Books, isCarryOver, type LedgerLine } from './ledger-line.ts';

/** What one customer account of the books says. */
export type AccountReading = {
  /** Open items. */
  readonly lines: readonly BookLine[];
  /** What these books show to be settled. */
  readonly cleared: readonly ClearedMark[];
  /** Lettered together, but not netting to zero: lettered does not mean paid. */
  readonly unbalanced: readonly UnbalancedLetter[];
  /** Debit balances carried over without their invoices. */
  readonly carriedOver: readonly LedgerLine[];
  /** Debits outside the sales journals: money given back, payments that came back, transfers. */
  readonly unusualDebits: readonly LedgerLine[];
};

export type ClearedMark = {
  readonly identity: string;
  readonly issuedOn: Day | null;
  /** The day of the lettering, where the books give it. */
  readonly on: Day | null;
  /** The letter; `null` when the lines net to zero without one. */
  readonly letter: string | null;
};

export type UnbalancedLetter = {
  readonly letter: string;
  readonly line: number;
  readonly netCents: bigint;
  readonly identities: readonly string[];
};

type Draft = {
  lines: BookLine[];
  cleared: ClearedMark[];
  unbalanced: UnbalancedLetter[];
  carriedOver: LedgerLine[];
  unusualDebits: LedgerLine[];
};

/**
 * Reads one customer account. The rules: lines lettered to zero are settled; lettered lines that leave a rest are neither
 * added nor cleared. Open lines of one document number are set off against each other when a single invoice bears it, or
 * when they net to zero; several invoices of one number with a credit among them stay as they stand, since nobody can tell
 * which one the credit is for. Every other credit stands on account.
 */
export function readAccount(lines: readonly LedgerLine[], books: Books): AccountReading {
  const draft: Draft = { lines: [], cleared: [], unbalanced: [], carriedOver: [], unusualDebits: [] };
  const open: LedgerLine[] = [];
  const lettered = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    if (line.letter === null) open.push(line);
    else push(lettered, line.letter, line);
  }
  for (const [letter, group] of lettered) readLettered(letter, group, draft);
  const byDocument = new Map<string, LedgerLine[]>();
  for (const line of open) {
    if (line.cents > 0n && isCarryOver(line, books)) draft.carriedOver.push(line);
    else push(byDocument, isSpecific(line.piece) ? `${line.currency} ${numberKey(line.piece)}` : `line ${line.line}`, line);
  }
  for (const group of byDocument.values()) readDocument(group, books, draft);
  return draft;
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function readLettered(letter: string, group: readonly LedgerLine[], draft: Draft): void {
  const netCents = sumCents(group.map((line) => line.bookCents));
  if (netCents === 0n) {
    for (const line of group) draft.cleared.push(markOf(line, line.letterDate));
    return;
  }
  draft.unbalanced.push({ letter, line: group[0]?.line ?? 0, netCents, identities: group.map(identityOfLine) });
}

function markOf(line: LedgerLine, on: Day | null): ClearedMark {
  return { identity: identityOfLine(line), issuedOn: dateOf(line), on, letter: line.letter };
}

function readDocument(group: readonly LedgerLine[], books: Books, draft: Draft): void {
  const left = withoutTransfers(group);
  const credits = left.filter((line) => line.cents < 0n);
  const debits = inOneEntry(left.filter((line) => line.cents > 0n));
  for (const [line] of debits) if (line && !isUsualDebit(line, books)) draft.unusualDebits.push(line);
  const net = sumCents(left.map((line) => line.cents));
  if (net === 0n) {
    for (const line of left) draft.cleared.push(markOf(line, lastDay(left)));
    return;
  }
  const [invoice] = debits;
  if (debits.length === 1 && invoice) {
    readInvoiceWithCredits(invoice, credits, net, books, draft);
    return;
  }
  for (const debit of debits) draft.lines.push(invoiceLine(debit, [], books));
  for (const credit of credits) draft.lines.push(creditLine(credit, credit.cents, books));
}

function readInvoiceWithCredits(
  invoice: readonly LedgerLine[],
  credits: readonly LedgerLine[],
  net: bigint,
  books: Books,
  draft: Draft,
): void {
  if (net > 0n) {
    draft.lines.push(invoiceLine(invoice, credits, books));
    return;
  }
  for (const line of invoice) draft.cleared.push(markOf(line, lastDay(credits)));
  const last = credits.at(-1);
  if (last) draft.lines.push(creditLine(last, net, books));
}

/** A transfer between two accounts of one customer (411 to 416) is an entry that nets to zero among these lines. */
function withoutTransfers(group: readonly LedgerLine[]): readonly LedgerLine[] {
  const entries = new Map<string, bigint>();
  const entryOf = (line: LedgerLine) => (hasEntryNumber(line) ? `${line.journal} ${line.entryNumber}` : `line ${line.line}`);
  for (const line of group) entries.set(entryOf(line), (entries.get(entryOf(line)) ?? 0n) + line.cents);
  return group.filter((line) => entries.get(entryOf(line)) !== 0n);
}

/** Debits of one entry and one document date are one invoice, booked on several lines. */
function inOneEntry(debits: readonly LedgerLine[]): LedgerLine[][] {
  const entries = new Map<string, LedgerLine[]>();
  for (const line of debits)
    push(entries, hasEntryNumber(line) ? `${line.journal} ${line.entryNumber} ${dateOf(line)}` : `line ${line.line}`, line);
  return [...entries.values()];
}

/** Some programs number no entry, or all of them 0. */
function hasEntryNumber(line: LedgerLine): boolean {
  return isSpecific(line.entryNumber);
}

function invoiceLine(debits: readonly LedgerLine[], credits: readonly LedgerLine[], books: Books): BookLine {
  const [first] = debits as readonly [LedgerLine, ...LedgerLine[]];
  const amountCents = sumCents(debits.map((line) => line.cents));
  const laid = credits.map(
    (credit): Laid => ({
      on: credit.entryDate ?? credit.pieceDate,
      cents: -credit.cents,
      kind: isCreditNote(credit, books) ? 'credit-note' : 'payment',
      reference: `${credit.journal} ${credit.entryNumber}`,
    }),
  );
  return { ...lineOf(first), kind: 'invoice', amountCents, openCents: amountCents - sumCents(laid.map((one) => one.cents)), laid };
}

function creditLine(line: LedgerLine, cents: bigint, books: Books): BookLine {
  const kind = isCreditNote(line, books) ? 'credit-note' : 'payment-on-account';
  return { ...lineOf(line), kind, amountCents: cents, openCents: cents, laid: [] };
}

function lineOf(line: LedgerLine) {
  const base = { source: 'fec', line: line.line, number: numberOf(line), issuedOn: dateOf(line), dueOn: null } as const;
  return { ...base, currency: line.currency, credits: [], replaces: null };
}

function isCreditNote(line: LedgerLine, books: Books): boolean {
  return books.journals.kindOf(line.journal) === 'sales' || /\bavoir\b/i.test(line.label);
}

function isUsualDebit(line: LedgerLine, books: Books): boolean {
  return ['sales', 'opening'].includes(books.journals.kindOf(line.journal));
}

function numberOf(line: LedgerLine): string {
  return line.piece ?? `${line.journal} ${line.entryNumber}`;
}

function identityOfLine(line: LedgerLine): string {
  return identityOf(line.cents > 0n ? 'invoice' : 'credit-note', numberOf(line));
}

function dateOf(line: LedgerLine): Day | null {
  return line.pieceDate ?? line.entryDate;
}

function lastDay(lines: readonly LedgerLine[]): Day | null {
  return (
    lines
      .flatMap(({ entryDate }) => entryDate ?? [])
      .sort()
      .at(-1) ?? null
  );
}
