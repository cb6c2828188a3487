import type { NoticesReport } from '../../use-cases/import-notices.ts';
import type { InsolvencyList, InsolventDebtor } from '../../use-cases/notices-shown.ts';
import type { Look } from '../../use-cases/notices-watched.ts';
import { NOTICE_ASK_WORDS } from '../../words/notices.ts';
import { PROCEEDINGS } from '../../words/receiving.ts';
import { faultOnRecord } from '../../words/refusals.ts';
import { NOTICING } from '../words/noticing.ts';
import type { Words } from '../words/words.ts';
import { findingLines, titleLine } from './intake-text.ts';
import { lines, parts } from './layout.ts';

const MOST_TOLD = 40;

/** What a bulletin brought: whom of one's customers it concerns, first of all. */
export function noticesText(words: Words, file: string, report: NoticesReport): string {
  const say = NOTICING[words.language];
  const { read, added, nameless, concerned, debtors, preview, findings } = report;
  const told = debtors.slice(0, MOST_TOLD).map((one) => {
    const what = one.stopped ? say.stopped(one.withdrawn) : say.toRead;
    return `  ${words.labelled(`${one.name} (${one.debtorId})`, words.joined([what, ...one.asks.map((code) => NOTICE_ASK_WORDS[code][words.language])]))}`;
  });
  const left = debtors.length - told.length;
  return parts(
    lines(
      titleLine(words, file, 'bodacc', [preview && words.intake.preview]),
      `  ${say.told(words.count(read), words.count(added))}`,
      `  ${concerned === 0 ? say.nobody : say.concerned(words.count(concerned))}`,
      ...told,
      left > 0 && `  ${words.general.moreInJson(words.count(left))}`,
      nameless > 0 && `  ${say.nameless(words.count(nameless))}`,
    ),
    lines(...findingLines(words, findings)),
    !preview && words.general.next('acquit insolvency'),
  );
}

/** The debtors in proceedings, and what is watched. */
export function insolvencyText(words: Words, { debtors, watch }: InsolvencyList): string {
  const say = NOTICING[words.language];
  return parts(
    lines(say.title, ...(debtors.length === 0 ? [`  ${say.none}`] : debtors.flatMap((one) => debtorLines(words, one)))),
    lines(
      watch.is_on ? say.watchOn : say.watchOff,
      watch.is_on && watch.looked_on === null && say.neverLooked,
      watch.looked_on !== null && say.looked(words.day(watch.looked_on), words.count(watch.asked), words.count(watch.found)),
      watch.failure !== null && watch.failed_on !== null && say.failed(words.day(watch.failed_on), failureText(words, watch.failure)),
    ),
  );
}

function debtorLines(words: Words, { debtor, name, state, declareBy, daysLeft }: InsolventDebtor): string[] {
  const say = NOTICING[words.language];
  const { insolvent_since: since, insolvency_kind: kind } = debtor;
  const facts = [
    kind === null ? '' : PROCEEDINGS[words.language][kind],
    since === null ? '' : say.since(words.day(since)),
    declareBy === null || daysLeft === null ? '' : say.declareBy(words.day(declareBy), daysLeft),
  ];
  const asks = state === null || state.seen_on !== null ? [] : state.asks;
  return [
    `  ${words.labelled(`${name} (${debtor.id})`, words.joined(facts))}`,
    ...asks.map((one) => `    ! ${NOTICE_ASK_WORDS[one.code][words.language]}`),
  ];
}

/** A look of a person, whoever it stopped. */
export function lookText(words: Words, look: Look): string {
  const say = NOTICING[words.language];
  return lines(
    say.lookedNow(words.count(look.asked), words.count(look.added)),
    look.heeded.length > 0 && say.concerned(words.count(look.heeded.length)),
  );
}

function failureText({ language }: Words, code: string): string {
  return faultOnRecord(code, { reason: code, status: '', most: '' }, language);
}
