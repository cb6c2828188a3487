import { describe, expect, it } from 'vitest';
import { changesFrom, typedOf } from './contact-typed.ts';

const BEFORE = typedOf({
  name: 'Martin',
  email: 'compta@martin.example',
  phone: null,
  address: { lines: ['3 rue du Rabot', 'Bât. B'], postcode: '69007', city: 'Lyon', country: 'FR' },
  language: 'fr',
  segment: null,
  scenario: { key: 'business', name: 'Entreprises', chosen: false },
});

describe('what is sent of a contact form', () => {
  it('is nothing when nothing was changed: an address said again would count as good again', () => {
    expect(changesFrom(BEFORE, { ...BEFORE, name: ' Martin ' })).toEqual({});
  });

  it('is what differs, emptied fields as taken away', () => {
    expect(changesFrom(BEFORE, { ...BEFORE, email: ' ', phone: '04 72 00 00 00', scenario: 'key-account' })).toEqual({
      email: null,
      phone: '04 72 00 00 00',
      scenario: 'key-account',
    });
  });

  it('is the whole address, or none', () => {
    expect(changesFrom(BEFORE, { ...BEFORE, more: '', country: 'be' })).toEqual({
      address: { lines: ['3 rue du Rabot'], postcode: '69007', city: 'Lyon', country: 'BE' },
    });
    expect(changesFrom(BEFORE, { ...BEFORE, street: '', more: '', postcode: ' ', city: '' })).toEqual({ address: null });
  });
});
