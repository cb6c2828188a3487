import { expect, test } from 'vitest';
import { isIssuedByAnother, type SellerFacts } from './seller.ts';

const OURS = { name: 'Garage Dubois SARL', siren: '552081317', vatId: 'FR03552081317' };
const seller = (more: Partial<SellerFacts>): SellerFacts => ({ name: null, legalId: null, vatId: null, ...more });

test.each<[string, Partial<SellerFacts>, Partial<typeof OURS> | { siren: null; vatId?: string | null }, boolean]>([
  ['that says nothing of its seller', {}, {}, false],
  ['of our SIREN, under another name', { legalId: '552 081 317', name: 'Roy' }, {}, false],
  ['of one of our establishments', { legalId: '55208131766522', name: 'Roy' }, {}, false],
  ['of another SIREN, under our name', { legalId: '732829320', name: 'Garage Dubois' }, {}, true],
  ['of another SIREN, which only the VAT number holds', { vatId: 'FR44732829320', name: 'Garage Dubois' }, {}, true],
  ['of our SIREN, which only the VAT number holds', { vatId: 'FR03552081317', name: 'Roy' }, {}, false],
  ['of our SIREN, which we only have in our VAT number', { legalId: '552081317', name: 'Roy' }, { siren: null }, false],
  ['of another SIREN than in our VAT number', { legalId: '732829320', name: 'Garage Dubois' }, { siren: null }, true],
  ['of a foreign VAT number that is ours', { vatId: 'DE123456789', name: 'Roy' }, { siren: null, vatId: 'DE 123456789' }, false],
  ['of a foreign VAT number that is not ours', { vatId: 'DE123456780', name: 'Dubois' }, { siren: null, vatId: 'DE123456789' }, true],
  ['of a foreign VAT number, when we have a SIREN', { vatId: 'BE0123456789', name: 'Garage Dubois' }, {}, true],
  ['of a name like ours and no number', { name: 'GARAGE DUBOIS' }, {}, false],
  ['of another name and no number', { name: 'Imprimerie Roy' }, {}, true],
  ['of another name, when we have no number', { name: 'Imprimerie Roy', vatId: 'DE123456789' }, { siren: null, vatId: null }, true],
  ['of our name and of a SIREN, when we have none', { legalId: '732829320', name: 'Garage Dubois' }, { siren: null, vatId: null }, false],
  ['of our name, when we have no number', { name: 'Garage Dubois', vatId: 'DE123456789' }, { siren: null, vatId: null }, false],
])('an invoice %s', (_what, facts, ours, expected) => {
  expect(isIssuedByAnother(seller(facts), { ...OURS, ...ours })).toBe(expected);
});
