import { fold } from '../core/base/text.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import { addressText } from './import-debtors.ts';

/** By what a debtor is reached, which a list may complete; its name is left to the books. */
export const CONTACT_FIELDS = ['email', 'phone', 'address'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What is known, with what is missing filled from `found`; or with all of `found`. The same object when nothing changes. */
export function completed(known: DebtorDetails, found: DebtorDetails, overwrite: boolean): DebtorDetails {
  const pick = <F extends ContactField>(field: F): DebtorDetails[F] =>
    found[field] === null || (known[field] !== null && (!overwrite || isSame(field, known, found))) ? known[field] : found[field];
  const after = { ...known, email: pick('email'), phone: pick('phone'), address: pick('address') };
  return changedFields(known, after).length === 0 ? known : after;
}

export function changedFields(before: DebtorDetails, after: DebtorDetails): ContactField[] {
  return CONTACT_FIELDS.filter((field) => before[field] !== after[field]);
}

/** The same value, however it is written. */
export function isSame(field: ContactField, a: DebtorDetails, b: DebtorDetails): boolean {
  return plain(field, a) === plain(field, b);
}

export function textOf(field: ContactField, details: DebtorDetails): string {
  return field === 'address' ? addressText(details) : (details[field] ?? '');
}

function plain(field: ContactField, details: DebtorDetails): string {
  const text = textOf(field, details);
  if (field === 'email') return text.toLowerCase();
  if (field === 'address') return `${fold(text)} ${details.address?.country}`;
  // "+33 (0)6 12" and "06 12" are one number.
  return text.replace(/[^\d+]/g, '').replace(/^(?:\+|00)33(?:0(?=\d{9}$))?/, '0');
}
