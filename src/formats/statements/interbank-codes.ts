import type { OperationKind } from '../../core/base/operation-kind.ts';

/** What an interbank code says of a line; `returned` when the payment came back. */
export type InterbankOperation = { readonly kind: OperationKind; readonly returned: boolean };

/** The interbank operation codes of French banks (CFONB), which stand in their 120-column files and in the proprietary part of their camt. */
const CODES: Readonly<Record<Exclude<OperationKind, 'other'>, string>> = {
  'credit-transfer': '05 06 13 14 18 21 39 44 45 C1 C2',
  'returned-transfer': '12 C3 C4 C5',
  'direct-debit': '08 09 22 24 96 97 A1 A2 B1 B2',
  'returned-direct-debit': '10 26 27 98 A3 A4 A5 A6 B3 B4 B5 B6',
  cheque: '01 02 15',
  'returned-cheque': '03',
  card: '11 28 30 36 38',
  cash: '04 29',
  'bill-of-exchange': '07 31 32 33 34 35 37 90',
  fee: '62 64 65 66 88',
  interest: '61 63 70',
};

/** Unpaid bills and unpaid card payments, whose kind does not say that they came back. */
const ALSO_RETURNED = new Set(['33', '34', '38']);

const OPERATIONS: ReadonlyMap<string, InterbankOperation> = new Map(
  Object.entries(CODES).flatMap(([kind, codes]) => codes.split(' ').map((code) => [code, operation(kind as OperationKind, code)])),
);

/** What an interbank code of two characters says of a line; `null` for codes of no kind of our own. */
export function interbankOperation(code: string): InterbankOperation | null {
  return OPERATIONS.get(code.toUpperCase()) ?? null;
}

function operation(kind: OperationKind, code: string): InterbankOperation {
  return { kind, returned: kind.startsWith('returned-') || ALSO_RETURNED.has(code) };
}
