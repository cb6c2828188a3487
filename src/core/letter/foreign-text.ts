import type { CreditorProfile, DebtorDetails, PostalAddress } from '../receivable/party.ts';

/**
 * Names, numbers and addresses come from other people's files: a line break in a name must not become an e-mail
 * header, and a direction mark must not make one account number read as another.
 */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const LINE_BREAKING = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const LONGEST = 200;

/** One line, visible characters only, at most 200 of them ("…" tells that it was cut). */
export function oneLine(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST)
    .replace(LINE_BREAKING, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** The same creditor, with every text made safe to print. */
export function cleanCreditor(creditor: CreditorProfile): CreditorProfile {
  return {
    ...creditor,
    name: oneLine(creditor.name),
    legalForm: optional(creditor.legalForm),
    capital: optional(creditor.capital),
    siren: optional(creditor.siren),
    rcsCity: optional(creditor.rcsCity),
    vatId: optional(creditor.vatId),
    address: cleanAddress(creditor.address),
    email: oneLine(creditor.email),
    phone: optional(creditor.phone),
    signatory: oneLine(creditor.signatory),
    accounts: creditor.accounts.map((account) => ({
      ...account,
      iban: oneLine(account.iban),
      bic: optional(account.bic),
      holder: oneLine(account.holder),
    })),
    mediator: optional(creditor.mediator),
  };
}

/** The same debtor, with every text made safe to print. */
export function cleanDebtor(details: DebtorDetails): DebtorDetails {
  return {
    name: oneLine(details.name),
    email: optional(details.email),
    phone: optional(details.phone),
    address: details.address && cleanAddress(details.address),
  };
}

function cleanAddress(address: PostalAddress): PostalAddress {
  return {
    lines: address.lines.map(oneLine).filter((line) => line !== ''),
    postcode: oneLine(address.postcode),
    city: oneLine(address.city),
    country: oneLine(address.country),
  };
}

/** A blank text is the same as none. */
function optional(text: string | null): string | null {
  return text === null ? null : oneLine(text) || null;
}
