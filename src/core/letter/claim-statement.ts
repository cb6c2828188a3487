import type { Day } from '../base/day.ts';
import { type Currency, money, sumCents } from '../base/money.ts';
import { formatDay, formatLongDay, formatMoney, formatRate, type Language } from '../base/text.ts';
import { findingText } from '../law/finding.ts';
import type { Claim } from '../receivable/claim.ts';
import { type ClaimLine, claimLines } from '../receivable/claim-lines.ts';
import type { Item } from '../receivable/item.ts';
import type { CreditorProfile, DebtorDetails } from '../receivable/party.ts';
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
  readonly items: readonly { readonly item: Item; readonly lines: readonly ClaimLine[]; readonly total: bigint }[];
  /** Credit notes and payments that are laid on no invoice: to be deducted. */
  readonly credits: readonly Item[];
  readonly total: bigint;
  readonly findings: readonly Claim['findings'][number][];
};

/**
 * The claim as lines that can be checked one by one: each with its day, base, rate, days and article.
 *
 * @param items the claimed invoices, with a due date each; `credits` those of the same currency that are laid on nothing
 */
export function claimStatement(claim: Claim, items: readonly Item[], credits: readonly Item[]): ClaimStatement {
  const rows = claim.items.flatMap((owed) => {
    const item = items.find((one) => one.id === owed.itemId);
    return item?.dueOn ? [{ item, lines: claimLines(owed, item.dueOn, claim.kind), total: owed.total }] : [];
  });
  const total = sumCents(rows.map((row) => row.total)) + sumCents(credits.map((credit) => credit.openCents));
  const findings = [...claim.findings, ...claim.items.flatMap((owed) => owed.findings)];
  return { on: claim.on, currency: claim.currency, kind: claim.kind, items: rows, credits, total, findings };
}

const WORDS = {
  fr: {
    subject: (on: string) => `Décompte de créance arrêté au ${on}`,
    intro: (debtor: string, on: string) =>
      `Ce décompte donne, ligne par ligne, ce que ${debtor} doit au ${on} : le principal, les intérêts période par période avec leur base, leur taux et leur article, les règlements et ce sur quoi ils ont été imputés. Les intérêts continuent de courir après cette date.`,
    headers: ['Élément', 'Base et période', 'Taux annuel', 'Montant'],
    invoice: (number: string) => `Facture ${number}`,
    issued: (issued: string, due: string) => `émise le ${issued}, échue le ${due}`,
    due: (due: string) => `échue le ${due}`,
    interest: {
      business: 'Pénalités de retard',
      consumer: 'Intérêts au taux légal',
      'public-body': 'Intérêts moratoires',
      unknown: 'Intérêts',
    },
    period: (base: string, from: string, to: string, days: number) =>
      `${base}, du ${from} au ${to}, ${days} ${days > 1 ? 'jours' : 'jour'}`,
    payment: (on: string) => `Règlement du ${on}`,
    fellOn: (parts: string) => `imputé sur ${parts}`,
    parts: { interest: 'les intérêts', principal: 'le principal', fee: 'l’indemnité' },
    creditNote: (on: string) => `Avoir du ${on}`,
    retroactive: 'réduit la facture depuis l’origine',
    fee: 'Indemnité forfaitaire pour frais de recouvrement',
    onAccount: (number: string) => `À déduire : ${number}`,
    total: (on: string) => `Total dû au ${on}`,
    subtotal: (number: string) => `Dû sur ${number}`,
    title: 'Décompte',
    principal: 'Principal',
    unverified: 'à vérifier',
    and: ' et ',
  },
  en: {
    subject: (on: string) => `Claim statement as of ${on}`,
    intro: (debtor: string, on: string) =>
      `This statement says line by line what ${debtor} owes on ${on}: the principal, interest period by period with its base, rate and article, payments and what they were laid on. Interest goes on running after that date.`,
    headers: ['Item', 'Base and period', 'Yearly rate', 'Amount'],
    invoice: (number: string) => `Invoice ${number}`,
    issued: (issued: string, due: string) => `issued on ${issued}, due on ${due}`,
    due: (due: string) => `due on ${due}`,
    interest: {
      business: 'Late-payment interest',
      consumer: 'Legal interest',
      'public-body': 'Late-payment interest',
      unknown: 'Interest',
    },
    period: (base: string, from: string, to: string, days: number) =>
      `${base}, from ${from} to ${to}, ${days} ${days > 1 ? 'days' : 'day'}`,
    payment: (on: string) => `Payment of ${on}`,
    fellOn: (parts: string) => `laid on ${parts}`,
    parts: { interest: 'interest', principal: 'principal', fee: 'the fee' },
    creditNote: (on: string) => `Credit note of ${on}`,
    retroactive: 'lowers the invoice from the start',
    fee: 'Flat recovery fee',
    onAccount: (number: string) => `To be deducted: ${number}`,
    total: (on: string) => `Total owed on ${on}`,
    subtotal: (number: string) => `Owed on ${number}`,
    title: 'Statement',
    principal: 'Principal',
    unverified: 'to be verified',
    and: ' and ',
  },
} as const;

export type StatementInput = {
  readonly statements: readonly ClaimStatement[];
  readonly creditor: CreditorProfile;
  readonly details: DebtorDetails;
  readonly language: Language;
  readonly reference: string;
};

/** The statement as a document to be printed: a table per currency, then what a reader must know. */
export function claimStatementMessage({ statements, creditor, details, language, reference }: StatementInput): Message {
  const words = WORDS[language];
  const [first] = statements;
  const on = first ? formatLongDay(first.on, language) : '';
  const sender = cleanCreditor(creditor);
  const notes = [...new Set(statements.flatMap(({ findings }) => findings.filter(isForReader).map((one) => findingText(one, language))))];
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
      { kind: 'paragraph', text: typeset(words.intro(oneLine(details.name), on), language) },
      ...statements.map((one) => blockOf(one, language)),
      ...notes.map((text): Block => ({ kind: 'paragraph', text: typeset(text, language) })),
    ],
    closing: '',
    mentions: mentionsOf(sender, language),
    postalNotice: null,
  };
}

/** What is for the creditor alone stands in no document that a debtor may be given. */
function isForReader({ code }: Claim['findings'][number]): boolean {
  return code !== 'action-may-be-barred';
}

/** The rows of a statement as they are printed and shown, with its heading. */
export function statementRows(statement: ClaimStatement, language: Language): Pick<ClaimBlock, 'title' | 'rows' | 'totals'> {
  const { rows, totals } = blockOf(statement, language);
  return { title: typeset(WORDS[language].subject(formatDay(statement.on, language)), language), rows, totals };
}

function blockOf(statement: ClaimStatement, language: Language): ClaimBlock {
  const words = WORDS[language];
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
  const words = WORDS[language];
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
      return row(words.creditNote(formatDay(line.on, language)), line.kind === 'retroactive-credit-note' ? words.retroactive : '');
  }
}

/** What a line is called where it stands alone. */
export function lineName(line: ClaimLine, kind: Claim['kind'], language: Language): string {
  const words = WORDS[language];
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
      return words.creditNote(formatDay(line.on, language));
  }
}

export function lineDoubt(language: Language): string {
  return WORDS[language].unverified;
}

/** "imputé sur les intérêts 10,11 € et le principal 989,89 €"; empty for what is no payment. */
export function fellOnText({ fellOn }: ClaimLine, amount: (cents: bigint) => string, language: Language): string {
  const words = WORDS[language];
  if (fellOn === null) return '';
  const parts = (['interest', 'principal', 'fee'] as const).flatMap((part) =>
    fellOn[part] > 0n ? `${words.parts[part]} ${amount(fellOn[part])}` : [],
  );
  const last = parts.at(-1);
  if (last === undefined) return '';
  return words.fellOn(parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')}${words.and}${last}`);
}
