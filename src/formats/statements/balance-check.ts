import { subtractDecimals } from '../decimal.ts';
import { type Decimal, decimal } from '../facts.ts';
import type { Findings } from '../findings.ts';

const ZERO = decimal('0');

export function sumOf(amounts: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const amount of amounts) total = subtractDecimals(total, negated(amount));
  return total;
}

export function negated(amount: Decimal): Decimal {
  if (isZero(amount)) return amount;
  return decimal(amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
}

export function isZero(amount: Decimal): boolean {
  return !/[1-9]/.test(amount);
}

type Balances = {
  readonly account: string | null;
  readonly opening: Decimal | null;
  readonly closing: Decimal | null;
  readonly entries: readonly { readonly amount: Decimal }[];
};

/** Whether opening + entries = closing; `null` when a balance is missing. A difference is said and never a reason to refuse. */
export function checkBalances(statement: Balances, findings: Findings, line: number | null): boolean | null {
  const { account, opening, closing, entries } = statement;
  if (opening === null || closing === null) return null;
  const computed = subtractDecimals(opening, negated(sumOf(entries.map(({ amount }) => amount))));
  const difference = subtractDecimals(closing, computed);
  if (isZero(difference)) return true;
  findings.warning(
    'balances-do-not-tie',
    `Account ${account ?? 'without number'}: ${opening} and the ${entries.length} lines make ${computed}, but the closing balance is ${closing} (difference ${difference}). Lines are missing or the file was changed: fetch it again from the bank.`,
    line,
  );
  return false;
}
