import { type Finding, type Import, isTestPath, type Source } from './source.ts';

/** The chapters of the core from the ground up; those of one row do not know each other. */
const CORE: readonly (readonly string[])[] = [
  ['base'],
  ['law'],
  ['receivable'],
  ['case', 'bank', 'dialogue', 'prevention'],
  ['matching'],
  ['dunning'],
  ['letter'],
  ['proceeding', 'insight', 'agency'],
  ['papers'],
  ['journal'],
];

const FACES = ['api', 'portal', 'worker', 'cli', 'mcp', 'web'];

/** What each part above the core may import, besides itself. `types:` allows types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  formats: ['core/base'],
  ports: ['types:core', 'types:formats'],
  'use-cases': ['core', 'formats', 'ports'],
  adapters: ['core', 'formats', 'ports'],
  words: ['core', 'types:formats', 'types:ports', 'types:use-cases'],
  program: ['use-cases', 'core', 'ports', 'formats'],
  config: ['core'],
  session: ['core', 'ports', 'adapters', 'program', 'config'],
  serve: ['core', 'ports', 'adapters', 'config', 'session', 'api', 'portal'],
  start: ['core', 'program', 'config', 'session', 'serve', 'worker'],
  demo: ['serve', 'core', 'ports', 'adapters', 'program', 'config', 'session', 'words', 'cli', 'types:use-cases', 'types:formats'],
  wiring: [
    'core',
    'formats',
    'ports',
    'use-cases',
    'adapters',
    'program',
    'config',
    'session',
    'demo',
    'serve',
    'start',
    'words',
    ...FACES,
  ],
  main: ['wiring', 'cli'],
  ...Object.fromEntries(
    FACES.map((face) => [face, ['program', 'core', 'words', 'types:formats', 'types:ports', 'types:use-cases', 'types:config']]),
  ),
  // What runs in the browser: the pure core and the words; it reaches the program over the network only.
  web: ['core', 'words'],
};

/** Imports only go down. Tests stand outside: they may set up what they try. */
export function importLaw(source: Source): Finding[] {
  const from = partOf(source.path);
  if (!from || source.isTest) return [];
  const finding = (line: number, message: string): Finding => ({ path: source.path, line, rule: 'import-law', message });
  if (!isKnown(from)) {
    return [
      finding(1, `src/${from} is no known part of the house. Put the file where it belongs, or add the part to tools/tidy/import-law.ts.`),
    ];
  }
  return source.imports.flatMap((one) => {
    const reason = one.own ? whyNotOwn(from, one) : whyNotForeign(from, one);
    return reason ? [finding(one.line, `${from} may not import ${one.target}: ${reason}`)] : [];
  });
}

function isKnown(part: string): boolean {
  return Object.hasOwn(MAY_IMPORT, part) || level(part) >= 0;
}

/** `core/law`, `formats`, `cli`, `program`…; nothing for files outside `src`, which are bound to no order. */
export function partOf(path: string): string | undefined {
  const [top, first = '', second] = path.split('/');
  if (top !== 'src') return undefined;
  if (first === 'core') return second?.includes('.') ? 'core' : `core/${second}`;
  return first.replace(/\.tsx?$/, '');
}

function whyNotOwn(from: string, one: Import): string | undefined {
  const to = partOf(one.target);
  if (!to) return 'the program does not know its tools, stories and benches. Move what both need into src.';
  if (isTestPath(one.target)) return 'it is for tests only. Move what both need into a file of its own.';
  if (to === from) return undefined;
  if (from.startsWith('core')) return whyNotInCore(from, to);
  const allowed = MAY_IMPORT[from] ?? [];
  if (allowed.some((part) => reaches(part, to))) return undefined;
  if (allowed.some((part) => part.startsWith('types:') && reaches(part.slice('types:'.length), to))) {
    return one.typeOnly ? undefined : 'only its types may be used here. Write "import type", or move the work down.';
  }
  return `imports only go down, here to ${allowed.map((part) => part.replace('types:', 'types of ')).join(', ')}. ${remedy(from, to)}`;
}

function reaches(part: string, to: string): boolean {
  return to === part || to.startsWith(`${part}/`);
}

function whyNotInCore(from: string, to: string): string | undefined {
  const [mine, theirs] = [level(from), level(to)];
  if (theirs < 0) return `the core knows only itself. Move what it needs into core/base, or pass it in.`;
  if (theirs < mine) return undefined;
  const lower = CORE.slice(0, mine).flat().join(', ');
  return `chapters are read from the ground up, ${from} stands on: ${lower || 'nothing'}. Move what it needs down, or the caller up.`;
}

function level(part: string): number {
  return CORE.findIndex((row) => row.some((chapter) => part === `core/${chapter}`));
}

function whyNotForeign(from: string, one: Import): string | undefined {
  if (from.startsWith('core')) return 'the core is pure and leans on no library. Pass the value in, or do the work in an adapter.';
  const impure = /^node:(fs|fs\/promises|child_process|net|http|https|http2|tls|dns|os|process|worker_threads|cluster|timers.*)$/;
  if (['formats', 'ports'].includes(from) && (impure.test(one.target) || (from === 'ports' && !one.typeOnly))) {
    return `${from} touches no file, network or clock. Take bytes as an argument, or move this into an adapter.`;
  }
  return undefined;
}

function remedy(from: string, to: string): string {
  if (FACES.includes(from)) return 'Faces do not think: let program.ts offer it.';
  if (to === 'adapters') return 'Name what you need in src/ports and let main.ts hand it in.';
  return 'Move what is needed down, or the caller up.';
}
