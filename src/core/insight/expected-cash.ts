import { addDays, type Day, daysBetween, weekday } from '../base/day.ts';
import { minCents } from '../base/money.ts';
import { type ItemFacts, isOpenInvoice } from './invoice-facts.ts';
import type { Standing } from './standing.ts';

/** Money of one week, Monday to Sunday: what was promised, and what falls due. */
export type ExpectedWeek = { readonly from: Day; readonly promised: bigint; readonly due: bigint };

export type ExpectedCash = {
  readonly weeks: readonly ExpectedWeek[];
  /** After the last week. */
  readonly later: bigint;
  /** Overdue and nobody has promised anything. */
  readonly overdue: bigint;
  /** Disputed, insolvent or stopped: nothing is expected. */
  readonly held: bigint;
  readonly undated: bigint;
};

/** When open invoices would be paid if promises and due dates were kept: an estimate, and the latest that can be hoped for on time. */
export class ExpectedCashOf {
  readonly #today: Day;
  readonly #weeks: { from: Day; promised: bigint; due: bigint }[];
  readonly #rest = { later: 0n, overdue: 0n, held: 0n, undated: 0n };

  constructor(today: Day, weeks: number) {
    this.#today = today;
    const monday = addDays(today, 1 - weekday(today));
    this.#weeks = Array.from({ length: weeks }, (_, n) => ({ from: addDays(monday, 7 * n), promised: 0n, due: 0n }));
  }

  add(item: ItemFacts, standing: Standing | undefined): void {
    if (!isOpenInvoice(item)) return;
    const { contested = 0n, held = false, promised = [] } = standing ?? {};
    const off = held ? item.openCents : minCents(contested, item.openCents);
    this.#rest.held += off;
    let left = item.openCents - off;
    // A day that has passed is none any more.
    for (const { on, cents } of promised.filter((one) => one.on >= this.#today)) {
      const part = minCents(cents, left);
      this.#put(on, 'promised', part);
      left -= part;
    }
    if (left <= 0n) return;
    if (item.dueOn === null) this.#rest.undated += left;
    else if (item.dueOn < this.#today) this.#rest.overdue += left;
    else this.#put(item.dueOn, 'due', left);
  }

  all(): ExpectedCash {
    return { weeks: this.#weeks.map((one) => ({ ...one })), ...this.#rest };
  }

  #put(on: Day, as: 'promised' | 'due', cents: bigint): void {
    const first = this.#weeks[0];
    const week = first && this.#weeks[Math.floor(daysBetween(first.from, on) / 7)];
    if (week) week[as] += cents;
    else this.#rest.later += cents;
  }
}
