import type { Command, Option } from 'commander';
import type { Language } from '../core/base/text.ts';
import { HELP_EN } from './words/help-en.ts';
import { HELP_FR } from './words/help-fr.ts';
import type { HelpGroup, HelpWords } from './words/help-words.ts';

const WORDS: Readonly<Record<Language, HelpWords>> = { fr: HELP_FR, en: HELP_EN };

/** Commands by what one wants to do, in the order of the help. */
const GROUPS: Readonly<Record<HelpGroup, readonly string[]>> = {
  setUp: ['init', 'creditor', 'rules', 'scenario', 'wording', 'level', 'mailbox', 'sms', 'post', 'go-live', 'demo'],
  daily: [
    'import',
    'run',
    'tasks',
    'preview',
    'approve',
    'unapprove',
    'skip',
    'release',
    'send',
    'posted',
    'received',
    'call',
    'answer',
    'resolve',
    'inbox',
    'reply',
    'start',
    'sign-in-link',
  ],
  bank: ['bank', 'write-off', 'lay-credit', 'refund', 'agency', 'mandate', 'clients', 'receipt', 'remittance'],
  debtors: [
    'debtors',
    'debtor',
    'promise',
    'plan',
    'page',
    'said',
    'dispute',
    'disputes',
    'insolvency',
    'offer',
    'note',
    'document',
    'documents',
    'hold',
    'lift',
    'erase',
    'professionals',
    'hand-over',
    'handed-over',
  ],
  understand: ['explain', 'simulate', 'read', 'match', 'law'],
  keep: ['verify', 'stamp', 'backup', 'restore', 'readiness', 'routes', 'proceeding', 'paper', 'export-case', 'verify-case'],
};

/** Help that speaks the user's language: set before the commands are added, which take it over. */
export function speak(cli: Command, language: Language): void {
  const { labels, titles } = WORDS[language];
  cli.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => metavars(usage, language),
    optionTerm: (option) => metavars(option.flags, language),
    argumentTerm: (argument) => metavars(argument.name(), language),
    subcommandTerm: (command) => command.name(),
    visibleCommands: (command) => [...command.commands],
    optionDescription: (option) => described(option, labels.default),
  });
  cli.helpOption('-h, --help', labels.help);
  cli.helpCommand('help [command]', labels.help);
}

function described({ description, defaultValue }: Option, label: string): string {
  return defaultValue === undefined || typeof defaultValue === 'object' ? description : `${description} (${label} ${String(defaultValue)})`;
}

/** Gives every command, argument and option its words, and the commands their groups. */
export function describe(cli: Command, language: Language): void {
  const words = WORDS[language];
  for (const { path, command } of everyCommand(cli)) {
    const help = words.commands[path];
    command.description(help?.about ?? '');
    for (const argument of command.registeredArguments) argument.description = help?.args?.[argument.name()] ?? '';
    for (const option of command.options) option.description = help?.options?.[option.long ?? ''] ?? words.shared[option.long ?? ''] ?? '';
    if (help?.examples) command.addHelpText('after', `\n${words.labels.examples}\n${help.examples.map((one) => `  ${one}`).join('\n')}`);
  }
  const ranks = Object.values(GROUPS).flat();
  const sorted = [...cli.commands].sort((a, b) => ranks.indexOf(a.name()) - ranks.indexOf(b.name()));
  (cli.commands as Command[]).splice(0, sorted.length, ...sorted);
  for (const [group, names] of Object.entries(GROUPS)) {
    for (const command of cli.commands) if (names.includes(command.name())) command.helpGroup(words.groups[group as HelpGroup]);
  }
}

/** All commands with what is typed to call them ("scenario save"); the program itself is "". */
export function everyCommand(cli: Command, path = ''): { path: string; command: Command }[] {
  const own = { path, command: cli };
  return [own, ...cli.commands.flatMap((one) => everyCommand(one, `${path} ${one.name()}`.trim()))];
}

/** `<day>` as `<jour>`: what stands for a value, in the user's language. */
export function metavars(text: string, language: Language): string {
  const { values } = WORDS[language];
  const plain = values[text];
  if (plain !== undefined) return plain;
  return text.replace(
    /([<[])([^<>[\]]+?)(\.\.\.)?([>\]])/g,
    (_, open: string, name: string, more: string | undefined, close: string) => `${open}${values[name] ?? name}${more ?? ''}${close}`,
  );
}
