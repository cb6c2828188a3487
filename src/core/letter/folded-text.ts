/** A text folded for reading, with where each of its characters stands in the original. */
export type FoldedText = { readonly text: string; readonly places: readonly number[] };

const CHOICE = /\[\[([^[\]|]*)\|([^[\]|]*)\]\]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff*_~]/u;

/**
 * The two ways in which a text with choices can read (one, several), in lower case, without accents, invisible marks or
 * emphasis, with plain apostrophes and single blanks: hiding a word behind typography does not hide it.
 */
export function foldedReadings(text: string): readonly FoldedText[] {
  const one = folded(text, chosenRanges(text, false));
  const several = folded(text, chosenRanges(text, true));
  return one.text === several.text ? [one] : [one, several];
}

type Range = readonly [start: number, end: number];

function chosenRanges(text: string, several: boolean): readonly Range[] {
  const ranges: Range[] = [];
  let done = 0;
  for (const match of text.matchAll(CHOICE)) {
    const [whole, one = '', many = ''] = match;
    const end = match.index + whole.length;
    const start = several ? end - 2 - many.length : match.index + 2;
    ranges.push([done, match.index], [start, start + (several ? many : one).length]);
    done = end;
  }
  return [...ranges, [done, text.length]];
}

function folded(text: string, ranges: readonly Range[]): FoldedText {
  let out = '';
  const places: number[] = [];
  for (const [start, end] of ranges) {
    let at = start;
    for (const character of text.slice(start, end)) {
      const plain = plainOf(character);
      if (!(plain === ' ' && out.endsWith(' '))) {
        out += plain;
        for (let i = 0; i < plain.length; i++) places.push(at);
      }
      at += character.length;
    }
  }
  return { text: out, places };
}

function plainOf(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  if (/[’‘`´ʼ′]/u.test(character)) return "'";
  if (/[‐‑‒–]/u.test(character)) return '-';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
}
