import { posix } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** What a house rule says against a place. The message names the remedy. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A node of the syntax tree, as far as the rules look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** A path from the root for our own files, else the name as written (`pg`, `node:fs`). */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** One TypeScript file, parsed. Paths are from the root, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  readonly comments: readonly { readonly value: string; readonly start: number }[];
  readonly imports: readonly Import[];
  readonly isTest: boolean;
  /** What the parser itself objects to. */
  readonly errors: readonly string[];
  lineAt(offset: number): number;
}

/** Reads a file's text into what the rules need. */
export function parseSource(path: string, text: string): Source {
  const result = parseSync(path, text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts', sourceType: 'module' });
  const starts = lineStarts(text);
  const lineAt = (offset: number) => lineOf(starts, offset);
  const program = result.program as unknown as Node;
  const imports = importsOf(path, program, lineAt);
  const errors = result.errors.map((error) => error.message);
  return { path, text, program, comments: result.comments, imports, isTest: isTestPath(path), errors, lineAt };
}

/** Calls `visit` for each node from the outside in; `parents` has the nodes around it, the nearest first. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void, parents: readonly Node[] = []): void {
  visit(node, parents);
  const inner = [node, ...parents];
  for (const child of childrenOf(node)) walk(child, visit, inner);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
}

/** Tests, and what only tests use (`name.test-kit.ts`). */
export function isTestPath(path: string): boolean {
  return /\.test(-kit)?\.tsx?$/.test(path);
}

function importsOf(path: string, program: Node, lineAt: (offset: number) => number): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    const source = node['source'];
    if (!isNode(source) || typeof source['value'] !== 'string') return;
    const written = source['value'];
    const own = written.startsWith('.');
    const target = own ? posix.normalize(posix.join(posix.dirname(path), written)) : written;
    imports.push({ target, own, typeOnly: isTypeOnly(node), line: lineAt(node.start) });
  });
  return imports;
}

/** `import type …`, `export type …`, `import('…').Type`, or named imports that are all marked `type`. */
function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  if (!Array.isArray(names) || names.length === 0) return false;
  return names.every((name: Node) => name['importKind'] === 'type' || name['exportKind'] === 'type');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
