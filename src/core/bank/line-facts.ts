import { ordinal } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import { isRealId } from '../base/real-id.ts';
import { foldedText, type Telling, tellingOf } from './line-text.ts';
import type { KnownLine, LineOrigin, StatedLine } from './stated-line.ts';

/** A line made ready to be compared many times. */
export class LineFacts {
  readonly line: StatedLine;
  readonly format: string;
  /** Format and message type: whoever writes a line one way. */
  readonly writer: string;
  /** Days as numbers; a line without value day has that of its booking. */
  readonly booked: number;
  readonly value: number;
  /** The bank's reference where it names this line and no other. */
  readonly reference: string | null;
  readonly endToEndId: string | null;
  #folded: string | null = null;
  #text: string | null = null;
  #telling: Telling | null = null;
  #operations: string | null = null;

  constructor(line: StatedLine, { format, messageType }: LineOrigin) {
    this.line = line;
    this.format = format;
    this.writer = `${format} ${messageType}`;
    this.booked = ordinal(line.bookedOn);
    this.value = line.valueOn === null ? this.booked : ordinal(line.valueOn);
    this.reference = namingReference(line.bankReference);
    this.endToEndId = isRealId(line.endToEndId) ? plain(line.endToEndId) : null;
  }

  // Worked out only for lines that a rule asks, because folding a text costs more than all else.

  /** The text as all layouts of it have in common, in words. */
  get folded(): string {
    this.#folded ??= foldedText(this.line.text);
    return this.#folded;
  }

  /** Its letters and digits. */
  get text(): string {
    this.#text ??= this.folded.replaceAll(' ', '');
    return this.#text;
  }

  get telling(): Telling {
    this.#telling ??= tellingOf(this.folded);
    return this.#telling;
  }

  /** What a batch is made of, the same whatever its order; empty where that is not known to the cent. */
  get operations(): string {
    this.#operations ??= operationsOf(this.line);
    return this.#operations;
  }

  /** Whether its words have been erased, or never were. */
  get isMute(): boolean {
    return this.text === '';
  }

  /** Fewest days between a day of this line and a day of the other: files name the booking, the value, or either for both. */
  daysFrom(other: LineFacts): number {
    return Math.min(
      Math.abs(this.booked - other.booked),
      Math.abs(this.booked - other.value),
      Math.abs(this.value - other.booked),
      Math.abs(this.value - other.value),
    );
  }
}

/** A known line as one statement stated it. */
export class KnownFacts extends LineFacts {
  readonly known: KnownLine;

  constructor(known: KnownLine) {
    super(known, known.origin);
    this.known = known;
  }
}

/** One operation says no more than its sum. */
function operationsOf({ operations, cents }: StatedLine): string {
  if (operations.length < 2 || sumCents(operations) !== cents) return '';
  return operations.map(String).sort().join(' ');
}

/** A number of up to seven digits counts the lines of a day or of a file, and a day is that of many: both come again on other lines. */
function namingReference(reference: string | null): string | null {
  if (!isRealId(reference)) return null;
  const text = plain(reference);
  return /^(\d{1,7}|(19|20)\d{6})$/.test(text) ? null : text;
}

function plain(id: string): string {
  return id.replace(/\s/g, '').toUpperCase();
}
