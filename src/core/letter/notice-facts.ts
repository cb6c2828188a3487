import type { Day } from '../base/day.ts';
import { type Currency, EUR, money, sumCents } from '../base/money.ts';
import { formatDay, formatLongDay, formatMoney, formatRate, type Language } from '../base/text.ts';
import type { InterestSegment } from '../law/accrual.ts';
import type { NoticeFacts } from '../law/notice-checklist.ts';
import type { ItemClaim } from '../receivable/claim.ts';
import type { Item } from '../receivable/item.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { isConditional } from './conditional.ts';
import { oneLine } from './foreign-text.ts';
import type { Message } from './message.ts';

/** A claimed invoice with what the law says is owed on it. */
export type Claimed = { readonly item: Item; readonly owed: ItemClaim };

/** What a notice was to say; whether it does is read from the message. */
export type NoticeOf = {
  readonly kind: DebtorKind;
  readonly claimed: readonly Claimed[];
  readonly deadline: Day | null;
  /** Its text on what may follow; `null` where it has none. */
  readonly consequences: string | null;
};

/** A composed notice as far as its content goes: a number, a day or an amount counts when it can be read in the message, and not otherwise. */
export function noticeFactsOf(message: Message, { kind, claimed, deadline, consequences }: NoticeOf): NoticeFacts {
  const text = wordsOf(message);
  const { language } = message;
  const reads = (part: string) => part !== '' && text.includes(plain(part));
  const day = (on: Day | null) => (on !== null && (reads(formatDay(on, language)) || reads(formatLongDay(on, language))) ? on : null);
  const amount = (cents: bigint, currency: Currency) => (reads(formatMoney(money(cents, currency), language)) ? cents : null);
  const fees = claimed.filter(({ owed }) => owed.recoveryFee > owed.recoveryFeePaid);
  return {
    debtor: kind === 'unknown' ? 'consumer' : kind,
    text,
    datedOn: message.date,
    reference: message.reference,
    creditor: message.sender,
    debtorName: message.recipient.name,
    invoices: claimed.map(({ item }) => ({
      number: reads(oneLine(item.number)) ? item.number : null,
      issuedOn: day(item.issuedOn),
      total: amount(item.amountCents, item.currency),
      dueOn: day(item.dueOn),
    })),
    principal: allOrNone(claimed.map(({ item, owed }) => amount(owed.principal, item.currency))),
    interest: interestIn(claimed, { reads, day, amount }, language),
    fee: fees.length === 0 ? null : allOrNone(fees.map(({ item, owed }) => amount(owed.recoveryFee - owed.recoveryFeePaid, item.currency))),
    isFeeOwed: claimed.some(({ item, owed }) => item.currency === EUR && owed.recoveryFeePaid === 0n),
    deadlineOn: day(deadline),
    payTo: accountsIn(message),
    consequences: consequences?.trim() ? (isConditional(consequences) ? 'conditional' : 'announced') : null,
  };
}

type Reading = {
  readonly reads: (part: string) => boolean;
  readonly day: (on: Day | null) => Day | null;
  readonly amount: (cents: bigint, currency: Currency) => bigint | null;
};

/** Of several periods, one that is not said whole stands for all. */
function interestIn(claimed: readonly Claimed[], { reads, day, amount }: Reading, language: Language): NoticeFacts['interest'] {
  const said = claimed.flatMap(({ item, owed }) =>
    owed.segments.map(({ rate, principal, from, to }: InterestSegment) => ({
      rate: reads(formatRate(rate, language)) ? rate : null,
      base: amount(principal, item.currency),
      from: day(from),
      to: day(to),
    })),
  );
  return said.find((one) => Object.values(one).includes(null)) ?? said[0] ?? null;
}

/** The account of every sum that is asked for; `null` when one is missing. */
function accountsIn({ blocks }: Message): string | null {
  const ibans = blocks.flatMap((block) => (block.kind === 'payment' ? [block.payment.iban.trim()] : []));
  return ibans.length === 0 || ibans.includes('') ? null : ibans.join(', ');
}

function allOrNone(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.length === 0 || amounts.includes(null) ? null : sumCents(amounts.map((cents) => cents ?? 0n));
}

/** All that the debtor reads, with plain spaces. */
function wordsOf({ subject, greeting, blocks, closing, mentions, reference }: Message): string {
  return plain(textsIn([subject, greeting, blocks, closing, mentions, reference]).join('\n'));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
