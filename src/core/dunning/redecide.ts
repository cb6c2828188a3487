import type { Day } from '../base/day.ts';
import { leftOfTried } from '../case/call.ts';
import type { CaseFile } from '../case/case-file.ts';
import { asksFor, type Contact, type ContactItem } from '../case/contact.ts';
import { THANK_YOU } from './beside.ts';
import { decideConfirmation } from './confirmation.ts';
import { decide } from './decide.ts';
import type { Decision, DunningContext } from './decision.ts';
import type { Step } from './scenario.ts';
import { redecideThanks } from './thanks.ts';

/** What deciding again says of a contact that has not left yet. */
export type Redecision = { readonly stands: boolean; readonly instead: Decision };

/**
 * Decides again as if the contact had never been decided: it stands when the very same step for the very same invoices
 * and amounts would be decided today, and all that it mentions may still be mentioned. Anything else (a payment, a hold, a new credit, an edit) overtakes it.
 */
export function redecide(contact: Contact, file: CaseFile, today: Day, context: DunningContext): Redecision {
  const before: CaseFile = { ...file, contacts: file.contacts.filter((one) => one.id !== contact.id) };
  const thanks = contact.step === THANK_YOU.key ? redecideThanks(contact, before, today, context) : null;
  if (thanks) return { stands: true, instead: thanks };
  const confirmed = contact.confirms ? decideConfirmation(before, contact.confirms, contact.decidedOn, today, context) : null;
  const instead = confirmed ?? decide(before, today, context);
  const stands = instead.contact !== null && sameStep(contact, instead.contact.step) && sameLines(contact.items, instead.contact.items);
  const { kept } = leftOfTried(contact.tried);
  if (stands || !kept) return { stands, instead };
  // The debtor asked to be called back, and is not: the calls that were made of it are contacts like any others.
  const calls: Contact = { ...contact, state: kept.state, madeOn: kept.madeOn, tried: kept.tried ?? [] };
  return { stands, instead: decide({ ...before, contacts: [...before.contacts, calls] }, today, context) };
}

/** A step that was edited to say more than when it was decided, and perhaps approved, is another step. */
function sameStep(contact: Contact, step: Step): boolean {
  return step.key === contact.step && step.severity === contact.severity;
}

/** Nothing that the contact says has changed, and nothing it must say is missing; another late invoice to mention can wait. */
function sameLines(before: readonly ContactItem[], now: readonly ContactItem[]): boolean {
  const line = ({ itemId, role, openCents }: ContactItem) => `${role} ${itemId} ${openCents}`;
  const [said, right] = [new Set(before.map(line)), new Set(now.map(line))];
  const must = now.filter((one) => asksFor(one) || one.openCents < 0n);
  return before.every((one) => right.has(line(one))) && must.every((one) => said.has(line(one)));
}
