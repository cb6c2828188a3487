import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { circles } from './tidy/circles.ts';
import { importLaw } from './tidy/import-law.ts';
import { purity } from './tidy/purity.ts';
import { shape } from './tidy/shape.ts';
import { sizes } from './tidy/sizes.ts';
import { type Finding, parseSource, type Source } from './tidy/source.ts';
import { places, words } from './tidy/words.ts';

/** The house rules, on each file by itself. */
const RULES: readonly ((source: Source) => Finding[])[] = [importLaw, purity, shape, sizes, words];

const CODE = ['src', 'tools', 'bench', 'stories', 'journeys'];
const TEXT = new Set(['.md', '.mjs', '.json', '.sql', '.sh', '.yml', '.yaml', '.html', '.css', '.story', '.typ', '']);
const NOT_OURS = new Set(['node_modules', '.git', '.acquit', 'generated', 'golden', 'coverage', 'acquit-demo']);

/** Everything the house rules say against the tree under `root`, by path and line. */
export function tidy(root: string): Finding[] {
  const paths = filesUnder(root).map((path) => relative(root, path).split(sep).join('/'));
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const sources = paths.filter(isCode).map((path) => parseSource(path, read(path)));
  const texts = paths.filter((path) => !isCode(path) && TEXT.has(extname(path)) && !path.startsWith('.ci/'));
  const findings = [
    ...sources.flatMap((source) => RULES.flatMap((rule) => rule(source))),
    ...circles(sources),
    ...texts.flatMap((path) => places(path, read(path))),
  ];
  return findings.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

/** One line for the terminal, that editors can jump to. */
export function show({ path, line, rule, message }: Finding): string {
  return `${path}:${line} [${rule}] ${message}`;
}

function isCode(path: string): boolean {
  // Types made of another document by a program are nobody's handwriting.
  return CODE.some((folder) => path.startsWith(`${folder}/`)) && /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

if (import.meta.main) {
  const findings = tidy(dirname(import.meta.dirname));
  for (const finding of findings) console.error(show(finding));
  console.error(findings.length === 0 ? 'tidy: nothing to say' : `tidy: ${findings.length} to mend`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
