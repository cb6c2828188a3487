import { fold } from '../base/text.ts';
import type { Channel } from '../case/contact.ts';
import type { DebtorDetails } from '../receivable/party.ts';

/** What the place of a letter in its pile depends on. */
export type InThePile = {
  readonly reference: string;
  readonly channel: Channel;
  readonly recipient: Pick<DebtorDetails, 'name' | 'address'>;
};

/**
 * The letters of a batch as they lie in the pile, on the posting list and on the screen: registered ones first, then by country
 * (France first), postcode and name.
 */
export function inPostalOrder<T extends InThePile>(letters: readonly T[]): T[] {
  const keyed = letters.map((letter) => ({ letter, key: postalKey(letter) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ letter }) => letter);
}

function postalKey({ channel, recipient, reference }: InThePile): string {
  const country = recipient.address?.country ?? '';
  const place = [country === 'FR' ? '' : country, recipient.address?.postcode ?? ''];
  return [channel === 'registered-letter' ? '0' : '1', ...place, fold(recipient.name), reference].join('\u0000');
}
