import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId, QuestionId } from '../core/base/id.ts';
import type { QuestionCode } from '../core/case/question.ts';
import { answerOptions, answerQuestion } from './answer-question.ts';
import { type Bench, bench, csv, fec, unbalancedItems } from './import.test-kit.ts';
import { liftHold, placeHold } from './place-hold.ts';
import { setDebtor } from './set-debtor.ts';
import { heldWords } from './spoken-words.ts';

const DEBTOR = 1 as DebtorId;
const ITEM = 1 as ItemId;

async function withQuestion(code: QuestionCode, itemIds: readonly ItemId[] = [ITEM]): Promise<Bench & { id: QuestionId }> {
  const b = await bench();
  await b.take(
    fec([
      { piece: 'FA-1', amount: 100 },
      { journal: 'BQ', piece: 'VIR', amount: -40 },
    ]),
  );
  const id = (await b.store.reserve('question', 1)) as QuestionId;
  const row = { id, creditor_id: b.creditorId, debtor_id: DEBTOR, code, item_ids: [...itemIds], asked_on: day('2026-03-02') };
  await b.store.record([
    { kind: 'questions.asked', by: 'run', data: { questions: [{ ...row, answered_on: null, answer: null, answered_by: null }] } },
  ]);
  return { ...b, id };
}

describe('answering a question resolves its cause', () => {
  test('a due date', async () => {
    const b = await withQuestion('due-date-missing');
    await expect(answerQuestion(b.deps, b.id, { is: 'due-date', dueOn: day('2025-12-31') })).rejects.toMatchObject({
      code: 'due-before-issue',
    });
    await answerQuestion(b.deps, b.id, { is: 'due-date', dueOn: day('2026-02-04') });
    expect(await b.open()).toContain('FA-1 10000 2026-02-04');
    expect((await b.rows('question'))[0]).toMatchObject({ answered_on: '2026-03-02', answer: 'due 2026-02-04', answered_by: 'claire' });
    await expect(answerQuestion(b.deps, b.id, { is: 'due-date', dueOn: day('2026-02-04') })).rejects.toMatchObject({
      code: 'question-answered',
    });
  });

  test('the kind, an address, a credit, a doubt', async () => {
    const kind = await withQuestion('kind-unknown', []);
    await answerQuestion(kind.deps, kind.id, { is: 'kind', kind: 'public-body' });
    expect((await kind.rows('debtor'))[0]).toMatchObject({ kind: 'public-body', kind_confirmed: true });
    const contact = await withQuestion('no-address', []);
    await expect(answerQuestion(contact.deps, contact.id, { is: 'contact' })).rejects.toMatchObject({ code: 'answer-does-not-fit' });
    await answerQuestion(contact.deps, contact.id, { is: 'contact', email: 'a@b.example' });
    expect((await contact.rows('debtor'))[0]?.email).toBe('usable');
    expect(JSON.stringify(await contact.store.entries({ limit: 100 }))).not.toContain('a@b.example');
    const credit = await withQuestion('credit-unallocated', [2 as ItemId]);
    await answerQuestion(credit.deps, credit.id, { is: 'keep-on-account' });
    expect((await credit.rows('item')).map((item) => item.kept)).toEqual([false, true]);
  });

  test('the end of a scenario is answered by what holds the reminders from now on', async () => {
    const b = await withQuestion('end-of-scenario');
    await expect(answerQuestion(b.deps, b.id, { is: 'received' })).rejects.toMatchObject({ code: 'answer-does-not-fit' });
    await answerQuestion(b.deps, b.id, { is: 'hold', kind: 'other', reason: 'handed to the lawyer', until: null });
    expect((await heldWords(b.store, await b.rows('hold')))[0]).toMatchObject({
      item_ids: [ITEM],
      reason: 'handed to the lawyer',
      lifted_on: null,
    });
    expect(JSON.stringify(await b.store.entries({ limit: 100 }))).not.toContain('lawyer');
  });
});

describe('the same debtor', () => {
  test('moves what is open, with its history, and files follow', async () => {
    const b = await bench();
    await b.take(csv('Numéro;Client;SIREN;Date facture;Total TTC;Reste à payer', ['F1;Dubois;552081317;05/01/2026;100,00;100,00']));
    await b.take(csv('Numéro;Client;Code client;Date facture;Total TTC;Reste à payer', ['F2;Dubois;A2;05/01/2026;50,00;30,00']));
    const [question] = await b.rows('question');
    if (!question) throw new Error('no question');
    expect(await answerOptions(b.deps, question)).toEqual([1]);
    const contact = {
      id: 9,
      creditor_id: b.creditorId,
      debtor_id: 2,
      run_id: 1,
      step: 'reminder-1',
      severity: 1,
      scenario: 'business',
      scenario_version: 1,
      items: [{ item: 2, cents: 3000, role: 'claimed', step: 'reminder-1' }],
      reasons: [],
      decided_on: '2026-03-01',
      state: 'made',
      made_on: '2026-03-01',
      deadline: null,
    };
    await b.store.record([
      { kind: 'contact.decided', by: 'run', data: { contact, dispatches: [{ id: 5, channel: 'call', automatic: false }] } },
    ] as never);
    const made = {
      id: 5,
      contactId: 9,
      debtorId: 2,
      creditorId: b.creditorId,
      status: 'called',
      outcome: '',
      retryAt: null,
      contact: { state: 'made', madeOn: '2026-03-01' },
    };
    await b.store.record([{ kind: 'dispatch.ended', by: 'claire', data: made }] as never);
    await placeHold(b.deps, 2 as DebtorId, { itemIds: [2 as ItemId], kind: 'dispute', reason: 'quality', until: null });
    await answerQuestion(b.deps, question.id, { is: 'same-as', debtorId: DEBTOR });
    const moved = (await b.rows('item')).filter((item) => item.number === 'F2');
    expect(moved.map((item) => [item.debtor_id, item.open_cents, item.amount_cents, item.prior_step])).toEqual([
      [2, 0, 5000, null],
      [1, 3000, 5000, 'reminder-1'],
    ]);
    expect((await b.rows('hold')).map((hold) => [hold.debtor_id, hold.item_ids])).toEqual([
      [2, [2]],
      [1, [3]],
      // Written to the day before, under its other name: the days between two contacts hold.
      [1, null],
    ]);
    expect(await unbalancedItems(b)).toEqual([]);
    const again = await b.take(
      csv('Numéro;Client;Code client;Date facture;Total TTC;Reste à payer', [
        'F2;Dubois;A2;05/01/2026;50,00;30,00',
        'F3;Dubois;A2;05/01/2026;5,00;5,00',
      ]),
    );
    expect(again.counts).toMatchObject({ added: 1, unchanged: 1, debtorsNew: 0, questions: 0 });
    expect((await b.rows('item')).find((item) => item.number === 'F3')?.debtor_id).toBe(1);
  });

  test('or not: nothing moves, and it is not asked again', async () => {
    const b = await bench();
    const second = csv('Numéro;Client;Code client;Date facture;Total TTC', ['F2;Dubois;A2;05/01/2026;50,00']);
    await b.take(csv('Numéro;Client;SIREN;Date facture;Total TTC', ['F1;Dubois;552081317;05/01/2026;100,00']));
    await b.take(second);
    await answerQuestion(b.deps, 1 as QuestionId, { is: 'different' });
    expect((await b.take(second)).counts.questions).toBe(0);
    expect(await b.rows('question')).toHaveLength(1);
  });
});

describe('what a person sets', () => {
  test('a wrong value is refused whole; a right one answers what it answers', async () => {
    const b = await withQuestion('no-address', []);
    await expect(setDebtor(b.deps, DEBTOR, { email: 'nobody' })).rejects.toMatchObject({ code: 'email-unreadable' });
    await expect(setDebtor(b.deps, DEBTOR, { scenario: 'none-such' })).rejects.toMatchObject({ code: 'unknown-scenario' });
    await setDebtor(b.deps, DEBTOR, { address: { lines: ['1 rue'], postcode: '29000', city: 'Quimper', country: 'FR' }, language: 'en' });
    expect((await b.rows('debtor'))[0]).toMatchObject({ has_address: true, language: 'en', email: 'none' });
    expect((await b.rows('question'))[0]?.answer).toBe('set-on-debtor');
  });

  test('a hold needs a reason, a sensible end, and items of its own debtor', async () => {
    const b = await withQuestion('end-of-scenario');
    const hold = { itemIds: null, kind: 'stop' as const, reason: 'truce', until: day('2026-04-01') };
    await expect(placeHold(b.deps, DEBTOR, { ...hold, reason: ' ' })).rejects.toMatchObject({ code: 'hold-without-reason' });
    await expect(placeHold(b.deps, DEBTOR, { ...hold, until: day('2026-03-01') })).rejects.toMatchObject({
      code: 'hold-ends-before-it-begins',
    });
    await expect(placeHold(b.deps, DEBTOR, { ...hold, itemIds: [77 as ItemId] })).rejects.toMatchObject({ code: 'not-items-of-debtor' });
    const id = await placeHold(b.deps, DEBTOR, hold);
    await liftHold(b.deps, id, 'paid');
    await expect(liftHold(b.deps, id, 'again')).rejects.toMatchObject({ code: 'overtaken' });
    await expect(liftHold(b.deps, 99 as HoldId, 'x')).rejects.toMatchObject({ code: 'unknown-hold' });
  });

  test('a hold that is asked for twice is one; after it was lifted, or said otherwise, it is another', async () => {
    const b = await withQuestion('end-of-scenario');
    const hold = { itemIds: null, kind: 'stop' as const, reason: 'truce', until: day('2026-04-01') };
    const [one, twice] = await Promise.all([placeHold(b.deps, DEBTOR, hold), placeHold(b.deps, DEBTOR, hold)]);
    expect(twice).toBe(one);
    expect(await placeHold(b.deps, DEBTOR, { ...hold, reason: 'another truce' })).not.toBe(one);
    expect(await placeHold({ ...b.deps, by: 'somebody else' }, DEBTOR, hold)).not.toBe(one);
    await liftHold(b.deps, one, 'paid');
    expect(await placeHold(b.deps, DEBTOR, hold)).not.toBe(one);
    expect(await b.rows('hold')).toHaveLength(4);
  });
});
