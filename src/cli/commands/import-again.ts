import { shellWord } from '../shell-word.ts';
import { shownPath } from './read.ts';

/** Options of `acquit import` as they were typed. */
type Typed = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** The command that imports a file as it was looked at: with the same options, but for `--preview`. */
export function importAgain(path: string, flags: Typed): string {
  const options = Object.entries(flags).flatMap(([name, value]) => (name === 'preview' ? [] : optionTyped(name, value)));
  return ['acquit import', shellWord(shownPath(path)), ...options].join(' ');
}

function optionTyped(name: string, value: Typed[string]): string[] {
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (value === undefined || value === false) return [];
  if (value === true) return [option];
  return [value].flat().map((one) => `${option} ${shellWord(one)}`);
}
