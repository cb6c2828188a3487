import { partOf } from './import-law.ts';
import { type Finding, isNode, type Node, type Source, walk } from './source.ts';

/** Names of the outside world, and what to do instead. */
const OUTSIDE: Readonly<Record<string, string>> = {
  Date: 'Days are text, see core/base/day.ts; take today as an argument.',
  Promise: 'The core is synchronous: ask first, then decide, then record.',
  process: 'Take the value as an argument.',
  fetch: 'Let an adapter fetch, and take the answer as an argument.',
  setTimeout: 'The core does not wait.',
  setInterval: 'The core does not wait.',
  setImmediate: 'The core does not wait.',
  queueMicrotask: 'The core does not wait.',
  performance: 'The core does not measure time.',
  crypto: 'Take the digest or identifier as an argument.',
  console: 'Return what is to be said.',
  globalThis: 'Take the value as an argument.',
};

/** Where days are made out of calendar arithmetic; the one place that may use `Date`. */
const DAY_FILE = 'src/core/base/day.ts';

/** The core is pure and synchronous: the same facts give the same decision, today and in ten years. */
export function purity(source: Source): Finding[] {
  if (source.isTest || !partOf(source.path)?.startsWith('core')) return [];
  const findings: Finding[] = [];
  const report = (node: Node, message: string) =>
    findings.push({ path: source.path, line: source.lineAt(node.start), rule: 'purity', message });
  const own = declaredNames(source.program);
  walk(source.program, (node, [parent]) => {
    if (node['async'] === true || node.type === 'AwaitExpression' || node['await'] === true) {
      report(node, 'async in the core. Ask the store before, in the use case, and pass the facts in.');
    }
    if (isMathRandom(node)) report(node, 'chance in the core. Take the value as an argument.');
    const name = node.type === 'Identifier' ? String(node['name']) : '';
    const remedy = Object.hasOwn(OUTSIDE, name) ? OUTSIDE[name] : undefined;
    if (!remedy || own.has(name) || isLabel(node, parent) || (name === 'Date' && source.path === DAY_FILE)) return;
    report(node, `${name} in the core. ${remedy}`);
  });
  return findings;
}

function isMathRandom(node: Node): boolean {
  const { object, property } = node;
  return (
    node.type === 'MemberExpression' && isNode(object) && isNode(property) && object['name'] === 'Math' && property['name'] === 'random'
  );
}

/** Whether the name only labels a member or key (`step.process`, `{ process: … }`), and means nothing global. */
function isLabel(node: Node, parent: Node | undefined): boolean {
  if (!parent || parent['computed'] === true) return false;
  if (parent['shorthand'] === true) return false;
  return parent['property'] === node || parent['key'] === node || (parent.type === 'TSQualifiedName' && parent['right'] === node);
}

/** Names the file gives itself, as parameters, variables, functions, types or imports. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const add = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) add(one);
    if (!isNode(value)) return;
    if (value.type === 'Identifier') names.add(String(value['name']));
    else if (value.type === 'Property') add(value['value']);
    else for (const key of ['properties', 'elements', 'left', 'argument']) add(value[key]);
  };
  walk(program, (node) => {
    if (/Declarat(or|ion)$/.test(node.type)) add(node['id']);
    if (/Function/.test(node.type)) add(node['params']);
    if (/^Import\w*Specifier$/.test(node.type)) add(node['local']);
  });
  return names;
}
