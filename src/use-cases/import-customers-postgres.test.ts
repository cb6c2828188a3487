import { afterAll, expect, test } from 'vitest';
import { onDatabase } from '../../stories/engine/outsiders.ts';
import { CREDITOR, type Meet } from '../../stories/engine/world.ts';
import { scratchDatabase } from '../adapters/db/scratch-workspace.ts';
import { fakeMailer } from '../adapters/fake/mailer.ts';
import { day } from '../core/base/day.ts';
import type { Mailer } from '../ports/outside.ts';
import { answerQuestion } from './answer-question.ts';
import { csv, fec } from './import.test-kit.ts';
import { importFile } from './import-file.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { decided, inMemory, MONDAY, office } from './sending.test-kit.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());

const BOOKS = fec([
  { aux: 'DUBOIS', name: 'Dubois SAS', piece: 'FA-1', amount: 1200 },
  { aux: 'ROY', name: 'Roy SARL', piece: 'FA-2', amount: 80 },
]);
const CUSTOMERS = csv('Code client;Raison sociale;SIRET;E-mail;Adresse;CP;Ville', [
  'DUBOIS;Dubois SAS;55208131766522;compta@dubois.example;2 rue Haute;29200;Brest',
  'PETIT;Petit SA;;compta@petit.example;;;',
]);

/** Books, then customers: what is known after each step, and to whom the first reminder went. */
async function booksThenCustomers(meet: Meet) {
  const to: string[] = [];
  const fake = fakeMailer(new Set());
  const mailer: Mailer = { ...fake, send: (mail) => fake.send(mail).finally(() => to.push(mail.envelope.to)) };
  const it = await office(meet, mailer);
  const { deps } = it;
  await importFile(deps, CREDITOR, BOOKS);
  for (const question of await overdueQuestions()) await answerQuestion(deps, question.id, { is: 'due-date', dueOn: day('2026-02-25') });
  await runDay(deps, CREDITOR, MONDAY);
  const asked = (await deps.store.select('question', { code: 'no-address' })).map((one) => [one.debtor_id, one.answer]);
  const report = await importFile(deps, CREDITOR, CUSTOMERS);
  const again = await importFile(deps, CREDITOR, CUSTOMERS);
  await decided(it);
  await sendEmails(deps, CREDITOR, MONDAY);
  const debtors = await deps.store.select('debtor', {});
  const known = debtors.map(({ vault_id: _, vault_digest: __, ...row }) => row);
  const details = (await deps.store.vault(debtors.map((row) => row.vault_id))).map((row) => row.details);
  const questions = (await deps.store.select('question', { code: 'no-address' })).map((one) => [one.debtor_id, one.answer]);
  const keys = (await deps.store.select('debtor_key', {})).map(({ scheme, value }) => `${scheme} ${value}`);
  return { asked, report, again: again.counts, to, known, details, questions, keys, imports: await deps.store.select('import', {}) };

  async function overdueQuestions() {
    await runDay(deps, CREDITOR, day('2026-02-27'));
    return deps.store.select('question', { code: 'due-date-missing' });
  }
}

test('after the books and the list of customers, the first reminder goes to the address that the list gave', async () => {
  const memory = await booksThenCustomers(inMemory);
  expect(memory.asked).toEqual([
    [1, null],
    [2, null],
  ]);
  expect(memory.report.counts).toMatchObject({ changed: 1, customersUnknown: 1 });
  expect(memory.again).toMatchObject({ changed: 0, unchanged: 1 });
  expect(memory.questions).toEqual([
    [1, 'given-by-import'],
    [2, null],
  ]);
  expect(memory.to).toEqual(['compta@dubois.example']);
});

test('a database holds after it what memory holds', async () => {
  const [memory, database] = [await booksThenCustomers(inMemory), await booksThenCustomers(onDatabase(scratch.database))];
  expect(database.to).toEqual(['compta@dubois.example']);
  expect(database).toEqual(memory);
});
