import type { Day } from '../base/day.ts';
import { type Currency, money, sumCents } from '../base/money.ts';
import { formatDay, formatLongDay, formatMoney, formatRate, type Language } from '../base/text.ts';
import { type FindingCode, findingText, isForEverybody } from '../law/finding.ts';
import type { Claim } from '../receivable/claim.ts';
import { type ClaimLine, claimLines } from '../receivable/claim-lines.ts';
import type { Item } from '../receivable/item.ts';
import type { CreditorProfile, DebtorDetails } from '../receivable/party.ts';
import { STATEMENT_WORDS } from './claim-statement-words.ts';
import { cleanCreditor, cleanDebtor, oneLine } from './foreign-text.ts';
import { mentionsOf } from './mentions.ts';
import type { Block, ClaimRow, Message } from './message.ts';
import { typeset } from './typography.ts';

type ClaimBlock = Extract<Block, { kind: 'claim' }>;

/** What one debtor owes on one day, line by line, of one currency. */
export type ClaimStatement = {
  readonly on: Day;
  readonly currency: Currency;
  readonly kind: Claim['kind'];
  readonly items: readonly {
    readonly item: Item;
    readonly lines: readonly ClaimLine[];
    readonly total: bigint;
    readonly findings: Claim['findings'];
  }[];
  /** Credit notes and payments that are laid on no invoice: to be deducted. */
  readonly credits: readonly Item[];
  readonly total: bigint;
  /** Of the whole and of each invoice. */
  readonly findings: Claim['findings'];
  /** Those that concern each invoice alike. */
  readonly caseFindings: Claim['findings'];
  /** What of its invoices is contested on that day: in the total all the same. */
  readonly contested: readonly { readonly number: string; readonly cents: bigint }[];
  /** On which of its invoices interest goes on running after that day, as far as is known. */
  readonly runsOn: 'all' | 'some' | 'none';
};

/** Where one of these is told, interest does not run. */
const RESTS: ReadonlySet<FindingCode> = new Set([
  'debtor-kind-unknown',
  'formal-notice-missing',
  'formal-notice-before-due',
  'notice-after-day',
  'interest-stopped-by-insolvency',
]);

/**
 * The claim as lines that can be checked one by one: each with its day, base, rate, days and article.
 *
 * @param isInsolvent whether proceedings are known: interest then stops, or has stopped
 * @param items the claimed invoices, with a due date each; `credits` those of the same currency that are laid on nothing
 */
export function claimStatement(claim: Claim, items: readonly Item[], credits: readonly Item[], isInsolvent = false): ClaimStatement {
  const rows = claim.items.flatMap((owed) => {
    const item = items.find((one) => one.id === owed.itemId);
    return item?.dueOn ? [{ item, lines: claimLines(owed, item.dueOn, claim.kind), total: owed.total, findings: owed.findings }] : [];
  });
  const total = sumCents(rows.map((row) => row.total)) + sumCents(credits.map((credit) => credit.openCents));
  const findings = [...claim.findings, ...claim.items.flatMap((owed) => owed.findings)];
  return {
    on: claim.on,
    currency: claim.currency,
    kind: claim.kind,
    items: rows,
    credits,
    total,
    findings,
    caseFindings: claim.findings,
    contested: [],
    runsOn: runsOn(claim, isInsolvent),
  };
}

/** Interest needs principal that is left, and nothing that makes it rest. */
function runsOn(claim: Claim, isInsolvent: boolean): ClaimStatement['runsOn'] {
  const rests = (findings: Claim['findings']) => findings.some(({ code }) => RESTS.has(code));
  const open = claim.items.filter((owed) => owed.principal > 0n);
  const running = isInsolvent || rests(claim.findings) ? [] : open.filter((owed) => !rests(owed.findings));
  if (running.length === 0) return 'none';
  return running.length === open.length ? 'all' : 'some';
}

export type StatementInput = {
  readonly statements: readonly ClaimStatement[];
  readonly creditor: CreditorProfile;
  readonly details: DebtorDetails;
  readonly language: Language;
  readonly reference: string;
};

/** The statement as a document to be printed: a table per currency, then what a reader must know. */
export function claimStatementMessage({ statements, creditor, details, language, reference }: StatementInput): Message {
  const words = STATEMENT_WORDS[language];
  const [first] = statements;
  const on = first ? formatLongDay(first.on, language) : '';
  const sender = cleanCreditor(creditor);
  const intro = [words.intro(oneLine(details.name), on), runsOnText(statements, language)].filter(Boolean).join(' ');
  return {
    language,
    wording: 'claim-statement',
    tone: 'formal',
    severity: 0,
    date: first?.on ?? ('1970-01-01' as Day),
    reference,
    sender,
    recipient: cleanDebtor(details),
    subject: typeset(words.subject(on), language),
    greeting: '',
    blocks: [
      { kind: 'paragraph', text: typeset(intro, language) },
      ...statements.map((one) => blockOf(one, language)),
      ...statementNotes(statements, language).map((text): Block => ({ kind: 'paragraph', text: typeset(text, language) })),
    ],
    closing: '',
    mentions: mentionsOf(sender, language),
    postalNotice: null,
  };
}

/** What a reader must know of the sums: why one is not there. What only its creditor can mend is not said to others. */
export function statementNotes(statements: readonly ClaimStatement[], language: Language): string[] {
  const told = statements.flatMap((one) => one.findings.filter(isForEverybody));
  return [...statements.flatMap((one) => contestedNotes(one, language)), ...new Set(told.map((finding) => findingText(finding, language)))];
}

/** What the debtor contests is owed until it is found right, and its reader must know of it. */
export function contestedNotes({ contested, currency }: ClaimStatement, language: Language): string[] {
  const words = STATEMENT_WORDS[language];
  return contested.map(({ number, cents }) =>
    typeset(words.contested(oneLine(number), formatMoney(money(cents, currency), language)), language),
  );
}

/** What the creditor is told beside the paper. */
export function creditorNotes(statements: readonly ClaimStatement[], language: Language): string[] {
  const told = statements.flatMap((one) => one.findings.filter((finding) => !isForEverybody(finding)));
  return [...new Set(told.map((finding) => findingText(finding, language)))];
}

function runsOnText(statements: readonly ClaimStatement[], language: Language): string {
  const words = STATEMENT_WORDS[language].runsOn;
  if (statements.every((one) => one.runsOn === 'all')) return words.all;
  return statements.every((one) => one.runsOn === 'none') ? '' : words.some;
}

/** The rows of a statement as they are printed and shown, with its heading. */
export function statementRows(statement: ClaimStatement, language: Language): Pick<ClaimBlock, 'title' | 'rows' | 'totals'> {
  const { rows, totals } = blockOf(statement, language);
  return { title: typeset(STATEMENT_WORDS[language].subject(formatDay(statement.on, language)), language), rows, totals };
}

function blockOf(statement: ClaimStatement, language: Language): ClaimBlock {
  const words = STATEMENT_WORDS[language];
  const { currency } = statement;
  const amount = (cents: bigint) => formatMoney(money(cents, currency), language);
  const rows = statement.items.flatMap(({ item, lines }) => lines.map((line) => rowOf(line, item, statement, language)));
  const credits = statement.credits.map((credit): ClaimRow => {
    const label = words.onAccount(oneLine(credit.number));
    return { label: typeset(label, language), period: '', rate: '', amount: amount(credit.openCents), cents: credit.openCents };
  });
  const subtotals =
    statement.items.length < 2 ? [] : statement.items.map(({ item, total }) => totalRow(words.subtotal(oneLine(item.number)), total));
  function totalRow(label: string, cents: bigint) {
    return { label: typeset(label, language), amount: amount(cents), cents };
  }
  return {
    kind: 'claim',
    title: words.title,
    headers: words.headers,
    rows: [...rows, ...credits],
    totals: [...subtotals, totalRow(words.total(formatLongDay(statement.on, language)), statement.total)],
    notes: [],
  };
}

function rowOf(line: ClaimLine, item: Item, { kind, currency }: ClaimStatement, language: Language): ClaimRow {
  const words = STATEMENT_WORDS[language];
  const amount = (cents: bigint) => formatMoney(money(cents, currency), language);
  // An article is not torn apart at the end of a line.
  const cited = line.article?.replace(/(?<!,) /g, '\u00a0') ?? null;
  const article = cited === null ? '' : ` (${cited}${line.certainty === 'verified' ? '' : `, ${words.unverified}`})`;
  const row = (label: string, period = '', rate = ''): ClaimRow => {
    return {
      label: typeset(`${label}${article}`, language),
      period: typeset(period, language),
      rate,
      amount: amount(line.cents),
      cents: line.cents,
    };
  };
  switch (line.kind) {
    case 'principal': {
      const due = formatDay(line.on, language);
      return row(
        words.invoice(oneLine(item.number)),
        item.issuedOn ? words.issued(formatDay(item.issuedOn, language), due) : words.due(due),
      );
    }
    case 'interest': {
      const { from, days, base, rate } = line.accrual ?? { from: line.on, days: 0, base: 0n, rate: 0 as never };
      return row(
        words.interest[kind],
        words.period(amount(base), formatDay(from, language), formatDay(line.on, language), days),
        formatRate(rate, language),
      );
    }
    case 'fee':
      return row(words.fee);
    case 'payment':
      return row(words.payment(formatDay(line.on, language)), fellOnText(line, amount, language));
    default:
      return row(creditText(line, language), line.kind === 'retroactive-credit-note' ? words.retroactive : '');
  }
}

/** What a line is called where it stands alone. */
export function lineName(line: ClaimLine, kind: Claim['kind'], language: Language): string {
  const words = STATEMENT_WORDS[language];
  switch (line.kind) {
    case 'principal':
      return words.principal;
    case 'interest':
      return words.interest[kind];
    case 'fee':
      return words.fee;
    case 'payment':
      return words.payment(formatDay(line.on, language));
    default:
      return creditText(line, language);
  }
}

/** A sum given up is no credit note, and is not called one: a credit note has its own number and VAT. */
function creditText({ is = 'credit-note', on }: ClaimLine, language: Language): string {
  return `${STATEMENT_WORDS[language].credits[is]} ${formatDay(on, language)}`;
}

export function lineDoubt(language: Language): string {
  return STATEMENT_WORDS[language].unverified;
}

/** "imputé sur les intérêts 10,11 € et le principal 989,89 €"; empty for what is no payment. */
export function fellOnText({ fellOn }: ClaimLine, amount: (cents: bigint) => string, language: Language): string {
  const words = STATEMENT_WORDS[language];
  if (fellOn === null) return '';
  const parts = (['interest', 'principal', 'fee'] as const).flatMap((part) =>
    fellOn[part] > 0n ? `${words.parts[part]} ${amount(fellOn[part])}` : [],
  );
  const last = parts.at(-1);
  if (last === undefined) return '';
  return words.fellOn(parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')}${words.and}${last}`);
}
