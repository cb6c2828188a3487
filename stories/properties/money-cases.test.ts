import { describe, expect, test } from 'vitest';
import { day } from '../../src/core/base/day.ts';
import { confirmMatch } from '../../src/use-cases/confirm-match.ts';
import { layCredit, refundCredit, writeOff } from '../../src/use-cases/give-up.ts';
import { matchWaiting } from '../../src/use-cases/match-waiting.ts';
import { placeHold } from '../../src/use-cases/place-hold.ts';
import { undoLaying, undoLine } from '../../src/use-cases/undo-laying.ts';
import { CREDITOR } from '../engine/world.ts';
import { all, asked, creditOf, holds, laidOn, onAccount, payers, till, unbalanced } from './money-cases.test-kit.ts';

/* Single cases of what the random histories judge: each was once a fault that they found, made as small as it can be. */

const IBAN = 'FR7630004008280001234567803';

describe('undone, all is as it was', () => {
  test('a payment on one invoice, with what it taught and what stayed on account', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-10', 120_00, 'SCI des Lilas', 'reglement', { iban: IBAN });
    await all(one);
    const { id } = await one.line(120_00);
    await confirmMatch(one.deps, id, laidOn(one, 'F-001'));
    expect(await one.open()).toEqual({ 'F-001': 0, 'Règlement du 10/02/2026': -20_00 });
    expect((await payers(one)).every((row) => row.endsWith(' 1'))).toBe(true);
    expect(await payers(one)).toHaveLength(2);
    await undoLine(one.deps, id);
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
    expect(await unbalanced(one)).toEqual([]);
    expect((await payers(one)).every((row) => row.endsWith(' 0'))).toBe(true);
    expect((await one.line(120_00)).by_hand).toBe(true);
  });

  test('a payment that was certain, which is then never laid by itself again', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-10', 100_00, 'Dupont', 'FACTURE F-001');
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 0 });
    await undoLine(one.deps, (await one.line(100_00)).id);
    await matchWaiting(one.deps, CREDITOR);
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
    expect((await one.line(100_00)).state).toBe('suggested');
  });

  test('a write-off of a part', async () => {
    const one = await till({ 'F-001': 100_00 });
    const act = await writeOff(one.deps, one.itemOf('F-001'), 40_00n, 'not worth it');
    expect(await one.open()).toEqual({ 'F-001': 60_00 });
    await undoLaying(one.deps, act.id);
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
  });

  test('a credit note that was laid', async () => {
    const one = await till({ 'F-001': 100_00 });
    await one.item('AV-1', 'Dupont', 30_00, '2026-01-20', 'credit-note');
    const act = await layCredit(one.deps, one.itemOf('AV-1'), [one.itemOf('F-001')]);
    expect(await one.open()).toEqual({ 'F-001': 70_00, 'AV-1': 0 });
    await undoLaying(one.deps, act.id);
    expect(await one.open()).toEqual({ 'F-001': 100_00, 'AV-1': -30_00 });
  });

  test('a return, with its hold', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-03', 100_00, 'Dupont', 'FACTURE F-001', { endToEndId: 'E2E-77' });
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
    expect([await holds(one), await asked(one)]).toEqual([['other'], ['debt-reopened']]);
    await undoLine(one.deps, (await one.line(-100_00)).id);
    expect(await one.open()).toEqual({ 'F-001': 0 });
    expect(await unbalanced(one)).toEqual([]);
    expect([await holds(one), await asked(one)]).toEqual([[], []]);
  });

  test('the return of a payment that had left something on account', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-03', 130_00, 'Dupont', 'reglement', { endToEndId: 'E2E-77' });
    one.receives('2026-02-06', -130_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    await all(one);
    await confirmMatch(one.deps, (await one.line(130_00)).id, laidOn(one, 'F-001'));
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
    await undoLine(one.deps, (await one.line(-130_00)).id);
    expect(await one.open()).toEqual({ 'F-001': 0, 'Règlement du 03/02/2026': -30_00 });
  });

  test('money on account that was laid on an invoice', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-10', 100_01, 'Dupont', 'acompte');
    await all(one);
    await confirmMatch(one.deps, (await one.line(100_01)).id, onAccount(one));
    const act = await layCredit(one.deps, (await creditOf(one)).id, [one.itemOf('F-001')]);
    expect(await one.open()).toEqual({ 'F-001': 0, 'Règlement du 10/02/2026': -1 });
    await undoLaying(one.deps, act.id);
    expect(await one.open()).toEqual({ 'F-001': 100_00, 'Règlement du 10/02/2026': -100_01 });
  });

  test('money on account that was paid back', async () => {
    const one = await till({});
    one.receives('2026-02-10', 100_00, 'Dupont', 'acompte');
    await all(one);
    await confirmMatch(one.deps, (await one.line(100_00)).id, onAccount(one));
    const act = await refundCredit(one.deps, (await creditOf(one)).id, 'asked for');
    await undoLaying(one.deps, act.id);
    expect(await one.open()).toEqual({ 'Règlement du 10/02/2026': -100_00 });
  });

  // `ahead` at 0 is taken for books that have caught up: the return made `ahead` negative, and the second payment brings it to 0.
  test('a payment of an invoice whose first payment the books had shown, and which came back', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-03', 100_00, 'Dupont', 'FACTURE F-001', { endToEndId: 'E2E-77' });
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    one.receives('2026-02-08', 100_01, 'Dupont', 'reglement', { endToEndId: 'E2E-88' });
    await one.statement('camt', '2026-02-01', '2026-02-04');
    const { store, by } = one.deps;
    const books = {
      id: one.itemOf('F-001'),
      debtorId: one.debtorOf('Dupont'),
      creditorId: CREDITOR,
      changes: { ahead_cents: 0 },
      why: 'in-books',
    };
    await store.record([{ kind: 'item.changed', by, data: books }]);
    await one.statement('camt', '2026-02-05', '2026-02-15');
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
    await confirmMatch(one.deps, (await one.line(100_01)).id, laidOn(one, 'F-001'));
    await undoLine(one.deps, (await one.line(100_01)).id);
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
  });

  test('a refund: what it never taught is not forgotten', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-10', 120_00, 'SCI des Lilas', 'reglement', { iban: IBAN });
    one.receives('2026-02-12', -20_00, 'SCI des Lilas', 'trop percu', { iban: IBAN });
    await all(one);
    await confirmMatch(one.deps, (await one.line(120_00)).id, laidOn(one, 'F-001'));
    const before = await payers(one);
    const out = await one.line(-20_00);
    await confirmMatch(one.deps, out.id, { is: 'items', items: [{ id: (await creditOf(one)).id, cents: null }] });
    await undoLine(one.deps, out.id);
    expect(await payers(one)).toEqual(before);
  });

  test('a promise that was kept by a payment which was not it', async () => {
    const one = await till({ 'F-001': 100_00 });
    const promise = { kind: 'promise', reason: 'pays in March', until: day('2026-03-15'), itemIds: null } as const;
    await placeHold(one.deps, one.debtorOf('Dupont'), promise);
    one.receives('2026-02-10', 100_00, 'SCI des Lilas', 'reglement');
    await all(one);
    await confirmMatch(one.deps, (await one.line(100_00)).id, laidOn(one, 'F-001'));
    await undoLine(one.deps, (await one.line(100_00)).id);
    expect(await holds(one)).toEqual(['promise']);
  });
});

describe('a return', () => {
  // The whole matching of the workspace stops with it: each import, each word of a person ends in this refusal.
  test('of a payment whose rest was used since does not stop what else is matched', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 20_00 });
    one.receives('2026-02-03', 130_00, 'Dupont', 'reglement', { endToEndId: 'E2E-77' });
    await one.statement('camt', '2026-02-01', '2026-02-05');
    await confirmMatch(one.deps, (await one.line(130_00)).id, laidOn(one, 'F-001'));
    await layCredit(one.deps, (await creditOf(one)).id, [one.itemOf('F-002')]);
    one.receives('2026-02-06', -130_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    await one.statement('camt', '2026-02-06', '2026-02-15');
  });

  test('of a payment that is not known opens no more than the invoice is of', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET FACTURE F-001', { endToEndId: 'E2E-77', returned: 'AM04' });
    await all(one);
    await confirmMatch(one.deps, (await one.line(-100_00)).id, { is: 'suggestion', number: 1 }).catch(() => null);
    expect(await one.open()).toEqual({ 'F-001': 100_00 });
  });

  // Both have an end-to-end id of their own, so they are two orders; the payer alone is taken for a proof.
  test('with another end-to-end id is not certain to be that of this payment', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 100_00 });
    one.receives('2026-02-04', 100_00, 'Dupont', 'FACTURE F-002', { endToEndId: 'E2E-88' });
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET VIREMENT', { endToEndId: 'E2E-77', returned: 'AM04' });
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 100_00, 'F-002': 0 });
  });

  // The payment and its return are of one file: the return is laid in a second round, and the third line is certain in the first.
  test('counts for the lines behind it in its file', async () => {
    const one = await till({ 'F-001': 50_00, 'F-002': 50_00 });
    one.receives('2026-02-03', 50_00, 'Dupont', 'FACTURE F-001', { endToEndId: 'ORDRE-A' });
    one.receives('2026-02-06', -50_00, 'Dupont', 'REJET', { endToEndId: 'ORDRE-A', returned: 'AM04' });
    one.receives('2026-02-08', 50_00, 'Dupont', 'reglement', { endToEndId: 'ORDRE-B' });
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 50_00, 'F-002': 50_00 });
  });

  test('that a person undoes asks nothing any more, also where the invoice is open in part', async () => {
    const one = await till({ 'F-001': 100_00 });
    one.receives('2026-02-03', 40_00, 'Dupont', 'reglement', { endToEndId: 'E2E-77' });
    one.receives('2026-02-06', -40_00, 'Dupont', 'REJET', { endToEndId: 'E2E-77', returned: 'AM04' });
    await one.statement('camt', '2026-02-01', '2026-02-05');
    await confirmMatch(one.deps, (await one.line(40_00)).id, laidOn(one, 'F-001'));
    await one.statement('camt', '2026-02-06', '2026-02-15');
    expect([await holds(one), await asked(one)]).toEqual([['other'], ['debt-reopened']]);
    await undoLine(one.deps, (await one.line(-40_00)).id);
    expect([await holds(one), await asked(one)]).toEqual([[], []]);
  });
});

describe('of two returns', () => {
  test('the undo of one leaves the hold of the other', async () => {
    const one = await till({ 'F-001': 100_00 });
    for (const [cents, id] of [
      [40_00, 'E2E-77'],
      [30_00, 'E2E-88'],
    ] as const) {
      one.receives('2026-02-03', cents, 'Dupont', 'reglement', { endToEndId: id });
      one.receives('2026-02-06', -cents, 'Dupont', 'REJET', { endToEndId: id, returned: 'AM04' });
    }
    await one.statement('camt', '2026-02-01', '2026-02-05');
    for (const cents of [40_00, 30_00]) await confirmMatch(one.deps, (await one.line(cents)).id, laidOn(one, 'F-001'));
    await one.statement('camt', '2026-02-06', '2026-02-15');
    expect(await holds(one)).toEqual(['other', 'other']);
    await undoLine(one.deps, (await one.line(-30_00)).id);
    expect(await holds(one)).toEqual(['other']);
  });

  // The books were told of the return first, and opened the invoice; the bank opens it once more.
  test('one that the books have told opens nothing again when the bank tells it', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 5_00 });
    one.receives('2026-02-03', 100_00, 'Dupont', 'FACTURE F-001', { endToEndId: 'E2E-77' });
    one.receives('2026-02-06', -100_00, 'Dupont', 'REJET FACTURE F-001', { endToEndId: 'E2E-77', returned: 'AM04' });
    await one.statement('camt', '2026-02-01', '2026-02-04');
    for (const [asOf, open] of [
      ['2026-02-05', 0],
      ['2026-02-07', 100_00],
    ] as const)
      await one.books(asOf, { 'F-001': [100_00, open], 'F-002': [5_00, 5_00] });
    expect(await one.open()).toEqual({ 'F-001': 100_00, 'F-002': 5_00 });
    await one.statement('camt', '2026-02-05', '2026-02-15');
    expect(await one.open()).toEqual({ 'F-001': 100_00, 'F-002': 5_00 });
  });
});

describe('what is laid by itself', () => {
  test('is never laid before the invoice is made, and is on the day on which it is', async () => {
    const one = await till({});
    await one.item('F-001', 'Dupont', 100_00, '2026-02-12');
    await one.item('F-002', 'Dupont', 50_00, '2026-02-10');
    one.receives('2026-02-10', 100_00, 'Dupont', 'FACTURE F-001');
    one.receives('2026-02-10', 50_00, 'Dupont', 'FACTURE F-002');
    await all(one);
    expect(await one.open()).toEqual({ 'F-001': 100_00, 'F-002': 0 });
    expect((await one.line(100_00)).state).toBe('suggested');
  });

  test('where the books have seen the day, only by the number of an invoice: they may have laid it on one that we never knew', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 50_00, 'F-003': 70_00 });
    one.receives('2026-01-31', 100_00, 'Dupont', 'reglement');
    one.receives('2026-01-31', 50_00, 'Dupont', 'FACTURE F-002');
    one.receives('2026-02-01', 70_00, 'Dupont', 'reglement');
    await one.statement('camt', '2026-01-20', '2026-02-15');
    expect(await one.open()).toEqual({ 'F-001': 100_00, 'F-002': 0, 'F-003': 0 });
  });

  test('is looked at again when another line has settled what was in question', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 100_00 });
    one.receives('2026-02-03', 100_00, 'Dupont', 'reglement');
    one.receives('2026-02-06', 100_00, 'Dupont', 'FACTURE F-001');
    await one.statement('camt', '2026-02-01', '2026-02-05');
    expect((await one.rows('bank_line')).map((row) => row.state)).toEqual(['suggested']);
    await one.statement('camt', '2026-02-06', '2026-02-15');
    expect(await one.open()).toEqual({ 'F-001': 0, 'F-002': 0 });
    expect((await one.rows('bank_candidate')).filter((row) => row.standing)).toEqual([]);
  });

  test('or waits, and then holds whose it may be, unless the books must have it', async () => {
    const one = await till({ 'F-001': 100_00, 'F-002': 50_00 });
    one.receives('2026-01-20', 50_00, 'Dupont', 'reglement');
    one.receives('2026-01-21', 100_00, 'Dupont', 'reglement');
    await one.statement('camt', '2026-01-10', '2026-02-15');
    const standing = (await one.rows('bank_candidate')).filter((row) => row.standing);
    expect(standing.map((row) => [row.debtor_id, row.cents])).toEqual([[one.debtorOf('Dupont'), 100_00]]);
  });
});
