import type { BankOverview } from '../../use-cases/bank-overview.ts';
import type { RunReport } from '../../use-cases/run-tally.ts';
import type { Simulation } from '../../use-cases/simulate-days.ts';
import { isNotActing, NOT_ACTING } from '../../words/not-acting.ts';
import { reasonLabel, stepName } from '../../words/terms.ts';
import type { Words } from '../words/words.ts';
import { tooOldLines } from './bank-text.ts';
import { lines, parts, table } from './layout.ts';

/** The day's decisions: what is done, what is not and why, what waits, and what to type next. */
export function runText(words: Words, report: RunReport, booksMaxAge: number, bank: BankOverview): string {
  const { deciding: say } = words;
  const day = words.day(report.day);
  if (report.heldBack === 'not-a-business-day') return say.notWorkingDay(day);
  if (isNotActing(report.heldBack)) return NOT_ACTING[words.language][report.heldBack];
  if (report.heldBack === 'books-too-old') return say.booksTooOld(report.booksAsOf && words.day(report.booksAsOf), booksMaxAge);
  if (report.heldBack === 'bank-too-old') return words.bank.runHeld(tooOldLines(words, bank), bank.bankMaxAge);
  if (report.looked === 0) return lines(say.nothingToLookAt(day), words.general.next('acquit tasks'));
  const decided = counts(words, report.decided, (key) => stepName(key, words.language));
  const refrained = counts(words, report.refrained, (code) => reasonLabel(code, words.language));
  return parts(
    say.looked(day, report.looked),
    decided.length === 0 ? say.nothingToDo : lines(say.decided, ...decided),
    refrained.length > 0 && lines(say.refrained, ...refrained),
    lines(
      report.questions > 0 && say.questions(report.questions),
      report.dropped > 0 && say.dropped(report.dropped),
      report.waitsBecause === 'not-live' && say.notLive,
      report.waitsBecause === 'unusual' && say.unusual,
      words.general.next('acquit tasks'),
    ),
  );
}

/** What the coming days would bring, a line a day. */
export function simulationText(words: Words, { from, days, byDay, total, debtors }: Simulation): string {
  const rows = byDay.map(({ day, contacts }) => [words.day(day), inWords(words, contacts)]);
  return parts(
    words.deciding.simulated(words.day(from), days, debtors, total),
    rows.length > 0 && lines(...table(rows, [], '  ')),
    words.deciding.notCounted,
  );
}

function inWords(words: Words, contacts: Readonly<Record<string, number>>): string {
  return Object.entries(contacts)
    .map(([key, count]) => `${words.count(count)} × ${stepName(key, words.language)}`)
    .join(', ');
}

function counts(words: Words, record: Readonly<Record<string, number | undefined>>, name: (key: string) => string): string[] {
  const rows = Object.entries(record).flatMap(([key, count]) => (count ? [[words.count(count), name(key)]] : []));
  return table(rows, [0], '  ');
}
