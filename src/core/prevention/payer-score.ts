import { addMonths, type Day, daysBetween } from '../base/day.ts';

/** An invoice that was paid, and when the last of the money came. */
export type PaidInvoice = { readonly dueOn: Day; readonly paidOn: Day };

/** What is known of how a debtor has paid, from the creditor's own records only. */
export type PayerHistory = {
  readonly paid: readonly PaidInvoice[];
  readonly promises: { readonly kept: number; readonly of: number };
  /** Instalments of payment plans that were missed. */
  readonly missedInstalments: number;
  /** Payments that came back. */
  readonly returned: number;
  /** Disputes that were decided: found right, wholly or in part, and found wrong. */
  readonly disputes: { readonly right: number; readonly wrong: number };
};

/** In plain words; no letter, no colour. */
export const PAYER_GRADES = ['pays-well', 'pays-a-little-late', 'pays-often-late', 'pays-hardly'] as const;
export type PayerGrade = (typeof PAYER_GRADES)[number];

/** What takes points off or adds some, with the figures that it was computed from. */
export type ScoreReason =
  | { readonly code: 'days-late'; readonly points: number; readonly days: number; readonly invoices: number }
  | { readonly code: 'on-time'; readonly points: number; readonly percent: number; readonly invoices: number }
  | { readonly code: 'trend'; readonly points: number; readonly before: number; readonly since: number }
  | { readonly code: 'promises'; readonly points: number; readonly kept: number; readonly of: number }
  | { readonly code: 'instalments'; readonly points: number; readonly count: number }
  | { readonly code: 'returned'; readonly points: number; readonly count: number }
  | { readonly code: 'disputes'; readonly points: number; readonly right: number; readonly wrong: number };

export type PayerScore =
  | { readonly known: false; readonly paid: number; readonly months: number }
  | {
      readonly known: true;
      /** 0 to 100: what is left of 100 after the reasons. */
      readonly points: number;
      readonly grade: PayerGrade;
      readonly reasons: readonly ScoreReason[];
      readonly paid: number;
      readonly months: number;
    };

/** With less nothing is said: a score would be a guess. */
export const LEAST_PAID = 3;
export const LEAST_MONTHS = 2;
/** What is older says nothing of how somebody pays now. */
export const MONTHS_LOOKED_AT = 36;
/** Half of them against the other half: with fewer it is chance. */
const LEAST_FOR_TREND = 6;
const TREND_DAYS = 5;

const WHOLE = 100;
const LIMITS = { late: 50, onTime: 20, promisesBroken: 15, promisesKept: 6, instalments: 10, returned: 20, disputes: 6 } as const;

/** How a debtor pays, in points whose every part can be told. Nothing is decided by it: it orders work, and is shown. */
export function payerScore(history: PayerHistory, today: Day): PayerScore {
  const paid = recentOf(history.paid, today);
  const first = paid[0];
  const months = first === undefined ? 0 : wholeMonths(first.paidOn, today);
  if (paid.length < LEAST_PAID || months < LEAST_MONTHS) return { known: false, paid: paid.length, months };
  const reasons = [...ofPayments(paid, today), ...ofWords(history)];
  const sum = reasons.reduce((total, { points }) => total + points, WHOLE);
  const points = Math.max(0, Math.min(WHOLE, sum));
  return { known: true, points, grade: gradeOf(points), reasons, paid: paid.length, months };
}

/** By the day of payment, the oldest first. */
function recentOf(paid: readonly PaidInvoice[], today: Day): PaidInvoice[] {
  const since = addMonths(today, -MONTHS_LOOKED_AT);
  return paid
    .filter(({ paidOn }) => paidOn >= since && paidOn <= today)
    .sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
}

function wholeMonths(from: Day, to: Day): number {
  let count = 0;
  while (count < MONTHS_LOOKED_AT && addMonths(from, count + 1) <= to) count += 1;
  return count;
}

/** Days late; what is paid early is paid on its day. */
export function daysLate({ dueOn, paidOn }: PaidInvoice): number {
  return Math.max(0, daysBetween(dueOn, paidOn));
}

/** What was paid in the last three months counts four times, in the last six three times, in the last year twice. */
function weightOf({ paidOn }: PaidInvoice, today: Day): number {
  const age = daysBetween(paidOn, today);
  if (age <= 90) return 4;
  if (age <= 180) return 3;
  return age <= 365 ? 2 : 1;
}

function ofPayments(paid: readonly PaidInvoice[], today: Day): ScoreReason[] {
  const weights = paid.map((one) => weightOf(one, today));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = (value: (one: PaidInvoice) => number) => paid.reduce((sum, one, at) => sum + value(one) * (weights[at] ?? 0), 0);
  const days = Math.round(weighted(daysLate) / all);
  const percent = Math.round((100 * weighted((one) => (daysLate(one) === 0 ? 1 : 0))) / all);
  const found: ScoreReason[] = [
    { code: 'days-late', points: -Math.min(LIMITS.late, days), days, invoices: paid.length },
    { code: 'on-time', points: -Math.round(((100 - percent) * LIMITS.onTime) / 100), percent, invoices: paid.length },
  ];
  if (paid.length < LEAST_FOR_TREND) return found;
  const half = Math.floor(paid.length / 2);
  const [before, since] = [meanLate(paid.slice(0, half)), meanLate(paid.slice(half))];
  const change = before - since;
  if (Math.abs(change) >= TREND_DAYS) found.push({ code: 'trend', points: change > 0 ? TREND_DAYS : -TREND_DAYS, before, since });
  return found;
}

function meanLate(paid: readonly PaidInvoice[]): number {
  return Math.round(paid.reduce((sum, one) => sum + daysLate(one), 0) / paid.length);
}

/** What was said and not kept, what came back, what was contested for nothing. A dispute that was right costs nothing. */
function ofWords({ promises, missedInstalments, returned, disputes }: PayerHistory): ScoreReason[] {
  const found: ScoreReason[] = [];
  if (promises.of > 0) {
    const broken = promises.of - promises.kept;
    const points = Math.min(LIMITS.promisesKept, 2 * promises.kept) - Math.min(LIMITS.promisesBroken, 5 * broken);
    found.push({ code: 'promises', points, ...promises });
  }
  if (missedInstalments > 0)
    found.push({ code: 'instalments', points: -Math.min(LIMITS.instalments, 5 * missedInstalments), count: missedInstalments });
  if (returned > 0) found.push({ code: 'returned', points: -Math.min(LIMITS.returned, 10 * returned), count: returned });
  if (disputes.right + disputes.wrong > 0)
    found.push({ code: 'disputes', points: 0 - Math.min(LIMITS.disputes, 3 * disputes.wrong), ...disputes });
  return found;
}

function gradeOf(points: number): PayerGrade {
  if (points >= 80) return 'pays-well';
  if (points >= 60) return 'pays-a-little-late';
  return points >= 35 ? 'pays-often-late' : 'pays-hardly';
}

/**
 * The chance, in whole per cent, that asking now brings the money: from how the debtor pays, less what the age of the debt takes. One of
 * whom too little is known stands in the middle.
 */
export function chanceOfPayment(score: PayerScore, daysOverdue: number): number {
  const base = score.known ? 30 + Math.round((score.points * 60) / 100) : 60;
  const age = Math.min(50, Math.floor(Math.max(0, daysOverdue) / 6));
  return Math.max(5, base - age);
}
