import { subtractDecimals } from '../decimal.ts';
import { type Decimal, decimal } from '../facts.ts';
import { isZero, negated, sumOf } from './balance-check.ts';

/** A line of the account with the balance that the sheet gives after it, when it gives one. */
export type BalancedLine = {
  readonly amount: Decimal;
  readonly fee: Decimal | null;
  readonly balance: Decimal | null;
  readonly line: number;
};

/** How amounts are to be read so that the balances follow from them. */
export type AmountReading = 'as-written' | 'less-fee' | 'inverted';

export type RunningBalances = {
  readonly order: 'oldest-first' | 'newest-first';
  readonly reading: AmountReading;
  readonly opening: Decimal;
  readonly closing: Decimal;
  /** Where a balance does not follow from the one before it. */
  readonly breaks: readonly { readonly line: number; readonly difference: Decimal }[];
};

type Walk = Omit<RunningBalances, 'reading'> & { readonly steps: number };

/**
 * What the column of balances proves: the order of the lines, the opening and closing balance, and whether lines are missing.
 * A balance that is the same on all lines is the one of the day of the export, not a running one. `null` when nothing follows.
 */
export function runningBalances(lines: readonly BalancedLine[]): RunningBalances | { readonly snapshot: Decimal } | null {
  const known = lines.flatMap(({ balance }) => balance ?? []);
  const [first] = known;
  if (first === undefined) return null;
  const isSame = known.length > 1 && known.every((balance) => isZero(subtractDecimals(balance, first)));
  if (isSame && lines.some(({ amount }) => !isZero(amount))) return { snapshot: first };
  const plain = bestWalk(lines, 'as-written');
  if (plain.breaks.length === 0) return { ...plain, reading: 'as-written' };
  for (const reading of ['less-fee', 'inverted'] as const) {
    const walk = bestWalk(lines, reading);
    if (walk.breaks.length === 0 && (reading === 'less-fee' || walk.steps > 1)) return { ...walk, reading };
  }
  return plain.breaks.length * 2 <= plain.steps ? { ...plain, reading: 'as-written' } : null;
}

/** An amount as the balances prove that it was booked. */
export function amountAs({ amount, fee }: BalancedLine, reading: AmountReading): Decimal {
  if (reading === 'inverted') return negated(amount);
  if (reading === 'as-written' || fee === null) return amount;
  return subtractDecimals(amount, decimal(fee.replace('-', '')));
}

function bestWalk(lines: readonly BalancedLine[], reading: AmountReading): Walk {
  const amounts = lines.map((line) => amountAs(line, reading));
  const downwards = walk(lines, amounts, 'oldest-first');
  if (downwards.breaks.length === 0) return downwards;
  const upwards = walk([...lines].reverse(), [...amounts].reverse(), 'newest-first');
  return upwards.breaks.length < downwards.breaks.length ? upwards : downwards;
}

/** From the oldest line to the newest. Some banks give a balance only for the last line of a day. */
function walk(lines: readonly BalancedLine[], amounts: readonly Decimal[], order: Walk['order']): Walk {
  const breaks: { line: number; difference: Decimal }[] = [];
  let [opening, current, steps]: [Decimal | null, Decimal, number] = [null, decimal('0'), 0];
  for (const [at, { balance, line }] of lines.entries()) {
    current = added(current, amounts[at] ?? decimal('0'));
    if (balance === null) continue;
    const difference = subtractDecimals(balance, current);
    if (opening === null) opening = difference;
    else {
      steps += 1;
      if (!isZero(difference)) breaks.push({ line, difference });
    }
    current = balance;
  }
  return { order, opening: opening ?? decimal('0'), closing: current, breaks, steps };
}

function added(a: Decimal, b: Decimal): Decimal {
  return sumOf([a, b]);
}
