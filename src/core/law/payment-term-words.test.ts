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

  it('asks no more once the method, or the delivery, is known', () => {
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
