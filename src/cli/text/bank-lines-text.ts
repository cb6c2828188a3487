import type { BankLineId, DebtorId, ItemId } from '../../core/base/id.ts';
import { type Currency, money } from '../../core/base/money.ts';
import type { KeptReason, Suggestion } from '../../core/journal/bank-tables.ts';
import { reasonText } from '../../core/matching/reasons.ts';
import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { StandingLaying } from '../../use-cases/laying-parts.ts';
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
  const { bank: say, general } = words;
  if (views.length === 0) return say.noLines;
  const heads = table(
    views.map((view) => headCells(words, view)),
    [0, 2],
  );
  const shown = views.map((view, at) => lines(heads[at], ...underLine(words, view).map((line) => `      ${line}`)));
  const first = views.find((view) => (view.row.suggestions ?? []).length > 0);
  return parts(lines(...shown), lines(next !== null && say.more(next), first && general.next(say.matchNext(first.row.id))));
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
  if (row.state === 'applied') return [words.labelled(words.bank.state.applied, laidLine(words, view))];
  if (row.state !== 'suggested' && row.state !== 'waiting') return [words.bank.state[row.state]];
  return [...suggestionLines(words, view, MOST_SUGGESTIONS), ...doubtLines(words, view)];
}

/** Why a line that waits was not laid by itself; where a person took it back, that is why. */
function doubtLines(words: Words, view: BankLineView): string[] {
  if (view.row.by_hand) return [];
  const doubts = doubtsOf(words, view).slice(0, MOST_DOUBTS);
  return doubts.length === 0 ? [] : [words.labelled(words.bank.whyNot, doubts.join(' '))];
}

/** What an applied line is laid on, in one line. */
function laidLine(words: Words, { row, laid, numbers, debtors }: BankLineView): string {
  if (laid === null) return '';
  const { bank: say } = words;
  if (laid.row.kind === 'return') return say.paymentReturned;
  const on = laid.settlements.map((one) => {
    const amount = `${numberOf(numbers, one.item_id)} ${words.cents(one.cents, row.currency)}`;
    return one.kind === 'payment' ? amount : `${amount} (${say.kinds[one.kind]})`;
  });
  return [...on, ...keptLines(words, laid, debtors)].join(' + ');
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
  return sentences(words, one.reasons, row.currency);
}

/** Why nothing is certain, as sentences. */
export function doubtsOf(words: Words, { row }: BankLineView): string[] {
  return sentences(words, row.doubts ?? [], row.currency);
}

function sentences(words: Words, reasons: readonly KeptReason[], currency: Currency): string[] {
  const said = reasons.map(({ cents, ...reason }) => {
    return reasonText({ ...reason, ...(cents === undefined ? {} : { cents: BigInt(cents) }) }, words.language, currency);
  });
  return [...new Set(said)];
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
        `  (${[say.how[laid.row.how], laid.row.reason].filter(Boolean).join(' — ')})`,
      ),
    nextLines(words, view),
  );
}

function saidLines(words: Words, { row, words: said }: BankLineView, account: string | null): string[] {
  const { shown, state } = words.bank;
  const fields: readonly (readonly [string, string | null])[] = [
    [shown.state, state[row.state]],
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
    [shown.returned, row.return_reason],
    [shown.batch, row.batch_count === null ? null : shown.operations(row.batch_count)],
  ];
  const known = fields.flatMap(([label, text]) => (text === null || text === '' ? [] : [words.labelled(label, text)]));
  return [...known, row.parent_id === null ? '' : shown.partOf(row.parent_id), row.by_hand ? shown.byHand : ''].filter(Boolean);
}

/** What stands laid for the line, the money first, then what was given up, then what stays on account. */
export function laidLines(words: Words, { row, laid, returned, debtors, numbers }: BankLineView): string[] {
  if (laid === null) return [];
  const { bank: say } = words;
  const rowsOf = ({ settlements }: StandingLaying) =>
    settlements.map((one) => [
      numberOf(numbers, one.item_id),
      words.cents(one.cents, row.currency),
      [say.kinds[one.kind], debtors.get(one.debtor_id)].filter(Boolean).join(', '),
    ]);
  const back = returned === null ? [] : [say.reopened(returned.row.line_id), ...table(rowsOf(returned), [1], '  ')];
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

function nextLines(words: Words, { row }: BankLineView): string {
  const { bank: say, general } = words;
  if (row.state === 'applied') return say.undoNext(row.id);
  if (row.state === 'batch') return '';
  const suggested = (row.suggestions ?? []).length > 0;
  return lines(
    suggested && general.next(say.matchNext(row.id)),
    suggested ? say.orElse(say.otherNext(row.id)) : general.next(say.otherNext(row.id)),
  );
}
