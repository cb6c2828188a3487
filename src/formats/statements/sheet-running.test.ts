import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../core/base/money.ts';
import { type Decimal, decimal } from '../facts.ts';
import { readAround } from './sheet-around.ts';
import { type BalancedLine, runningBalances } from './sheet-running.ts';

const lines = (rows: readonly (readonly [amount: string, balance: string | null])[]): BalancedLine[] =>
  rows.map(([amount, balance], at) => ({
    amount: decimal(amount),
    balance: balance === null ? null : decimal(balance),
    fee: null,
    line: at + 2,
  }));

describe('the column of balances', () => {
  it.each([
    [
      'oldest-first',
      [
        ['10', '110'],
        ['-30', '80'],
      ],
      '100',
      '80',
    ],
    [
      'newest-first',
      [
        ['-30', '80'],
        ['10', '110'],
      ],
      '100',
      '80',
    ],
    [
      'oldest-first',
      [
        ['10', null],
        ['-30', '80'],
        ['5', null],
        ['1', '86'],
      ],
      '100',
      '86',
    ],
    [
      'newest-first',
      [
        ['1', null],
        ['5', '85'],
        ['-30', '80'],
        ['10', null],
      ],
      '100',
      '86',
    ],
    ['oldest-first', [['10', '110']], '100', '110'],
  ] as const)('proves the order %s, opening and closing', (order, rows, opening, closing) => {
    expect(runningBalances(lines(rows))).toMatchObject({ order, opening, closing, breaks: [] });
  });

  it('says where a line is missing, and by how much', () => {
    const found = runningBalances(
      lines([
        ['10', '110'],
        ['-30', '80'],
        ['5', '95'],
        ['5', '100'],
      ]),
    );
    expect(found).toMatchObject({ opening: '100', closing: '100', breaks: [{ line: 4, difference: '10' }] });
  });

  it('takes one balance on all lines for that of the day of the export', () => {
    expect(
      runningBalances(
        lines([
          ['10', '80'],
          ['-30', '80'],
        ]),
      ),
    ).toEqual({ snapshot: '80' });
  });

  it('proves nothing from balances that do not follow, or from none', () => {
    expect(
      runningBalances(
        lines([
          ['10', '1'],
          ['20', '2'],
          ['30', '3'],
        ]),
      ),
    ).toBeNull();
    expect(runningBalances(lines([['10', null]]))).toBeNull();
  });

  it('finds back any account, whichever way it is listed', () => {
    const cents = fc.integer({ min: -100_000, max: 100_000 }).filter((value) => value !== 0);
    fc.assert(
      fc.property(
        cents,
        fc.array(fc.tuple(cents, fc.boolean()), { minLength: 2, maxLength: 30 }),
        fc.boolean(),
        (opening, moves, newestFirst) => {
          let balance = opening;
          const rows = moves.map(([amount, isGiven], at): [string, string | null] => {
            balance += amount;
            const always = at === 0 || at === moves.length - 1;
            return [decimalOf(BigInt(amount)), isGiven || always ? decimalOf(BigInt(balance)) : null];
          });
          const found = runningBalances(lines(newestFirst ? rows.reverse() : rows));
          const amount = (value: number): Decimal => decimal(decimalOf(BigInt(value)));
          if (found === null || 'snapshot' in found) throw new Error('nothing found');
          expect(found.breaks).toEqual([]);
          const both = [found.opening, found.closing];
          expect([[amount(opening), amount(balance)]]).toContainEqual(both);
        },
      ),
    );
  });
});

describe('the rows around the table', () => {
  const around = (...rows: readonly (readonly string[])[]) => readAround(rows.map((cells, at) => ({ line: at + 1, cells })));

  it.each([
    [['Compte courant n° 00020427603'], '00020427603'],
    [['Numéro de compte', '00020427603'], '00020427603'],
    [['Account number:', '12345678'], '12345678'],
    [['IBAN', 'FR76 3000 6000 0112 3456 7890 189'], 'FR7630006000011234567890189'],
    [['Mon compte FR7630006000011234567890189 - EUR'], 'FR7630006000011234567890189'],
    [['="00020427603"', '01/01/2026', '31/01/2026'], '00020427603'],
    [['Carte n° ****1234'], '****1234'],
    [['Liste des opérations du compte entre le 03/03/2026 et le 14/03/2026'], null],
    [['Téléphone', '0102030405'], null],
    [['FR76 3000 6000 0112 3456 7890 188'], null],
  ])('%j names the account %s', (cells, account) => expect(around(cells).account).toBe(account));

  it.each([
    [['Solde au 14/03/2026 24 416,47 €'], 'unsaid', '24416.47', '2026-03-14'],
    [['Solde au 14/03/2026 : -1.416,47 EUR'], 'unsaid', '-1416.47', '2026-03-14'],
    [['Solde débiteur', '14/03/2026', '12,00'], 'unsaid', '-12.00', '2026-03-14'],
    [['Ancien solde', '10,00'], 'opening', '10.00', null],
    [['Closing balance', '1,234.56'], 'closing', '1234.56', null],
    [['Compte pro', '****7603', '14/03/2026', '', '10,00'], 'unsaid', '10.00', '2026-03-14'],
  ])('%j states a balance', (cells, kind, amount, day) => expect(around(cells).balances).toEqual([{ kind, amount, day, line: 1 }]));

  it.each([[['Montant total', '10,00']], [['Solde (FRANCS)', '5822,34']], [['Facture du 14/03/2026', '10,00']], [['Solde']]])(
    '%j states none',
    (cells) => {
      expect(around(cells).balances).toEqual([]);
    },
  );

  it('knows the period and the currency', () => {
    expect(around(['Opérations du 01/03/2026 au 31/03/2026']).period).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(around(['Solde (EUROS)', '1,00']).currency).toBe('EUR');
    expect(around(['Devise', 'CHF']).currency).toBe('CHF');
    expect(around(['Solde', '12,00 USD']).currency).toBe('USD');
    expect(around(['Bonjour'])).toEqual({ account: null, currency: null, balances: [], period: null });
  });
});
