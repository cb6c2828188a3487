import { assert, present } from '../base/assert.ts';
import type { Day } from '../base/day.ts';
import { type Currency, divideHalfUp, money, sumCents } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { formatDay, formatLongDay, formatMoney, formatRate, type Language } from '../base/text.ts';
import type { InterestSegment } from '../law/accrual.ts';
import { findingText } from '../law/finding.ts';
import type { Claim, ItemClaim } from '../receivable/claim.ts';
import { claimLines } from '../receivable/claim-lines.ts';
import type { Item } from '../receivable/item.ts';
import { articleInWords } from './article.ts';
import { fellOnText, lineName } from './claim-statement.ts';
import type { ComposeFinding } from './compose-input.ts';
import { oneLine } from './foreign-text.ts';
import { currenciesOf, numberText, type Subject } from './item-table.ts';
import type { Block, ClaimRow, TotalRow } from './message.ts';
import { typeset } from './typography.ts';
import { labelsIn, put } from './wording/labels.ts';

type ClaimBlock = Extract<Block, { kind: 'claim' }>;

/** One currency of a formal notice: each invoice with its principal, its interest by period and its fee. */
export type ClaimPart = {
  readonly currency: Currency;
  readonly block: ClaimBlock;
  readonly total: bigint;
  readonly findings: readonly ComposeFinding[];
};

/** A claim, once the claimed invoices have been picked out of it. */
type Picked = {
  readonly claim: Claim;
  readonly lines: readonly { readonly item: Item; readonly owed: ItemClaim }[];
  readonly credits: readonly Item[];
  readonly contractRate: Rate | null;
  readonly language: Language;
};

/** The law's view of the claimed invoices, a block per currency, euros first. */
export function claimParts(
  claims: readonly Claim[],
  subject: Subject,
  contractRate: Rate | null,
  language: Language,
): readonly ClaimPart[] {
  return currenciesOf(subject.claimed).map((currency) => {
    const claim = present(
      claims.find((one) => one.currency === currency),
      `the claim in ${currency}`,
    );
    const items = subject.claimed.filter((item) => item.currency === currency);
    const lines = items.map((item) => ({
      item,
      owed: present(
        claim.items.find(({ itemId }) => itemId === item.id),
        `the claim on ${item.number}`,
      ),
    }));
    const credits = subject.credits.filter((item) => item.currency === currency);
    return partOf({ claim, lines, credits, contractRate, language });
  });
}

function partOf(picked: Picked): ClaimPart {
  const { claim, lines, credits, language } = picked;
  const labels = labelsIn(language);
  const rows = [...lines.flatMap(({ item, owed }) => rowsOf(item, owed, picked)), ...credits.map((credit) => creditRow(credit, picked))];
  const total = sumCents(lines.map(({ owed }) => owed.total)) + sumCents(credits.map(({ openCents }) => openCents));
  assert(sumCents(rows.map(({ cents }) => cents)) === total, 'the rows of a claim must add up to its total');
  const totals = totalsOf(picked, total);
  const block: ClaimBlock = {
    kind: 'claim',
    title: labels.claim.title,
    headers: labels.claim.headers,
    rows,
    totals,
    notes: notesOf(picked),
  };
  return { currency: claim.currency, block, total, findings: findingsOf(picked) };
}

function rowsOf(item: Item, owed: ItemClaim, picked: Picked): readonly ClaimRow[] {
  const { claim, language } = picked;
  if (owed.laid.length > 0) return rowsInTime(item, owed, picked);
  const labels = labelsIn(language).claim;
  const row = (label: string, period: string, rate: string, cents: bigint) => rowIn(picked, label, period, rate, cents);
  const rows = [row(put(labels.invoice, oneLine(item.number)), identityOf(item, language), '', owed.principal)];
  for (const segment of owed.segments) {
    rows.push(
      row(labels.interest[claim.kind], periodOf(segment, claim.currency, language), formatRate(segment.rate, language), segment.interest),
    );
  }
  if (owed.recoveryFee > 0n) rows.push(row(labels.fee, '', '', owed.recoveryFee));
  return rows;
}

/**
 * An invoice on which something was laid: from its principal on, line by line in time as in a claim statement, so that what is left
 * follows from the lines above it.
 */
function rowsInTime(item: Item, owed: ItemClaim, picked: Picked): readonly ClaimRow[] {
  const { claim, language } = picked;
  const labels = labelsIn(language).claim;
  const amount = (cents: bigint) => formatMoney(money(cents, claim.currency), language);
  const segments = [...owed.segments];
  let left = 0n;
  return claimLines(owed, present(item.dueOn, `the due date of ${item.number}`), claim.kind).map((line) => {
    const row = (label: string, period: string, rate = '') => rowIn(picked, label, period, rate, line.cents);
    if (line.kind === 'fee') return row(labels.fee, '');
    if (line.kind === 'interest') {
      const segment = present(segments.shift(), `the interest of ${item.number}`);
      return row(labels.interest[claim.kind], periodOf(segment, claim.currency, language), formatRate(segment.rate, language));
    }
    left += line.fellOn ? -line.fellOn.principal : line.cents;
    if (line.kind === 'principal') return row(put(labels.invoiceFromStart, oneLine(item.number)), identityOf(item, language));
    const parts = [fellOnText(line, amount, language), put(labels.leaving, amount(left))];
    const told = parts.filter((part) => part !== '').join(language === 'fr' ? '\u202f; ' : '; ');
    return { ...row(lineName(line, claim.kind, language), told), isWithin: true };
  });
}

function creditRow(credit: Item, picked: Picked): ClaimRow {
  const issued = credit.issuedOn ? put(labelsIn(picked.language).claim.issued, formatDay(credit.issuedOn, picked.language)) : '';
  return rowIn(picked, numberText(credit, picked.language), issued, '', credit.openCents);
}

function rowIn({ claim, language }: Picked, label: string, period: string, rate: string, cents: bigint): ClaimRow {
  return { label, period, rate, amount: formatMoney(money(cents, claim.currency), language), cents };
}

/** "1 800,00 € TTC, émise le 12/09/2026, échue le 12/10/2026": what a notice must say of each invoice. */
function identityOf(item: Item, language: Language): string {
  const labels = labelsIn(language).claim;
  const dated = (label: string, on: Day | null) => (on ? put(label, formatDay(on, language)) : '');
  const amount = put(labels.inclTax, formatMoney(money(item.amountCents, item.currency), language));
  return [amount, dated(labels.issued, item.issuedOn), dated(labels.wasDue, item.dueOn)].filter((part) => part !== '').join(', ');
}

/** "sur 1 800,00 €, du 13/10/2026 au 21/11/2026, 40 jours". */
function periodOf({ principal, from, to, days }: InterestSegment, currency: Currency, language: Language): string {
  const { claim: labels, days: dayLabels } = labelsIn(language);
  const count = days === 1 ? dayLabels.one : put(dayLabels.many, String(days));
  const dates = `${put(labels.from, formatDay(from, language))} ${put(labels.to, formatDay(to, language))}`;
  return [put(labels.on, formatMoney(money(principal, currency), language)), dates, count].join(', ');
}

/** What the sum is made of, then the sum; the parts add up to it, and are left out where there is only one. */
function totalsOf({ claim, lines, credits, language }: Picked, total: bigint): readonly TotalRow[] {
  const labels = labelsIn(language).claim;
  const of = (pick: (owed: ItemClaim) => bigint) => sumCents(lines.map(({ owed }) => pick(owed)));
  const row = (label: string, cents: bigint): TotalRow => ({ label, amount: formatMoney(money(cents, claim.currency), language), cents });
  const parts = [
    row(
      labels.principal,
      of((owed) => owed.principal),
    ),
    row(
      labels.interest[claim.kind],
      of((owed) => owed.interest - owed.interestPaid),
    ),
    row(
      labels.fees,
      of((owed) => owed.recoveryFee - owed.recoveryFeePaid),
    ),
    row(labels.credits, sumCents(credits.map(({ openCents }) => openCents))),
  ].filter(({ cents }) => cents !== 0n);
  assert(sumCents(parts.map(({ cents }) => cents)) === total, 'the parts of a claim must add up to its total');
  return [...(parts.length > 1 ? parts : []), row(put(labels.total, formatLongDay(claim.on, language)), total)];
}

/** On which articles, and how it was computed; only what was really applied is said. */
function notesOf({ claim, lines, language, contractRate }: Picked): readonly string[] {
  const { claim: labels, colon } = labelsIn(language);
  const segments = lines.flatMap(({ owed }) => owed.segments);
  const bases = segments.map(
    (segment) => `${articleInWords(segment.article, language)}; ${rateSource(segment, claim.kind, contractRate, language)}`,
  );
  const notes = [...new Set(bases)].map((basis) => `${labels.interest[claim.kind]}${colon} ${basis}.`);
  if (segments.length > 0 && segments.every(isOver365)) notes.push(labels.dayCount);
  if (lines.some(({ owed }) => owed.interestPaid > 0n)) notes.push(labels.allocated);
  const open = sumCents(lines.map(({ item }) => item.openCents));
  const beyond = sumCents(lines.map(({ owed }): bigint => owed.principal)) - open;
  const amount = (cents: bigint) => formatMoney(money(cents, claim.currency), language);
  if (beyond > 0n) notes.push(put(put(labels.beyondBooks, amount(beyond)), amount(open)));
  const fee = lines.map(({ owed }): bigint => owed.recoveryFee).find((cents) => cents > 0n);
  if (fee !== undefined && (claim.kind === 'business' || claim.kind === 'public-body')) {
    notes.push(`${put(labels.feeNote, formatMoney(money(fee), language))} ${sentence(labels.feeArticle[claim.kind])}`);
  }
  return notes.map((note) => typeset(note, language));
}

/** The contract's rate where it was applied; else the law's for this kind of debtor. */
function rateSource({ rate }: InterestSegment, kind: Claim['kind'], contractRate: Rate | null, language: Language): string {
  const labels = labelsIn(language).claim.rateOf;
  if (kind === 'unknown' || (kind === 'business' && rate === contractRate)) return labels.contract;
  return labels[kind];
}

function isOver365({ principal, rate, days, interest }: InterestSegment): boolean {
  return divideHalfUp(principal * BigInt(rate) * BigInt(days), 365_000_000n) === interest;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** A notice with interest at a rate below the floor of the law does not leave: its terms are to be mended first. @law C. com. L441-10 II */
const STOPS: ReadonlySet<string> = new Set(['contract-rate-below-floor']);

function findingsOf({ claim, lines }: Picked): readonly ComposeFinding[] {
  const notes = [...claim.findings, ...lines.flatMap(({ owed }) => owed.findings)];
  const findings = notes
    .filter(({ code }) => code !== 'formal-notice-missing')
    .map(
      (note): ComposeFinding => ({
        severity: STOPS.has(note.code) ? 'error' : 'warning',
        code: note.code,
        message: findingText(note, 'en'),
      }),
    );
  const unverified = lines.flatMap(({ owed }) => owed.segments).find(({ certainty }) => certainty === 'unverified');
  const rate = `The rate from ${unverified?.from} on has not been verified at its source: check it before the notice leaves.`;
  const fee = 'The recovery fee has not been verified at its source: check it before the notice leaves.';
  const isFeeUnsure = lines.some(({ owed }) => owed.recoveryFee > 0n && owed.recoveryFeeCertainty === 'unverified');
  return [...findings, ...(unverified ? [warning('rate-unverified', rate)] : []), ...(isFeeUnsure ? [warning('fee-unverified', fee)] : [])];
}

function warning(code: string, message: string): ComposeFinding {
  return { severity: 'warning', code, message };
}
