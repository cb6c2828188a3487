import type { CommanderError } from 'commander';
import { metavars } from './help.ts';
import type { Words } from './words/words.ts';

export type UsageError = { readonly code: string; readonly message: string };

/**
 * What the parser found wrong with the command line, in the user's words. The parser only tells in English text: its codes say
 * what it is, and what it quotes what it is about.
 */
export function usageError(error: CommanderError, words: Words): UsageError {
  const say = words.general.usage;
  const [text = '', suggestion = ''] = error.message.replace(/^error: /, '').split('\n');
  const about = metavars(/'([^']*)'/.exec(text)?.[1] ?? '', words.language);
  const similar = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(suggestion)?.[1];
  const code = error.code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const sentence = sentenceOf(error.code, about, text, say);
  return { code, message: similar === undefined ? sentence : `${sentence} ${say.didYouMean(similar)}` };
}

function sentenceOf(code: string, about: string, text: string, say: Words['general']['usage']): string {
  switch (code) {
    case 'commander.unknownCommand':
      return say.unknownCommand(about);
    case 'commander.unknownOption':
      return say.unknownOption(about);
    case 'commander.missingArgument':
      return say.missingArgument(about);
    case 'commander.optionMissingArgument':
      return say.optionMissingArgument(about);
    case 'commander.missingMandatoryOptionValue':
      return say.missingOption(about);
    case 'commander.excessArguments':
      return say.tooManyArguments;
    case 'commander.invalidArgument':
      return notAllowed(text, say);
    default:
      return say.other(text);
  }
}

function notAllowed(text: string, say: Words['general']['usage']): string {
  const match = /argument '(.*)' is invalid\. Allowed choices are (.*)\./.exec(text);
  return match ? say.notAllowed(match[1] ?? '', match[2] ?? '') : say.other(text);
}
