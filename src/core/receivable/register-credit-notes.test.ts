import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import { bookLine, knownItem } from './register.test-kit.ts';
import { type FileContext, type KnownItem, register } from './register.ts';

const CONTEXT: FileContext = { asOf: day('2026-03-02'), complete: false, stale: false, booksOn: null, force: false };
const note = (cents: bigint, credits: readonly string[], more: Partial<BookLine> = {}) =>
  bookLine({
    source: 'document',
    kind: 'credit-note',
    number: 'AV-1',
    issuedOn: day('2026-02-10'),
    dueOn: null,
    amountCents: -cents,
    openCents: -cents,
    credits,
    ...more,
  });
const invoice = (id: number, openCents: bigint, more: Partial<KnownItem> = {}) =>
  knownItem({ id: id as ItemId, number: `F-${id}`, openCents, ...more });

/** What a credit note does: `day item cents` of each invoice, what its own account says, what is left of it, and what is told. */
function laid(line: BookLine, items: readonly KnownItem[], context: Partial<FileContext> = {}) {
  const [outcome] = register([line], items, { ...CONTEXT, ...context });
  if (outcome?.is !== 'add') throw new Error(`not added: ${outcome?.is}`);
  return {
    settles: outcome.settles.map(
      ({ item, settlement: { on, cents, kind, reference } }) => `${on} ${item.id} ${cents} ${kind} ${reference}`,
    ),
    own: outcome.settlements.map(({ on, cents, kind, reference }) => `${on} ${cents} ${kind} ${reference}`),
    left: outcome.openCents,
    notes: outcome.notes,
  };
}

describe('a credit note lowers the invoices that it names', () => {
  test('on its day, and its own rest by as much', () => {
    expect(laid(note(200n, ['f 01']), [invoice(1, 1000n)])).toEqual({
      settles: ['2026-02-10 1 200 credit-note AV-1'],
      own: ['2026-02-10 -200 credit-note F-1'],
      left: 0n,
      notes: ['credit-note-laid'],
    });
  });

  test('one after the other, none below zero; the rest stays a credit', () => {
    const items = [invoice(1, 50n), invoice(2, 0n), invoice(3, 100n), invoice(4, 100n)];
    expect(laid(note(200n, ['F-3', 'F-2', 'F-1']), items)).toEqual({
      settles: ['2026-02-10 3 100 credit-note AV-1', '2026-02-10 1 50 credit-note AV-1'],
      own: ['2026-02-10 -100 credit-note F-3', '2026-02-10 -50 credit-note F-1'],
      left: -50n,
      notes: ['credit-note-laid'],
    });
    expect(laid(note(120n, ['F-1', 'F-3', 'F-4']), items).settles).toEqual([
      '2026-02-10 1 50 credit-note AV-1',
      '2026-02-10 3 70 credit-note AV-1',
    ]);
  });

  test('each once, however often it names one', () => {
    const { settles, left } = laid(note(200n, ['F-1', 'f 1', 'F-2', 'F-001']), [invoice(1, 50n), invoice(2, 40n)]);
    expect(settles).toEqual(['2026-02-10 1 50 credit-note AV-1', '2026-02-10 2 40 credit-note AV-1']);
    expect(left).toBe(-110n);
  });

  test('after what the document itself says was laid', () => {
    const own = { on: day('2026-02-11'), cents: -80n, kind: 'payment' as const, reference: 'refund' };
    expect(laid(note(200n, ['F-1'], { openCents: -120n, laid: [own] }), [invoice(1, 1000n)])).toEqual({
      settles: ['2026-02-10 1 120 credit-note AV-1'],
      own: ['2026-02-11 -80 payment refund', '2026-02-10 -120 credit-note F-1'],
      left: 0n,
      notes: ['credit-note-laid'],
    });
  });

  test('on the day of the invoice when it bears none, and not at all when neither does', () => {
    const undated = note(200n, ['F-1', 'F-2'], { issuedOn: null });
    expect(laid(undated, [invoice(1, 100n, { issuedOn: null }), invoice(2, 100n)])).toEqual({
      settles: ['2026-01-05 2 100 credit-note AV-1'],
      own: ['2026-01-05 -100 credit-note F-2'],
      left: -100n,
      notes: ['credit-note-laid'],
    });
  });
});

describe('a credit note stays a credit', () => {
  const nothing = { settles: [], own: [], left: -200n, notes: [] };

  test.each<[string, BookLine, KnownItem]>([
    ['that names no invoice', note(200n, []), invoice(1, 1000n)],
    ['whose invoice is unknown', note(200n, ['F-9']), invoice(1, 1000n)],
    ['whose invoice is settled', note(200n, ['F-1']), invoice(1, 0n)],
    ['whose invoice is paid twice', note(200n, ['F-1']), invoice(1, -50n)],
    ['in another currency', note(200n, ['F-1'], { currency: 'USD' as Currency }), invoice(1, 1000n)],
    ['in a list: it says what is left, not what it credits', note(200n, ['F-1'], { source: 'list' }), invoice(1, 1000n)],
  ])('%s', (_which, line, item) => {
    expect(laid(line, [item])).toEqual(nothing);
  });

  test('when the books may have set it off already: a person is asked, and nothing is laid', () => {
    const asked = { ...nothing, notes: ['credit-note-may-be-in-books'] };
    const items = [invoice(1, 100n), invoice(2, 100n, { inBooks: true })];
    expect(laid(note(200n, ['F-2']), items, { booksOn: day('2026-02-10') })).toEqual(asked);
    expect(laid(note(200n, ['F-1', 'F-2']), items, { booksOn: day('2026-02-28') })).toEqual(asked);
  });

  test.each<[string, KnownItem, Partial<FileContext>, BookLine]>([
    ['the books end the day before', invoice(1, 1000n, { inBooks: true }), { booksOn: day('2026-02-09') }, note(200n, ['F-1'])],
    ['the books never showed the invoice', invoice(1, 1000n), { booksOn: day('2026-02-28') }, note(200n, ['F-1'])],
    ['there are no books yet', invoice(1, 1000n, { inBooks: true }), {}, note(200n, ['F-1'])],
    ['nobody knows its day', invoice(1, 1000n, { inBooks: true }), { booksOn: day('2026-02-28') }, note(200n, ['F-1'], { issuedOn: null })],
  ])('no longer when %s', (_when, item, context, line) => {
    expect(laid(line, [item], context)).toMatchObject({ left: 0n, notes: ['credit-note-laid'] });
  });
});
