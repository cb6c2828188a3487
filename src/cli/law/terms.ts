import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import { decimalOf } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import { type AuditFinding, auditText } from '../../core/law/audit-finding.ts';
import type { Certainty } from '../../core/law/dated.ts';
import { auditInvoice, type InvoiceFacts } from '../../core/law/invoice-audit.ts';
import { termLimits } from '../../core/law/payment-term.ts';
import { type Sanction, sanctionText } from '../../core/law/sanction.ts';
import { auditTerms, type TermsOfSale } from '../../core/law/terms-audit.ts';
import { type BusinessClause, businessClauses, type ConsumerClause, consumerClauses } from '../../core/law/terms-clauses.ts';
import type { InvoiceMention } from '../../core/law/values/invoice-mentions.ts';
import { type LawValues, STANDARD_LAW_VALUES } from '../../core/law/values/law-values.ts';
import type { AgreedTerm } from '../../core/law/values/term-limits.ts';
import { typeset } from '../../core/letter/typography.ts';
import { collect, type Register } from '../face.ts';
import { lawInUse, lawInUseJson, withLawInUse } from './law-in-use.ts';
import {
  askedFor,
  businessChoices,
  consumerChoices,
  dayOf,
  debtorOption,
  invoiceOf,
  type LawTermsOptions,
  periodOf,
  termsOf,
} from './terms-options.ts';
import { clausesText, invoiceText, type ShownLimit, termsText } from './terms-text.ts';
import type { NotTold } from './terms-words.ts';
import { todayOf } from './today.ts';

type FindingDocument = {
  readonly code: string;
  readonly severity: AuditFinding['severity'];
  readonly message: string;
  readonly article: string;
  readonly certainty: Certainty;
  readonly sanction: { readonly kind: Sanction['kind']; readonly who: string; readonly article: string; readonly message: string } | null;
};

/** What `acquit law terms --json` prints: days as 2026-12-31, amounts as decimal strings, each answer with its article and certainty. */
export type LawTermsDocument =
  | {
      readonly about: 'invoice';
      readonly debtor: string;
      readonly issuedOn: Day;
      readonly dueOn: Day | null;
      readonly limits: readonly (Omit<ShownLimit, 'latest' | 'from'> & {
        readonly countedFrom: string;
        readonly latestDueOn: Day | null;
      })[];
      readonly findings: readonly FindingDocument[];
      readonly notLookedAt: readonly InvoiceMention[];
    }
  | {
      readonly about: 'terms';
      readonly debtor: string;
      readonly since: Day;
      readonly on: Day;
      readonly findings: readonly FindingDocument[];
      readonly notLookedAt: readonly NotTold[];
    }
  | {
      readonly about: 'clauses';
      readonly debtor: string;
      readonly on: Day;
      readonly toBeReadOver: string;
      readonly clauses: readonly (BusinessClause | ConsumerClause)[];
    };

/**
 * An invoice or terms of sale looked over, or clauses written, from the options as typed.
 * @throws Refusal `bad-option`, `not-a-choice`, `due-before-issue`; `law-value-unknown`, `term-law-unknown` for a day whose law is not
 * known; `clause-…` for clauses that the law does not allow
 */
export function lawTerms(options: LawTermsOptions, today: Day, law: LawValues = STANDARD_LAW_VALUES): LawTermsDocument {
  const asked = askedFor(options);
  if (asked === 'invoice') return invoiceDocument(invoiceOf(options));
  if (asked === 'terms') return termsDocument(options, today, law);
  return {
    about: 'clauses',
    debtor: debtorOption(options),
    on: dayOf(options, today),
    toBeReadOver: READ_OVER,
    clauses: clausesOf(options, today, law),
  };
}

/** The same for people. @throws Refusal as {@link lawTerms} */
export function lawTermsText(options: LawTermsOptions, today: Day, language: Language, law: LawValues = STANDARD_LAW_VALUES): string {
  const asked = askedFor(options);
  if (asked === 'invoice') {
    const facts = invoiceOf(options);
    return invoiceText(facts, shownLimits(facts), auditInvoice(facts), language);
  }
  if (asked === 'clauses') return clausesText(debtorOption(options), dayOf(options, today), clausesOf(options, today, law), language);
  const [terms, period] = [termsOf(options), periodOf(options, today, law)];
  return termsText(terms, period, auditTerms(terms, period, law), notTold(terms), language);
}

/** `acquit law terms`. Bad options exit with 2. */
export const registerTerms: Register = (law, face) => {
  law
    .command('terms')
    .option('--audit')
    .option('--clauses')
    .option('--debtor <kind>')
    .option('--issued <day>')
    .option('--due <day>')
    .option('--delivered <day>')
    .option('--sector <sector>')
    .option('--term <term>')
    .option('--method <method>')
    .option('--size <size>')
    .option('--stated <mention>', '', collect)
    .option('--missing <mention>', '', collect)
    .option('--delay <days>')
    .option('--rate <percent>')
    .option('--fee <presence>')
    .option('--discount <presence>')
    .option('--since <day>')
    .option('--on <day>')
    .option('--early-payment <percent:days>')
    .option('--city <city>')
    .option('--mediator <text>')
    .action(async (options: LawTermsOptions, command: Command) => {
      const one = face(command);
      const today = todayOf(one.config);
      // An invoice is looked over without any rate: no workspace is opened for it.
      if (askedFor(options) === 'invoice') return one.print(lawTerms(options, today), lawTermsText(options, today, one.language));
      const used = await lawInUse(one);
      const text = lawTermsText(options, today, one.language, used.law);
      one.print({ ...lawTerms(options, today, used.law), lawValues: lawInUseJson(used) }, withLawInUse(text, one, used));
    });
};

const READ_OVER = 'To be read over by a lawyer before use.';
const TERMS: readonly AgreedTerm[] = ['plain', 'end-of-month', 'periodic'];

/** The limits of every term, so that one sees what another would allow; once where a trade has one for all. */
function shownLimits(facts: InvoiceFacts): ShownLimit[] {
  if (facts.debtor === 'consumer') return [];
  const all = TERMS.flatMap((term) => {
    const agreed = term === facts.term;
    return termLimits({ ...facts, term, method: agreed ? facts.method : null }).map((limit) => ({ ...limit, term, agreed }));
  });
  const keys = all.map(({ days, from, method, latest }) => `${days} ${from} ${method} ${latest}`);
  const agreed = new Set(keys.filter((_, index) => all[index]?.agreed));
  return all.flatMap((limit, index) => {
    const key = keys[index] ?? '';
    return keys.indexOf(key) === index ? [{ ...limit, agreed: agreed.has(key) }] : [];
  });
}

function invoiceDocument(facts: InvoiceFacts): LawTermsDocument {
  const { findings, notLookedAt } = auditInvoice(facts);
  const { debtor, issuedOn, dueOn } = facts;
  const limits = shownLimits(facts).map(({ latest, from, ...rest }) => ({ ...rest, countedFrom: from, latestDueOn: latest }));
  return { about: 'invoice', debtor, issuedOn, dueOn, limits, findings: findings.map(findingDocument), notLookedAt };
}

function termsDocument(options: LawTermsOptions, today: Day, law: LawValues): LawTermsDocument {
  const [terms, period] = [termsOf(options), periodOf(options, today, law)];
  const findings = auditTerms(terms, period, law).map(findingDocument);
  return { about: 'terms', debtor: terms.debtor, since: period.from, on: period.to, findings, notLookedAt: notTold(terms) };
}

function notTold(terms: TermsOfSale): NotTold[] {
  return (['rate', 'fee', 'delay', 'discount'] as const).filter((part) => terms[part] === null);
}

/** By type, no clause for a consumer can be a penalty, a fee or a choice of court. */
function clausesOf(options: LawTermsOptions, today: Day, law: LawValues): readonly (BusinessClause | ConsumerClause)[] {
  const on = dayOf(options, today);
  const clauses =
    debtorOption(options) === 'consumer'
      ? consumerClauses(consumerChoices(options, on))
      : businessClauses(businessChoices(options, on), law);
  return clauses.map((clause) => ({ ...clause, title: set(clause.title), text: set(clause.text), remarks: clause.remarks.map(set) }));
}

function set({ fr, en }: Readonly<Record<Language, string>>): Readonly<Record<Language, string>> {
  return { fr: typeset(fr, 'fr'), en: typeset(en, 'en') };
}

function findingDocument(found: AuditFinding): FindingDocument {
  const { code, severity, article, certainty, sanction } = found;
  return { code, severity, message: auditText(found, 'en'), article, certainty, sanction: sanction && sanctionDocument(sanction) };
}

function sanctionDocument(sanction: Sanction) {
  const { kind, who, article, certainty } = sanction;
  const message = sanctionText(sanction, 'en');
  if (sanction.kind === 'offence') return { kind, who, article, certainty, fine: decimalOf(sanction.fine), message };
  const { amounts } = sanction;
  return {
    kind,
    who,
    article,
    certainty,
    naturalPerson: amounts && decimalOf(amounts.naturalPerson),
    legalPerson: amounts && decimalOf(amounts.legalPerson),
    repeatedNaturalPerson: amounts && decimalOf(amounts.repeatedNaturalPerson),
    repeatedLegalPerson: amounts && decimalOf(amounts.repeatedLegalPerson),
    message,
  };
}
