import type { Day } from '../../core/base/day.ts';
import { subtractDecimals } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import type { Findings } from '../findings.ts';
import { checkBalances, isZero } from './balance-check.ts';
import type { AroundFacts, StatedBalance } from './sheet-around.ts';
import type { SheetLine } from './sheet-entry.ts';
import { amountAs, type BalancedLine, type RunningBalances, runningBalances } from './sheet-running.ts';
import type { BankEntry, StatementFacts } from './statement.ts';

type Edge = { readonly amount: Decimal; readonly day: Day | null } | null;

/** The statements of the lines of one section: one for each account and currency that its columns name, usually one. */
export function statementsOf(
  lines: readonly SheetLine[],
  around: AroundFacts,
  currency: string | null,
  findings: Findings,
): StatementFacts[] {
  const groups = new Map<string, SheetLine[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.account, line.entry.currency]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  if (groups.size === 0) groups.set('', []);
  const isOnly = groups.size === 1;
  return [...groups.values()].map((group) => statementOf(group, isOnly ? around : { ...around, balances: [] }, currency, findings));
}

function statementOf(lines: readonly SheetLine[], around: AroundFacts, currency: string | null, findings: Findings): StatementFacts {
  const booked = lines.filter(({ isPending }) => !isPending);
  const account = lines[0]?.account ?? around.account;
  const running = balancesProve(booked, account, findings);
  const entries = booked.map(({ entry }, at) => withAmount(entry, running?.amounts[at]));
  const days = entries.flatMap(({ bookingDate }) => bookingDate ?? []).sort();
  const [first = null, last = null] = [days[0], days.at(-1)];
  const stated = statedEdges(around.balances, first);
  const opening: Edge = running?.opening ?? stated.opening;
  const closing: Edge = running?.closing ?? stated.closing;
  reportDisagreement(account, running, stated, findings);
  const facts = {
    account,
    currency: lines[0]?.entry.currency ?? currency,
    opening: opening?.amount ?? null,
    closing: closing?.amount ?? null,
    openingDate: stated.opening?.day ?? around.period?.from ?? (running?.opening ? first : null),
    closingDate: stated.closing?.day ?? around.period?.to ?? (closing === null ? null : last),
    entries,
  };
  const pending = lines.filter(({ isPending }) => isPending).map(({ entry }) => entry);
  const balancesTie = running?.broken ? false : checkBalances(facts, findings, booked[0]?.entry.line ?? null);
  return { ...facts, balancesTie, ...(pending.length > 0 ? { pending } : {}) };
}

type Running = { readonly opening: Edge; readonly closing: Edge; readonly amounts: readonly Decimal[]; readonly broken: boolean };

/** What the column of balances proves, and how it asks for the amounts to be read. */
function balancesProve(booked: readonly SheetLine[], account: string | null, findings: Findings): Running | null {
  const lines = booked.map(({ entry, fee, balance }): BalancedLine => ({ amount: entry.amount, fee, balance, line: entry.line ?? 0 }));
  const found = runningBalances(lines);
  if (found === null) {
    if (lines.some(({ balance }) => balance !== null)) {
      findings.warning(
        'sheet-balance-unclear',
        'The column of balances does not follow from the amounts and was not used. Lines may be missing.',
      );
    }
    return null;
  }
  const amounts = lines.map(({ amount }) => amount);
  if ('snapshot' in found) return { opening: null, closing: { amount: found.snapshot, day: null }, amounts, broken: false };
  reportRunning(found, account, findings);
  return {
    opening: { amount: found.opening, day: null },
    closing: { amount: found.closing, day: null },
    amounts: lines.map((line) => amountAs(line, found.reading)),
    broken: found.breaks.length > 0,
  };
}

function reportRunning({ breaks, reading }: RunningBalances, account: string | null, findings: Findings): void {
  if (reading === 'inverted') {
    findings.warning('sheet-inverted-sign', 'Amounts are written with the opposite sign, as the balances prove; they were turned round.');
  }
  const [first] = breaks;
  if (first === undefined) return;
  const more = breaks.length > 1 ? `, and ${breaks.length - 1} more times below` : '';
  findings.warning(
    'balances-do-not-tie',
    `Account ${account ?? 'without number'}: the balance of this line does not follow from its neighbour's (difference ${first.difference})${more}. Lines are missing or the file was changed: fetch it again from the bank.`,
    first.line,
  );
}

/** A balance that does not say which it is, is the opening one when its day is before all lines, else the closing one. */
function statedEdges(
  balances: readonly StatedBalance[],
  first: Day | null,
): { readonly opening: StatedBalance | null; readonly closing: StatedBalance | null } {
  const isOpening = ({ kind, day }: StatedBalance) =>
    kind === 'opening' || (kind === 'unsaid' && day !== null && first !== null && day < first);
  return {
    opening: balances.find(isOpening) ?? null,
    closing: balances.find((balance) => balance.kind === 'closing') ?? balances.find((balance) => !isOpening(balance)) ?? null,
  };
}

function reportDisagreement(
  account: string | null,
  running: Running | null,
  { closing }: { readonly closing: StatedBalance | null },
  findings: Findings,
): void {
  if (closing === null || !running?.closing) return;
  const difference = subtractDecimals(closing.amount, running.closing.amount);
  if (isZero(difference)) return;
  findings.warning(
    'balances-do-not-tie',
    `Account ${account ?? 'without number'}: the lines end with ${running.closing.amount}, but the stated balance is ${closing.amount} (difference ${difference}). Lines may be missing: fetch the file again from the bank.`,
    closing.line,
  );
}

function withAmount(entry: BankEntry, amount: Decimal | undefined): BankEntry {
  return amount === undefined || amount === entry.amount ? entry : { ...entry, amount };
}
