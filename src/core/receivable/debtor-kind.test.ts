import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proposeKind } from './debtor-kind.ts';
import { areRelated, plainName } from './name.ts';

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
  });
});
