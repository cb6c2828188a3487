import type { BankLineId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';

/** Money at the bank that may be a debtor's payment, as long as nobody knows what it is for. */
export type Cash = { readonly lineId: BankLineId; readonly cents: bigint; readonly currency: Currency };
