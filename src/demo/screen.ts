import { sep } from 'node:path';
import { type Day, daysBetween } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { type Currency, EUR, money } from '../core/base/money.ts';
import { formatMoney, type Language } from '../core/base/text.ts';
import { COURTESY, FORMAL, isAbout } from '../core/case/contact.ts';
import type { ContactRow, ItemRow } from '../core/journal/tables.ts';
import { HOLD_REASONS, HOLDS, REASONS, stepName } from '../words/terms.ts';
import { bankLines, statementLines } from './bank-screen.ts';
import { customerOf } from './cast.ts';
import { DEMO_DAY } from './company.ts';
import type { DebtorDay, LastDay } from './last-day.ts';
import type { Stage } from './stage.ts';
import { type Held, heldOf } from './summary.ts';
import { type DemoWords, wordsFor } from './words.ts';

/** Columns of a line, behind the step: debtor, invoices, amount; why takes the rest of a hundred. */
const WIDTHS = { line: 100, debtor: 26, invoices: 14, amount: 12 };

/** What the demo tells on the screen; `strong` makes a heading stand out. */
export function screen(stage: Stage, day: LastDay, language: Language, strong: (text: string) => string): string {
  const words = wordsFor(language);
  const parts = [
    words.says,
    [strong(words.read), ...readLines(stage, day, words)],
    bankLines(stage, day, language, strong),
    [strong(words.lived(stage.past.days, stage.past.decided)), ...pastLines(stage, words)],
    decidedLines(day, language, strong),
    refrainedLines(day, language, strong),
    [strong(words.left), ...leftLines(day, words)],
    [strong(words.again(day.again.decided, day.again.left)), strong(words.journal(day.verified.entries, day.verified.ok))],
    [`${strong(words.look)}  ${stage.folder.path}`, ...placeLines(words)],
  ];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

function readLines({ intake }: Stage, { files, statement }: LastDay, words: DemoWords): string[] {
  const count = (format: string) => intake.files.filter(({ report }) => report.format === format).length;
  const taken = words.intake(count('fec'), count('invoice-list'), count('facturx'), intake.invoices.size, intake.debtors.size);
  const today = files.map(
    ({ name, report: { counts } }) => `  ${name.padEnd(28)} ${words.counts(counts.added, counts.changed, counts.cleared)}`,
  );
  return [`  ${words.since.padEnd(28)} ${taken}`, ...statementLines(statement, words), ...today];
}

function pastLines({ past }: Stage, words: DemoWords): string[] {
  return [`  ${words.past(past.emails, past.refused, past.letters, past.calls)}`];
}

/** The firmest steps first, and in each the largest amounts. */
function decidedLines({ debtors }: LastDay, language: Language, strong: (text: string) => string): string[] {
  const contacted = debtors.flatMap((one) => {
    const contact = one.decided.decision.contact;
    const items = contact
      ? itemsOf(
          one,
          contact.items.filter(isAbout).map((item) => item.itemId),
        )
      : [];
    return contact ? [{ one, items, step: contact.step, cents: centsOf(items) }] : [];
  });
  contacted.sort((a, b) => b.step.severity - a.step.severity || compare(a.step.key, b.step.key) || Number(b.cents - a.cents));
  const names = contacted.map(({ step }) => stepName(step.key, language));
  const wide = Math.max(...names.map((name) => name.length)) + 1;
  return [
    strong(wordsFor(language).decided(contacted.length)),
    ...contacted.map(({ one, items, step }) =>
      row([stepName(step.key, language).padEnd(wide), ...cellsOf(one, items, language)], whyNow(one, items, language)),
    ),
  ];
}

/** How late, and what came before. */
function whyNow({ decided }: DebtorDay, items: readonly ItemRow[], language: Language): string {
  const words = wordsFor(language);
  const due = items.reduce<Day | null>(
    (first, { due_on }) => (due_on !== null && (first === null || due_on < first) ? due_on : first),
    null,
  );
  if (due === null || due >= DEMO_DAY) return due === null ? '' : words.dueOn(due);
  const promise = decided.holds.find((hold) => hold.kind === 'promise' && hold.until_day !== null && hold.until_day < DEMO_DAY);
  const claimed = new Set(items.map((item) => item.id));
  const last = decided.contacts
    .filter((one) => one.made_on !== null && one.items.some((item) => isAbout(item) && claimed.has(item.item)))
    .at(-1);
  const before = last?.made_on ? contactedOn(last, last.made_on, language) : words.first;
  return `${words.late(daysBetween(due, DEMO_DAY))}, ${promise ? words.broken : before}`;
}

function contactedOn({ step, severity }: ContactRow, on: Day, language: Language): string {
  const words = wordsFor(language);
  return severity === COURTESY ? words.notified(on) : words.after(stepName(step, language), on);
}

function refrainedLines({ debtors }: LastDay, language: Language, strong: (text: string) => string): string[] {
  const waiting = debtors.flatMap((one) => {
    const held = heldOf(one);
    return held ? [{ one, held, items: itemsOf(one, held.reason.itemIds) }] : [];
  });
  waiting.sort((a, b) => Number(centsOf(b.items) - centsOf(a.items)));
  return [
    strong(wordsFor(language).refrained(waiting.length)),
    ...waiting.map(({ one, held, items }) => row(cellsOf(one, items, language), whyNot(one, held, language), until(held, language))),
  ];
}

function whyNot({ decided }: DebtorDay, { code, reason, hold }: Held, language: Language): string {
  if (hold === null) return REASONS[code][language];
  const placed = decided.holds.find((one) => one.id === reason.hold);
  const told = HOLD_REASONS[placed?.reason ?? '']?.[language] ?? placed?.reason;
  return [HOLDS[placed?.kind ?? 'other'][language], told].filter(Boolean).join(language === 'fr' ? ' : ' : ': ');
}

/** The day on which it is looked at again; told where there is room. */
function until({ reason, hold }: Held, language: Language): string {
  return hold === null && reason.day ? ` ${wordsFor(language).until(reason.day)}` : '';
}

function itemsOf({ decided }: DebtorDay, ids: readonly ItemId[]): ItemRow[] {
  return decided.items.filter((item) => ids.includes(item.id));
}

function centsOf(items: readonly ItemRow[]): bigint {
  return items.reduce((sum, item) => sum + BigInt(item.open_cents), 0n);
}

/** Debtor, invoices, amount. */
function cellsOf({ customer }: DebtorDay, items: readonly ItemRow[], language: Language): string[] {
  const more = items.length > 1 ? ` +${items.length - 1}` : '';
  const currency: Currency = items[0]?.currency ?? EUR;
  return [
    shortName(customer.name, WIDTHS.debtor - 1),
    `${items[0]?.number ?? ''}${more}`,
    formatMoney(money(centsOf(items), currency), language),
  ];
}

function row(cells: readonly string[], why: string, more = ''): string {
  const [amount = '', invoices = '', debtor = '', step = ''] = [...cells].reverse();
  const numbers = `${invoices} `.padEnd(step === '' ? 0 : WIDTHS.invoices);
  const line = `  ${step}${debtor.padEnd(WIDTHS.debtor)}${numbers}${amount.padStart(WIDTHS.amount)}  `;
  const room = WIDTHS.line - line.length;
  return `${line}${clipped(why.length + more.length <= room ? why + more : why, room)}`;
}

function leftLines({ emails, printed, tasks, withdrawn, replies }: LastDay, words: DemoWords): string[] {
  const toApprove = new Map(tasks.toApprove.map(({ contact }) => [contact.id, contact]));
  const registered = tasks.toPost.filter(({ dispatch }) => dispatch.channel === 'registered-letter').length;
  return [
    words.emails(emails.sent),
    words.letters(tasks.toPost.length - registered, registered, printed.batch?.id ?? 0),
    words.toApprove(toApprove.size, [...toApprove.values()].filter((one) => one.severity >= FORMAL).length),
    words.toDo(tasks.toCall.length, tasks.questions.length, replies),
    ...(withdrawn > 0 ? [words.withdrawn(customerOf('BONNARD').name)] : []),
  ].map((line) => `  ${line}`);
}

function placeLines({ places }: DemoWords): string[] {
  const place = (...parts: string[]) => `${parts.join(sep)}${sep}`.padEnd(28);
  return [
    `  ${place('e-mails', DEMO_DAY)} ${places.emails}`,
    `  ${place('courriers', DEMO_DAY)} ${places.letters}`,
    `  ${place('appels', DEMO_DAY)} ${places.calls}`,
    `  ${place('fichiers')} ${places.files}`,
  ];
}

/** The legal form goes first, when the name is too long. */
function shortName(name: string, most: number): string {
  return name.length <= most ? name : clipped(name.replace(/ (SARL|SAS|SELARL|SRL)$/, ''), most);
}

function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
