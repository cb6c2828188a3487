import { commissionOn, type LaidPayment } from '../core/agency/commission.ts';
import { earnsOn, termsOn } from '../core/agency/terms.ts';
import { type Day, daysBetween } from '../core/base/day.ts';
import type { BankLineId, CreditorId, ItemId, LayingId, MovementId } from '../core/base/id.ts';
import type { AgencyRow, MandateTermsRow, MovementRow } from '../core/journal/agency-tables.ts';
import type { BankEntries } from '../core/journal/bank-entries.ts';
import type { Entry } from '../core/journal/entry.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { agencyOf, MOST_MANDATES, periodOf } from './may-act.ts';
import { eachPage, readAll } from './read-all.ts';
import { recordDecided } from './record-decided.ts';
import { layingOfRest } from './source-key.ts';

/** Entries looked at together. */
const PAGE = 500;

type TakeUpDeps = Pick<Deps, 'store' | 'by' | 'clock'>;
type Laid = Extract<Entry, { kind: 'money.laid' }>;
type MandateEnded = Extract<Entry, { kind: 'mandate.revoked' }>['data'];
type NewMovement = Omit<MovementRow, 'id'>;

/**
 * Works out what the agency earned by all that was laid, undone and returned of its clients' money since it last looked: each act once, in the order
 * in which it happened. What was undone or came back gives back exactly what it had earned.
 */
export async function takeUpCommission(deps: TakeUpDeps): Promise<void> {
  await deps.store.exclusive('import', () => takeUpNow(deps));
}

/** The same for whoever has the items to himself already. */
export async function takeUpNow(deps: TakeUpDeps): Promise<void> {
  while (await takeUpPage(deps));
}

/** Whether there may be more. */
async function takeUpPage({ store, by, clock }: TakeUpDeps): Promise<boolean> {
  return recordDecided(store, async () => {
    const agency = await agencyOf(store);
    if (agency === null) return { entries: [], result: false };
    const entries = await store.entries({
      kinds: ['money.laid', 'money.unlaid', 'mandate.revoked'],
      after: agency.taken_up_to,
      limit: PAGE,
    });
    const last = entries.at(-1);
    if (last === undefined) return { entries: [], result: false };
    const book = await Book.of(
      store,
      entries.filter((one) => one.kind === 'money.laid'),
      agency,
    );
    for (const entry of entries) {
      if (entry.kind === 'money.laid') await book.laid(entry.data);
      if (entry.kind === 'money.unlaid') await book.takenBack(entry.data.id, clock.dayOf(entry.at), entry.data.id);
      if (entry.kind === 'mandate.revoked') await book.revoked(entry.data, clock.dayOf(entry.at));
    }
    const first = book.made.length === 0 ? 0 : await store.reserve('client_movement', book.made.length);
    const movements = book.made.map((row, at): MovementRow => ({ id: (first + at) as MovementId, ...row }));
    return { entries: [{ kind: 'commission.taken-up', by, data: { upTo: last.seq, movements } }], result: entries.length === PAGE };
  });
}

/** What acts earn, and what each earned before. */
class Book {
  readonly made: NewMovement[] = [];
  readonly #store: Store;
  readonly #items: ReadonlyMap<ItemId, ItemRow>;
  /** Lines that stand for clients' money. */
  readonly #lines: ReadonlySet<BankLineId>;
  readonly #agency: AgencyRow;
  readonly #terms = new Map<CreditorId, Promise<Agreed[]>>();

  private constructor(store: Store, items: ReadonlyMap<ItemId, ItemRow>, lines: ReadonlySet<BankLineId>, agency: AgencyRow) {
    this.#store = store;
    this.#items = items;
    this.#lines = lines;
    this.#agency = agency;
  }

  static async of(store: Store, acts: readonly Laid[], agency: AgencyRow): Promise<Book> {
    const ids = [...new Set(acts.flatMap(({ data }) => data.settlements.map((one) => one.item_id)))];
    const items = new Map((await readAll(store, 'item', 'id', ids)).map((row) => [row.id, row]));
    // What is laid of money on account is of the line by which it came in.
    const rests = [...items.values()].flatMap((row) => layingOfRest(row.source_key) ?? []);
    const origins = await readAll(store, 'laying', 'id', rests);
    const lines = [...acts.map(({ data }) => data.laying.line_id), ...origins.map((row) => row.line_id)].flatMap((id) => id ?? []);
    const movements = await readAll(store, 'client_movement', 'client_line_id', [...new Set(lines)], { kind: 'receipt' });
    const book = new Book(store, items, new Set(movements.flatMap((one) => one.client_line_id ?? [])), agency);
    for (const row of origins) book.#origins.set(row.id, row.line_id);
    return book;
  }

  readonly #origins = new Map<LayingId, BankLineId | null>();

  async laid({ laying, settlements }: BankEntries['money.laid']): Promise<void> {
    const { id, creditor_id, on_day } = laying;
    if (creditor_id === this.#agency.house_id) return;
    if (laying.returns_id !== null) return this.takenBack(laying.returns_id, on_day, id);
    const line = this.#clientsLine(laying, settlements);
    if (line === null) return;
    const agreed = (await this.#agreedOf(creditor_id)).find(({ period }) => earnsOn(period, on_day));
    const version = agreed
      ? termsOn(
          agreed.versions.map(({ id: key, from_day, terms }) => ({ id: key, from: from_day, terms })),
          on_day,
        )
      : null;
    if (version === null) return;
    const { cents, vatCents } = commissionOn(
      { ...this.#paymentOf(settlements, on_day), feeTaken: await this.#hasEarned(line) },
      version.terms,
    );
    if (cents === 0n && vatCents === 0n) return;
    const earned = { client_line_id: line, cents: Number(cents), vat_cents: Number(vatCents), terms_id: version.id };
    this.made.push({ ...blank(creditor_id, on_day, id), ...earned });
  }

  /** Gives back what stands of an act's commission; `by` is the act that it is told of. */
  async takenBack(act: LayingId, on: Day, by: LayingId): Promise<void> {
    const before = await this.#store.select('client_movement', { laying_id: act, kind: 'commission' }, { limit: 1_000 });
    const own = [...before, ...this.made.filter((one) => one.laying_id === act)];
    const [first] = own;
    const sum = (of: (row: NewMovement) => number) => own.reduce((all, row) => all + of(row), 0);
    const [cents, vat] = [sum((row) => row.cents), sum((row) => row.vat_cents)];
    if (!first || (cents === 0 && vat === 0)) return;
    const reverses = before.at(-1)?.id ?? null;
    const { creditor_id, client_line_id, terms_id } = first;
    this.made.push({ ...blank(creditor_id, on, by), client_line_id, cents: -cents, vat_cents: -vat, terms_id, reverses });
  }

  /** Of money of a day after the end of the mandate nothing was earned, whenever that end was told. */
  async revoked({ id: mandate_id, creditorId, on }: MandateEnded, told: Day): Promise<void> {
    const versions: number[] = [];
    for await (const rows of eachPage(this.#store, 'mandate_terms', { mandate_id })) versions.push(...rows.map((row) => row.id));
    const after: NewMovement[] = [];
    for await (const rows of eachPage(this.#store, 'client_movement', { creditor_id: creditorId, kind: 'commission' })) after.push(...rows);
    const acts = [...after, ...this.made]
      .filter(({ on_day, terms_id }) => on_day > on && terms_id !== null && versions.includes(terms_id))
      .flatMap(({ laying_id }) => laying_id ?? []);
    const standing = await readAll(this.#store, 'laying', 'id', [...new Set(acts)], { state: 'standing', creditor_id: creditorId });
    // What came back gave its commission back with the return.
    for (const { id, kind } of standing) if (kind !== 'return') await this.takenBack(id, told, id);
  }

  /** Whether the money of a line has earned something that stands: then its fixed fee is taken. */
  async #hasEarned(client_line_id: BankLineId): Promise<boolean> {
    const before = await this.#store.select('client_movement', { client_line_id, kind: 'commission' }, { limit: 1_000 });
    const own = [...before, ...this.made.filter((one) => one.client_line_id === client_line_id)];
    return own.reduce((all, { cents }) => all + cents, 0) !== 0;
  }

  /** The client's line by which the money came in that is laid; `null` where it is no money of the dedicated account. */
  #clientsLine({ line_id, kind }: Laid['data']['laying'], settlements: Laid['data']['settlements']): BankLineId | null {
    if (line_id !== null) return this.#lines.has(line_id) ? line_id : null;
    if (kind !== 'credit') return null;
    const credit = settlements.find((one) => this.#items.get(one.item_id)?.kind === 'payment-on-account');
    const origin = credit ? layingOfRest(this.#items.get(credit.item_id)?.source_key ?? '') : null;
    const line = origin === null ? null : (this.#origins.get(origin) ?? null);
    return line !== null && this.#lines.has(line) ? line : null;
  }

  #paymentOf(settlements: Laid['data']['settlements'], on: Day): LaidPayment {
    const parts = settlements.flatMap(({ item_id, cents, kind }) => {
      const item = this.#items.get(item_id);
      if (kind !== 'payment' || item?.kind !== 'invoice') return [];
      const daysLate = item.due_on === null ? 0 : Math.max(0, daysBetween(item.due_on, on));
      return [{ cents: BigInt(cents), invoiceCents: BigInt(item.amount_cents), daysLate }];
    });
    const charges = settlements.filter(({ kind }) => kind === 'charges').reduce((all, { cents }) => all + BigInt(cents), 0n);
    return { parts, chargesCents: charges };
  }

  #agreedOf(client: CreditorId): Promise<Agreed[]> {
    const known = this.#terms.get(client) ?? agreedOf(this.#store, client);
    this.#terms.set(client, known);
    return known;
  }
}

type Agreed = { readonly period: ReturnType<typeof periodOf>; readonly versions: readonly MandateTermsRow[] };

async function agreedOf(store: Store, creditor_id: CreditorId): Promise<Agreed[]> {
  const versions: MandateTermsRow[] = [];
  for await (const rows of eachPage(store, 'mandate_terms', { creditor_id })) versions.push(...rows);
  const mandates = await store.select('mandate', { creditor_id }, { limit: MOST_MANDATES });
  return mandates.map((mandate) => ({ period: periodOf(mandate), versions: versions.filter((one) => one.mandate_id === mandate.id) }));
}

function blank(creditor_id: CreditorId, on_day: Day, laying_id: LayingId): Omit<NewMovement, 'cents' | 'vat_cents' | 'terms_id'> {
  const nothing = { line_id: null, client_line_id: null, reverses: null, remittance_id: null };
  return { creditor_id, kind: 'commission', on_day, laying_id, ...nothing };
}
