import { addDays, type Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Confirms } from '../case/call.ts';
import type { CaseFile } from '../case/case-file.ts';
import { isAbout } from '../case/contact.ts';
import { undisputed } from '../case/undisputed.ts';
import { isInsolvent } from '../law/insolvency.ts';
import { CALL_CONFIRMATION } from './beside.ts';
import { breaches, isReachable } from './conduct-guard.ts';
import type { Decision, DunningContext, PlannedContact } from './decision.ts';
import { scenarioFor } from './standard-scenarios.ts';

/** Later than that it is no longer the end of a conversation. */
const CONFIRM_WITHIN_DAYS = 4;

/**
 * What confirms a call in writing: the day that was agreed, for the invoices that it was agreed for. It stands beside every scenario and
 * is said only while nothing has changed: `null` when the promise was taken back, kept or broken, when the call was made again, when
 * anything else is known of these invoices, or where no e-mail arrives.
 *
 * @param calledOn the day of the call
 */
export function decideConfirmation(
  file: CaseFile,
  confirms: Confirms,
  calledOn: Day,
  today: Day,
  context: DunningContext,
): Decision | null {
  const scenario = scenarioFor(file.debtor, context.scenarios);
  if (today < calledOn || today > addDays(calledOn, CONFIRM_WITHIN_DAYS)) return null;
  if (isInsolvent(file.debtor.insolventSince, today) || !isReachable(file, 'email') || file.cash.length > 0) return null;
  const about = new Set(spokenOf(file, confirms));
  const items = undisputed(file).items.filter((item) => item.kind === 'invoice' && item.openCents > 0n && about.has(item.id));
  if (items.length === 0 || items.some((item) => !context.currencies.has(item.currency))) return null;
  const step = CALL_CONFIRMATION;
  const lines = items.map(({ id, openCents }) => ({ itemId: id, openCents, role: 'agreed' as const, step: step.key }));
  const contact: PlannedContact = { step, channels: step.channels, approval: step.approval, items: lines, confirms };
  if (breaches(contact, file, scenario, today, context).length > 0) return null;
  return {
    scenario: { key: scenario.key, version: scenario.version },
    contact,
    questions: [],
    reasons: [{ code: 'step-due', itemIds: items.map(({ id }) => id), step: step.key }],
    nextLook: null,
  };
}

/** The invoices of the promise, or of the call that is to be made again. */
function spokenOf({ holds, contacts }: CaseFile, { hold, contact }: Confirms): readonly ItemId[] {
  if (hold !== null) return holds.find((one) => one.id === hold)?.itemIds ?? [];
  return (
    contacts
      .find((one) => one.id === contact)
      ?.items.filter(isAbout)
      .map(({ itemId }) => itemId) ?? []
  );
}
