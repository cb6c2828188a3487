import type { Day } from '../base/day.ts';
import { type Currency, money } from '../base/money.ts';
import { formatDay, formatLongDay, formatMoney, type Language } from '../base/text.ts';
import { type Instalment, WARNING_DAYS } from '../case/instalment.ts';
import type { Item } from '../receivable/item.ts';
import type { CreditorProfile, DebtorDetails, DebtorKind } from '../receivable/party.ts';
import { cleanCreditor, cleanDebtor, oneLine } from './foreign-text.ts';
import { mentionsOf } from './mentions.ts';
import type { Block, Message } from './message.ts';
import { amountInWords } from './number-words.ts';
import { senderOf } from './on-behalf.ts';
import { AGREEMENT_WORDS, chargesText } from './plan-agreement-words.ts';
import { typeset } from './typography.ts';

export type AgreementInput = {
  readonly creditor: CreditorProfile;
  /** Who grants it for the creditor and is paid for it, where an agency does. */
  readonly agency: CreditorProfile | null;
  readonly details: DebtorDetails;
  readonly kind: DebtorKind;
  readonly items: readonly Item[];
  readonly instalments: readonly Instalment[];
  readonly currency: Currency;
  readonly charges: 'waived-if-kept' | 'reserved';
  readonly on: Day;
  readonly language: Language;
  /** "E-2026-000012". */
  readonly reference: string;
};

/**
 * The agreement to be signed: the debt acknowledged in words and figures, the schedule, what happens when an instalment is missed, interest, and
 * who signs. @law C. civ. 1376, 1343-5, 2240; C. com. L441-10
 */
export function planAgreement(input: AgreementInput): Message {
  const { language, instalments, currency, items, kind, charges } = input;
  const say = AGREEMENT_WORDS[language];
  const creditor = cleanCreditor(input.creditor);
  const sender = senderOf(creditor, input.agency === null ? undefined : { agency: input.agency, firstLetter: null });
  const agency = input.agency === null ? null : sender.name;
  const recipient = cleanDebtor(input.details);
  const total = instalments.reduce((sum, one) => sum + one.cents, 0n);
  const [figures, words] = [formatMoney(money(total, currency), language), amountInWords(total, currency, language)];
  const iban = sender.accounts.find((one) => one.currency === currency)?.iban ?? null;
  const account = iban === null ? null : inFours(iban);
  const text = (said: string, strong = false): Block => {
    const paragraph = { kind: 'paragraph' as const, text: typeset(said, language).replace(/\bC\. (?=civ|com)/g, 'C.\u00a0') };
    return strong ? { ...paragraph, strong } : paragraph;
  };
  return {
    language,
    wording: 'plan-agreement',
    tone: 'formal',
    severity: 0,
    date: input.on,
    reference: input.reference,
    sender,
    recipient,
    subject: typeset(say.subject, language),
    greeting: '',
    blocks: [
      text(say.parties(creditor.name, oneLine(recipient.name), agency)),
      text(say.debt(figures, words)),
      invoiceTable(items, input, total),
      text(say.payment(account)),
      scheduleTable(instalments, input, total),
      ...[say.acceleration(WARNING_DAYS), chargesText(kind, charges, language), say.effect].map((said) => text(said)),
      text(say.mention(creditor.name, words, figures), true),
      text(`${say.blank}\n${say.blank}`),
      text(say.made),
      text(`${say.forDebtor}\n\n\n${say.blank}`),
      // Whoever signs for the creditor is printed under the letter.
      text(say.forCreditor),
    ],
    closing: '',
    mentions: mentionsOf(sender, language),
    postalNotice: null,
  };
}

function inFours(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0');
}

type Table = Pick<AgreementInput, 'currency' | 'language'>;

function invoiceTable(items: readonly Item[], { currency, language }: Table, total: bigint): Block {
  const say = AGREEMENT_WORDS[language];
  const day = (on: Day | null) => (on === null ? null : formatDay(on, language));
  return {
    kind: 'claim',
    title: typeset(say.invoices, language),
    headers: say.invoiceHeaders,
    rows: items.map((item) => ({
      label: oneLine(item.number),
      period: say.dates(day(item.issuedOn), day(item.dueOn)),
      rate: '',
      amount: formatMoney(money(item.openCents, currency), language),
      cents: item.openCents,
      isWithin: true,
    })),
    totals: [{ label: say.total, amount: formatMoney(money(total, currency), language), cents: total }],
    notes: [],
  };
}

function scheduleTable(instalments: readonly Instalment[], { currency, language }: Table, total: bigint): Block {
  const say = AGREEMENT_WORDS[language];
  return {
    kind: 'claim',
    title: typeset(say.schedule, language),
    headers: say.scheduleHeaders,
    rows: instalments.map(({ on, cents }, at) => ({
      label: typeset(say.instalment(at + 1), language),
      period: formatLongDay(on, language),
      rate: '',
      amount: formatMoney(money(cents, currency), language),
      cents,
      isWithin: true,
    })),
    totals: [{ label: say.total, amount: formatMoney(money(total, currency), language), cents: total }],
    notes: [],
  };
}
