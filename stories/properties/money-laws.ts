import type { DebtorId, ItemId, LayingId } from '../../src/core/base/id.ts';
import type { BankLineRow, LayingRow } from '../../src/core/journal/bank-tables.ts';
import type { ItemRow, SettlementRow } from '../../src/core/journal/tables.ts';
import type { TrueMovement } from './money-plan.ts';
import type { Till } from './till.ts';

/** The rows that money is written in, as they stand. */
export type Ledger = {
  readonly items: readonly ItemRow[];
  readonly settlements: readonly SettlementRow[];
  readonly layings: readonly LayingRow[];
  readonly lines: readonly BankLineRow[];
  readonly gone: ReadonlySet<DebtorId>;
};

export async function ledgerOf(till: Till): Promise<Ledger> {
  const [items, settlements] = [await till.rows('item'), await till.rows('settlement')];
  return { items, settlements, layings: await till.rows('laying'), lines: await till.rows('bank_line'), gone: await till.gone() };
}

/** What the books last showed of each invoice, by number. */
export type Shown = ReadonlyMap<string, number>;

/** An invoice holds what was laid on it and nothing else, and never more than it is of. */
export function itemFaults({ items, settlements }: Ledger): string[] {
  const laid = new Map<ItemId, number>();
  for (const { item_id, cents, kind, void: isVoid } of settlements)
    if (!isVoid && kind !== 'charges') laid.set(item_id, (laid.get(item_id) ?? 0) + cents);
  return items.flatMap(({ id, number, amount_cents, open_cents }) => {
    const faults: string[] = [];
    const rest = amount_cents - (laid.get(id) ?? 0);
    if (rest !== open_cents)
      faults.push(`${number}: ${amount_cents} less ${laid.get(id) ?? 0} laid leaves ${rest}, open are ${open_cents}`);
    if (open_cents * amount_cents < 0 || Math.abs(open_cents) > Math.abs(amount_cents))
      faults.push(`${number}: ${open_cents} open of ${amount_cents}`);
    return faults;
  });
}

/** What is open and what the books do not know of it are together what they showed last. */
export function bookFaults({ items, gone }: Ledger, shown: Shown): string[] {
  return items.flatMap(({ number, kind, source_key, open_cents, ahead_cents, debtor_id }) => {
    if (gone.has(debtor_id)) return [];
    const expected = source_key.startsWith('bank/') ? 0 : kind === 'invoice' ? shown.get(number) : undefined;
    if (expected === undefined || open_cents + ahead_cents === expected) return [];
    return [`${number}: open ${open_cents} and ahead ${ahead_cents}, but the books showed ${expected}`];
  });
}

/** A line that is laid is laid to the cent, on items and on account; one that is not has nothing that stands. */
export function lineFaults({ items, settlements, layings, lines, gone }: Ledger): string[] {
  const money = new Map<LayingId, number>();
  const add = (id: LayingId, cents: number) => money.set(id, (money.get(id) ?? 0) + cents);
  // What went to the debtor that is left is there again, under the same number; it may go further from there.
  const nameOf = ({ number, source_key }: ItemRow) => (source_key.includes('bank/') ? source_key.replace(/\++$/, '') : number);
  const isMoved = (item: ItemRow) =>
    settlements.some((one) => one.item_id === item.id && one.reference === 'merged') ||
    items.some((other) => other.id > item.id && nameOf(other) === nameOf(item));
  const moved = new Set(items.filter((item) => gone.has(item.debtor_id) && isMoved(item)).map((item) => item.id));
  for (const one of settlements)
    if (one.laying_id !== null && !one.void && !moved.has(one.item_id) && (one.kind === 'payment' || one.kind === 'charges'))
      add(one.laying_id, one.cents);
  // What stays on account goes from debtor to debtor too: the last copy is it.
  const rests = new Map<LayingId, ItemRow>();
  for (const item of [...items].sort((a, b) => a.source_key.length - b.source_key.length)) {
    const [, laying] = /bank\/(\d+)\+*$/.exec(item.source_key) ?? [];
    if (laying !== undefined) rests.set(Number(laying) as LayingId, item);
  }
  for (const [laying, rest] of rests) add(laying, -rest.amount_cents);
  const byId = new Map(layings.map((one) => [one.id, one]));
  return lines.flatMap((line) => {
    const own = layings.filter((one) => one.line_id === line.id);
    const alive = own.filter((one) => one.state !== 'undone');
    const faults = own
      .filter((one) => one.state !== 'standing' && (money.get(one.id) ?? 0) !== 0)
      .map((one) => `line ${line.id}: ${money.get(one.id)} of act ${one.id} stand, which is ${one.state}`);
    if (alive.length !== (line.state === 'applied' ? 1 : 0))
      return [...faults, `line ${line.id} is ${line.state} with ${alive.length} acts`];
    const [act] = alive;
    if (!act || act.state === 'returned') return faults;
    const paid = act.returns_id === null ? null : byId.get(act.returns_id);
    const expected = act.kind === 'return' ? 0 : line.cents;
    if (paid && (paid.state !== 'returned' || lines.find((one) => one.id === paid.line_id)?.cents !== -line.cents))
      faults.push(`line ${line.id} returns act ${paid.id}, which is ${paid.state}`);
    const stands = money.get(act.id) ?? 0;
    return stands === expected ? faults : [...faults, `line ${line.id} of ${line.cents}: ${stands} stand`];
  });
}

/** Each movement that a file has shown is on record once, with its operations where a file has told them. */
export function recordFaults({ lines }: Ledger, seen: ReadonlySet<TrueMovement>): string[] {
  const mark = (on: string, cents: number) => `${on} ${cents}`;
  const truth = [...seen].map((one) => mark(one.on, one.cents)).sort();
  const whole = lines.filter((line) => line.parent_id === null);
  const known = whole.map((line) => mark(line.booked_on, line.cents)).sort();
  const faults = truth.join() === known.join() ? [] : [`on record are ${known.join(', ')}; true is ${truth.join(', ')}`];
  for (const batch of whole) {
    const parts = lines.filter((line) => line.parent_id === batch.id);
    const sum = parts.reduce((all, part) => all + part.cents, 0);
    if (batch.state === 'batch' ? sum !== batch.cents : parts.length > 0) faults.push(`batch ${batch.id} of ${batch.cents}: ${sum}`);
  }
  return faults;
}

/** What is laid for certain is laid on what it truly paid, and never before the invoice was made. */
export function certaintyFaults(ledger: Ledger, movements: readonly TrueMovement[]): string[] {
  const all = movements.flatMap((one) => one.parts ?? [one]);
  return ledger.layings.flatMap((act) => {
    const line = ledger.lines.find((one) => one.id === act.line_id);
    if (act.how !== 'certain' || !line) return [];
    const may = all.filter((one) => one.on === line.booked_on && one.cents === line.cents);
    return act.kind === 'return' ? returnFaults(act, line, may, ledger) : paymentFaults(act, line, may, ledger);
  });
}

function paymentFaults(act: LayingRow, line: BankLineRow, may: readonly TrueMovement[], { items, settlements }: Ledger): string[] {
  const itemOf = (id: ItemId) => items.find((item) => item.id === id);
  const all = settlements.filter((one) => one.laying_id === act.id && one.kind !== 'charges');
  // A credit that is used up with an invoice of its debtor leaves what the debtor owes as it truly is.
  const owners = new Set(all.flatMap((one) => (one.cents > 0 ? [one.debtor_id] : [])));
  const laid = all.filter((one) => one.cents > 0 || !owners.has(one.debtor_id) || itemOf(one.item_id)?.kind !== 'payment-on-account');
  if (laid.some((one) => (itemOf(one.item_id)?.issued_on ?? '') > line.booked_on))
    return [`act ${act.id} is certain of an invoice that is not made yet`];
  const isTrue = may.some((one) => laid.every(({ item_id }) => one.pays.has(itemOf(item_id)?.number ?? '')));
  const told = laid.map((one) => `${itemOf(one.item_id)?.number} ${one.cents}`).join(', ');
  return isTrue ? [] : [`line ${line.id} of ${line.cents} on ${line.booked_on} is certain of ${told}; ${truthTold(may)}`];
}

function returnFaults(act: LayingRow, line: BankLineRow, may: readonly TrueMovement[], { layings, lines }: Ledger): string[] {
  const paid = lines.find((one) => one.id === layings.find((other) => other.id === act.returns_id)?.line_id);
  const isTrue = may.some(({ undoes }) => undoes !== undefined && undoes.on === paid?.booked_on && undoes.cents === paid.cents);
  return isTrue ? [] : [`line ${line.id} is certain to bring back line ${paid?.id}; ${truthTold(may)}`];
}

function truthTold(may: readonly TrueMovement[]): string {
  return may.map((one) => `"${one.text}" of ${one.payer} is for ${JSON.stringify([...one.pays])}`).join(' or ');
}
