import type { Day } from '../base/day.ts';
import type { ContactId, DebtorId, ItemId } from '../base/id.ts';
import type { Tried } from './call.ts';

/** How a step reaches the debtor. `decision` reaches nobody: it asks a person what to do next. */
export type Channel = 'email' | 'sms' | 'letter' | 'registered-letter' | 'call' | 'decision';

/** From a courtesy before the due date to the legal route: what a step says at most. */
export type Severity = 0 | 1 | 2 | 3 | 4;
export const COURTESY: Severity = 0;
export const FRIENDLY: Severity = 1;
export const FIRM: Severity = 2;
export const FORMAL: Severity = 3;
export const LEGAL: Severity = 4;

export type ContactItem = {
  readonly itemId: ItemId;
  readonly openCents: bigint;
  /**
   * `claimed` at this contact's step, listed `information` at the item's own level, `paid`, for which it gives thanks, or paid by `instalment`,
   * which moves it on no ladder.
   */
  readonly role: 'claimed' | 'information' | 'paid' | 'instalment';
  /** The step the item stands at: the contact's own when claimed, else the last one made (`null`: none yet). */
  readonly step: string | null;
};

/**
 * One approach to a debtor, by one or more channels, for one or more items.
 * `pending` until every dispatch has an outcome; `made` once the debtor was (or must be presumed) reached;
 * `attempted` when a call found nobody; `failed` when nothing left us; `dropped` when it was withdrawn before.
 */
export type Contact = {
  readonly id: ContactId;
  readonly debtorId: DebtorId;
  readonly step: string;
  readonly severity: Severity;
  readonly items: readonly ContactItem[];
  readonly decidedOn: Day;
  readonly state: ContactState;
  readonly madeOn: Day | null;
  /** The date granted to the debtor in the message: no further step before it has passed. */
  readonly deadline: Day | null;
  /** Of a call that is to be made again: those that were made before. */
  readonly tried?: readonly Tried[];
};

export type ContactState = 'pending' | 'made' | 'attempted' | 'failed' | 'dropped';

/** Whether the contact is about an item; other items are only mentioned beside it. */
export function isAbout({ role }: Pick<ContactItem, 'role'>): boolean {
  return role !== 'information';
}

/** Whether the contact asks for money of the item. */
export function asksFor({ role }: Pick<ContactItem, 'role'>): boolean {
  return role === 'claimed' || role === 'instalment';
}

/** Whether the step was used up for the items it claims: a pending one may be on its way, so it counts. */
export function usesStep(contact: Contact): boolean {
  return contact.state === 'made' || contact.state === 'pending';
}

/** The day that counts for spacing: when it was made, or when it was decided while it is on its way. */
export function contactDay(contact: Contact): Day {
  return contact.madeOn ?? contact.decidedOn;
}

/** Number of the contact, printed on all that is sent for it, from which its payment reference is made. */
export function caseNumber(id: ContactId, decidedOn: Day): string {
  return `R-${decidedOn.slice(0, 4)}-${String(id).padStart(6, '0')}`;
}
