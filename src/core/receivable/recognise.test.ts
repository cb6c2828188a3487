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
