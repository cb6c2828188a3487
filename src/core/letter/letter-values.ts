import { present } from '../base/assert.ts';
import type { Day } from '../base/day.ts';
import { type Currency, money } from '../base/money.ts';
import { formatHour, formatLongDay, formatMoney, type Language } from '../base/text.ts';
import type { CreditorProfile } from '../receivable/party.ts';
import type { ComposeInput } from './compose-input.ts';
import { oneLine } from './foreign-text.ts';
import type { Subject } from './item-table.ts';
import { labelsIn, put } from './wording/labels.ts';
import type { Placeholder } from './wording/wording.ts';

/** More numbers than this would drown a subject line: the rest is counted. */
const MOST_NUMBERS = 3;
const NO_BREAK_SPACE = '\u00a0';

/** Sums by currency: what the books leave open, and what the message asks for. */
export type Sums = { readonly open: ReadonlyMap<Currency, bigint>; readonly total: ReadonlyMap<Currency, bigint> };

/** What is filled into the texts; a value that this message does not have is absent, and no checked text asks for it. */
export function valuesOf(input: ComposeInput, creditor: CreditorProfile, subject: Subject, sums: Sums): ReadonlyMap<Placeholder, string> {
  const { language, today, deadline, details, call } = input;
  const long = (on: Day) => formatLongDay(on, language);
  const values: [Placeholder, string | null][] = [
    ['debtor', oneLine(details.name)],
    ['creditor', creditor.name],
    ['signatory', creditor.signatory],
    ['reference', oneLine(input.caseNumber)],
    ['today', long(today)],
    ['invoices', numbersOf(subject, language)],
    ['count', String(subject.claimed.length)],
    ['due', long(input.instalments?.left[0]?.on ?? present(subject.claimed[0]?.dueOn, 'the first due date'))],
    ['open', sumText(sums.open, language)],
    ['total', sumText(sums.total, language)],
    ['contact', contactText(creditor, input.channel === 'email', language)],
    ['deadline', deadline && long(deadline)],
    ['agreed', agreedText(call, language)],
    ['mediator', creditor.mediator],
  ];
  return new Map(values.filter((entry): entry is [Placeholder, string] => entry[1] !== null));
}

/** The day that was agreed on the telephone; of a call back with its hour: "10 décembre 2026 à 14 h 30". */
function agreedText(call: ComposeInput['call'], language: Language): string | null {
  if (call?.kind !== 'agreed' && call?.kind !== 'again') return null;
  const on = formatLongDay(call.on, language);
  if (call.kind === 'agreed' || call.at === null) return on;
  return `${on} ${language === 'fr' ? 'à' : 'at'} ${formatHour(call.at, language)}`;
}

/** "FA-1, FA-2 et FA-3", "FA-1, FA-2 et 4 autres". */
function numbersOf({ claimed }: Subject, language: Language): string {
  const numbers = claimed.map(({ number }) => oneLine(number));
  const shown = numbers.length > MOST_NUMBERS ? numbers.slice(0, MOST_NUMBERS - 1) : numbers;
  const others = numbers.length - shown.length;
  return enumerate(others === 0 ? shown : [...shown, put(labelsIn(language).list.others, String(others))], language);
}

function sumText(sums: ReadonlyMap<Currency, bigint>, language: Language): string {
  return enumerate(
    [...sums].map(([currency, cents]) => formatMoney(money(cents, currency), language)),
    language,
  );
}

function enumerate(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}${labelsIn(language).list.and}${parts.at(-1)}`;
}

/** How the debtor answers: "en répondant à ce message ou par téléphone au 04 72 00 00 18". */
function contactText({ email, phone }: CreditorProfile, byEmail: boolean, language: Language): string {
  const labels = labelsIn(language).reach;
  return `${byEmail ? labels.reply : put(labels.email, email)}${phone ? put(labels.phone, phone.replaceAll(' ', NO_BREAK_SPACE)) : ''}`;
}
