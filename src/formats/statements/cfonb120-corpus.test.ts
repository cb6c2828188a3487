import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { looksLikeCfonb120, readCfonb120 } from './cfonb120.ts';
import type { BankEntry, StatementFacts } from './statement.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FILES = existsSync(CORPUS) ? globSync('cfonb120/**/*.{txt,cfo}', { cwd: CORPUS }).sort() : [];
if (FILES.length === 0) console.log('CFONB 120 corpus test skipped: no ../shared/corpus/cfonb120 beside the checkout.');

type ExpectedOperation = {
  readonly line: number;
  readonly booking_date: string | null;
  readonly value_date: string | null;
  readonly label: string;
  readonly entry_number: string;
  readonly amount: string;
  readonly reference: string | null;
  readonly reject_code: string | null;
  readonly interbank_code: string;
  readonly details: readonly { readonly qualifier: string; readonly text: string }[];
};
type ExpectedStatement = {
  readonly account: string;
  readonly bank: string;
  readonly branch: string;
  readonly currency: string;
  readonly opening: string;
  readonly opening_date: string | null;
  readonly closing: string;
  readonly closing_date: string | null;
  readonly balances_tie: boolean;
  readonly operation_count: number;
  readonly operations: readonly ExpectedOperation[];
};
type Expected = {
  readonly statements: readonly ExpectedStatement[];
  readonly orphan_operations: readonly ExpectedOperation[];
  readonly anomalies: readonly { readonly line: number; readonly length?: number; readonly code?: string }[];
};
type Scenario = { readonly account: { readonly iban: string }; readonly operations: readonly Readonly<Record<string, unknown>>[] };

let facts = 0;
const same = (read: unknown, expected: unknown) => {
  facts += 1;
  expect(read).toEqual(expected);
};

const sameEntry = (read: BankEntry | undefined, expected: ExpectedOperation) => {
  same(read?.line, expected.line);
  same(read?.bookingDate, expected.booking_date);
  same(read?.valueDate, expected.value_date);
  same(read?.amount, expected.amount);
  same(read?.label?.startsWith(expected.label), true);
  same(read?.bankReference ?? '0000000', expected.entry_number);
  same(read?.currency, 'EUR');
  const text = (qualifier: string) => expected.details.filter((detail) => detail.qualifier === qualifier).map((detail) => detail.text);
  for (const complement of text('LIB')) same(read?.label?.includes(complement.trim()), true);
  for (const name of [...text('NPY'), ...text('NBE')]) same(read?.counterparty, name);
  for (const name of text('NPO')) same(read?.ultimateCounterparty, name);
  for (const written of text('LCC')) same(read?.remittance, written);
  for (const mandate of text('RUM')) same(read?.mandateId, mandate);
  for (const reference of text('RCN')) same(read?.endToEndId ?? 'NOTPROVIDED', reference.slice(0, 35).trim());
  for (const reference of text('REF')) same(read?.structuredReference ?? read?.batchReference, reference);
  for (const original of text('MMO'))
    same(`${read?.original?.currency}2${read?.original?.amount.replace('.', '').padStart(14, '0')}`, original);
};

const sameStatement = (read: StatementFacts | undefined, expected: ExpectedStatement) => {
  same(read?.accountAsWritten ?? read?.account, expected.account);
  same(read?.account?.slice(4, 14), `${expected.bank}${expected.branch}`);
  same(read?.currency, expected.currency);
  same([read?.opening, read?.openingDate], [expected.opening, expected.opening_date]);
  same([read?.closing, read?.closingDate], [expected.closing, expected.closing_date]);
  same(read?.balancesTie, expected.balances_tie);
  same(read?.entries.length, expected.operation_count);
  for (const [index, operation] of expected.operations.entries()) sameEntry(read?.entries[index], operation);
};

describe.runIf(FILES.length > 0)('CFONB 120 of the corpus', () => {
  afterAll(() => console.log(`CFONB 120 corpus: ${FILES.length} files, ${facts} facts compared, all equal unless a test failed.`));

  it.each(FILES)('%s', (name) => {
    const bytes = readFileSync(join(CORPUS, name));
    const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', `${name}.json`), 'utf8'));
    const { statements, loose = [], findings } = readCfonb120(bytes);
    same(looksLikeCfonb120(bytes.toString('latin1').slice(0, 4096)), true);
    same(statements.length, expected.statements.length);
    for (const [index, statement] of expected.statements.entries()) sameStatement(statements[index], statement);
    const orphans = loose.flatMap(({ entries }) => entries);
    same(orphans.length, expected.orphan_operations.length);
    for (const [index, operation] of expected.orphan_operations.entries()) sameEntry(orphans[index], operation);
    const said = new Set(findings.map(({ line }) => line));
    for (const anomaly of expected.anomalies) if (anomaly.code !== undefined) same(said.has(anomaly.line), true);
    const untied = expected.statements.filter((statement) => !statement.balances_tie).length;
    same(findings.filter(({ code }) => code === 'balances-do-not-tie').length, untied);
  });

  it('gives the operations of the scenario', () => {
    const scenario: Scenario = JSON.parse(readFileSync(join(CORPUS, 'expected/bank-generated/scenario.json'), 'utf8'));
    const { statements, findings } = readCfonb120(readFileSync(join(CORPUS, 'cfonb120/generated-fr/releve_2024-03.cfo')));
    same(findings, []);
    same(new Set(statements.map(({ account }) => account)), new Set([scenario.account.iban]));
    const entries = statements.flatMap((statement) => statement.entries);
    const key = (parts: readonly unknown[]) => JSON.stringify(parts);
    const truth = scenario.operations.map((operation) =>
      key([
        operation['booking_date'],
        operation['value_date'],
        operation['amount'],
        operation['reason'] ?? null,
        operation['mandate'] ?? null,
        operation['rf'] ?? null,
      ]),
    );
    const read = entries.map((entry) =>
      key([entry.bookingDate, entry.valueDate, entry.amount, entry.returnReason, entry.mandateId, entry.structuredReference]),
    );
    facts += truth.length * 6 - 1;
    same(read.sort(), truth.sort());
  });
});
