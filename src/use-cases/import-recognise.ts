import type { DebtorId } from '../core/base/id.ts';
import type { CreditorRow, DebtorKeyRow, DebtorRow, ItemRow, KeyScheme } from '../core/journal/tables.ts';
import { invoiceMark } from '../core/receivable/book-line.ts';
import { isSpecific } from '../core/receivable/invoice-number.ts';
import { plainName } from '../core/receivable/name.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import { type Candidate, type Recognition, recognise } from '../core/receivable/recognise.ts';
import type { Store } from '../ports/store.ts';
import { Reporter } from './import-report.ts';
import type { FileParty, PartyKey } from './import-source.ts';
import { mergedInto } from './merged-debtor.ts';
import { eachPage, readAll } from './read-all.ts';

/** A debtor as far as a file's customer must be compared with it. */
export type KnownDebtor = { readonly row: DebtorRow; readonly details: DebtorDetails | null; readonly keys: ReadonlySet<string> };

/** Each customer of the file with the debtor that it is; several may be the same. `debtorId` is negative for one to be made. */
export type Recognised = {
  readonly party: FileParty;
  readonly debtorId: DebtorId;
  readonly known: KnownDebtor | null;
  readonly recognition: Recognition /** Of one to be made, else 0. */;
  readonly vaultId: number;
};

type Entry = { -readonly [K in keyof Candidate]: Candidate[K] extends ReadonlySet<string> ? Set<string> : Candidate[K] } & {
  known: KnownDebtor | null;
};

export async function recogniseParties(store: Store, creditor: CreditorRow, parties: readonly FileParty[]): Promise<Recognised[]> {
  const index = new DebtorIndex(store, creditor);
  await index.load(parties);
  const unsure = parties.filter((party) => index.recognise(party, []).is !== 'known');
  const asked = new Set((await index.loadInvoices(unsure)) ? unsure : []);
  return parties.map((party) => index.settle(party, asked.has(party) ? marksOf(party) : []));
}

function marksOf(party: FileParty): string[] {
  const { lines } = party.read(new Reporter());
  return lines.filter((line) => isSpecific(line.number)).map((line) => invoiceMark(line.number, line.amountCents));
}

/** Known debtors by what they can be recognised by, and those that this file makes. */
export class DebtorIndex {
  readonly #store: Store;
  readonly #creditor: CreditorRow;
  readonly #byKey = new Map<string, Set<Entry>>();
  readonly #entries = new Map<DebtorId, Entry>();
  readonly #byMark = new Map<string, Set<Entry>>();
  /** Names that several customers of the file bear, by their key. */
  readonly #namesakes = new Set<string>();
  #made = 0;

  constructor(store: Store, creditor: CreditorRow) {
    this.#store = store;
    this.#creditor = creditor;
  }

  async load(parties: readonly FileParty[]): Promise<void> {
    const names = new Set<string>();
    for (const name of parties.map(nameOf)) {
      if (names.has(name)) this.#namesakes.add(name);
      names.add(name);
    }
    const keys = Map.groupBy(
      parties.flatMap((party) => party.keys),
      (key) => key.scheme,
    );
    const found = new Set<DebtorId>();
    for (const [scheme, ofScheme] of keys) {
      const values = [...new Set(ofScheme.map((key) => key.value))];
      for (const row of await readAll(this.#store, 'debtor_key', 'value', values, { creditor_id: this.#creditor.id, scheme }))
        found.add(row.debtor_id);
    }
    await this.#loadDebtors([...found]);
  }

  /** Debtors whose invoices have the numbers of these parties: the same invoice is the same customer. False when there are none. */
  async loadInvoices(parties: readonly FileParty[]): Promise<boolean> {
    if (parties.length === 0 || (await this.#store.select('item', { creditor_id: this.#creditor.id }, { limit: 1 })).length === 0)
      return false;
    const marks = new Set<string>();
    const numbers = new Set<string>();
    for (const party of parties) {
      for (const line of party.read(new Reporter()).lines) {
        if (!isSpecific(line.number)) continue;
        marks.add(invoiceMark(line.number, line.amountCents));
        numbers.add(line.number);
      }
    }
    const shared: ItemRow[] = [];
    for await (const rows of this.#itemsNumbered([...numbers])) for (const row of rows) if (marks.has(markOf(row))) shared.push(row);
    await this.#loadDebtors(shared.map((row) => row.debtor_id));
    const namesakes = parties.flatMap((party) => this.#candidates(party, []).map((one) => one.debtorId)).filter((id) => id > 0);
    const items = [...shared, ...(await readAll(this.#store, 'item', 'debtor_id', [...new Set(namesakes)]))];
    for (const item of items) {
      const mark = markOf(item);
      const entry = this.#entries.get(item.debtor_id);
      if (!entry || !marks.has(mark)) continue;
      entry.invoices.add(mark);
      put(this.#byMark, mark, entry);
    }
    return this.#byMark.size > 0;
  }

  /** Few numbers are asked for; for many it is quicker to look at every item once. */
  #itemsNumbered(numbers: readonly string[]): AsyncIterable<ItemRow[]> {
    const creditor_id = this.#creditor.id;
    if (numbers.length > 1_000) return eachPage(this.#store, 'item', { creditor_id });
    return eachPage(this.#store, 'item', { creditor_id, number: numbers });
  }

  recognise(party: FileParty, marks: readonly string[]): Recognition {
    return recognise({ ...party.clues, invoices: marks, hasNamesakes: this.#namesakes.has(nameOf(party)) }, this.#candidates(party, marks));
  }

  /** Recognises a party for good, and makes it a debtor that the following ones can be recognised as. */
  settle(party: FileParty, marks: readonly string[]): Recognised {
    const recognition = this.recognise(party, marks);
    if (recognition.is === 'known') {
      this.#learn(recognition.debtorId, party);
      return { party, debtorId: recognition.debtorId, known: this.known(recognition.debtorId), recognition, vaultId: 0 };
    }
    this.#made += 1;
    const debtorId = -this.#made as DebtorId;
    const { name, email, postcode } = party.clues;
    const entry: Entry = {
      debtorId,
      sirens: new Set(),
      vats: new Set(),
      accounts: new Set(),
      name,
      email,
      postcode,
      invoices: new Set(),
      known: null,
    };
    this.#entries.set(debtorId, entry);
    this.#learn(debtorId, party);
    return { party, debtorId, known: null, recognition, vaultId: 0 };
  }

  known(debtorId: DebtorId): KnownDebtor | null {
    return this.#entries.get(debtorId)?.known ?? null;
  }

  /** Debtors that bear a key. */
  holders({ scheme, value }: PartyKey): readonly Candidate[] {
    return [...(this.#byKey.get(`${scheme} ${value}`) ?? [])];
  }

  /** Debtors of the same name as the party; and whether several customers of the file bear it. */
  namesakes(party: FileParty): { readonly debtors: readonly Candidate[]; readonly inFile: boolean } {
    const plain = plainName(party.clues.name);
    const debtors = this.#candidates(party, []).filter((one) => one.name !== null && plainName(one.name) === plain);
    return { debtors, inFile: this.#namesakes.has(nameOf(party)) };
  }

  /** From now on the debtor is recognised by these keys too, and by this contact data. */
  teach(debtorId: DebtorId, keys: readonly PartyKey[], { email, postcode }: Pick<FileParty['clues'], 'email' | 'postcode'>): void {
    const entry = this.#entries.get(debtorId);
    if (!entry) return;
    for (const { scheme, value } of keys) this.#addKey(entry, scheme, value);
    entry.email = email;
    entry.postcode = postcode;
  }

  /** What is known of a debtor is not replaced by what a file says of it. */
  #learn(debtorId: DebtorId, { keys, clues }: FileParty): void {
    const known = this.#entries.get(debtorId);
    this.teach(debtorId, keys, { email: known?.email ?? clues.email, postcode: known?.postcode ?? clues.postcode });
  }

  #candidates(party: FileParty, marks: readonly string[]): Entry[] {
    const found = new Set<Entry>();
    for (const { scheme, value } of party.keys) for (const entry of this.#byKey.get(`${scheme} ${value}`) ?? []) found.add(entry);
    for (const mark of marks) for (const entry of this.#byMark.get(mark) ?? []) found.add(entry);
    return [...found];
  }

  async #loadDebtors(ids: readonly DebtorId[]): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !this.#entries.has(id));
    if (fresh.length === 0) return;
    const keys = await readAll(this.#store, 'debtor_key', 'debtor_id', fresh);
    const targets = keys.flatMap((row) => mergedInto(row) ?? []);
    const rows = await readAll(this.#store, 'debtor', 'id', fresh, { creditor_id: this.#creditor.id });
    const vault = new Map<number, DebtorDetails | null>();
    for (const id of chunked(rows.map((row) => row.vault_id)))
      for (const row of await this.#store.vault(id)) vault.set(row.id, row.details);
    const keysOf = Map.groupBy(keys, (row) => row.debtor_id);
    for (const row of rows) this.#enter(row, vault.get(row.vault_id) ?? null, keysOf.get(row.id) ?? []);
    await this.#loadDebtors(targets);
    for (const row of keys) this.#redirect(row);
  }

  #enter(row: DebtorRow, details: DebtorDetails | null, keys: readonly DebtorKeyRow[]): void {
    const contact = { name: details?.name ?? null, email: details?.email ?? null, postcode: details?.address?.postcode ?? null };
    const known: KnownDebtor = { row, details, keys: new Set(keys.map((key) => `${key.scheme} ${key.value}`)) };
    const entry: Entry = {
      debtorId: row.id,
      sirens: new Set(),
      vats: new Set(),
      accounts: new Set(),
      ...contact,
      invoices: new Set(),
      known,
    };
    this.#entries.set(row.id, entry);
    for (const key of keys) this.#addKey(entry, key.scheme, key.value);
  }

  /** A debtor that a person said to be another one is that other one from then on. */
  #redirect(row: DebtorKeyRow): void {
    const target = mergedInto(row);
    const [from, to] = [this.#entries.get(row.debtor_id), target === null ? undefined : this.#entries.get(target)];
    if (!from || !to || from === to) return;
    for (const key of from.known?.keys ?? []) {
      const [scheme = '', value = ''] = key.split(' ');
      this.#byKey.get(key)?.delete(from);
      this.#addKey(to, scheme as KeyScheme, value);
    }
    this.#entries.set(row.debtor_id, to);
  }

  #addKey(entry: Entry, scheme: KeyScheme, value: string): void {
    put(this.#byKey, `${scheme} ${value}`, entry);
    if (scheme === 'siren') entry.sirens.add(value);
    if (scheme === 'vat') entry.vats.add(value);
    if (scheme === 'account') entry.accounts.add(value);
  }
}

function nameOf(party: FileParty): string {
  return party.keys.find((key) => key.scheme === 'name')?.value ?? '';
}

function markOf(row: ItemRow): string {
  return invoiceMark(row.number, BigInt(row.amount_cents));
}

function put<T>(groups: Map<string, Set<T>>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.add(value);
  else groups.set(key, new Set([value]));
}

function* chunked(ids: readonly number[]): Generator<number[]> {
  for (let at = 0; at < ids.length; at += 1_000) yield ids.slice(at, at + 1_000);
}
