import { zoneOfPostcode } from '../base/business-day.ts';
import type { Seat } from '../law/route.ts';
import { residenceAt } from '../law/time-limit.ts';
import type { PostalAddress } from '../receivable/party.ts';

/** Member States by ISO 3166-1, France apart. */
const UNION = 'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Where somebody of that address has its seat or home; in metropolitan France where no address is known. */
export function seatOf(address: PostalAddress | null): Seat {
  if (address === null) return 'metropolitan';
  const residence = residenceAt(address);
  if (residence === 'abroad') return UNION.includes(address.country) ? 'european-union' : 'outside-european-union';
  if (residence === 'overseas') return 'overseas';
  return zoneOfPostcode(address.postcode) === 'alsace-moselle' ? 'alsace-moselle' : 'metropolitan';
}
