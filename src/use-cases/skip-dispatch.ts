import type { Day } from '../core/base/day.ts';
import type { ContactId, DispatchId, HoldId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { skipContact } from './approve.ts';
import type { Deps } from './context.ts';
import { contactOfDispatch } from './find-dispatch.ts';

const LONGEST_REASON = 500;

/** What is left aside, and the hold that does it; a confirmation is only withdrawn, as it is no step that would come back. */
export type Skipped = { readonly contact: ContactId; readonly hold: HoldId | null };

/**
 * Leaves a step aside until a day: what it would have sent is withdrawn, and its invoices are left alone through that day.
 * @throws Refusal `reason-missing`, `hold-ends-before-it-begins`, `no-such-dispatch`, `not-waiting`
 */
export async function skipDispatch(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  id: DispatchId,
  reason: string,
  until: Day,
): Promise<Skipped> {
  const today = deps.clock.today();
  const why = oneLine(reason, LONGEST_REASON);
  if (why === '') throw new Refusal('reason-missing', 'Say why: somebody will read it later.');
  if (until < today)
    throw new Refusal('hold-ends-before-it-begins', `A hold from ${today} cannot end on ${until}.`, { from: today, until });
  const contact = await contactOfDispatch(deps.store, id);
  return { contact, hold: await skipContact(deps, contact, why, today, until) };
}
