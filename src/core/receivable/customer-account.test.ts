import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { EUR, sumCents } from '../base/money.ts';
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
