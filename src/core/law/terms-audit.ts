import type { Day } from '../base/day.ts';
import { percentOf, type Rate } from '../base/rate.ts';
import { type AuditFinding, auditFinding } from './audit-finding.ts';
import { type Certainty, halfYearOf } from './dated.ts';
import { consumerFindings } from './invoice-audit.ts';
import { contractFloorFindings } from './late-interest.ts';
import { delayLimitOn, type EndOfMonthMethod } from './payment-term.ts';
import { termsFine } from './sanction.ts';
import type { LawValues } from './values/law-values.ts';
import type { Sector } from './values/sector-limits.ts';
import type { AgreedTerm, DelayLimit } from './values/term-limits.ts';

/** Whether terms say something; `null`: nobody looked. */
export type Presence = 'stated' | 'missing' | null;

/** A delay as terms of sale word it: "45 jours fin de mois". */
export type AgreedDelay = { readonly days: number; readonly term: AgreedTerm; readonly method: EndOfMonthMethod | null };

/** Terms of sale as far as they speak of payment. */
export type TermsOfSale = {
  readonly debtor: 'business' | 'consumer';
  /** `supplementary`: the rate of the law, in its own words; `null`: nobody looked. */
  readonly rate: Rate | 'supplementary' | 'missing' | null;
  readonly fee: Presence;
  readonly delay: AgreedDelay | null;
  readonly discount: Presence;
  readonly sector: Sector | null;
};

/** The half-years for which a rate is held against its floor; the other values are those of the last day. */
export type AuditPeriod = { readonly from: Day; readonly to: Day };

/**
 * What is wrong with terms of sale, what it rests on and who risks what. Nothing is mended: a rate below its floor stays as it was
 * agreed (LP-15).
 * @law C. com. L441-1, L441-9, L441-10, L441-11 II, L441-12, L441-16, D441-5; C. conso. L121-21, L212-1
 * @effect 2019-04-26
 * @throws Refusal `term-law-unknown` for a day before what was read holds
 */
export function auditTerms(terms: TermsOfSale, period: AuditPeriod, law: LawValues): AuditFinding[] {
  if (terms.debtor === 'consumer') {
    const asked = terms.rate !== null && terms.rate !== 'missing';
    return consumerFindings([...(terms.fee === 'stated' ? ['recovery-fee' as const] : []), ...(asked ? ['penalty-rate' as const] : [])]);
  }
  return [
    ...rateAudit(terms.rate, period, law),
    ...feeAudit(terms.fee, period.to),
    ...delayAudit(terms, period.to),
    ...(terms.discount === 'missing' ? [auditFinding('discount-missing', 'warning', 'C. com. L441-9', 'verified')] : []),
  ];
}

/** The floor binds a rate of the parties only: the supplementary rate may be below it (LP-04). */
function rateAudit(rate: TermsOfSale['rate'], { from, to }: AuditPeriod, law: LawValues): AuditFinding[] {
  if (rate === null || rate === 'supplementary') return [];
  if (rate === 'missing')
    return [auditFinding('rate-missing', 'breach', 'C. com. L441-1, L441-10 II', 'verified', {}, termsFine('creditor', to))];
  const found = contractFloorFindings(rate, from, to, law);
  const below = found.filter(({ code }) => code === 'contract-rate-below-floor');
  const known = law.legalInterest.rows.filter((row) => row.from <= to && (row.to === null || row.to >= from));
  // Below in every half-year it is so on whatever day one looks; below in some, it depends on a day that no text names.
  const certainty: Certainty = below.length === known.length ? 'verified' : 'unverified';
  const fine = termsFine('creditor', to);
  const findings = below.map(({ details }) =>
    auditFinding(
      'rate-below-floor',
      details.halfYear === halfYearOf(to) ? 'breach' : 'warning',
      'C. com. L441-10 II',
      certainty,
      details,
      fine,
    ),
  );
  if (below.length > 0) findings.push(auditFinding('floor-day-unsettled', 'note', 'C. com. L441-10 II', 'unverified'));
  else if (known.length > 0) findings.push(aboveFloor(rate, from, known.at(-1)?.to ?? to));
  const unknown = found.filter(({ code }) => code === 'contract-floor-unknown');
  return [
    ...findings,
    ...unknown.map(({ details }) => auditFinding('floor-unknown', 'warning', 'C. com. L441-10 II', 'unverified', details)),
  ];
}

function aboveFloor(rate: Rate, from: Day, to: Day): AuditFinding {
  return auditFinding('rate-above-floor', 'note', 'C. com. L441-10 II', 'verified', { rate: percentOf(rate), from, to });
}

function feeAudit(fee: Presence, on: Day): AuditFinding[] {
  if (fee !== 'missing') return [];
  return [auditFinding('fee-missing', 'breach', 'C. com. L441-1, L441-10 II, D441-5', 'verified', {}, termsFine('creditor', on))];
}

/**
 * Whether a delay of so many days respects the limit. Days counted from another start than the limit's cannot be held against it
 * without an invoice: that is told instead.
 */
function delayAudit({ delay, sector }: TermsOfSale, on: Day): AuditFinding[] {
  if (delay === null) return [];
  const limit = delayLimitOn(sector, delay.term, on);
  if (limit === null) return [auditFinding('limit-unknown', 'warning', 'C. com. L441-11 II', 'unverified')];
  const { value, certainty } = limit;
  const [days, maximum] = [String(delay.days), String(value.days)];
  const of = (code: AuditFinding['code'], severity: AuditFinding['severity'], details: AuditFinding['details'] = {}) =>
    auditFinding(code, severity, value.article, certainty, details, severity === 'breach' ? termsFine('debtor', on) : null);
  const findings: AuditFinding[] = [];
  if (delay.term === 'end-of-month' && delay.method === null) findings.push(of('method-missing', 'warning'));
  if (sector === 'export') findings.push(of('export-conditions', 'note'));
  if (delay.days > value.days) findings.push(of('delay-over-maximum', 'breach', { days, maximum }));
  else if (value.from !== 'issue' && value.from !== 'end-of-month')
    findings.push(of('counted-from-delivery', 'warning', { days: maximum }));
  else if (mayExceed(delay.days, delay.term, value)) findings.push(of('end-of-month-may-exceed', 'warning', { days, maximum }));
  return findings;
}

/**
 * Whether going to the end of the month may lead beyond a limit that is not one of the end of a month.
 * @law C. com. L441-11 II, L441-12
 * @effect 2024-01-01
 */
export function mayExceed(days: number, term: AgreedTerm, limit: DelayLimit): boolean {
  if (term !== 'end-of-month' || limit.from === 'end-of-month') return false;
  return limit.from !== 'issue' || days + MOST_TO_MONTH_END > limit.days;
}

/** Going to the end of the month adds at most 30 days, on the first of a month of 31. */
const MOST_TO_MONTH_END = 30;
