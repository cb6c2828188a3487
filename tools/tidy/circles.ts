import type { Finding, Source } from './source.ts';

/** Files that import each other in a circle, by value or by type: none can be understood before the others. */
export function circles(sources: readonly Source[]): Finding[] {
  const graph = new Map(sources.map((source) => [source.path, source.imports.filter((one) => one.own).map((one) => one.target)]));
  const settled = new Set<string>();
  const findings: Finding[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      const circle = [...trail.slice(seenAt), path].join(' → ');
      findings.push({ path, line: 1, rule: 'circle', message: `imports itself: ${circle}. Move what they share into a file below both.` });
      return;
    }
    if (settled.has(path)) return;
    for (const target of graph.get(path) ?? []) follow(target, [...trail, path]);
    settled.add(path);
  };
  for (const path of graph.keys()) follow(path, []);
  return findings;
}
