import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { type Currency, EUR, sumCents } from '../base/money.ts';
import { readAccount } from './customer-account.ts';
import { type Books, JournalTally, type LedgerLine } from './ledger-line.ts';

const JOURNALS = new JournalTally();
for (const journal of ['VE', 'BQ', 'AN', 'OD']) JOURNALS.add(journal, journal !== 'BQ');
const BOOKS: Books = { journals: JOURNALS, carryOverPieces: new Set(['AN-1']) };

let last = 1;
const line = (journal: string, piece: string | null, cents: number, more: Partial<LedgerLine> = {}): LedgerLine => {
  last += 1;
  const amount = { cents: BigInt(cents), bookCents: BigInt(cents), currency: EUR };
  return {
    line: last,
    journal,
    entryNumber: `${journal}${last}`,
    piece,
    pieceDate: day('2026-01-05'),
    entryDate: day('2026-01-05'),
    label: '',
    ...amount,
    letter: null,
    letterDate: null,
    ...more,
  };
};
const told = (...lines: LedgerLine[]) => {
  const reading = readAccount(lines, BOOKS);
  return [
    ...reading.lines.map((one) => `${one.kind} ${one.number} ${one.openCents}/${one.amountCents}`),
    ...reading.cleared.map((mark) => `cleared ${mark.identity}`),
  ];
};

test('one invoice and what was paid on it', () => {
  expect(told(line('VE', 'FA-47', 1200), line('BQ', 'fa 047', -500))).toEqual(['invoice FA-47 700/1200']);
  expect(told(line('VE', 'FA-47', 1200), line('BQ', 'FA-47', -1200))).toEqual(['cleared i:FA-47', 'cleared c:FA-47']);
  expect(told(line('VE', 'FA-47', 1200), line('BQ', 'FA-47', -1300))).toEqual(['payment-on-account FA-47 -100/-100', 'cleared i:FA-47']);
});

test('what names no document is set off against nothing', () => {
  expect(told(line('VE', 'DIVERS', 1200), line('BQ', 'DIVERS', -500))).toEqual([
    'invoice DIVERS 1200/1200',
    'payment-on-account DIVERS -500/-500',
  ]);
});

test('two invoices of one number and a payment stay apart: nobody can tell which one it is for', () => {
  expect(told(line('VE', 'F1', 100), line('VE', 'F1', 200), line('BQ', 'F1', -50))).toEqual([
    'invoice F1 100/100',
    'invoice F1 200/200',
    'payment-on-account F1 -50/-50',
  ]);
});

test('lines of one entry are one invoice; a transfer to doubtful customers is no new one', () => {
  const entry = { entryNumber: 'V7' };
  expect(told(line('VE', 'F1', 100, entry), line('VE', 'F1', 20, entry))).toEqual(['invoice F1 120/120']);
  const transfer = { entryNumber: 'OD1' };
  expect(told(line('VE', 'F1', 100), line('OD', 'F1', -100, transfer), line('OD', 'F1', 100, transfer))).toEqual(['invoice F1 100/100']);
});

test('an opening balance without its invoices is none, a credit of it is one', () => {
  const reading = readAccount([line('AN', 'RAN', 500), line('AN', 'AN1', 70), line('AN', 'FA-3', 60), line('AN', 'RAN', -5)], BOOKS);
  expect(reading.carriedOver.map((one) => one.cents)).toEqual([500n, 70n]);
  expect(reading.lines.map((one) => [one.number, one.openCents])).toEqual([
    ['FA-3', 60n],
    ['RAN', -5n],
  ]);
});

test('an open invoice is told with all that was laid on it, each with its day and its entry', () => {
  const invoice = line('VE', 'FA-9', 1200, { line: 10, pieceDate: null });
  const paid = line('BQ', 'FA-9', -300, { entryNumber: 'B7', entryDate: day('2026-02-10'), label: 'Savoir-faire' });
  const credited = line('OD', 'FA-9', -50, { entryNumber: 'O2', entryDate: null, pieceDate: day('2026-02-01'), label: 'AVOIR 12' });
  const sold = line('VE', 'FA-9', -10, { entryNumber: 'V8', entryDate: day('2026-02-20') });
  expect(readAccount([invoice, paid, credited, sold], BOOKS)).toEqual({
    lines: [
      {
        source: 'fec',
        line: 10,
        kind: 'invoice',
        number: 'FA-9',
        issuedOn: '2026-01-05',
        dueOn: null,
        currency: EUR,
        amountCents: 1200n,
        openCents: 840n,
        laid: [
          { on: '2026-02-10', cents: 300n, kind: 'payment', reference: 'BQ B7' },
          { on: '2026-02-01', cents: 50n, kind: 'credit-note', reference: 'OD O2' },
          { on: '2026-02-20', cents: 10n, kind: 'credit-note', reference: 'VE V8' },
        ],
        credits: [],
        replaces: null,
      },
    ],
    cleared: [],
    unbalanced: [],
    carriedOver: [],
    unusualDebits: [],
  });
});

test('what is lettered to zero is settled on the day of the lettering, and shows nothing open', () => {
  const letter = { letter: 'AB', letterDate: day('2026-02-28') };
  // The currency of the books decides: an exchange difference leaves nothing in it.
  const lines = [
    line('VE', 'FA-1', 1000, { ...letter, bookCents: 900n }),
    line('BQ', null, -980, { ...letter, bookCents: -900n, entryNumber: 'B9', pieceDate: null, entryDate: day('2026-02-27') }),
  ];
  expect(readAccount(lines, BOOKS)).toEqual({
    lines: [],
    cleared: [
      { identity: 'i:FA-1', issuedOn: '2026-01-05', on: '2026-02-28', letter: 'AB' },
      { identity: 'c:BQ-B-9', issuedOn: '2026-02-27', on: '2026-02-28', letter: 'AB' },
    ],
    unbalanced: [],
    carriedOver: [],
    unusualDebits: [],
  });
});

test('what is lettered and leaves a rest is neither open nor settled: a person is told', () => {
  const letter = { letter: 'AC' };
  const first = line('VE', 'FA-1', 1000, { ...letter, line: 31 });
  const reading = readAccount([first, line('BQ', 'FA-1', -900, letter), line('VE', 'FA-2', 50), line('BQ', 'FA-2', -50)], BOOKS);
  expect(reading).toMatchObject({
    lines: [],
    cleared: [{ identity: 'i:FA-2' }, { identity: 'c:FA-2' }],
    unbalanced: [{ letter: 'AC', line: 31, netCents: 100n, identities: ['i:FA-1', 'c:FA-1'] }],
  });
});

test('lines of one number that net to zero are settled on the day of the last of them', () => {
  const on = (entryDate: string | null) => ({ entryDate: entryDate === null ? null : day(entryDate) });
  const days = (...lines: LedgerLine[]) => readAccount(lines, BOOKS).cleared.map((mark) => [mark.on, mark.letter]);
  const settled = days(
    line('VE', 'F1', 100, on('2026-01-05')),
    line('BQ', 'F1', -60, on('2026-03-01')),
    line('BQ', 'F1', -40, on('2026-02-01')),
  );
  expect(settled).toEqual([1, 2, 3].map(() => ['2026-03-01', null]));
  expect(days(line('VE', 'F1', 100, on('2026-01-05')), line('BQ', 'F1', -100, on(null)))).toEqual([1, 2].map(() => ['2026-01-05', null]));
  expect(days(line('VE', 'F1', 100, on(null)), line('BQ', 'F1', -100, on(null)))).toEqual([1, 2].map(() => [null, null]));
  // Paid beyond: the invoice was settled when the last credit came.
  expect(days(line('VE', 'F1', 100, on('2026-05-05')), line('BQ', 'F1', -130, on('2026-02-01')))).toEqual([['2026-02-01', null]]);
});

test('what is paid beyond an invoice is left on its last credit', () => {
  const over = [line('VE', 'F1', 100), line('BQ', 'F1', -60), line('VE', 'F1', -70, { entryNumber: 'V9' })];
  expect(told(...over)).toEqual(['credit-note F1 -30/-30', 'cleared i:F-1']);
  expect(told(line('BQ', null, -30, { entryNumber: 'B4', label: 'Avoir du 3' }))).toEqual(['credit-note BQ B4 -30/-30']);
});

test('a debit outside sales and opening is told, and is open all the same', () => {
  const back = line('BQ', 'FA-3', 80);
  const reading = readAccount([back, line('VE', 'FA-4', 70), line('AN', 'FA-5', 60), line('OD', 'FA-6', -5)], BOOKS);
  expect(reading.unusualDebits).toEqual([back]);
  expect(reading.lines.map((one) => `${one.kind} ${one.number}`)).toEqual([
    'invoice FA-3',
    'invoice FA-4',
    'invoice FA-5',
    'payment-on-account FA-6',
  ]);
});

test('one number in two currencies is two documents', () => {
  const usd = { currency: 'USD' as Currency };
  expect(told(line('VE', 'FA-1', 100), line('BQ', 'FA-1', -100, usd))).toEqual([
    'invoice FA-1 100/100',
    'payment-on-account FA-1 -100/-100',
  ]);
  expect(told(line('VE', 'FA-1', 100), line('BQ', 'FA-2', -40))).toEqual(['invoice FA-1 100/100', 'payment-on-account FA-2 -40/-40']);
});

test('entries that bear no number, or all the same 0, are not one entry', () => {
  const zero = { entryNumber: '0' };
  expect(told(line('VE', 'F1', 100, zero), line('BQ', 'F1', -100, zero))).toEqual(['cleared i:F-1', 'cleared c:F-1']);
  expect(told(line('VE', 'F1', 100, zero), line('VE', 'F1', 20, zero))).toEqual(['invoice F1 100/100', 'invoice F1 20/20']);
});

test('a line of nothing changes nothing', () => {
  expect(told(line('VE', 'F1', 100), line('OD', 'F1', 0))).toEqual(['invoice F1 100/100']);
  const entry = { entryNumber: 'V7' };
  const [nothing, sold] = [line('VE', 'F1', 0, entry), line('VE', 'F1', 100, entry)];
  expect(readAccount([nothing, sold], BOOKS).lines).toMatchObject([{ line: sold.line, openCents: 100n, laid: [] }]);
  const reading = readAccount([line('AN', 'RAN', 0)], BOOKS);
  expect([reading.lines, reading.carriedOver]).toEqual([[], []]);
});

test('no cent of the open lines is lost or made', () => {
  const lines = fc.array(
    fc.record({
      journal: fc.constantFrom('VE', 'BQ', 'OD', 'AN'),
      piece: fc.constantFrom('F1', 'F2', 'VIR', null),
      cents: fc.integer({ min: -9, max: 9 }),
      entry: fc.constantFrom('1', '2', '0'),
      letter: fc.constantFrom(null, 'A', 'B'),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(lines, (rows) => {
      const all = rows
        .filter((row) => row.cents !== 0)
        .map((row) => line(row.journal, row.piece, row.cents, { entryNumber: row.entry, letter: row.letter }));
      const reading = readAccount(all, BOOKS);
      const carried = sumCents(reading.carriedOver.map((one) => one.cents));
      expect(sumCents(reading.lines.map((one) => one.openCents)) + carried).toBe(
        sumCents(all.filter((one) => one.letter === null).map((one) => one.cents)),
      );
      for (const one of reading.lines) expect(one.amountCents - sumCents(one.laid.map((laid) => laid.cents))).toBe(one.openCents);
    }),
  );
});
