import { afterEach, describe, expect, test, vi } from 'vitest';
import { commandLine } from './cli.ts';
import { typedFace } from './face.test-kit.ts';
import { everyCommand } from './help.ts';
import { HELP_EN } from './words/help-en.ts';
import { HELP_FR } from './words/help-fr.ts';
import type { HelpWords } from './words/help-words.ts';

const LANGUAGES = ['fr', 'en'] as const;
const WORDS: Readonly<Record<'fr' | 'en', HelpWords>> = { fr: HELP_FR, en: HELP_EN };

afterEach(() => vi.restoreAllMocks());

function helpOf(language: 'fr' | 'en', ...path: string[]): string {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  expect(() => commandLine(language, typedFace).parse([...path, '--help'], { from: 'user' })).toThrow();
  return out.mock.calls.flat().join('');
}

describe.each(LANGUAGES)('the help in %s', (language) => {
  const all = everyCommand(commandLine(language, typedFace));
  const own = WORDS[language];

  test('says what every command, argument and option is for', () => {
    const silent = all.flatMap(({ path, command }) => [
      ...(command.description() === '' ? [path] : []),
      ...command.registeredArguments.filter((one) => one.description === '').map((one) => `${path} <${one.name()}>`),
      ...command.options.filter((one) => one.description === '').map((one) => `${path} ${one.long}`),
    ]);
    expect(silent).toEqual([]);
  });

  test('has no words for what does not exist', () => {
    const options = new Set(all.flatMap(({ command }) => command.options.map((one) => one.long)));
    const known = new Map(all.map(({ path, command }) => [path, command]));
    const idle = Object.entries(own.commands).flatMap(([path, help]) => {
      const command = known.get(path);
      const names = new Set([
        ...(command?.options.map((one) => one.long) ?? []),
        ...(command?.registeredArguments.map((one) => one.name()) ?? []),
      ]);
      const words = [...Object.keys(help.options ?? {}), ...Object.keys(help.args ?? {})];
      return command ? words.filter((name) => !names.has(name)).map((name) => `${path} ${name}`) : [path];
    });
    expect([...idle, ...Object.keys(own.shared).filter((name) => !options.has(name))]).toEqual([]);
  });

  test('puts every command into a group', () => {
    const ungrouped = all.filter(({ path, command }) => path !== '' && !path.includes(' ') && !command.helpGroup()).map(({ path }) => path);
    expect(ungrouped).toEqual([]);
  });
});

test('French help has no English heading, placeholder or label left', () => {
  const english = /\b(Usage|Options|Arguments|Commands|Global|display|command|default)\b|<(day|file|name|debtor|text|dispatch|days)\b/;
  for (const { path } of everyCommand(commandLine('fr', typedFace))) {
    const help = helpOf('fr', ...path.split(' ').filter(Boolean))
      .replaceAll('[options]', '')
      .replace(/sinon\s+default/g, '')
      .replace(/^Options( communes)?\u00a0:$/gm, '');
    expect(help.match(english)?.[0] ?? null, `acquit ${path} --help`).toBeNull();
  }
});

test('every value that an option takes has a French name', () => {
  const names = everyCommand(commandLine('fr', typedFace)).flatMap(({ command }) => [
    ...command.options.flatMap((one) => /<([^>.]+)/.exec(one.flags)?.[1] ?? []),
    ...command.registeredArguments.map((one) => one.name()),
  ]);
  expect([...new Set(names)].filter((name) => !Object.hasOwn(HELP_FR.values, name) && name !== 'iban')).toEqual([]);
});

test('the English help of a command, as it is printed', () => {
  expect(helpOf('en', 'lift')).toMatchInlineSnapshot(`
    "Usage: acquit lift [options] <hold>

    lift a suspension

    Arguments:
      hold                   its number (acquit explain)

    Options:
      --reason <text>        why, in words
      -h, --help             show this help

    Common options:
      --json                 one JSON document on standard output
      --workspace <name>     workspace (default: ACQUIT_WORKSPACE, else default)
      --creditor <creditor>  number or name of the creditor, when the workspace has
                             several
      --lang <language>      fr or en (default: by the locale)
      -V, --version          show the version
    "
  `);
});
