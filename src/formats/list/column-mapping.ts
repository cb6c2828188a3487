/** What a column of a list of invoices can hold. */
export const INVOICE_LIST_FIELDS = [
  'number',
  'type',
  'issueDate',
  'dueDate',
  'deliveryDate',
  'currency',
  'totalInclTax',
  'prepaid',
  'amountDue',
  'customerName',
  'customerAccount',
  'siren',
  'siret',
  'vatId',
  'email',
  'phone',
  'address',
  'postcode',
  'city',
  'country',
  'iban',
  'paymentTerms',
  'orderReference',
  'paymentReference',
  'precedingInvoice',
] as const;

/** What a column of a list of customers can hold. */
export const CUSTOMER_LIST_FIELDS = [
  'customerName',
  'customerAccount',
  'siren',
  'siret',
  'vatId',
  'email',
  'phone',
  'address',
  'address2',
  'address3',
  'postcode',
  'city',
  'country',
  'contact',
  'firstName',
  'language',
  'segment',
] as const;

/** All that a column mapping can name. */
export const LIST_FIELDS = [...new Set([...INVOICE_LIST_FIELDS, ...CUSTOMER_LIST_FIELDS])];

export type ListField = (typeof LIST_FIELDS)[number];

/** For each field, the text of its column's header, as it stands in the file. */
export type ColumnMapping = Readonly<Partial<Record<ListField, string>>>;

/** How the columns of a list were understood. */
export type ListMapping = {
  /** The same for all files with the same headers: the key under which to remember a mapping. */
  readonly headerSignature: string;
  /** The headers found, in their order, those left empty included. */
  readonly headers: readonly string[];
  /** The columns used. */
  readonly columns: ColumnMapping;
};
