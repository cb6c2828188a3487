import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isDay } from '../../core/base/day.ts';
import { looksLikeMt940, readMt940 } from './mt940.ts';
import type { BankEntry, StatementFacts } from './statement.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FILES = existsSync(CORPUS) ? globSync('mt940/**/*.{sta,txt}', { cwd: CORPUS }).sort() : [];
if (FILES.length === 0) console.log('MT940 corpus test skipped: no ../shared/corpus/mt940 beside the checkout.');

type ExpectedBalance = { readonly amount?: string; readonly date?: string; readonly currency?: string; readonly raw?: string };
type ExpectedEntry = {
  readonly value_date: string;
  readonly entry_date_mmdd: string | null;
  readonly reversal: boolean;
  readonly amount: string;
  readonly customer_ref: string | null;
  readonly bank_ref: string | null;
  readonly info_86: string | null;
};
type ExpectedStatement = {
  readonly account: string | null;
  readonly opening: ExpectedBalance | null;
  readonly closing: ExpectedBalance | null;
  readonly balances_tie?: boolean;
  readonly entries: readonly ExpectedEntry[];
  readonly entry_count: number;
};
type Expected = { readonly statements: readonly ExpectedStatement[] };
type Scenario = { readonly account: { readonly iban: string }; readonly operations: readonly Readonly<Record<string, unknown>>[] };

const collapsed = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? null;
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

let facts = 0;
const same = (read: unknown, expected: unknown) => {
  facts += 1;
  expect(read).toEqual(expected);
};

const sameEntry = (read: BankEntry | undefined, expected: ExpectedEntry) => {
  same(read?.amount, expected.amount);
  same(read?.valueDate, isDay(expected.value_date) ? expected.value_date : null);
  const booked = expected.entry_date_mmdd ?? expected.value_date.slice(5).replace('-', '');
  same(read?.bookingDate?.slice(5).replace('-', ''), booked);
  same(read?.reversal, expected.reversal);
  same(read?.bankReference, expected.bank_ref);
  // Free texts are the label whole; of structured ones, each piece that was read stands in the file as it is.
  const info = expected.info_86 ?? '';
  const isFree = info !== '' && !/^ ?(?:\d{3}\?|\/)/.test(info);
  if (isFree) same(letters(read?.label ?? '').endsWith(letters(info)), true);
  for (const text of [read?.remittance, read?.counterparty, read?.mandateId, read?.counterpartyIban]) {
    const flat = letters(info.replace(/\?\d\d/g, ''));
    if (text && expected.info_86 !== null) same(flat.includes(letters(text)) || flat.includes(letters(text.split(' ').at(0) ?? '')), true);
  }
};

const sameStatement = (read: StatementFacts | undefined, expected: ExpectedStatement) => {
  same(collapsed(read?.accountAsWritten ?? read?.account), collapsed(expected.account));
  if (expected.opening === null) same(read?.opening, null);
  else same([read?.opening, read?.openingDate], [expected.opening.amount, expected.opening.date]);
  if (expected.closing === null) same(read?.closing, null);
  else if (expected.closing.raw === undefined) same([read?.closing, read?.closingDate], [expected.closing.amount, expected.closing.date]);
  else same(read?.closing, expected.closing.raw.slice(7).replace(',', '.'));
  const currency = expected.opening?.currency ?? expected.closing?.currency;
  if (currency !== undefined) same(read?.currency, currency);
  if (expected.balances_tie !== undefined) same(read?.balancesTie, expected.balances_tie);
  same(read?.entries.length, expected.entry_count);
  for (const [index, entry] of expected.entries.entries()) sameEntry(read?.entries[index], entry);
};

describe.runIf(FILES.length > 0)('MT940 of the corpus', () => {
  afterAll(() => console.log(`MT940 corpus: ${FILES.length} files, ${facts} facts compared, all equal unless a test failed.`));

  it.each(FILES)('%s', (name) => {
    const bytes = readFileSync(join(CORPUS, name));
    const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', `${name}.json`), 'utf8'));
    const { statements, findings } = readMt940(bytes);
    same(looksLikeMt940(bytes.toString('latin1').slice(0, 4096)), true);
    same(statements.length, expected.statements.length);
    for (const [index, statement] of expected.statements.entries()) sameStatement(statements[index], statement);
    const untied = expected.statements.filter((statement) => statement.balances_tie === false).length;
    same(findings.filter(({ code }) => code === 'balances-do-not-tie').length, untied);
  });

  it('gives the operations of the scenario', () => {
    const scenario: Scenario = JSON.parse(readFileSync(join(CORPUS, 'expected/bank-generated/scenario.json'), 'utf8'));
    const { statements, findings } = readMt940(readFileSync(join(CORPUS, 'mt940/generated-fr/mt940_2024-03.sta')));
    same(findings, []);
    same(new Set(statements.map(({ account }) => account)), new Set([scenario.account.iban]));
    const entries = statements.flatMap((statement) => statement.entries);
    for (const operation of scenario.operations) {
      const entry = entries.find(({ bankReference }) => bankReference === operation['id']);
      same(entry?.bookingDate, operation['booking_date']);
      same(entry?.valueDate, operation['value_date']);
      same(entry?.amount, operation['amount']);
      same(entry?.returnReason, operation['reason'] ?? null);
      same(entry?.structuredReference, operation['rf'] ?? null);
      if (operation['e2e'] !== 'NOTPROVIDED') same(entry?.endToEndId, operation['e2e'] ?? null);
    }
  });
});
