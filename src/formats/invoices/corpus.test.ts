import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isDay } from '../../core/base/day.ts';
import type { InvoiceFacts, PartyFacts, Reading } from '../reading.ts';
import { readInvoicePdf } from './pdf.ts';
import { plainDecimal } from './values.ts';
import { readInvoiceXml } from './xml.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');
const FOLDERS = ['cii', 'facturx', 'facturx-zugferd1', 'invoice-invalid', 'order-x-negative', 'pdf-no-xml', 'ubl'];
const FORMATS: Readonly<Record<string, readonly [xml: string, pdf: string]>> = {
  CII: ['cii', 'facturx'],
  UBL: ['ubl', 'ubl'],
  ZUGFeRD1: ['zugferd1', 'zugferd1'],
};

type ExpectedParty = Readonly<
  Record<'name' | 'legal_id' | 'vat_id' | 'email' | 'phone' | 'city' | 'postcode' | 'country' | 'electronic_address', string | null>
> & { readonly electronic_address_scheme: string | null };

type ExpectedInvoice = Readonly<
  Record<
    | 'number'
    | 'type_code'
    | 'issue_date'
    | 'currency'
    | 'total_ttc'
    | 'prepaid'
    | 'amount_due'
    | 'payment_reference'
    | 'order_reference'
    | 'delivery_date',
    string | null
  >
> & {
  readonly syntax: string;
  readonly document?: string;
  readonly due_dates: readonly string[];
  readonly seller: ExpectedParty | null;
  readonly buyer: ExpectedParty | null;
  readonly payee: ExpectedParty | null;
  readonly payment_means: readonly { readonly iban: string | null }[];
  readonly payment_terms: readonly { readonly description: string | null }[];
  readonly preceding_invoices: readonly { readonly number: string | null }[];
};

type Expected = { readonly container: 'PDF' | 'XML'; readonly xml_encoding?: string; readonly invoice: ExpectedInvoice | null };
/** What is compared, by name: what the truth says, and what was read. */
type Comparison = Readonly<Record<string, readonly [expected: unknown, read: unknown]>>;

const oneLine = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() || null;

function amount(text: string | null | undefined): string | null {
  const plain = text == null ? null : plainDecimal(text);
  return plain?.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

function comparedParty(role: string, expected: ExpectedParty | null, read: PartyFacts | null | undefined): Comparison {
  const electronicMail = expected?.electronic_address_scheme === 'EM' ? expected.electronic_address : null;
  return {
    [role]: [expected !== null, read != null],
    [`${role}.name`]: [oneLine(expected?.name), read?.name ?? null],
    [`${role}.legalId`]: [oneLine(expected?.legal_id), read?.legalId ?? null],
    [`${role}.vatId`]: [oneLine(expected?.vat_id), read?.vatId ?? null],
    [`${role}.email`]: [oneLine(expected?.email ?? electronicMail), read?.email ?? null],
    [`${role}.phone`]: [oneLine(expected?.phone), read?.phone ?? null],
    [`${role}.city`]: [oneLine(expected?.city), read?.address?.city ?? null],
    [`${role}.postcode`]: [oneLine(expected?.postcode), read?.address?.postcode ?? null],
    [`${role}.country`]: [oneLine(expected?.country), read?.address?.country ?? null],
  };
}

function compared({ container, invoice: x, xml_encoding }: Expected & { invoice: ExpectedInvoice }, reading: Reading): Comparison {
  const y: Partial<InvoiceFacts> = reading.invoices[0] ?? {};
  const ibans = x.payment_means.flatMap(({ iban }) => iban?.replace(/\s/g, '') || []);
  return {
    invoices: [1, reading.invoices.length],
    format: [FORMATS[x.syntax]?.[container === 'PDF' ? 1 : 0], reading.format],
    ...(xml_encoding === undefined ? {} : { encoding: [xml_encoding.toLowerCase(), reading.encoding] }),
    number: [oneLine(x.number), y.number],
    typeCode: [x.type_code ?? (x.document === 'CreditNote' ? '381' : null), y.typeCode],
    issueDate: [x.issue_date !== null && isDay(x.issue_date) ? x.issue_date : null, y.issueDate],
    dueDates: [[...new Set(x.due_dates)], y.dueDates],
    currency: [x.currency, y.currency],
    totalInclTax: [amount(x.total_ttc), amount(y.totalInclTax)],
    prepaid: [amount(x.prepaid), amount(y.prepaid)],
    amountDue: [amount(x.amount_due), amount(y.amountDue)],
    ...comparedParty('seller', x.seller, y.seller),
    ...comparedParty('buyer', x.buyer, y.buyer),
    ...comparedParty('payee', x.payee, y.payee),
    ibans: [[...new Set(ibans)], y.ibans],
    paymentReference: [oneLine(x.payment_reference), y.paymentReference],
    precedingInvoices: [x.preceding_invoices.flatMap(({ number }) => oneLine(number) ?? []), y.precedingInvoices],
    orderReference: [oneLine(x.order_reference), y.orderReference],
    paymentTermsText: [x.payment_terms.flatMap(({ description }) => oneLine(description) ?? []), y.paymentTermsText?.map(oneLine)],
    // The end of the invoiced period stands in for a delivery date that the document does not give; the truth knows only the latter.
    ...(x.delivery_date === null ? {} : { deliveryDate: [x.delivery_date, y.deliveryDate] }),
  };
}

function expectedFiles(): readonly string[] {
  return FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.json`, { cwd: join(CORPUS, 'expected') })).sort();
}

if (!existsSync(CORPUS)) console.log(`no corpus at ${CORPUS}: the invoices of others are not read in this run`);

describe.skipIf(!existsSync(CORPUS))('invoices of the corpus', () => {
  const counts = { files: 0, facts: 0, refused: 0 };
  afterAll(() =>
    console.log(`corpus: ${counts.facts} facts of ${counts.files} invoices compared, ${counts.refused} files refused as they must be`),
  );

  it.each(expectedFiles())('%s', async (path) => {
    const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', path), 'utf8'));
    const bytes = readFileSync(join(CORPUS, path.replace(/\.json$/, '')));
    const reading = expected.container === 'PDF' ? await readInvoicePdf(bytes) : readInvoiceXml(bytes);
    const { invoice } = expected;
    if (invoice === null) {
      counts.refused += 1;
      expect(reading).toMatchObject({ format: null, invoices: [], findings: [{ severity: 'error' }] });
      return;
    }
    const comparison = compared({ ...expected, invoice }, reading);
    counts.files += 1;
    counts.facts += Object.keys(comparison).length;
    const side = (index: 0 | 1) => Object.fromEntries(Object.entries(comparison).map(([name, pair]) => [name, pair[index]]));
    expect(side(1)).toEqual(side(0));
  });
});
