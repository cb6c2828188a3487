import { expect, test } from 'vitest';
import type { Day } from '../base/day.ts';
import { EUR, money } from '../base/money.ts';
import { type AgreedParts, answerBlocks, contestedBlocks, offerBlocks } from './agreed-parts.ts';

/** Where a line may break is for the typography. */
const plain = (blocks: ReturnType<typeof answerBlocks>) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text.replace(/[\u00a0\u202f]/g, ' ') : ''));
const reminder = { wording: 'second-reminder' } as const;
const until = '2026-03-06' as Day;
const parts: AgreedParts = {
  contested: [
    { number: 'F-1', amount: money(30_000n, EUR), isRight: false },
    { number: 'F-2', amount: money(5_000n, EUR), isRight: true },
  ],
  answers: [
    { numbers: ['F-1'], accepted: null, reason: 'le bon de livraison a été signé sans réserve' },
    { numbers: ['F-2', 'F-3'], accepted: money(5_000n, EUR), reason: 'Le tarif convenu est celui du devis.' },
  ],
  offers: [
    { numbers: ['F-1'], pay: money(90_000n, EUR), until, isOver: false },
    { numbers: ['F-1', 'F-2'], pay: money(90_000n, EUR), until, isOver: true },
  ],
};

test('what is contested is named with its sum and said not to be asked for', () => {
  expect(plain(contestedBlocks(parts, reminder, 'fr'))).toEqual([
    'Vous contestez 300,00 € de la facture F-1 : cette somme n’est pas réclamée ici, nous vous répondrons à son sujet.',
    'Sur la facture F-2, 50,00 € font l’objet d’un avoir à venir : cette somme n’est pas réclamée ici.',
  ]);
  expect(plain(contestedBlocks(parts, reminder, 'en'))[0]).toBe(
    'You contest €300.00 of invoice F-1: this sum is not asked for here, and we will answer you about it.',
  );
});

test('what was decided is told with its reason, which ends as a sentence', () => {
  expect(plain(answerBlocks(parts, reminder, 'fr'))).toEqual([
    'Nous avons examiné votre contestation de la facture F-1 et ne pouvons y donner suite : le bon de livraison a été signé sans réserve.',
    'Nous avons examiné votre contestation des factures F-2 et F-3 et l’admettons pour 50,00 €, qui feront l’objet d’un avoir. Pour le reste : Le tarif convenu est celui du devis.',
  ]);
  expect(plain(answerBlocks(parts, reminder, 'en'))[1]).toContain('of invoices F-2 and F-3 and accept it for €50.00');
});

test('an offer says what is accepted and until when, and that it is over', () => {
  expect(plain(offerBlocks(parts, reminder, 'fr'))).toEqual([
    'Nous acceptons 900,00 € pour solde de la facture F-1 si ce règlement nous parvient au plus tard le 6 mars 2026. Passé cette date, le montant entier reste dû.',
    'Notre offre d’accepter 900,00 € pour solde des factures F-1 et F-2 a pris fin le 6 mars 2026 : ce qui reste ouvert est dû en entier.',
  ]);
});

test('thanks speak of none of it', () => {
  for (const blocks of [answerBlocks, contestedBlocks, offerBlocks]) expect(blocks(parts, { wording: 'thank-you' }, 'fr')).toEqual([]);
});
