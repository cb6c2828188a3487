import { describe, expect, test } from 'vitest';
import { type Day, weekday } from '../base/day.ts';
import { looksLikeProof, proposeIntents } from './propose-intents.ts';
import { saidDays } from './said-days.ts';

/** A Tuesday. */
const TUESDAY = '2026-01-27' as Day;

test('the day on which the mails are written is the one meant', () => expect(weekday(TUESDAY)).toBe(2));

describe('days are understood as of the day of writing', () => {
  test.each([
    ['Je règle le 15.', '2026-02-15'],
    ['Nous paierons le 28', '2026-01-28'],
    ['d’ici vendredi', '2026-01-30'],
    ["d'ici vendredi en huit", '2026-02-06'],
    ['en fin de semaine', '2026-01-30'],
    ['fin de semaine prochaine', '2026-02-06'],
    ['la semaine prochaine', '2026-02-06'],
    ['fin du mois', '2026-01-31'],
    ['à la fin du mois prochain', '2026-02-28'],
    ['fin février', null],
    ['fin de février', '2026-02-28'],
    ['le 3/2/26', '2026-02-03'],
    ['le 03.02.2026', '2026-02-03'],
    ['le 12/02', '2026-02-12'],
    ['le 2 février', '2026-02-02'],
    ['le 1er mars 2026', '2026-03-01'],
    ['demain', '2026-01-28'],
    ['après-demain', '2026-01-29'],
    ['ce jour', '2026-01-27'],
    ['sous 8 jours', '2026-02-04'],
    ['dans deux semaines', '2026-02-10'],
    ['by Friday', '2026-01-30'],
    ['on Monday', '2026-02-02'],
    ['next week', '2026-02-06'],
    ['by the 5th', '2026-02-05'],
    ['on 3 February', '2026-02-03'],
    ['on February 3rd, 2026', '2026-02-03'],
    ['by the end of the month', '2026-01-31'],
    ['within 10 days', '2026-02-06'],
    ['2026-02-11', '2026-02-11'],
    ['le 31/02/2026', null],
    ['le 45', null],
    ['le 12 % de remise', null],
  ])('%s', (text, expected) => {
    expect(saidDays(text, TUESDAY).map((one) => one.day)).toEqual(expected === null ? [] : [expected]);
  });

  test('a date of last year is the one of that year, and the last days of December name those of January', () => {
    expect(saidDays('payé le 3 janvier', TUESDAY)[0]?.day).toBe('2026-01-03');
    expect(saidDays('le 4 janvier', '2025-12-29' as Day)[0]?.day).toBe('2026-01-04');
  });

  test('a hostile text is read in bounded time and gives few days', () => {
    expect(saidDays('le 15 '.repeat(100_000), TUESDAY).length).toBeLessThanOrEqual(12);
    expect(proposeIntents('nous réglerons '.repeat(50_000), TUESDAY).length).toBeLessThanOrEqual(8);
    expect(proposeIntents('facture '.repeat(50_000), TUESDAY)).toEqual([]);
  });
});

const codes = (text: string) => proposeIntents(text, TUESDAY).map((one) => one.code);

describe('what is wanted is proposed with the words that say so', () => {
  test.each([
    ['Bonjour,\n\nNous réglerons cette facture vendredi.\n\nCordialement', 'promise', '2026-01-30'],
    ['Le virement sera fait le 3/2/26.', 'promise', '2026-02-03'],
    ['Le règlement est prévu fin de semaine', 'promise', '2026-01-30'],
    ['We will pay by the 5th.', 'promise', '2026-02-05'],
    ['The payment is scheduled for Friday.', 'promise', '2026-01-30'],
    ['Nous avons déjà réglé cette facture le 12 janvier.', 'paid', '2026-01-12'],
    ['Le virement a été effectué le 20/01.', 'paid', '2026-01-20'],
    ['This invoice has already been paid.', 'paid', null],
    ['Nous contestons cette facture : la marchandise était incomplète.', 'dispute', null],
    ['Le montant est erroné.', 'dispute', null],
    ['The goods were damaged.', 'dispute', null],
    ['Pouvez-vous nous renvoyer la facture ?', 'copy', null],
    ['Please send us a copy of the invoice.', 'copy', null],
    ['Nous avons des difficultés de trésorerie, pouvons-nous payer en trois fois ?', 'time', null],
    ['Could we agree on a payment plan?', 'time', null],
    ['Cela ne nous concerne pas.', 'wrong-person', null],
    ['You have the wrong company.', 'wrong-person', null],
    ['Notre société est en redressement judiciaire depuis le 5 janvier 2026.', 'insolvency', '2026-01-05'],
    ['We are in liquidation.', 'insolvency', null],
    ['Je suis absent du 26 janvier au 6 février.', 'out-of-office', '2026-02-06'],
    ['I am out of the office until 2 February.', 'out-of-office', '2026-02-02'],
  ])('%s', (text, code, day) => {
    const [first] = proposeIntents(text, TUESDAY);
    expect([first?.code, first?.day]).toEqual([code, day]);
    expect(text.replace(/\s+/g, ' ')).toContain(first?.words.replaceAll('…', '').trim());
  });

  test('what is refused, conditional or only thanked for is no promise', () => {
    expect(codes('Nous ne paierons pas cette facture.')).not.toContain('promise');
    expect(codes('Nous paierons dès que vous aurez livré le reste.')).not.toContain('promise');
    expect(codes('We will not pay.')).not.toContain('promise');
    expect(codes('We will pay once you send the credit note.')).not.toContain('promise');
    expect(codes('Merci pour votre message.')).toEqual([]);
    expect(codes('La facture n’a pas été payée, pas encore.')).not.toContain('paid');
  });

  test('one mail can want several things, the gravest first', () => {
    expect(codes('Nous contestons la facture F-2. Nous réglerons la F-1 vendredi.')).toEqual(['dispute', 'promise']);
  });
});

test('a proof of payment is spotted by its name or by what the mail says of it, and no program is one', () => {
  expect(looksLikeProof('avis_virement.pdf', 'application/pdf', '')).toBe(true);
  expect(looksLikeProof('scan.pdf', 'application/pdf', 'Ci-joint la preuve de virement.')).toBe(true);
  expect(looksLikeProof('photo.png', 'image/png', 'Bonjour')).toBe(false);
  expect(looksLikeProof('virement.exe', 'application/octet-stream', '')).toBe(false);
});
