import { type Day, daysBetween } from '../../core/base/day.ts';
import type { ItemId } from '../../core/base/id.ts';
import { isAbout } from '../../core/case/contact.ts';
import { itemOf } from '../../core/journal/case-rows.ts';
import type { HoldRow } from '../../core/journal/hold-tables.ts';
import type { ContactRow, ItemRow, QuestionRow } from '../../core/journal/tables.ts';
import { type CreditToLay, creditToLay } from '../../core/receivable/credit-to-lay.ts';
import type { Explanation } from '../../use-cases/explain.ts';
import type { SettledInvoice } from '../../use-cases/settled-invoices.ts';
import { decisionTexts, dispatchText, holdReason, invoicesNamed, nextText, reasonTexts } from '../../words/telling.ts';
import { HOLDS, QUESTIONS, stepName } from '../../words/terms.ts';
import { shellWord } from '../shell-word.ts';
import type { Words } from '../words/words.ts';
import { cut, lines, parts, table } from './layout.ts';

/** More open items than this are counted, not shown. */
const MOST_ITEMS = 40;

/** What of the debtor's invoices is paid: whole, and in part. */
export type Paid = { readonly settled: readonly SettledInvoice[]; readonly inPart: readonly SettledInvoice[] };

/** One debtor on one day, as a colleague would explain it: what, why, what comes next, what was done before. */
export function explainText(words: Words, one: Explanation, { settled, inPart }: Paid): string {
  const { explaining: say, language } = words;
  return parts(
    lines(
      say.title(one.debtor ?? say.erased, one.debtorId, words.day(one.day)),
      say.scenario(one.scenario.name[language], one.decision.scenario.version),
    ),
    lines(...asideLines(words, one), ...decisionTexts(one, words.language)),
    one.decision.reasons.length > 0 && lines(say.why, ...reasonLines(words, one)),
    lines(say.next, `  ${nextLine(words, one)}`),
    one.items.length > 0 ? lines(say.open, ...itemLines(words, one, inPart)) : say.nothingOpen,
    settled.length > 0 && lines(say.settled, ...settledLines(words, settled)),
    becamePart(words, one),
    one.contacts.length > 0 && lines(say.done, ...contactLines(words, one, one.numbers)),
    one.holds.length > 0 && lines(say.holds, ...one.holds.map((hold) => `  ${holdLine(words, one, hold)}`)),
    one.questions.length > 0 && lines(say.questions, ...questionLines(words, one.questions, one.items)),
  );
}

/** Why nothing is decided on that day whatever is said below. */
function asideLines({ explaining: say }: Words, { workingDay, stale }: Explanation): string[] {
  const why = [workingDay ? '' : say.notWorkingDay, stale === null ? '' : say.stale[stale]].filter(Boolean);
  return why.map((line, at) => (at === why.length - 1 ? `${line} ${say.wouldBe}` : line));
}

function reasonLines(words: Words, one: Explanation): string[] {
  return reasonTexts(one, words.language, layCommand(words, one)).map(({ text }) => `  – ${text}`);
}

/** The command that lays a credit of the debtor's that holds its reminders; `null` where none does. */
export function layCommand(words: Words, one: Pick<Explanation, 'items' | 'decision' | 'questions'>): string | null {
  const toAsk = one.decision.questions.map(({ code, itemIds }) => ({ code, ids: itemIds }));
  const asked = one.questions.map(({ code, item_ids }) => ({ code, ids: item_ids }));
  const credits = [...asked, ...toAsk].filter(({ code }) => code === 'credit-unallocated').flatMap(({ ids }) => ids);
  return layText(words, creditToLay(one.items.map(itemOf), credits));
}

export function layText({ explaining: say }: Words, lay: CreditToLay | null): string | null {
  return lay === null ? null : say.layCredit(shellWord(lay.credit), shellWord(lay.invoice));
}

/** What a person is asked, each question with how to answer. */
export function questionLines(words: Words, questions: readonly QuestionRow[], items: readonly ItemRow[]): string[] {
  const { language, tasking } = words;
  return questions.flatMap(({ id, code, item_ids }) => [
    `  n° ${id}  ${QUESTIONS[code][language]}`,
    `    ${tasking.answers[code](id, layText(words, creditToLay(items.map(itemOf), item_ids)))}`,
  ]);
}

export function nextLine({ language }: Words, one: Pick<Explanation, 'foreseen' | 'decision' | 'numbers' | 'day'>): string {
  return nextText(one, language);
}

function named(words: Words, numbers: Explanation['numbers'], ids: readonly ItemId[]): string {
  return invoicesNamed(numbers, ids, words.language);
}

function itemLines(words: Words, { items, day }: Explanation, inPart: Paid['inPart']): string[] {
  const paid = new Map(inPart.map((one) => [one.row.id, one]));
  const rows = items.map((item) => {
    const [due = '', late = ''] = dueCells(words, item, day);
    const part = paid.get(item.id);
    const rest = part === undefined ? '' : words.explaining.restOf(words.cents(item.amount_cents, item.currency), paidBy(words, part));
    return [item.number, words.cents(item.open_cents, item.currency), due, late, rest];
  });
  return cut(table(rows, [1], '  '), MOST_ITEMS, (left) => `  ${words.general.moreInJson(words.count(left))}`);
}

/** "F-1  1 200,00 €  règlement de 1 200,00 € le 16/02/2026 (ligne n° 3 de la banque)". */
function settledLines(words: Words, settled: readonly SettledInvoice[]): string[] {
  const rows = settled.map((one) => [one.row.number, words.cents(one.row.amount_cents, one.row.currency), paidBy(words, one)]);
  return table(rows, [1], '  ');
}

/** "règlement de 1 200,00 € le 16/02/2026 (ligne n° 3 de la banque)" */
function paidBy(words: Words, { row, by }: SettledInvoice): string {
  const { explaining: say, bank } = words;
  const told = by.map(({ kind, cents, on_day, line }) => {
    const of = line === null ? null : say.bankLines(String(line));
    return say.settledBy(bank.kinds[kind], words.cents(cents, row.currency), words.day(on_day), of);
  });
  return words.list(told);
}

export function dueCells(words: Words, item: ItemRow, day: Day): string[] {
  const say = words.explaining;
  if (item.kind !== 'invoice') return [say.credit];
  if (item.due_on === null) return [say.dueUnknown];
  return [say.due(words.day(item.due_on)), item.due_on < day ? say.late(daysBetween(item.due_on, day)) : ''];
}

function becamePart(words: Words, one: Explanation): string {
  const holds = one.became.holds.map((hold) => `  ${holdLine(words, one, hold)}`);
  const told = [...contactLines(words, one.became, one.numbers), ...holds];
  return told.length > 0 ? lines(words.explaining.became, ...told) : '';
}

export function contactLines(
  words: Words,
  { contacts, dispatches }: Pick<Explanation, 'contacts' | 'dispatches'>,
  numbers: Explanation['numbers'],
): string[] {
  const rows = contacts.map((contact) => {
    const claimed = contact.items.filter(isAbout).map((item) => item.item);
    const own = dispatches.filter((dispatch) => dispatch.contact_id === contact.id);
    return [
      words.day(contact.made_on ?? contact.decided_on),
      stepName(contact.step, words.language),
      named(words, numbers, claimed),
      words.joined([
        ...own.map((dispatch) => dispatchText(dispatch, words.language, words.receiving.slip(dispatch.id))),
        grantedBy(words, contact),
      ]),
    ];
  });
  return table(rows, [], '  ');
}

function grantedBy(words: Words, { deadline }: ContactRow): string {
  return deadline === null ? '' : words.explaining.granted(words.day(deadline));
}

export function holdLine(words: Words, { day, numbers }: Pick<Explanation, 'day' | 'numbers'>, hold: HoldRow): string {
  const say = words.explaining;
  const until =
    hold.lifted_on !== null
      ? say.holdOver
      : hold.until_day === null
        ? say.holdOpen
        : hold.until_day < day
          ? say.holdOver
          : say.holdUntil(words.day(hold.until_day));
  const over = hold.item_ids === null ? say.allInvoices : named(words, numbers, hold.item_ids);
  const reason = holdReason(hold, words.language);
  return [`n° ${hold.id}`, HOLDS[hold.kind][words.language], over, until, [reason, hold.author].filter(Boolean).join(' — ')].join(', ');
}
