import { type Finding, isNode, type Node, type Source, walk } from './source.ts';

const UNFINISHED = /\b(TO(?:)DO|FIX(?:)ME|XXX|HACK)\b/;
const SILENCED = /@ts-(?:ignore|nocheck)\b/;
const CATCH_ALL_NAME = /^(utils?|helpers?|common|misc)$/;
/** Places of one machine or service that mean nothing on another. */
const MACHINE = /\/work\/|\/(?:home|Users)\/[a-z]\w*\/|\/tmp\/\w+_jobs|registry\.npmjs|registry\.yarnpkg|deb\.debian/;

/** Names and words that hide what is there or what is missing. */
export function words(source: Source): Finding[] {
  return [...names(source.path), ...comments(source), ...code(source), ...places(source.path, source.text)];
}

/** Also for texts that are not TypeScript. */
export function places(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const found = MACHINE.exec(line)?.[0];
    if (!found) return [];
    const message = `"${found}" is a place of one machine or service. Use a relative path or a setting.`;
    return [{ path, line: index + 1, rule: 'machine-place', message }];
  });
}

function names(path: string): Finding[] {
  const parts = path.split('/').flatMap((part) => part.split('.'));
  const bad = parts.find((part) => CATCH_ALL_NAME.test(part));
  const message = `"${bad}" says nothing of what is inside. Name it after its subject, or put each function where it belongs.`;
  return bad ? [{ path, line: 1, rule: 'name', message }] : [];
}

function comments(source: Source): Finding[] {
  return source.comments.flatMap(({ value, start }) => {
    const at = { path: source.path, line: source.lineAt(start) };
    const unfinished = UNFINISHED.exec(value)?.[0];
    if (unfinished) return [{ ...at, rule: 'unfinished', message: `"${unfinished}": do it, or say in an issue what is missing.` }];
    if (SILENCED.test(value)) return [{ ...at, rule: 'silenced', message: 'The compiler is silenced. Make the types true instead.' }];
    return [];
  });
}

function code(source: Source): Finding[] {
  const findings: Finding[] = [];
  const report = (node: Node, rule: string, message: string) =>
    findings.push({ path: source.path, line: source.lineAt(node.start), rule, message });
  walk(source.program, (node) => {
    if (node.type === 'TSAnyKeyword') report(node, 'any', 'The type "any" switches checking off. Use "unknown" and narrow it.');
    if (node.type !== 'CallExpression' || !isNode(node['callee'])) return;
    const callee = dotted(node['callee']);
    const marked = /^(it|test|describe|suite)\.(?:\w+\.)*(only|skip|todo)$/.exec(callee)?.[2];
    if (marked)
      report(node, 'test-marked', `.${marked} leaves tests out. Mend the test or remove it; what depends on the machine uses runIf.`);
    if (callee.startsWith('console.') && isSilentPlace(source)) {
      report(node, 'console', 'Only the command line speaks to the terminal. Return what is to be said, or use the log.');
    }
  });
  return findings;
}

function isSilentPlace(source: Source): boolean {
  return source.path.startsWith('src/') && !source.isTest && !/^src\/(cli\/|main\.ts$)/.test(source.path);
}

/** `test.skip` for a callee; also through calls as in `test.each(…)`. */
function dotted(node: Node): string {
  if (node.type === 'Identifier') return String(node['name']);
  const { object, property } = node;
  return node.type === 'MemberExpression' && isNode(object) && isNode(property) ? `${dotted(object)}.${String(property['name'])}` : '';
}
