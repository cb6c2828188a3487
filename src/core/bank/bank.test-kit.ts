import type { Day } from '../base/day.ts';
import { EUR } from '../base/money.ts';
import { pairKnown } from './same-line.ts';
import type { KnownLine, LineOrigin, StatedLine } from './stated-line.ts';

export const day = (text: string) => text as Day;

export const CFONB: LineOrigin = { format: 'cfonb120', messageType: 'statement' };
export const CAMT: LineOrigin = { format: 'camt', messageType: 'statement' };
export const REPORT: LineOrigin = { format: 'camt', messageType: 'report' };
export const NOTICE: LineOrigin = { format: 'camt', messageType: 'notification' };
export const OFX: LineOrigin = { format: 'ofx', messageType: 'statement' };
export const SHEET: LineOrigin = { format: 'bank-sheet bnp-paribas', messageType: 'statement' };

/** A line of 5 March 2024 (a Tuesday); 450_00n is 450 euros. */
export function line(cents: bigint, text: string, more: Partial<StatedLine> = {}): StatedLine {
  return {
    bookedOn: day('2024-03-05'),
    valueOn: null,
    cents,
    currency: EUR,
    bankReference: null,
    endToEndId: null,
    text,
    batchCount: null,
    operations: [],
    ...more,
  };
}

/** The same line as a statement had it that was taken in before. */
export function known(id: number, origin: LineOrigin, stated: StatedLine, statement = 1): KnownLine {
  return { ...stated, id, origin, statement };
}

/** Ids of the known lines that the stated ones are; 0 is a new one. */
export function pairs(
  stated: readonly StatedLine[],
  origin: LineOrigin,
  before: readonly KnownLine[],
  follows: readonly number[] = [],
): number[] {
  return pairKnown(stated, origin, before, (statement) => follows.includes(statement)).map((one) => one?.id ?? 0);
}

/** An account as statements come in one after the other. */
export class Account {
  readonly lines: KnownLine[] = [];
  #statements = 0;

  /** Takes a statement in; gives for each of its lines the id it has now, and how many were new. */
  take(stated: readonly StatedLine[], origin: LineOrigin, follows: readonly number[] = []): { ids: number[]; added: number } {
    const found = pairs(stated, origin, this.lines, follows);
    this.#statements += 1;
    const before = this.lines.length;
    const ids = found.map((id, at) => {
      const one = stated[at];
      if (id !== 0 || !one) return id;
      this.lines.push(known(this.lines.length + 1, origin, one, this.#statements));
      return this.lines.length;
    });
    return { ids, added: this.lines.length - before };
  }
}
