import type { Day } from '../../core/base/day.ts';
import { formatDay, type Language } from '../../core/base/text.ts';
import { type AuditFinding, auditText } from '../../core/law/audit-finding.ts';
import { mentionText } from '../../core/law/audit-words.ts';
import type { Certainty } from '../../core/law/dated.ts';
import type { InvoiceAudit, InvoiceFacts } from '../../core/law/invoice-audit.ts';
import type { TermLimit } from '../../core/law/payment-term.ts';
import { type Sanction, sanctionText } from '../../core/law/sanction.ts';
import type { AuditPeriod, TermsOfSale } from '../../core/law/terms-audit.ts';
import type { BusinessClause, ConsumerClause } from '../../core/law/terms-clauses.ts';
import type { AgreedTerm } from '../../core/law/values/term-limits.ts';
import { typeset } from '../../core/letter/typography.ts';
import { mannerOf } from '../../words/phrase.ts';
import { lines, parts, table } from '../text/layout.ts';
import { type NotTold, TERMS_WORDS, type TermsWords } from './terms-words.ts';

/** A limit as it is shown, with the first way of agreeing that it is for; `agreed`: it is the one of the term that was told. */
export type ShownLimit = TermLimit & { readonly term: AgreedTerm; readonly agreed: boolean };

const MARKS: Readonly<Record<AuditFinding['severity'], string>> = { breach: '!', warning: '?', note: '–' };

/** One invoice looked over: what each way of agreeing allows, then what is wrong, and who risks what. */
export function invoiceText(facts: InvoiceFacts, limits: readonly ShownLimit[], audit: InvoiceAudit, language: Language): string {
  const words = TERMS_WORDS[language];
  const due = facts.dueOn === null ? words.noDueDate : words.due(formatDay(facts.dueOn, language));
  const missing = audit.notLookedAt.map((mention) => mentionText(mention, language));
  return parts(
    set(`${words.invoice(formatDay(facts.issuedOn, language), due)} (${words.kinds[facts.debtor]})`, language),
    limits.length > 0 && table([[...words.headers], ...limits.map((limit) => limitCells(limit, language))]).join('\n'),
    findingsText(audit.findings, language),
    missing.length > 0 && mannerOf(language).labelled(words.notLookedAt, mannerOf(language).joined(missing)),
  );
}

/** Terms of sale looked over. */
export function termsText(
  terms: TermsOfSale,
  { from, to }: AuditPeriod,
  findings: readonly AuditFinding[],
  notTold: readonly NotTold[],
  language: Language,
): string {
  const words = TERMS_WORDS[language];
  const title = words.terms(words.kinds[terms.debtor], formatDay(to, language), formatDay(from, language));
  const left = notTold.map((part) => words.parts[part]);
  return parts(
    set(title, language),
    findingsText(findings, language),
    terms.debtor === 'business' && left.length > 0 && mannerOf(language).labelled(words.notLookedAt, left.join(', ')),
  );
}

/** The clauses: the French is the clause; an English reader gets a translation under it. */
export function clausesText(
  debtor: 'business' | 'consumer',
  on: Day,
  clauses: readonly (BusinessClause | ConsumerClause)[],
  language: Language,
): string {
  const words = TERMS_WORDS[language];
  return parts(
    lines(set(words.clauses(words.kinds[debtor], formatDay(on, language)), language), words.readOver),
    ...clauses.map((clause, index) => clauseText(clause, index + 1, language)),
  );
}

function clauseText(clause: BusinessClause | ConsumerClause, number: number, language: Language): string {
  const words = TERMS_WORDS[language];
  const manner = mannerOf(language);
  const articles = clause.articles.length > 0 ? clause.articles.join(', ') : words.noArticle;
  return lines(
    `${number}. ${clause.title.fr}${language === 'en' ? ` (${clause.title.en})` : ''}`,
    clause.text.fr,
    language === 'en' && `   ${manner.labelled(words.reading, clause.text.en)}`,
    `   ${manner.labelled(words.basis, sourced(articles, clause.certainty, words))}`,
    `   ${manner.labelled(words.usableFor, words.audiences[clause.audience])}`,
    ...clause.remarks.map((remark) => `   ${remark[language]}`),
  );
}

function limitCells(limit: ShownLimit, language: Language): string[] {
  const words = TERMS_WORDS[language];
  const counted = words.counted[limit.method ?? limit.from](limit.days);
  const term = limit.term === 'periodic' && limit.from === 'issue' ? words.periodic(counted) : counted;
  const latest = limit.latest === null ? words.dayUnknown : formatDay(limit.latest, language);
  return [set(term, language), latest, sourced(limit.article, limit.certainty, words), limit.agreed ? words.agreed : ''];
}

function findingsText(findings: readonly AuditFinding[], language: Language): string {
  const words = TERMS_WORDS[language];
  const risks = findings.map(({ sanction }) => sanction && riskText(sanction, language));
  const told = findings.flatMap((found, index) => [
    `${MARKS[found.severity]} ${set(auditText(found, language), language)} (${sourced(found.article, found.certainty, words)})`,
    // Findings in a row that risk the same say so once, under the last of them.
    risks[index] !== risks[index + 1] && risks[index],
  ]);
  return lines(...told, findings.every(({ severity }) => severity === 'note') && words.noBreach);
}

function riskText(sanction: Sanction, language: Language): string {
  const words = TERMS_WORDS[language];
  return `  ${set(sanctionText(sanction, language), language)} (${sourced(sanction.article, sanction.certainty, words)})`;
}

function sourced(text: string, certainty: Certainty, words: TermsWords): string {
  return certainty === 'verified' ? text : `${text} – ${words.unverified}`;
}

function set(text: string, language: Language): string {
  return typeset(text, language);
}
