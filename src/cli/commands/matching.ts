import { matchStatement } from '../../program.ts';
import type { Register } from '../face.ts';
import { matchesJson, matchesText } from '../text/matching-text.ts';
import { loadFile } from './read.ts';

/** `acquit match`: which lines of a bank's file pay which open invoices of a list, without any database. */
export const registerMatching: Register = (cli, face) => {
  cli
    .command('match')
    .requiredOption('--open <file>')
    .requiredOption('--statement <file>')
    .action(async ({ open, statement }: { open: string; statement: string }, command) => {
      const one = face(command);
      const found = await matchStatement(await loadFile(open), await loadFile(statement));
      one.print(matchesJson(one.words, found), matchesText(one.words, found));
    });
};
