/** A longer page is read up to here. */
const LONGEST = 1_000_000;
/** Deeper quotations are written as this deep. */
const DEEPEST_QUOTE = 8;

const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object']);
const BLOCK = new Set(
  'address article aside center div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** HTML's names of U+00A0 to U+00FF in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euro: '€', oelig: 'œ', OElig: 'Œ', hellip: '…' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—', bull: '•', trade: '™', zwnj: '' }),
]);

/**
 * The text of a page as an e-mail program would show it: paragraphs on lines of their own, quotations behind "> ". A scanner, no parser:
 * it looks at each character once, and what is no mark-up stays text.
 */
export function htmlText(html: string): string {
  const out = new Lines();
  const source = html.slice(0, LONGEST);
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    out.text(source.slice(at, open));
    at = afterMark(source, open, out);
  }
  out.text(source.slice(at));
  return out.toString();
}

function afterMark(source: string, open: number, out: Lines): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4);
  const next = source[open + 1] ?? '';
  if (next === '!' || next === '?') return after(source, '>', open);
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(source.slice(open, open + 40))?.[1]?.toLowerCase();
  if (name === undefined) {
    out.text('<');
    return open + 1;
  }
  const end = tagEnd(source, open);
  if (next === '/') out.closes(name);
  else if (SILENT.has(name)) return afterSilent(source, name, end, out.unclosed);
  else out.opens(name);
  return end;
}

/** Behind the ">" of a tag; one within quotes does not end it, unless the quotes are never closed. */
function tagEnd(source: string, open: number): number {
  let quote = '';
  const last = Math.min(source.length, open + 20_000);
  for (let at = open; at < last; at += 1) {
    const char = source[at] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return after(source, '>', open);
}

/** Behind the end of an element whose content nobody sees; one that is never closed hides nothing, nor do those that follow it. */
function afterSilent(source: string, name: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(name)) return from;
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(source);
  if (!found) unclosed.add(name);
  return found ? after(source, '>', found.index) : from;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

class Lines {
  /** Names of silent elements that nothing closes any more. */
  readonly unclosed = new Set<string>();
  readonly #lines: string[] = [];
  #line: string[] = [];
  #quotes = 0;
  #pre = 0;

  text(written: string): void {
    if (written === '') return;
    const text = decoded(written);
    if (this.#pre === 0) {
      this.#line.push(text.replace(/[ \t\r\n\f]+/g, ' '));
      return;
    }
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) this.#break();
      this.#line.push(line);
    }
  }

  opens(name: string): void {
    if (name === 'br') this.#break();
    else if (name === 'li') this.#begin('- ');
    else if (name === 'td' || name === 'th') this.#line.push(' ');
    else if (name === 'blockquote') {
      this.#begin('');
      this.#quotes += 1;
    } else if (BLOCK.has(name)) this.#begin('');
    if (name === 'pre') this.#pre += 1;
  }

  closes(name: string): void {
    if (name === 'blockquote' && this.#quotes > 0) {
      this.#begin('');
      this.#quotes -= 1;
      this.#lines.push('');
    } else if (BLOCK.has(name) || name === 'li') this.#begin('');
    if (name === 'p' || name === 'table') this.#lines.push(this.#prefix());
    if (name === 'pre' && this.#pre > 0) this.#pre -= 1;
  }

  toString(): string {
    this.#begin('');
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  /** A new line, unless the present one is still empty. */
  #begin(mark: string): void {
    if (this.#line.join('').trim() !== '') this.#break();
    this.#line = [mark];
  }

  #break(): void {
    const text = this.#line.join('').replace(/\u00a0/g, ' ');
    this.#lines.push(`${this.#prefix()}${this.#pre > 0 ? text : text.replace(/ {2,}/g, ' ').trim()}`.trimEnd());
    this.#line = [];
  }

  #prefix(): string {
    return '> '.repeat(Math.min(this.#quotes, DEEPEST_QUOTE));
  }
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));?/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
}
