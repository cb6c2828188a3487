import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isDay } from '../../core/base/day.ts';
import { parseDecimal, roundedCents } from '../decimal.ts';
import { type Decimal, decimal } from '../facts.ts';
import { sumOf } from './balance-check.ts';
import { readOfx } from './ofx.ts';
import { looksLikeOfx } from './ofx-text.ts';
import type { BankEntry, StatementFacts } from './statement.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FILES = existsSync(CORPUS) ? globSync('ofx/**/*.ofx', { cwd: CORPUS }).sort() : [];
if (FILES.length === 0) console.log('OFX corpus test skipped: no ../shared/corpus/ofx beside the checkout.');

type Texts<K extends string> = Readonly<Record<K, string | null>>;
type ExpectedTransaction = Texts<'type' | 'date_posted' | 'amount_raw' | 'fitid' | 'name' | 'memo' | 'checknum'>;
type ExpectedStatement = Texts<
  'currency' | 'account' | 'start' | 'end' | 'ledger_balance' | 'ledger_date' | 'sum_credits' | 'sum_debits'
> & {
  readonly transaction_count: number;
  readonly transactions: readonly ExpectedTransaction[];
};
type Expected = { readonly decoded_as: string; readonly statements: readonly ExpectedStatement[] };

/** The expected values were cut out of the text by patterns that also match inside comments, and that stop at CDATA. */
const COMMENTED_OUT = 'test_ofx_wrong.ofx';
const RAW_TEXT = 'suncorp.ofx';

const dayOf = (text: string | null): string | null => {
  const written = (text ?? '').replace(/^(\d{4})(\d{2})(\d{2}).*/, '$1-$2-$3');
  return isDay(written) ? written : null;
};
const cents = (amount: Decimal): string => String(roundedCents(amount).cents);
const number = (amount: string | null): Decimal | null => (amount === null ? null : parseDecimal(amount.replace(/^\+/, ''), 'either'));
const line = (text: string | null) => text?.replace(/\s+/g, ' ') ?? null;

let facts = 0;
function same(read: unknown, expected: unknown, what: string): void {
  facts += 1;
  expect(read, what).toEqual(expected);
}

function compareStatement(read: StatementFacts, truth: ExpectedStatement): void {
  same(read.accountAsWritten ?? read.account, truth.account, 'account');
  same(read.currency, truth.currency, 'currency');
  same(read.openingDate, dayOf(truth.start), 'start');
  same(read.closingDate, dayOf(truth.ledger_date) ?? dayOf(truth.end), 'end');
  same(read.closing, number(truth.ledger_balance), 'closing');
  same([read.opening, read.balancesTie], [null, null], 'opening');
  same(read.entries.length, truth.transaction_count, 'entries');
  const total = sumOf([truth.sum_credits, truth.sum_debits].map((sum) => decimal(sum ?? '0')));
  same(cents(sumOf(read.entries.map(({ amount }) => amount))), cents(total), 'net');
}

function compareEntry(read: BankEntry | undefined, truth: ExpectedTransaction, isRaw: boolean): void {
  same(read?.bookingDate, dayOf(truth.date_posted), 'day');
  const isReadable = /^[-+\d.,]+$/.test(truth.amount_raw ?? '');
  same(read?.amount, isReadable ? number(truth.amount_raw) : '0', 'amount');
  same(read?.bankReference, truth.fitid, 'FITID');
  if (isRaw) return;
  const [name, memo] = [line(truth.name), line(truth.memo)];
  const isLabel = name === null || memo?.startsWith(name);
  same([read?.label, read?.remittance], isLabel ? [memo ?? name, null] : [name, memo], 'texts');
  same(read?.chequeNumber ?? null, /^0*[1-9]\d*$/.test(truth.checknum ?? '') ? truth.checknum : null, 'cheque');
}

describe.runIf(FILES.length > 0)('OFX files of the corpus', () => {
  afterAll(() => console.log(`ofx corpus: ${FILES.length} files, ${facts} facts compared, all equal unless a test failed.`));

  it.each(FILES)('%s', (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', `${name}.json`), 'utf8'));
    const bytes = readFileSync(join(CORPUS, name));
    const { statements, encoding, findings } = readOfx(bytes);
    same(looksLikeOfx(bytes.subarray(0, 4096).toString('latin1')), true, 'looksLikeOfx');
    same(encoding === 'windows-1252' ? 'cp1252' : encoding, expected.decoded_as, 'encoding');
    same(statements.length, expected.statements.length, 'statements');
    if (expected.statements.length === 0) same(findings.at(-1)?.code, 'ofx-no-statement', 'finding');
    for (const [at, truth] of expected.statements.entries()) {
      const [read] = statements.slice(at);
      if (read === undefined || (basename(name) === COMMENTED_OUT && at === 0)) continue;
      compareStatement(read, truth);
      for (const [index, entry] of truth.transactions.entries()) compareEntry(read.entries[index], entry, basename(name) === RAW_TEXT);
    }
  });

  it.runIf(FILES.some((name) => basename(name) === COMMENTED_OUT))('what a file has commented out is no fact, and is said', () => {
    const { statements, findings } = readOfx(readFileSync(join(CORPUS, 'ofx/oca', COMMENTED_OUT)));
    same(statements[0]?.account, null, 'account');
    same(
      statements[0]?.entries.map(({ amount }) => amount),
      ['-80', '0', '-100', '-90'],
      'amounts',
    );
    same(
      findings.map(({ code, line: at }) => `${code}:${at}`),
      ['ofx-comment:22', 'ofx-comment:44', 'ofx-date:42', 'ofx-amount:42', 'ofx-currency:21', 'ofx-account:21'],
      'findings',
    );
  });

  it.runIf(FILES.some((name) => basename(name) === RAW_TEXT))('CDATA is text', () => {
    const [facts] = readOfx(readFileSync(join(CORPUS, 'ofx/ofxparse', RAW_TEXT))).statements;
    same(facts?.entries[0]?.label, 'EFTPOS WDL HANDYWAY ALDI STORE GEELONG WEST VICAU', 'label');
  });
});
