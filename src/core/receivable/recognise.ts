import type { DebtorId } from '../base/id.ts';
import { areRelated, plainName } from './name.ts';

/** What a file tells of a customer. Accounts are compared as they come, so they may be digests. */
export type PartyClues = {
  readonly siren: string | null;
  readonly vat: string | null;
  readonly account: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly postcode: string | null;
  /** Other customers of the same file bear the same name. */
  readonly hasNamesakes: boolean;
  /** {@link invoiceMark} of each of its invoices. */
  readonly invoices: readonly string[];
};

/** A debtor that it may be. */
export type Candidate = {
  readonly debtorId: DebtorId;
  readonly sirens: ReadonlySet<string>;
  readonly vats: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  /** `null` once its personal data were erased. */
  readonly name: string | null;
  readonly email: string | null;
  readonly postcode: string | null;
  readonly invoices: ReadonlySet<string>;
};

export type Recognition =
  | { readonly is: 'known'; readonly debtorId: DebtorId; readonly by: 'siren' | 'vat' | 'account' | 'invoice' | 'contact' | 'name' }
  /** It may be one of these; a person says. */
  | { readonly is: 'doubtful'; readonly others: readonly DebtorId[]; readonly because: 'account-of-another' | 'name-only' }
  | { readonly is: 'new' };

/**
 * Which debtor of the same creditor a customer of a file is. Certain: the same SIREN, VAT number or customer account, or
 * the same name with the same invoice, e-mail address or postcode, and nothing that contradicts. A name alone is only
 * believed where neither side has a SIREN or VAT number and nobody else on either side bears it; where the creditor's
 * books have two accounts of one name, they are two people.
 */
export function recognise(party: PartyClues, candidates: readonly Candidate[]): Recognition {
  const possible = candidates.filter((one) => !contradicts(party, one));
  const bySiren = possible.find((one) => party.siren !== null && one.sirens.has(party.siren));
  if (bySiren) return { is: 'known', debtorId: bySiren.debtorId, by: 'siren' };
  const byVat = possible.find((one) => party.vat !== null && one.vats.has(party.vat));
  if (byVat) return { is: 'known', debtorId: byVat.debtorId, by: 'vat' };
  const ofAccount = candidates.filter((one) => party.account !== null && one.accounts.has(party.account)).sort(oldestFirst);
  const byAccount = ofAccount.find((one) => !contradicts(party, one));
  if (byAccount) return { is: 'known', debtorId: byAccount.debtorId, by: 'account' };
  if (ofAccount.length > 0) return { is: 'doubtful', others: ids(ofAccount), because: 'account-of-another' };
  return recogniseByName(
    party,
    possible.filter((one) => !areTwoAccounts(party, one)),
  );
}

function recogniseByName(party: PartyClues, possible: readonly Candidate[]): Recognition {
  const only = (found: readonly Candidate[]) => (found.length === 1 ? found[0] : undefined);
  const sharing = only(possible.filter((one) => one.name !== null && areRelated(one.name, party.name) && shareInvoice(party, one)));
  if (sharing) return { is: 'known', debtorId: sharing.debtorId, by: 'invoice' };
  const namesakes = possible.filter((one) => one.name !== null && plainName(one.name) === plainName(party.name));
  if (namesakes.length === 0) return { is: 'new' };
  const reached = only(namesakes.filter((one) => agrees(party.email, one.email) || agrees(party.postcode, one.postcode)));
  if (reached) return { is: 'known', debtorId: reached.debtorId, by: 'contact' };
  const unknown = namesakes.filter((one) => one.sirens.size + one.vats.size === 0 && party.siren === null && party.vat === null);
  const twin = only(unknown.filter((one) => isBare(party) && one.accounts.size === 0 && one.email === null && one.postcode === null));
  if (twin) return { is: 'known', debtorId: twin.debtorId, by: 'name' };
  const lone = party.hasNamesakes || namesakes.length > 1 ? undefined : unknown[0];
  if (lone && !differs(party.email, lone.email) && !differs(party.postcode, lone.postcode))
    return { is: 'known', debtorId: lone.debtorId, by: 'name' };
  return { is: 'doubtful', others: ids(namesakes), because: 'name-only' };
}

/** Two legal persons: both say which, and they differ. */
function contradicts(party: PartyClues, one: Candidate): boolean {
  if (party.siren !== null && one.sirens.size > 0) return !one.sirens.has(party.siren);
  return party.vat !== null && one.vats.size > 0 && !one.vats.has(party.vat);
}

function areTwoAccounts(party: PartyClues, one: Candidate): boolean {
  return party.account !== null && one.accounts.size > 0 && !one.accounts.has(party.account);
}

function shareInvoice(party: PartyClues, one: Candidate): boolean {
  return party.invoices.some((mark) => one.invoices.has(mark));
}

/** Nothing but a name: what a list without any other column gives, import after import. */
function isBare(party: PartyClues): boolean {
  return party.account === null && party.email === null && party.postcode === null;
}

function agrees(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !agrees(a, b);
}

/** An account that two debtors came to bear stays with the first. */
function oldestFirst(a: Candidate, b: Candidate): number {
  return ageOf(a) - ageOf(b);
}

/** Debtors not yet made have negative ids, -1 being the first of them: they come after all others. */
function ageOf({ debtorId }: Candidate): number {
  return debtorId > 0 ? debtorId : 2 ** 52 - debtorId;
}

function ids(candidates: readonly Candidate[]): DebtorId[] {
  return candidates.map((one) => one.debtorId);
}
