import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { decimalOf, sumCents } from '../core/base/money.ts';
import { itemOf } from '../core/journal/case-rows.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { type BookLine, identityOf } from '../core/receivable/book-line.ts';
import type { ClearedMark, UnbalancedLetter } from '../core/receivable/customer-account.ts';
import { isNear } from '../core/receivable/pair-lines.ts';
import type { KnownReceipt } from '../core/receivable/pair-receipts.ts';
import {
  caughtUp,
  type FileContext,
  type KnownItem,
  type NewSettlement,
  type NoteCode,
  type Outcome,
  register,
} from '../core/receivable/register.ts';
import type { ImportParams } from './import-messages.ts';
import type { ImportVerdict, Reporter } from './import-report.ts';
import type { PartyLines } from './import-source.ts';
import type { ImportWriter } from './import-writer.ts';
import { REOPENED_IN_BOOKS } from './reopened.ts';
import { inBooks, isBankKey, isBooksKey, SourceKeys } from './source-key.ts';

/** The file that an invoice came as, kept with its item. */
export type Original = { readonly sha256: string; readonly name: string; readonly media_type: string } & NonNullable<
  Parameters<ImportWriter['addItem']>[0]['document']
>;

export type ItemsDeps = {
  readonly writer: ImportWriter;
  readonly report: Reporter;
  readonly context: FileContext;
  readonly creditorId: ItemRow['creditor_id'];
  readonly original: Original | null;
  /** Items that the file shows, in whatever state. */
  readonly seen: Set<ItemId>;
  /** Those of them that it shows to be settled. */
  readonly closed: Set<ItemId>;
  /** Items whose due date the file has given. */
  readonly dated: KnownItem[];
  /** What is held because of this file; placed once per item. */
  readonly requestHold: (item: KnownItem, reason: string) => void;
};

export type KnownRows = {
  readonly items: readonly ItemRow[];
  readonly settlements: ReadonlyMap<ItemId, readonly SettlementRow[]>;
  readonly attached: ReadonlySet<ItemId>;
  /** Money from the bank that was laid for the debtor. */
  readonly receipts: readonly KnownReceipt[];
};

/** Compares what the file says of one debtor with what is known, and hands what follows to the writer. */
export function registerItems(debtorId: DebtorId, party: PartyLines, rows: KnownRows, deps: ItemsDeps): void {
  const known = rows.items.map((row) => knownItem(row, rows.settlements.get(row.id) ?? []));
  const keys = new SourceKeys(debtorId, rows.items);
  for (const outcome of register(party.lines, known, deps.context, rows.receipts)) {
    apply(outcome, debtorId, rows, keys, deps);
  }
  if (!deps.context.stale) clearMarked(party.cleared, known, deps);
  for (const letter of party.unbalanced) holdLettered(letter, known, deps);
}

export function knownItem(row: ItemRow, settlements: readonly SettlementRow[]): KnownItem {
  const elsewhere = settlements.filter((one) => !isFromBooks(one) && one.laying_id === null && !one.void);
  return {
    ...itemOf(row),
    inBooks: isBooksKey(row.source_key),
    laidElsewhere: sumCents(elsewhere.map((one) => BigInt(one.cents))),
    ahead: BigInt(row.ahead_cents),
    receiptRest: isBankKey(row.source_key),
  };
}

/** Import marks what the books say, so that the books may take it back; nobody else's money is theirs to take back. */
const FROM_BOOKS = 'books: ';

export function isFromBooks({ reference }: Pick<SettlementRow, 'reference'>): boolean {
  return reference?.startsWith(FROM_BOOKS) ?? false;
}

function fromBooks(settlements: readonly NewSettlement[], line: BookLine | null): NewSettlement[] {
  if (line?.source === 'document') return [...settlements];
  return settlements.map((one) => ({ ...one, reference: `${FROM_BOOKS}${one.reference ?? ''}` }));
}

function apply(outcome: Outcome, debtorId: DebtorId, rows: KnownRows, keys: SourceKeys, deps: ItemsDeps): void {
  const { line } = outcome;
  const told = { line: line.line, number: line.number, debtorId };
  switch (outcome.is) {
    case 'add':
      add(outcome, debtorId, keys, deps);
      deps.report.tell('added', 'added', told);
      break;
    case 'update':
      deps.seen.add(outcome.item.id);
      if (outcome.openCents === 0n) deps.closed.add(outcome.item.id);
      update(outcome, keys, rows, deps);
      deps.report.tell(...verdictOf(outcome), { ...told, params: paramsOf(outcome, 'cleared') });
      break;
    case 'same':
      for (const item of outcome.items) deps.seen.add(item.id);
      attachOriginal(outcome.items, rows, deps);
      deps.report.tell('unchanged', 'unchanged', told);
      break;
    case 'settled-already':
      deps.report.tell('unchanged', 'settled-already', told);
      break;
    case 'refuse':
      deps.report.tell('refused', outcome.code, {
        ...told,
        params: { booksOn: deps.context.booksOn ?? '', known: '', found: line.currency },
      });
      break;
  }
  for (const note of outcome.notes) if (note !== 'cleared') deps.report.tell('warning', note, { ...told, params: paramsOf(outcome, note) });
}

function verdictOf({ changes, notes }: Extract<Outcome, { is: 'update' }>): [ImportVerdict, 'cleared' | 'changed' | 'unchanged'] {
  if (notes.includes('cleared')) return ['cleared', 'cleared'];
  const onlySeen = notes.length === 0 && Object.keys(changes).every((name) => name === 'inBooks' || name === 'ahead');
  return onlySeen ? ['unchanged', 'unchanged'] : ['changed', 'changed'];
}

function paramsOf(outcome: Outcome, note: NoteCode): ImportParams {
  const { line } = outcome;
  const items = outcome.is === 'update' ? [outcome.item] : outcome.is === 'same' ? outcome.items : [];
  const [item] = items;
  if (outcome.is === 'add') return { invoices: outcome.settles.map((one) => one.item.number).join(', ') };
  if (note === 'due-date-added' || note === 'due-date-differs') return { found: line.dueOn ?? '', known: item?.dueOn ?? '' };
  if (note === 'amount-changed' || note === 'amount-differs')
    return { found: decimalOf(line.amountCents), known: decimalOf(sumCents(items.map((one) => one.amountCents))) };
  const settled = item ? item.openCents + line.amountCents - item.amountCents - line.openCents : 0n;
  return { found: decimalOf(line.openCents), known: decimalOf(item?.openCents ?? 0n), settled: decimalOf(settled) };
}

function add(outcome: Extract<Outcome, { is: 'add' }>, debtorId: DebtorId, keys: SourceKeys, deps: ItemsDeps): void {
  const { line, openCents, settlements } = outcome;
  const row: Omit<ItemRow, 'id'> = {
    creditor_id: deps.creditorId,
    debtor_id: debtorId,
    kind: line.kind,
    number: line.number,
    source_key: keys.fresh(line, outcome.inBooks),
    issued_on: line.issuedOn,
    due_on: line.dueOn,
    performed_on: line.performedOn ?? null,
    currency: line.currency,
    amount_cents: Number(line.amountCents),
    open_cents: Number(openCents),
    ahead_cents: 0,
    doubt: null,
    kept: false,
    prior_step: null,
    prior_on: null,
  };
  deps.writer.addItem({ row, settlements: fromBooks(settlements, line), document: deps.original });
  for (const { item, settlement } of outcome.settles) {
    deps.writer.settle({ id: item.id, debtorId: item.debtorId, cents: item.openCents - settlement.cents, settlements: [settlement] });
  }
}

function update(
  { item, line, changes, openCents, settlements, hold, notes }: Extract<Outcome, { is: 'update' }>,
  keys: SourceKeys,
  rows: KnownRows,
  deps: ItemsDeps,
): void {
  const { inBooks: nowInBooks, amountCents, dueOn, issuedOn, performedOn, ahead } = changes;
  const before = openCents + sumCents(settlements.map((one) => one.cents));
  const columns = {
    ...(dueOn ? { due_on: dueOn } : {}),
    ...(issuedOn ? { issued_on: issuedOn } : {}),
    ...(performedOn ? { performed_on: performedOn } : {}),
    ...(nowInBooks ? { source_key: keys.moved(item, inBooks) } : {}),
    ...(ahead === undefined ? {} : { ahead_cents: Number(ahead) }),
    ...(amountCents === undefined ? {} : { amount_cents: Number(amountCents), open_cents: Number(before) }),
  };
  if (Object.keys(columns).length > 0) deps.writer.changeItem({ id: item.id, debtor_id: item.debtorId }, columns, notes[0] ?? 'in-books');
  if (settlements.length > 0)
    deps.writer.settle({ id: item.id, debtorId: item.debtorId, cents: openCents, settlements: fromBooks(settlements, line) });
  if (dueOn && item.dueOn === null) deps.dated.push(item);
  if (hold) deps.requestHold(item, REOPENED_IN_BOOKS);
  attachOriginal([item], rows, deps);
}

function attachOriginal(items: readonly KnownItem[], rows: KnownRows, { original, writer }: ItemsDeps): void {
  if (!original) return;
  for (const { id } of items) if (!rows.attached.has(id)) writer.attach({ ...original, item_id: id, contact_id: null });
}

/** Items that the file shows to be settled: lettered, or set off by lines that net to zero. */
function clearMarked(marks: readonly ClearedMark[], known: readonly KnownItem[], deps: ItemsDeps): void {
  if (marks.length === 0) return;
  const open = Map.groupBy(
    // What the books showed as settled before is no news: a payment that came back since has opened it, and they do not know yet.
    known.filter((item) => item.openCents + item.ahead !== 0n && !deps.seen.has(item.id)),
    (item) => identityOf(item.kind, item.number),
  );
  for (const mark of marks) {
    const candidates = (open.get(mark.identity) ?? []).filter((item) => !deps.seen.has(item.id));
    const item = candidates.find((one) => one.issuedOn === mark.issuedOn) ?? candidates.find((one) => isNear(one.issuedOn, mark.issuedOn));
    if (!item) continue;
    deps.seen.add(item.id);
    deps.closed.add(item.id);
    clear(item, mark.on ?? deps.context.asOf, mark.letter, deps);
    deps.report.tell('cleared', 'cleared-by-letter', {
      number: item.number,
      debtorId: item.debtorId,
      params: { letter: mark.letter ?? '=' },
    });
  }
}

export function clear(item: KnownItem, on: Day, letter: string | null, deps: Pick<ItemsDeps, 'writer'>): void {
  // Only what is news to the bank's view: what came back of a payment that they showed stays open.
  const { ahead, rest } = caughtUp(item.ahead, -(item.openCents + item.ahead));
  const settlements = fromBooks([{ on, cents: -rest, kind: 'cleared-in-books', reference: letter }], null);
  deps.writer.settle({
    id: item.id,
    debtorId: item.debtorId,
    cents: item.openCents + rest,
    ahead,
    settlements: rest === 0n ? [] : settlements,
  });
}

/** The hold on what is lettered without being paid. */
export const LETTERED = 'lettered-unbalanced';

function holdLettered(letter: UnbalancedLetter, known: readonly KnownItem[], deps: ItemsDeps): void {
  const identities = new Set(letter.identities);
  deps.report.tell('warning', 'lettered-unbalanced', {
    line: letter.line,
    params: { letter: letter.letter, net: decimalOf(letter.netCents) },
  });
  for (const item of known) {
    if (item.openCents === 0n || deps.seen.has(item.id) || !identities.has(identityOf(item.kind, item.number))) continue;
    deps.seen.add(item.id);
    if (item.kind === 'invoice') deps.requestHold(item, LETTERED);
  }
}
