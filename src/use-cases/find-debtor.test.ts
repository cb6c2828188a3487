import { describe, expect, test } from 'vitest';
import type { DebtorId, QuestionId } from '../core/base/id.ts';
import { answerQuestion } from './answer-question.ts';
import { debtorName, findDebtor, findItems } from './find-debtor.ts';
import { type Bench, bench, csv, fec } from './import.test-kit.ts';
import { registerCreditor } from './register-creditor.ts';

const LIST = csv('N° facture;Client;SIREN;Échéance;Total TTC', [
  'FA-1;Garage de l’Étoile SARL;552081317;04/02/2026;100,00',
  'FA-2;Dubois SAS;;04/02/2026;200,00',
  'FA-3;Menuiserie Dubois;;04/02/2026;300,00',
  '12;Roy;;04/02/2026;400,00',
]);

async function book(): Promise<{ b: Bench; find: (query: string) => Promise<string | null> }> {
  const b = await bench();
  await b.take(LIST);
  return { b, find: async (query) => debtorName(b.store, await findDebtor(b.deps, b.creditorId, query)) };
}

describe('a debtor is found', () => {
  test.each([
    ['FA-2', 'Dubois SAS'],
    ['fa-2', 'Dubois SAS'],
    ['552 081 317', 'Garage de l’Étoile SARL'],
    ['garage etoile', 'Garage de l’Étoile SARL'],
    ['SARL GARAGE DE L’ETOILE', 'Garage de l’Étoile SARL'],
    ['gar', 'Garage de l’Étoile SARL'],
    ['étoi', 'Garage de l’Étoile SARL'],
    ['dubois menuis', 'Menuiserie Dubois'],
    ['dubois', 'Dubois SAS'],
    ['#2', 'Dubois SAS'],
    ['12', 'Roy'],
  ])('by "%s"', async (query, name) => {
    const { find } = await book();
    expect(await find(query)).toBe(name);
  });

  test('by the customer account of the books, however it is written', async () => {
    const b = await bench();
    await b.take(fec([{ aux: '411DUB', name: 'Dubois', piece: 'FA-9', amount: 80 }]));
    for (const query of ['411DUB', 'DUB', 'dub']) expect(await findDebtor(b.deps, b.creditorId, query)).toBe(1);
  });

  test('where it went when it was merged into another', async () => {
    const b = await bench();
    await b.take(LIST);
    const question = {
      id: 1 as QuestionId,
      creditor_id: b.creditorId,
      debtor_id: 3 as DebtorId,
      code: 'same-debtor' as const,
      item_ids: [],
    };
    await b.store.record([
      {
        kind: 'questions.asked',
        by: 'run',
        data: { questions: [{ ...question, asked_on: '2026-03-02' as never, answered_on: null, answer: null, answered_by: null }] },
      },
    ]);
    await answerQuestion(b.deps, question.id, { is: 'same-as', debtorId: 2 as DebtorId });
    for (const query of ['menuiserie', 'Menuiserie Dubois', 'FA-3']) expect(await findDebtor(b.deps, b.creditorId, query)).toBe(2);
  });
});

describe('a debtor is not guessed', () => {
  test('several candidates are listed with their numbers', async () => {
    const { find } = await book();
    await expect(find('dub')).rejects.toMatchObject({
      code: 'ambiguous-debtor',
      details: { candidates: '2 Dubois SAS\n3 Menuiserie Dubois' },
    });
  });

  test('at most ten are listed', async () => {
    const b = await bench();
    await b.take(
      csv(
        'N° facture;Client;SIRET;Échéance;Total TTC',
        Array.from({ length: 15 }, (_, n) => `F${n};Atelier ${String.fromCharCode(65 + n)}lpha;;04/02/2026;10,00`),
      ),
    );
    const refusal = await findDebtor(b.deps, b.creditorId, 'atelier').catch(
      (error: { details: { candidates: string } }) => error.details.candidates,
    );
    expect(String(refusal).split('\n')).toHaveLength(11);
  });

  test.each(['zz', 'zzzz', '', '999', '#0', '%', "' or 1=1 --", '\u0000', 'x'.repeat(5_000)])('nothing is known as %j', async (query) => {
    const { find } = await book();
    await expect(find(query)).rejects.toMatchObject({ code: 'unknown-debtor' });
  });

  test('debtors of another creditor are unknown', async () => {
    const { b } = await book();
    const [creditor] = await b.rows('creditor');
    if (!creditor) throw new Error('no creditor');
    const other = await registerCreditor(b.deps, { ...creditor.profile, name: 'Autre' }, 'mainland', null);
    for (const query of ['FA-2', '#2', '552081317', 'Dubois SAS', 'menuis']) {
      await expect(findDebtor(b.deps, other, query)).rejects.toMatchObject({ code: 'unknown-debtor' });
    }
  });

  test('invoices of another debtor are unknown', async () => {
    const { b } = await book();
    expect(await findItems(b.store, 2 as DebtorId, ['FA-2'])).toHaveLength(1);
    await expect(findItems(b.store, 2 as DebtorId, ['FA-2', 'FA-3'])).rejects.toMatchObject({
      code: 'unknown-invoice',
      details: { number: 'FA-3' },
    });
  });
});
