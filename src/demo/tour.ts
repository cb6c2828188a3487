import { join, relative } from 'node:path';
import type { Language } from '../core/base/text.ts';
import { DEMO_DAY } from './company.ts';
import { saleOf } from './sales.ts';
import { wordsFor } from './words.ts';

/** Commands to go on by hand in the demo's workspace, on the demo's day. */
export function tour(folder: string, language: Language): string {
  const { tour: words } = wordsFor(language);
  const number = saleOf('VASSEUR', '2026-08-13').number;
  const commands = [
    ['tasks', words.tasks],
    ['bank lines', words.bank],
    [`explain ${number} --date ${DEMO_DAY}`, words.why],
    [`simulate --from ${DEMO_DAY} --days 60`, words.simulate],
    ['verify', words.verify],
  ];
  const width = Math.max(...commands.map(([command = '']) => `${acquit()} ${command}`.length));
  return [
    words.title,
    `  export ACQUIT_HOME=${quoted(join(folder, 'base'))} ACQUIT_WORKSPACE=demo ACQUIT_TODAY=${DEMO_DAY}`,
    ...commands.map(([command = '', what]) => `  ${`${acquit()} ${command}`.padEnd(width)}  # ${what}`),
  ].join('\n');
}

/** The program as it can be called from here. */
function acquit(): string {
  const path = relative(process.cwd(), join(import.meta.dirname, '..', '..', 'acquit'));
  return path === 'acquit' ? './acquit' : quoted(path.startsWith('..') ? join(import.meta.dirname, '..', '..', 'acquit') : path);
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
