import type { DebtorId } from '../../src/core/base/id.ts';
import { decimalOf } from '../../src/core/base/money.ts';
import type { DebtorRow } from '../../src/core/journal/tables.ts';
import { approve } from '../../src/use-cases/approve.ts';
import { csv } from '../../src/use-cases/import.test-kit.ts';
import { importAny } from '../../src/use-cases/import-any.ts';
import { runDay } from '../../src/use-cases/run-day.ts';
import { sendEmails } from '../../src/use-cases/send-emails.ts';
import { BANK_FILES } from '../engine/bank-files.ts';
import { onFakes } from '../engine/outsiders.ts';
import { CREDITOR, type Meet } from '../engine/world.ts';
import { plus } from './calendar.ts';
import { bookFaults, certaintyFaults, itemFaults, ledgerOf, lineFaults, recordFaults } from './money-laws.ts';
import { DAYS, type Plan, START, type TrueMovement, type Truth, truthOf } from './money-plan.ts';
import { Till } from './till.ts';

const LIST = 'N° facture;Code client;Client;Email;Date facture;Échéance;Total TTC;Reste à payer';
export const FORMATS = Object.keys(BANK_FILES);
export type Counts = Record<string, number>;

/** One history of money, with the truth beside it. */
export class MoneyLife {
  readonly till: Till;
  readonly truth: Truth;
  readonly shown = new Map<string, number>();
  readonly seen = new Set<TrueMovement>();
  readonly counts: Counts;
  today = START;
  /** A person has said something, right or wrong. */
  isTold = false;

  constructor(till: Till, truth: Truth, counts: Counts) {
    this.till = till;
    this.truth = truth;
    this.counts = counts;
  }

  /** @param isUnderWay two weeks have passed, and the account of them is known */
  static async begin(plan: Plan, counts: Counts = {}, meet: Meet = onFakes, isUnderWay = true): Promise<MoneyLife> {
    const life = new MoneyLife(await Till.open(START, meet), truthOf(plan), counts);
    life.till.world.movements.push(...life.truth.movements);
    const { store, by } = life.till.deps;
    await store.record([{ kind: 'creditor.changed', by, data: { id: CREDITOR, changes: { bank_max_age: 60 } } }]);
    await life.books(0);
    if (!isUnderWay) return life;
    await life.pass(5);
    await life.pass(5);
    await life.statement(plan.items.length, 0, DAYS);
    return life;
  }

  count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  async faults(): Promise<string[]> {
    const ledger = await ledgerOf(this.till);
    return [
      ...itemFaults(ledger),
      ...bookFaults(ledger, this.shown),
      ...lineFaults(ledger),
      ...recordFaults(ledger, this.seen),
      // Whom a person has misled may be sure of what is wrong.
      ...(this.isTold ? [] : certaintyFaults(ledger, this.truth.movements)),
    ];
  }

  /** A statement of whole days that have passed, counted from a week before the start. */
  async statement(format: number, first: number, days: number): Promise<void> {
    const from = plus(START, first - 6);
    const last = plus(from, days);
    const until = last < this.today ? last : this.today;
    if (from > until) return;
    await this.till.statement(FORMATS[format % FORMATS.length] ?? '', from, until);
    for (const one of this.truth.movements) if (one.on >= from && one.on <= until) this.seen.add(one);
  }

  /** All that is open, as the accountant knew it some days ago. */
  async books(daysAgo: number): Promise<void> {
    const asOf = plus(this.today, -daysAgo);
    const known = this.truth.movements.flatMap((one) => one.parts ?? [one]).filter((one) => one.bookedOn <= asOf);
    const made = this.truth.invoices.filter(({ issued }) => issued <= asOf);
    const left = (number: string, cents: number) => cents - known.reduce((sum, one) => sum + (one.pays.get(number) ?? 0), 0);
    // Paid again before the return is booked: more than the invoice is not set off against it.
    const open = new Map(made.map(({ number, cents }) => [number, Math.max(0, left(number, cents))]));
    const rows = made.flatMap(({ number, debtor, cents, issued, due }) => {
      const rest = open.get(number) ?? 0;
      const email = `compta@${debtor.toLowerCase().replaceAll(' ', '-')}.example`;
      return rest === 0 ? [] : [[number, codeOf(debtor), debtor, email, issued, due, euros(cents), euros(rest)].join(';')];
    });
    if (rows.length === 0) return;
    const isNew = (await this.booksUntil()) <= asOf;
    await importAny(this.till.deps, CREDITOR, csv(LIST, rows), { complete: true, asOf, confirmVanished: true });
    if (isNew) for (const [number, left] of open) this.shown.set(number, left);
    await this.#confirmNewcomers();
  }

  async booksUntil(): Promise<string> {
    const [creditor] = await this.till.rows('creditor');
    return creditor?.books_as_of ?? '';
  }

  /** Nobody is asked of what kind the debtors are: they are businesses that can be written to. */
  async #confirmNewcomers(): Promise<void> {
    const { store, by } = this.till.deps;
    for (const row of await this.till.rows('debtor')) {
      if (row.kind_confirmed) continue;
      const changes: Partial<DebtorRow> = { kind: 'business', kind_confirmed: true };
      await store.record([{ kind: 'debtor.changed', by, data: { id: row.id, creditorId: CREDITOR, changes } }]);
    }
  }

  /** Days pass; on the last one what is due leaves. */
  async pass(days: number): Promise<string[]> {
    const last = plus(START, DAYS);
    for (let left = 1 + (days % 6); left > 0 && this.today < last; left -= 1) this.today = plus(this.today, 1);
    this.till.world.clock.moveTo(this.today);
    const report = await runDay(this.till.deps, CREDITOR, this.today);
    if (report.heldBack !== null) return [];
    await approve(this.till.deps, CREDITOR, 'all');
    const before = new Set((await this.till.rows('dispatch')).filter((one) => one.status === 'sent').map((one) => one.id));
    await sendEmails(this.till.deps, CREDITOR, this.today);
    return this.#leftWrongly(before);
  }

  /** Nothing leaves that claims what is paid, or what money that waits could pay. */
  async #leftWrongly(before: ReadonlySet<number>): Promise<string[]> {
    const items = new Map((await this.till.rows('item')).map((row) => [row.id, row]));
    const contacts = new Map((await this.till.rows('contact')).map((row) => [row.id, row]));
    const cash = (await this.till.rows('bank_candidate')).filter((row) => row.standing);
    const most = (debtor: DebtorId) => cash.filter((row) => row.debtor_id === debtor).reduce((sum, row) => sum + row.cents, 0);
    return (await this.till.rows('dispatch')).flatMap((one) => {
      if (one.status !== 'sent' || before.has(one.id)) return [];
      this.count('messages left');
      const claimed = (contacts.get(one.contact_id)?.items ?? []).filter((item) => item.role === 'claimed');
      return claimed.flatMap(({ item, cents }) => {
        const row = items.get(item);
        if (row?.open_cents !== cents) return [`a message claims ${cents} of ${row?.number}, which has ${row?.open_cents} open`];
        return cents <= most(one.debtor_id) ? [`a message claims ${cents} of ${row.number} while ${most(one.debtor_id)} wait`] : [];
      });
    });
  }
}

/** The account of the customer in the books, by which it is known under any name. */
function codeOf(debtor: string): string {
  return `C${debtor.replaceAll(' ', '').toUpperCase().slice(0, 9)}`;
}

function euros(cents: number): string {
  return decimalOf(BigInt(cents)).replace('.', ',');
}
