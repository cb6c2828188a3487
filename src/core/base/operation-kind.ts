/** What kind of operation a line of a bank account is, as far as the bank's codes say. */
export type OperationKind =
  | 'credit-transfer'
  | 'direct-debit'
  | 'returned-direct-debit'
  | 'returned-transfer'
  | 'cheque'
  | 'returned-cheque'
  | 'card'
  | 'cash'
  | 'bill-of-exchange'
  | 'fee'
  | 'interest'
  | 'other';
