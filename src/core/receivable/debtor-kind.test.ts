import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proposeKind } from './debtor-kind.ts';
import { areRelated, hasCommercialForm, hasTitle, plainName } from './name.ts';

const kindOf = (name: string, siren: string | null = null, vat: string | null = null) => {
  const { kind, sure } = proposeKind({ name, siren, vat });
  return `${kind}${sure ? ', sure' : ''}`;
};

describe('the kind of a debtor', () => {
  test.each([
    ['Dubois SAS', '552081317', 'business, sure'],
    ['S.A.R.L. Dubois', '552081317', 'business, sure'],
    ['Dubois SAS', null, 'business'],
    ['Jean Dubois', '552081317', 'business'],
    ['SCI Les Oliviers', '552081317', 'business'],
    ['Mairie de Saint-Étienne', null, 'public-body'],
    ['COMMUNE DE BREST', '212900195', 'public-body'],
    ['Centre Hospitalier du Mans', null, 'public-body'],
    ['Hôtel de la Mairie SARL', '552081317', 'business, sure'],
    ['Café de la Mairie', null, 'unknown'],
    ['Mairie Conseil', '552081317', 'unknown'],
    ['Association des amis du port', '552081317', 'unknown'],
    ['SDC 12 rue Haute', null, 'unknown'],
    ['Mme Anne Roy', null, 'consumer'],
    ['Mme Anne Roy', '552081317', 'business'],
    ['Anne Roy', null, 'unknown'],
  ])('%s, SIREN %s: %s', (name, siren, expected) => {
    expect(kindOf(name, siren)).toBe(expected);
  });

  test('a foreign VAT number makes a business, to be confirmed', () => {
    expect(kindOf('Müller', null, 'DE123456789')).toBe('business');
  });
});

describe('what makes the difference', () => {
  test.each([
    ['Dubois', '112900195', 'public-body'],
    ['Dubois SAS', '212900195', 'public-body'],
    ['Dubois', '312900195', 'business'],
    ['Mairie Conseil SAS', null, 'business'],
    ['Mairie Conseil SAS', '552081317', 'business, sure'],
    ['Association Sportive SARL', '552081317', 'business, sure'],
    ['Association Sportive', null, 'unknown'],
    ['SARL Dubois Frères', '552081317', 'business, sure'],
    // A form in the middle of a name is none.
    ['Les amis de la SARL Dubois', null, 'unknown'],
    ['Roy M', null, 'unknown'],
    ['', null, 'unknown'],
  ])('%s, SIREN %s: %s', (name, siren, expected) => expect(kindOf(name, siren)).toBe(expected));

  test.each([
    ['7210', 'public-body'],
    ['7389', 'public-body'],
    ['5710', 'business, sure'],
    ['5499', 'business, sure'],
    ['1000', 'business'],
    ['3120', 'business'],
    ['6540', 'business'],
    ['2110', 'unknown'],
    ['4110', 'unknown'],
    ['8210', 'unknown'],
    ['9163', 'unknown'],
    ['9157', 'unknown'],
  ])('legal category %s: %s, whatever the name says', (legalCategory, expected) => {
    for (const name of ['Dubois SAS', 'Mairie de Brest', 'Mme Anne Roy']) {
      const { kind, sure } = proposeKind({ name, siren: '552081317', vat: null, legalCategory });
      expect(`${kind}${sure ? ', sure' : ''}`).toBe(expected);
    }
  });

  test('a legal category that is not told tells nothing', () => {
    for (const legalCategory of [null, ''])
      expect(proposeKind({ name: 'Dubois', siren: null, vat: null, legalCategory })).toEqual({ kind: 'unknown', sure: false });
  });
});

const CATEGORIES = '../shared/corpus/legal-categories/categories.json';

test.runIf(existsSync(CATEGORIES))(
  'no legal category of a public body is taken for a business, or the other way round (left out where the corpus is absent)',
  () => {
    const categories = JSON.parse(readFileSync(CATEGORIES, 'utf8')) as { code: string; kind: string }[];
    expect(categories.length).toBeGreaterThan(200);
    for (const { code } of categories) {
      const { kind } = proposeKind({ name: 'X', siren: null, vat: null, legalCategory: code });
      expect(kind === 'public-body', code).toBe(code.startsWith('7'));
      if (code.startsWith('5')) expect(kind, code).toBe('business');
      if (/^[489]/.test(code)) expect(kind, code).toBe('unknown');
    }
  },
);

describe('names', () => {
  test.each(["Garage de l'Étoile SARL", 'SARL GARAGE ETOILE', 'S.A.R.L. Garage de l’Étoile', 'garage étoile'])('%s', (name) => {
    expect(plainName(name)).toBe('garage etoile');
  });

  test('a name of nothing but a form or a title keeps it', () => {
    expect(plainName('SARL')).toBe('sarl');
    expect(plainName('SA')).not.toBe(plainName('SAS'));
  });

  test('names are related by a telling word, not by a form or an article', () => {
    expect(areRelated('Garage Dubois', 'DUBOIS ET FILS')).toBe(true);
    expect(areRelated('SARL du Lac', 'SARL du Port')).toBe(false);
    expect(areRelated('Café du Port', 'Port Neuf')).toBe(true);
    // Three letters are too few to believe.
    expect(areRelated('Café du Lac', 'Lac Bleu')).toBe(false);
    expect(areRelated('BNP', 'BNP SA')).toBe(true);
  });

  test('initials are read together, also at the end, and a title is none of the name', () => {
    expect(plainName('Dubois S.A.S.')).toBe('dubois');
    expect(plainName('J. P. Roy')).toBe('jp roy');
    expect(plainName('Mme Anne Roy')).toBe('anne roy');
    expect(plainName('SCI Les Oliviers')).toBe('oliviers');
    expect(plainName('—')).toBe('');
  });

  test('a commercial form stands at the beginning or at the end, a title at the beginning', () => {
    expect(['SAS Dubois', 'Dubois sas', 'Dubois SAS Frères', 'SCI Dubois', ''].map(hasCommercialForm)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['M. Roy', 'Mlle Roy', 'Roy M.', 'Martin Roy', ''].map(hasTitle)).toEqual([true, true, false, false, false]);
  });
});
