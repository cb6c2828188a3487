import type { Day } from '../../core/base/day.ts';
import type { Decimal } from '../facts.ts';
import type { Findings } from '../findings.ts';
import { all, textAt, type XmlNode } from '../xml-tree.ts';
import { dayAt, isCredit, moneyAt, signed } from './camt-values.ts';

export type Balance = { readonly amount: Decimal; readonly currency: string | null; readonly date: Day | null };

type TypedBalance = Balance & { readonly type: string };

/**
 * The booked balances at the two ends of a statement. Available, interim and expected ones are no ends: the lines do not lead from
 * one to the other. The closing balance of the previous statement (PRCD) opens this one when it gives no opening balance itself.
 */
export function balancesOf(
  statement: XmlNode,
  currency: string | null,
  findings: Findings,
): { readonly opening: Balance | null; readonly closing: Balance | null } {
  const balances = all(statement, 'Bal').flatMap((node) => balanceOf(node, findings));
  const earliest = (type: string) => endOf(balances, type, currency, (a, b) => a < b);
  return { opening: earliest('OPBD') ?? earliest('PRCD'), closing: endOf(balances, 'CLBD', currency, (a, b) => a > b) };
}

/** A statement of several days may give the balances of each: the outermost count, in the currency of the account if it has any. */
function endOf(
  balances: readonly TypedBalance[],
  type: string,
  currency: string | null,
  isFurther: (a: string, b: string) => boolean,
): Balance | null {
  const ofType = balances.filter((balance) => balance.type === type);
  const own = ofType.filter((balance) => balance.currency === currency);
  const [head, ...rest] = own.length > 0 ? own : ofType;
  if (head === undefined) return null;
  return rest.reduce((end, balance) => (isFurther(balance.date ?? '', end.date ?? '') && balance.date !== null ? balance : end), head);
}

function balanceOf(node: XmlNode, findings: Findings): TypedBalance[] {
  const type = textAt(node, 'Tp/CdOrPrtry/Cd') ?? textAt(node, 'Tp/Cd');
  const money = moneyAt(node, 'Amt', findings);
  const credit = isCredit(node);
  if (type === null) return [];
  if (money === null || credit === null) {
    const message = `The balance ${type.slice(0, 35)} has no readable amount or direction and was left out. Ask the bank for a corrected file.`;
    findings.error('balance-unreadable', message, node.line);
    return [];
  }
  return [{ type, amount: signed(money.amount, credit), currency: money.currency, date: dayAt(node, 'Dt', findings) }];
}
