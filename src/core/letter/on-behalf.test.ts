import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { EUR } from '../base/money.ts';
import { COSTS_PARAGRAPHS, missingCollectorPoints } from '../law/collector-letter.ts';
import type { CreditorProfile } from '../receivable/party.ts';
import { compose } from './compose.ts';
import type { ComposeInput, OnBehalf } from './compose-input.ts';
import { renderEmail } from './email.ts';
import { GOLDEN_CASES } from './golden-cases.ts';

const AGENCY: CreditorProfile = {
  name: 'Cabinet Orsel',
  legalForm: 'SAS',
  capital: '50 000 €',
  siren: '732829320',
  rcsCity: 'Lyon',
  vatId: null,
  address: { lines: ['4 quai des Célestins'], postcode: '69002', city: 'Lyon', country: 'FR' },
  email: 'dossiers@orsel.example',
  phone: '04 72 00 00 99',
  signatory: 'Paul Orsel, gérant',
  accounts: [{ iban: 'FR7630004000031234567890143', bic: null, currency: EUR, holder: 'Cabinet Orsel, fonds clients' }],
  logo: null,
  contractRate: null,
  mediator: null,
};
const BEHALF: OnBehalf = { agency: AGENCY, firstLetter: { reference: 'R-2026-000007', on: day('2026-11-02') } };
const inEuros = Object.entries(GOLDEN_CASES).filter(([, input]) => input.claimed.every((item) => item.currency === EUR));
const asking = inEuros.filter(([, input]) => input.step.wording !== 'thank-you');
const lacks = (input: ComposeInput) =>
  compose(input)
    .findings.filter(({ code }) => code.startsWith('collector-'))
    .map(({ code }) => code);
const withIt = (input: ComposeInput, onBehalf: OnBehalf = BEHALF): ComposeInput => ({ ...input, onBehalf });

describe('an agency’s letters', () => {
  test.each(asking)('%s says what a collector’s letter must say, and the letter of a creditor says none of it', (_, input) => {
    expect(lacks(withIt(input))).toEqual([]);
    const message = compose(withIt(input)).message;
    const text = renderEmail(message).text.replace(/\s+/g, ' ');
    for (const said of ['Cabinet Orsel', '4 quai des Célestins', input.creditor.name, 'R-2026-000007']) expect(text).toContain(said);
    for (const paragraph of COSTS_PARAGRAPHS) expect(text).toContain(paragraph);
    expect(message.sender.name).toBe('Cabinet Orsel');
    expect(text.replaceAll(' ', '')).toContain('FR7630004000031234567890143');
    expect(text.replaceAll(' ', '')).not.toContain(input.creditor.accounts[0]?.iban);
    expect(renderEmail(compose(input).message).text).not.toContain('L111-8');
  });

  test.each(asking)('%s that lacks one is found wanting', (_, input) => {
    const homeless = { ...AGENCY, address: { ...AGENCY.address, lines: [] } };
    expect(lacks(withIt(input, { ...BEHALF, agency: homeless }))).toContain('collector-collector');
    const client = { ...input.creditor, address: { ...input.creditor.address, lines: [] } };
    expect(lacks(withIt({ ...input, creditor: client }))).toContain('collector-creditor');
  });

  test('thanks ask for nothing, and come from the agency all the same', () => {
    for (const [, input] of inEuros.filter(([, one]) => one.step.wording === 'thank-you')) {
      expect(lacks(withIt(input))).toEqual([]);
      expect(compose(withIt(input)).message.sender.name).toBe('Cabinet Orsel');
    }
  });
});

test('each point of the law is missed by itself', () => {
  const text = ['Orsel', '4 quai', 'exerce', 'Valbert', '3 rue', 'FA-1', 'R-1', ...COSTS_PARAGRAPHS].join('\n');
  const facts = {
    text,
    collector: ['Orsel', '4 quai', 'exerce'],
    creditor: ['Valbert', '3 rue'],
    invoices: ['FA-1'],
    totals: 1,
    payments: 1,
    firstLetter: ['R-1'],
  };
  expect(missingCollectorPoints(facts)).toEqual([]);
  const without = (part: string) => missingCollectorPoints({ ...facts, text: text.replace(part, '') });
  expect(without('4 quai')).toEqual(['collector']);
  expect(without('3 rue')).toEqual(['creditor']);
  expect(without('FA-1')).toEqual(['debt']);
  expect(without('R-1')).toEqual(['first-letter']);
  for (const paragraph of COSTS_PARAGRAPHS) expect(without(paragraph)).toEqual(['costs-paragraphs']);
  expect(missingCollectorPoints({ ...facts, payments: 0 })).toEqual(['payment']);
  expect(missingCollectorPoints({ ...facts, totals: 0 })).toEqual(['debt']);
});
