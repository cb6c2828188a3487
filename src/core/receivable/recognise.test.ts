import { expect, test } from 'vitest';
import type { DebtorId } from '../base/id.ts';
import { type Candidate, type PartyClues, recognise } from './recognise.ts';

const party = (clues: Partial<PartyClues>): PartyClues => ({
  siren: null,
  vat: null,
  account: null,
  name: 'Dubois',
  email: null,
  postcode: null,
  hasNamesakes: false,
  invoices: [],
  ...clues,
});
type Clues = {
  siren?: string;
  vat?: string;
  account?: string;
  name?: string | null;
  email?: string;
  postcode?: string;
  invoices?: string[];
};
const known = (id: number, { siren, vat, account, name = 'DUBOIS SAS', email, postcode, invoices = [] }: Clues = {}): Candidate => ({
  debtorId: id as DebtorId,
  sirens: new Set(siren ? [siren] : []),
  vats: new Set(vat ? [vat] : []),
  accounts: new Set(account ? [account] : []),
  name,
  email: email ?? null,
  postcode: postcode ?? null,
  invoices: new Set(invoices),
});

test.each<[string, Partial<PartyClues>, Candidate[], string]>([
  ['the same SIREN', { siren: '1', name: 'Other' }, [known(1, { siren: '1' })], 'known 1 siren'],
  ['another SIREN and the same name', { siren: '2' }, [known(1, { siren: '1' })], 'new'],
  ['another SIREN and the same invoice', { siren: '2', invoices: ['F1|1'] }, [known(1, { siren: '1', invoices: ['F1|1'] })], 'new'],
  ['the same account', { account: 'A' }, [known(1, { account: 'A', name: 'X' })], 'known 1 account'],
  ['the account of another SIREN', { account: 'A', siren: '2' }, [known(1, { account: 'A', siren: '1' })], 'doubtful 1 account-of-another'],
  ['SIREN before account', { account: 'A', siren: '2' }, [known(1, { account: 'A' }), known(2, { siren: '2' })], 'known 2 siren'],
  ['two accounts of one name', { account: 'B' }, [known(1, { account: 'A' })], 'new'],
  ['a name alone on both sides', {}, [known(1)], 'known 1 name'],
  ['a name alone, an account on one side', {}, [known(1, { account: 'A' })], 'known 1 name'],
  ['a name alone, and it is not the only one', { hasNamesakes: true }, [known(1, { account: 'A' })], 'doubtful 1 name-only'],
  ['a name alone beside a SIREN', {}, [known(1, { siren: '1' })], 'doubtful 1 name-only'],
  ['a name and an e-mail address beside a SIREN', { email: 'A@b.fr' }, [known(1, { siren: '1', email: 'a@b.fr' })], 'known 1 contact'],
  ['a name and an invoice beside a SIREN', { invoices: ['F1|1'] }, [known(1, { siren: '1', invoices: ['F1|1'] })], 'known 1 invoice'],
  ['an invoice and a name that has nothing in common', { name: 'Roy', invoices: ['F1|1'] }, [known(1, { invoices: ['F1|1'] })], 'new'],
  [
    'an invoice that two debtors have',
    { invoices: ['F1|1'] },
    [known(1, { siren: '1', invoices: ['F1|1'] }), known(2, { siren: '2', invoices: ['F1|1'] })],
    'doubtful 1,2 name-only',
  ],
  ['a name that two debtors bear', {}, [known(1, { account: 'A' }), known(2, { account: 'B' })], 'doubtful 1,2 name-only'],
  ['a name that two debtors bear, one with nothing else', {}, [known(1, { account: 'A' }), known(2)], 'known 2 name'],
  ['a name with another e-mail address', { email: 'a@b.fr' }, [known(1, { email: 'c@d.fr' })], 'doubtful 1 name-only'],
  ['the same VAT number', { vat: 'V1', name: 'Other' }, [known(1, { vat: 'V1' })], 'known 1 vat'],
  [
    'the SIREN of one and the VAT number of another',
    { siren: '2', vat: 'V1' },
    [known(1, { vat: 'V1' }), known(2, { siren: '2' })],
    'known 2 siren',
  ],
  ['the same SIREN and another VAT number', { siren: '1', vat: 'V2' }, [known(1, { siren: '1', vat: 'V1' })], 'known 1 siren'],
  ['another VAT number and the same name', { vat: 'V2' }, [known(1, { vat: 'V1' })], 'new'],
  ['another SIREN and the same VAT number', { siren: '2', vat: 'V1' }, [known(1, { siren: '1', vat: 'V1' })], 'new'],
  ['a SIREN here, another VAT number there', { siren: '1', vat: 'V2' }, [known(1, { vat: 'V1' })], 'new'],
  ['a VAT number beside a name alone', { vat: 'V1' }, [known(1)], 'doubtful 1 name-only'],
  ['a name alone beside a VAT number', {}, [known(1, { vat: 'V1' })], 'doubtful 1 name-only'],
  ['a SIREN beside a name alone', { siren: '1' }, [known(1)], 'doubtful 1 name-only'],
  [
    'the account of another VAT number',
    { account: 'A', vat: 'V2' },
    [known(1, { account: 'A', vat: 'V1' })],
    'doubtful 1 account-of-another',
  ],
  ['VAT number before account', { account: 'A', vat: 'V2' }, [known(1, { account: 'A' }), known(2, { vat: 'V2' })], 'known 2 vat'],
  ['no account on either side, another name', { name: 'Roy' }, [known(1)], 'new'],
  ['an account that is new, an account-less namesake', { account: 'B' }, [known(1)], 'known 1 name'],
  [
    'the account of three debtors: the first of them',
    { account: 'A' },
    [-1, 5, 3].map((id) => known(id, { account: 'A' })),
    'known 3 account',
  ],
  ['an account of two that this file has made', { account: 'A' }, [-2, -1].map((id) => known(id, { account: 'A' })), 'known -1 account'],
  [
    'an account of several other SIRENs',
    { account: 'A', siren: '2' },
    [-2, 5, -1, 3].map((id) => known(id, { account: 'A', siren: '1' })),
    'doubtful 3,5,-1,-2 account-of-another',
  ],
  [
    'the account of another SIREN, and of one that fits',
    { account: 'A', siren: '2' },
    [known(1, { account: 'A', siren: '1' }), known(2, { account: 'A' })],
    'known 2 account',
  ],
  ['a name and a postcode beside a SIREN', { postcode: '69001' }, [known(1, { siren: '1', postcode: '69001' })], 'known 1 contact'],
  ['a name and another postcode', { postcode: '69001' }, [known(1, { postcode: '75001' })], 'doubtful 1 name-only'],
  ['a name and a postcode that only we have', {}, [known(1, { postcode: '75001' })], 'known 1 name'],
  ['a name and a postcode that only the file has', { postcode: '75001' }, [known(1)], 'known 1 name'],
  [
    'a name that two debtors bear, one at this address',
    { email: 'a@b.fr' },
    [known(1, { email: 'a@b.fr' }), known(2, { email: 'c@d.fr' })],
    'known 1 contact',
  ],
  [
    'a name that two debtors bear, both at this postcode',
    { postcode: '69001' },
    [known(1, { postcode: '69001' }), known(2, { postcode: '69001' })],
    'doubtful 1,2 name-only',
  ],
  ['a name that two debtors bear, and an account of neither', { account: 'B' }, [known(1), known(2)], 'doubtful 1,2 name-only'],
  ['a bare name that is twice among the debtors', {}, [known(1), known(2)], 'doubtful 1,2 name-only'],
  ['a bare name that is twice in the file', { hasNamesakes: true }, [known(1)], 'known 1 name'],
  ['a name twice in the file, with a postcode', { hasNamesakes: true, postcode: '69001' }, [known(1)], 'doubtful 1 name-only'],
  ['a name alone beside a SIREN and a VAT number', {}, [known(1, { siren: '1', vat: 'V1' })], 'doubtful 1 name-only'],
  ['a name that two debtors bear, one with an e-mail address', {}, [known(1, { email: 'a@b.fr' }), known(2)], 'known 2 name'],
  ['a name that two debtors bear, one with a postcode', {}, [known(1, { postcode: '69001' }), known(2)], 'known 2 name'],
  ['an account, and a name that two debtors bear', { account: 'B' }, [known(1, { email: 'a@b.fr' }), known(2)], 'doubtful 1,2 name-only'],
  [
    'an e-mail address, and a name that two debtors bear',
    { email: 'a@b.fr' },
    [known(1, { account: 'A' }), known(2)],
    'doubtful 1,2 name-only',
  ],
  ['a postcode, and a name that two debtors bear', { postcode: '69001' }, [known(1, { account: 'A' }), known(2)], 'doubtful 1,2 name-only'],
  ['an invoice of an erased debtor', { invoices: ['F1|1'] }, [known(1, { name: null, invoices: ['F1|1'] })], 'new'],
  ['an invoice of another number', { invoices: ['F2|1'] }, [known(1, { siren: '1', invoices: ['F1|1'] })], 'doubtful 1 name-only'],
  ['an invoice and a like name', { name: 'Dubois et fils', invoices: ['F1|1'] }, [known(1, { invoices: ['F1|1'] })], 'known 1 invoice'],
  ['an erased debtor', {}, [known(1, { name: null })], 'new'],
])('%s', (_, clues, candidates, expected) => {
  const found = recognise(party(clues), candidates);
  const told =
    found.is === 'known'
      ? `known ${found.debtorId} ${found.by}`
      : found.is === 'doubtful'
        ? `doubtful ${found.others.join()} ${found.because}`
        : found.is;
  expect(told).toBe(expected);
});
