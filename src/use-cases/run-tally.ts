import type { Day } from '../core/base/day.ts';
import type { Decision, ReasonCode } from '../core/dunning/decision.ts';
import type { RunRow } from '../core/journal/run-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { HeldBack } from './gate.ts';

export type RunReport = {
  readonly day: Day;
  /** Why nothing was decided at all; `null` when the run took place. */
  readonly heldBack: HeldBack | null;
  /** The last day that the books cover. */
  readonly booksAsOf: Day | null;
  readonly looked: number;
  /** Contacts decided, by step key. */
  readonly decided: Readonly<Record<string, number>>;
  /** Debtors, or their invoices, left alone, by reason. */
  readonly refrained: Readonly<Partial<Record<ReasonCode, number>>>;
  readonly questions: number;
  readonly dropped: number;
  /** Whether automatic dispatches may leave, or everything waits for a person, and why. */
  readonly state: 'released' | 'waiting' | 'none';
  readonly waitsBecause: 'not-live' | 'unusual' | null;
};

/** Counts what a run decides and leaves alone. */
export class Tally {
  looked = 0;
  contacts = 0;
  questions = 0;
  dropped = 0;
  readonly decided: Record<string, number> = {};
  readonly refrained: Partial<Record<ReasonCode, number>> = {};

  resume(run: RunRow): void {
    this.looked = run.looked;
    this.contacts = run.decided;
  }

  count({ contact, reasons }: Decision): void {
    this.looked += 1;
    if (contact) {
      this.contacts += 1;
      this.decided[contact.step.key] = (this.decided[contact.step.key] ?? 0) + 1;
    }
    for (const { code } of reasons) if (code !== 'step-due') this.refrained[code] = (this.refrained[code] ?? 0) + 1;
  }

  add(other: Tally): void {
    this.looked += other.looked;
    this.contacts += other.contacts;
    this.questions += other.questions;
    this.dropped += other.dropped;
    for (const [step, count] of Object.entries(other.decided)) this.decided[step] = (this.decided[step] ?? 0) + count;
    for (const [code, count] of Object.entries(other.refrained))
      this.refrained[code as ReasonCode] = (this.refrained[code as ReasonCode] ?? 0) + count;
  }

  plus(other: Tally | undefined): Tally {
    const sum = new Tally();
    sum.add(this);
    if (other) sum.add(other);
    return sum;
  }

  report(day: Day, creditor: CreditorRow): RunReport {
    return {
      day,
      heldBack: null,
      booksAsOf: creditor.books_as_of,
      looked: this.looked,
      decided: this.decided,
      refrained: this.refrained,
      questions: this.questions,
      dropped: this.dropped,
      state: 'none',
      waitsBecause: null,
    };
  }
}
