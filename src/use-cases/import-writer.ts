import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, HoldId, ItemId, QuestionId } from '../core/base/id.ts';
import type { QuestionCode } from '../core/case/question.ts';
import type { EntryData, EntryDraft } from '../core/journal/entry.ts';
import type { NewHoldRow } from '../core/journal/hold-tables.ts';
import type { DebtorKeyRow, DocumentRow, ItemRow, NewDebtorRow, QuestionRow, SettlementRow, VaultRow } from '../core/journal/tables.ts';
import type { NewSettlement } from '../core/receivable/register.ts';
import type { Outside, Store } from '../ports/store.ts';

/** Items written together: one record call each, so that an import of any size is written in bounded steps. */
const CHUNK = 5_000;

export type NewItem = {
  readonly row: Omit<ItemRow, 'id'>;
  readonly settlements: readonly NewSettlement[];
  readonly document: Omit<DocumentRow, 'id' | 'item_id' | 'contact_id'> | null;
};
export type Settled = {
  readonly id: ItemId;
  readonly debtorId: DebtorId;
  readonly cents: bigint;
  /** How far this is ahead of the books from now on, where that changes. */
  readonly ahead?: bigint;
  readonly settlements: readonly NewSettlement[];
};

type Numbered = 'item' | 'settlement' | 'document' | 'debtor_key' | 'question' | 'hold';

/**
 * Gathers what an import decides and writes it chunk by chunk. A chunk is whole in itself: a debtor comes with or before its
 * items, and all that a file says of a debtor comes together, so an import that is killed between two chunks has only done less. In a preview nothing is reserved or written.
 */
export class ImportWriter {
  /** Items with an id from this one on were added by this import. */
  firstAdded: ItemId | null = null;
  readonly #store: Store;
  readonly #by: string;
  readonly #creditorId: CreditorId;
  readonly #preview: boolean;
  #debtors: NewDebtorRow[] = [];
  #keys: Omit<DebtorKeyRow, 'id'>[] = [];
  #vault: VaultRow[] = [];
  #items: NewItem[] = [];
  #settled: Settled[] = [];
  #documents: Omit<DocumentRow, 'id'>[] = [];
  #questions: Omit<QuestionRow, 'id'>[] = [];
  #holds: Omit<NewHoldRow, 'id'>[] = [];
  #changes: EntryDraft[] = [];
  #blobs: NonNullable<Outside['documents']>[number][] = [];

  constructor(store: Store, by: string, creditorId: CreditorId, preview: boolean) {
    this.#store = store;
    this.#by = by;
    this.#creditorId = creditorId;
    this.#preview = preview;
  }

  get isFull(): boolean {
    return this.#items.length + this.#settled.length + this.#changes.length + this.#debtors.length >= CHUNK;
  }

  addDebtor(row: NewDebtorRow, keys: readonly Pick<DebtorKeyRow, 'scheme' | 'value'>[], vault: VaultRow): void {
    this.#debtors.push(row);
    this.#keys.push(...keys.map((key) => ({ ...key, creditor_id: this.#creditorId, debtor_id: row.id })));
    this.#vault.push(vault);
  }

  /** Keys added to a known debtor go beside those of new ones: both are but rows. */
  changeDebtor(
    id: DebtorId,
    changes: EntryData['debtor.changed']['changes'],
    keys: readonly Pick<DebtorKeyRow, 'scheme' | 'value'>[],
    vault: VaultRow | null,
  ): void {
    this.#keys.push(...keys.map((key) => ({ ...key, creditor_id: this.#creditorId, debtor_id: id })));
    if (vault) this.#vault.push(vault);
    if (Object.keys(changes).length > 0)
      this.#push({ kind: 'debtor.changed', by: this.#by, data: { id, creditorId: this.#creditorId, changes } });
  }

  addItem(item: NewItem): void {
    this.#items.push(item);
  }

  changeItem(row: Pick<ItemRow, 'id' | 'debtor_id'>, changes: EntryData['item.changed']['changes'], why: string): void {
    this.#push({
      kind: 'item.changed',
      by: this.#by,
      data: { id: row.id, debtorId: row.debtor_id, creditorId: this.#creditorId, changes, why },
    });
  }

  settle(settled: Settled): void {
    this.#settled.push(settled);
  }

  attach(document: Omit<DocumentRow, 'id'>): void {
    this.#documents.push(document);
  }

  keep(blob: NonNullable<Outside['documents']>[number]): void {
    this.#blobs.push(blob);
  }

  ask(code: QuestionCode, debtorId: DebtorId, on: Day): void {
    const open = { answered_on: null, answer: null, answered_by: null };
    this.#questions.push({ creditor_id: this.#creditorId, debtor_id: debtorId, code, item_ids: [], asked_on: on, ...open });
  }

  answer({ id, debtor_id, creditor_id }: QuestionRow, answer: string, on: Day): void {
    this.#push({
      kind: 'question.answered',
      by: this.#by,
      data: { id, debtorId: debtor_id, creditorId: creditor_id, on, answer, by: this.#by },
    });
  }

  hold(hold: Omit<NewHoldRow, 'id' | 'author'>): void {
    this.#holds.push({ ...hold, author: this.#by });
  }

  async flushIfFull(): Promise<void> {
    if (this.isFull) await this.flush();
  }

  /** Writes what has been gathered, with `last` at its end. */
  async flush(last: readonly EntryDraft[] = []): Promise<void> {
    const entries = this.#preview ? [] : [...(await this.#rowEntries()), ...this.#changes, ...(await this.#laterEntries()), ...last];
    if (entries.length > 0) await this.#store.record(entries, { vault: this.#vault, documents: this.#blobs });
    this.#debtors = [];
    this.#keys = [];
    this.#vault = [];
    this.#items = [];
    this.#settled = [];
    this.#documents = [];
    this.#questions = [];
    this.#holds = [];
    this.#changes = [];
    this.#blobs = [];
  }

  #push(draft: EntryDraft): void {
    this.#changes.push(draft);
  }

  async #rowEntries(): Promise<EntryDraft[]> {
    const by = this.#by;
    const entries: EntryDraft[] = [];
    if (this.#debtors.length + this.#keys.length > 0)
      entries.push({
        kind: 'debtors.recognised',
        by,
        data: { debtors: this.#debtors, keys: await this.#numbered('debtor_key', this.#keys) },
      });
    if (this.#items.length === 0) return entries;
    const items: ItemRow[] = (await this.#numbered('item', this.#items)).map(({ row, id }) => ({ ...row, id: id as ItemId }));
    this.firstAdded ??= items[0]?.id ?? null;
    const documents = this.#items.flatMap(({ document }, index) =>
      document ? [{ ...document, item_id: items[index]?.id ?? null, contact_id: null }] : [],
    );
    entries.push({ kind: 'items.added', by, data: { items, documents: await this.#numbered('document', documents) } });
    this.#items.forEach(({ settlements, row }, index) => {
      const id = items[index]?.id;
      if (settlements.length > 0 && id !== undefined)
        this.#settled.push({ id, debtorId: row.debtor_id, cents: BigInt(row.open_cents), settlements });
    });
    return entries;
  }

  async #laterEntries(): Promise<EntryDraft[]> {
    const by = this.#by;
    const entries: EntryDraft[] = [];
    if (this.#settled.length > 0) entries.push({ kind: 'items.settled', by, data: await this.#settlements() });
    if (this.#documents.length > 0)
      entries.push({ kind: 'documents.added', by, data: { documents: await this.#numbered('document', this.#documents) } });
    for (const hold of await this.#numbered('hold', this.#holds))
      entries.push({ kind: 'hold.placed', by, data: { hold: { ...hold, id: hold.id as HoldId }, creditorId: this.#creditorId } });
    const questions = (await this.#numbered('question', this.#questions)).map((row) => ({ ...row, id: row.id as QuestionId }));
    if (questions.length > 0) entries.push({ kind: 'questions.asked', by, data: { questions } });
    return entries;
  }

  async #settlements(): Promise<EntryData['items.settled']> {
    const rows = this.#settled.flatMap(({ id, debtorId, settlements }) =>
      settlements.map(
        (one): Omit<SettlementRow, 'id'> => ({
          item_id: id,
          debtor_id: debtorId,
          on_day: one.on,
          cents: Number(one.cents),
          kind: one.kind,
          reference: one.reference,
          laying_id: null,
          books_cents: null,
          copy_of: null,
          void: false,
        }),
      ),
    );
    const open = this.#settled.map(({ id, debtorId, cents, ahead }) => {
      return {
        id,
        debtorId,
        creditorId: this.#creditorId,
        cents: Number(cents),
        ...(ahead === undefined ? {} : { aheadCents: Number(ahead) }),
      };
    });
    return { settlements: await this.#numbered('settlement', rows), open };
  }

  async #numbered<T extends object>(kind: Numbered, rows: readonly T[]): Promise<(T & { id: number })[]> {
    if (rows.length === 0) return [];
    const first = await this.#store.reserve(kind, rows.length);
    return rows.map((row, index) => ({ ...row, id: first + index }));
  }
}
