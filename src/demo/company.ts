import { type Day, day } from '../core/base/day.ts';
import { EUR } from '../core/base/money.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';

/** The demo lives on this day, a Tuesday, whenever it is run: it always gives the same result. */
export const DEMO_DAY: Day = day('2026-09-22');
/** The first day of its three months. */
export const FIRST_DAY: Day = day('2026-06-23');

/** Its account, as its bank writes it on statements. */
export const RIB = { bank: '99999', branch: '00001', account: '00012345678', key: '09' };

/**
 * An invented company. Its SIREN has a correct check digit but begins with 999, which stands for nobody here; bank 99999
 * does not exist; addresses under `.example` reach nobody; telephone numbers are of the ranges kept for fiction.
 */
export const COMPANY: CreditorProfile = {
  name: 'Atelier Corvaine',
  legalForm: 'SARL',
  capital: '30 000 €',
  siren: '999000102',
  rcsCity: 'Chambéry',
  vatId: 'FR48999000102',
  address: { lines: ['14 rue des Tanneries'], postcode: '73000', city: 'Chambéry', country: 'FR' },
  email: 'compta@atelier-corvaine.example',
  phone: '04 65 71 20 14',
  signatory: 'Hélène Mercier, comptabilité clients',
  accounts: [{ iban: `FR76${RIB.bank}${RIB.branch}${RIB.account}${RIB.key}`, bic: 'DEMOFRPP', currency: EUR, holder: 'Atelier Corvaine' }],
  logo: null,
  contractRate: null,
  mediator: 'Médiation de la consommation des Deux Lacs, 2 place du Palais, 73000 Chambéry',
};

/** Whoever works with Acquit in the demo, as their account and the journal name them. */
export const PERSON = 'helene.mercier@atelier-corvaine.example';

/** A plane and its shaving, and the name: drawn for the demo. */
export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 260 72">
<path d="M4 52h60l6-14H40l-8-14H18l6 14H10z" fill="#7a4a21"/>
<path d="M62 40c10-2 20-10 18-20-1-6-10-7-12-1-1 5 4 8 8 6" fill="none" stroke="#c98b4a" stroke-width="3.5" stroke-linecap="round"/>
<path d="M4 58h70" stroke="#3b2a1a" stroke-width="3" stroke-linecap="round"/>
<text x="96" y="34" font-family="Inter" font-weight="600" font-size="25" fill="#3b2a1a">Corvaine</text>
<text x="97" y="57" font-family="Inter" font-size="13.5" fill="#7a4a21">atelier d’agencement</text>
</svg>
`;
