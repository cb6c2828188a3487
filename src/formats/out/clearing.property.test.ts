import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, fromOrdinal, ordinal } from '../../core/base/day.ts';
import { centsOf, decimalOf, EUR, sumCents } from '../../core/base/money.ts';
import { type LetterLink, type LetterPiece, letterGroups } from '../../core/receivable/lettering.ts';
import { readFec } from '../fec/read-fec.ts';
import { Findings } from '../findings.ts';
import { entry, line } from './clearing.test-kit.ts';
import type { ClearingEntry, ClearingKind, ClearingLine } from './clearing.ts';
import { USUAL_BOOKS } from './clearing.ts';
import { clearingCsv } from './clearing-csv.ts';
import { clearingFec } from './clearing-fec.ts';
import { postings } from './clearing-postings.ts';

/** Four invoices of two customers, and one credit note of each; what is laid on them, by chance. */
const INVOICES = [
  { number: 'FA-1', account: 'C1', cents: 10n },
  { number: 'FA-2', account: 'C1', cents: 6n },
  { number: 'FA-3', account: 'C2', cents: 10n },
  { number: 'FA-4', account: 'C2', cents: 4n },
] as const;
const CREDITS = [
  { number: 'AV-1', account: 'C1', cents: -4n },
  { number: 'AV-2', account: 'C2', cents: -10n },
] as const;
const ITEMS = [...INVOICES, ...CREDITS];
const FIRST_DAY = ordinal(day('2026-03-01'));

const KINDS: readonly ClearingKind[] = [
  'payment',
  'discount',
  'bank-fee',
  'card-commission',
  'small-difference',
  'write-off',
  'credit-note',
];
type Laid = { readonly item: number; readonly cents: number; readonly kind: ClearingKind };
const laid: fc.Arbitrary<Laid> = fc.record({
  item: fc.integer({ min: 0, max: ITEMS.length - 1 }),
  cents: fc.constantFrom(10, 6, 4, 4, 2, 1, 0, -2, -4, -10),
  kind: fc.oneof(fc.constant('payment' as const), fc.constantFrom(...KINDS)),
});
const lives = fc.array(fc.record({ lines: fc.array(laid, { minLength: 1, maxLength: 4 }), isReturn: fc.boolean() }), { maxLength: 6 });
type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** The entries of a life without letters, and with those that {@link letterGroups} gives; and the letter of each item of the books. */
function lettered(life: Life): { entries: ClearingEntry[]; letters: ReadonlyMap<string, string | null> } {
  const pieces: LetterPiece[] = ITEMS.map(({ number, account, cents }) => {
    return { key: number, cents, on: day('2026-01-31'), account, currency: EUR };
  });
  const links: LetterLink[] = [];
  const drafts = life.map(({ lines, isReturn }, at) => {
    const on = fromOrdinal(FIRST_DAY + at);
    const parts = lines.map(({ item, cents, kind: drawn }, part) => {
      const { number, account, cents: amount } = ITEMS[item] ?? INVOICES[0];
      const kind = amount < 0n && drawn === 'credit-note' ? 'payment' : drawn;
      const credit = (account === 'C1' ? CREDITS[0] : CREDITS[1]).number;
      const key = kind === 'credit-note' ? credit : `${at}.${part}`;
      if (kind !== 'credit-note') pieces.push({ key, cents: BigInt(-cents), on, account, currency: EUR });
      links.push({ a: number, b: key, cents: BigInt(cents) });
      const reference = kind === 'credit-note' ? credit : null;
      return {
        key,
        line: line({
          debtorAccount: account,
          debtorName: `Client ${account}`,
          number,
          itemKind: amount < 0n ? 'credit-note' : 'invoice',
          kind,
          reference,
          laidCents: BigInt(cents),
        }),
      };
    });
    return { on, isReturn, parts };
  });
  const groups = letterGroups(pieces, links).flatMap((group) => group.pieces.map((key) => [key, group] as const));
  const byKey = new Map(groups);
  const entries = drafts.map(({ on, isReturn, parts }) => {
    const lines = parts.map(
      ({ key, line: one }): ClearingLine => ({ ...one, letter: byKey.get(key)?.letter ?? null, letteredOn: byKey.get(key)?.date ?? null }),
    );
    return entry(lines, { on, receivedOn: on, isReturn });
  });
  return { entries, letters: new Map(groups.map(([key, { letter }]) => [key, letter])) };
}

/** The sales as the books have them, with the letters that the accounting software sets on them. */
function sales(letters: ReadonlyMap<string, string | null>): string {
  return ITEMS.map(({ number, account, cents }) => {
    const [debit, credit] = cents > 0n ? [decimalOf(cents), '0'] : ['0', decimalOf(-cents)];
    const own = ['VE', 'Ventes', number, '20260131', '411000', 'Clients', account, account, number, '20260131', 'Facture'];
    const turnover = ['VE', 'Ventes', number, '20260131', '706000', 'Ventes', '', '', number, '20260131', 'Facture'];
    return [
      [...own, debit, credit, letters.get(number) ?? '', '', '', '', ''],
      [...turnover, credit, debit, '', '', '', '', ''],
    ];
  })
    .flatMap((rows) => rows.map((cells) => `${cells.join('\t')}\r\n`))
    .join('');
}

it('whatever is laid: each entry balances, no cent is lost, and what is lettered nets to zero in the books', () => {
  let settled = 0;
  fc.assert(
    fc.property(lives, (life) => {
      const { entries, letters } = lettered(life);
      for (const one of entries) expect(sumCents(postings(one, USUAL_BOOKS).map(({ cents }) => cents))).toBe(0n);
      const findings = new Findings();
      const { fec, findings: read } = readFec(Buffer.from([...clearingFec(entries, findings)].join('') + sales(letters)));
      expect([findings.list(), read]).toEqual([[], []]);
      expect(fec).toMatchObject({ unbalancedEntries: 0, unbalancedLetterGroups: [] });
      for (const account of ['C1', 'C2']) {
        const owed = sumCents(ITEMS.map((item) => (item.account === account ? item.cents : 0n)));
        const taken = life
          .flatMap(({ lines }) => lines)
          .filter(({ item, kind }) => ITEMS[item]?.account === account && (kind !== 'credit-note' || item >= INVOICES.length));
        const booked = fec?.customerLines.filter(({ auxiliary }) => auxiliary === account).map(({ amount }) => centsOf(amount) ?? 0n);
        expect(sumCents(booked ?? [])).toBe(owed - sumCents(taken.map(({ cents }) => BigInt(cents))));
      }
      settled += fec?.customerLines.filter(({ letter }) => letter !== null).length ?? 0;
    }),
    { numRuns: 1000 },
  );
  expect(settled).toBeGreaterThan(500);
});

it('the sheet has the amounts of each entry, to the cent, whatever the texts hold', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 12 });
  const text = fc.oneof(
    texts,
    texts.map((some) => `=${some};"${some}`),
  );
  fc.assert(
    fc.property(text, text, fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (name, number, cents) => {
      const one = entry([line({ debtorName: name, number, laidCents: cents }), line({ number: name, kind: 'discount', laidCents: 1n })]);
      const rows = [...clearingCsv([one], { style: 'iso' })].join('').split('\r\n').slice(1, -1);
      const amounts = rows.map((row) => /;(\d*\.?\d*);(\d*\.?\d*);EUR;(?:AAA)?;/.exec(row)).map((found) => [found?.[1], found?.[2]]);
      const expected = postings(one, USUAL_BOOKS).map((posting) =>
        [posting.cents, -posting.cents].map((side) => (side > 0n ? decimalOf(side) : '')),
      );
      expect(amounts).toEqual(expected);
      const { fec, findings } = readFec(Buffer.from([...clearingFec([one], new Findings())].join('')));
      expect(findings).toEqual([]);
      expect(fec).toMatchObject({ rows: expected.length, unbalancedEntries: 0 });
    }),
    { numRuns: 500 },
  );
});
