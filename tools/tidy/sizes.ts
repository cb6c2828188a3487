import { type Finding, isNode, type Node, type Source, walk } from './source.ts';

export const FILE_LINES = 300;
export const FUNCTION_LINES = 60;

/** Files and functions that one can hold in the head. */
export function sizes(source: Source): Finding[] {
  const lines = source.text.replace(/\n$/, '').split('\n').length;
  const findings: Finding[] = [];
  if (lines > FILE_LINES) {
    findings.push({
      path: source.path,
      line: 1,
      rule: 'file-size',
      message: `${lines} lines, ${FILE_LINES} at most. Which second subject lives here? Give it its own file.`,
    });
  }
  walk(source.program, (node, parents) => {
    if (!/Function|^ArrowFunctionExpression$/.test(node.type) || isTestGroup(source, parents)) return;
    const first = source.lineAt(node.start);
    const length = source.lineAt(node.end) - first + 1;
    if (length <= FUNCTION_LINES) return;
    const message = `${length} lines in one function, ${FUNCTION_LINES} at most. Give its steps names of their own.`;
    findings.push({ path: source.path, line: first, rule: 'function-size', message });
  });
  return findings;
}

/** The function given to `describe(…)` in a test is a heading, not a function. */
function isTestGroup(source: Source, [parent]: readonly Node[]): boolean {
  const callee = parent?.['callee'];
  return source.isTest && isNode(callee) && callee['name'] === 'describe';
}
