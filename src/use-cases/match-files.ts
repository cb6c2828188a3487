import type { DebtorId, ItemId } from '../core/base/id.ts';
import { centsOf, EUR, isCurrency } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { creditorReference } from '../core/letter/creditor-reference.ts';
import { type Book, match } from '../core/matching/match.ts';
import { PayerMemory } from '../core/matching/payer-memory.ts';
import type { BankLine, KnownDebtor, Matched, OpenItem } from '../core/matching/payment.ts';
import { plainName } from '../core/receivable/name.ts';
import { readFile } from '../formats/read.ts';
import type { InvoiceFacts, Reading, SourceFile } from '../formats/reading.ts';
import { bankLineOf } from './bank-line.ts';

/** A line of the statements, in their order, what it is for, and the open invoices that this names. */
export type FileMatch = { readonly line: BankLine | null; readonly matched: Matched | null };
export type FileMatches = { readonly matches: readonly FileMatch[]; readonly numbers: ReadonlyMap<ItemId, string> };

/**
 * Says which lines of a bank's file pay which invoices of a list of open ones, without any database: for a try, or for scripts.
 * @throws Refusal `not-a-list-of-open-invoices`, `not-a-statement`
 */
export async function matchFiles(open: SourceFile, statement: SourceFile): Promise<FileMatches> {
  const { book, numbers } = bookOf(await openInvoices(open));
  const reading = await readFile(statement);
  const statements = [...reading.statements, ...(reading.loose ?? [])];
  if (statements.length === 0)
    throw new Refusal('not-a-statement', `${statement.name} is no bank statement that Acquit reads: ${firstError(reading)}`, {
      file: statement.name,
    });
  const lines = statements.flatMap((one) => [
    ...one.entries.map((entry) => ({ entry, statement: one })),
    // Announced and not booked: no money yet, but a line of the file that is counted.
    ...(one.pending ?? []).map(() => null),
  ]);
  const read = lines.map((line, at) => line && bankLineOf(line.entry, line.statement, String(at)));
  const found = match(
    read.filter((line) => line !== null),
    book,
  );
  const byId = new Map(found.map((one) => [one.line, one]));
  return { matches: read.map((line) => ({ line, matched: (line && byId.get(line.id)) ?? null })), numbers };
}

async function openInvoices(file: SourceFile): Promise<readonly InvoiceFacts[]> {
  const first = await readFile(file);
  const reference = first.mapping?.headers.find((header) => /^r[eé]f[eé]rence$/i.test(header.trim()));
  const isNamed = reference === undefined || Object.values(first.mapping?.columns ?? {}).includes(reference);
  const reading = isNamed ? first : await readFile(file, { mapping: { ...first.mapping?.columns, paymentReference: reference } });
  if (reading.format !== 'invoice-list')
    throw new Refusal('not-a-list-of-open-invoices', `${file.name} is no list of open invoices: ${firstError(reading)}`, {
      file: file.name,
    });
  return reading.invoices;
}

function firstError({ findings }: Reading): string {
  return findings.find((one) => one.severity === 'error')?.message ?? 'it holds something else.';
}

function bookOf(invoices: readonly InvoiceFacts[]): { book: Book; numbers: Map<ItemId, string> } {
  const customers = new Map<string, KnownDebtor & { readonly names: string[]; readonly ibans: string[] }>();
  const numbers = new Map<ItemId, string>();
  const items: OpenItem[] = [];
  for (const [at, invoice] of invoices.entries()) {
    const name = invoice.buyer?.name ?? invoice.customerAccount ?? '';
    const debtor = customers.get(plainName(name)) ?? { id: (customers.size + 1) as DebtorId, names: [], ibans: [], mandates: [] };
    customers.set(plainName(name), debtor);
    if (!debtor.names.includes(name)) debtor.names.push(name);
    debtor.ibans.push(...invoice.ibans.filter((iban) => !debtor.ibans.includes(iban)));
    const item = itemOf(invoice, (at + 1) as ItemId, debtor.id);
    if (!item) continue;
    items.push(item);
    numbers.set(item.id, item.number);
  }
  return { book: { items, debtors: [...customers.values()], memory: new PayerMemory([]) }, numbers };
}

function itemOf(invoice: InvoiceFacts, id: ItemId, debtorId: DebtorId): OpenItem | null {
  const { number } = invoice;
  const cents = centsOf(invoice.amountDue ?? invoice.totalInclTax ?? '');
  const currency = invoice.currency ?? EUR;
  if (number === null || cents === null || !isCurrency(currency)) return null;
  const isCredit = invoice.typeCode === '381' && cents > 0n;
  return {
    id,
    debtorId,
    number,
    openCents: isCredit ? -cents : cents,
    currency,
    dueOn: invoice.dueDates[0] ?? null,
    reference: invoice.paymentReference ?? creditorReference(number),
    discount: null,
    charges: null,
  };
}
