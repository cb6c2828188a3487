import { isCurrency } from '../../core/base/money.ts';
import type { Finding } from '../facts.ts';
import type { InvoiceFacts } from '../reading.ts';

/** Invoices and credit notes of UNTDID 1001 that EN 16931 (BT-3) and the French reform admit. */
const TYPE_CODES = new Set(
  [
    '71 80 81 82 83 84 102 130 202 203 204 211 218 219 261 262 295 296 308 325 326 331 380 381 382 383 384 385 386 387 388 389 390',
    '393 394 395 396 420 456 457 458 471 472 473 500 501 502 503 527 532 553 575 623 633 751 780 817 870 875 876 877 935',
  ].flatMap((codes) => codes.split(' ')),
);

/** French rule BR-FR-01: a longer number is refused by the platforms. */
const LONGEST_NUMBER = 35;

type Rule = {
  readonly broken: (facts: InvoiceFacts) => boolean;
  readonly severity: Finding['severity'];
  readonly code: string;
  readonly message: (facts: InvoiceFacts) => string;
};

const RULES: readonly Rule[] = [
  missing('number', 'invoice-number-missing', 'number (BT-1)'),
  missing('typeCode', 'invoice-type-missing', 'type code (BT-3; 380 for an invoice, 381 for a credit note)'),
  missing('issueDate', 'invoice-issue-date-missing', 'readable issue date (BT-2)'),
  missing('currency', 'invoice-currency-missing', 'currency (BT-5)'),
  missing('totalInclTax', 'invoice-total-missing', 'readable total with tax (BT-112)'),
  missing('amountDue', 'invoice-amount-due-missing', 'readable amount due (BT-115)'),
  {
    broken: (facts) => facts.buyer === null || facts.buyer.name === null,
    severity: 'error',
    code: 'invoice-buyer-missing',
    message: () => absence('buyer name (BT-44)'),
  },
  {
    broken: (facts) => facts.seller === null || facts.seller.name === null,
    severity: 'warning',
    code: 'invoice-seller-missing',
    message: () => absence('seller name (BT-27)'),
  },
  {
    broken: ({ typeCode }) => typeCode !== null && !TYPE_CODES.has(typeCode),
    severity: 'error',
    code: 'invoice-type-unknown',
    message: ({ typeCode }) =>
      `The type code (BT-3) is "${shown(typeCode)}", which is neither an invoice nor a credit note in UNTDID 1001. Ask the issuer which of the two it is.`,
  },
  {
    broken: ({ currency }) => currency !== null && !isCurrency(currency),
    severity: 'error',
    code: 'invoice-currency-unknown',
    message: ({ currency }) =>
      `The currency (BT-5) is "${shown(currency)}", which is not a code of ISO 4217 such as EUR. Ask the issuer for a corrected invoice.`,
  },
  {
    broken: ({ number }) => number !== null && number.length > LONGEST_NUMBER,
    severity: 'warning',
    code: 'invoice-number-too-long',
    message: ({ number }) =>
      `The number (BT-1) "${shown(number)}" has ${number?.length} characters; French platforms refuse more than ${LONGEST_NUMBER}. Check that it is the number of the invoice.`,
  },
];

function missing(field: keyof InvoiceFacts, code: string, what: string): Rule {
  return { broken: (facts) => facts[field] === null, severity: 'error', code, message: () => absence(what) };
}

function absence(what: string): string {
  return `The invoice has no ${what}. Ask the issuer for a corrected invoice, or complete it by hand after import.`;
}

function shown(text: string | null): string {
  return text === null || text.length <= 60 ? (text ?? '') : `${text.slice(0, 60)}…`;
}

/** What an invoice needs to be claimed and lacks. About the whole document: what is not there stands on no line. */
export function completenessFindings(facts: InvoiceFacts): readonly Finding[] {
  const broken = RULES.filter((rule) => rule.broken(facts));
  return broken.map((rule) => ({ severity: rule.severity, code: rule.code, line: null, message: rule.message(facts) }));
}
