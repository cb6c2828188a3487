import { ATTRIBUTIONS, DATED_ADDRESS, HEADER_LABELS, NAMED_ATTRIBUTIONS, RULE, SEPARATOR } from './history-words.ts';

/** Where the history begins, and the first line behind what introduces it. */
export type History = { readonly at: number; readonly next: number };

/** An attribution may be wrapped over so many lines. */
const WRAPPED = 4;
const LONGEST_ATTRIBUTION = 600;
const LONGEST_SEPARATOR = 200;
/** The labels of a block of headers stand within so many lines. */
const BLOCK = 7;

/** The first line of what is answered to; `null` when all is the author's. */
export function historyBegins(lines: readonly string[]): History | null {
  for (let at = 0; at < lines.length; at += 1) {
    const next = introducesAt(lines, at);
    if (next !== null) return { at: beforeRules(lines, at), next };
  }
  return null;
}

/** The line behind the introduction that begins here, or nothing. */
function introducesAt(lines: readonly string[], at: number): number | null {
  const line = lines[at] ?? '';
  const bare = line.trim();
  if (bare === '') return null;
  if (bare.startsWith('>')) return at;
  if (bare.length <= LONGEST_SEPARATOR && SEPARATOR.test(bare)) return lines.length;
  if (isHeaderBlock(lines, at)) return lines.length;
  return attributionEnd(lines, at);
}

function attributionEnd(lines: readonly string[], at: number): number | null {
  let joined = '';
  for (let to = at; to < Math.min(lines.length, at + WRAPPED); to += 1) {
    const line = (lines[to] ?? '').trim();
    if (line === '' || (to > at && line.startsWith('>'))) return null;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (joined.length > LONGEST_ATTRIBUTION) return null;
    if (line.endsWith(':') && isAttribution(joined, lines.slice(at, to + 1))) return to + 1;
  }
  return null;
}

function isAttribution(joined: string, lines: readonly string[]): boolean {
  if (!/\d/.test(joined) && !joined.includes('@')) return false;
  const sentences = joined.replace(/\b\p{L}{1,5}\. /gu, '').match(/[.!?]\s+\p{Lu}/gu)?.length ?? 0;
  if (lines.length > 1 && sentences > 1) return false;
  if (ATTRIBUTIONS.some(([begins, ends]) => begins.test(joined) && ends.test(joined))) return true;
  if (lines.slice(1).some((line, index) => !/[<(]$/.test((lines[index] ?? '').trim()) && !/^[<(]/.test(line.trim()))) return false;
  return DATED_ADDRESS.test(joined) || NAMED_ATTRIBUTIONS.some((pattern) => pattern.test(joined));
}

/** Three of the four labels, each at the beginning of a line or behind another, within a few lines. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = label(lines[at] ?? '');
  if (first === null) return false;
  const found = new Set<string>();
  let blank = 0;
  for (let to = at; to < Math.min(lines.length, at + BLOCK); to += 1) {
    const line = lines[to] ?? '';
    if (line.trim() === '') blank += 1;
    if (blank > 1) break;
    if (label(line) !== null) for (const [what, pattern] of HEADER_LABELS) if (pattern.test(plain(line))) found.add(what);
  }
  return found.size >= 3;
}

/** What the label at the head of a line names. */
function label(line: string): string | null {
  const bare = plain(line);
  const head = /^[\p{L}' ’]{1,20}\s?:/u.exec(bare)?.[0];
  return head === undefined ? null : (HEADER_LABELS.find(([, pattern]) => pattern.test(head))?.[0] ?? null);
}

function plain(line: string): string {
  return line
    .slice(0, 500)
    .replace(/[*_>]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();
}

/** Rules and blank lines directly above belong to the history. */
function beforeRules(lines: readonly string[], at: number): number {
  let first = at;
  for (let above = at - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? '';
    if (line.length <= LONGEST_SEPARATOR && RULE.test(line)) first = above;
    else if (line.trim() !== '') break;
  }
  return first;
}
