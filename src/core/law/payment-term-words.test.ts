import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isDay } from '../base/day.ts';
import { dueDateOfTerms } from './payment-term-words.ts';

const ISSUED = day('2026-02-15');
const read = (text: string, facts = {}) => {
  const answer = dueDateOfTerms(text, { issuedOn: ISSUED, ...facts });
  return 'certain' in answer ? answer.certain : answer.ask;
};

describe('a due date from words', () => {
  it.each([
    ['30 jours', '2026-03-17'],
    ['30 jours net', '2026-03-17'],
    ['60 jours net', '2026-04-16'],
    ['60 jours nets date de facture', '2026-04-16'],
    ['Paiement à 30 jours à compter de la date d’émission de la facture', '2026-03-17'],
    ['30j', '2026-03-17'],
    ['à trente jours', '2026-03-17'],
    ['30 (trente) jours', '2026-03-17'],
    ['30 days net', '2026-03-17'],
    ['Net 30', '2026-03-17'],
    ['Payment terms: net 30', '2026-03-17'],
    ['Net 30 days from invoice date', '2026-03-17'],
    ['within 14 days', '2026-03-01'],
    ['1 mois', '2026-03-15'],
    ['30 jours fin de mois', '2026-03-31'],
    ['30 jours FDM', '2026-03-31'],
    ['60 jours fin de mois', '2026-04-30'],
    ['30 days end of month', '2026-03-31'],
    ['Net 30 EOM', '2026-03-31'],
    ['30 jours fin de mois le 10', '2026-04-10'],
    ['fin de mois', '2026-02-28'],
    ['fin de mois le 15', '2026-03-15'],
    ['1 mois fin de mois', '2026-03-31'],
    ['à réception', '2026-02-15'],
    ['A réception de la facture', '2026-02-15'],
    ['Due on receipt', '2026-02-15'],
    ['comptant', '2026-02-15'],
    ['Paiement comptant sans escompte', '2026-02-15'],
    ['Échéance : 31/03/2026', '2026-03-31'],
    ['Payable au plus tard le 31.03.2026', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['Due by 2026-03-31', '2026-03-31'],
    ['Due by 31/03/2026', '2026-03-31'],
    ['30 jours, soit le 17/03/2026', '2026-03-17'],
    ['Règlement à 30 jours. Pénalités de retard : 3 fois le taux légal à 8 jours. Indemnité forfaitaire 40 €.', '2026-03-17'],
    ['30 jours net ; escompte 2 % à 10 jours', '2026-03-17'],
    ['Pas d’escompte pour paiement anticipé, 30 jours', '2026-03-17'],
  ])('"%s" is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['45 jours fin de mois', 'end-of-month-method'],
    ['fin de mois 30 jours', 'end-of-month-method'],
    ['30 days after end of month', 'end-of-month-method'],
    ['30 % à la commande, solde à 30 jours', 'several-terms'],
    ['paiement en 3 fois', 'several-terms'],
    ['30 jours ou 60 jours', 'several-terms'],
    ['30 jours, soit le 31/03/2026', 'several-terms'],
    ['Facture du 15/02/2026 à 30 jours', 'several-terms'],
    ['30 jours après livraison', 'delivery-day-unknown'],
    ['à la livraison', 'delivery-day-unknown'],
    ['30 jours à réception des marchandises', 'delivery-day-unknown'],
    ['Due by 03/04/2026', 'day-or-month'],
    ['30 jours le 15', 'not-understood'],
    ['30 jours ouvrés', 'not-understood'],
    ['30 jours fin de décade', 'not-understood'],
    ['Total net 120,50', 'not-understood'],
    ['Net 120', 'not-understood'],
    ['999 jours', 'not-understood'],
    ['Échéance : 31/02/2026', 'not-understood'],
    ['selon accord', 'not-understood'],
    ['', 'not-understood'],
    ['Pénalités de retard : 12 % après 30 jours', 'not-understood'],
  ])('"%s" asks: %s', (text, reason) => expect(read(text)).toBe(reason));

  // A day too early is a reminder that nobody owed: what is only half understood is asked for.
  it.each([
    ['soixante-quinze jours', 'not-understood'],
    ['quarante-huit jours', 'not-understood'],
    ['cent soixante jours', 'not-understood'],
    ['one hundred and sixty days', 'not-understood'],
    ['1,5 mois', 'not-understood'],
    ['1 mois et demi', 'not-understood'],
    ['fin du mois suivant', 'not-understood'],
    ['end of month of next month', 'not-understood'],
    ['30 jours fin de mois le 30', 'not-understood'],
    ['30/60/90 jours', 'several-terms'],
    ['30 - 60 jours', 'several-terms'],
    ['30, 60 et 90 jours', 'several-terms'],
    ['30, 60 jours', 'several-terms'],
    ['à 30, 60 jours', 'several-terms'],
    ['30 à 45 jours', 'several-terms'],
    ['trente à quarante-cinq jours', 'several-terms'],
    ['3 x 30 days', 'several-terms'],
    ['Échéance : 31/03/2026 ou 30/04/2026', 'several-terms'],
    ['Facture du 15/02/2026 payable le 31/03/2026', 'several-terms'],
    ['Paiement à 30 jours, le 15 du mois suivant', 'several-terms'],
    ['30', 'not-understood'],
    ['Article 12, 30 jours', '2026-03-17'],
    ['30 jours à réception des biens', 'delivery-day-unknown'],
    ['30 jours à réception des produits', 'delivery-day-unknown'],
  ])('a term of several parts is never taken for one of them: "%s" is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['quarante-cinq (45) jours', '2026-04-01'],
    ['soixante jours', '2026-04-16'],
    ['à huit jours', '2026-02-23'],
    ['quinze jours', '2026-03-02'],
    ['sixty days', '2026-04-16'],
    ['forty-five days', '2026-04-01'],
    ['thirty days', '2026-03-17'],
    ['30 jours suivant la date de facture', '2026-03-17'],
    ['30 jours soit le 17/03/2026', '2026-03-17'],
    ['60 jours fin de mois soit le 30/04/2026', '2026-04-30'],
    ['30 jours fin de mois le 1er', '2026-04-01'],
    ['30 days end of month the 15th', '2026-04-15'],
    ['fin de mois le 28', '2026-03-28'],
    ['17/03/2026 (30 jours)', '2026-03-17'],
    ['2 mois fin de mois', '2026-04-30'],
    ['2 months end of month', '2026-04-30'],
    ['12 mois', '2027-02-15'],
    ['365 jours', '2027-02-15'],
    ['Net 90', '2026-05-16'],
    ['Net 30 (trente)', '2026-03-17'],
    ['1 jour', '2026-02-16'],
    ['payable on 13/03/2026', '2026-03-13'],
    ['Due by 03/03/2026', '2026-03-03'],
    ['payable avant le 5.3.2026', '2026-03-05'],
    ['Payment terms: net 30 end of the month', '2026-03-31'],
    ['30 jours. 30 jours date de facture', '2026-03-17'],
    ['Règlement à 30 jours\nPénalités : 12 % après 8 jours', '2026-03-17'],
    ['sans escompte. 30 jours', '2026-03-17'],
    ['30 jours | 30 jours', '2026-03-17'],
  ])('reads "%s" as %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['13 mois', 'not-understood'],
    ['366 jours', 'not-understood'],
    ['0 jour', 'not-understood'],
    ['Net 91', 'not-understood'],
    ['mois 2 fin de mois 1 mois', 'end-of-month-method'],
    ['payable on 12/03/2026', 'day-or-month'],
    ['Due by 03/04/2026 or 04/05/2026', 'day-or-month'],
    ['selon accord du 15/02/2026', 'not-understood'],
    ['30 jours ouvrables', 'not-understood'],
    ['30 working days', 'not-understood'],
    ['acompte à 30 jours', 'several-terms'],
    ['30 jours fin de mois, ou à réception', 'several-terms'],
    ['à réception, sinon à la livraison', 'several-terms'],
    ['à la livraison ; 45 jours fin de mois', 'several-terms'],
  ])('asks about "%s": %s', (text, expected) => expect(read(text)).toBe(expected));

  it('a text is read up to two thousand characters, and no further', () => {
    expect(read(`30 jours${' '.repeat(1992)}`)).toBe('2026-03-17');
    expect(read(`30 jours${' '.repeat(1993)}`)).toBe('not-understood');
  });

  it('C. com. L441-10 I: nothing said of the delivery, or a delivery that is not known, is asked for in the same way', () => {
    expect(read('à la livraison', { deliveredOn: day('2026-02-20') })).toBe('2026-02-20');
    expect(read('upon delivery', { deliveredOn: null })).toBe('delivery-day-unknown');
    expect(read('30 jours fin de mois après livraison', { deliveredOn: day('2026-03-05') })).toBe('2026-04-30');
    expect(read('30 jours fin de mois, date de facture', { deliveredOn: day('2026-03-05') })).toBe('2026-03-31');
  });

  it('asks no more once the method, or the delivery, is known', () => {
    expect(read('30 days after end of month', { endOfMonthMethod: 'end-then-days' })).toBe('2026-03-30');
    expect(read('1 mois fin de mois', { endOfMonthMethod: 'end-then-days' })).toBe('2026-03-31');
    expect(read('fin de mois 1 mois', { endOfMonthMethod: 'end-then-days' })).toBe('end-of-month-method');
    expect(read('45 jours fin de mois', { endOfMonthMethod: 'days-then-end' })).toBe('2026-04-30');
    expect(read('45 jours fin de mois', { endOfMonthMethod: 'end-then-days' })).toBe('2026-04-14');
    expect(read('30 jours fin de mois', { endOfMonthMethod: 'end-then-days' })).toBe('2026-03-30');
    expect(read('30 jours après livraison', { deliveredOn: day('2026-02-20') })).toBe('2026-03-22');
  });

  it('asks where 30 days and one month end in different months', () => {
    expect(read('30 jours fin de mois', { issuedOn: day('2026-01-31') })).toBe('end-of-month-method');
    expect(read('30 jours fin de mois', { issuedOn: day('2026-03-01') })).toBe('end-of-month-method');
    expect(read('30 jours fin de mois', { issuedOn: day('2026-01-30') })).toBe('end-of-month-method');
    expect(read('30 jours fin de mois', { issuedOn: day('2026-04-01') })).toBe('2026-05-31');
  });

  it('never fails, whatever the text', () => {
    const words = fc.constantFrom(
      '30',
      'jours',
      'fin de mois',
      'net',
      '999',
      '%',
      'le',
      '31/02/2026',
      'é',
      '\u0000',
      '.',
      ',',
      'réception',
      '2026-13-01',
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 3000 }),
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const answer = dueDateOfTerms(text, { issuedOn: ISSUED });
        return 'ask' in answer || isDay(answer.certain);
      }),
      { numRuns: 500, seed: 20261121 },
    );
  });
});
