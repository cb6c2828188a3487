import type { Day } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Cash } from '../case/cash.ts';
import { type PlanHold, standingOf } from '../case/plan.ts';
import { type Item, isCredit, isOverdue } from '../receivable/item.ts';

/** A credit of at least one twentieth (5 %) of what is overdue is not small change. */
const NOTABLE_SHARE = 20n;

/** Credits of the books that are laid on nothing, and money at the bank of which nobody knows what it is for. */
export type Unlaid = { readonly credits: readonly Item[]; readonly cash: readonly Cash[] };

/**
 * Money received or credit notes, not laid on anything, that could settle an invoice that is late or about to be
 * asked for in full, or are notable beside all that is late (beside what is asked for, when nothing is late yet): reminding
 * now could chase a paid invoice. Empty when there are none. A credit that a person said to keep on account does not
 * count; currencies are never added up.
 */
export function unlaidThatCouldSettle(file: CaseFile, asked: readonly Item[], today: Day): Unlaid {
  const found: { credits: Item[]; cash: Cash[] } = { credits: [], cash: [] };
  const credits = file.items.filter((item) => isCredit(item) && !item.kept);
  for (const currency of new Set([...credits, ...file.cash].map((one) => one.currency))) {
    const inCurrency = credits.filter((credit) => credit.currency === currency);
    const cash = file.cash.filter((one) => one.currency === currency);
    const available = sumCents(cash.map((one) => one.cents)) - sumCents(inCurrency.map((credit) => credit.openCents));
    const late = file.items.filter((item) => item.currency === currency && isOverdue(item, today));
    const soon = asked.filter((item) => item.currency === currency && !late.includes(item));
    const settlesOne = [...late, ...soon].some((item) => item.openCents <= available);
    const beside = sumCents((late.length > 0 ? late : soon).map((item) => item.openCents));
    // Money of another currency than all that is asked for: nobody can say here how much of it that is.
    const isForeign = asked.length > 0 && cash.length > 0 && late.length + soon.length === 0;
    if (!isForeign && !settlesOne && !(beside > 0n && available * NOTABLE_SHARE >= beside)) continue;
    found.credits.push(...inCurrency);
    found.cash.push(...cash);
  }
  return found;
}

/**
 * The credits that could be the instalment that a plan asks for next: together notable beside what is left of it, whatever its invoices
 * come to. None that a person said to keep on account.
 */
export function creditsForPlan(hold: PlanHold, items: readonly Item[], today: Day): readonly Item[] {
  const currency = items.find((item) => hold.itemIds?.includes(item.id))?.currency;
  const credits = items.filter((item) => isCredit(item) && !item.kept && item.currency === currency);
  const left = standingOf(hold, items, today).next?.leftCents ?? 0n;
  return left > 0n && -sumCents(credits.map((credit) => credit.openCents)) * NOTABLE_SHARE >= left ? credits : [];
}
