import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { claimStatements } from './claim-statement.ts';
import { waysFor } from './compare-ways.ts';
import { recordInsolvency } from './insolvency.ts';
import { FILLED, insolvent, ON, type Owed, owed, sheetOf } from './papers.test-kit.ts';
import { beginPaper, editPaper, keepPaper, previewPaper } from './papers.ts';
import { plain } from './sealed-case.test-kit.ts';
import { tell } from './sending.test-kit.ts';

const NAME = 'Menuiserie Élan SARL';
const LIQUIDATION = { since: day('2026-09-08'), proceedings: 'liquidation', publishedOn: day('2026-09-20') } as const;

/** Written by the books on a day that may lie behind. */
async function written({ it, item }: Owed, number: string, cents: number, kind: 'reopened' | 'credit-note', on: string): Promise<void> {
  const { store } = it.deps;
  const [row] = await store.select('item', { id: item(number) }, { limit: 1 });
  if (!row) throw new Error('no such item');
  const id = await store.reserve('settlement', 1);
  const about = { id, item_id: row.id, debtor_id: row.debtor_id, on_day: day(on), cents, kind, reference: null };
  const settlement = { ...about, laying_id: null, books_cents: null, copy_of: null, void: false };
  const open = { id: row.id, debtorId: row.debtor_id, creditorId: row.creditor_id, cents: row.open_cents - cents };
  await store.record([{ kind: 'items.settled', by: 'books', data: { settlements: [settlement], open: [open] } }]);
}

/** Another debtor of whom nothing was late on the day of the judgment. */
async function roche(all: Owed, credit: string): Promise<Owed> {
  const { world } = all.it;
  await tell(world, 'debtor', 'Roche SAS', 'business');
  await tell(world, 'invoice', 'R-1', 'Roche SAS', '1000.00', 'issued', '2026-08-20', 'due', '2026-10-28');
  await tell(world, 'credit-note', 'AV-1', 'Roche SAS', credit, 'issued', '2026-08-25');
  const debtor = world.debtors.get('Roche SAS') as DebtorId;
  await recordInsolvency(all.it.deps, debtor, LIQUIDATION);
  return { ...all, debtor };
}

const text = (sheet: Awaited<ReturnType<typeof sheetOf>>, key: string) =>
  plain(JSON.stringify(sheet.sections.filter((one) => one.key === key)));

describe('credits that are laid on nothing', () => {
  test('are deducted from what the ways are compared on, as from the statement of the day', async () => {
    const all = await owed();
    await tell(all.it.world, 'credit-note', 'AV-9', NAME, '5000.00', 'issued', '2026-08-25');
    const [statement] = await claimStatements(all.it.deps, all.debtor, ON);
    const { facts, options } = await waysFor(all.it.deps, all.debtor, { activity: 'liberal-profession', creditorTrader: true });
    expect(facts.amount).toBe(statement?.total);
    // R18: up to 5 000 € an attempt comes before a judge.
    expect(options.find(({ way }) => way === 'summons')?.route?.priorAttempt?.required).toBe(true);
    await tell(all.it.world, 'credit-note', 'AV-10', NAME, '4000.00', 'issued', '2026-08-25');
    await expect(waysFor(all.it.deps, all.debtor, {})).rejects.toMatchObject({ code: 'nothing-to-decide' });
  });

  test('leave no request for less than nothing to be kept; what they leave is to be looked at', async () => {
    const all = await owed();
    await tell(all.it.world, 'credit-note', 'AV-9', NAME, '9000.00', 'issued', '2026-08-25');
    const id = await beginPaper(all.it.deps, all.debtor, { kind: 'order-request', on: ON, itemId: null }, CASE_WORDS);
    await editPaper(all.it.deps, id, { said: FILLED['order-request'], renewOn: null }, CASE_WORDS);
    await expect(keepPaper(all.it.deps, id, CASE_WORDS)).rejects.toMatchObject({ code: 'paper-nothing-asked' });
    expect((await sheetOf(all, 'order-request')).doubts).toContainEqual({ code: 'paid-in-credit', check: true });
  });

  test('are deducted from a declaration though nothing was late', async () => {
    const sheet = await sheetOf(await roche(await owed(), '400.00'), 'proof-of-debt');
    expect(sheet.totals).toEqual([{ cents: 60_000n, currency: 'EUR' }]);
    expect(text(sheet, 'to-fall-due')).toContain('À déduire : AV-1');
    expect(sheet.doubts).toContainEqual({ code: 'paid-in-credit', check: true });
  });
});

describe('a credit note that came since the judgment (IMP-05)', () => {
  test.each([
    ['F-2', 35_040, 'due'],
    ['F-3', 90_000, 'to-fall-due'],
  ] as const)('%s, cancelled by one of %i cents, is not declared', async (number, cents, key) => {
    const all = await insolvent();
    const before = (await sheetOf(all, 'proof-of-debt')).totals;
    await written(all, number, cents, 'credit-note', '2026-09-15');
    const sheet = await sheetOf(all, 'proof-of-debt');
    expect(text(sheet, key)).not.toContain(number);
    expect(sheet.totals).not.toEqual(before);
    expect(sheet.doubts).toContainEqual({ code: 'credited-since', check: true, text: number });
  });

  test('for a part leaves all of it declared, and is told; the draft has to be looked at again', async () => {
    const all = await insolvent();
    const id = await beginPaper(all.it.deps, all.debtor, { kind: 'proof-of-debt', on: ON, itemId: null }, CASE_WORDS);
    await editPaper(all.it.deps, id, { said: FILLED['proof-of-debt'], renewOn: null }, CASE_WORDS);
    await written(all, 'F-2', 10_000, 'credit-note', '2026-09-15');
    expect((await sheetOf(all, 'proof-of-debt')).totals).toEqual([{ cents: 879_010n + 90_000n, currency: 'EUR' }]);
    await expect(keepPaper(all.it.deps, id, CASE_WORDS)).rejects.toMatchObject({ code: 'paper-claim-changed' });
  });
});

test('money that came back was not received', async () => {
  const all = await owed();
  await written(all, 'F-1', -100_000, 'reopened', '2026-08-10');
  expect((await sheetOf(all, 'discontinuance', { 'seised.on': '2026-07-20' })).totals).toEqual([{ cents: 300_000n, currency: 'EUR' }]);
  await written(all, 'F-1', -300_000, 'reopened', '2026-08-11');
  const sheet = await sheetOf(all, 'discontinuance', { 'seised.on': '2026-07-20' });
  expect(sheet.totals).toEqual([]);
  expect(sheet.doubts).toContainEqual({ code: 'nothing-received', check: true });
});

describe('the duplicate for the VAT', () => {
  const SAID = FILLED['vat-duplicate'];

  test('is made of no invoice in another currency, and is unsure on one typed rate', async () => {
    const all = await insolvent();
    await tell(all.it.world, 'invoice', 'USD-1', NAME, '1200.00USD', 'issued', '2026-06-10', 'due', '2026-07-10');
    await expect(sheetOf(all, 'vat-duplicate', SAID, 'USD-1')).rejects.toMatchObject({
      code: 'paper-not-for-it',
      details: { reason: 'not-in-euro' },
    });
    expect((await sheetOf(all, 'vat-duplicate', SAID, 'F-2')).doubts).toContainEqual(expect.objectContaining({ code: 'vat-unsure' }));
  });

  test('has the judgment of a liquidation as its ground from the day of that judgment on', async () => {
    const all = await insolvent();
    const asked = { kind: 'vat-duplicate', on: day('2026-09-07'), itemId: all.item('F-2') } as const;
    const { paper } = await previewPaper(all.it.deps, all.debtor, { ...asked, said: {} }, CASE_WORDS);
    expect(JSON.stringify(paper.sections)).not.toContain('"raw":"liquidation-judgment"');
    const id = await beginPaper(all.it.deps, all.debtor, asked, CASE_WORDS);
    await editPaper(all.it.deps, id, { said: SAID, renewOn: null }, CASE_WORDS);
    await expect(keepPaper(all.it.deps, id, CASE_WORDS)).rejects.toMatchObject({ details: { reason: 'no-judgment' } });
    await editPaper(all.it.deps, id, { said: {}, renewOn: day('2026-09-08') }, CASE_WORDS);
    await keepPaper(all.it.deps, id, CASE_WORDS);
  });
});
