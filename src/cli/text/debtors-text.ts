import { money } from '../../core/base/money.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import type { DebtorLine, DebtorList } from '../../use-cases/list-debtors.ts';
import type { OpenTotal } from '../../use-cases/open-totals.ts';
import type { DebtorCard } from '../../use-cases/show-debtor.ts';
import { DEBTOR_KINDS, stepName } from '../../words/terms.ts';
import type { Words } from '../words/words.ts';
import { totalLine } from './book-text.ts';
import { contactLines, dueCells, holdLine, layCommand, nextLine, questionLines } from './explain-text.ts';
import { cut, lines, parts, table } from './layout.ts';

const MOST_ITEMS = 40;
const MOST_NAME = 40;

/** Debtors as a table: who, what is open, what of it is late and for how long, whether an e-mail reaches them. */
export function debtorsText(words: Words, { debtors, next }: DebtorList, search: string | null): string {
  const { debtors: say } = words;
  if (debtors.length === 0 && next === null) return search === null ? say.none : say.noneFound(search);
  const { number, name, kind, open, overdue, credits, oldest, email } = say.headers;
  const hasCredits = debtors.some((one) => one.totals.some((total) => total.credits !== 0n));
  const header = [number, name, kind, open, overdue, ...(hasCredits ? [credits] : []), oldest, email];
  const rows = debtors.map((one) => debtorCells(words, one, hasCredits));
  const right = hasCredits ? [0, 3, 4, 5, 6] : [0, 3, 4, 5];
  return parts(lines(...table([header, ...rows], right)), next !== null && say.more(next));
}

function debtorCells(words: Words, one: DebtorLine, hasCredits: boolean): string[] {
  const { debtors: say, explaining } = words;
  const name = one.name ?? explaining.erased;
  return [
    String(one.id),
    name.length > MOST_NAME ? `${name.slice(0, MOST_NAME - 1)}…` : name,
    kindOf(words, one.kind, one.kindConfirmed),
    sums(words, one.totals, ({ open }) => open),
    sums(words, one.totals, ({ overdue }) => overdue),
    ...(hasCredits ? [sums(words, one.totals, ({ credits }) => credits)] : []),
    one.oldestOverdueDays === null ? '' : say.days(one.oldestOverdueDays),
    say.emailStates[one.email],
  ];
}

function kindOf(words: Words, kind: DebtorLine['kind'], isConfirmed: boolean): string {
  const name = DEBTOR_KINDS[kind][words.language];
  return isConfirmed || kind === 'unknown' ? name : `${name} (${words.debtors.unconfirmed})`;
}

/** Each currency by itself; nothing where there is nothing. */
function sums(words: Words, totals: readonly OpenTotal[], of: (total: OpenTotal) => bigint): string {
  const shown = totals.filter((total) => of(total) !== 0n);
  return shown.map((total) => words.amount(money(of(total), total.currency))).join(' + ');
}

/** One debtor: who it is and how it is reached, what it owes and how far each invoice has come, what was done, what comes next. */
export function debtorText(words: Words, card: DebtorCard): string {
  const { debtors: say, explaining } = words;
  const { debtor, details } = card;
  const open = [...card.totals.map((total) => totalLine(words, total)), ...itemLines(words, card)];
  const contacts = contactLines(words, card, card.numbers);
  const isAsked = card.questions.some(({ code }) => code === 'credit-unallocated');
  const lay = isAsked ? null : layCommand(words, card);
  return parts(
    lines(
      say.title(details?.name ?? explaining.erased, debtor.id, kindOf(words, debtor.kind, debtor.kind_confirmed)),
      ...identityLines(words, card).map((line) => `  ${line}`),
    ),
    open.length > 0 ? lines(say.open, ...open.map((line) => `  ${line}`)) : explaining.nothingOpen,
    lines(
      explaining.next,
      card.stale && `  ${explaining.stale[card.stale]} ${explaining.wouldBe}`,
      `  ${nextLine(words, card)}`,
      lay !== null && `  ${explaining.creditWaits(lay)}`,
      `  ${say.why(debtor.id)}`,
    ),
    contacts.length > 0 && lines(say.done, ...contacts),
    card.holds.length > 0 && lines(explaining.holds, ...card.holds.map((hold) => `  ${holdLine(words, card, hold)}`)),
    card.promises !== null && card.promises.of > 0 && words.agreeing.record(card.promises.kept, card.promises.of),
    card.questions.length > 0 && lines(explaining.questions, ...questionLines(words, card.questions, card.items)),
  );
}

function identityLines(words: Words, { debtor, details, identifiers, scenario }: DebtorCard): string[] {
  const { debtors: say, explaining, language } = words;
  const state = say.emailStates[debtor.email];
  const address = details?.address;
  const email = !details?.email ? state : debtor.email === 'usable' ? details.email : `${details.email} (${state})`;
  return [
    identifiers.map(({ scheme, value }) => `${scheme.toUpperCase()} ${value}`).join(', '),
    words.labelled(say.email, email),
    words.labelled(say.phone, details?.phone ?? say.noPhone),
    words.labelled(say.address, address ? [...address.lines, `${address.postcode} ${address.city}`.trim()].join(', ') : say.noAddress),
    insolvencyLine(words, debtor),
    words.joined([words.labelled(say.language, debtor.language), debtor.segment ? words.labelled(say.segment, debtor.segment) : '']),
    explaining.scenario(scenario.name[language], scenario.version),
  ].filter(Boolean);
}

function insolvencyLine(words: Words, debtor: DebtorCard['debtor']): string {
  const { receiving: say } = words;
  const { insolvent_since: since, insolvency_published_on: published, claim_declared_on: declared } = debtor;
  if (since === null) return '';
  return words.joined([
    say.insolvent(say.proceedings[debtor.insolvency_kind ?? 'unknown'], words.day(since)),
    published === null ? '' : say.published(words.day(published)),
    declared === null ? '' : say.declared(words.day(declared)),
  ]);
}

function itemLines(words: Words, card: DebtorCard): string[] {
  const rows = card.items.map((item) => [
    item.number,
    words.cents(item.open_cents, item.currency),
    ...cellsOf(words, item, card),
    levelCell(words, item, card),
  ]);
  return cut(table(rows, [1]), MOST_ITEMS, (left) => words.general.moreInJson(words.count(left)));
}

/** When it is due and how late it is: two cells, whatever is known. */
function cellsOf(words: Words, item: ItemRow, { day }: DebtorCard): string[] {
  const [due = '', late = ''] = dueCells(words, item, day);
  return [due, late];
}

function levelCell(words: Words, item: ItemRow, { levels }: DebtorCard): string {
  const { debtors: say, explaining, language } = words;
  const level = levels.get(item.id);
  if (!level) return item.kind === 'invoice' ? say.notReached : '';
  const [step, on] = [stepName(level.step, language), level.on && words.day(level.on)];
  const reached = level.waits && on !== null ? say.waits(step, on) : say.reached(step, on);
  return level.deadline === null ? reached : `${reached}, ${explaining.granted(words.day(level.deadline))}`;
}
