import { type Day, laterOf } from '../base/day.ts';
import { type AuditCode, type AuditFinding, type AuditSeverity, auditFinding } from './audit-finding.ts';
import type { Certainty } from './dated.ts';
import { defaultDueDate, type EndOfMonthMethod, supplementaryDelayOn, type TermLimit, termLimits } from './payment-term.ts';
import { CONSUMER_FEE_OFFENCE, invoiceFine, type Sanction, termsFine } from './sanction.ts';
import { type InvoiceMention, type IssuerSize, MENTION_RULES, type MentionRule } from './values/invoice-mentions.ts';
import type { Sector } from './values/sector-limits.ts';
import type { AgreedTerm } from './values/term-limits.ts';

/** One invoice as far as its term and its statements go. */
export type InvoiceFacts = {
  readonly debtor: 'business' | 'consumer';
  readonly issuedOn: Day;
  /** Delivery of the goods or end of the work. */
  readonly deliveredOn: Day | null;
  readonly dueOn: Day | null;
  /** `null`: nobody said how the term was agreed. */
  readonly term: AgreedTerm | null;
  readonly method: EndOfMonthMethod | null;
  readonly sector: Sector | null;
  /** Of who issued it. */
  readonly size: IssuerSize | null;
  readonly stated: readonly InvoiceMention[];
  readonly missing: readonly InvoiceMention[];
};

export type InvoiceAudit = {
  /** The latest due dates that the law allows for what was agreed. */
  readonly limits: readonly TermLimit[];
  readonly findings: readonly AuditFinding[];
  /** Statements required on that day that nobody looked for. */
  readonly notLookedAt: readonly InvoiceMention[];
};

/**
 * What is wrong with the dates and the statements of one invoice, what it rests on and who risks what. No date is ever changed
 * (rule R27), no method of counting is chosen (rule R26).
 * @law C. com. L441-9, L441-10 I, L441-11 II, L441-12, L441-16; CGI ann. II 242 nonies A; C. conso. L121-21
 * @effect 2019-04-26
 * @throws Refusal `term-law-unknown` for an invoice issued before what was read holds
 */
export function auditInvoice(facts: InvoiceFacts): InvoiceAudit {
  if (facts.debtor === 'consumer') return { limits: [], findings: consumerFindings(facts.stated), notLookedAt: [] };
  const limits = termLimits({ ...facts, term: facts.term ?? 'plain' });
  const rules = rulesOn(facts);
  const told = new Set([...facts.stated, ...facts.missing, 'issue-date', ...(facts.dueOn === null ? [] : ['payment-date'])]);
  return {
    limits,
    findings: [...termAudit(facts, limits), ...facts.missing.map((mention) => missingMention(facts, mention, rules))],
    notLookedAt: [...new Set(rules.filter(isOwed(facts.size)).map(({ mention }) => mention))].filter((mention) => !told.has(mention)),
  };
}

/**
 * What may not be asked of a consumer, on an invoice or in terms of sale.
 * @law C. conso. L121-21, L132-23 (fee); L212-1, R212-2 3° (penalty)
 * @effect 2016-07-01
 */
export function consumerFindings(stated: readonly InvoiceMention[]): AuditFinding[] {
  const findings: AuditFinding[] = [];
  if (stated.includes('recovery-fee'))
    findings.push(auditFinding('consumer-fee-stated', 'breach', 'C. conso. L121-21 ; CPCE L111-8', 'verified', {}, CONSUMER_FEE_OFFENCE));
  if (stated.includes('penalty-rate'))
    findings.push(auditFinding('consumer-penalty-stated', 'warning', 'C. conso. L212-1, R212-2 3°, L241-1', 'unverified'));
  return [...findings, auditFinding('consumer-no-limit', 'note', 'C. com. L441-10', 'verified')];
}

function termAudit(facts: InvoiceFacts, limits: readonly TermLimit[]): AuditFinding[] {
  const [first] = limits;
  // Of exports (L441-12) every term was read.
  if (!first) return [auditFinding('limit-unknown', 'warning', 'C. com. L441-11 II', 'unverified')];
  const of = (code: AuditCode, severity: AuditSeverity, details: AuditFinding['details'] = {}, sanction: Sanction | null = null) =>
    auditFinding(code, severity, first.article, first.certainty, details, sanction);
  const findings = limits.length > 1 ? [of('method-missing', 'warning')] : [];
  if (facts.sector === 'export') findings.push(of('export-conditions', 'note'));
  if (facts.dueOn === null) return [...findings, dueDateMissing(facts)];
  const latest = limits.flatMap((limit) => limit.latest ?? []).sort();
  const last = latest.at(-1);
  if (last === undefined) return [...findings, of('delivery-day-missing', 'warning', { days: String(first.days) })];
  const earliest = latest[0] ?? last;
  const { dueOn } = facts;
  // "Fin de mois" only ever adds to the ordinary limit: a date within that one is not too late, whatever was agreed.
  const ordinary = first.from === 'end-of-month' ? lastOf({ ...facts, term: 'plain' }) : last;
  const maximum = laterOf(ordinary, last);
  if (dueOn > maximum) return [...findings, beyond(facts, dueOn, maximum, of)];
  if (dueOn > last) findings.push(of('later-than-agreed', 'warning', { dueOn, maximum: last }));
  else if (dueOn > earliest) findings.push(of('method-decides', 'warning', { dueOn, earlier: earliest, later: last }));
  if (dueOn > ordinary) findings.push(of('must-be-express', 'note'));
  return findings;
}

type Of = (code: AuditCode, severity: AuditSeverity, details: AuditFinding['details'], sanction?: Sanction | null) => AuditFinding;

/** Where nobody said how the term was agreed, "fin de mois" or a summary invoice may yet allow the date. */
function beyond(facts: InvoiceFacts, dueOn: Day, maximum: Day, of: Of): AuditFinding {
  const fine = termsFine('debtor', facts.issuedOn);
  if (facts.term === null && dueOn <= lastOf({ ...facts, term: 'end-of-month' }))
    return of('only-end-of-month', 'warning', { dueOn, maximum }, fine);
  if (facts.term === null && dueOn <= lastOf({ ...facts, term: 'periodic' }))
    return of('only-periodic', 'warning', { dueOn, maximum }, fine);
  return of('term-over-maximum', 'breach', { dueOn, maximum }, fine);
}

function lastOf(facts: InvoiceFacts & { readonly term: AgreedTerm }): Day {
  return termLimits(facts).reduce((last, { latest }) => laterOf(last, latest ?? last), facts.issuedOn);
}

function dueDateMissing({ issuedOn, deliveredOn }: InvoiceFacts): AuditFinding {
  const { value, certainty } = supplementaryDelayOn(issuedOn);
  const days = String(value);
  return deliveredOn === null
    ? auditFinding('due-date-unknown', 'warning', 'C. com. L441-10 I', certainty, { days })
    : auditFinding('due-date-missing', 'warning', 'C. com. L441-10 I', certainty, { days, byLaw: defaultDueDate(deliveredOn) });
}

type Rule = MentionRule & { readonly certainty: Certainty };

function rulesOn({ issuedOn }: InvoiceFacts): Rule[] {
  const rows = MENTION_RULES.filter(({ from, to }) => from <= issuedOn && (to === null || issuedOn <= to));
  return rows.map(({ value, certainty }) => ({ ...value, certainty }));
}

/** An issuer of unknown size owes what every size does: a statement that large ones owe only is told when it is missing. */
function isOwed(size: IssuerSize | null): (rule: Rule) => boolean {
  return ({ issuer }) => issuer === 'any' || issuer === (size ?? 'small');
}

function missingMention(facts: InvoiceFacts, mention: InvoiceMention, rules: readonly Rule[]): AuditFinding {
  const own = rules.filter((rule) => rule.mention === mention);
  const owed = own.find(isOwed(facts.size));
  const sanction = owed?.issuer === 'any' ? invoiceFine(facts.issuedOn) : null;
  if (owed) return auditFinding('mention-missing', 'breach', owed.article, owed.certainty, { mention }, sanction);
  const [other] = own;
  if (other && facts.size === null) return auditFinding('mention-missing-by-size', 'warning', other.article, other.certainty, { mention });
  return auditFinding('mention-not-yet-due', 'note', 'CGI, ann. II, 242 nonies A', 'unverified', { mention });
}
