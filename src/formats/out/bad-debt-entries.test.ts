import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../core/base/day.ts';
import { sumCents } from '../../core/base/money.ts';
import type { Rate } from '../../core/base/rate.ts';
import { type BadDebtEntry, depreciationEntry, doubtfulEntry, lossEntry, reversalEntry } from '../../core/law/bad-debt-entries.ts';
import { splitVat, vatRecovery } from '../../core/law/vat-recovery.ts';
import { readFec } from '../fec/read-fec.ts';
import { Findings } from '../findings.ts';
import { type BadDebtBooking, badDebtCsv, badDebtFec, USUAL_BAD_DEBT_BOOKS } from './bad-debt-entries.ts';

const ON = day('2026-11-21');

/** The whole life of one bad debt: doubtful, half of it feared to be lost, then lost. */
function life(unpaid: bigint, rate = 200_000, percent = 50n): BadDebtEntry[] {
  const split = splitVat(unpaid, { rate: rate as Rate });
  const feared = (split.net * percent) / 100n;
  const recovery = vatRecovery({ ground: 'liquidation-judgment', vatDueOn: 'delivery', unpaid: split }, ON);
  return [
    doubtfulEntry(day('2026-03-31'), unpaid),
    ...(feared > 0n ? [depreciationEntry(day('2026-06-30'), { net: split.net, feared })] : []),
    ...(feared > 0n ? [reversalEntry(ON, { depreciated: feared, takenBack: feared })] : []),
    lossEntry(ON, { unpaid, isDoubtful: true }, recovery),
  ];
}

/** An entry of the core is what the writer takes, by type. */
function booking(entry: BadDebtEntry, over: Partial<BadDebtBooking> = {}): BadDebtBooking {
  return { debtorAccount: 'C0042', debtorName: 'Boulangerie Noël', number: 'FA-1', issuedOn: day('2026-01-31'), entry, ...over };
}

function written(bookings: readonly BadDebtBooking[], write: 'csv' | 'fec', options: Parameters<typeof badDebtFec>[2] = {}) {
  const findings = new Findings();
  const text = [...(write === 'csv' ? badDebtCsv(bookings, findings, options) : badDebtFec(bookings, findings, options))].join('');
  const rows = text.split('\r\n').slice(1, -1);
  return { text, rows, codes: findings.list().map(({ code }) => code) };
}

const LIFE = life(120_000n).map((entry) => booking(entry));
const essence = (rows: readonly string[]) => rows.map((row) => [0, 2, 4, 6, 8, 11, 12].map((at) => row.split('\t')[at]).join(' '));

describe('badDebtFec (ACC-01)', () => {
  it('writes the life of a bad debt in the eighteen columns, each label to be verified', () => {
    const { text, rows, codes } = written(LIFE, 'fec');
    expect(text.split('\r\n')[0]).toBe(
      'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise',
    );
    expect(essence(rows)).toEqual([
      'OD ACQD000001 416000 C0042 FA-1 1200,00 0,00',
      'OD ACQD000001 411000 C0042 FA-1 0,00 1200,00',
      'OD ACQD000002 681740  FA-1 500,00 0,00',
      'OD ACQD000002 491000  FA-1 0,00 500,00',
      'OD ACQD000003 491000  FA-1 500,00 0,00',
      'OD ACQD000003 781740  FA-1 0,00 500,00',
      'OD ACQD000004 654000  FA-1 1000,00 0,00',
      'OD ACQD000004 445710  FA-1 200,00 0,00',
      'OD ACQD000004 416000 C0042 FA-1 0,00 1200,00',
    ]);
    expect(rows[0]).toBe(
      'OD\tOpérations diverses\tACQD000001\t20260331\t416000\tClients douteux\tC0042\tBoulangerie Noël\tFA-1\t20260131\tÀ vérifier - Créance douteuse FA-1 Boulangerie Noël\t1200,00\t0,00\t\t\t\t\t',
    );
    expect(rows.every((row) => row.split('\t')[10]?.startsWith('À vérifier - '))).toBe(true);
    expect(codes).toEqual(['bad-debt-to-verify']);
  });

  it('is read back by our own reader, balanced, and leaves nothing of the invoice', () => {
    const sale = 'VE\tVentes\t1\t20260131\t411000\tClients\tC0042\tBoulangerie Noël\tFA-1\t20260131\tFacture\t1200,00\t0,00\t\t\t\t\t\r\n';
    const turnover = 'VE\tVentes\t1\t20260131\t706000\tVentes\t\t\tFA-1\t20260131\tFacture\t0,00\t1200,00\t\t\t\t\t\r\n';
    const { fec, findings } = readFec(Buffer.from(written(LIFE, 'fec').text + sale + turnover));
    expect(findings).toEqual([]);
    expect(fec).toMatchObject({ separator: 'TAB', rows: 11, unbalancedEntries: 0, totalDebit: '4600.00', totalCredit: '4600.00' });
    expect(sumCents((fec?.customerLines ?? []).map(({ amount }) => BigInt(amount.replace('.', ''))))).toBe(0n);
  });

  it('takes the accounts, the journal and the numbers of the books', () => {
    const badDebts = { ...USUAL_BAD_DEBT_BOOKS.badDebts, vatCollected: { number: '445712', label: 'TVA collectée 20 %' } };
    const options = { books: { ...USUAL_BAD_DEBT_BOOKS, badDebts }, journal: { code: 'CD', label: 'Créances douteuses' }, firstNumber: 7 };
    const { rows } = written(LIFE.slice(3), 'fec', { ...options, numberPrefix: 'X' });
    expect(essence(rows)[1]).toBe('CD X000007 445712  FA-1 200,00 0,00');
  });

  it('keeps the account of the ledger of a customer, and names it on the doubtful one', () => {
    const books = { ...USUAL_BAD_DEBT_BOOKS, customersBy: 'ledger' as const };
    const own = LIFE.map((one) => ({ ...one, debtorAccount: '411NOEL' }));
    const { rows } = written([...own.slice(0, 1), ...own.slice(3)], 'fec', { books });
    expect(essence(rows).filter((row) => / 41/.test(row))).toEqual([
      'OD ACQD000001 416000 411NOEL FA-1 1200,00 0,00',
      'OD ACQD000001 411NOEL  FA-1 0,00 1200,00',
      'OD ACQD000002 416000 411NOEL FA-1 0,00 1200,00',
    ]);
  });

  it('leaves out, with an error, what is doubtful already or does not balance; tells a missing account once', () => {
    const [doubtful, , , loss] = LIFE;
    if (!doubtful || !loss) throw new Error('no life');
    const broken = { ...loss, entry: { ...loss.entry, lines: loss.entry.lines.slice(1) } };
    const empty = { ...loss, entry: { ...loss.entry, lines: [] } };
    const { rows, codes } = written([{ ...doubtful, debtorAccount: '416NOEL' }, broken, empty], 'fec');
    expect([rows, codes]).toEqual([[], ['bad-debt-already-doubtful', 'bad-debt-unbalanced', 'bad-debt-unbalanced']]);
    const without = written(
      [doubtful, loss, doubtful].map((one) => ({ ...one, debtorAccount: ' ' })),
      'fec',
    );
    expect(without.codes).toEqual(['clearing-no-account', 'bad-debt-to-verify']);
    expect(essence(without.rows)[0]).toBe('OD ACQD000001 416000  FA-1 1200,00 0,00');
  });
});

describe('badDebtCsv', () => {
  it('writes what a French spreadsheet reads, with what to ask the accountant', () => {
    const { text, codes } = written(LIFE.slice(3), 'csv');
    expect(text.split('\r\n')).toEqual([
      '\ufeffDate;Compte;Compte auxiliaire;Client;Pièce;Libellé;Débit;Crédit;Devise;Lettrage;Date lettrage;À vérifier',
      '21/11/2026;654000;;Boulangerie Noël;FA-1;Perte sur créance FA-1 Boulangerie Noël;1000,00;;EUR;;;à vérifier avec l’expert-comptable',
      '21/11/2026;445710;;Boulangerie Noël;FA-1;Perte sur créance FA-1 Boulangerie Noël;200,00;;EUR;;;à vérifier avec l’expert-comptable',
      '21/11/2026;416000;C0042;Boulangerie Noël;FA-1;Perte sur créance FA-1 Boulangerie Noël;;1200,00;EUR;;;à vérifier avec l’expert-comptable',
      '',
    ]);
    expect(codes).toEqual([]);
  });

  it('writes ISO days and dots when asked', () => {
    const findings = new Findings();
    const [, first] = [...badDebtCsv(LIFE.slice(0, 1), findings, { style: 'iso' })].join('').split('\r\n');
    expect(first?.split(';').slice(0, 8)).toEqual(expect.arrayContaining(['2026-03-31', '1200.00']));
  });

  it('lets no name be a formula, nor break a row', () => {
    const hostile = LIFE.map((one) => ({ ...one, debtorName: '=CMD|"x";\r\n', number: '@SUM(A1)' }));
    const { rows } = written(hostile, 'csv');
    expect(rows).toHaveLength(9);
    expect(rows[0]).toContain(';"\'=CMD|""x"";";\'@SUM(A1);');
  });
});

it('whatever the debts: both files are balanced, to the cent, and the FEC is read without a word', () => {
  const debts = fc.record({
    unpaid: fc.bigInt({ min: 1n, max: 10n ** 13n }),
    rate: fc.constantFrom(0, 21_000, 55_000, 100_000, 200_000),
    percent: fc.bigInt({ min: 0n, max: 100n }),
  });
  fc.assert(
    fc.property(fc.array(debts, { minLength: 1, maxLength: 5 }), fc.string({ unit: 'binary', maxLength: 12 }), (several, name) => {
      const bookings = several.flatMap(({ unpaid, rate, percent }) =>
        life(unpaid, rate, percent).map((entry) => booking(entry, { debtorName: name })),
      );
      const { text } = written(bookings, 'fec');
      const { fec, findings } = readFec(Buffer.from(text));
      expect(findings).toEqual([]);
      expect(fec).toMatchObject({ unbalancedEntries: 0, rows: sumLines(bookings) });
      expect(fec?.totalDebit).toBe(fec?.totalCredit);
      expect(written(bookings, 'csv').rows).toHaveLength(sumLines(bookings));
    }),
    { numRuns: 300 },
  );
});

function sumLines(bookings: readonly BadDebtBooking[]): number {
  return bookings.reduce((sum, { entry }) => sum + entry.lines.length, 0);
}
