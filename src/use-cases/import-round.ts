import { type Day, earlierOf } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { EUR, sumCents } from '../core/base/money.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { BookLine } from '../core/receivable/book-line.ts';
import type { KnownReceipt } from '../core/receivable/pair-receipts.ts';
import { type KnownItem, register } from '../core/receivable/register.ts';
import type { Digest } from '../ports/digest.ts';
import type { Store } from '../ports/store.ts';
import { registerDebtor } from './import-debtors.ts';
import { type ItemsDeps, type KnownRows, LETTERED, registerItems } from './import-items.ts';
import type { Recognised } from './import-recognise.ts';
import type { PartyLines } from './import-source.ts';
import { readAll } from './read-all.ts';
import { isBankKey, layingOfKey } from './source-key.ts';

/** Debtors whose items are read together. */
const BATCH = 500;

type RoundDeps = Omit<ItemsDeps, 'requestHold'> & {
  readonly digest: Digest;
  readonly store: Store;
  readonly today: Day;
};
type Turn = { readonly debtorId: DebtorId; readonly parties: readonly [Recognised, ...Recognised[]] };

/** Takes the debtors of a file in turn and registers their items, some hundred debtors at a time. */
export class ItemRound {
  /** Debtors of whom the file does not show all that is open. */
  readonly partial = new Set<DebtorId>();
  readonly #deps: RoundDeps;
  /** Whose invoice a number is, in this file. */
  readonly #taken = new Map<string, DebtorId>();
  #turns: Turn[] = [];
  #holds: { readonly item: KnownItem; readonly reason: string }[] = [];

  constructor(deps: RoundDeps) {
    this.#deps = deps;
  }

  async take(parties: readonly [Recognised, ...Recognised[]]): Promise<void> {
    this.#turns.push({ debtorId: parties[0].debtorId, parties });
    if (this.#turns.length >= BATCH) await this.finish();
  }

  async finish(): Promise<void> {
    const turns = this.#turns;
    this.#turns = [];
    const rows = await this.#knownRows(turns);
    const read = turns.map((turn) => ({ ...turn, lines: this.#linesOf(turn.parties) }));
    const owners = await this.#ownersOf(read.flatMap(({ lines }) => lines.lines));
    for (const { debtorId, parties, lines: stated } of read) {
      const lines = { ...stated, lines: stated.lines.filter((line) => this.#isItsOwn(line, debtorId, owners)) };
      if (lines.partial) this.partial.add(debtorId);
      const own = { ...rows, items: rows.items.get(debtorId) ?? [], receipts: rows.receipts.get(debtorId) ?? [] };
      if (parties[0].known || opensAnything(lines, this.#deps)) registerDebtor(parties, this.#deps);
      registerItems(debtorId, lines, own, { ...this.#deps, requestHold: (item, reason) => this.#holds.push({ item, reason }) });
    }
    await this.#placeHolds();
    await this.#answerOvertaken();
    // Only now: an invoice never stands in the journal without its debtor's credits, nor a debt that came back without its hold.
    await this.#deps.writer.flushIfFull();
  }

  /** Open invoices of the numbers that the file claims, by number. */
  async #ownersOf(lines: readonly BookLine[]): Promise<Map<string, ItemRow[]>> {
    const numbers = [...new Set(lines.filter(isClaimOfFile).map((line) => line.number))];
    const items = await readAll(this.#deps.store, 'item', 'number', numbers, { creditor_id: this.#deps.creditorId, kind: 'invoice' });
    return Map.groupBy(
      items.filter((item) => item.open_cents !== 0),
      (item) => item.number,
    );
  }

  /**
   * One invoice is claimed from one debtor: a number that another one owes already is told, and left to a person. The file has
   * shown that it is open, so it is not closed either.
   */
  #isItsOwn(line: BookLine, debtorId: DebtorId, owners: ReadonlyMap<string, readonly ItemRow[]>): boolean {
    if (!isClaimOfFile(line) || this.#deps.context.force) return true;
    const known = owners.get(line.number) ?? [];
    const inFile = this.#taken.get(line.number) ?? debtorId;
    this.#taken.set(line.number, inFile);
    const isKnown = known.length === 0 || known.some((item) => item.debtor_id === debtorId);
    const other = inFile !== debtorId ? inFile : isKnown ? undefined : known[0]?.debtor_id;
    if (other === undefined) return true;
    for (const { id } of known) this.#deps.seen.add(id);
    // In a preview, one that the file itself would make has no number yet.
    const told =
      other < 0
        ? { code: 'number-of-another-new-debtor' as const, params: {} }
        : { code: 'number-of-another-debtor' as const, params: { other } };
    this.#deps.report.tell('refused', told.code, { line: line.line, number: line.number, debtorId, params: told.params });
    return false;
  }

  #linesOf(parties: readonly Recognised[]): PartyLines {
    const read = parties.map(({ party }) => party.read(this.#deps.report));
    const [only] = read;
    if (only && read.length === 1) return only;
    return {
      lines: read.flatMap((one) => one.lines),
      cleared: read.flatMap((one) => one.cleared),
      unbalanced: read.flatMap((one) => one.unbalanced),
      partial: read.some((one) => one.partial),
    };
  }

  async #knownRows(turns: readonly Turn[]): Promise<RowsOfMany> {
    const { store, original } = this.#deps;
    const debtors = turns.flatMap(({ debtorId, parties }) => (parties[0].known ? [debtorId] : []));
    const items = await readAll(store, 'item', 'debtor_id', debtors);
    const touched = new Set(items.filter((row) => row.open_cents !== row.amount_cents).map((row) => row.debtor_id));
    const settlements: SettlementRow[] = await readAll(store, 'settlement', 'debtor_id', [...touched]);
    const attached = original
      ? await readAll(
          store,
          'document',
          'item_id',
          items.map((row) => row.id),
          { sha256: original.sha256 },
        )
      : [];
    return {
      items: Map.groupBy(items, (row) => row.debtor_id),
      settlements: Map.groupBy(settlements, (row) => row.item_id),
      attached: new Set(attached.flatMap((row) => row.item_id ?? [])),
      receipts: Map.groupBy(receiptsOf(settlements, items), (one) => one.debtorId),
    };
  }

  /** One hold for one reason on one item, however often the same file is imported; one that a person lifted stays lifted. */
  async #placeHolds(): Promise<void> {
    const wanted = this.#holds;
    this.#holds = [];
    if (wanted.length === 0) return;
    const placed = await readAll(this.#deps.store, 'hold', 'debtor_id', [...new Set(wanted.map(({ item }) => item.debtorId))]);
    const byDebtor = Map.groupBy(placed, (hold) => hold.debtor_id);
    for (const { item, reason } of wanted) {
      if (byDebtor.get(item.debtorId)?.some((hold) => covers(hold, item.id, reason))) continue;
      const { asOf } = this.#deps.context;
      const { today } = this.#deps;
      this.#deps.writer.hold({
        debtor_id: item.debtorId,
        item_ids: [item.id],
        kind: 'other',
        reason,
        from_day: earlierOf(asOf, today),
        until_day: null,
        lifted_on: null,
        lifted_why: null,
      });
    }
  }

  /** Questions for a due date that the file has given meanwhile. */
  async #answerOvertaken(): Promise<void> {
    const { dated, writer, store, today } = this.#deps;
    const given = new Map(dated.map((item) => [item.id, item]));
    dated.length = 0;
    if (given.size === 0) return;
    const debtors = [...new Set([...given.values()].map((item) => item.debtorId))];
    const open = await readAll(store, 'question', 'debtor_id', debtors, { code: 'due-date-missing' });
    for (const question of open)
      if (question.answered_on === null && question.item_ids.every((id) => given.has(id)))
        writer.answer(question, 'given-by-import', today);
  }
}

type RowsOfMany = Omit<KnownRows, 'items' | 'receipts'> & {
  readonly items: ReadonlyMap<DebtorId, ItemRow[]>;
  readonly receipts: ReadonlyMap<DebtorId, KnownReceipt[]>;
};

/** What each standing payment brought for each debtor, what it left on account included. */
function receiptsOf(settlements: readonly SettlementRow[], items: readonly ItemRow[]): (KnownReceipt & { debtorId: DebtorId })[] {
  const currencies = new Map(items.map((item) => [item.id, item.currency]));
  const parts = [
    ...settlements
      .filter((one) => one.kind === 'payment' && one.laying_id !== null && !one.void)
      .map((one) => ({
        key: `${one.laying_id}/${one.debtor_id}`,
        debtorId: one.debtor_id,
        on: one.on_day,
        cents: BigInt(one.cents),
        currency: currencies.get(one.item_id) ?? EUR,
        items: [one.item_id],
      })),
    ...items
      .filter((item) => isBankKey(item.source_key) && item.issued_on !== null)
      .map((item) => ({
        key: `${layingOfKey(item.source_key)}/${item.debtor_id}`,
        debtorId: item.debtor_id,
        on: item.issued_on ?? ('' as Day),
        cents: BigInt(-item.amount_cents),
        currency: item.currency,
        items: [] as ItemId[],
      })),
  ];
  return [...Map.groupBy(parts, (part) => part.key).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, cents: sumCents(group.map((part) => part.cents)), items: group.flatMap((part) => part.items) }] : [];
  });
}

/** A customer of whom nothing is open is none of a reminder's business: no debtor is made, no personal data are kept. */
function opensAnything({ lines }: PartyLines, { context }: RoundDeps): boolean {
  return register(lines, [], context).some((outcome) => outcome.is === 'add');
}

/** Books number entries, not always invoices; a list and an invoice itself name the invoice. */
function isClaimOfFile({ source, kind }: BookLine): boolean {
  return source !== 'fec' && kind === 'invoice';
}

function covers(hold: HoldRow, item: ItemId, reason: string): boolean {
  return hold.reason === reason && (hold.lifted_on === null || reason === LETTERED) && (hold.item_ids?.includes(item) ?? false);
}
