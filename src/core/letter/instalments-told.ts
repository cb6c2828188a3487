import type { Day } from '../base/day.ts';
import { type Currency, money, sumCents } from '../base/money.ts';
import { formatLongDay, formatMoney, type Language } from '../base/text.ts';
import type { WordingKey } from '../dunning/scenario.ts';
import type { Block } from './message.ts';
import { typeset } from './typography.ts';

/** The instalments of a plan that are not paid in full, in their order, and how many of the first of them a message asks for. */
export type InstalmentsTold = {
  readonly currency: Currency;
  readonly left: readonly { readonly at: number; readonly on: Day; readonly cents: bigint }[];
  readonly asked: number;
};

const ABOUT: readonly WordingKey[] = ['instalment-notice', 'instalment-reminder', 'instalment-warning'];

/** Whether a message is about what a plan asks for, and not about its invoices. */
export function isAboutInstalments(wording: WordingKey): boolean {
  return ABOUT.includes(wording);
}

export function askedCents({ left, asked }: InstalmentsTold): bigint {
  return sumCents(left.slice(0, asked).map(({ cents }) => cents));
}

const WORDS = {
  fr: {
    title: 'Ce qui reste à régler de votre échéancier',
    headers: ['Échéance', 'Au plus tard le', 'Suivi', 'Reste à régler'],
    instalment: (at: number) => `N° ${at}`,
    late: 'en retard',
    ahead: 'à venir',
    total: 'Solde',
  },
  en: {
    title: 'What is left to pay of your plan',
    headers: ['Instalment', 'No later than', 'Status', 'Left to pay'],
    instalment: (at: number) => `No. ${at}`,
    late: 'late',
    ahead: 'to come',
    total: 'Balance',
  },
} as const;

/** The schedule as it stands: what is late, what is next, and the balance. */
export function scheduleTable({ left, currency }: InstalmentsTold, today: Day, language: Language): Block {
  const say = WORDS[language];
  const amount = (cents: bigint) => formatMoney(money(cents, currency), language);
  const total = sumCents(left.map(({ cents }) => cents));
  return {
    kind: 'claim',
    title: typeset(say.title, language),
    headers: say.headers,
    rows: left.map(({ at, on, cents }) => ({
      label: typeset(say.instalment(at), language),
      period: formatLongDay(on, language),
      rate: on < today ? say.late : say.ahead,
      amount: amount(cents),
      cents,
      isWithin: true,
    })),
    totals: [{ label: say.total, amount: amount(total), cents: total }],
    notes: [],
  };
}
