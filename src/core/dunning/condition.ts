import type { Day } from '../base/day.ts';
import { EUR, sumCents } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import { type LimitationFacts, limitationOf } from '../law/limitation.ts';
import { type Item, isOverdue } from '../receivable/item.ts';
import type { Step } from './scenario.ts';

/** Whether a step concerns an item today; one that does not is passed over, never waited for. */
export function appliesTo(step: Step, item: Item, file: CaseFile, today: Day): boolean {
  if (step.beforeDueOnly && (item.dueOn === null || item.dueOn < today)) return false;
  const { kinds, segments, minimumCents } = step.condition ?? {};
  if (kinds && !kinds.includes(file.debtor.kind)) return false;
  if (segments && !segments.includes(file.debtor.segment ?? '')) return false;
  // A threshold is in euros and never converted: in another currency the step applies, and a person approves it.
  if (minimumCents !== undefined && item.currency === EUR && overdueCents(file, item.currency, today) < minimumCents) return false;
  return true;
}

/** Whether an action may come too late: then nothing may suggest one (facts.md R15). A kind not known counts as the shortest. */
export function isBarred(item: Item, file: CaseFile, today: Day): boolean {
  return item.dueOn !== null && today > limitationOf(limitationFacts(item, item.dueOn, file)).lastDay;
}

/** What is known of the time to sue for an invoice: nothing of what interrupts or suspends it, which only lengthens it. */
export function limitationFacts(
  item: Pick<Item, 'issuedOn'>,
  dueOn: Day,
  { debtor }: { readonly debtor: Pick<CaseFile['debtor'], 'kind'> },
): LimitationFacts {
  return {
    kind: debtor.kind === 'unknown' ? 'consumer' : debtor.kind,
    performedOn: null,
    issuedOn: item.issuedOn,
    dueOn,
    interruptions: [],
  };
}

/** All that the debtor owes and is late with, in one currency. */
export function overdueCents(file: CaseFile, currency: string, today: Day): bigint {
  return sumCents(file.items.filter((item) => item.currency === currency && isOverdue(item, today)).map((item) => item.openCents));
}
