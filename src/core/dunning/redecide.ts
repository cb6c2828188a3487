import type { Day } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import { decide } from './decide.ts';
import type { Decision, DunningContext } from './decision.ts';

/** What deciding again says of a contact that has not left yet. */
export type Redecision = { readonly stands: boolean; readonly instead: Decision };

/**
 * Decides again as if the contact had never been decided: it stands when the very same step for the very same invoices
 * and amounts would be decided today. Anything else (a payment, a hold, a new credit, an edit) overtakes it.
 */
export function redecide(contact: Contact, file: CaseFile, today: Day, context: DunningContext): Redecision {
  const before: CaseFile = { ...file, contacts: file.contacts.filter((one) => one.id !== contact.id) };
  const instead = decide(before, today, context);
  return { stands: instead.contact !== null && instead.contact.step.key === contact.step && sameItems(contact, instead), instead };
}

function sameItems(contact: Contact, { contact: planned }: Decision): boolean {
  const claims = (items: Contact['items']) =>
    items
      .filter((item) => item.role === 'claimed')
      .map((item) => `${item.itemId}:${item.openCents}`)
      .sort()
      .join();
  return planned !== null && claims(contact.items) === claims(planned.items);
}
