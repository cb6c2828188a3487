import { withoutEntities } from './entities.ts';

/** A tag of OFX with the text that follows it. SGML leaves the closing tag of a value out, XML has it; both come the same. */
export type OfxTag = {
  /** In capitals. */
  readonly name: string;
  readonly closes: boolean;
  /** What stands up to the next tag, its entities replaced, on one line. */
  readonly value: string;
  readonly line: number;
};

/** What stands between tags that is none: left out of the values, and told when it hides something. */
export type OfxComment = { readonly comment: string; readonly line: number };

const TAG = /<(\/?)([A-Za-z][\w.:-]{0,63})(?:\s[^<>]{0,1000})?\/?>/y;
const MAX_VALUE = 4000;

/**
 * Walks over the tags of an OFX text, SGML or XML, closed or not. A "<" that begins no tag belongs to the text around it
 * ("A & B <3"), whatever a strict reader would say, because banks do not escape it.
 */
export function* ofxTags(text: string): Generator<OfxTag | OfxComment> {
  const lines = new LineCounter(text);
  const absent = new Set<string>();
  let open: { name: string; closes: boolean; line: number } | null = null;
  let value = '';
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const special = specialAt(text, at, absent);
    TAG.lastIndex = at;
    const tag = special === null ? TAG.exec(text) : null;
    if (special === null && tag === null) {
      at += 1;
      continue;
    }
    value = joined(value, withoutEntities(text.slice(from, at)));
    if (special !== null) {
      value = joined(value, special.text);
      if (special.comment !== null) yield { comment: special.comment, line: lines.at(at) };
      from = special.end;
    } else if (tag !== null) {
      if (open !== null) yield { ...open, value: tidied(value) };
      open = { name: (tag[2] ?? '').toUpperCase(), closes: tag[1] === '/', line: lines.at(at) };
      value = '';
      from = at + tag[0].length;
    }
    at = from;
  }
  if (open !== null) yield { ...open, value: tidied(joined(value, withoutEntities(text.slice(from, from + MAX_VALUE)))) };
}

/** Comments, instructions and raw text of XML; one that never ends is text like any other, and its end is looked for once. */
function specialAt(
  text: string,
  at: number,
  absent: Set<string>,
): { readonly end: number; readonly text: string; readonly comment: string | null } | null {
  const next = text[at + 1];
  if (next !== '!' && next !== '?') return null;
  for (const [begin, finish] of SPECIAL) {
    if (!text.startsWith(begin, at) || absent.has(finish)) continue;
    const end = text.indexOf(finish, at + begin.length);
    if (end < 0) {
      absent.add(finish);
      return null;
    }
    const inside = text.slice(at + begin.length, Math.min(end, at + begin.length + MAX_VALUE));
    return { end: end + finish.length, text: begin === RAW ? inside : '', comment: begin === COMMENT ? inside : null };
  }
  return null;
}

const RAW = '<![CDATA[';
const COMMENT = '<!--';
const SPECIAL = [
  [RAW, ']]>'],
  [COMMENT, '-->'],
  ['<?', '?>'],
] as const;

function joined(value: string, more: string): string {
  return value.length >= MAX_VALUE ? value : value + more.slice(0, MAX_VALUE);
}

function tidied(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** Lines of growing positions, counted once over the whole text. */
class LineCounter {
  readonly #text: string;
  #line = 1;
  #newline: number;

  constructor(text: string) {
    this.#text = text;
    this.#newline = newlineFrom(text, 0);
  }

  at(position: number): number {
    while (this.#newline < position) {
      this.#line += 1;
      this.#newline = newlineFrom(this.#text, this.#newline + 1);
    }
    return this.#line;
  }
}

function newlineFrom(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}
