import type { DebtorCard } from './debtor-data.ts';

/** What stands in the fields of a debtor's contact form; empty is absent. */
export type Typed = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly more: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly language: 'fr' | 'en';
  readonly segment: string;
  /** Empty: that of the debtor's kind. */
  readonly scenario: string;
};

type Known = Pick<DebtorCard, 'name' | 'email' | 'phone' | 'address' | 'language' | 'segment' | 'scenario'>;

export function typedOf({ name, email, phone, address, language, segment, scenario }: Known): Typed {
  const [street = '', ...more] = address?.lines ?? [];
  return {
    name: name ?? '',
    email: email ?? '',
    phone: phone ?? '',
    street,
    more: more.join(', '),
    postcode: address?.postcode ?? '',
    city: address?.city ?? '',
    country: address?.country ?? 'FR',
    language,
    segment: segment ?? '',
    scenario: scenario.chosen ? scenario.key : '',
  };
}

/** Only what differs: an e-mail address that is said again would count as good again, whatever bounced. */
export function changesFrom(before: Typed, now: Typed) {
  const differs = (...keys: (keyof Typed)[]) => keys.some((key) => before[key].trim() !== now[key].trim());
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...(differs('name') ? { name: now.name } : {}),
    ...(differs('email') ? { email: orNull(now.email) } : {}),
    ...(differs('phone') ? { phone: orNull(now.phone) } : {}),
    ...(differs('street', 'more', 'postcode', 'city', 'country') ? { address: addressOf(now) } : {}),
    ...(differs('language') ? { language: now.language } : {}),
    ...(differs('segment') ? { segment: orNull(now.segment) } : {}),
    ...(differs('scenario') ? { scenario: orNull(now.scenario) } : {}),
  };
}

function addressOf({ street, more, postcode, city, country }: Typed) {
  const lines = [street, more].map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0 && postcode.trim() === '' && city.trim() === '') return null;
  return { lines, postcode, city, country: country.trim().toUpperCase() };
}
