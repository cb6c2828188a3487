import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { BookLine, Laid } from './book-line.ts';
import { bookLine, knownItem as known } from './register.test-kit.ts';
import { type FileContext, type KnownItem, register } from './register.ts';

const CONTEXT: FileContext = { asOf: day('2026-03-02'), complete: false, stale: false, booksOn: null, force: false };
const doc = (more: Partial<BookLine> = {}) => bookLine({ source: 'document', ...more });
const one = (line: BookLine, item: KnownItem, context: Partial<FileContext> = {}) => {
  const [outcome] = register([line], [item], { ...CONTEXT, ...context });
  if (!outcome) throw new Error('no outcome');
  return outcome;
};
const pay = (on: string | null, cents: bigint): Laid => ({ on: on === null ? null : day(on), cents, kind: 'payment', reference: 'BQ' });

describe('a list', () => {
  test('that says what we know changes nothing', () => {
    const [line, item] = [bookLine(), known()];
    expect(one(line, item)).toEqual({ is: 'same', line, items: [item], notes: [] });
  });

  test('completes the dates that were missing', () => {
    const [line, item] = [bookLine(), known({ issuedOn: null, dueOn: null })];
    expect(one(line, item)).toEqual({
      is: 'update',
      line,
      item,
      changes: { dueOn: '2026-02-04', issuedOn: '2026-01-05' },
      openCents: 1000n,
      settlements: [],
      hold: false,
      notes: ['due-date-added'],
    });
    expect(one(bookLine(), known({ issuedOn: null }))).toMatchObject({ changes: { issuedOn: '2026-01-05' }, notes: [] });
    expect(one(bookLine({ dueOn: null, issuedOn: null }), known({ dueOn: null, issuedOn: null }))).toMatchObject({ is: 'same', notes: [] });
  });

  test('may give more time, never less, and not when later books are known', () => {
    const [later, earlier] = [bookLine({ dueOn: day('2026-02-05') }), bookLine({ dueOn: day('2026-02-03') })];
    expect(one(later, known())).toMatchObject({ changes: { dueOn: '2026-02-05' }, notes: ['due-date-differs'] });
    expect(one(earlier, known())).toMatchObject({ is: 'same', notes: ['due-date-differs'] });
    expect(one(later, known(), { stale: true })).toMatchObject({ is: 'same', notes: ['due-date-differs'] });
    expect(one(bookLine({ dueOn: null }), known())).toMatchObject({ is: 'same', notes: [] });
  });

  test('of an earlier day than the books says what differs, and changes no amount', () => {
    const stale = { stale: true, complete: true };
    expect(one(bookLine({ openCents: 400n, amountCents: 900n }), known(), stale)).toMatchObject({
      is: 'same',
      notes: ['older-than-books'],
    });
    expect(one(bookLine(), known(), stale)).toMatchObject({ is: 'same', notes: [] });
    expect(one(bookLine({ openCents: 400n }), known({ dueOn: null }), stale)).toEqual({
      is: 'update',
      line: bookLine({ openCents: 400n }),
      item: known({ dueOn: null }),
      changes: { dueOn: '2026-02-04' },
      openCents: 1000n,
      settlements: [],
      hold: false,
      notes: ['due-date-added', 'older-than-books'],
    });
  });

  test('of all that is open makes the invoice one of the books, once', () => {
    expect(one(bookLine(), known(), { complete: true })).toMatchObject({ is: 'update', changes: { inBooks: true }, openCents: 1000n });
    expect(one(bookLine(), known({ inBooks: true }), { complete: true }).is).toBe('same');
    expect(one(bookLine(), known()).is).toBe('same');
  });

  test('in another currency is refused', () => {
    const line = bookLine({ currency: 'USD' as Currency });
    expect(one(line, known())).toEqual({ is: 'refuse', line, code: 'currency-differs', notes: [] });
  });

  test('that changes the amount changes what is open by as much', () => {
    expect(one(bookLine({ amountCents: 1200n, openCents: 1200n }), known())).toEqual({
      is: 'update',
      line: bookLine({ amountCents: 1200n, openCents: 1200n }),
      item: known(),
      changes: { amountCents: 1200n },
      openCents: 1200n,
      settlements: [],
      hold: false,
      notes: ['amount-changed'],
    });
    // Of 1 000, 400 were open: of 1 200, 600 would be, and 500 are.
    expect(one(bookLine({ amountCents: 1200n, openCents: 500n }), known({ openCents: 400n }))).toMatchObject({
      openCents: 500n,
      settlements: [{ cents: 100n }],
      notes: ['amount-changed', 'part-settled'],
    });
  });
});

describe('what the books show to be settled', () => {
  const settled = (laid: Laid[], openCents: bigint) => {
    const outcome = one(bookLine({ openCents, laid }), known());
    if (outcome.is !== 'update') throw new Error(outcome.is);
    return outcome.settlements.map(({ on, cents, kind, reference }) => `${on} ${cents} ${kind} ${reference}`);
  };

  test('is told by the last payments that come to it to the cent', () => {
    const laid = [pay('2026-01-10', 100n), pay('2026-02-10', 200n), pay(null, 300n)];
    expect(settled(laid, 700n)).toEqual(['2026-03-02 300 payment BQ']);
    expect(settled(laid, 500n)).toEqual(['2026-02-10 200 payment BQ', '2026-03-02 300 payment BQ']);
    expect(settled(laid, 400n)).toEqual(['2026-01-10 100 payment BQ', '2026-02-10 200 payment BQ', '2026-03-02 300 payment BQ']);
  });

  test('is one line on the day of the file when no payments come to it', () => {
    const laid = [pay('2026-01-10', 100n), pay('2026-02-10', 200n)];
    expect(settled(laid, 850n)).toEqual(['2026-03-02 150 cleared-in-books null']);
    expect(settled(laid, 600n)).toEqual(['2026-03-02 400 cleared-in-books null']);
    expect(settled([], 999n)).toEqual(['2026-03-02 1 cleared-in-books null']);
  });

  test('wholly or in part, is said', () => {
    expect(one(bookLine({ openCents: 0n }), known()).notes).toEqual(['cleared']);
    expect(one(bookLine({ openCents: 1n }), known()).notes).toEqual(['part-settled']);
  });
});

describe('what the books open again', () => {
  test('holds the reminders of an invoice until a person has looked', () => {
    expect(one(bookLine({ openCents: 900n }), known({ openCents: 400n }))).toEqual({
      is: 'update',
      line: bookLine({ openCents: 900n }),
      item: known({ openCents: 400n }),
      changes: {},
      openCents: 900n,
      settlements: [{ on: '2026-03-02', cents: -500n, kind: 'reopened', reference: null }],
      hold: true,
      notes: ['reopened'],
    });
  });

  test('of a credit holds nothing', () => {
    const credit = { kind: 'credit-note', amountCents: -1000n } as const;
    expect(one(bookLine({ ...credit, openCents: -900n }), known({ ...credit, openCents: -400n }))).toMatchObject({
      openCents: -900n,
      settlements: [{ on: '2026-03-02', cents: 500n, kind: 'reopened' }],
      hold: false,
      notes: ['reopened'],
    });
    expect(one(bookLine({ ...credit, openCents: -300n }), known({ ...credit, openCents: -400n }))).toMatchObject({
      openCents: -300n,
      settlements: [{ cents: -100n, kind: 'cleared-in-books' }],
      notes: ['part-settled'],
    });
  });

  test('never brings back what other money has paid, but its dates are taken', () => {
    const outcome = one(bookLine({ openCents: 900n }), known({ openCents: 400n, laidElsewhere: 600n, dueOn: null }));
    expect(outcome).toMatchObject({
      changes: { dueOn: '2026-02-04' },
      openCents: 400n,
      settlements: [],
      notes: ['due-date-added', 'books-behind'],
    });
    // What lowers it is believed all the same.
    expect(one(bookLine({ openCents: 300n }), known({ openCents: 400n, laidElsewhere: 600n }))).toMatchObject({ openCents: 300n });
  });
});

describe('a document', () => {
  test('that says what we know changes nothing', () => {
    const [line, item] = [doc(), known({ openCents: 1n })];
    expect(one(line, item)).toEqual({ is: 'same', line, items: [item], notes: [] });
  });

  test('completes dates, keeps what is open, and says where it differs', () => {
    const [line, item] = [doc({ openCents: 500n }), known({ issuedOn: null, dueOn: null, openCents: 300n })];
    expect(one(line, item)).toEqual({
      is: 'update',
      line,
      item,
      changes: { dueOn: '2026-02-04', issuedOn: '2026-01-05' },
      openCents: 300n,
      settlements: [],
      hold: false,
      notes: ['due-date-added'],
    });
    expect(one(doc({ dueOn: day('2026-03-31') }), known())).toMatchObject({ is: 'same', notes: ['due-date-differs'] });
    expect(one(doc({ dueOn: null }), known())).toMatchObject({ is: 'same', notes: [] });
    expect(one(doc(), known({ issuedOn: null }))).toMatchObject({ is: 'update', changes: { issuedOn: '2026-01-05' }, notes: [] });
  });

  test('of one of several amounts, or of their sum, does not differ', () => {
    const part = (id: number, amountCents: bigint, more: Partial<KnownItem> = {}) =>
      known({ id: id as ItemId, amountCents, openCents: amountCents, dueOn: null, ...more });
    const heard = (...items: KnownItem[]) => register([doc()], items, CONTEXT)[0];
    expect(heard(part(1, 600n), part(2, 400n))).toMatchObject({ is: 'same', notes: [], items: [{ id: 1 }, { id: 2 }] });
    expect(heard(part(1, 600n), part(2, 500n))).toMatchObject({ is: 'same', notes: ['amount-differs'] });
    // The same paper twice: its amount is that of one of them.
    expect(register([doc(), doc()], [known(), part(2, 500n)], CONTEXT)[1]).toMatchObject({ is: 'same', notes: [] });
    // One instalment alone is still not the invoice: but it is completed.
    expect(heard(part(1, 600n))).toMatchObject({
      is: 'update',
      changes: { dueOn: '2026-02-04' },
      notes: ['amount-differs', 'due-date-added'],
    });
    expect(heard(part(1, 600n, { currency: 'USD' as Currency }))).toMatchObject({ is: 'same', notes: ['amount-differs'] });
  });
});
