import type { CreditorId } from '../core/base/id.ts';
import { oneLine } from '../core/base/text.ts';
import type { KeyScheme } from '../core/journal/tables.ts';
import { plainName } from '../core/receivable/name.ts';
import type { DebtorDetails, PostalAddress } from '../core/receivable/party.ts';
import { readLegalNumber } from '../core/receivable/siren.ts';
import { readVatNumber } from '../core/receivable/vat-number.ts';
import type { AddressFacts, PartyFacts } from '../formats/reading.ts';
import type { Digest } from '../ports/digest.ts';
import type { Reporter } from './import-report.ts';
import type { FileParty } from './import-source.ts';
import { LIMITS } from './import-source.ts';

/** A customer as a file names it; `account` is a {@link customerAccountKey}. */
export type NamedParty = Omit<PartyFacts, 'name'> & {
  readonly name: string;
  readonly account: string | null;
  readonly line: number | null;
};

/**
 * Turns what a file says of a customer into what it can be recognised by and what is kept of it. Wrong numbers are told and not
 * used. Accounts and names become digests: keys stand in the journal, and an account often spells a name.
 */
export function partyOf(named: NamedParty, creditor: CreditorId, digest: Digest, report: Reporter): Omit<FileParty, 'read'> {
  const legal = readLegalNumber(named.legalId);
  const vat = readVatNumber(named.vatId);
  if (legal.faulty)
    report.tell('warning', 'legal-number-faulty', { line: named.line, params: { value: oneLine(named.legalId ?? '', 30) } });
  if (vat.faulty) report.tell('warning', 'vat-number-faulty', { line: named.line, params: { value: oneLine(named.vatId ?? '', 30) } });
  const details = detailsOf(named, report);
  const siren = legal.siren ?? vat.siren;
  const account = named.account === null ? null : digest.sha256(`customer account ${creditor} ${named.account}`);
  const keys: { scheme: KeyScheme; value: string | null }[] = [
    { scheme: 'siren', value: siren },
    { scheme: 'siret', value: legal.siret },
    { scheme: 'vat', value: vat.value },
    { scheme: 'account', value: account },
    { scheme: 'name', value: nameKey(details.name, creditor, digest) },
  ];
  return {
    clues: { siren, vat: vat.value, account, name: details.name, email: details.email, postcode: details.address?.postcode ?? null },
    keys: keys.flatMap(({ scheme, value }) => (value === null ? [] : [{ scheme, value }])),
    details,
    line: named.line,
  };
}

export function nameKey(name: string, creditor: CreditorId, digest: Digest): string {
  return digest.sha256(`debtor name ${creditor} ${plainName(name)}`);
}

function detailsOf(named: NamedParty, report: Reporter): DebtorDetails {
  const email = named.email === null ? null : emailOf(named.email);
  if (named.email !== null && email === null)
    report.tell('warning', 'email-unreadable', { line: named.line, params: { value: oneLine(named.email, 60) } });
  const phone = named.phone === null ? '' : oneLine(named.phone, 40);
  const account = oneLine(named.account ?? '', LIMITS.name);
  return {
    name: oneLine(named.name, LIMITS.name),
    email,
    phone: phone === '' ? null : phone,
    address: addressOf(named.address),
    ...(account === '' ? {} : { account }),
  };
}

/** An address that mail can be sent to, or `null`. Of several in one cell the first is taken. */
export function emailOf(text: string): string | null {
  const first = oneLine(text.split(/[;,]/)[0] ?? '', LIMITS.contact + 1);
  return first.length <= LIMITS.contact && /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@.<>"(),:;[\]\\]{2,}$/.test(first)
    ? first
    : null;
}

/** A postal address that a letter would reach: it needs a postcode and a town. */
function addressOf(facts: AddressFacts | null): PostalAddress | null {
  if (!facts) return null;
  const [postcode, city] = [oneLine(facts.postcode ?? '', 16), oneLine(facts.city ?? '', 80)];
  if (postcode === '' || city === '') return null;
  const lines = facts.lines
    .slice(0, 5)
    .map((line) => oneLine(line, 80))
    .filter((line) => line !== '');
  return { lines, postcode, city, country: /^[A-Z]{2}$/.test(facts.country ?? '') ? (facts.country ?? 'FR') : 'FR' };
}
