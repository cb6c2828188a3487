import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import { bookLine, knownItem as known } from './register.test-kit.ts';
import { type FileContext, type KnownItem, register } from './register.ts';

const CONTEXT: FileContext = { asOf: day('2026-03-02'), complete: false, stale: false, booksOn: null, force: false };
const doc = (more: Partial<BookLine> = {}) => bookLine({ source: 'document', ...more });
const decide = (line: BookLine, items: readonly KnownItem[] = [], context: Partial<FileContext> = {}) => {
  const [outcome] = register([line], items, { ...CONTEXT, ...context });
  if (!outcome) throw new Error('no outcome');
  return outcome;
};
const verdict = (outcome: ReturnType<typeof decide>) => (outcome.is === 'refuse' ? outcome.code : outcome.is);

describe('an invoice that is new', () => {
  test('is added as it stands, with nothing laid', () => {
    const line = bookLine();
    expect(decide(line)).toEqual({ is: 'add', line, openCents: 1000n, settlements: [], inBooks: false, settles: [], notes: [] });
    expect(decide(line, [], { complete: true })).toMatchObject({ inBooks: true });
    const paper = doc();
    expect(decide(paper)).toEqual({ is: 'add', line: paper, openCents: 1000n, settlements: [], inBooks: false, settles: [], notes: [] });
  });

  test('of which nothing is left is told to be settled already', () => {
    const line = bookLine({ openCents: 0n });
    expect(decide(line)).toEqual({ is: 'settled-already', line, notes: [] });
    expect(verdict(decide(bookLine({ openCents: 1n })))).toBe('add');
  });

  test('brings what the file lays on it, on the day of the file where none is told, and one line for what it leaves unsaid', () => {
    const laid = [
      { on: day('2026-02-10'), cents: 300n, kind: 'payment' as const, reference: 'BQ 1' },
      { on: null, cents: 100n, kind: 'credit-note' as const, reference: null },
    ];
    const settlements = [laid[0], { ...laid[1], on: '2026-03-02' }];
    expect(decide(bookLine({ openCents: 600n, laid }))).toMatchObject({ openCents: 600n, settlements });
    const rest = { on: '2026-03-02', cents: 50n, kind: 'cleared-in-books', reference: null };
    expect(decide(bookLine({ openCents: 550n, laid }))).toMatchObject({ settlements: [...settlements, rest] });
    expect(decide(doc({ openCents: 550n, laid }))).toMatchObject({ settlements: [...settlements, { ...rest, kind: 'correction' }] });
  });
});

describe('rows that say the very same', () => {
  test('of a list are one: the second is refused', () => {
    const [first, second] = [bookLine(), bookLine({ line: 3 })];
    expect(register([first, second], [], CONTEXT)).toMatchObject([
      { is: 'add', line: first },
      { is: 'refuse', line: second, code: 'duplicate-row', notes: [] },
    ]);
    expect(register([bookLine(), bookLine()], [known()], CONTEXT).map(verdict)).toEqual(['same', 'duplicate-row']);
  });

  test.each<[string, Partial<BookLine>]>([
    ['number', { number: 'F-2' }],
    ['kind', { kind: 'credit-note' }],
    ['date', { issuedOn: day('2026-01-06') }],
    ['due date', { dueOn: day('2026-02-05') }],
    ['currency', { currency: 'USD' as Currency }],
    ['amount', { amountCents: 1001n }],
    ['rest', { openCents: 999n }],
  ])('but for the %s are two', (_what, more) => {
    expect(register([bookLine(), bookLine(more)], [], CONTEXT).map(verdict)).toEqual(['add', 'add']);
  });

  test('take no invoice from another row', () => {
    const rows = [bookLine(), bookLine(), bookLine({ amountCents: 800n, openCents: 800n })];
    const items = [known(), known({ id: 2 as ItemId, amountCents: 900n, openCents: 900n })];
    expect(register(rows, items, CONTEXT).map(verdict)).toEqual(['same', 'duplicate-row', 'update']);
  });

  test('are not those whose figures only read alike one after the other', () => {
    const rows = [bookLine({ amountCents: 1001n, openCents: 1n }), bookLine({ amountCents: 100n, openCents: 11n })];
    expect(register(rows, [], CONTEXT).map(verdict)).toEqual(['add', 'add']);
  });

  test('of the books, or in two documents, are two', () => {
    for (const source of ['fec', 'document'] as const)
      expect(register([bookLine({ source }), bookLine({ source })], [], CONTEXT).map(verdict)).toEqual(['add', 'add']);
  });

  test('of money on account are one too, beside a receipt of that amount', () => {
    const line = () => bookLine({ kind: 'payment-on-account', number: 'VIR', amountCents: -1000n, openCents: -1000n });
    const receipt = { on: day('2026-01-05'), cents: 1000n, currency: line().currency, items: [] };
    expect(register([line(), line()], [], CONTEXT, [receipt, { ...receipt }]).map(verdict)).toEqual(['same', 'duplicate-row']);
    expect(register([line()], [], CONTEXT, []).map(verdict)).toEqual(['add']);
    // The second receipt is left for another credit.
    expect(register([line(), line(), { ...line(), number: 'CHQ' }], [], CONTEXT, [receipt, { ...receipt }]).map(verdict)).toEqual([
      'same',
      'duplicate-row',
      'same',
    ]);
  });
});

describe('an invoice on paper that complete books did not show', () => {
  const booksOn = day('2026-01-31');

  test.each<[string, Partial<BookLine>, Partial<FileContext>, string]>([
    ['of a day they cover', { issuedOn: day('2026-01-30') }, { booksOn }, 'not-open-in-books'],
    ['of their last day', { issuedOn: booksOn }, { booksOn }, 'not-open-in-books'],
    ['of the day after', { issuedOn: day('2026-02-01') }, { booksOn }, 'add'],
    ['of a day that nobody knows', { issuedOn: null }, { booksOn }, 'add'],
    ['where there were no books yet', { issuedOn: day('2026-01-30') }, {}, 'add'],
    ['when the user insists', { issuedOn: day('2026-01-30') }, { booksOn, force: true }, 'add'],
    ['in a list of all that is open', { source: 'list', issuedOn: day('2026-01-30') }, { booksOn }, 'add'],
    ['being a credit note', { kind: 'credit-note', amountCents: -5n, openCents: -5n, issuedOn: day('2026-01-30') }, { booksOn }, 'add'],
  ])('%s', (_when, more, context, expected) => {
    expect(verdict(decide(doc(more), [], context))).toBe(expected);
  });

  test('is added although the file is older than the books: a document is never out of date', () => {
    expect(verdict(decide(doc(), [], { stale: true }))).toBe('add');
    expect(verdict(decide(bookLine({ source: 'fec' }), [], { stale: true }))).toBe('older-than-books');
  });
});

describe('an invoice that stands in for another', () => {
  const replacing = (more: Partial<BookLine> = {}) => doc({ number: 'F-2', replaces: 'f 01', issuedOn: day('2026-02-10'), ...more });

  test('settles what is left of it on its own day, and says so', () => {
    const item = known({ openCents: 400n });
    expect(decide(replacing(), [item])).toMatchObject({
      is: 'add',
      openCents: 1000n,
      settlements: [],
      settles: [{ item, settlement: { on: '2026-02-10', cents: 400n, kind: 'correction', reference: 'F-2' } }],
      notes: ['replaced'],
    });
  });

  test.each<[string, BookLine, KnownItem]>([
    ['is unknown', replacing({ replaces: 'F-9' }), known()],
    ['is settled', replacing(), known({ openCents: 0n })],
    ['is in another currency', replacing(), known({ currency: 'USD' as Currency })],
    ['is a credit note', replacing(), known({ kind: 'credit-note', amountCents: -1000n, openCents: -1000n })],
    ['was replaced on a day that nobody knows', replacing({ issuedOn: null }), known()],
    ['is named by a list only', replacing({ source: 'list' }), known()],
  ])('changes nothing of it when that %s', (_when, line, item) => {
    expect(decide(line, [item])).toMatchObject({ is: 'add', settles: [], settlements: [], notes: [] });
  });
});

describe('money on account in the books', () => {
  const credit = bookLine({ source: 'fec', kind: 'payment-on-account', number: 'VIR', amountCents: -300n, openCents: -300n });
  const rest = known({ id: 2 as ItemId, kind: 'payment-on-account', number: 'Règlement', amountCents: -300n, openCents: -300n });

  test('is the rest of a receipt that we know, and not of any other credit', () => {
    expect(decide(credit, [{ ...rest, receiptRest: true }])).toMatchObject({ is: 'same', items: [{ id: 2 }] });
    expect(verdict(decide(credit, [rest]))).toBe('add');
  });

  test('that we know by its number goes on by it, whatever receipt is of its amount', () => {
    const item = { ...rest, number: 'VIR' };
    const receipt = { on: day('2026-01-05'), cents: 300n, currency: credit.currency, items: [] };
    expect(register([{ ...credit, openCents: -200n }], [item], CONTEXT, [receipt])).toMatchObject([
      { is: 'update', item: { id: 2 }, openCents: -200n, settlements: [{ cents: -100n }], notes: ['part-settled'] },
    ]);
  });

  test('is known by a receipt laid on one invoice of several that the books still show open', () => {
    const receipt = { on: day('2026-01-05'), cents: 300n, currency: credit.currency, items: [7 as ItemId, 1 as ItemId] };
    const invoice = bookLine({ source: 'fec' });
    const heard = (open: bigint) => register([invoice, credit], [known({ openCents: open, ahead: 1000n - open })], CONTEXT, [receipt]);
    expect(heard(700n)).toMatchObject([{ is: 'same' }, { is: 'same', line: credit, items: [], notes: [] }]);
    expect(heard(1000n).map(verdict)).toEqual(['same', 'add']);
  });
});
