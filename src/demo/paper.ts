import { present } from '../core/base/assert.ts';
import type { Day } from '../core/base/day.ts';
import { daysBetween } from '../core/base/day.ts';
import { type Currency, EUR } from '../core/base/money.ts';
import { vatOf } from './books.ts';
import { type Customer, customerOf } from './cast.ts';
import { CREDITS, type Credit, SALES, type Sale } from './sales.ts';

/** An invoice or a credit note as its paper says it. Amounts in cents, above zero. */
export type Paper = {
  readonly number: string;
  readonly isCredit: boolean;
  readonly buyer: Customer;
  readonly issued: Day;
  readonly due: Day | null;
  /** Days from issue to due date. */
  readonly term: number | null;
  /** The invoice that a credit note is for. */
  readonly of: string | null;
  readonly work: string;
  readonly currency: Currency;
  readonly net: bigint;
  readonly tax: bigint;
  readonly total: bigint;
};

const WORKS = [
  "Comptoir d'accueil en chêne, fourni et posé",
  'Rayonnages sur mesure, hêtre massif',
  'Cloisons et portes intérieures, pose comprise',
  'Banquettes et plateaux de salle, frêne verni',
  'Reprise de parquet et plinthes',
  'Mobilier de bureau, six postes',
];

/** The papers that are sent as Factur-X, by date of issue. */
export const PAPERS: readonly Paper[] = [...SALES.filter((sale) => sale.facturx).map(invoicePaper), ...CREDITS.map(creditPaper)];

function invoicePaper(sale: Sale): Paper {
  const { number, account, issued, due, cents } = sale;
  const tax = vatOf(account, cents);
  const term = due === null ? null : daysBetween(issued, due);
  const shared = { buyer: customerOf(account), currency: EUR, isCredit: false, of: null, work: workOf(sale) };
  return { ...shared, number, issued, due, term, net: cents - tax, tax, total: cents };
}

function creditPaper({ number, account, issued, cents, of }: Credit): Paper {
  const tax = vatOf(account, cents);
  const shared = { buyer: customerOf(account), currency: EUR, isCredit: true, of: of.number, due: null, term: null };
  return { ...shared, number, issued, work: 'Retour de deux plateaux, mauvaise essence', net: cents - tax, tax, total: cents };
}

function workOf({ number }: Sale): string {
  return present(WORKS[Number(number.slice(-4)) % WORKS.length], 'a line of work');
}
