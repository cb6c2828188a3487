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
});
