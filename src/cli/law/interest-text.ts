import { type Currency, money } from '../../core/base/money.ts';
import { formatDay, formatMoney, formatRate, type Language } from '../../core/base/text.ts';
import type { InterestSegment } from '../../core/law/accrual.ts';
import { findingText, type LawFinding } from '../../core/law/finding.ts';
import type { Claim } from '../../core/receivable/claim.ts';
import { table } from '../text/layout.ts';

const WORDS = {
  fr: {
    title: 'Décompte au',
    headers: ['Du', 'au', 'Jours', 'Taux', 'Principal', 'Intérêts', 'Article'],
    unverified: 'à vérifier',
    sums: {
      interest: 'Intérêts courus',
      interestPaid: 'dont payés',
      recoveryFee: 'Indemnité forfaitaire',
      principal: 'Principal restant',
      total: 'Total dû',
    },
  },
  en: {
    title: 'Claim on',
    headers: ['From', 'To', 'Days', 'Rate', 'Principal', 'Interest', 'Article'],
    unverified: 'to be verified',
    sums: {
      interest: 'Interest accrued',
      interestPaid: 'of which paid',
      recoveryFee: 'Recovery fee',
      principal: 'Principal left',
      total: 'Total owed',
    },
  },
} as const;

const RIGHT_ALIGNED = [2, 3, 4, 5];
const SUMS = ['interest', 'interestPaid', 'recoveryFee', 'principal', 'total'] as const;

/** A claim as a small table for a terminal: each segment with its article, the sums, then what a person should know. */
export function claimText(claim: Claim, findings: readonly LawFinding[], language: Language): string {
  const words = WORDS[language];
  const segments = claim.items.flatMap((item) => item.segments);
  const sums = SUMS.map((key) => [words.sums[key], formatMoney(money(claim[key], claim.currency), language)]);
  const parts = [
    [`${words.title} ${formatDay(claim.on, language)}`],
    segmentsTable(segments, claim.currency, language),
    table(sums, [1]),
    findings.map((found) => `! ${findingText(found, language)}`),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The days at one rate, line by line; nothing where no interest runs. */
export function segmentsTable(segments: readonly InterestSegment[], currency: Currency, language: Language): string[] {
  const rows = segments.map((segment) => segmentCells(segment, currency, language));
  return rows.length > 0 ? table([WORDS[language].headers, ...rows], RIGHT_ALIGNED) : [];
}

function segmentCells(segment: InterestSegment, currency: Currency, language: Language): string[] {
  const { from, to, days, rate, principal, interest, article, certainty } = segment;
  const source = certainty === 'verified' ? article : `${article} (${WORDS[language].unverified})`;
  const [base, accrued] = [principal, interest].map((cents) => formatMoney(money(cents, currency), language));
  return [formatDay(from, language), formatDay(to, language), String(days), formatRate(rate, language), base ?? '', accrued ?? '', source];
}
