import type { CreditorRow } from '../../core/journal/tables.ts';
import type { BackupReport, RestoreReport, VerifyReport } from '../../ports/keeper.ts';
import type { BankOverview } from '../../use-cases/bank-overview.ts';
import type { Preview } from '../../use-cases/preview.ts';
import type { PrintReport } from '../../use-cases/print-letters.ts';
import type { RefusedMail, SendReport } from '../../use-cases/send-emails.ts';
import type { TextsReport } from '../../use-cases/send-texts.ts';
import { isNotActing, NOT_ACTING } from '../../words/not-acting.ts';
import { CONTENT_STATES, NOTICE_CONTENTS } from '../../words/notice-words.ts';
import { faultText, verifyFindingText } from '../../words/refusals.ts';
import { journalStampText } from '../../words/time-stamp.ts';
import type { Words } from '../words/words.ts';
import { tooOldLines } from './bank-text.ts';
import { lines, parts, table } from './layout.ts';

export function verifyText(words: Words, { ok, entries, erased, findings, stamped }: VerifyReport): string {
  const say = words.keeping;
  if (ok) return lines(say.intact(words.count(entries), erased), journalStampText(stamped, words.language));
  return lines(
    say.notIntact(words.count(entries)),
    ...findings.map((one) => `  – ${verifyFindingText(one, words.language)}`),
    say.notIntactNext,
  );
}

export function backupText(words: Words, { file, entries, bytes }: BackupReport): string {
  return words.keeping.backedUp(file, words.count(entries), words.keeping.kilobytes(words.count(Math.ceil(bytes / 1000))));
}

/** What left, what did not and why, and what is to be done with the letters. */
export function sendText(
  words: Words,
  { books_as_of, books_max_age }: CreditorRow,
  bank: BankOverview,
  emails: SendReport | null,
  printed: PrintReport | null,
  folder: string | null,
  texts: TextsReport | null,
): string {
  const held = emails?.heldBack ? emails : printed;
  if (held?.heldBack === 'not-a-business-day') return words.keeping.notWorkingDay(words.day(held.day));
  if (isNotActing(held?.heldBack)) return NOT_ACTING[words.language][held.heldBack];
  if (held?.heldBack === 'books-too-old') return words.keeping.booksTooOld(books_as_of && words.day(books_as_of), books_max_age);
  if (held?.heldBack === 'bank-too-old') return words.bank.sendHeld(tooOldLines(words, bank), bank.bankMaxAge);
  const unwritable = [...(emails?.unwritable ?? []), ...(texts?.unwritable ?? []), ...(printed?.unwritable ?? [])];
  return parts(
    lines(...emailLines(words, emails), ...textLines(words, texts), ...letterLines(words, printed, folder)),
    emails && refusedPart(words, words.keeping.refused, emails, false),
    emails && refusedPart(words, words.keeping.refusedForNow, emails, true),
    unwritable.length > 0 &&
      lines(
        words.keeping.unwritable,
        ...unwritable.map((one) => `  ${words.labelled(words.keeping.number(one.dispatch.id), faultText(one, words.language))}`),
      ),
  );
}

/** Nothing is said of SMS where none waited. */
function textLines({ texting: say }: Words, texts: TextsReport | null): string[] {
  if (texts === null) return [];
  const { sent, withdrawn, outsideHours, retryLater, failed, uncertain } = texts;
  const told = [
    sent > 0 && say.sent(sent),
    withdrawn > 0 && say.withdrawn(withdrawn),
    outsideHours > 0 && say.waiting(outsideHours),
    retryLater > 0 && say.retryLater(retryLater),
    failed > 0 && say.failed(failed),
    uncertain > 0 && say.uncertain(uncertain),
  ];
  return told.filter((line) => line !== false).map((line) => `${line}.`);
}

function emailLines(words: Words, emails: SendReport | null): string[] {
  if (emails === null) return [];
  const say = words.keeping;
  const { sent, withdrawn, retryLater, failed, uncertain } = emails;
  const other = [
    withdrawn > 0 && say.withdrawn(withdrawn),
    retryLater > 0 && say.retryLater(retryLater),
    failed > 0 && say.failed(failed),
    uncertain > 0 && say.uncertain(uncertain),
  ].filter((line) => line !== false);
  return [say.sent(sent), ...other];
}

/** Whom the server refused and why, in its own words; what is left out is counted. */
function refusedPart(words: Words, title: string, emails: SendReport, again: boolean): string {
  const told = emails.refused.filter((one) => one.again === again);
  const left = (again ? emails.retryLater : emails.failed) - told.length;
  if (told.length === 0) return '';
  return lines(title, ...told.map((one) => `  ${refusedLine(words, one)}`), left > 0 && `  ${words.keeping.refusedMore(left)}`);
}

function refusedLine(words: Words, { debtor, debtorId, address, reply }: RefusedMail): string {
  return words.labelled(`${debtor} (${words.keeping.number(debtorId)}), ${address}`, reply);
}

function letterLines(words: Words, printed: PrintReport | null, folder: string | null): string[] {
  if (printed === null) return [];
  const say = words.keeping;
  const withdrawn = printed.withdrawn > 0 ? [say.withdrawn(printed.withdrawn)] : [];
  if (printed.batch === null) return [say.noLetters, ...withdrawn];
  return [say.printed(printed.letters, printed.batch.id, folder ?? ''), ...withdrawn, say.posted(printed.batch.id)];
}

/** What the copy does not know comes with it: nobody may take it for the workspace as it was. */
export function restoreText(words: Words, workspace: string, { entries, until, withdrawn, uncertain }: RestoreReport): string {
  const say = words.keeping;
  const restored = say.restored(workspace, words.count(entries));
  return until === null
    ? restored
    : lines(restored, say.restoredGap(words.day(until)), say.restoredHeld(withdrawn, uncertain), say.restoredNext);
}

/** The message itself, untouched, and what a person should know before it leaves. */
export function previewText(words: Words, seen: Preview, file: string | null): string {
  const [errors, warnings] = [
    seen.findings.filter((one) => one.severity === 'error'),
    seen.findings.filter((one) => one.severity !== 'error'),
  ];
  const told = (title: string, all: typeof errors) =>
    all.length > 0 && lines(title, ...all.map((one) => `  – ${faultText(one, words.language)}`));
  return parts(
    seen.subject,
    seen.text.trimEnd(),
    told(words.keeping.mend, errors),
    told(words.keeping.check, warnings),
    checklistLines(words, seen.checklist),
    file !== null && words.keeping.saved(file),
  );
}

/** What a formal notice says of what it should. */
function checklistLines(words: Words, checklist: Preview['checklist']): string {
  if (checklist === null) return '';
  const { language, keeping: say } = words;
  const rows = checklist.map(({ content, state, article, certainty }) => [
    CONTENT_STATES[state][language],
    NOTICE_CONTENTS[content][language],
    [article ?? '', certainty === 'verified' ? '' : words.tasking.toVerify].filter(Boolean).join(', '),
  ]);
  return lines(say.checklist, ...table(rows, [], '  '));
}
