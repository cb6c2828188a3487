import { partOf } from './import-law.ts';
import type { Finding, Node, Source } from './source.ts';

/** Rules on what a file consists of: no barrels, ports hold types only, and it must parse at all. */
export function shape(source: Source): Finding[] {
  const at = { path: source.path, line: 1 };
  const findings: Finding[] = source.errors.map((error) => ({ ...at, rule: 'syntax', message: `${error}. Mend it; tsc tells more.` }));
  const body = (source.program['body'] ?? []) as readonly Node[];
  if (isBarrel(source.path, body)) {
    findings.push({
      ...at,
      rule: 'barrel',
      message: 'A file that only passes on others hides who needs what. Import from the file that holds the thing.',
    });
  }
  const value = partOf(source.path) === 'ports' && !source.isTest ? body.find((statement) => !isTypeStatement(statement)) : undefined;
  if (value) {
    findings.push({
      path: source.path,
      line: source.lineAt(value.start),
      rule: 'ports',
      message: 'Ports are types only. Move what runs into core, a use case or an adapter.',
    });
  }
  return findings;
}

function isBarrel(path: string, body: readonly Node[]): boolean {
  const passesOn = (statement: Node) => statement.type.startsWith('Export') && statement['source'] != null;
  if (body.some((statement) => statement.type === 'ExportAllDeclaration')) return true;
  if (/(^|\/)index\.tsx?$/.test(path)) return body.some(passesOn);
  return body.length > 0 && body.every((statement) => passesOn(statement) || statement.type === 'ImportDeclaration') && body.some(passesOn);
}

function isTypeStatement(statement: Node): boolean {
  if (statement.type === 'ImportDeclaration') return true;
  const declared = (statement['declaration'] ?? statement) as Node;
  return statement['exportKind'] === 'type' || /^TS(Interface|TypeAlias)Declaration$/.test(declared.type);
}
