import { type Day, day } from '../../src/core/base/day.ts';
import type { DebtorId, ItemId } from '../../src/core/base/id.ts';
import { decimalOf, EUR } from '../../src/core/base/money.ts';
import type { BankLineRow } from '../../src/core/journal/bank-tables.ts';
import type { ItemRow, TableName, Tables } from '../../src/core/journal/tables.ts';
import { answerQuestion } from '../../src/use-cases/answer-question.ts';
import { csv } from '../../src/use-cases/import.test-kit.ts';
import { importAny } from '../../src/use-cases/import-any.ts';
import { BANK_FILES, type Movement } from '../engine/bank-files.ts';
import { onFakes } from '../engine/outsiders.ts';
import { addDebtor, addItem, CREDITOR, createWorld, type Meet, type World } from '../engine/world.ts';

/** What the account held before anything happened. */
const OPENING_CENTS = 5_000_000;
const NOBODY_ELSE = { kind: 'business', email: true, address: true, confirmed: true, scenario: null, segment: null } as const;

/** A creditor whose account and books can be told of, in files as banks and accountants give them. */
export class Till {
  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  static async open(start: string, meet: Meet = onFakes): Promise<Till> {
    return new Till(await createWorld(meet, start));
  }

  get deps(): World['deps'] {
    return this.world.deps;
  }

  rows<T extends TableName>(table: T): Promise<Tables[T][]> {
    return this.deps.store.select(table, {}, { limit: 100_000 });
  }

  async debtor(name: string): Promise<DebtorId> {
    await addDebtor(this.world, name, NOBODY_ELSE);
    return this.debtorOf(name);
  }

  debtorOf(name: string): DebtorId {
    const id = this.world.debtors.get(name);
    if (id === undefined) throw new Error(`no debtor ${name}`);
    return id;
  }

  async item(number: string, debtor: string, cents: number, issued: string, kind: ItemRow['kind'] = 'invoice'): Promise<ItemId> {
    const issuedOn = day(issued);
    const due = kind === 'invoice' ? issuedOn : null;
    await addItem(this.world, number, debtor, { kind, cents, currency: EUR, issued: issuedOn, due, doubt: null });
    return this.itemOf(number);
  }

  itemOf(number: string): ItemId {
    const id = this.world.items.get(number);
    if (id === undefined) throw new Error(`no item ${number}`);
    return id;
  }

  receives(on: string, cents: number, payer: string, text: string, more: Partial<Movement> = {}): void {
    const said = { text, payer, iban: null, endToEndId: 'NOTPROVIDED', returned: null };
    this.world.movements.push({ on: day(on), cents, ...said, ...more });
  }

  /** Imports the statement of some whole days; tells what the import did. */
  async statement(format: string, from: string, until: string): ReturnType<typeof importAny> {
    const bytes = new TextEncoder().encode(statementOf(this.world.movements, format, day(from), day(until)));
    const taken = await importAny(this.deps, CREDITOR, { name: `statement.${format}`, bytes });
    const faults = taken.report.findings.filter((finding) => finding.severity === 'error');
    if (taken.is !== 'bank' || faults.length > 0) throw new Error(`the statement is not read: ${JSON.stringify(faults)}`);
    return taken;
  }

  /** Imports complete books of Dupont: amount and rest of each invoice of 12 January. */
  async books(asOf: string, invoices: Readonly<Record<string, readonly [amount: number, open: number]>>): Promise<void> {
    const euros = (cents: number) => decimalOf(BigInt(cents)).replace('.', ',');
    const rows = Object.entries(invoices).map(
      ([number, [amount, open]]) => `${number};Dupont;12/01/2026;12/01/2026;${euros(amount)};${euros(open)}`,
    );
    const list = csv('N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer', rows);
    await importAny(this.deps, CREDITOR, list, { complete: true, asOf: day(asOf), confirmVanished: true });
  }

  /** The line of an amount, operations of batches too. */
  async line(cents: number, id: BankLineRow['id'] | null = null): Promise<BankLineRow> {
    const found = (await this.rows('bank_line')).filter(
      (row) => row.cents === cents && row.state !== 'batch' && (id === null || row.id === id),
    );
    const [row] = found;
    if (!row || found.length > 1) throw new Error(`${found.length} lines of ${cents}`);
    return row;
  }

  /** What is open of each item, by number. */
  async open(): Promise<Record<string, number>> {
    const gone = await this.gone();
    const items = (await this.rows('item')).filter((row) => !gone.has(row.debtor_id) && row.amount_cents !== 0);
    return Object.fromEntries(items.map((row) => [row.number, row.open_cents]));
  }

  /** Debtors that became others. */
  async gone(): Promise<Set<DebtorId>> {
    const keys = await this.rows('debtor_key');
    return new Set(keys.filter((key) => key.value.startsWith('merged-into:')).map((key) => key.debtor_id));
  }

  /** As a person who is asked says it. */
  async merge(from: DebtorId, into: DebtorId): Promise<void> {
    const { store, by, clock } = this.deps;
    const id = (await store.reserve('question', 1)) as Tables['question']['id'];
    const asked = { creditor_id: CREDITOR, debtor_id: from, code: 'same-debtor' as const, item_ids: [], asked_on: clock.today() };
    const question = { id, ...asked, answered_on: null, answer: null, answered_by: null };
    await store.record([{ kind: 'questions.asked', by, data: { questions: [question] } }]);
    await answerQuestion(this.deps, id, { is: 'same-as', debtorId: into });
  }
}

/** The file that a bank would give of some whole days of what truly happened. */
export function statementOf(movements: readonly Movement[], format: string, from: Day, until: Day): string {
  const sorted = [...movements].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const openingCents = sorted.filter((one) => one.on < from).reduce((sum, one) => sum + one.cents, OPENING_CENTS);
  const render = BANK_FILES[format];
  if (!render) throw new Error(`no bank gives ${format}`);
  return render({ from, until, openingCents, movements: sorted.filter((one) => one.on >= from && one.on <= until) });
}
