import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { percentOf, type Rate } from '../base/rate.ts';
import { type BusinessChoices, businessClauses, consumerClauses } from './terms-clauses.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';

const CHOICES: BusinessChoices = { on: day('2026-11-21'), rate: null, delay: null, sector: null, discount: null, city: null };

/** What a clause says, with plain blanks, and what it rests on: held against the facts of the law, not against its own words. */
function clause(key: string, changes: Partial<BusinessChoices> = {}) {
  const found = businessClauses({ ...CHOICES, ...changes }, STANDARD_LAW_VALUES).find((one) => one.key === key);
  if (!found) throw new Error(`no clause ${key}`);
  return { fr: plain(found.text.fr), en: plain(found.text.en), notes: plain(found.remarks.map((one) => one.fr).join(' ')), of: found };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const numbers = (text: string) => (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((one) => one.replace(',', '.'));

describe('the clauses say what the facts say', () => {
  it('LP-01, L441-10 I: thirty days, after receipt or performance, and no other number', () => {
    const { fr, en, of } = clause('payment-term');
    expect([numbers(fr), numbers(en)]).toEqual([['30'], ['30']]);
    expect(fr).toMatch(/réception des marchandises ou l’exécution/);
    expect(of).toMatchObject({ articles: ['C. com. L441-10 I'], certainty: 'verified' });
  });

  it('LP-02, LP-03, LP-05, LP-11: from the next day, unasked, the ECB’s rate and ten points by half-year, VAT included', () => {
    const { fr, notes, of } = clause('late-interest');
    expect(numbers(fr)).toEqual(['10', '1', '1']);
    for (const said of ['de plein droit', 'jour suivant la date de règlement', 'sans qu’un rappel', 'Banque centrale européenne', 'TTC'])
      expect(fr).toContain(said);
    expect(fr).toMatch(/premier semestre.*1er janvier.*second.*1er juillet/);
    // ECB 2.40 % since the first of July 2026; the floor of LP-04 does not lift what the law gives.
    expect(notes).toContain('12,40 %');
    expect(fr).not.toMatch(/trois fois/);
    expect(of.articles).toEqual(['C. com. L441-10 II', 'C. com. L441-1']);
  });

  it('LP-03, LP-15: a rate that was agreed is not below three times the legal rate, 8.25 % in 2026-S2', () => {
    const floor = clause('late-interest', { rate: 82_500 as Rate });
    expect(floor.notes).toContain(`${percentOf(82_500 as Rate).replace('.', ',')} %`);
    expect(floor.fr).toContain('trois fois le taux d’intérêt légal');
    expect(floor.of.certainty).toBe('unverified');
    expect(() => clause('late-interest', { rate: 82_499 as Rate })).toThrow(expect.objectContaining({ code: 'clause-rate-below-floor' }));
  });

  it('LP-07, LP-08: forty euros an invoice of a business, more on proof, not in insolvency', () => {
    const { fr, en, notes, of } = clause('recovery-fee');
    expect([numbers(fr), numbers(en)]).toEqual([['40'], ['40']]);
    for (const said of ['Tout professionnel', 'de plein droit', 'par facture', 'sur justification']) expect(fr).toContain(said);
    expect(notes).toContain('procédure collective');
    expect(of.articles).toEqual(['C. com. L441-10 II', 'C. com. D441-5']);
  });

  it('IMP-01 to IMP-04: interest before principal, the oldest first, the debtor’s word before both, the fee last and not settled', () => {
    const { fr, of } = clause('allocation');
    expect(fr).toMatch(/À défaut d’indication du débiteur.*la plus ancienne.*d’abord sur les pénalités, puis sur le principal.*en dernier/);
    expect(of).toMatchObject({ articles: ['C. civ. 1343-1', 'C. civ. 1342-10'], certainty: 'unverified' });
  });

  it('PLAN-02, IP-02, PROC-04: acceleration only after a notice; a court is chosen between traders only, never for an order for payment', () => {
    expect(clause('acceleration').fr).toContain('après une mise en demeure');
    const { of, notes } = clause('jurisdiction');
    expect(of).toMatchObject({ audience: 'traders', articles: ['CPC 48'] });
    expect(notes).toMatch(/jamais face à un consommateur.*CPC 1406/);
  });

  it('C-01 to C-05, C-07: a consumer’s clauses know no fee, no penalty, no rate of a contract and no chosen court', () => {
    const clauses = consumerClauses({ on: CHOICES.on, days: null, mediator: null });
    const text = plain(clauses.flatMap((one) => [one.text.fr, one.text.en]).join(' '));
    expect(text).not.toMatch(
      /40|€|%|indemnité|pénalité|frais|forfait|penalt|\bfees?\b|Banque centrale|tribunal|\bcourt\b|échéance rend exigible/i,
    );
    expect(numbers(text)).toEqual(['30', '30']);
    expect(clauses.map((one) => one.key)).not.toContain('recovery-fee');
    const interest = clauses.find((one) => one.key === 'statutory-interest');
    expect(interest?.text.fr).toMatch(/taux légal à compter de la réception d’une mise en demeure/);
    expect(interest?.articles).toEqual(['C. civ. 1231-6', 'C. civ. 1344-1', 'CMF L313-2']);
    expect(clauses.find((one) => one.key === 'mediator')?.articles).toEqual(['C. conso. L612-1', 'C. conso. L616-1', 'C. conso. R616-1']);
  });

  it('what rests on no article is to be verified, and on each language as on the other', () => {
    const all = [...businessClauses(CHOICES, STANDARD_LAW_VALUES), ...consumerClauses({ on: CHOICES.on, days: null, mediator: null })];
    for (const { articles, certainty, text, key } of all) {
      if (articles.length === 0) expect(certainty, key).toBe('unverified');
      expect(
        numbers(plain(text.fr)).filter((one) => Number(one) > 1),
        key,
      ).toEqual(numbers(plain(text.en)).filter((one) => Number(one) > 1));
    }
  });
});
