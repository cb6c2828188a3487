import { describe, expect, it } from 'vitest';
import { missingMentions, type StatedIdentity } from './mentions.ts';

const company: StatedIdentity = {
  name: 'Ateliers Vallon',
  siren: '732 829 320',
  rcsCity: 'Lyon',
  legalForm: 'SARL',
  capital: '10 000 €',
  address: { lines: ['3 rue des Tanneurs'], postcode: '69002', city: 'Lyon' },
  mediator: null,
};
const missing = (changes: Partial<StatedIdentity>, toConsumer = false) =>
  missingMentions({ ...company, ...changes }, toConsumer).map(({ mention }) => mention);

describe('mandatory statements', () => {
  it('are all there for a company that says who it is', () => expect(missing({})).toEqual([]));

  it('names each one that is missing, with its article', () => {
    expect(missing({ siren: null, rcsCity: ' ', capital: null })).toEqual(['siren', 'register-city', 'share-capital']);
    expect(missing({ siren: '12345', legalForm: null })).toEqual(['siren', 'legal-form']);
    // What register and capital it has depends on the form: until that is said, nothing is asked of them.
    expect(missing({ legalForm: null, rcsCity: null, capital: null })).toEqual(['legal-form']);
    expect(missing({ address: { lines: [''], postcode: '69002', city: 'Lyon' } })).toEqual(['seat']);
    expect(missingMentions({ ...company, capital: null }, false)).toEqual([
      { mention: 'share-capital', article: 'C. com. R123-238', certainty: 'verified' },
    ]);
  });

  it('asks for the mediator only towards a consumer', () => {
    expect(missing({}, true)).toEqual(['mediator']);
    expect(missing({ mediator: 'CM2C, 49 rue de Ponthieu, 75008 Paris' }, true)).toEqual([]);
  });

  it('knows who has neither register nor capital', () => {
    const bare = { rcsCity: null, capital: null };
    expect(missing({ ...bare, legalForm: 'Association loi 1901' })).toEqual([]);
    expect(missing({ ...bare, legalForm: 'EI' })).toEqual([]);
    expect(missing({ ...bare, legalForm: 'Micro-entreprise' })).toEqual(['sole-trader']);
    expect(missing({ ...bare, legalForm: 'Micro-entreprise', name: 'Claire Martin EI' })).toEqual([]);
    expect(missing({ ...bare, legalForm: 'GIE' })).toEqual(['register-city']);
  });

  it('gives each its article, and says which text was not read', () => {
    const nobody = { name: ' ', siren: null, rcsCity: null, legalForm: 'SAS', capital: null, mediator: ' ' };
    const seat = { lines: ['3 rue des Tanneurs'], postcode: '', city: 'Lyon' };
    expect(missingMentions({ ...nobody, address: seat }, true)).toEqual([
      { mention: 'siren', article: 'C. com. R123-237', certainty: 'verified' },
      { mention: 'seat', article: 'C. com. R123-237', certainty: 'verified' },
      { mention: 'register-city', article: 'C. com. R123-237', certainty: 'verified' },
      { mention: 'share-capital', article: 'C. com. R123-238', certainty: 'verified' },
      { mention: 'mediator', article: 'C. conso. L616-1', certainty: 'verified' },
    ]);
    expect(missingMentions({ ...company, legalForm: ' ' }, false)).toEqual([
      { mention: 'legal-form', article: 'C. com. R123-238', certainty: 'verified' },
    ]);
    expect(missingMentions({ ...company, legalForm: ' Micro-entreprise ' }, false)).toEqual([
      { mention: 'sole-trader', article: 'C. com. R526-27', certainty: 'unverified' },
    ]);
  });

  it.each([
    ['732829320', []],
    [' 732 829 320 ', []],
    ['732\u00a0829\u202f320', []],
    ['73282932', ['siren']],
    ['7328293200', ['siren']],
    ['A73282932', ['siren']],
    ['RCS 732829320', ['siren']],
    ['732829320 R', ['siren']],
  ])('takes nine digits for a SIREN, however they are spaced, and nothing beside them: %j', (siren, expected) => {
    expect(missing({ siren })).toEqual(expected);
  });

  it('wants a whole seat: a street, a postcode and a town', () => {
    const seat = (lines: string[], postcode = '69002', city = 'Lyon') => missing({ address: { lines, postcode, city } });
    expect(seat([' ', '3 rue des Tanneurs'])).toEqual([]);
    for (const incomplete of [seat([]), seat([' ']), seat(['3 rue'], ' '), seat(['3 rue'], '69002', '')])
      expect(incomplete).toEqual(['seat']);
  });

  it('wants the words of a sole trader as words of their own', () => {
    const named = (name: string, legalForm = 'Micro-entreprise') => missing({ name, legalForm });
    expect(named('Claire Eiffel')).toEqual(['sole-trader']);
    expect(named('Claire Neiei')).toEqual(['sole-trader']);
    expect(named('ei Claire Martin')).toEqual([]);
    expect(named('Claire Martin, Entrepreneur individuel')).toEqual([]);
    expect(named('Claire Martin', 'Entrepreneur individuel')).toEqual([]);
  });
});
