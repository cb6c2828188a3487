import type { Day } from '../base/day.ts';
import { minCents, sumCents } from '../base/money.ts';
import type { BookLine, Laid } from './book-line.ts';
import type { Item } from './item.ts';
import { pairLines } from './pair-lines.ts';
import { type KnownReceipt, pairReceipts } from './pair-receipts.ts';

export type KnownItem = Item & {
  /** Whether complete books have shown it: only then does its absence from them say something. */
  readonly inBooks: boolean;
  /** Cents laid on it that the books did not tell us of: a bank receipt, a credit note that was sent in. */
  readonly laidElsewhere: bigint;
  /** How far what we know is ahead of the books: they last showed open + ahead. */
  readonly ahead: bigint;
  /** What a receipt left on account: the books have not shown it yet. */
  readonly receiptRest: boolean;
};

/** What deciding needs to know of the file as a whole. */
export type FileContext = {
  readonly asOf: Day;
  /** The file states all that is open, so it is the books. */
  readonly complete: boolean;
  /** Complete books of a later day are known: this file no longer says what is open. */
  readonly stale: boolean;
  /** Last day that complete books cover; `null` when there have been none. */
  readonly booksOn: Day | null;
  /** The user insists on adding what would be refused. */
  readonly force: boolean;
};

/** Something to lay on an item; positive lowers a debt, negative brings it back or lowers a credit. */
export type NewSettlement = {
  readonly on: Day;
  readonly cents: bigint;
  readonly kind: Laid['kind'] | 'reopened';
  readonly reference: string | null;
};

export type ItemChanges = { readonly [K in 'dueOn' | 'issuedOn' | 'performedOn']?: Day } & {
  readonly amountCents?: bigint;
  readonly inBooks?: true;
  readonly ahead?: bigint;
};

/** What becomes of one line. `notes` are told to the user; they change nothing. */
export type Outcome = { readonly line: BookLine; readonly notes: readonly NoteCode[] } & (
  | {
      readonly is: 'add';
      readonly openCents: bigint;
      readonly settlements: readonly NewSettlement[];
      readonly inBooks: boolean;
      readonly settles: readonly OtherSettlement[];
    }
  | {
      readonly is: 'update';
      readonly item: KnownItem;
      readonly changes: ItemChanges;
      readonly openCents: bigint;
      readonly settlements: readonly NewSettlement[];
      readonly hold: boolean;
    }
  | { readonly is: 'same'; readonly items: readonly KnownItem[] }
  | { readonly is: 'settled-already' }
  | { readonly is: 'refuse'; readonly code: RefuseCode }
);
export type OtherSettlement = { readonly item: KnownItem; readonly settlement: NewSettlement };

export type NoteCode =
  | 'amount-differs'
  | 'due-date-differs'
  | 'books-behind'
  | 'older-than-books'
  | 'due-date-added'
  | 'amount-changed'
  | 'part-settled'
  | 'cleared'
  | 'reopened'
  | 'credit-note-laid'
  | 'credit-note-may-be-in-books'
  | 'replaced';
export type RefuseCode = 'currency-differs' | 'not-open-in-books' | 'older-than-books' | 'duplicate-row';

/** Decides what the lines of one debtor change. A line that is known already changes nothing. */
export function register(
  lines: readonly BookLine[],
  known: readonly KnownItem[],
  context: FileContext,
  receipts: readonly KnownReceipt[] = [],
): Outcome[] {
  const repeated = repeatedRows(lines);
  const { pairs, instalments } = pairLines(
    lines.filter((line) => !repeated.has(line)),
    known,
  );
  // Books that have laid a receipt on its invoice do not show it again as a credit: that is another one.
  const behind = new Set(
    [...pairs].filter(([line, item]) => magnitude(line.openCents) > magnitude(item.openCents)).map(([, item]) => item.id),
  );
  const booked = pairReceipts(
    lines.filter((line) => !repeated.has(line) && !pairs.has(line)),
    known.filter((item) => item.receiptRest),
    receipts.filter((one) => one.items.length === 0 || one.items.some((id) => behind.has(id))),
  );
  return lines.map((line): Outcome => {
    if (repeated.has(line)) return refuse(line, 'duplicate-row');
    if (booked.known.has(line)) return { is: 'same', line, items: [], notes: [] };
    const item = pairs.get(line) ?? booked.rests.get(line);
    if (item) return line.source === 'document' ? completeItem(line, [item]) : updateItem(line, item, context);
    const standing = instalments.get(line);
    return standing ? completeItem(line, standing) : addItem(line, known, context);
  });
}

function refuse(line: BookLine, code: RefuseCode): Outcome {
  return { is: 'refuse', line, code, notes: [] };
}

/** Rows of a list that say the very same as one before them. Books are never doubled: each of their lines is one. */
function repeatedRows(lines: readonly BookLine[]): Set<BookLine> {
  const seen = new Set<string>();
  const repeated = new Set<BookLine>();
  for (const line of lines) {
    if (line.source !== 'list') continue;
    const mark = [line.kind, line.number, line.issuedOn, line.dueOn, line.currency, line.amountCents, line.openCents].join('|');
    if (seen.has(mark)) repeated.add(line);
    seen.add(mark);
  }
  return repeated;
}

function addItem(line: BookLine, known: readonly KnownItem[], context: FileContext): Outcome {
  if (line.openCents === 0n) return { is: 'settled-already', line, notes: [] };
  if (!context.force && line.source !== 'document' && context.stale) return refuse(line, 'older-than-books');
  if (!context.force && isMissingFromBooks(line, context)) return refuse(line, 'not-open-in-books');
  const settlements = openingSettlements(line, context.asOf);
  const added = { is: 'add', line, inBooks: context.complete, settlements, openCents: line.openCents, settles: [], notes: [] } as const;
  if (line.source !== 'document') return added;
  if (line.kind === 'credit-note') return layCreditNote(line, known, context, added);
  return line.replaces === null ? added : replaceInvoice(line, line.replaces, known, added);
}

/** The books were complete on a later day and did not show it open: it was paid, or never booked; a person looks. */
function isMissingFromBooks(line: BookLine, { booksOn }: FileContext): boolean {
  return line.source === 'document' && line.kind === 'invoice' && isCovered(line, booksOn);
}

/** Whether it is of a day that the books have told of. */
function isCovered({ issuedOn }: BookLine, booksOn: Day | null): boolean {
  return booksOn !== null && issuedOn !== null && issuedOn <= booksOn;
}

/** What the file says was laid on it, and, for what it does not explain, one settlement on the day of the file. */
function openingSettlements(line: BookLine, asOf: Day): NewSettlement[] {
  const settlements = line.laid.map((one) => ({ ...one, on: one.on ?? asOf }));
  const rest = line.amountCents - sumCents(line.laid.map((one) => one.cents)) - line.openCents;
  if (rest !== 0n)
    settlements.push({ on: asOf, cents: rest, kind: line.source === 'document' ? 'correction' : 'cleared-in-books', reference: null });
  return settlements;
}

type Added = Extract<Outcome, { is: 'add' }>;

/**
 * Lays a credit note on the invoices that it names, never below zero; the rest stays a credit. Where the books cover its
 * day, they may have set it off already: then it stays a credit, and a person is asked before anybody is reminded.
 */
function layCreditNote(line: BookLine, known: readonly KnownItem[], { booksOn }: FileContext, added: Added): Added {
  let left = -line.openCents;
  const settles: OtherSettlement[] = [];
  for (const number of line.credits) {
    const item = invoiceNumbered(number, line, known);
    if (!item || settles.some((one) => one.item === item)) continue;
    if (item.inBooks && isCovered(line, booksOn)) return { ...added, notes: ['credit-note-may-be-in-books'] };
    const cents = minCents(left, item.openCents);
    if (cents <= 0n) continue;
    const on = line.issuedOn ?? item.issuedOn;
    if (on === null) continue;
    settles.push({ item, settlement: { on, cents, kind: 'credit-note', reference: line.number } });
    left -= cents;
  }
  const own = settles.map(({ item, settlement }) => ({ ...settlement, cents: -settlement.cents, reference: item.number }));
  const notes: NoteCode[] = settles.length > 0 ? ['credit-note-laid'] : [];
  return { ...added, settles, openCents: -left, settlements: [...added.settlements, ...own], notes };
}

function replaceInvoice(line: BookLine, replaced: string, known: readonly KnownItem[], added: Added): Added {
  const item = invoiceNumbered(replaced, line, known);
  const on = line.issuedOn;
  if (!item || item.openCents === 0n || on === null) return added;
  return {
    ...added,
    settles: [{ item, settlement: { on, cents: item.openCents, kind: 'correction', reference: line.number } }],
    notes: ['replaced'],
  };
}

function invoiceNumbered(number: string, line: BookLine, known: readonly KnownItem[]): KnownItem | undefined {
  const wanted: BookLine = { ...line, number, kind: 'invoice', source: 'list', issuedOn: null, dueOn: null, amountCents: 0n };
  return pairLines(
    [wanted],
    known.filter((item) => item.currency === line.currency),
  ).pairs.get(wanted);
}

/** A document completes what the books left out; its amounts are the invoiced ones and change nothing that is open. */
function completeItem(line: BookLine, items: readonly KnownItem[]): Outcome {
  const notes: NoteCode[] = [];
  const [item] = items;
  const total = sumCents(items.map((one) => one.amountCents));
  if (items.every((one) => one.amountCents !== line.amountCents) && total !== line.amountCents) notes.push('amount-differs');
  if (!item || items.length > 1 || item.currency !== line.currency) return { is: 'same', line, items, notes };
  if (line.dueOn !== null && item.dueOn !== null && line.dueOn !== item.dueOn) notes.push('due-date-differs');
  const changes = completed(line, item);
  if (changes.dueOn) notes.push('due-date-added');
  if (Object.keys(changes).length === 0) return { is: 'same', line, items, notes };
  return { is: 'update', line, item, changes, openCents: item.openCents, settlements: [], hold: false, notes };
}

function completed(line: BookLine, item: KnownItem): ItemChanges {
  return {
    ...(item.dueOn === null && line.dueOn !== null ? { dueOn: line.dueOn } : {}),
    ...(item.issuedOn === null && line.issuedOn !== null ? { issuedOn: line.issuedOn } : {}),
    ...(!item.performedOn && line.performedOn ? { performedOn: line.performedOn } : {}),
  };
}

/** A list or the books say what is open. They never bring back a debt that other money has lowered since. */
function updateItem(line: BookLine, item: KnownItem, context: FileContext): Outcome {
  if (line.currency !== item.currency) return refuse(line, 'currency-differs');
  const changes: { -readonly [K in keyof ItemChanges]: ItemChanges[K] } = completed(line, item);
  const notes: NoteCode[] = changes.dueOn ? ['due-date-added'] : [];
  if (line.dueOn !== null && item.dueOn !== null && line.dueOn !== item.dueOn) {
    // A date that comes earlier would bring reminders forward on one file's word.
    if (line.dueOn > item.dueOn && !context.stale) changes.dueOn = line.dueOn;
    notes.push('due-date-differs');
  }
  if (context.stale)
    return asUpdate(line, item, changes, item.openCents, [], line.openCents === item.openCents ? notes : [...notes, 'older-than-books']);
  if (context.complete && !item.inBooks) changes.inBooks = true;
  if (line.amountCents !== item.amountCents) {
    changes.amountCents = line.amountCents;
    notes.push('amount-changed');
  }
  const before = item.openCents + line.amountCents - item.amountCents;
  // What the bank told before the books did is no news when they tell it too.
  const { ahead, rest } = caughtUp(item.ahead, line.openCents - (before + item.ahead));
  if (ahead !== item.ahead) changes.ahead = ahead;
  if (rest === 0n) return asUpdate(line, item, changes, before, [], notes);
  const open = before + rest;
  const grows = magnitude(open) > magnitude(before);
  if (grows && item.laidElsewhere !== 0n) return asUpdate(line, item, changes, before, [], [...notes, 'books-behind']);
  if (!grows)
    return asUpdate(line, item, changes, open, loweringOf(line, -rest, context.asOf), [...notes, open === 0n ? 'cleared' : 'part-settled']);
  return asUpdate(
    line,
    item,
    changes,
    open,
    [{ on: context.asOf, cents: -rest, kind: 'reopened', reference: null }],
    [...notes, 'reopened'],
  );
}

function asUpdate(
  line: BookLine,
  item: KnownItem,
  changes: ItemChanges,
  openCents: bigint,
  settlements: readonly NewSettlement[],
  notes: readonly NoteCode[],
): Outcome {
  if (Object.keys(changes).length === 0 && settlements.length === 0) return { is: 'same', line, items: [item], notes };
  const hold = notes.includes('reopened') && item.kind === 'invoice';
  return { is: 'update', line, item, changes, openCents, settlements, hold, notes };
}

/** Lets the books catch up with what was ahead of them, by what has changed in them; `rest` is what is new to us. */
export function caughtUp(ahead: bigint, change: bigint): { readonly ahead: bigint; readonly rest: bigint } {
  if (ahead * change > 0n) return { ahead, rest: change };
  const caught = minCents(magnitude(ahead), magnitude(change));
  const signed = ahead > 0n ? caught : -caught;
  return { ahead: ahead - signed, rest: change + signed };
}

/** The payments that the books show, when they explain the difference to the cent; else one settlement on the day of the file. */
function loweringOf(line: BookLine, cents: bigint, asOf: Day): NewSettlement[] {
  let sum = 0n;
  for (const [from, last] of [...line.laid.entries()].reverse()) {
    sum += last.cents;
    if (sum === cents) return line.laid.slice(from).map((one) => ({ ...one, on: one.on ?? asOf }));
  }
  return [{ on: asOf, cents, kind: 'cleared-in-books', reference: null }];
}

function magnitude(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}
