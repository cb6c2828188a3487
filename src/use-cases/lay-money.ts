import type { Day } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId, LayingId, QuestionId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { formatDay } from '../core/base/text.ts';
import type { BankEntries, OpenAfter } from '../core/journal/bank-entries.ts';
import type { BankLineRow, LayingRow, PayerRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NewHoldRow } from '../core/journal/hold-tables.ts';
import type { CreditorRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { type Laid, layOn, type Standing, sendBack } from '../core/matching/lay.ts';
import type { PayerMark } from '../core/matching/payer-memory.ts';
import type { Explanation } from '../core/matching/payment.ts';
import type { SettlementKind } from '../core/receivable/item.ts';
import { itemsIn, standingOf } from './bank-rows.ts';
import type { Deps } from './context.ts';
import { laidOf, refuseStranded, type StandingLaying, withoutRest } from './laying-parts.ts';
import { PAYMENT_RETURNED } from './reopened.ts';
import { bankKey } from './source-key.ts';

/** One act that lays money (or gives it up): what is to be written of it. */
export type NewLaying = {
  readonly line: BankLineRow | null;
  readonly kind: LayingRow['kind'];
  readonly on: Day;
  readonly how: LayingRow['how'];
  readonly reason: string | null;
  readonly explanation: Explanation;
  /** The payment that comes back, with what it had laid. */
  readonly returns: StandingLaying | null;
  /** What the settlements are, when not money. */
  readonly as?: SettlementKind;
  /** Marks of the payer to be remembered, as digests. */
  readonly marks: readonly PayerMark[];
  /** Candidates of the line that fall. */
  readonly candidates: readonly { readonly id: number; readonly debtor_id: DebtorId }[];
};

/**
 * Makes the entries of acts that follow each other: each finds the items as those before it left them. Ids are reserved for all
 * of them at once when they are written.
 */
export class MoneyWriter {
  readonly #deps: Pick<Deps, 'store' | 'by'>;
  readonly #creditor: CreditorRow;
  readonly #items: Map<ItemId, ItemRow>;
  readonly #payers: Map<string, PayerRow>;
  readonly #acts: Act[] = [];

  /** @param items those that will be laid on; they are changed as acts are added */
  constructor(deps: Pick<Deps, 'store' | 'by'>, creditor: CreditorRow, items: Map<ItemId, ItemRow>, payers: readonly PayerRow[] = []) {
    this.#deps = deps;
    this.#creditor = creditor;
    this.#items = items;
    this.#payers = new Map(payers.map((row) => [payerKey(row), row]));
  }

  /** @throws Refusal those of {@link layOn} */
  add(laying: NewLaying): void {
    if (laying.returns) {
      refuseStranded(laying.returns);
      const { settlements, rest } = laying.returns;
      const { after, told } = sendBack(settlements.map(laidOf), this.#standing(settlements.map((one) => one.item_id)));
      const gone = withoutRest(rest);
      this.#push(laying, told, [...this.#moved(after), ...gone], null);
      return;
    }
    const { laid, after, rest } = layOn(laying.explanation, this.#standing(itemsIn(laying.explanation)));
    const books = this.#booksOf(laid);
    this.#acts.push({ laying, laid, books, after: this.#moved(after), rest });
  }

  #push(laying: NewLaying, laid: readonly Laid[], after: OpenAfter[], rest: Act['rest']): void {
    this.#acts.push({ laying, laid, books: this.#booksOf(laid), after, rest });
  }

  /** What the books last showed open of the items, before the act. */
  #booksOf(laid: readonly Laid[]): ReadonlyMap<ItemId, number> {
    return new Map(
      laid.map(({ itemId }) => {
        const row = this.#items.get(itemId);
        return [itemId, row ? row.open_cents + row.ahead_cents : 0] as const;
      }),
    );
  }

  #standing(ids: readonly ItemId[]): Map<ItemId, Standing> {
    return new Map(
      ids.flatMap((id) => {
        const row = this.#items.get(id);
        return row ? [[id, standingOf(row)] as const] : [];
      }),
    );
  }

  #moved(after: readonly Standing[]): OpenAfter[] {
    return after.map(({ id, debtorId, openCents, aheadCents }) => {
      const row = this.#items.get(id);
      if (row) this.#items.set(id, { ...row, open_cents: Number(openCents), ahead_cents: Number(aheadCents) });
      return { id, debtorId, creditorId: this.#creditor.id, cents: Number(openCents), aheadCents: Number(aheadCents) };
    });
  }

  /** The entries of all acts added, in their order. */
  async entries(): Promise<EntryDraft[]> {
    const { store } = this.#deps;
    const count = (of: (act: Act) => number) => this.#acts.reduce((sum, act) => sum + of(act), 0);
    const first = {
      laying: await store.reserve('laying', this.#acts.length),
      settlement: await reserveSome(
        store,
        'settlement',
        count((act) => act.laid.length),
      ),
      item: await reserveSome(
        store,
        'item',
        count((act) => (act.rest ? 1 : 0)),
      ),
      payer: await reserveSome(
        store,
        'payer',
        count((act) => act.laying.marks.length * debtorsOf(act).length),
      ),
      hold: await reserveSome(
        store,
        'hold',
        count((act) => this.#reopened(act).length),
      ),
      question: await reserveSome(
        store,
        'question',
        count((act) => this.#reopened(act).length),
      ),
    };
    return this.#acts.flatMap((act) => this.#entriesOf(act, first));
  }

  #entriesOf(act: Act, next: Next): EntryDraft[] {
    const { laying } = act;
    const by = this.#deps.by;
    const id = next.laying++ as LayingId;
    const row: LayingRow = {
      id,
      creditor_id: this.#creditor.id,
      line_id: laying.line?.id ?? null,
      kind: laying.kind,
      on_day: laying.on,
      state: 'standing',
      how: laying.how,
      returns_id: laying.returns?.row.id ?? null,
      export_id: null,
      reversal_id: null,
      reason: laying.reason,
    };
    const data: BankEntries['money.laid'] = {
      laying: row,
      settlements: act.laid.map((one) => settlementOf(one, act, id, next.settlement++)),
      open: act.after,
      added: act.rest ? [this.#restRow(act.rest, laying, id, next.item++)] : [],
      learnt: laying.marks.flatMap((mark) => debtorsOf(act).map((debtor) => this.#learnt(mark, debtor, next))),
      voided: laying.returns?.settlements.map((one) => one.id) ?? [],
      dropped: laying.candidates.map((one) => one.id),
      freed: laying.candidates.map((one) => ({ debtorId: one.debtor_id, creditorId: this.#creditor.id })),
    };
    return [{ kind: 'money.laid', by, data }, ...this.#returnedEntries(act, next)];
  }

  /** Somebody looks first when a debt comes back: it waits, and a person is asked. */
  #returnedEntries(act: Act, next: Next): EntryDraft[] {
    const { laying } = act;
    const after = this.#reopened(act);
    if (after.length === 0) return [];
    const by = this.#deps.by;
    return [...Map.groupBy(after, (one) => one.debtorId)].flatMap(([debtorId, open]): EntryDraft[] => {
      const items = open.map((one) => one.id).sort((a, b) => a - b);
      const hold: NewHoldRow = {
        id: next.hold++ as HoldId,
        debtor_id: debtorId,
        item_ids: items,
        kind: 'other',
        reason: PAYMENT_RETURNED,
        author: by,
        from_day: laying.on,
        until_day: null,
        lifted_on: null,
        lifted_why: null,
      };
      const asked = {
        creditor_id: this.#creditor.id,
        debtor_id: debtorId,
        code: 'debt-reopened' as const,
        item_ids: items,
        asked_on: laying.on,
      };
      const question = { id: next.question++ as QuestionId, ...asked, answered_on: null, answer: null, answered_by: null };
      return [
        { kind: 'hold.placed', by, data: { hold, creditorId: this.#creditor.id } },
        { kind: 'questions.asked', by, data: { questions: [question] } },
      ];
    });
  }

  /** Invoices of which more is open because money went out again. */
  #reopened({ laying, laid, after }: Act): OpenAfter[] {
    const invoices = after.filter((one) => this.#items.get(one.id)?.kind === 'invoice');
    if (laying.returns) return invoices;
    const back = new Set(laid.filter((one) => one.cents < 0n && laying.line !== null && laying.line.cents < 0).map((one) => one.itemId));
    return invoices.filter((one) => back.has(one.id));
  }

  #learnt(mark: PayerMark, debtor: DebtorId, next: Next): PayerRow {
    const fresh = { id: next.payer++, creditor_id: this.#creditor.id, debtor_id: debtor, mark, times: 0 };
    const known = this.#payers.get(payerKey(fresh)) ?? fresh;
    const row = { ...known, times: known.times + 1 };
    this.#payers.set(payerKey(row), row);
    return row;
  }

  #restRow({ debtorId, cents }: { debtorId: DebtorId; cents: bigint }, { line, on }: NewLaying, laying: LayingId, id: number): ItemRow {
    return {
      id: id as ItemId,
      creditor_id: this.#creditor.id,
      debtor_id: debtorId,
      kind: 'payment-on-account',
      number: `Règlement du ${formatDay(on, 'fr')}`,
      source_key: bankKey(laying),
      issued_on: on,
      due_on: null,
      currency: line?.currency ?? EUR,
      amount_cents: -Number(cents),
      open_cents: -Number(cents),
      // The books do not show it yet: open + ahead is nothing.
      ahead_cents: Number(cents),
      doubt: null,
      kept: false,
      prior_step: null,
      prior_on: null,
      performed_on: null,
    };
  }
}

type Act = {
  readonly laying: NewLaying;
  readonly laid: readonly Laid[];
  readonly books: ReadonlyMap<ItemId, number>;
  readonly after: OpenAfter[];
  readonly rest: { readonly debtorId: DebtorId; readonly cents: bigint } | null;
};
type Next = { laying: number; settlement: number; item: number; payer: number; hold: number; question: number };

function settlementOf({ itemId, debtorId, cents, kind }: Laid, { laying, books }: Act, id: LayingId, settlement: number): SettlementRow {
  return {
    id: settlement,
    item_id: itemId,
    debtor_id: debtorId,
    on_day: laying.on,
    cents: Number(cents),
    kind: kind === 'correction' ? kind : (laying.as ?? kind),
    reference: laying.line ? `bank ${laying.line.id}` : null,
    laying_id: id,
    books_cents: books.get(itemId) ?? null,
    copy_of: null,
    void: false,
  };
}

function debtorsOf({ laid, rest }: Act): DebtorId[] {
  return [...new Set([...laid.map((one) => one.debtorId), ...(rest ? [rest.debtorId] : [])])];
}

export function payerKey({ mark, debtor_id }: Pick<PayerRow, 'mark' | 'debtor_id'>): string {
  return `${debtor_id} ${mark}`;
}

async function reserveSome(
  store: Deps['store'],
  kind: 'settlement' | 'item' | 'payer' | 'hold' | 'question',
  count: number,
): Promise<number> {
  return count === 0 ? 0 : store.reserve(kind, count);
}
