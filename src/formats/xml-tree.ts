import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlParseError, XmlText } from 'libxml2-wasm';
import type { Finding } from './facts.ts';

/** An element of a document, copied out of the parser so that nothing has to be freed later. Only what the readers need. */
export type XmlNode = {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** 1-based line where the element's start tag ends. */
  readonly line: number;
  /** Those that the reader asks for; a hostile element has a million of them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The element's own text, trimmed; empty when it has none. */
  readonly text: string;
  readonly children: readonly XmlNode[];
};

export type XmlTree = { readonly root: XmlNode | null; readonly encoding: string | null; readonly findings: readonly Finding[] };

/** What a reader wants of a document; the bounds are those of an invoice unless it says otherwise. */
export type XmlTreeOptions = {
  /** Elements that are left out with all that they hold. */
  readonly skip: ReadonlySet<string>;
  /** The attributes that are kept. */
  readonly attributes: readonly string[];
  readonly maxBytes?: number;
  /** Elements and texts looked at, skipped ones counted once; those of a harvested element count until it is taken. */
  readonly maxNodes?: number;
  /** Tags and attributes in the bytes, counted before the parser, whose own tree takes about 130 bytes for each, sees them. */
  readonly maxMarkup?: number;
  readonly harvest?: XmlHarvest;
};

/**
 * For documents of many like elements: each element of that name is given to `take` as soon as it is copied and is not kept in the tree.
 * `before` holds what stands before it under the same parent; it is the very list that the parent's node will have as its children.
 */
export type XmlHarvest = { readonly name: string; readonly take: (node: XmlNode, before: readonly XmlNode[]) => void };

/** An invoice with large annexes inside its XML stays well below; more is refused unread. */
const MAX_XML_BYTES = 64 * 1024 * 1024;
/** An invoice of 100 000 lines has about twice as many, its lines being skipped. */
const MAX_NODES = 300_000;
/** The readers never look deeper than 16. */
const MAX_DEPTH = 24;
const MAX_TEXT_LENGTH = 20_000;
const [TAG, SLASH, EQUALS] = [0x3c, 0x2f, 0x3d];
/** What most elements have. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const OPTIONS: ParseOption =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_BIG_LINES |
  ParseOption.XML_PARSE_NOBLANKS |
  // Annexes in base64 are longer than the parser's default limit for a text; the limit on entities stands all the same.
  ParseOption.XML_PARSE_HUGE;

/** Reads well-formed XML into a tree. Never throws: what is wrong is a finding and `root` is null. */
export function readXmlTree(bytes: Uint8Array, options: XmlTreeOptions): XmlTree {
  const maxBytes = options.maxBytes ?? MAX_XML_BYTES;
  if (bytes.length > maxBytes) return failed(null, tooLarge(bytes.length, maxBytes));
  const maxMarkup = options.maxMarkup ?? null;
  if (maxMarkup !== null && hasMoreMarkup(bytes, maxMarkup)) return failed(null, tooComplex(maxMarkup));
  const parsed = parse(bytes);
  if ('finding' in parsed) return failed(null, parsed.finding);
  const { document, warnings } = parsed;
  try {
    const encoding = (document.encoding ?? 'utf-8').toLowerCase();
    if (document.dtd !== null) return failed(encoding, doctype());
    const copy = new Copy(options);
    const root = copy.element(document.root, 0);
    if (copy.tooMany) return failed(encoding, tooComplex(copy.maxNodes));
    return { root, encoding, findings: [...warnings, ...copy.findings] };
  } finally {
    document.dispose();
  }
}

type Parsed = { readonly document: XmlDocument; readonly warnings: readonly Finding[] } | { readonly finding: Finding };

function parse(bytes: Uint8Array): Parsed {
  const first = attempt(bytes, null);
  if (first instanceof XmlDocument) return { document: first, warnings: [] };
  if (!/Invalid bytes in character encoding|not proper UTF-8/.test(first.message)) return { finding: notWellFormed(first) };
  const second = attempt(bytes, 'windows-1252');
  if (second instanceof XmlDocument) return { document: second, warnings: [wrongEncoding(first)] };
  return { finding: notWellFormed(first) };
}

function attempt(bytes: Uint8Array, encoding: string | null): XmlDocument | XmlParseError {
  try {
    return XmlDocument.fromBuffer(bytes, encoding === null ? { option: OPTIONS } : { option: OPTIONS, encoding });
  } catch (error) {
    if (error instanceof XmlParseError) return error;
    throw error;
  }
}

function hasMoreMarkup(bytes: Uint8Array, most: number): boolean {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === EQUALS || (byte === TAG && bytes[at + 1] !== SLASH)) count += 1;
  }
  return count > most;
}

/** Copies elements within the bounds; what goes past them is left out and noted. */
class Copy {
  readonly findings: Finding[] = [];
  readonly maxNodes: number;
  tooMany = false;
  readonly #options: XmlTreeOptions;
  #nodes = 0;

  constructor(options: XmlTreeOptions) {
    this.#options = options;
    this.maxNodes = options.maxNodes ?? MAX_NODES;
  }

  element(source: XmlElement, depth: number, name = source.name): XmlNode {
    const children: XmlNode[] = [];
    let text = '';
    for (let node = source.firstChild; node !== null && !this.#full(); node = node.next) {
      if (node instanceof XmlText || node instanceof XmlCData) text += node.content;
      else if (node instanceof XmlElement && depth < MAX_DEPTH) this.#child(node, depth + 1, children);
    }
    const line = source.line;
    return {
      name,
      namespace: source.namespaceUri,
      line,
      attributes: attributesOf(source, this.#options.attributes),
      text: this.#kept(text, source, line),
      children,
    };
  }

  #child(source: XmlElement, depth: number, siblings: XmlNode[]): void {
    const { name } = source;
    const { skip, harvest } = this.#options;
    if (skip.has(name)) return;
    const held = this.#nodes;
    const copy = this.element(source, depth, name);
    if (harvest?.name !== name) {
      siblings.push(copy);
      return;
    }
    if (!this.tooMany) harvest.take(copy, siblings);
    this.#nodes = held;
  }

  #full(): boolean {
    this.#nodes += 1;
    if (this.#nodes > this.maxNodes) this.tooMany = true;
    return this.tooMany;
  }

  #kept(text: string, source: XmlElement, line: number): string {
    const trimmed = text.trim();
    if (trimmed.length <= MAX_TEXT_LENGTH) return trimmed;
    this.findings.push({
      severity: 'warning',
      code: 'xml-text-too-long',
      line,
      message: `The text of <${source.name}> has ${trimmed.length} characters; more than ${MAX_TEXT_LENGTH} is not read. Shorten it, or send the annex as an attachment.`,
    });
    return '';
  }
}

function attributesOf(source: XmlElement, names: readonly string[]): ReadonlyMap<string, string> {
  const found = names.flatMap((name): [string, string][] => {
    const value = source.attr(name)?.value;
    return value === undefined ? [] : [[name, value.trim()]];
  });
  return found.length === 0 ? NO_ATTRIBUTES : new Map(found);
}

function failed(encoding: string | null, finding: Finding): XmlTree {
  return { root: null, encoding, findings: [finding] };
}

function notWellFormed(error: XmlParseError): Finding {
  const detail = error.details.at(-1);
  const reason = (detail?.message ?? error.message).trim();
  const where = detail?.line === undefined ? '' : ` at line ${detail.line}`;
  return {
    severity: 'error',
    code: 'xml-not-well-formed',
    line: detail?.line ?? null,
    message: `The XML cannot be read${where}: ${reason}. The file is cut short or damaged: fetch it again from its source, unchanged.`,
  };
}

function wrongEncoding(error: XmlParseError): Finding {
  return {
    severity: 'warning',
    code: 'xml-wrong-encoding',
    line: error.details.at(-1)?.line ?? null,
    message:
      'The file says it is UTF-8 and is not; it was read as windows-1252. Check the accents, and ask the issuer to declare the right encoding.',
  };
}

function doctype(): Finding {
  return {
    severity: 'error',
    code: 'xml-doctype-refused',
    line: null,
    message:
      'The XML has a <!DOCTYPE>, which no electronic invoice or bank statement has and which can hide other files or a bomb. Remove that declaration, or ask the issuer for the file.',
  };
}

function tooLarge(size: number, most: number): Finding {
  const mebibyte = 1024 * 1024;
  return {
    severity: 'error',
    code: 'xml-too-large',
    line: null,
    message: `The XML is ${Math.ceil(size / mebibyte)} MiB; at most ${most / mebibyte} MiB are read. Ask for an invoice without its annexes, or for a bank statement of a shorter period.`,
  };
}

function tooComplex(most: number): Finding {
  return {
    severity: 'error',
    code: 'xml-too-complex',
    line: null,
    message: `The XML has more than ${most} elements that would have to be read: no usual invoice or bank statement has. Ask the issuer for a correct one, or for a shorter period.`,
  };
}

/** Every element that a path of local names ("A/B/C") leads to, in the order of the document. */
export function all(node: XmlNode | null, path: string): readonly XmlNode[] {
  const found: XmlNode[] = [];
  if (node !== null) collect(node, path.split('/'), 0, found);
  return found;
}

function collect(node: XmlNode, names: readonly string[], depth: number, found: XmlNode[]): void {
  for (const child of node.children) {
    if (child.name !== names[depth]) continue;
    if (depth + 1 === names.length) found.push(child);
    else collect(child, names, depth + 1, found);
  }
}

export function first(node: XmlNode | null, path: string): XmlNode | null {
  return all(node, path)[0] ?? null;
}

/** The texts at a path, without the empty ones. */
export function textsAt(node: XmlNode | null, path: string): readonly string[] {
  return all(node, path).flatMap((found) => (found.text === '' ? [] : [found.text]));
}

/** The first text at a path on one line, `null` when there is none. */
export function textAt(node: XmlNode | null, path: string): string | null {
  return textsAt(node, path)[0]?.replace(/\s+/g, ' ') ?? null;
}
