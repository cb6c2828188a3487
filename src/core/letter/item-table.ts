import { assert } from '../base/assert.ts';
import { type Day, daysBetween } from '../base/day.ts';
import { type Currency, EUR, money, sumCents } from '../base/money.ts';
import { formatDay, formatMoney, type Language } from '../base/text.ts';
import type { Severity } from '../case/contact.ts';
import { type Item, isCredit } from '../receivable/item.ts';
import type { ComposeInput, InformationItem } from './compose-input.ts';
import { oneLine } from './foreign-text.ts';
import type { Block, ItemRow, TotalRow } from './message.ts';
import { fill, parseTemplate } from './template.ts';
import { typeset } from './typography.ts';
import { labelsIn, put } from './wording/labels.ts';

type ItemsBlock = Extract<Block, { kind: 'items' }>;

/** What the message is about: the claimed invoices, and the credits that come off them. */
export type Subject = {
  readonly claimed: readonly Item[];
  readonly credits: readonly Item[];
  /** Listed without being claimed. */
  readonly others: readonly InformationItem[];
};

/** Sorts what was given: oldest due date first, credits of a claimed currency beside the invoices. */
export function subjectOf({ claimed, information }: ComposeInput): Subject {
  const currencies = new Set(claimed.map(({ currency }) => currency));
  const deducted = ({ item }: InformationItem) => isCredit(item) && !item.kept && currencies.has(item.currency);
  return {
    claimed: [...claimed].sort(byDueDate),
    credits: information
      .filter(deducted)
      .map(({ item }) => item)
      .sort(byDueDate),
    others: information.filter((one) => !isCredit(one.item)).sort((a, b) => byDueDate(a.item, b.item)),
  };
}

/** The books' view: what is still open, a total per currency. */
export function claimedTable(subject: Subject, today: Day, language: Language, courtesy: boolean): ItemsBlock {
  const labels = labelsIn(language).items;
  const items = [...subject.claimed, ...subject.credits];
  const headers = courtesy ? labels.courtesyHeaders : labels.headers;
  return table(
    labels.title,
    headers,
    items.map((item) => rowOf(item, timeOf(item, today, language), language)),
    items,
    labels.total,
    language,
  );
}

/** Other late invoices, each with how far it has got in place of its delay. */
export function informationTable({ others }: Subject, severity: Severity, language: Language): ItemsBlock {
  const labels = labelsIn(language).items;
  const items = others.map(({ item }) => item);
  const reached = (at: Severity | null) => (at === null ? labels.notReached : at > severity ? labels.elsewhere : labels.reached[at]);
  const rows = others.map(({ item, reached: at }) => rowOf(item, reached(at), language));
  return table(labels.informationTitle, labels.informationHeaders, rows, items, labels.otherTotal, language);
}

/** What is open in each currency, euros first. */
export function openByCurrency(items: readonly Item[]): ReadonlyMap<Currency, bigint> {
  const currencies = currenciesOf(items);
  return new Map(
    currencies.map((currency) => [
      currency,
      sumCents(items.filter((item) => item.currency === currency).map(({ openCents }) => openCents)),
    ]),
  );
}

/** Euros first, the others in the order of their codes. */
export function currenciesOf(items: readonly Item[]): readonly Currency[] {
  const currencies = new Set(items.map(({ currency }) => currency));
  return [...currencies].sort((a, b) => (a === EUR ? -1 : b === EUR ? 1 : a < b ? -1 : 1));
}

function table(
  title: string,
  headers: readonly string[],
  rows: readonly ItemRow[],
  items: readonly Item[],
  total: string,
  language: Language,
): ItemsBlock {
  const totals = [...openByCurrency(items)].map(
    ([currency, cents]): TotalRow => ({ label: total, amount: formatMoney(money(cents, currency), language), cents }),
  );
  const chosen = fill(parseTemplate(typeset(title, language)), items.filter(({ kind }) => kind === 'invoice').length > 1, () => '');
  assert(
    sumCents(rows.map(({ openCents }) => openCents)) === sumCents(totals.map(({ cents }) => cents)),
    'the rows of a table must add up to its totals',
  );
  return { kind: 'items', title: chosen, headers, rows, totals };
}

function rowOf(item: Item, late: string, language: Language): ItemRow {
  return {
    number: numberText(item, language),
    // Of a payment the day stands in its name: nobody issued it.
    issued: item.issuedOn && item.kind !== 'payment-on-account' ? formatDay(item.issuedOn, language) : '–',
    due: item.dueOn && item.kind === 'invoice' ? formatDay(item.dueOn, language) : '–',
    late,
    open: formatMoney(money(item.openCents, item.currency), language),
    openCents: item.openCents,
  };
}

/** The number of an invoice; of a credit, what it is and that it comes off. */
export function numberText(item: Item, language: Language): string {
  const labels = labelsIn(language).items;
  const number = oneLine(item.number);
  if (item.kind === 'invoice') return number;
  if (item.kind === 'credit-note') return put(labels.creditNote, number);
  // The payer knows its payment by the day; how we number it says nothing to anybody else.
  return item.issuedOn ? put(labels.onAccountOf, formatDay(item.issuedOn, language)) : put(labels.onAccount, number);
}

/** "40 jours" of delay, or "dans 7 jours" before the due date. */
function timeOf(item: Item, today: Day, language: Language): string {
  if (item.dueOn === null || item.kind !== 'invoice') return '–';
  const { one, many, ahead, today: dueToday } = labelsIn(language).days;
  const days = daysBetween(item.dueOn, today);
  if (days === 0) return dueToday;
  const count = Math.abs(days) === 1 ? one : put(many, String(Math.abs(days)));
  return days > 0 ? count : put(ahead, count);
}

function byDueDate(a: Item, b: Item): number {
  const [first, second] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : a.id - b.id;
}
