/** What a column of a bank's sheet can hold. */
export const SHEET_FIELDS = [
  'bookingDate',
  'valueDate',
  'amount',
  'debit',
  'credit',
  'direction',
  'fee',
  'balance',
  'currency',
  'originalAmount',
  'originalCurrency',
  'label',
  'detail',
  'remittance',
  'counterparty',
  'payer',
  'payee',
  'counterpartyIban',
  'reference',
  'endToEndId',
  'chequeNumber',
  'type',
  'status',
  'account',
] as const;

export type SheetField = (typeof SHEET_FIELDS)[number];

/** For each field, the text of its column's header, as it stands in the file. */
export type SheetColumns = Readonly<Partial<Record<SheetField, string>>>;

export const AMOUNT_FIELDS = ['amount', 'debit', 'credit'] as const;
export const TEXT_FIELDS = ['label', 'detail', 'remittance', 'counterparty', 'payer', 'payee', 'type'] as const;
