import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { present } from '../../core/base/assert.ts';
import { centsOf } from '../../core/base/money.ts';
import { isBankSheet, readBankSheet, type SheetReading } from './sheet.ts';
import type { BankEntry } from './statement.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FILES = existsSync(CORPUS) ? globSync('bank-sheet/**/*.{csv,xlsx}', { cwd: CORPUS }).sort() : [];
if (FILES.length === 0) console.log('Bank sheet corpus test skipped: no ../shared/corpus/bank-sheet beside the checkout.');

type Operation = Readonly<Record<'id' | 'booking_date' | 'value_date' | 'amount' | 'label' | 'counterparty' | 'remittance', string>> & {
  readonly sign: 'credit' | 'debit';
  readonly rf?: string;
};
type Scenario = {
  readonly account: { readonly number: string };
  readonly currency: string;
  readonly closing: string;
  readonly first_day: string;
  readonly operations: readonly Operation[];
};
type Cell = string | number | null;
type Cells = readonly (readonly Cell[])[];

const cents = (amount: string | null | undefined) => (amount === null || amount === undefined ? null : centsOf(amount));
const compact = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What the raw cells of the OCA files mean to a person: dates and amounts the American way, D and C for the sense. */
const typedDay = (cell: Cell) =>
  String(cell)
    .replace(/^(\d+)\/(\d+)\/(\d+)$/, '$3-$1-$2')
    .slice(0, 10);
const typedCents = (cell: Cell | undefined) => centsOf(Number(String(cell ?? '0').replaceAll(',', '')).toFixed(2)) ?? 0n;
const signed = (cents: bigint, sense: Cell | undefined): bigint => {
  if (sense === undefined || sense === null) return cents;
  const size = cents < 0n ? -cents : cents;
  return sense === 'D' ? -size : size;
};

/** What one bank's export holds of an operation besides date and amount. */
type Holds = { readonly account: string | null; readonly closing: boolean; readonly value: boolean; readonly texts: 'apart' | 'together' };
const HOLDS: Readonly<Record<string, Holds>> = {
  'banque-populaire-caisse-epargne.csv': { account: null, closing: false, value: true, texts: 'apart' },
  'bnp-paribas.csv': { account: '****7603', closing: true, value: false, texts: 'together' },
  'boursobank.csv': { account: '00020427603', closing: true, value: true, texts: 'together' },
  'credit-agricole.csv': { account: '00020427603', closing: true, value: false, texts: 'together' },
};

let facts = 0;
function same(read: unknown, expected: unknown, what: string): void {
  facts += 1;
  expect(read, what).toEqual(expected);
}

async function read(name: string): Promise<SheetReading> {
  const file = { name, bytes: readFileSync(join(CORPUS, name)) };
  same(await isBankSheet(file), true, 'isBankSheet');
  const reading = await readBankSheet(file);
  same(reading.format, 'bank-sheet', 'format');
  same(
    reading.findings.filter(({ severity }) => severity === 'error'),
    [],
    'errors',
  );
  same(reading.statements.length, 1, 'statements');
  return reading;
}

function compareOperation(entry: BankEntry, truth: Operation, currency: string, { value, texts }: Holds): void {
  const amount = cents(truth.amount) ?? 0n;
  same(entry.bookingDate, truth.booking_date, `${truth.id} day`);
  same(entry.valueDate, value ? truth.value_date : null, `${truth.id} value`);
  same(cents(entry.amount), truth.sign === 'debit' && amount > 0n ? -amount : amount, `${truth.id} amount`);
  same(entry.currency, currency, `${truth.id} currency`);
  if (texts === 'apart') {
    same(truth.label.startsWith(entry.label ?? '?'), true, `${truth.id} label`);
    same(entry.remittance, truth.remittance || (truth.rf ?? null), `${truth.id} remittance`);
    same(entry.structuredReference, truth.rf ?? null, `${truth.id} RF`);
    same(entry.bankReference, truth.id, `${truth.id} reference`);
    return;
  }
  const cut = Math.min(32, truth.label.length);
  same(entry.label?.endsWith(compact(truth.remittance)), true, `${truth.id} remittance`);
  same(truth.label.startsWith(compact(entry.label?.slice(0, cut))), true, `${truth.id} label`);
}

function compareCells(entry: BankEntry | undefined, cell: (header: string) => Cell | undefined): void {
  same(entry?.bookingDate, typedDay(cell('Date') ?? null), 'day');
  same(cents(entry?.amount), signed(typedCents(cell('Amount')), cell('D/C')), 'amount');
  same(entry?.label, cell('Label'), 'label');
  same(entry?.counterparty, cell('Partner Name'), 'partner');
  const original = typedCents(cell('Amount Currency'));
  same(entry?.instructed?.currency, original === 0n ? undefined : cell('Currency'), 'original currency');
}

describe.runIf(FILES.length > 0)('bank sheets of the corpus', () => {
  afterAll(() => console.log(`bank-sheet corpus: ${FILES.length} files, ${facts} facts compared, all equal unless a test failed.`));

  it.each(FILES.filter((name) => name.includes('generated-fr')))('%s', async (name) => {
    const scenario: Scenario = JSON.parse(readFileSync(join(CORPUS, 'expected/bank-generated/scenario.json'), 'utf8'));
    const holds = present(HOLDS[basename(name)], name);
    const { statements, findings } = await read(name);
    const [account] = statements;
    same(findings, [], 'findings');
    same(account?.account, holds.account, 'account');
    same(account?.currency, scenario.currency, 'currency');
    same(cents(account?.closing), holds.closing ? cents(scenario.closing) : null, 'closing');
    same([account?.opening, account?.balancesTie], [null, null], 'opening');
    same(account?.entries.length, scenario.operations.length, 'entries');
    for (const [at, truth] of scenario.operations.toReversed().entries()) {
      compareOperation(present(account?.entries[at], truth.id), truth, scenario.currency, holds);
    }
  });

  it.each(FILES.filter((name) => name.includes('/oca/')))('%s', async (name) => {
    const { rows }: { rows: Cells } = JSON.parse(readFileSync(join(CORPUS, 'expected', `${name}.json`), 'utf8'));
    const { statements, mapping } = await read(name);
    const [headers = [], ...cells] = rows;
    const [account] = statements;
    same(mapping?.headers, headers, 'headers');
    same(account?.entries.length, cells.length, 'entries');
    const cellOf = (row: Cells[number], header: string) => (headers.includes(header) ? row[headers.indexOf(header)] : undefined);
    for (const [at, row] of cells.entries()) compareCells(account?.entries[at], (header) => cellOf(row, header));
    const last = headers.includes('Balance') ? cells.at(-1) : undefined;
    same(cents(account?.closing), last === undefined ? null : typedCents(cellOf(last, 'Balance')), 'closing');
    same(account?.balancesTie, last === undefined ? null : true, 'balances');
  });

  it.runIf(FILES.some((name) => name.includes('inverse_sign')))('a card account with the opposite sign, when told', async () => {
    const name = present(
      FILES.find((file) => file.includes('inverse_sign')),
      'file',
    );
    const { statements } = await readBankSheet({ name, bytes: readFileSync(join(CORPUS, name)) }, { inverted: true });
    same(
      statements[0]?.entries.map(({ amount }) => amount),
      ['-33.50', '1525.00'],
      'amounts',
    );
  });
});
