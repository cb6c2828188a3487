import type { KnownFacts, LineFacts } from './line-facts.ts';
import type { Pairing } from './pairing.ts';
import { areReferencesKept } from './references.ts';
import type { KnownLine, LineOrigin } from './stated-line.ts';

/** Why two lines of one amount are not one, whatever else they share. */
export class Contradictions {
  readonly #areReferencesKept: boolean;
  /** Lines that this writer has stated. */
  readonly #written: ReadonlySet<number>;

  /** @param left stated lines that have not been recognised by their reference, nor as repeated to the letter */
  constructor(pairings: readonly Pairing[], left: readonly LineFacts[], known: readonly KnownLine[], { format, messageType }: LineOrigin) {
    const own = known.filter(({ origin }) => origin.format === format && origin.messageType === messageType);
    this.#written = new Set(own.map(({ id }) => id));
    const days = new Set(own.map(({ bookedOn }) => bookedOn));
    const onSharedDays = left.filter(({ reference, line }) => reference !== null && days.has(line.bookedOn));
    this.#areReferencesKept = areReferencesKept(pairings, onSharedDays.length);
  }

  /**
   * A bank gives a line one reference in one kind of message; a payer gives an order one end-to-end id, which formats may cut
   * but not change; a batch has its operations.
   */
  differ(one: LineFacts, other: KnownFacts): boolean {
    if (this.#areReferencesKept && one.writer === other.writer && areTwo(one.reference, other.reference)) return true;
    if (areTwo(one.endToEndId, other.endToEndId) && !isCut(one.endToEndId ?? '', other.endToEndId ?? '')) return true;
    return areTwo(one.operations || null, other.operations || null);
  }

  /**
   * Whether a line may be the other in the words of another writer. What this writer has stated itself is to be found by its
   * own words: one bank writes one line one way. Where words have been erased, its day has to do.
   */
  mayBeReworded(one: LineFacts, other: KnownFacts): boolean {
    if (this.differ(one, other)) return false;
    const isMute = one.isMute || other.isMute;
    if (one.writer === other.writer) return isMute && one.booked === other.booked;
    return isMute || !this.#written.has(other.known.id);
  }
}

function areTwo(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function isCut(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
