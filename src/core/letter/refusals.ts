import { daysBetween } from '../base/day.ts';
import { Refusal } from '../base/refusal.ts';
import { COURTESY, FIRM, FORMAL, type Severity } from '../case/contact.ts';
import type { WordingKey } from '../dunning/scenario.ts';
import type { Claim } from '../receivable/claim.ts';
import { isOverdue } from '../receivable/item.ts';
import { mobileOf } from '../receivable/mobile.ts';
import type { ComposeFinding, ComposeInput } from './compose-input.ts';
import { askedCents, isAboutInstalments } from './instalments-told.ts';

/** What a text says at least; a step that is weaker than its text would threaten too soon. */
const LEAST_SEVERITY: { readonly [wording in WordingKey]: Severity } = {
  'courtesy-notice': 0,
  'first-reminder': 1,
  call: 1,
  'second-reminder': 2,
  'formal-notice': 3,
  'thank-you': 0,
  'instalment-notice': 0,
  'instalment-reminder': 1,
  'instalment-warning': 2,
};

/** Shortest time that a formal notice grants without a person being told (MED-07: no text gives a number). */
const PRUDENT_NOTICE_DAYS = 8;

/**
 * Stops what must never be written, whoever asks for it.
 * @throws Refusal with the way to mend it
 */
export function refuseWhatMustNotBeWritten(input: ComposeInput): void {
  refuseStep(input);
  refuseItems(input);
  refuseInstalments(input);
  refuseDestination(input);
  refuseDeadline(input);
  if (input.step.wording === 'formal-notice') refuseClaims(input);
}

function refuseStep({ step, call }: ComposeInput): void {
  const isNotice = step.wording === 'formal-notice';
  // What counts as a formal notice is one: a consumer's interest runs from it (C. civ. 1344-1).
  if (step.severity < LEAST_SEVERITY[step.wording] || step.severity > FORMAL || (step.severity === FORMAL) !== isNotice) {
    const remedy = 'Choose a text that fits the severity of the step.';
    throw new Refusal(
      'severity-mismatch',
      `Step ${step.key} has severity ${step.severity}, its text "${step.wording}" does not. ${remedy}`,
    );
  }
  if (step.wording === 'call' && !call)
    throw new Refusal('call-outcome-missing', 'Say how the call went: the message after it repeats what was agreed.');
}

function refuseItems({ claimed, step, today, debtor }: ComposeInput): void {
  if (claimed.length === 0) throw new Refusal('nothing-to-claim', 'No invoice is claimed: there is nothing to write about.');
  for (const item of claimed) {
    const details = { item: item.number };
    if (step.wording === 'thank-you' ? item.openCents !== 0n : item.openCents <= 0n || item.kind !== 'invoice')
      throw new Refusal('not-an-open-invoice', `${item.number} is not an open invoice: leave it out.`, details);
    if (item.debtorId !== debtor.id)
      throw new Refusal('item-of-another-debtor', `${item.number} belongs to another debtor: leave it out.`, details);
    if (isAboutInstalments(step.wording)) continue;
    if (item.dueOn === null) throw new Refusal('due-date-missing', `${item.number} has no due date: enter it first.`, details);
    if (step.wording === 'thank-you') continue;
    if (step.wording !== 'courtesy-notice' && !isOverdue(item, today))
      throw new Refusal('not-overdue', `${item.number} is due on ${item.dueOn}, it is not late on ${today}.`, details);
    if (step.wording === 'courtesy-notice' && item.dueOn < today)
      throw new Refusal('already-overdue', `${item.number} was due on ${item.dueOn}: a courtesy notice comes before.`, details);
  }
}

/** What is asked for is told by the plan: a message about instalments without it would ask for the whole. */
function refuseInstalments({ step, instalments, claimed }: ComposeInput): void {
  if (!isAboutInstalments(step.wording)) return;
  if (!instalments || askedCents(instalments) <= 0n || claimed.some(({ currency }) => currency !== instalments.currency))
    throw new Refusal('nothing-to-claim', 'No instalment is open: there is nothing to write about.');
}

function refuseDestination({ channel, details }: ComposeInput): void {
  if (channel === 'sms') {
    refuseFixedLine(details.phone);
    return;
  }
  if (channel === 'email' && !details.email?.includes('@'))
    throw new Refusal('no-email', 'This debtor has no e-mail address: enter one, or write a letter.');
  const { address } = details;
  const postable = address?.lines.some((line) => line.trim() !== '') && address.city.trim() !== '';
  if (channel !== 'email' && !postable)
    throw new Refusal('no-address', 'This debtor has no full postal address: enter street and town, or write an e-mail.');
}

function refuseFixedLine(phone: string | null): void {
  if (mobileOf(phone) === null)
    throw new Refusal('no-mobile', 'This debtor has no mobile number of mainland France: enter one, or write otherwise.');
}

function refuseDeadline({ step, deadline, today }: ComposeInput): void {
  if (step.severity < FIRM) return;
  if (deadline === null) throw new Refusal('deadline-missing', `Step ${step.key} must grant a date: set the days that it grants.`);
  if (deadline <= today) throw new Refusal('deadline-past', `The date granted, ${deadline}, must come after ${today}.`);
}

function refuseClaims({ claims, claimed, debtor, today }: ComposeInput): void {
  for (const claim of claims) {
    if (claim.kind !== debtor.kind)
      throw new Refusal(
        'claim-of-another-kind',
        `The claim is drawn up for ${claim.kind}, the debtor is ${debtor.kind}: draw it up again.`,
      );
    if (claim.on !== today)
      throw new Refusal('claim-of-another-day', `The claim is drawn up on ${claim.on}, the notice is dated ${today}: draw it up again.`);
    refuseUnearned(claim);
  }
  for (const { number, id, currency } of claimed) {
    const found = claims.some((claim) => claim.currency === currency && claim.items.some(({ itemId }) => itemId === id));
    if (!found)
      throw new Refusal('claim-missing', `Nothing says what is owed on ${number}: draw up the claim in ${currency} first.`, {
        item: number,
      });
  }
}

/** The types say it already; a sum that comes from elsewhere is looked at again, because asking for it is an offence (L121-21, L132-23). */
function refuseUnearned(claim: Claim): void {
  const fee: bigint = claim.items.reduce((sum, item) => sum + item.recoveryFee, 0n + claim.recoveryFee);
  const interest = claim.items.reduce((sum, item) => sum + item.interest, 0n);
  if (claim.kind === 'consumer' && fee !== 0n)
    throw new Refusal('consumer-fee', 'A consumer owes no recovery fee (C. conso. L121-21): take it out of the claim.');
  if (claim.kind === 'unknown' && (fee !== 0n || interest !== 0n)) {
    throw new Refusal(
      'kind-unknown',
      'Say whether the debtor is a business, a consumer or a public body: until then neither interest nor fee can be claimed.',
    );
  }
}

/** What may be written, but a person should look at. */
export function doubts({ step, deadline, today, debtor }: ComposeInput): readonly ComposeFinding[] {
  const findings: ComposeFinding[] = [];
  if (step.severity === FORMAL && deadline !== null && daysBetween(today, deadline) < PRUDENT_NOTICE_DAYS) {
    findings.push({
      severity: 'warning',
      code: 'short-notice',
      message: `The notice grants less than ${PRUDENT_NOTICE_DAYS} days: a judge may find it too short; grant a later date.`,
    });
  }
  if (step.severity > COURTESY && debtor.kind === 'unknown') {
    findings.push({
      severity: 'warning',
      code: 'kind-unknown',
      message:
        'The debtor’s kind is not known, so neither interest nor fee is mentioned: say whether it is a business, a consumer or a public body.',
    });
  }
  return findings;
}
