import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { present } from '../../core/base/assert.ts';
import { centsOf, sumCents } from '../../core/base/money.ts';
import { readFile } from '../read.ts';
import type { ListField } from './column-mapping.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FILES = existsSync(CORPUS) ? globSync('invoice-list/**/*.{csv,xlsx}', { cwd: CORPUS }).sort() : [];
if (FILES.length === 0) console.log('Invoice list corpus test skipped: no ../shared/corpus/invoice-list beside the checkout.');

type ExpectedInvoice = Readonly<
  Record<
    | 'number'
    | 'issue_date'
    | 'due_date'
    | 'customer'
    | 'customer_code'
    | 'email'
    | 'siren'
    | 'total_ttc'
    | 'paid'
    | 'amount_due'
    | 'currency',
    string | null
  >
>;
type Expected = {
  readonly invoice_count: number;
  readonly total_open: string;
  readonly header_row?: number;
  readonly invoices: readonly ExpectedInvoice[];
};

const cents = (amount: string | null | undefined) => (amount === null || amount === undefined ? null : centsOf(amount));
/** Fields of which the truth tells more than a file does: compared where the file has the column. */
const OPTIONAL: readonly (readonly [ListField, keyof ExpectedInvoice])[] = [
  ['customerAccount', 'customer_code'],
  ['email', 'email'],
  ['siren', 'siren'],
  ['prepaid', 'paid'],
];

describe.runIf(FILES.length > 0)('invoice lists of the corpus', () => {
  let facts = 0;
  const same = (read: unknown, expected: unknown) => {
    facts += 1;
    expect(read).toEqual(expected);
  };
  afterAll(() => console.log(`invoice-list corpus: ${FILES.length} files, ${facts} facts compared, all equal unless a test failed.`));

  it.each(FILES)('%s', async (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', `${name}.json`), 'utf8'));
    const { invoices, mapping, format, findings } = await readFile({ name, bytes: readFileSync(join(CORPUS, name)) });
    same(format, 'invoice-list');
    same(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
    same(invoices.length, expected.invoice_count);
    same(sumCents(invoices.map(({ amountDue }) => present(cents(amountDue), 'amount due'))), cents(expected.total_open));
    same(invoices[0]?.line, (expected.header_row ?? 1) + 1);
    for (const [index, truth] of expected.invoices.entries()) {
      const read = present(invoices[index], `invoice ${index}`);
      same(read.number, truth.number);
      same(read.issueDate, truth.issue_date);
      same(read.dueDates, truth.due_date === null ? [] : [truth.due_date]);
      same(read.buyer?.name, truth.customer);
      same(cents(read.totalInclTax), cents(truth.total_ttc));
      same(cents(read.amountDue), cents(truth.amount_due));
      same(read.currency, truth.currency);
      same(read.typeCode, truth.total_ttc?.startsWith('-') ? '381' : '380');
      const values = {
        customerAccount: read.customerAccount,
        email: read.buyer?.email,
        siren: read.buyer?.legalId,
        prepaid: cents(read.prepaid),
      };
      for (const [field, key] of OPTIONAL) {
        if (mapping?.columns[field] === undefined) continue;
        same(values[field as keyof typeof values], field === 'prepaid' ? cents(truth[key]) : truth[key]);
      }
    }
  });
});
