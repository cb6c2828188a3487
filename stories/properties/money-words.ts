import type { LayingId } from '../../src/core/base/id.ts';
import { Refusal } from '../../src/core/base/refusal.ts';
import type { BankLineRow } from '../../src/core/journal/bank-tables.ts';
import type { ItemRow } from '../../src/core/journal/tables.ts';
import { type Confirmation, confirmMatch } from '../../src/use-cases/confirm-match.ts';
import { type GivenUp, layCredit, refundCredit, writeOff } from '../../src/use-cases/give-up.ts';
import { undoLaying, undoLine } from '../../src/use-cases/undo-laying.ts';
import type { MoneyLife } from './money-life.ts';
import { type Act, DAYS } from './money-plan.ts';

type Faults = readonly string[];

/** What else was settled meanwhile leaves other suggestions. */
const NOT_OFFERED = new Refusal('no-such-suggestion', 'other suggestions');

/** Does what an act of the plan says, as far as there is something to do it with. */
export async function wordFor(act: Act, life: MoneyLife): Promise<Faults> {
  switch (act.word) {
    case 'statement':
      await life.statement(act.a, act.b % (DAYS - 6), 3 + (act.c % DAYS));
      return [];
    case 'books':
      await life.books(act.a % 6);
      return [];
    case 'pass':
      return life.pass(act.a);
    case 'undo':
      return undoOne(act, life);
    case 'undo-act':
      return undoAct(act, life);
    case 'merge':
      return merge(act, life);
    case 'write-off':
    case 'lay-credit':
    case 'refund':
      return giveUp(act, life);
    default:
      return confirm(act, life);
  }
}

function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % Math.max(1, from.length)];
}

async function alive({ till }: MoneyLife): Promise<ItemRow[]> {
  const gone = await till.gone();
  return (await till.rows('item')).filter((row) => !gone.has(row.debtor_id) && row.amount_cents !== 0);
}

async function confirm(act: Act, life: MoneyLife): Promise<Faults> {
  const { till } = life;
  const lines = (await till.rows('bank_line')).filter((row) => row.state === 'waiting' || row.state === 'suggested');
  const line = pick(act.word === 'choose' ? lines.filter((row) => row.suggestions !== null) : lines, act.a);
  const said = line && (await confirmationOf(act, line, life));
  if (!line || !said) return [];
  // A number says another thing when the suggestions are others.
  const offered = said.is === 'suggestion' ? JSON.stringify(line.suggestions?.[said.number - 1]) : null;
  const again = async () => {
    const now = await till.line(line.cents, line.id);
    if (offered !== null && JSON.stringify(now.suggestions?.[said.is === 'suggestion' ? said.number - 1 : 0]) !== offered)
      throw NOT_OFFERED;
    // Money of one sum comes twice here: a person says that it is other money.
    await confirmMatch(till.deps, line.id, said, true);
  };
  if (said.is === 'aside') {
    await again();
    return [];
  }
  return thereAndBack(act, life, again, () => undoLine(till.deps, line.id));
}

async function confirmationOf({ word, b, c }: Act, line: BankLineRow, life: MoneyLife): Promise<Confirmation | null> {
  if (word === 'aside') return { is: 'aside', reason: 'no customer' };
  if (word === 'choose') return { is: 'suggestion', number: 1 + (b % Math.max(1, line.suggestions?.length ?? 0)) };
  const items = await alive(life);
  const first = pick(items, b);
  if (!first) return null;
  if (word === 'on-account') return line.cents > 0 ? { is: 'on-account', debtorId: first.debtor_id } : null;
  // Money that goes out pays back a credit, or is a part of what an invoice was paid by.
  const isFit = (item: ItemRow) => (line.cents > 0 ? item.open_cents !== 0 : item.open_cents < 0 || item.open_cents < item.amount_cents);
  const fit = items.filter((item) => item.debtor_id === first.debtor_id && isFit(item));
  const chosen = [...new Set([pick(fit, b), pick(fit, c)])].filter((item) => item !== undefined);
  if (chosen.length === 0) return null;
  const cents = (item: ItemRow) => (c % 4 === 0 && item.open_cents > 1 ? BigInt(Math.ceil((item.open_cents * (1 + (b % 9))) / 10)) : null);
  const missing = c % 5 === 0 ? ({ missing: 'discount' } as const) : {};
  return { is: 'items', items: chosen.flatMap((item) => (item ? [{ id: item.id, cents: cents(item) }] : [])), ...missing };
}

async function giveUp({ word, a, b, c, ...act }: Act, life: MoneyLife): Promise<Faults> {
  const { till } = life;
  const items = await alive(life);
  const invoice = pick(
    items.filter((row) => row.kind === 'invoice' && row.open_cents > 0),
    a,
  );
  const credit = pick(
    items.filter((row) => row.kind !== 'invoice' && row.open_cents < 0),
    a,
  );
  const given: { act: GivenUp | null } = { act: null };
  const again = async () => {
    if (word === 'write-off' && invoice) given.act = await writeOff(till.deps, invoice.id, partOf(invoice, b), 'not worth it');
    if (word === 'refund' && credit) given.act = await refundCredit(till.deps, credit.id, 'paid back');
    if (word === 'lay-credit' && credit) {
      const theirs = items.filter((row) => row.debtor_id === credit.debtor_id && row.kind === 'invoice');
      const on = [...new Set([pick(theirs, b), pick(theirs, c)].flatMap((row) => row?.id ?? []))];
      given.act = await layCredit(till.deps, credit.id, on, null, true);
    }
  };
  const back = async () => void (given.act && (await undoLaying(till.deps, given.act.id)));
  return thereAndBack({ word, a, b, c, ...act }, life, again, back);
}

function partOf(invoice: ItemRow, share: number): bigint | null {
  return share % 3 === 0 ? null : BigInt(Math.max(1, Math.floor((invoice.open_cents * (share % 10)) / 10)));
}

async function undoOne({ a }: Act, { till }: MoneyLife): Promise<Faults> {
  const line = pick(
    (await till.rows('bank_line')).filter((row) => row.state === 'applied'),
    a,
  );
  if (line) await undoLine(till.deps, line.id);
  return [];
}

async function undoAct({ a }: Act, { till }: MoneyLife): Promise<Faults> {
  const acts = (await till.rows('laying')).filter((row) => row.line_id === null && row.state === 'standing');
  const id: LayingId | undefined = pick(acts, a)?.id;
  if (id !== undefined) await undoLaying(till.deps, id);
  return [];
}

async function merge({ a, b }: Act, { till }: MoneyLife): Promise<Faults> {
  const gone = await till.gone();
  const debtors = (await till.rows('debtor')).filter((row) => !gone.has(row.id));
  const [from, into] = [pick(debtors, a), pick(debtors, b)];
  if (!from || !into || from === into || debtors.length < 3) return [];
  await till.merge(from.id, into.id);
  return [];
}

/** Does it; and now and then takes it back, which leaves no trace, and does it again, which is doing it once. */
async function thereAndBack(act: Act, life: MoneyLife, again: () => Promise<unknown>, back: () => Promise<unknown>): Promise<Faults> {
  const { store } = life.till.deps;
  const before = await traceOf(life);
  const head = await store.head();
  await again();
  if ((await store.head()) === head) return [];
  const after = await traceOf(life);
  if (!act.retries || before.certain !== after.certain) return [];
  await back();
  const undone = await traceOf(life);
  if (undone.certain !== after.certain) return [];
  life.count(`undone ${act.word}`);
  try {
    await again();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const faults = differences('undone', before.rows, undone.rows);
    return error === NOT_OFFERED ? faults : [...faults, `done again, it is refused: ${error.code}`];
  }
  const redone = await traceOf(life);
  const faults = differences('undone', before.rows, undone.rows);
  return redone.certain === after.certain ? [...faults, ...differences('done again', after.rows, redone.rows)] : faults;
}

type Trace = { readonly rows: ReadonlySet<string>; readonly certain: number };

/** Everything that an act on money may change, without what only names the act. */
async function traceOf({ till }: MoneyLife): Promise<Trace> {
  const items = new Map((await till.rows('item')).map((row) => [row.id, row]));
  const rows = [
    ...[...items.values()]
      .filter((row) => row.amount_cents !== 0)
      .map((row) => `item ${row.number} of ${row.debtor_id}: ${row.amount_cents} ${row.open_cents} ${row.ahead_cents}`),
    ...(await till.rows('settlement'))
      .filter((row) => !row.void)
      .map((row) => `${row.kind} on ${items.get(row.item_id)?.number}: ${row.cents} ${row.on_day}`),
    ...(await till.rows('payer')).filter((row) => row.times > 0).map((row) => `payer ${row.mark} of ${row.debtor_id}: ${row.times}`),
    ...(await till.rows('hold'))
      .filter((row) => row.lifted_on === null)
      .map((row) => `hold of ${row.debtor_id}: ${row.kind} ${row.reason} ${row.item_ids}`),
  ];
  const certain = (await till.rows('laying')).filter((row) => row.how === 'certain').length;
  return { rows: new Set(numbered(rows)), certain };
}

/** Rows that are alike stay as many as they are. */
function numbered(rows: readonly string[]): string[] {
  return [...Map.groupBy(rows, (row) => row)].flatMap(([row, all]) => all.map((_, at) => `${row} (${at + 1})`));
}

function differences(what: string, before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [
    ...[...before].filter((row) => !after.has(row)).map((row) => `${what}, it lacks: ${row}`),
    ...[...after].filter((row) => !before.has(row)).map((row) => `${what}, there is also: ${row}`),
  ];
}
