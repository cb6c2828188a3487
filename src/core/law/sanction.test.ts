import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { CONSUMER_FEE_OFFENCE, invoiceFine, sanctionText, termsFine } from './sanction.ts';

describe('what a breach may cost', () => {
  // AM-01: C. com. L441-16 as of 1 November 2021, doubled when it happens again within two years.
  it('L441-16: 75 000 € or 2 000 000 €, twice as much within two years, from 1 November 2021 on', () => {
    const amounts = {
      naturalPerson: 7_500_000n,
      legalPerson: 200_000_000n,
      repeatedNaturalPerson: 15_000_000n,
      repeatedLegalPerson: 400_000_000n,
    };
    const fine = { kind: 'administrative-fine', who: 'debtor', article: 'C. com. L441-16' };
    expect(termsFine('debtor', day('2021-11-01'))).toEqual({ ...fine, amounts, certainty: 'verified' });
    expect(termsFine('debtor', day('2021-10-31'))).toEqual({ ...fine, amounts: null, certainty: 'unverified' });
    expect(termsFine('creditor', day('2026-11-21'))).toEqual({ ...fine, who: 'creditor', amounts, certainty: 'verified' });
  });

  // AM-02: C. com. L441-9 II from 26 April 2019 until the text of 1 January 2027, which was not read.
  it('L441-9 II: 75 000 € or 375 000 € for an invoice, from 26 April 2019 until the end of 2026', () => {
    const amounts = {
      naturalPerson: 7_500_000n,
      legalPerson: 37_500_000n,
      repeatedNaturalPerson: 15_000_000n,
      repeatedLegalPerson: 75_000_000n,
    };
    const fine = { kind: 'administrative-fine', who: 'creditor', article: 'C. com. L441-9 II', certainty: 'unverified' };
    expect(invoiceFine(day('2019-04-26'))).toEqual({ ...fine, amounts });
    expect(invoiceFine(day('2026-12-31'))).toEqual({ ...fine, amounts });
    for (const on of ['2019-04-25', '2027-01-01']) expect(invoiceFine(day(on))).toEqual({ ...fine, amounts: null });
  });
});

describe('a sanction in words', () => {
  it('names who is at risk and each of the four amounts, without cents', () => {
    expect(sanctionText(termsFine('debtor', day('2026-11-21')), 'fr')).toBe(
      'Risque : le débiteur, amende administrative jusqu’à 75\u202f000\u00a0€ (personne physique) ou 2\u202f000\u202f000\u00a0€ (personne morale) ; 150\u202f000\u00a0€ et 4\u202f000\u202f000\u00a0€ en cas de réitération dans les deux ans.',
    );
    expect(sanctionText(termsFine('creditor', day('2026-11-21')), 'en')).toBe(
      'At risk: the creditor, an administrative fine of up to €75,000 (a person) or €2,000,000 (a company); €150,000 and €4,000,000 if it happens again within two years.',
    );
    expect(sanctionText(termsFine('debtor', day('2026-11-21')), 'en')).toContain('At risk: the debtor,');
    expect(sanctionText(invoiceFine(day('2026-11-21')), 'fr')).toContain('Risque : le créancier,');
  });

  it('says that the amount of a day is not known', () => {
    expect(sanctionText(invoiceFine(day('2027-01-01')), 'fr')).toBe(
      'Risque : le créancier, amende administrative dont le montant à cette date n’est pas connu.',
    );
    expect(sanctionText(invoiceFine(day('2027-01-01')), 'en')).toBe(
      'At risk: the creditor, an administrative fine whose amount on that day is not known.',
    );
  });

  // C-04: C. conso. L132-23.
  it('C. conso. L132-23: two years of prison and 300 000 €, or a tenth of the turnover, for asking a consumer for costs', () => {
    expect(sanctionText(CONSUMER_FEE_OFFENCE, 'fr')).toBe(
      'Risque : le créancier, deux ans d’emprisonnement et 300\u202f000\u00a0€ d’amende, ou 10 % du chiffre d’affaires.',
    );
    expect(sanctionText(CONSUMER_FEE_OFFENCE, 'en')).toBe(
      'At risk: the creditor, two years of prison and a fine of €300,000, or 10% of the turnover.',
    );
  });

  it('keeps cents where there are any', () => {
    const odd = { ...CONSUMER_FEE_OFFENCE, fine: 100_050n } as typeof CONSUMER_FEE_OFFENCE;
    expect(sanctionText(odd, 'en')).toContain('€1,000.50,');
    expect(sanctionText(odd, 'fr')).toContain('1\u202f000,50\u00a0€');
  });
});
