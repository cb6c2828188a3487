import { addDays, type Day } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import { type Contact, contactDay, FORMAL, FRIENDLY } from '../case/contact.ts';
import { isActive } from '../case/hold.ts';
import { isInsolvent } from '../law/insolvency.ts';
import { type Item, isOverdue } from '../receivable/item.ts';
import { THANK_YOU } from './beside.ts';
import { isReachable } from './conduct-guard.ts';
import type { Decision, DunningContext, PlannedContact } from './decision.ts';
import { claims } from './progress.ts';
import { scenarioFor, standardSeverity } from './standard-scenarios.ts';

/** Thanks for older money would surprise. */
export const THANKS_WITHIN_DAYS = 10;
/** What a formal notice claims besides the invoice may still be owed, and thanks could be read as giving it up. */
const AFTER_NOTICE_DAYS = 365;

/**
 * Whether a debtor is thanked today for invoices that were paid after a reminder: once, and only where nothing else is to be said.
 * After a formal notice interest and costs may still be owed, and thanks could be read as giving them up: then a person writes.
 *
 * @param told all that the debtor was ever told, for what is settled too
 * @param paid settled invoices whose money came in lately
 */
export function decideThanks(
  file: CaseFile,
  told: readonly Contact[],
  paid: readonly Item[],
  today: Day,
  context: DunningContext,
): Decision | null {
  const thanked = paid.filter((item) => deservesThanks(item, told));
  if (hasFormalNotice(told, today)) return null;
  return thanked.length > 0 && mayBeThanked(file, thanked, today, context) ? thanks(file, thanked, context) : null;
}

/** Decides again: thanks stand while all is still paid, and nothing has come up meanwhile. */
export function redecideThanks(contact: Contact, before: CaseFile, today: Day, context: DunningContext): Decision | null {
  const items = contact.items.map((one) => ({ id: one.itemId, amountCents: one.openCents }));
  if (hasFormalNotice(before.contacts, today) || addDays(contact.decidedOn, THANKS_WITHIN_DAYS) < today) return null;
  return mayBeThanked(before, items, today, context) ? thanks(before, items, context) : null;
}

type Paid = Pick<Item, 'id' | 'amountCents'>;

function deservesThanks(item: Item, told: readonly Contact[]): boolean {
  const about = told.filter((one) => one.items.some((line) => line.itemId === item.id));
  if (about.some((one) => one.step === THANK_YOU.key && one.state !== 'dropped' && one.state !== 'failed')) return false;
  if (item.prior !== null && (standardSeverity(item.prior.step) ?? FORMAL) >= FORMAL) return false;
  return about.some((one) => one.state === 'made' && one.severity >= FRIENDLY && claims(one, item));
}

/** To this debtor, of whatever invoice: also one that was only mentioned. */
function hasFormalNotice(told: readonly Contact[], today: Day): boolean {
  const from = addDays(today, -AFTER_NOTICE_DAYS);
  return told.some((one) => one.severity >= FORMAL && one.state !== 'dropped' && one.state !== 'failed' && contactDay(one) >= from);
}

function mayBeThanked(file: CaseFile, paid: readonly Paid[], today: Day, context: DunningContext): boolean {
  const open = new Set(file.items.map((item) => item.id));
  const isFree = file.contacts.every((one) => one.state !== 'pending' && contactDay(one) !== today);
  return (
    context.thanks &&
    !isInsolvent(file.debtor.insolventSince, today) &&
    isFree &&
    file.cash.length === 0 &&
    paid.every((item) => !open.has(item.id)) &&
    !file.holds.some((hold) => isActive(hold, today)) &&
    !file.items.some((item) => isOverdue(item, today)) &&
    isReachable(file, 'email')
  );
}

function thanks(file: CaseFile, paid: readonly Paid[], context: DunningContext): Decision {
  const scenario = scenarioFor(file.debtor, context.scenarios);
  const items: PlannedContact['items'] = paid.map(({ id, amountCents }) => ({
    itemId: id,
    openCents: amountCents,
    role: 'paid',
    step: THANK_YOU.key,
  }));
  return {
    scenario: { key: scenario.key, version: scenario.version },
    contact: { step: THANK_YOU, channels: THANK_YOU.channels, approval: THANK_YOU.approval, items },
    questions: [],
    reasons: [{ code: 'step-due', itemIds: paid.map((one) => one.id), step: THANK_YOU.key }],
    nextLook: null,
  };
}
