import { CUSTOMER_LIST_FIELDS, INVOICE_LIST_FIELDS, type ListField } from './column-mapping.ts';
import { CUSTOMER_NAMES, CUSTOMER_TELLING_WORDS } from './column-names.ts';
import { type ColumnMatch, headerKey, matchKeys, nameBook } from './columns.ts';

/** By what a customer is recognised; a list of customers has one of these and, beside it, what only a customer has. */
const IDENTITY: readonly ListField[] = ['customerName', 'customerAccount', 'siren', 'siret', 'vatId', 'contact'];
const DETAILS: readonly ListField[] = ['email', 'phone', 'address', 'postcode', 'city', 'siren', 'siret', 'vatId'];
/** What a bank or the books have: sheets of theirs name people too. */
const OF_MOVEMENTS = /(?:^| )(?:debit|operation|ecriture)(?: |$)/;
const OF_INVOICES: readonly ListField[] = INVOICE_LIST_FIELDS.filter((field) => !CUSTOMER_LIST_FIELDS.some((one) => one === field));

const CUSTOMER_BOOK = nameBook<ListField>(CUSTOMER_LIST_FIELDS, CUSTOMER_NAMES, CUSTOMER_TELLING_WORDS);

/**
 * The columns of a list of customers; `null` when the headers, understood as those of invoices in `asInvoices`, say that it is
 * none: it has invoice numbers or amounts, or nothing to know of a customer. A balance is a customer's where no date stands
 * beside it.
 */
export function customerColumns(headers: readonly string[], asInvoices: ColumnMatch): ColumnMatch | null {
  const claimed = claimedBy(asInvoices);
  // What has no name in common with a list of invoices is no header: rows of data are many.
  if (claimed.size === 0) return null;
  if (isNumberOfCustomer(headers, asInvoices)) claimed.delete('number');
  if (claimed.has('number') || claimed.has('totalInclTax')) return null;
  if (headers.some((header) => OF_MOVEMENTS.test(headerKey(header)))) return null;
  if (claimed.has('amountDue') && (claimed.has('issueDate') || claimed.has('dueDate'))) return null;
  const match = matchCustomerColumns(headers);
  return namesCustomers(match) ? match : null;
}

/** Whether a mapping that a person gave is one of customers. */
export function isCustomerMapping(match: ColumnMatch): boolean {
  const claimed = claimedBy(match);
  return IDENTITY.some((field) => claimed.has(field)) && !OF_INVOICES.some((field) => claimed.has(field));
}

/** Columns of the invoicing address go before others, those of a delivery address are not used. */
export function matchCustomerColumns(headers: readonly string[]): ColumnMatch {
  const keys = headers.map(headerKey).map((key) => (key.split(' ').includes('livraison') ? '' : key));
  const ofInvoicing = keys.map((key) => (key.split(' ').includes('facture') ? withoutWord(key, 'facture') : ''));
  return matchKeys(headers, [ofInvoicing, keys], CUSTOMER_BOOK);
}

function claimedBy({ positions, ambiguities, absent }: ColumnMatch): Set<ListField> {
  return new Set([...positions.keys(), ...ambiguities.map(({ field }) => field), ...absent.map(({ field }) => field)]);
}

/** "Numéro" and "Référence" are the invoice's in a list of invoices and the customer's in a list of customers. */
function isNumberOfCustomer(headers: readonly string[], { positions }: ColumnMatch): boolean {
  const at = positions.get('number');
  return at !== undefined && !/facture|piece|document/.test(headerKey(headers[at] ?? ''));
}

function namesCustomers(match: ColumnMatch): boolean {
  const fields = [...claimedBy(match)];
  const identities = fields.filter((field) => IDENTITY.includes(field));
  const details = fields.filter((field) => DETAILS.includes(field));
  return identities.length > 0 && details.some((field) => identities.some((one) => one !== field));
}

function withoutWord(key: string, word: string): string {
  return key
    .split(' ')
    .filter((one) => one !== word)
    .join(' ');
}
