import { day } from '../../base/day.ts';
import type { DatedValue } from '../dated.ts';
import { trusted } from './half-years.ts';

/** What an invoice between businesses must say. */
export const INVOICE_MENTIONS = [
  'parties',
  'billing-address',
  'issue-date',
  'quantity',
  'description',
  'unit-price',
  'reductions',
  'order-number',
  'payment-date',
  'discount-conditions',
  'penalty-rate',
  'recovery-fee',
  'client-siren',
  'delivery-address',
  'operation-kind',
  'vat-on-debits',
] as const;
export type InvoiceMention = (typeof INVOICE_MENTIONS)[number];

/** Large and intermediate companies (GE, ETI); small ones (PME, micro). The law reaches the small ones a year later. */
export type IssuerSize = 'large' | 'small';

/** Who must say it, and whether only where there is such a thing (an order number, another address…). */
export type MentionRule = {
  readonly mention: InvoiceMention;
  readonly article: string;
  readonly issuer: IssuerSize | 'any';
  readonly whereItApplies: boolean;
};

const WHERE_IT_APPLIES: readonly InvoiceMention[] = ['billing-address', 'reductions', 'order-number', 'delivery-address', 'vat-on-debits'];
const OF_2026: readonly InvoiceMention[] = ['client-siren', 'delivery-address', 'operation-kind', 'vat-on-debits'];
const OF_COMMERCE = INVOICE_MENTIONS.filter((mention) => !OF_2026.includes(mention));

/**
 * The statements of an invoice with their days. Those of L441-9 change on 2027-01-01 by what they refer to; what holds then was not
 * read, and stays to be verified.
 * @law C. com. L441-9; CGI ann. II 242 nonies A
 * @effect 2019-04-26 (L441-9); 2026-09-01 for large and intermediate companies, 2027-09-01 for small ones (242 nonies A)
 */
export const MENTION_RULES: readonly DatedValue<MentionRule>[] = [
  ...OF_COMMERCE.flatMap((mention) => [
    { ...rule(mention, 'C. com. L441-9', 'any', '2019-04-26', 'high'), to: day('2026-12-31') },
    rule(mention, 'C. com. L441-9', 'any', '2027-01-01', 'medium'),
  ]),
  ...OF_2026.flatMap((mention) => [
    rule(mention, 'CGI, ann. II, 242 nonies A', 'large', '2026-09-01', 'medium'),
    rule(mention, 'CGI, ann. II, 242 nonies A', 'small', '2027-09-01', 'medium'),
  ]),
];

function rule(
  mention: InvoiceMention,
  article: string,
  issuer: MentionRule['issuer'],
  from: string,
  confidence: 'high' | 'medium',
): DatedValue<MentionRule> {
  const value = { mention, article, issuer, whereItApplies: WHERE_IT_APPLIES.includes(mention) };
  return { from: day(from), to: null, value, ...trusted(`${article} (copie tierce)`, confidence) };
}
