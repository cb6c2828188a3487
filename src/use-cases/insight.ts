import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import { type Currency, EUR } from '../core/base/money.ts';
import { contestedCents } from '../core/case/dispute.ts';
import { type Hold, type HoldKind, isActive } from '../core/case/hold.ts';
import { Ageing, type AgeTotal } from '../core/insight/ageing.ts';
import { daysSalesOutstanding } from '../core/insight/days-sales-outstanding.ts';
import { type ExpectedCash, ExpectedCashOf } from '../core/insight/expected-cash.ts';
import { type ItemFacts, isOpenInvoice } from '../core/insight/invoice-facts.ts';
import { historyDays, type OverdueOn, overdueOn } from '../core/insight/overdue-history.ts';
import { type MonthReceipts, Receipts } from '../core/insight/receipts.ts';
import { type Standing, standingsOf } from '../core/insight/standing.ts';
import { type MadeContact, type StepEffect, StepEffects } from '../core/insight/step-effect.ts';
import { creditorOf, type Deps } from './context.ts';
import { type Cases, eachCases } from './insight-cases.ts';

/** Days of sales that the days-sales-outstanding are told of. */
export const BILLED_DAYS = 90;
const MONTHS = 12;
const WEEKS = 8;

/** How the receivables of one currency stand and moved. */
export type CurrencyInsight = {
  readonly currency: Currency;
  readonly ageing: readonly AgeTotal[];
  /** Credit notes and money on account that are laid on nothing: negative, or nought. */
  readonly credits: bigint;
  readonly history: readonly OverdueOn[];
  readonly receipts: readonly MonthReceipts[];
  /** What was billed less credited in the last {@link BILLED_DAYS} days. */
  readonly billed: bigint;
  readonly dso: number | null;
  readonly expected: ExpectedCash;
  readonly steps: readonly StepEffect[];
  readonly holds: readonly { readonly kind: HoldKind; readonly invoices: number; readonly cents: bigint }[];
};

export type Insight = {
  readonly day: Day;
  /** The first day that the books which were taken in cover: before it nothing is told of the past. */
  readonly booksSince: Day | null;
  /** Holds of each kind that are active today, over invoices or a debtor as a whole; among the disputes those that were opened, too. */
  readonly holds: readonly { readonly kind: HoldKind; readonly count: number }[];
  /** Holds for a dispute that nobody has opened: they are in no list of disputes. */
  readonly disputesNoted: number;
  /** Euros first. */
  readonly currencies: readonly CurrencyInsight[];
};

/** Figures of the whole book, read a thousand debtors at a time. @throws Refusal `unknown-creditor` */
export async function insight({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<Insight> {
  await creditorOf(store, creditorId);
  const day = clock.today();
  const imports = await store.select('import', { creditor_id: creditorId }, { limit: 100_000 });
  const booksSince = imports.flatMap((one) => one.as_of ?? []).reduce<Day | null>((min, on) => (min === null || on < min ? on : min), null);
  const past = historyDays(booksSince, day, MONTHS);
  const sums = new Map<Currency, CurrencySums>();
  const sumsOf = (currency: Currency): CurrencySums => {
    const known = sums.get(currency) ?? new CurrencySums(currency, day, past);
    sums.set(currency, known);
    return known;
  };
  const holds = new Map<HoldKind, number>();
  let noted = 0;
  for await (const cases of eachCases(store, creditorId)) {
    addCases(cases, day, sumsOf, holds);
    noted += cases.holds.filter((hold) => hold.kind === 'dispute' && isActive(hold, day)).length;
  }
  return {
    day,
    booksSince,
    holds: [...holds].map(([kind, count]) => ({ kind, count })),
    disputesNoted: noted,
    currencies: [...sums.values()].map((one) => one.all()).sort(eurosFirst),
  };
}

function addCases(cases: Cases, day: Day, sumsOf: (currency: Currency) => CurrencySums, holds: Map<HoldKind, number>): void {
  const active = cases.holds.filter((hold) => isActive(hold, day));
  const items = Map.groupBy(cases.items, (one) => one.debtor);
  const [holdsOf, disputesOf] = [Map.groupBy(active, (hold) => hold.debtorId), Map.groupBy(cases.disputes, (one) => one.debtorId)];
  const count = (kind: HoldKind) => holds.set(kind, (holds.get(kind) ?? 0) + 1);
  for (const { kind } of active) count(kind);
  for (const [debtor, all] of items) {
    const [some, disputes] = [all.map((one) => one.item), disputesOf.get(debtor) ?? []];
    const standings = standingsOf(some, holdsOf.get(debtor) ?? [], disputes);
    for (const dispute of disputes) if (some.some((item) => contestedCents(item, [dispute]) > 0n)) count('dispute');
    for (const item of some) {
      const own = (holdsOf.get(debtor) ?? []).filter(({ itemIds }) => itemIds === null || itemIds.includes(item.id));
      sumsOf(item.currency).add(item, own, standings.get(item.id));
    }
  }
  for (const [debtor, made] of Map.groupBy(cases.contacts, (one) => one.debtor)) {
    const own = Map.groupBy(
      (items.get(debtor) ?? []).map((one) => one.item),
      (item) => item.currency,
    );
    for (const [currency, some] of own) sumsOf(currency).addContacts(made, some);
  }
}

/** The figures of one currency as they are added up. */
class CurrencySums {
  readonly #currency: Currency;
  readonly #today: Day;
  readonly #ageing: Ageing;
  readonly #receipts: Receipts;
  readonly #expected: ExpectedCashOf;
  readonly #steps: StepEffects;
  readonly #history: { on: Day; cents: bigint }[];
  readonly #holds = new Map<HoldKind, { invoices: number; cents: bigint }>();
  readonly #totals = { open: 0n, credits: 0n, billed: 0n };

  constructor(currency: Currency, today: Day, past: readonly Day[]) {
    this.#currency = currency;
    this.#today = today;
    this.#ageing = new Ageing(today);
    this.#receipts = new Receipts(today, MONTHS);
    this.#expected = new ExpectedCashOf(today, WEEKS);
    this.#steps = new StepEffects(today);
    this.#history = past.map((on) => ({ on, cents: 0n }));
  }

  add(item: ItemFacts, holds: readonly Hold[], standing: Standing | undefined): void {
    this.#ageing.add(item);
    this.#receipts.add(item);
    this.#expected.add(item, standing);
    for (const point of this.#history) point.cents += overdueOn(item, point.on);
    if (item.openCents < 0n) this.#totals.credits += item.openCents;
    this.#totals.open += item.openCents;
    if (
      item.kind !== 'payment-on-account' &&
      item.issuedOn !== null &&
      item.issuedOn > addDays(this.#today, -BILLED_DAYS) &&
      item.issuedOn <= this.#today
    )
      this.#totals.billed += item.amountCents;
    if (!isOpenInvoice(item)) return;
    const kinds = new Set(holds.map((hold) => hold.kind));
    for (const kind of kinds) this.#hold(kind, item.openCents);
    const contested = standing?.contested ?? 0n;
    if (contested > 0n && !kinds.has('dispute')) this.#hold('dispute', contested);
  }

  addContacts(contacts: readonly MadeContact[], items: readonly ItemFacts[]): void {
    this.#steps.add(contacts, new Map(items.map((item): [ItemId, ItemFacts['laid']] => [item.id, item.laid])));
  }

  all(): CurrencyInsight {
    const { open, credits, billed } = this.#totals;
    return {
      currency: this.#currency,
      ageing: this.#ageing.all(),
      credits,
      history: this.#history,
      receipts: this.#receipts.all(),
      billed,
      dso: daysSalesOutstanding(open, billed, BILLED_DAYS),
      expected: this.#expected.all(),
      steps: this.#steps.all(),
      holds: [...this.#holds].map(([kind, sums]) => ({ kind, ...sums })),
    };
  }

  #hold(kind: HoldKind, cents: bigint): void {
    const known = this.#holds.get(kind) ?? { invoices: 0, cents: 0n };
    this.#holds.set(kind, { invoices: known.invoices + 1, cents: known.cents + cents });
  }
}

function eurosFirst(a: CurrencyInsight, b: CurrencyInsight): number {
  if ((a.currency === EUR) !== (b.currency === EUR)) return a.currency === EUR ? -1 : 1;
  return a.currency < b.currency ? -1 : 1;
}
