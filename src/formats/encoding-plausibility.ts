/** The single-byte encodings that French accounting software writes, the likeliest first. */
export const SINGLE_BYTE_ENCODINGS = ['windows-1252', 'iso-8859-15', 'iso-8859-1', 'cp850', 'macroman'] as const;

export type SingleByteEncoding = (typeof SINGLE_BYTE_ENCODINGS)[number];

/** What stands beside a byte above 127: the same in every encoding we know, because they all share ASCII. */
const [OTHER, LOWER, UPPER, DIGIT, HIGH] = [0, 1, 2, 3, 4];
const KINDS = 5;
const CONTEXTS = KINDS * KINDS;
/** Four bytes at once: zero where all four are ASCII. */
const FOUR_HIGH_BITS = 0x80808080;

const LOWER_LETTERS = new Set('éèàçêâîôûëïüùœñöäæÿáíóúãõåøß');
const UPPER_LETTERS = new Set('ÉÈÀÇÊÂÎÔÛËÏÙÜŒÆŸÑÖÄÁÍÓÚÅØ');
const PUNCTUATION = new Set('«»“”–—…°º²³•·™®©§£');
const ANY_LETTER = /\p{L}/u;

/** How often each byte above 127 stands in each context, as one table. */
export type HighByteSurvey = Uint32Array;

/** One pass over the file, whatever its size. */
export function surveyHighBytes(bytes: Uint8Array): HighByteSurvey {
  const survey = new Uint32Array(128 * CONTEXTS);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 <= bytes.length && (words.getUint32(at) & FOUR_HIGH_BITS) === 0) {
      at += 4;
      continue;
    }
    for (const end = Math.min(at + 4, bytes.length); at < end; at += 1) note(bytes, at, survey);
  }
  return survey;
}

function note(bytes: Uint8Array, at: number, survey: HighByteSurvey): void {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return;
  const slot = (byte - 0x80) * CONTEXTS + kindOf(bytes[at - 1]) * KINDS + kindOf(bytes[at + 1]);
  survey[slot] = (survey[slot] ?? 0) + 1;
}

/**
 * The encoding whose letters make the most plausible French, and the rival that reads the file differently and is nearly
 * as plausible (`null` when the choice is clear). Between equals the first of the tables wins.
 */
export function weighEncodings(
  survey: HighByteSurvey,
  tables: ReadonlyMap<SingleByteEncoding, readonly string[]>,
): { readonly best: SingleByteEncoding; readonly rival: SingleByteEncoding | null } {
  const weighed = [...tables].map(([encoding, table]) => ({ encoding, table, score: plausibility(survey, table) }));
  weighed.sort((a, b) => b.score - a.score);
  const [first, ...others] = weighed;
  if (first === undefined) return { best: 'windows-1252', rival: null };
  const rival = others.find((other) => isRival(survey, first.table, other.table));
  return { best: first.encoding, rival: rival?.encoding ?? null };
}

/** Judged on the bytes that the two read differently: thousands of é that both agree on prove nothing about a €. */
function isRival(survey: HighByteSurvey, chosen: readonly string[], other: readonly string[]): boolean {
  const differing = survey.map((count, slot) => (chosen[byteOf(slot)] === other[byteOf(slot)] ? 0 : count));
  if (differing.every((count) => count === 0)) return false;
  const score = plausibility(differing, chosen);
  return score <= 0 || plausibility(differing, other) > score / 2;
}

function plausibility(survey: HighByteSurvey, table: readonly string[]): number {
  let score = 0;
  for (const [slot, count] of survey.entries()) {
    if (count === 0) continue;
    const context = slot % CONTEXTS;
    score += count * weight(table[byteOf(slot)] ?? '\ufffd', Math.floor(context / KINDS), context % KINDS);
  }
  return score;
}

function byteOf(slot: number): number {
  return 0x80 + Math.floor(slot / CONTEXTS);
}

/** How likely a character is in a French file between two neighbours: positive when it belongs there, negative when it cannot. */
function weight(character: string, before: number, after: number): number {
  if (LOWER_LETTERS.has(character)) return lowerLetterWeight(character, before, after);
  if (UPPER_LETTERS.has(character)) return upperLetterWeight(before, after);
  if (character === '€') return isLetter(before) && isLetter(after) ? -4 : 3;
  if (character === '\u00a0') return isLetter(before) && isLetter(after) ? -1 : 1;
  if (character === '’') return isLetter(before) && (isLetter(after) || after === HIGH) ? 3 : 0;
  if (PUNCTUATION.has(character)) return isLetter(before) && isLetter(after) ? -1 : 0.5;
  const code = character.charCodeAt(0);
  if (code === 0xfffd || code < 0xa0) return -8;
  if (ANY_LETTER.test(character)) return before === LOWER ? -3 : 0;
  return -3;
}

function lowerLetterWeight(character: string, before: number, after: number): number {
  if (before === UPPER && after === UPPER) return 1;
  if (isLetter(before) || isLetter(after)) return character === 'é' ? 4 : 3;
  if (before === HIGH || after === HIGH) return 1;
  return character === 'à' ? 3 : 0;
}

function upperLetterWeight(before: number, after: number): number {
  if (before === LOWER) return -3;
  if (isLetter(before) || isLetter(after)) return 2.5;
  return before === HIGH || after === HIGH ? 1 : 0.5;
}

function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER;
}

function kindOf(byte: number | undefined): number {
  if (byte === undefined) return OTHER;
  if (byte >= 0x80) return HIGH;
  if (byte >= 0x61 && byte <= 0x7a) return LOWER;
  if (byte >= 0x41 && byte <= 0x5a) return UPPER;
  return byte >= 0x30 && byte <= 0x39 ? DIGIT : OTHER;
}
