import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { StatementPart, StatementReport } from '../../use-cases/import-statement.ts';
import type { MatchReport } from '../../use-cases/match-waiting.ts';
import type { Words } from '../words/words.ts';
import { appliedLines } from './bank-lines-text.ts';
import { accountNumber, gapLine } from './bank-text.ts';
import { type BooksTold, bookText } from './book-text.ts';
import { type FileTold, findingLines, titleLine } from './intake-text.ts';
import { cut, lines, parts } from './layout.ts';

const MOST_UNREADABLE = 20;
const MOST_GAPS = 20;

/** What became of a bank's file: each account, its lines, its balances, its holes, then what the money was for. */
export function statementText(
  words: Words,
  { file, again }: FileTold,
  report: StatementReport,
  books: BooksTold | null = null,
  laid: readonly BankLineView[] = [],
): string {
  const { general, intake } = words;
  const { matched } = report;
  const next = report.preview ? intake.nextAfterPreview(again) : general.next(nextCommand(matched));
  return parts(
    lines(
      titleLine(words, file, report.format, [report.preview && intake.preview]),
      ...report.parts.map((part) => lines(...partLines(words, part))),
    ),
    lines(...findingLines(words, report.findings)),
    matched && matchedText(words, matched, laid),
    books && bookText(words, books),
    next,
  );
}

/** What became of all lines that waited. */
export function matchedText(words: Words, matched: MatchReport, laid: readonly BankLineView[] = []): string {
  const { money: say } = words;
  const left = matched.lines.length - laid.length;
  const what = matched.looked === 0 ? say.nothingToMatch : say.matched(matched);
  return lines(
    what,
    ...appliedLines(words, laid),
    laid.length > 0 && left > 0 && `  ${say.moreLaid(words.count(left))}`,
    matched.dropped > 0 && `  ${say.dropped(matched.dropped)}`,
  );
}

function nextCommand(matched: MatchReport | null): string {
  return matched !== null && matched.suggested + matched.waiting > 0 ? 'acquit bank lines' : 'acquit run';
}

function partLines(words: Words, part: StatementPart): string[] {
  const { money: say } = words;
  const added = words.joined([
    [say.added(part.added), part.known > 0 && say.known(part.known), part.itemised > 0 && say.itemised(part.itemised)]
      .filter(Boolean)
      .join(', '),
    part.pending > 0 ? say.pending(part.pending) : '',
  ]);
  const told = [
    added,
    part.balancesTie === null ? say.balancesUnknown : part.balancesTie ? say.balancesTie : say.balancesDoNotTie,
    part.unreadable.length === 0 ? '' : say.unreadable(part.unreadable.length, unreadableList(words, part.unreadable)),
    part.sound ? '' : say.unsound,
    part.notInStatements === 0 ? '' : say.notInStatements(part.notInStatements),
    part.unconfirmed.length === 0
      ? ''
      : say.unconfirmed(part.unconfirmed.length, words.list(part.unconfirmed.map((id) => words.bank.number(id)))),
    ...cut(
      part.gaps.map((gap) => gapLine(words, gap, part)),
      MOST_GAPS,
      (left) => words.general.more(words.count(left)),
    ),
    part.coveredUntil === null ? words.bank.notCovered : '',
  ];
  return [`  ${headLine(words, part)}`, ...told.filter(Boolean).map((line) => `    ${line}`)];
}

function headLine(words: Words, { account, currency, from, until, isNewAccount, messageType }: StatementPart): string {
  const { money: say, bank } = words;
  const named = bank.account(accountNumber(account), currency);
  const of =
    from === null || until === null
      ? say.statementOfNoDay(named)
      : from === until
        ? say.statementOfDay(named, words.day(from))
        : say.statement(named, words.day(from), words.day(until));
  return [of, say.messages[messageType], isNewAccount && say.newAccount].filter(Boolean).join(', ');
}

function unreadableList(words: Words, all: readonly number[]): string {
  return words.list(
    all.map((line) => words.money.fileLine(line)),
    MOST_UNREADABLE,
  );
}
