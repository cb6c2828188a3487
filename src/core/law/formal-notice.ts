import { addDays, addMonths, type Day, day } from '../base/day.ts';
import { Refusal } from '../base/refusal.ts';
import { FORMAL_NOTICE_DAYS } from './conduct.ts';
import { type Certainty, type Series, valueOn } from './dated.ts';
import { trusted } from './values/half-years.ts';

/** Whom a notice is sent to. */
export type NoticeDebtor = 'business' | 'consumer' | 'public-body';

/** What a formal notice does, and what it does not. Faces translate by it. */
export type NoticeEffect =
  | 'starts-legal-interest'
  | 'interest-runs-already'
  | 'opens-damages'
  | 'makes-penalty-clause-due'
  | 'allows-termination'
  | 'starts-no-new-time-to-sue'
  | 'starts-a-new-time-to-sue';

export type NoticeEffectFound = { readonly effect: NoticeEffect; readonly article: string; readonly certainty: Certainty };

const INTEREST: Readonly<Record<NoticeDebtor, NoticeEffectFound>> = {
  business: { effect: 'interest-runs-already', article: 'C. com. L441-10 II', certainty: 'verified' },
  consumer: { effect: 'starts-legal-interest', article: 'C. civ. 1231-6, 1344-1', certainty: 'verified' },
  'public-body': { effect: 'interest-runs-already', article: 'CCP L2192-13', certainty: 'verified' },
};

/** A public body's time to sue begins anew with any written demand; nobody else's does with a letter, registered or not. */
const TIME_TO_SUE: Readonly<Record<'public-body' | 'other', NoticeEffectFound>> = {
  'public-body': { effect: 'starts-a-new-time-to-sue', article: 'loi 68-1250 art. 2', certainty: 'verified' },
  other: { effect: 'starts-no-new-time-to-sue', article: 'Cass. com., 18 mai 2022, n° 20-23.204', certainty: 'verified' },
};

/**
 * What a formal notice changes for a debtor. Between businesses and against a public body interest runs without it; a consumer owes
 * none before.
 * @law C. civ. 1231, 1231-5, 1231-6, 1225, 1226, 1344-1; C. com. L441-10 II; CCP L2192-13; loi 68-1250 art. 2
 * @effect 2016-10-01
 */
export function formalNoticeEffects(debtor: NoticeDebtor): readonly NoticeEffectFound[] {
  return [
    INTEREST[debtor],
    { effect: 'opens-damages', article: 'C. civ. 1231', certainty: 'verified' },
    { effect: 'makes-penalty-clause-due', article: 'C. civ. 1231-5', certainty: 'verified' },
    { effect: 'allows-termination', article: 'C. civ. 1225, 1226', certainty: 'verified' },
    TIME_TO_SUE[debtor === 'public-body' ? debtor : 'other'],
  ];
}

/** How a notice reached its debtor. `registered-email` is the electronic registered letter (LRE). */
export type NoticeDelivery = {
  readonly channel: 'registered-letter' | 'registered-email';
  readonly postedOn: Day;
  /** First presentation; `null` when it is not known. */
  readonly presentedOn: Day | null;
  readonly outcome:
    | { readonly kind: 'received'; readonly on: Day }
    | { readonly kind: 'unclaimed' }
    | { readonly kind: 'refused' }
    | { readonly kind: 'unknown' };
};

/** The law says neither reception nor presentation for the start of interest: reception is the prudent day, and the default. */
export type NoticeDayReading = 'receipt' | 'presentation';

export type NoticeDay = {
  readonly on: Day;
  readonly counts: 'receipt' | 'presentation' | 'posting';
  readonly article: string;
  readonly certainty: Certainty;
};

/**
 * The day on which a notice counts for its debtor; `null` when none is proved: nothing runs from it then. An unclaimed paper letter is a
 * valid notice, from its presentation; what a refused one, or an electronic one that was not taken, is worth was not read.
 * @law C. civ. 1344, 1344-1; CPC 669; Cass. civ. 1re, 20 janvier 2021, n° 19-20.680
 * @effect 2016-10-01
 */
export function noticeDayForDebtor(delivery: NoticeDelivery, reading: NoticeDayReading = 'receipt'): NoticeDay | null {
  const { outcome, presentedOn, channel } = delivery;
  if (outcome.kind === 'received') {
    if (reading === 'presentation' && presentedOn !== null)
      return { on: presentedOn, counts: 'presentation', article: 'C. civ. 1344-1', certainty: 'unverified' };
    return { on: outcome.on, counts: 'receipt', article: 'C. civ. 1344-1 ; CPC 669', certainty: 'verified' };
  }
  if (outcome.kind !== 'unclaimed' || channel === 'registered-email' || presentedOn === null) return null;
  return { on: presentedOn, counts: 'presentation', article: 'Cass. civ. 1re, 20 janvier 2021, n° 19-20.680', certainty: 'unverified' };
}

/** The day on which a notice counts for its sender: that of posting, by a rule of procedure. @law CPC 668 @effect its first day was not read */
export function noticeDayForSender({ postedOn }: NoticeDelivery): NoticeDay {
  return { on: postedOn, counts: 'posting', article: 'CPC 668', certainty: 'unverified' };
}

/** An electronic registered letter as it is to be sent. */
export type RegisteredEmail = {
  /** Anyone who is not known to be a professional must have agreed beforehand. */
  readonly debtor: NoticeDebtor | 'unknown';
  /** Day of the recorded consent. */
  readonly consentOn: Day | null;
  /** Whether the service is a qualified one (eIDAS art. 44). */
  readonly qualified: boolean;
  readonly sentOn: Day;
};

/**
 * Refuses an electronic registered letter that would not be worth a registered letter (rule R24).
 * @law CPCE (postes) L100
 * @effect 2019-01-01
 * @throws Refusal `registered-email-not-qualified`, `registered-email-without-consent`
 */
export function checkRegisteredEmail({ debtor, consentOn, qualified, sentOn }: RegisteredEmail): void {
  if (!qualified) {
    const message = 'This service is not a qualified one: its message is no registered letter. Send the notice on paper.';
    throw new Refusal('registered-email-not-qualified', message);
  }
  if (debtor === 'business' || (consentOn !== null && consentOn <= sentOn)) return;
  const message =
    'Only a business gets an electronic registered letter without having agreed to it. Record the consent, or send the notice on paper.';
  throw new Refusal('registered-email-without-consent', message);
}

/** Until when the proof of deposit must at least be kept: one year. @law CPCE (postes) R53-2 @effect 2019-01-01 */
export function registeredEmailProofUntil(depositedOn: Day): Day {
  return addMonths(depositedOn, 12);
}

/** The longest customary delay of a notice; the shortest is {@link FORMAL_NOTICE_DAYS}. No text gives a figure. @law C. civ. 1231 @effect 2016-10-01 */
export const LONGEST_NOTICE_DAYS: Series<number> = {
  name: 'longest customary days of a formal notice',
  rows: [{ from: day('2013-01-01'), to: null, value: 15, ...trusted('Usage (8 à 15 jours) ; aucun texte ne fixe de délai', 'medium') }],
};

/**
 * The days between which a notice's deadline is customary, counted from the day it is expected to be received.
 * @law C. civ. 1231 ("délai raisonnable", no figure, so to be verified)
 * @effect 2016-10-01
 */
export function advisedDeadlines(expectedOn: Day): { readonly first: Day; readonly last: Day; readonly certainty: Certainty } {
  const [least, most] = [valueOn(FORMAL_NOTICE_DAYS, expectedOn), valueOn(LONGEST_NOTICE_DAYS, expectedOn)];
  return { first: addDays(expectedOn, least.value), last: addDays(expectedOn, most.value), certainty: least.certainty };
}
