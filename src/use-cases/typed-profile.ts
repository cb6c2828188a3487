import { EUR } from '../core/base/money.ts';
import { rateOfPercent } from '../core/base/rate.ts';
import { NotUnderstood } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { ClaimNature } from '../core/law/limitation.ts';
import { inFours } from '../core/letter/creditor-reference.ts';
import { isIban } from '../core/letter/epc-qr.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import { isSiren } from '../core/receivable/siren.ts';

/** What is typed of a company; what is not is left out. */
export type ProfileFlags = {
  name?: string;
  street?: string;
  postcode?: string;
  city?: string;
  email?: string;
  iban?: string;
  bic?: string;
  siren?: string;
  legalForm?: string;
  capital?: string;
  rcsCity?: string;
  vat?: string;
  phone?: string;
  signatory?: string;
  mediator?: string;
  contractRate?: string;
  nature?: ClaimNature;
  logo?: string;
};

type Check = (typed: string) => string;

/** How each thing is checked and written; whatever is not here is one line of text. */
const CHECKS: Readonly<Partial<Record<keyof ProfileFlags, Check>>> = {
  iban: ibanOption,
  email: emailOption,
  postcode: (typed) => matching(typed.replace(/\s/g, ''), /^\d{5}$/, 'postcode-faulty', 'is not a French postcode: five digits, 29200'),
  siren: (typed) => {
    const digits = typed.replace(/[\s.]/g, '');
    if (!isSiren(digits)) throw faulty('siren-faulty', typed, 'is not a SIREN: nine digits, one of them a check digit');
    return digits;
  },
  vat: (typed) => typed.replace(/\s/g, '').toUpperCase(),
  contractRate: (typed) => {
    const percent = typed.replace(',', '.').replace(/\s*%$/, '');
    if (rateOfPercent(percent) === null) throw faulty('rate-unreadable', typed, 'is not a yearly rate: write 12.50');
    return percent;
  },
};

/** One value as it is kept. @throws NotUnderstood `iban-faulty`, `email-unreadable`, `postcode-faulty`, `siren-faulty`, `rate-unreadable` */
export function checked(field: keyof ProfileFlags, typed: string): string {
  return CHECKS[field]?.(typed) ?? oneLine(typed, 200);
}

/** All that was typed, checked, before anything is written. */
export function checkedFlags<T extends ProfileFlags>(flags: T): T {
  const fields = Object.entries(flags) as [keyof ProfileFlags, string | undefined][];
  return {
    ...flags,
    ...Object.fromEntries(fields.map(([field, typed]) => [field, typed === undefined || field === 'logo' ? typed : checked(field, typed)])),
  };
}

export function ibanOption(typed: string): string {
  const iban = typed.replace(/\s/g, '').toUpperCase();
  if (!isIban(iban))
    throw faulty('iban-faulty', inFours(iban), 'is not an IBAN: its check digits disagree. Copy it from your bank details');
  return iban;
}

export function emailOption(typed: string): string {
  return matching(
    typed.trim(),
    /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]+\.[^\s@.<>"(),:;]{2,}$/,
    'email-unreadable',
    'is not an e-mail address',
  );
}

function matching(text: string, pattern: RegExp, code: string, because: string): string {
  if (text.length > 254 || !pattern.test(text)) throw faulty(code, text, because);
  return text;
}

function faulty(code: string, typed: string, because: string): NotUnderstood {
  const text = oneLine(typed, 60);
  return new NotUnderstood(code, `"${text}" ${because}.`, { text });
}

/** What changes of a creditor by these flags, already checked; accounts and logo apart. */
export function profileChanges(
  flags: ProfileFlags,
  known: CreditorProfile['address'],
): Partial<Omit<CreditorProfile, 'accounts' | 'logo'>> {
  const { street, postcode, city } = flags;
  const moved = street !== undefined || postcode !== undefined || city !== undefined;
  const address = {
    lines: street === undefined ? known.lines : [street],
    postcode: postcode ?? known.postcode,
    city: city ?? known.city,
    country: known.country,
  };
  return {
    ...(flags.name === undefined ? {} : { name: flags.name }),
    ...(flags.legalForm === undefined ? {} : { legalForm: flags.legalForm }),
    ...(flags.capital === undefined ? {} : { capital: flags.capital }),
    ...(flags.siren === undefined ? {} : { siren: flags.siren }),
    ...(flags.rcsCity === undefined ? {} : { rcsCity: flags.rcsCity }),
    ...(flags.vat === undefined ? {} : { vatId: flags.vat }),
    ...(flags.email === undefined ? {} : { email: flags.email }),
    ...(flags.phone === undefined ? {} : { phone: flags.phone }),
    ...(flags.signatory === undefined ? {} : { signatory: flags.signatory }),
    ...(flags.mediator === undefined ? {} : { mediator: flags.mediator }),
    ...(flags.contractRate === undefined ? {} : { contractRate: rateOfPercent(flags.contractRate) }),
    ...(flags.nature === undefined ? {} : { claimNature: flags.nature }),
    ...(moved ? { address } : {}),
  };
}

/** A new company by what was typed, already checked. */
export function profileOf(flags: ProfileFlags): CreditorProfile {
  const nowhere = { lines: [], postcode: '', city: '', country: 'FR' };
  const name = flags.name ?? '';
  return {
    ...{ name, legalForm: null, capital: null, siren: null, rcsCity: null, vatId: null, address: nowhere, email: '', phone: null },
    ...{ signatory: name, logo: null, contractRate: null, mediator: null },
    ...profileChanges(flags, nowhere),
    accounts: [{ iban: ibanOption(flags.iban ?? ''), bic: flags.bic ?? null, currency: EUR, holder: name }],
  };
}
