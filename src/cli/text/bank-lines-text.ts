import type { BankLineId, DebtorId, ItemId } from '../../core/base/id.ts';
import { type Currency, money } from '../../core/base/money.ts';
import type { Suggestion } from '../../core/journal/bank-tables.ts';
import type { SettlementRow } from '../../core/journal/tables.ts';
import { reasonText } from '../../core/matching/reasons.ts';
import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { StandingLaying } from '../../use-cases/laying-parts.ts';
import { reasonSentences } from '../../words/bank-reasons.ts';
import { returnReasonText } from '../../words/return-reasons.ts';
import type { Words } from '../words/words.ts';
import { accountNumber } from './bank-text.ts';
import { lines, parts, table } from './layout.ts';

/** A label is cut here: banks write long ones. */
const MOST_LABEL = 70;
const MOST_SUGGESTIONS = 3;
const MOST_REASONS = 4;
const MOST_DOUBTS = 3;

/** Lines with what they may be for, each suggestion with its number and why. */
export function bankLinesText(words: Words, views: readonly BankLineView[], next: BankLineId | null): string {
  const { bank: say } = words;
  if (views.length === 0) return say.noLines;
  const heads = table(
    views.map((view) => headCells(words, view)),
    [0, 2],
  );
  const shown = views.map((view, at) => lines(heads[at], ...underLine(words, view).map((line) => `      ${line}`)));
  return parts(lines(...shown), lines(next !== null && say.more(next), nextOf(words, views)));
}

/** What to type of the first line that has a suggestion, else of the first that waits. */
function nextOf({ bank: say, general }: Words, views: readonly BankLineView[]): string {
  const suggested = views.find((view) => view.row.state === 'suggested');
  if (suggested) return general.next(say.matchNext(suggested.row.id));
  const waiting = views.find((view) => view.row.state === 'waiting');
  if (!waiting) return '';
  return general.next(waiting.row.cents < 0 ? say.outNext(waiting.row.id) : say.otherNext(waiting.row.id));
}

/** Lines that were just laid, each with what it is laid on. */
export function appliedLines(words: Words, views: readonly BankLineView[]): string[] {
  return table(
    views.map((view) => [...headCells(words, view), `→ ${laidLine(words, view)}`]),
    [0, 2],
    '  ',
  );
}

/** The first lines that wait, each with its first suggestion: what `acquit tasks` shows of them. */
export function shortLines(words: Words, views: readonly BankLineView[]): string[] {
  const rows = views.map((view) => {
    const [first] = view.row.suggestions ?? [];
    return [...headCells(words, view), first ? `1. ${suggestionLine(words, view, first)}` : ''];
  });
  return table(rows, [0, 2], '    ');
}

function headCells(words: Words, { row, words: said }: BankLineView): string[] {
  const who = [said.payer, bounded(said.remittance ?? said.label)].filter(Boolean).join(' — ');
  return [words.bank.number(row.id), words.day(row.booked_on), words.cents(row.cents, row.currency), who || words.bank.unnamed];
}

function bounded(text: string | null): string {
  if (text === null) return '';
  return text.length > MOST_LABEL ? `${text.slice(0, MOST_LABEL - 1)}…` : text;
}

function underLine(words: Words, view: BankLineView): string[] {
  const { row } = view;
  if (row.state === 'applied') return [stateText(words, view, laidLine(words, view))];
  if (row.state !== 'suggested' && row.state !== 'waiting') return [words.bank.state[row.state]];
  const returned =
    row.return_reason === null ? [] : [words.labelled(words.bank.shown.returned, returnReasonText(row.return_reason, words.language))];
  const takenBack = row.by_hand ? [words.bank.shown.byHand] : [];
  return [...returned, ...suggestionLines(words, view, MOST_SUGGESTIONS), ...takenBack, ...doubtLines(words, view)];
}

/** Why a line that waits was not laid by itself; where a person took it back, that is why. */
function doubtLines(words: Words, view: BankLineView): string[] {
  const { by_hand: isByHand, state, currency } = view.row;
  if (isByHand) return [];
  const doubts = doubtsOf(words, view).slice(0, MOST_DOUBTS);
  if (doubts.length === 0 && state === 'waiting') doubts.push(reasonText({ code: 'no-clue' }, words.language, currency));
  return doubts.length === 0 ? [] : [words.labelled(words.bank.whyNot, doubts.join(' '))];
}

/** The state of a line; of a payment, whether it came back since. */
function stateText(words: Words, { row, cameBack }: BankLineView, laid = ''): string {
  const state = words.bank.state[row.state];
  if (cameBack !== null) return `${state}, ${words.bank.cameBack(words.day(cameBack.on), cameBack.line)}`;
  return laid === '' ? state : words.labelled(state, laid);
}

/** What an applied line is laid on, in one line. */
function laidLine(words: Words, { row, laid, numbers, debtors }: BankLineView): string {
  if (laid === null) return '';
  const { bank: say } = words;
  if (laid.row.kind === 'return') return [say.paymentReturned, reasonBehind(words, row)].join('');
  const on = laid.settlements.map((one) => {
    const amount = `${numberOf(numbers, one.item_id)} ${words.cents(one.cents, row.currency)}`;
    return one.kind === 'payment' && one.cents >= 0 ? amount : `${amount} (${kindOf(words, one)})`;
  });
  return [...on, ...keptLines(words, laid, debtors)].join(' + ');
}

/** " — provision insuffisante (AM04)", where the bank says why money came back. */
function reasonBehind({ language }: Words, { return_reason: code }: BankLineView['row']): string {
  return code === null ? '' : ` — ${returnReasonText(code, language)}`;
}

/** Money that went out for an invoice is a payment that came back. */
function kindOf({ bank: say }: Words, { kind, cents }: Pick<SettlementRow, 'kind' | 'cents'>, isBack = cents < 0): string {
  return kind === 'payment' && isBack ? say.sentBack : say.kinds[kind];
}

function suggestionLines(words: Words, view: BankLineView, most: number): string[] {
  return (view.row.suggestions ?? []).slice(0, most).flatMap((one, at) => {
    const why = reasonsOf(words, view, one).slice(0, MOST_REASONS);
    return [`${at + 1}. ${suggestionLine(words, view, one)}`, ...why.map((reason) => `     ${reason}`)];
  });
}

/** "F-1 1 200,00 € + F-2 276,00 € (Dubois SAS), escompte accordé 24,00 €": what a suggestion would lay, without why. */
export function suggestionLine(words: Words, { row, numbers, debtors }: BankLineView, one: Suggestion): string {
  const { bank: say, explaining } = words;
  const laid = one.allocations.map(({ item, cents }) => `${numberOf(numbers, item)} ${words.cents(cents, row.currency)}`);
  const who = [...new Set(one.allocations.map(({ debtor }) => debtors.get(debtor) ?? explaining.erased))];
  const told = [
    laid.length === 0 ? '' : `${laid.join(' + ')} (${words.list(who)})`,
    ...one.adjustments.map(({ kind, cents }) => `${say.kinds[kind]} ${words.cents(cents, row.currency)}`),
    restLine(words, one.remainder, row.currency, debtors),
    one.returnOf === undefined ? '' : say.returnOf(one.returnOf),
  ];
  return told.filter(Boolean).join(', ') || say.unnamed;
}

function restLine(words: Words, rest: Suggestion['remainder'], currency: Currency, debtors: ReadonlyMap<DebtorId, string>): string {
  if (rest.cents === 0) return '';
  const amount = words.amount(money(BigInt(rest.cents), currency));
  if (rest.as === 'charges') return words.bank.restAsCharges(amount);
  const who = rest.debtor === null ? null : (debtors.get(rest.debtor) ?? words.explaining.erased);
  return who === null ? words.bank.restOnNothing(amount) : words.bank.restOnAccount(amount, who);
}

/** Why a suggestion, as sentences. */
export function reasonsOf(words: Words, { row }: BankLineView, one: Suggestion): string[] {
  return reasonSentences(one.reasons, words.language, row.currency);
}

/** Why nothing is certain, as sentences. */
export function doubtsOf(words: Words, { row }: BankLineView): string[] {
  return reasonSentences(row.doubts ?? [], words.language, row.currency);
}

function numberOf(numbers: BankLineView['numbers'], id: ItemId): string {
  return numbers.get(id) ?? `n° ${id}`;
}

/** All of one line: what it says, what it may be for, what it is laid on. */
export function bankLineText(words: Words, view: BankLineView, account: string | null): string {
  const { bank: say } = words;
  const { row, laid } = view;
  const suggestions = row.state === 'suggested' ? suggestionLines(words, view, row.suggestions?.length ?? 0) : [];
  const waits = row.state === 'suggested' || row.state === 'waiting';
  return parts(
    lines(
      say.shown.title(row.id, words.day(row.booked_on), words.cents(row.cents, row.currency)),
      ...saidLines(words, view, account).map((line) => `  ${line}`),
    ),
    suggestions.length > 0 && lines(say.suggestions, ...suggestions.map((line) => `  ${line}`)),
    waits && lines(...doubtLines(words, view)),
    laid !== null &&
      lines(
        say.laid,
        ...laidLines(words, view).map((line) => `  ${line}`),
        `  (${[say.how[laid.row.how], laid.row.reason && returnReasonText(laid.row.reason, words.language)].filter(Boolean).join(' — ')})`,
      ),
    nextLines(words, view),
  );
}

function saidLines(words: Words, view: BankLineView, account: string | null): string[] {
  const { row, words: said } = view;
  const { shown } = words.bank;
  const fields: readonly (readonly [string, string | null])[] = [
    [shown.state, stateText(words, view)],
    [shown.account, account === null ? null : accountNumber(account)],
    [shown.value, row.value_on === null ? null : words.day(row.value_on)],
    [shown.payer, said.payer],
    [shown.ultimate, said.ultimatePayer],
    [shown.iban, said.payerIban === null ? null : accountNumber(said.payerIban)],
    [shown.label, said.label],
    [shown.remittance, said.remittance],
    [shown.endToEnd, said.endToEndId],
    [shown.mandate, said.mandateId],
    [shown.structured, said.structuredReference],
    [shown.bankReference, said.bankReference],
    [shown.returned, row.return_reason && returnReasonText(row.return_reason, words.language)],
    [shown.batch, row.batch_count === null ? null : shown.operations(row.batch_count)],
  ];
  const known = fields.flatMap(([label, text]) => (text === null || text === '' ? [] : [words.labelled(label, text)]));
  return [...known, row.parent_id === null ? '' : shown.partOf(row.parent_id), row.by_hand ? shown.byHand : ''].filter(Boolean);
}

/** What stands laid for the line, the money first, then what was given up, then what stays on account. */
export function laidLines(words: Words, { row, laid, returned, debtors, numbers }: BankLineView): string[] {
  if (laid === null) return [];
  const { bank: say } = words;
  const rowsOf = ({ settlements }: StandingLaying, isBack?: true) =>
    settlements.map((one) => [
      numberOf(numbers, one.item_id),
      words.cents(one.cents, row.currency),
      [kindOf(words, one, isBack), debtors.get(one.debtor_id)].filter(Boolean).join(', '),
    ]);
  const back = returned === null ? [] : [say.reopened(returned.row.line_id), ...table(rowsOf(returned, true), [1], '  ')];
  return [
    ...(laid.row.kind === 'return' ? [say.paymentReturned] : []),
    ...back,
    ...table(rowsOf(laid), [1]),
    ...keptLines(words, laid, debtors),
  ];
}

/** What the line left on account when it was laid, whatever has been done with it since. */
function keptLines(words: Words, { rest }: StandingLaying, debtors: ReadonlyMap<DebtorId, string>): string[] {
  if (rest === null) return [];
  return [words.bank.restOnAccount(words.cents(-rest.amount_cents, rest.currency), debtors.get(rest.debtor_id) ?? words.explaining.erased)];
}

function nextLines(words: Words, { row, cameBack }: BankLineView): string {
  const { bank: say, general } = words;
  if (row.state === 'applied') {
    const line = cameBack === null ? row.id : cameBack.line;
    return line === null ? '' : say.undoNext(line);
  }
  if (row.state === 'batch' || isOfBank(row)) return '';
  const suggested = (row.suggestions ?? []).length > 0;
  // Money that went out stays on nobody's account.
  const other = row.cents < 0 ? say.outNext(row.id) : say.otherNext(row.id);
  return lines(suggested && general.next(say.matchNext(row.id)), suggested ? say.orElse(other) : general.next(other));
}

/** Charges and interest of the bank are no customer's: nothing is to be done about them. */
function isOfBank({ state, doubts }: BankLineView['row']): boolean {
  return state === 'not-ours' && (doubts ?? []).some(({ code }) => code === 'fee-of-bank' || code === 'interest-of-bank');
}
