import { describe, expect, test } from 'vitest';
import { day } from '../../src/core/base/day.ts';
import { confirmMatch } from '../../src/use-cases/confirm-match.ts';
import { csv } from '../../src/use-cases/import.test-kit.ts';
import { importAny } from '../../src/use-cases/import-any.ts';
import { undoLine } from '../../src/use-cases/undo-laying.ts';
import { CREDITOR } from '../engine/world.ts';
import { all, asked, creditOf, holds, laidOn, onAccount, till, unbalanced } from './money-cases.test-kit.ts';
import { Till } from './till.ts';

/* As in `money-cases.test.ts`: what was once a fault. */

describe('a batch', () => {
  const parts = () => [
    { ...batchPart, cents: 60_00, text: 'FACTURE F-001', payer: 'Dupont', endToEndId: 'E2E-1' },
    { ...batchPart, cents: 40_00, text: 'FACTURE F-002', payer: 'Dupont', endToEndId: 'E2E-2' },
  ];
  const batchPart = { on: day('2026-02-10'), iban: null, returned: null };

  test('is money once, whichever file tells its operations', async () => {
    const one = await till({ 'F-001': 60_00, 'F-002': 40_00 });
    one.receives('2026-02-10', 100_00, '', 'REMISE 2 OPE', { parts: parts() });
    for (const format of ['csv', 'cfonb120', 'camt', 'csv', 'camt']) await all(one, format);
    expect(await one.open()).toEqual({ 'F-001': 0, 'F-002': 0 });
    const lines = await one.rows('bank_line');
    expect(lines.map((row) => [row.cents, row.state, row.parent_id !== null])).toEqual([
      [100_00, 'batch', false],
      [60_00, 'applied', true],
      [40_00, 'applied', true],
    ]);
  });

  test('whose operations are told is itself nobody’s payment any more', async () => {
    const one = await till({ 'F-001': 60_00, 'F-002': 40_00, 'F-003': 500_00 });
    one.receives('2026-02-10', 100_00, 'Dupont', 'REMISE 2 OPE', { parts: parts() });
    const standing = async () => (await one.rows('bank_candidate')).filter((row) => row.standing).map((row) => row.cents);
    await all(one, 'cfonb120');
    expect(await standing()).toEqual([100_00]);
    await all(one, 'camt');
    expect(await standing()).toEqual([]);
  });

  test('has operations that are no lines of the account: one of their amount the next day is money too', async () => {
    const one = await till({});
    const rents = parts().map((part) => ({ ...part, text: 'LOYER BUREAUX' }));
    one.receives('2026-02-10', 100_00, '', 'REMISE 2 OPE', { parts: rents });
    one.receives('2026-02-11', 60_00, 'Dupont', 'LOYER BUREAUX');
    await one.statement('camt', '2026-02-01', '2026-02-10');
    await one.statement('csv', '2026-02-11', '2026-02-15');
    const lines = (await one.rows('bank_line')).filter((row) => row.parent_id === null);
    expect(lines.map((row) => row.cents)).toEqual([100_00, 60_00]);
  });

  // `bank-line.itemised` awaits a line that waits, so the file of the operations can never be imported.
  test('that was set aside keeps no file from being imported', async () => {
    const one = await till({ 'F-001': 60_00, 'F-002': 40_00 });
    one.receives('2026-02-10', 100_00, '', 'REMISE 2 OPE', { parts: parts() });
    await all(one, 'cfonb120');
    await confirmMatch(one.deps, (await one.line(100_00)).id, { is: 'aside', reason: 'no customer' });
    await all(one, 'camt');
  });
});

describe('debtors that became one', () => {
  test('the undo of a payment opens again what it had settled', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-10', 100_00, 'SCI des Lilas', 'reglement');
    await all(one);
    const { id } = await one.line(100_00);
    await confirmMatch(one.deps, id, laidOn(one, 'F-001'));
    await one.merge(one.debtorOf('Dupont'), one.debtorOf('Martin'));
    await undoLine(one.deps, id);
    // The line waits again, so the money is there twice: on F-001 and to be laid.
    expect((await one.rows('item')).map((row) => row.open_cents)).toContain(100_00);
  });

  test('the undo takes back what it had left on account', async () => {
    const one = await till({});
    one.receives('2026-02-10', 100_00, 'SCI des Lilas', 'reglement');
    await all(one);
    const { id } = await one.line(100_00);
    await confirmMatch(one.deps, id, onAccount(one));
    await one.merge(one.debtorOf('Dupont'), one.debtorOf('Martin'));
    await undoLine(one.deps, id);
    expect((await one.rows('item')).every((row) => row.open_cents === 0)).toBe(true);
  });

  test('money on account is kept for the one that is left', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-10', 33_00, 'Dupont', 'acompte');
    await all(one);
    await one.merge(one.debtorOf('Dupont'), one.debtorOf('Martin'));
    await confirmMatch(one.deps, (await one.line(33_00)).id, { is: 'suggestion', number: 1 });
    expect((await creditOf(one)).debtor_id).toBe(one.debtorOf('Martin'));
  });
});

describe('complete books', () => {
  const LIST = 'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer';
  const rows = ['F-1;Dubois SAS', 'F-2;Mme Roy', 'F-3;Garage Morvan'].map((row) => `${row};05/01/2026;04/02/2026;100,00;100,00`);

  // The line is refused as one that another debtor owes already; and that one is closed, for "the books no longer show it".
  test('that write a customer in another way close no invoice that they show as open', async () => {
    const one = await Till.open('2026-02-16');
    await importAny(one.deps, CREDITOR, csv(LIST, rows), { complete: true });
    const renamed = rows.map((row) => row.replace('Dubois SAS', 'Holding du Ponant'));
    await importAny(one.deps, CREDITOR, csv(LIST, renamed), { complete: true });
    expect(await one.open()).toEqual({ 'F-1': 100_00, 'F-2': 100_00, 'F-3': 100_00 });
  });
});

describe('a payment that the books know before the bank tells it', () => {
  test('in part is not laid a second time', async () => {
    const one = await till({ 'F-001': 1_000_00 });
    one.receives('2026-02-10', 600_00, 'Dupont', 'FACTURE F-001');
    await one.books('2026-02-12', { 'F-001': [1_000_00, 400_00] });
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 400_00 });
  });

  // What is left is what was paid, so the number makes it certain: money that the books have laid already settles the rest.
  test('by one half is not laid a second time', async () => {
    const one = await till({ 'F-001': 1_000_00 });
    one.receives('2026-02-10', 500_00, 'Dupont', 'FACTURE F-001');
    await one.books('2026-02-12', { 'F-001': [1_000_00, 500_00] });
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 500_00 });
  });

  // Entered when the cheque came, the day before the bank has it: the other invoice is taken for what is paid.
  test('a day before is not laid on another invoice of the amount', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 100_00, 'F-003': 5_00 });
    one.receives('2026-02-10', 100_00, 'Dupont', 'REMISE CHEQUE');
    await one.books('2026-02-09', { 'F-002': [100_00, 100_00], 'F-003': [5_00, 5_00] });
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 0, 'F-002': 100_00, 'F-003': 5_00 });
  });
});

describe('an import that was interrupted', () => {
  test('is simply done again: its lines are there once, and the statement covers its days', async () => {
    const one = await till({ 'F-001': 60_00 });
    one.receives('2026-02-10', 60_00, 'Dupont', 'FACTURE F-001');
    one.receives('2026-02-10', 33_00, 'Dupont', 'acompte');
    const { store } = one.deps;
    const failing: typeof store = {
      ...store,
      record: async (entries, ...more) => {
        if (entries.some((entry) => entry.kind === 'bank-lines.added' && entry.data.statement !== null)) throw new Error('power cut');
        return store.record(entries, ...more);
      },
    };
    const cut = new Till({ ...one.world, deps: { ...one.deps, store: failing } });
    await expect(all(cut)).rejects.toThrow('power cut');
    expect((await one.rows('bank_account')).map((row) => row.covered_until)).toEqual([null]);
    await all(one);
    expect((await one.rows('bank_line')).map((row) => row.cents)).toEqual([60_00, 33_00]);
    expect((await one.rows('bank_account')).map((row) => row.covered_until)).toEqual(['2026-02-15']);
    expect(await one.open()).toEqual({ 'F-001': 0 });
  });
});

describe('a cheque of a deposit', () => {
  const deposited = async () => {
    const one = await till({ 'F-001': 75_40, 'F-002': 210_00 });
    one.receives('2026-02-03', 285_40, '', 'REMISE CHEQUES 2 CHQ BORD 0045123');
    one.receives('2026-02-09', -75_40, '', 'CHEQUE IMPAYE SANS PROVISION');
    await all(one);
    await confirmMatch(one.deps, (await one.line(285_40)).id, laidOn(one, 'F-001', 'F-002'));
    return one;
  };

  test('that comes back is offered as one of it, and opens its invoice alone, with a hold and a question', async () => {
    const one = await deposited();
    expect(await one.open()).toEqual({ 'F-001': 0, 'F-002': 0 });
    const cheque = await one.line(-75_40);
    expect([cheque.state, cheque.suggestions?.length]).toEqual(['suggested', 1]);
    await confirmMatch(one.deps, cheque.id, { is: 'suggestion', number: 1 });
    expect(await one.open()).toEqual({ 'F-001': 75_40, 'F-002': 0 });
    expect([await holds(one), await asked(one)]).toEqual([['other'], ['debt-reopened']]);
    expect(await unbalanced(one)).toEqual([]);
    await undoLine(one.deps, cheque.id);
    expect(await one.open()).toEqual({ 'F-001': 0, 'F-002': 0 });
    expect([await holds(one), await asked(one)]).toEqual([[], []]);
  });

  test('that came back is not opened twice when the deposit is undone', async () => {
    const one = await deposited();
    await confirmMatch(one.deps, (await one.line(-75_40)).id, { is: 'suggestion', number: 1 });
    await expect(undoLine(one.deps, (await one.line(285_40)).id)).rejects.toMatchObject({ code: 'returned-since' });
    expect(await unbalanced(one)).toEqual([]);
  });
});

describe('a payment that came back', () => {
  test('is not settled again by books that only repeat what they said before', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 5_00, 'F-003': 7_00, 'F-004': 9_00 });
    one.receives('2026-02-03', 100_00, 'Dupont', 'FACTURE F-001', { endToEndId: 'E2E-77' });
    await one.statement('camt', '2026-02-01', '2026-02-05');
    const rest = { 'F-002': [5_00, 5_00], 'F-003': [7_00, 7_00], 'F-004': [9_00, 9_00] } as const;
    await one.books('2026-02-05', rest);
    expect((await one.open())['F-001']).toBe(0);
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    await one.statement('camt', '2026-02-06', '2026-02-10');
    expect((await one.open())['F-001']).toBe(100_00);
    await one.books('2026-02-12', rest);
    expect((await one.open())['F-001']).toBe(100_00);
    await one.books('2026-02-13', { ...rest, 'F-001': [100_00, 100_00] });
    await one.books('2026-02-15', rest);
    expect((await one.open())['F-001']).toBe(0);
  });

  test('opens its part alone: what else the books settle of the invoice is settled', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 5_00, 'F-003': 7_00 });
    const rest = { 'F-002': [5_00, 5_00], 'F-003': [7_00, 7_00] } as const;
    one.receives('2026-02-03', 60_00, 'Dupont', 'ACOMPTE FACTURE F-001', { endToEndId: 'E2E-77' });
    await one.statement('camt', '2026-02-01', '2026-02-05');
    if ((await one.line(60_00)).state !== 'applied') await confirmMatch(one.deps, (await one.line(60_00)).id, laidOn(one, 'F-001'));
    await one.books('2026-02-05', { ...rest, 'F-001': [100_00, 40_00] });
    expect((await one.open())['F-001']).toBe(40_00);
    one.receives('2026-02-06', -60_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    await one.statement('camt', '2026-02-06', '2026-02-10');
    expect((await one.open())['F-001']).toBe(100_00);
    await one.books('2026-02-12', rest);
    expect((await one.open())['F-001']).toBe(60_00);
  });

  test('is asked about again where what had settled it is undone', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-03', 100_00, 'Dupont', 'FACTURE F-001', { endToEndId: 'E2E-77' });
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    one.receives('2026-02-10', 100_01, 'Dupont', 'FACTURE F-001', { endToEndId: 'E2E-88' });
    await all(one);
    const line = await one.line(100_01);
    if (line.state !== 'applied') await confirmMatch(one.deps, line.id, laidOn(one, 'F-001'));
    expect([await holds(one), await asked(one)]).toEqual([['other'], []]);
    await undoLine(one.deps, line.id);
    expect([await holds(one), await asked(one)]).toEqual([['other'], ['debt-reopened']]);
  });
});

test('of two returns that share an invoice, the undo of one leaves the hold and the question of the other', async () => {
  const one = await till({ 'F-001': 200_00, 'F-002': 100_00 });
  for (const [cents, id] of [
    [99_00, 'E2E-77'],
    [201_00, 'E2E-88'],
  ] as const) {
    one.receives('2026-02-03', cents, 'Dupont', 'reglement', { endToEndId: id });
    one.receives('2026-02-06', -cents, 'Dupont', 'REJET', { endToEndId: id, returned: 'AM04' });
  }
  await one.statement('camt', '2026-02-01', '2026-02-05');
  await confirmMatch(one.deps, (await one.line(99_00)).id, laidOn(one, 'F-001'));
  // What is left is all that Dupont owes: that is certain.
  expect((await one.line(201_00)).state).toBe('applied');
  await one.statement('camt', '2026-02-06', '2026-02-15');
  const standing = async () => (await one.rows('hold')).filter((row) => row.lifted_on === null).map((row) => row.item_ids?.length);
  expect(await standing()).toEqual(expect.arrayContaining([1, 2]));
  await undoLine(one.deps, (await one.line(-99_00)).id);
  expect(await standing()).toEqual([2]);
  expect(await asked(one)).toEqual(['debt-reopened']);
});
