import { addMonths, type Day } from '../base/day.ts';
import { EUR, sumCents } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import { type ClaimNature, type LimitationFacts, limitationOf } from '../law/limitation.ts';
import { type Item, isOverdue } from '../receivable/item.ts';
import type { DunningContext } from './decision.ts';
import type { Step } from './scenario.ts';

/** Whether a step concerns an item today; one that does not is passed over, never waited for. */
export function appliesTo(step: Step, item: Item, file: CaseFile, today: Day): boolean {
  // Who is not to be called is not called: what comes behind the call comes in its time.
  if (file.debtor.uncallable !== undefined && step.channels.every((channel) => channel === 'call' || channel === 'sms')) return false;
  // Nor does who has no mobile number wait for an SMS that is a step's only way.
  if (file.debtor.mobile !== 'usable' && step.channels.every((channel) => channel === 'sms')) return false;
  if (step.beforeDueOnly && (item.dueOn === null || item.dueOn < today)) return false;
  const { kinds, segments, minimumCents } = step.condition ?? {};
  if (kinds && !kinds.includes(file.debtor.kind)) return false;
  if (segments && !segments.includes(file.debtor.segment ?? '')) return false;
  // A threshold is in euros and never converted: in another currency the step applies, and a person approves it.
  if (minimumCents !== undefined && item.currency === EUR && overdueCents(file, item.currency, today) < minimumCents) return false;
  return true;
}

/** Whether an action may come too late: then nothing may suggest one (facts.md R15). A kind not known counts as the shortest. */
export function isBarred(item: Item, file: CaseFile, today: Day, { nature = 'ordinary' }: Pick<DunningContext, 'nature'>): boolean {
  const lastDay = lastDayToThreaten(item, file, nature);
  return lastDay !== null && today > lastDay;
}

/** Months by which the performance may well lie before the invoice: so much is kept back where only the invoice is dated (R16). */
const MARGIN_MONTHS = 3;

/**
 * The last day on which an action may be spoken of: that of the time to sue, less a margin where nobody said when the performance was.
 * @law C. conso. L121-6 5°; Cass. com. 26/2/2020 n° 18-25.036
 * @effect 2016-07-01
 */
export function lastDayToThreaten(item: Item, file: CaseFile, nature: ClaimNature): Day | null {
  if (item.dueOn === null) return null;
  const { lastDay } = limitationOf(limitationFacts(item, item.dueOn, file, nature));
  return item.performedOn ? lastDay : addMonths(lastDay, -MARGIN_MONTHS);
}

/**
 * What is known of the time to sue for an invoice. What interrupts or suspends it only lengthens it: it is left out where a threat is
 * weighed, and added where a creditor is told what runs out.
 */
export function limitationFacts(
  item: Pick<Item, 'issuedOn' | 'performedOn'>,
  dueOn: Day,
  { debtor }: { readonly debtor: Pick<CaseFile['debtor'], 'kind'> },
  nature: ClaimNature,
): LimitationFacts {
  return {
    kind: debtor.kind === 'unknown' ? 'consumer' : debtor.kind,
    nature,
    performedOn: item.performedOn ?? null,
    issuedOn: item.issuedOn,
    dueOn,
    interruptions: [],
  };
}

/** All that the debtor owes and is late with, in one currency. */
export function overdueCents(file: CaseFile, currency: string, today: Day): bigint {
  return sumCents(file.items.filter((item) => item.currency === currency && isOverdue(item, today)).map((item) => item.openCents));
}
