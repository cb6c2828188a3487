import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { type Currency, sumCents } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import { knownItem as known, bookLine as line } from './register.test-kit.ts';
import { type FileContext, type KnownItem, register } from './register.ts';

const CONTEXT: FileContext = { asOf: day('2026-03-02'), complete: false, stale: false, booksOn: null, force: false };

const one = (a: BookLine, item: KnownItem, context: Partial<FileContext> = {}) => {
  const [outcome] = register([a], [item], { ...CONTEXT, ...context });
  if (!outcome) throw new Error('no outcome');
  return outcome;
};
const verdict = (outcome: ReturnType<typeof one>) => [outcome.is === 'refuse' ? outcome.code : outcome.is, ...outcome.notes].join(' ');

describe('the same invoice', () => {
  test.each<[string, Partial<BookLine>, Partial<KnownItem>, string]>([
    ['written another way', { number: ' f 01' }, {}, 'same'],
    ['without its date', { issuedOn: null }, {}, 'same'],
    ['dated by its booking', { issuedOn: day('2026-01-20') }, {}, 'same'],
    ['of a year before', { issuedOn: day('2025-01-05') }, {}, 'add'],
    ['in another currency', { currency: 'USD' as Currency }, {}, 'currency-differs'],
    ['with a due date at last', {}, { dueOn: null }, 'update due-date-added'],
    ['with a later due date', { dueOn: day('2026-03-04') }, {}, 'update due-date-differs'],
    ['with an earlier due date', { dueOn: day('2026-01-10') }, {}, 'same due-date-differs'],
    ['a credit note of the same number', { kind: 'credit-note', amountCents: -5n, openCents: -5n }, {}, 'add'],
  ])('%s', (_, a, item, expected) => {
    expect(verdict(one(line(a), known(item)))).toBe(expected);
  });

  test('by its instalments: a document adds nothing to them', () => {
    const halves = [
      known({ amountCents: 500n, openCents: 500n }),
      known({ id: 2 as ItemId, amountCents: 500n, openCents: 500n, dueOn: day('2026-03-04') }),
    ];
    expect(register([line({ source: 'document' })], halves, CONTEXT).map(verdict)).toEqual(['same']);
    expect(register([line({ source: 'document', amountCents: 900n, openCents: 900n })], halves, CONTEXT).map(verdict)).toEqual([
      'same amount-differs',
    ]);
  });
});

describe('what a list may change', () => {
  test('it settles, and says by what the books explain it', () => {
    const laid = [
      { on: day('2026-01-10'), cents: 100n, kind: 'payment' as const, reference: 'BQ 1' },
      { on: day('2026-02-10'), cents: 300n, kind: 'payment' as const, reference: 'BQ 2' },
    ];
    const outcome = one(line({ openCents: 600n, laid }), known({ openCents: 900n }));
    expect(outcome).toMatchObject({ is: 'update', openCents: 600n, settlements: [{ on: '2026-02-10', cents: 300n, kind: 'payment' }] });
    expect(one(line({ openCents: 0n }), known())).toMatchObject({
      openCents: 0n,
      settlements: [{ on: '2026-03-02', cents: 1000n, kind: 'cleared-in-books' }],
      notes: ['cleared'],
    });
  });

  test('it never brings back what other money has paid', () => {
    expect(verdict(one(line(), known({ openCents: 0n, laidElsewhere: 1000n })))).toBe('same books-behind');
    expect(one(line(), known({ openCents: 0n }))).toMatchObject({ is: 'update', openCents: 1000n, hold: true, notes: ['reopened'] });
  });

  test('an older one only completes', () => {
    expect(verdict(one(line({ openCents: 0n }), known({ dueOn: null }), { stale: true }))).toBe('update due-date-added older-than-books');
    expect(verdict(one(line({ number: 'F-2' }), known(), { stale: true }))).toBe('older-than-books');
    expect(verdict(one(line({ number: 'F-2' }), known(), { stale: true, force: true }))).toBe('add');
  });
});

describe('what a document may change', () => {
  test('nothing that is open, only what was missing', () => {
    expect(verdict(one(line({ source: 'document', openCents: 0n }), known()))).toBe('same');
    expect(verdict(one(line({ source: 'document' }), known({ openCents: 0n, dueOn: null })))).toBe('update due-date-added');
  });

  test('a credit note that the books may have set off already stays a credit', () => {
    const credit = line({
      source: 'document',
      kind: 'credit-note',
      number: 'AV-1',
      amountCents: -200n,
      openCents: -200n,
      dueOn: null,
      credits: ['F 1'],
    });
    expect(one(credit, known())).toMatchObject({ openCents: 0n, notes: ['credit-note-laid'] });
    expect(one(credit, known({ inBooks: true }), { booksOn: day('2026-02-01') })).toMatchObject({
      openCents: -200n,
      notes: ['credit-note-may-be-in-books'],
    });
  });
});

test('whatever is registered, an amount less what was laid on it is what is open', () => {
  const date = fc.constantFrom<Day | null>(day('2026-01-05'), day('2026-01-06'), null);
  const cents = fc.bigInt({ min: -3n, max: 9n });
  const lines = fc
    .record({
      number: fc.constantFrom('F-1', 'F-2', 'f 1'),
      amountCents: fc.bigInt({ min: 1n, max: 9n }),
      openCents: fc.bigInt({ min: 0n, max: 9n }),
      issuedOn: date,
      dueOn: date,
    })
    .map(line);
  const items = fc.array(
    fc.record({
      number: fc.constantFrom('F-1', 'F-2'),
      amountCents: fc.bigInt({ min: 1n, max: 9n }),
      openCents: cents,
      laidElsewhere: fc.constantFrom(0n, 2n),
      issuedOn: date,
      dueOn: date,
    }),
    { maxLength: 4 },
  );
  const sources = fc.constantFrom<BookLine['source']>('list', 'fec', 'document');
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 6 }), sources, items, fc.boolean(), (drafts, source, rows, stale) => {
      const all = drafts.map((draft) => ({ ...draft, source }));
      const taken = new Set<ItemId>();
      for (const outcome of register(
        all,
        rows.map((row, index) => known({ ...row, id: index as ItemId })),
        { ...CONTEXT, stale },
      )) {
        if (outcome.is === 'add')
          expect(outcome.line.amountCents - sumCents(outcome.settlements.map((s) => s.cents))).toBe(outcome.openCents);
        if (outcome.is !== 'update') continue;
        const { item, changes, settlements, openCents } = outcome;
        const grown = (changes.amountCents ?? item.amountCents) - item.amountCents;
        expect(item.openCents + grown - sumCents(settlements.map((s) => s.cents))).toBe(openCents);
        if (outcome.line.source !== 'document') expect(taken.has(item.id)).toBe(false);
        taken.add(item.id);
      }
    }),
  );
});
