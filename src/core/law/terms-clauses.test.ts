import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { type BusinessChoices, businessClauses, type ConsumerChoices, type ConsumerClauseKey, consumerClauses } from './terms-clauses.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';

const choices: BusinessChoices = { on: day('2026-11-21'), rate: null, delay: null, sector: null, discount: null, city: null };
const business = (own: Partial<BusinessChoices> = {}) => businessClauses({ ...choices, ...own }, STANDARD_LAW_VALUES);
const clause = (key: string, own: Partial<BusinessChoices> = {}) => business(own).find((one) => one.key === key);
const french = (key: string, own: Partial<BusinessChoices> = {}) => clause(key, own)?.text.fr ?? '';
const refusal = (code: string) => expect.objectContaining({ code });
const delay = (
  days: number,
  term: 'plain' | 'end-of-month' | 'periodic' = 'plain',
  method: 'end-then-days' | 'days-then-end' | null = null,
) => ({
  delay: { days, term, method },
});

describe('clauses between businesses', () => {
  it('L441-10 I: the term of the law, or a shorter or equal one than the maximum', () => {
    expect(french('payment-term')).toContain('30 jours après la réception des marchandises ou l’exécution de la prestation');
    expect(french('payment-term', delay(60))).toContain('60 jours après leur date d’émission');
    expect(() => business(delay(61))).toThrow(refusal('clause-delay-over-maximum'));
    expect(() => business(delay(46, 'periodic'))).toThrow(refusal('clause-delay-over-maximum'));
  });

  it('L441-10 I: "fin de mois" says how it is counted, or is not written (rule R26)', () => {
    expect(() => business(delay(45, 'end-of-month'))).toThrow(refusal('end-of-month-method-missing'));
    expect(french('payment-term', delay(45, 'end-of-month', 'days-then-end'))).toMatch(/expressément .*s’ajoutent à la date d’émission/);
    expect(french('payment-term', delay(45, 'end-of-month', 'end-then-days'))).toMatch(/s’ajoutent à la fin du mois d’émission/);
  });

  it('L441-11 II: a trade counts from where its limit does, and is to be verified where it was not read', () => {
    expect(clause('payment-term', { sector: 'perishables' })).toMatchObject({ certainty: 'verified', articles: ['C. com. L441-11 II 1°'] });
    expect(french('payment-term', { sector: 'perishables' })).toContain('30 jours après la livraison');
    expect(french('payment-term', { sector: 'cattle-and-meat' })).toContain('20 jours après la livraison');
    expect(french('payment-term', { sector: 'export' })).toContain('30 jours après leur date d’émission');
    expect(clause('payment-term', { sector: 'transport' })?.certainty).toBe('unverified');
    expect(() => business({ sector: 'transport', ...delay(15, 'end-of-month', 'end-then-days') })).toThrow(
      refusal('clause-delay-over-maximum'),
    );
    expect(() => business({ sector: 'wine', ...delay(30, 'periodic') })).toThrow(refusal('clause-limit-unknown'));
  });

  it.each([
    ['perishables', 'plain', '30 jours après la livraison', 'L441-11 II 1°'],
    ['perishables', 'periodic', '30 jours après la fin de la décade de livraison, par facture récapitulative', 'L441-11 II 1°'],
    ['alcohol', 'plain', '30 jours après la fin du mois de livraison', 'L441-11 II'],
    ['wine', 'plain', '60 jours après leur date d’émission', 'L441-11 II'],
    ['transport', 'plain', '30 jours après leur date d’émission', 'L441-11 II 5°'],
    ['export', 'plain', '90 jours après leur date d’émission', 'L441-12'],
  ] as const)('L441-11 II, L441-12: the whole term of %s, %s, is %s (%s)', (sector, term, words, article) => {
    const days = Number.parseInt(words, 10);
    expect(clause('payment-term', { sector, ...delay(days, term) })).toMatchObject({
      text: { fr: `Nos factures sont payables au plus tard ${words}.` },
      articles: [`C. com. ${article}`],
    });
    expect(() => business({ sector, ...delay(days + 1, term) })).toThrow(
      expect.objectContaining({
        code: 'clause-delay-over-maximum',
        message: `No clause is written for ${days + 1} days: the law allows ${days} (C. com. ${article}), and this could be more. Choose a shorter term.`,
        details: { days: days + 1, maximum: days, article: `C. com. ${article}` },
      }),
    );
  });

  it('L441-11 II: the words of a start that is no issue, in English', () => {
    const english = (own: Partial<BusinessChoices>) => clause('payment-term', own)?.text.en;
    expect(english({ sector: 'cattle-and-meat' })).toBe('Our invoices are payable at the latest 20 days after the delivery.');
    expect(english({ sector: 'alcohol' })).toBe('Our invoices are payable at the latest 30 days after the end of the month of delivery.');
    expect(english({ sector: 'perishables', ...delay(30, 'periodic') })).toBe(
      'Our invoices are payable at the latest 30 days after the end of the ten-day period of delivery, by summary invoice.',
    );
  });

  it('says how to choose what can be written', () => {
    const message = (own: Partial<BusinessChoices>) => {
      try {
        business(own);
      } catch (refused) {
        return (refused as Error).message;
      }
      return 'written';
    };
    expect(message({ sector: 'wine', ...delay(30, 'periodic') })).toBe(
      'No clause is written for such a term in this trade: its limit was not read. Choose another term.',
    );
    expect(message(delay(45, 'end-of-month'))).toBe(
      'Say how "end of month" is counted: add the days and then go to the end of the month, or the reverse.',
    );
    expect(message({ rate: 82_400 as Rate })).toBe(
      'No clause is written for 8.24 %: on 2026-11-21 three times the legal rate is 8.25 %. Choose at least that, or the rate of the law.',
    );
    expect(() => business({ rate: 82_400 as Rate })).toThrow(
      expect.objectContaining({ details: { rate: '8.24', floor: '8.25', day: '2026-11-21' } }),
    );
  });

  it('L441-12: 60 days end of month keep within the 90 of an export, 61 may not', () => {
    expect(clause('payment-term', { sector: 'export', ...delay(60, 'end-of-month', 'days-then-end') })).toMatchObject({
      articles: ['C. com. L441-12'],
      certainty: 'unverified',
      text: { fr: expect.stringContaining('60 jours fin de mois') },
    });
    expect(() => business({ sector: 'export', ...delay(61, 'end-of-month', 'days-then-end') })).toThrow(
      expect.objectContaining({ code: 'clause-delay-over-maximum', details: { days: 61, maximum: 90, article: 'C. com. L441-12' } }),
    );
    expect(() => business({ sector: 'cattle-and-meat', ...delay(1, 'end-of-month', 'days-then-end') })).toThrow(
      refusal('clause-delay-over-maximum'),
    );
  });

  it('L441-10 II: the rate of the law, told as it is on the day', () => {
    expect(french('late-interest')).toMatch(/Banque centrale européenne .* majoré de 10 points de pourcentage/);
    expect(clause('late-interest')?.remarks[0]?.fr).toContain('12,40\u00a0%');
    expect(clause('late-interest', { on: day('2026-06-30') })?.remarks[0]?.en).toContain('12.15%');
  });

  it('L441-10 II: no rate below three times the legal rate of the day is ever written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_0000 }), fc.constantFrom('2024-03-01', '2026-03-01', '2026-11-21'), (ppm, on) => {
        const floor = { '2024-03-01': 152_100, '2026-03-01': 78_600, '2026-11-21': 82_500 }[on] ?? 0;
        const write = () => clause('late-interest', { rate: ppm as Rate, on: day(on) });
        if (ppm < floor) expect(write).toThrow(refusal('clause-rate-below-floor'));
        else expect(write()).toMatchObject({ certainty: 'unverified' });
      }),
    );
    expect(() => business({ rate: 82_499 as Rate })).toThrow(refusal('clause-rate-below-floor'));
    expect(french('late-interest', { rate: 82_500 as Rate })).toContain('8,25\u00a0%');
  });

  it('refuses a day whose rates are not known', () => {
    expect(() => business({ on: day('2027-01-01') })).toThrow(refusal('law-value-unknown'));
    expect(() => business({ on: day('2027-01-01'), rate: 500_000 as Rate })).toThrow(refusal('law-value-unknown'));
  });

  it('D441-5: the fee of the day and further costs on proof', () => {
    expect(french('recovery-fee')).toMatch(/40\u00a0€ par facture.*sur justification/);
  });

  it('L441-9: a discount or its absence', () => {
    expect(french('early-payment')).toBe('Aucun escompte n’est accordé pour paiement anticipé.');
    expect(french('early-payment', { discount: { rate: 20_000 as Rate, days: 10 } })).toMatch(/2,00\u00a0% .* 10 jours/);
  });

  it('CPC 48: a court between traders only, in capitals, its city filled in or left blank', () => {
    expect(clause('jurisdiction', { city: 'Saint-Étienne' })).toMatchObject({ audience: 'traders', certainty: 'unverified' });
    expect(french('jurisdiction', { city: 'Saint-Étienne' })).toMatch(/^ENTRE COMMERÇANTS, .* DE SAINT-ÉTIENNE\.$/);
    expect(french('jurisdiction')).toContain('[VILLE]');
    expect(business().filter(({ audience }) => audience === 'traders')).toHaveLength(1);
  });

  it('cites no article where none was read, and then never claims to be sure', () => {
    expect(clause('retention-of-title')).toMatchObject({ articles: [], certainty: 'unverified' });
    for (const { articles, certainty } of [...business(), ...consumer()]) if (articles.length === 0) expect(certainty).toBe('unverified');
    expect(clause('acceleration')).toMatchObject({ certainty: 'unverified', text: { fr: expect.stringContaining('mise en demeure') } });
  });
});

function consumer(own: Partial<ConsumerChoices> = {}) {
  return consumerClauses({ on: day('2026-11-21'), days: null, mediator: null, ...own });
}

describe('clauses to a consumer', () => {
  it('C. conso. L121-21, L212-1, CPC 48: no penalty, no fee, no court, by type', () => {
    type Forbidden = Extract<ConsumerClauseKey, 'late-interest' | 'recovery-fee' | 'jurisdiction' | 'acceleration' | 'allocation'>;
    expectTypeOf<Forbidden>().toBeNever();
    expectTypeOf<ConsumerChoices>().not.toHaveProperty('rate');
    expectTypeOf<ConsumerChoices>().not.toHaveProperty('city');
    expect(consumer().map(({ key }) => key)).toEqual(['payment-term', 'statutory-interest', 'retention-of-title', 'mediator']);
    const all = consumer().map(({ text }) => text.fr);
    expect(all.join(' ')).not.toMatch(/pénalité|40|indemnité|tribunal|Banque centrale/i);
  });

  it('C. civ. 1231-6, 1344-1: legal interest from the receipt of a formal notice', () => {
    expect(consumer()[1]).toMatchObject({
      key: 'statutory-interest',
      certainty: 'verified',
      text: { fr: expect.stringContaining('réception d’une mise en demeure') },
    });
  });

  it('C. conso. L616-1: the mediator, named or left blank', () => {
    expect(consumer({ mediator: 'CM2C, Paris' })[3]?.text.fr).toContain('CM2C, Paris');
    expect(consumer()[3]?.text.fr).toContain('[nom, adresse et site du médiateur]');
  });
});
