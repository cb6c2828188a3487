import { present } from '../base/assert.ts';
import { money } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import { formatDay, formatMoney, type Language } from '../base/text.ts';
import { FORMAL } from '../case/contact.ts';
import { mobileOf } from '../receivable/mobile.ts';
import type { ComposeInput } from './compose-input.ts';
import { cleanCreditor, oneLine } from './foreign-text.ts';
import { openByCurrency, type Subject, subjectOf } from './item-table.ts';
import { refuseWhatMustNotBeWritten } from './refusals.ts';
import { plainSms, type SmsLength, smsLength } from './sms-length.ts';
import { SMS_WORDING, type SmsSubject } from './wording/sms.ts';

/** A person reads no more on a telephone, and each part is paid for. */
export const MOST_SEGMENTS = 3;

/** What leaves to a telephone: "+33612345678" and these very words. */
export type TextMessage = {
  readonly language: Language;
  readonly to: string;
  readonly text: string;
  readonly length: SmsLength;
};

type TextInput = Omit<ComposeInput, 'channel' | 'claims' | 'overrides' | 'invoicesAttached' | 'call' | 'instalments'>;

/**
 * The SMS of a step: who asks, the sum, the invoice or how many, the date granted, and where to answer.
 * @throws Refusal `no-mobile`, `sms-notice`, `sms-no-text`, `sms-too-long`, or what no message may be
 */
export function textMessage(input: TextInput): TextMessage {
  const { step, language, details } = input;
  const whole: ComposeInput = { ...input, channel: 'sms', claims: [], overrides: [] };
  if (step.severity >= FORMAL)
    throw new Refusal('sms-notice', `Step ${step.key} is a formal notice: it cannot go by SMS. Take the SMS out of its channels.`);
  refuseWhatMustNotBeWritten(whole);
  const to = present(mobileOf(details.phone), 'the mobile number of the debtor');
  const text = wordsOf(input, subjectOf(whole));
  const length = smsLength(text);
  if (length.segments > MOST_SEGMENTS)
    throw new Refusal('sms-too-long', `The SMS would take ${length.segments} messages, and at most ${MOST_SEGMENTS} may leave.`, {
      segments: length.segments,
      most: MOST_SEGMENTS,
    });
  return { language, to, text, length };
}

/** "SMS de 212 signes, en 2 parties". */
export function smsTitle(text: string, language: Language): string {
  const { coding, units, segments } = smsLength(text);
  return SMS_WORDING[language].title(units, segments, coding === 'GSM-7');
}

function wordsOf({ step, language, creditor, deadline, pageUrl }: TextInput, subject: Subject): string {
  const wording = SMS_WORDING[language];
  const says = wording.says[step.wording];
  if (says === undefined)
    throw new Refusal('sms-no-text', `Step ${step.key} has the text "${step.wording}", which no SMS has: choose a reminder.`, {
      step: step.key,
    });
  const { name, phone, email } = cleanCreditor(creditor);
  const parts = [
    `${cut(name, LONGEST_NAME)}${language === 'fr' ? ' : ' : ': '}${says(told(subject, language))}`,
    ...(deadline === null ? [] : [wording.by(formatDay(deadline, language))]),
    pageUrl ? wording.page(pageUrl) : wording.reach(phone ?? email),
    ...(step.wording === 'courtesy-notice' ? [] : [wording.settled]),
  ];
  return plainSms(parts.join(' '));
}

const LONGEST_NAME = 40;
const LONGEST_NUMBER = 30;

function told({ claimed, credits }: Subject, language: Language): SmsSubject {
  const open = openByCurrency([...claimed, ...credits]);
  const [first] = claimed;
  const days = new Set(claimed.map(({ dueOn }) => dueOn));
  const due = first?.dueOn ?? null;
  return {
    number: cut(oneLine(first?.number ?? ''), LONGEST_NUMBER),
    count: claimed.length,
    sum: [...open].map(([currency, cents]) => formatMoney(money(cents, currency), language)).join(' + '),
    due: days.size === 1 && due !== null ? formatDay(due, language) : null,
    credits: credits.length > 0,
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 3).trim()}...`;
}
