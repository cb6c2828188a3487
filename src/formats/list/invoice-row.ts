import type { Day } from '../../core/base/day.ts';
import { fold } from '../../core/base/text.ts';
import { decimalOfNumber, isNegative, parseDecimal, subtractDecimals } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import { type Findings, quoted } from '../findings.ts';
import type { InvoiceFacts } from '../reading.ts';
import type { ListField } from './column-mapping.ts';
import { AMOUNT_FIELDS, type Conventions, type DateField } from './conventions.ts';
import { currencyBeside, currencyCode } from './currency.ts';
import { customerIn, textIn } from './customer-cells.ts';
import { dayOfSerial, parseDay } from './dates.ts';
import type { Cell } from './rows.ts';
import type { ListRow, RowCells } from './table.ts';

type AmountField = (typeof AMOUNT_FIELDS)[number];

/** Understands the rows of one list. What a cell says and cannot be read is an error with its line, never a guess. */
export class InvoiceRows {
  readonly #conventions: Conventions;
  readonly #columns: ReadonlySet<ListField>;
  readonly #findings: Findings;

  constructor(conventions: Conventions, columns: ReadonlySet<ListField>, findings: Findings) {
    this.#conventions = conventions;
    this.#columns = columns;
    this.#findings = findings;
  }

  /**
   * The facts of one row. Amounts keep the sign of the list, so a credit note is negative where the list writes it so.
   * The amount due is the list's own; where it has none but says what was paid, it is the total less what was paid.
   */
  read(row: ListRow): InvoiceFacts {
    const { cells } = row;
    const total = this.#amount(row, 'totalInclTax');
    const prepaid = this.#amount(row, 'prepaid');
    const terms = termsInDueDate(cells.get('dueDate'));
    const due = terms === null ? this.#day(row, 'dueDate') : null;
    return {
      number: textIn(cells, 'number'),
      typeCode: typeCode(textIn(cells, 'type'), total ?? this.#quietAmount(cells.get('amountDue'))),
      issueDate: this.#day(row, 'issueDate'),
      dueDates: due === null ? [] : [due],
      currency: this.#currency(row),
      totalInclTax: total,
      prepaid,
      amountDue: this.#columns.has('amountDue') ? this.#amount(row, 'amountDue') : this.#unpaid(total, prepaid),
      seller: null,
      buyer: customerIn(cells),
      payee: null,
      ibans: compact([textIn(cells, 'iban')?.replace(/\s/g, '').toUpperCase() ?? null]),
      paymentReference: textIn(cells, 'paymentReference'),
      precedingInvoices: compact([textIn(cells, 'precedingInvoice')]),
      orderReference: textIn(cells, 'orderReference'),
      paymentTermsText: compact([textIn(cells, 'paymentTerms'), terms]),
      deliveryDate: this.#day(row, 'deliveryDate'),
      customerAccount: textIn(cells, 'customerAccount'),
      line: row.line,
    };
  }

  /** An empty cell in a column of payments means that nothing was paid. */
  #unpaid(total: Decimal | null, prepaid: Decimal | null): Decimal | null {
    if (!this.#columns.has('prepaid') || total === null) return null;
    return prepaid === null ? total : subtractDecimals(total, prepaid);
  }

  #quietAmount(cell: Cell | undefined): Decimal | null {
    if (cell === undefined) return null;
    return typeof cell === 'number' ? decimalOfNumber(cell) : parseDecimal(cell, this.#conventions.decimalMark);
  }

  #amount({ cells, line }: ListRow, field: AmountField): Decimal | null {
    if (!this.#columns.has(field)) return null;
    const cell = cells.get(field);
    const amount = this.#quietAmount(cell);
    if (cell !== undefined && amount === null && !isDash(cell)) {
      this.#findings.error('list-amount', `${quoted(String(cell))} is not an amount (${field}); write it as 1234,56 or 1234.56.`, line);
    }
    return amount;
  }

  #day({ cells, line }: ListRow, field: DateField): Day | null {
    const cell = cells.get(field);
    if (cell === undefined || isDash(cell)) return null;
    const day = this.#readDay(cell, field);
    if (day === null)
      this.#findings.error('list-date', `${quoted(String(cell))} is not a date (${field}); write it as 31/12/2026 or 2026-12-31.`, line);
    return day;
  }

  #readDay(cell: Cell, field: DateField): Day | null {
    const { dayOrder, from1904 } = this.#conventions;
    if (typeof cell === 'string' && !/^\d{5}$/.test(cell)) return parseDay(cell, dayOrder[field]);
    return dayOfSerial(Number(cell), from1904) ?? parseDay(String(cell), dayOrder[field]);
  }

  #currency({ cells, line }: ListRow): string | null {
    const cell = cells.get('currency');
    if (cell !== undefined) {
      const code = currencyCode(String(cell));
      if (code === null)
        this.#findings.error('list-currency', `${quoted(String(cell))} is not a currency; write its ISO code, such as EUR.`, line);
      return code;
    }
    const code = currencyIn(cells) ?? this.#conventions.currency;
    if (code === null) this.#findings.warning('list-currency', 'The row names no currency though others do; it was left open.', line);
    return code;
  }
}

function currencyIn(cells: RowCells): string | null {
  for (const field of AMOUNT_FIELDS) {
    const cell = cells.get(field);
    const code = typeof cell === 'string' ? currencyBeside(cell) : null;
    if (code !== null) return code;
  }
  return null;
}

const CREDIT_NOTE = /^(?:avoir|av|credit note|credit memo|creditnote|note (?:de )?credit|credit|381|facture d avoir|avoir client|crn|nc)\b/;

function typeCode(type: string | null, amount: Decimal | null): string {
  const word = type === null ? '' : fold(type);
  if (CREDIT_NOTE.test(word) || (amount !== null && isNegative(amount))) return '381';
  if (/\b(?:rectificative|corrective|corrected)\b|^384$/.test(word)) return '384';
  return /\bacompte\b|\b(?:prepayment|advance)\b|^386$/.test(word) ? '386' : '380';
}

/** A due-date column may state terms ("à réception", "30 jours fin de mois"): they are kept as terms, no date is made of them. */
function termsInDueDate(cell: Cell | undefined): string | null {
  if (typeof cell !== 'string') return null;
  return /\b(?:reception|receipt|comptant|jours?|days?|mois|month|fdm|immediat|immediate)\b/.test(fold(cell)) ? cell : null;
}

/** A dash stands for nothing in many lists. */
function isDash(cell: Cell): boolean {
  return typeof cell === 'string' && /^[-–—./]+$/.test(cell);
}

function compact(values: readonly (string | null)[]): readonly string[] {
  return values.filter((value) => value !== null);
}
