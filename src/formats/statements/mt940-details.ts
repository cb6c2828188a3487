import { type Details, NO_DETAILS, NO_PARTY } from './mt940-detail-facts.ts';
import { slashDetails } from './mt940-slash.ts';
import { subfieldDetails } from './mt940-subfields.ts';
import { ibanOf } from './rib.ts';

/** Lines of SWIFT are cut after 65 characters; a few banks cut earlier. */
export const FULL_LINE = 65;
const SHORTEST_FULL_LINE = 60;
const SUBFIELDS = /^ ?\d{3}([?<^~>@+])\d\d|^ ?(\?)\d\d/;
const SLASHES = /^ ?\/[A-Z0-9]{2,6}\//;

/** After how many characters the bank cuts: the longest line of the file that goes on in another. */
export function lineWidth(details: Iterable<readonly string[]>): number {
  let longest = 0;
  for (const lines of details) {
    for (const { length } of lines.slice(0, -1)) if (length > longest && length <= FULL_LINE) longest = length;
  }
  return longest >= SHORTEST_FULL_LINE ? longest : FULL_LINE;
}

/** What the lines of a field :86: say, whichever form they have; `width` as of {@link lineWidth}. */
export function detailsOf(lines: readonly string[], width: number): Details {
  const beginning = lines.slice(0, 2).join('');
  const subfields = SUBFIELDS.exec(beginning);
  if (subfields !== null) return subfieldDetails(lines.join(''), subfields[1] ?? subfields[2] ?? '?');
  const text = rejoined(lines, width).replace(/\s+/g, ' ').trim();
  if (SLASHES.test(beginning)) return slashDetails(text);
  // Dutch banks write the other account at the beginning of a free text.
  return { ...NO_DETAILS, label: text || null, party: { ...NO_PARTY, iban: ibanOf(text.split(' ', 1)[0] ?? '') } };
}

/**
 * The text that a bank cut into lines: one that is full goes on in the next with nothing between, another ended where a word did.
 * A line that begins with a code word ("/REMI/") needs no blank before it.
 */
function rejoined(lines: readonly string[], width: number): string {
  let text = lines[0] ?? '';
  for (const [index, line] of lines.slice(1).entries()) {
    const isFull = (lines[index] ?? '').length === width;
    text += isFull || line.startsWith('/') ? line : ` ${line}`;
  }
  return text;
}
