import { day } from '../../src/core/base/day.ts';
import type { ItemRow } from '../../src/core/journal/tables.ts';
import { CREDITOR } from '../engine/world.ts';
import { itemFaults, ledgerOf, lineFaults } from './money-laws.ts';
import { Till } from './till.ts';

/** Dupont and Martin owe what is given; all books were closed in January. */
export async function till(invoices: Readonly<Record<string, number>>): Promise<Till> {
  const one = await Till.open('2026-02-16');
  const { store, by } = one.deps;
  await one.debtor('Dupont');
  await one.debtor('Martin');
  await store.record([{ kind: 'creditor.changed', by, data: { id: CREDITOR, changes: { books_as_of: day('2026-01-31') } } }]);
  for (const [number, cents] of Object.entries(invoices)) await one.item(number, 'Dupont', cents, '2026-01-12');
  return one;
}

export const all = (one: Till, format = 'camt') => one.statement(format, '2026-02-01', '2026-02-15');
export const laidOn = (one: Till, ...numbers: string[]) =>
  ({ is: 'items', items: numbers.map((number) => ({ id: one.itemOf(number), cents: null })) }) as const;
export const onAccount = (one: Till, name = 'Dupont') => ({ is: 'on-account', debtorId: one.debtorOf(name) }) as const;

export async function creditOf(one: Till): Promise<ItemRow> {
  const [credit] = (await one.rows('item')).filter((row) => row.kind === 'payment-on-account' && row.open_cents !== 0);
  if (!credit) throw new Error('nothing is on account');
  return credit;
}

export const payers = async (one: Till) => (await one.rows('payer')).map((row) => `${row.debtor_id} ${row.mark} ${row.times}`);
export const holds = async (one: Till) => (await one.rows('hold')).filter((row) => row.lifted_on === null).map((row) => row.kind);
export const asked = async (one: Till) => (await one.rows('question')).filter((row) => row.answered_on === null).map((row) => row.code);

/** What does not add up, on items and on lines. */
export async function unbalanced(one: Till): Promise<string[]> {
  const ledger = await ledgerOf(one);
  return [...itemFaults(ledger), ...lineFaults(ledger)];
}
