import type { CoverageFinding } from '../../core/bank/coverage.ts';
import { addDays, type Day, laterOf } from '../../core/base/day.ts';
import { type EUR, money } from '../../core/base/money.ts';
import { inFours } from '../../core/letter/creditor-reference.ts';
import type { BankOverview, LineTotals, PastLines } from '../../use-cases/bank-overview.ts';
import type { AccountAge } from '../../use-cases/freshness.ts';
import type { Words } from '../words/words.ts';
import { lines, parts } from './layout.ts';

/** An IBAN in fours, as it is printed; a bank's own number as it is. */
export function accountNumber(number: string): string {
  return /^[A-Z]{2}\d{2}/.test(number) ? inFours(number) : number;
}

/** The accounts and how fresh they are, the holes in them, and what waits to be matched. */
export function bankText(words: Words, overview: BankOverview, past: PastLines): string {
  const { bank: say, general } = words;
  if (overview.accounts.length === 0) return say.none;
  const accounts = overview.accounts.flatMap((one) => [
    `  ${say.number(one.id)}  ${ageLine(words, one, overview.bankMaxAge)}`,
    ...holeLines(words, one).map((line) => `      ${line}`),
  ]);
  const { waiting } = overview;
  return parts(
    lines(say.accounts, ...accounts),
    waiting.lines === 0 ? say.nothingWaits : lines(waitingLine(words, overview), general.next('acquit bank lines')),
    pastLine(words, past),
  );
}

/** "FR76 … (EUR) : données jusqu’au 28/02/2026, il y a 2 jours": what every run and every sending begins with. */
export function ageLine(words: Words, one: AccountAge, most: number): string {
  const { bank: say } = words;
  const age = one.coveredUntil === null || one.days === null ? say.notCovered : say.covered(words.day(one.coveredUntil), one.days);
  const verdict = one.watched ? (one.tooOld ? say.tooOld(most) : '') : say.unwatched;
  return words.labelled(say.account(accountNumber(one.number), one.currency), words.joined([age, verdict]));
}

export function ageLines(words: Words, accounts: readonly AccountAge[], most: number): string[] {
  return accounts.map((one) => ageLine(words, one, most));
}

/** The accounts that hold everything back, each with its number. */
export function tooOldLines(words: Words, { accounts, bankMaxAge }: Pick<BankOverview, 'accounts' | 'bankMaxAge'>): string {
  const old = accounts.filter((one) => one.tooOld);
  return lines(
    ...old.flatMap((one) => [
      `  ${words.bank.number(one.id)}  ${ageLine(words, one, bankMaxAge)}`,
      ...holeLines(words, one).map((line) => `      ${line}`),
    ]),
  );
}

/** What is missing of an account, and the way out of it: nothing newer is known for sure until then. */
function holeLines(words: Words, one: BankOverview['accounts'][number]): string[] {
  const { bank: say } = words;
  const holds = one.gaps.filter((gap) => holdsBack(gap, one.coveredUntil));
  const told = one.gaps.map((gap) => words.joined([gapLine(words, gap, one), holds.includes(gap) ? '' : say.gapLookedAt]));
  const last = holds.map(lastDayOf).reduce<Day | null>((day, other) => (day === null ? other : laterOf(day, other)), null);
  return last === null ? told : [...told, say.wayOut(one.id, words.day(addDays(last, 1)))];
}

/** What a person or the books have answered for lies within the days that are known. */
function holdsBack(gap: CoverageFinding, coveredUntil: Day | null): boolean {
  return coveredUntil === null || coveredUntil < (gap.code === 'gap' ? gap.from : gap.on);
}

function lastDayOf(gap: CoverageFinding): Day {
  return gap.code === 'gap' ? gap.until : gap.on;
}

export function waitingLine(words: Words, { waiting }: Pick<BankOverview, 'waiting'>): string {
  const { lines, suggested, out } = waiting;
  return words.bank.waiting({ lines, suggested, out, total: totalsText(words, waiting) });
}

/** Lines that are left to the items imported: a deposit that these do not have would be seen nowhere else. */
export function pastLine(words: Words, past: PastLines): string {
  if (past.lines === 0) return '';
  return words.bank.past(past.lines, totalsText(words, past), past.asOf && words.day(past.asOf));
}

function totalsText(words: Words, { totals }: LineTotals): string {
  return Object.entries(totals)
    .map(([currency, cents]) => words.amount(money(cents, currency as typeof EUR)))
    .join(' + ');
}

export function gapLine(words: Words, gap: CoverageFinding, { currency }: { readonly currency: string }): string {
  const { bank: say } = words;
  if (gap.code === 'gap') return say.gap(words.day(gap.from), words.day(gap.until));
  return say.jump(words.day(gap.on), words.amount(money(gap.cents, currency as typeof EUR)));
}
