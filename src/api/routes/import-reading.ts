import { z } from 'zod';
import { centsOf, decimalOf } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import type { Finding } from '../../formats/facts.ts';
import type { Reading, SourceFile } from '../../formats/reading.ts';
import { TABLE_FIELDS } from '../../program.ts';
import type { LookedAt } from '../../use-cases/look-at-file.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { findingText } from '../../words/refusals.ts';
import { FORMATS } from '../../words/terms.ts';

/** Rows of the file that are shown, to see that it was understood. */
const SHOWN_ROWS = 12;
const SHOWN_FINDINGS = 200;

export const findingShape = z.object({ severity: z.enum(['error', 'warning']), line: z.number().nullable(), text: z.string() });
const amountShape = z.object({ amount: z.string(), currency: z.string() });

/** One thing that the file states, whatever its format. */
const rowShape = z.object({
  line: z.number().nullable(),
  number: z.string().nullable(),
  who: z.string().nullable(),
  text: z.string().nullable(),
  day: z.string().nullable(),
  dueDay: z.string().nullable(),
  amount: amountShape.nullable(),
});

export const readingShape = z.object({
  name: z.string(),
  bytes: z.number(),
  is: z.enum(['bank', 'invoices', 'customers', 'fec', 'notices', 'unknown']),
  format: z.string().nullable(),
  formatName: z.string().nullable(),
  encoding: z.string().nullable(),
  /** How many things it states: lines of accounts, invoices, customers, open lines of customers. */
  count: z.number(),
  sums: z.array(z.object({ what: z.enum(['in', 'out', 'due', 'credit', 'open', 'debit', 'creditSide']), amount: amountShape })),
  days: z.object({ from: z.string(), until: z.string() }).nullable(),
  rows: z.array(rowShape),
  findings: z.array(findingShape),
  findingsLeft: z.number(),
  /** The columns of a table: its titles, and which field each was taken for; `proposed` when it may be a bank's. */
  table: z
    .object({
      headers: z.array(z.string()),
      columns: z.record(z.string(), z.string()),
      proposed: z.record(z.string(), z.string()).nullable(),
      samples: z.array(z.array(z.string())).meta({ description: 'for each column, what its first rows hold' }),
    })
    .nullable(),
});

type Row = z.infer<typeof rowShape>;
type Facts = Pick<z.infer<typeof readingShape>, 'is' | 'count' | 'sums' | 'days' | 'rows'>;

/** What was understood of a file, before anything is believed. */
export function readingAnswer(
  { name, bytes }: SourceFile,
  { reading, samples }: Pick<LookedAt, 'reading' | 'samples'>,
  language: Language,
): z.infer<typeof readingShape> {
  const { format, encoding, findings, mapping } = reading;
  const ordered = findingsAnswer(findings, language);
  const shown = ordered.slice(0, SHOWN_FINDINGS);
  return {
    name,
    bytes: bytes.length,
    format,
    formatName: format === null ? null : FORMATS[format][language],
    encoding,
    ...factsOf(reading),
    findings: shown,
    findingsLeft: ordered.length - shown.length,
    table: mapping
      ? {
          headers: [...mapping.headers],
          columns: { ...mapping.columns },
          proposed: proposedBy(findings),
          samples: samples.map((cells) => [...cells]),
        }
      : null,
  };
}

const NAMED_FIELD = new RegExp(`\\s\\((?:${TABLE_FIELDS.map((field) => field.replace('.', '\\.')).join('|')})\\)`, 'g');

/** Findings without what only the command line knows (commands, the program's names of columns), errors first. */
export function findingsAnswer(findings: readonly Finding[], language: Language): z.infer<typeof findingShape>[] {
  const told = findings.map((one) => ({
    severity: one.severity,
    line: one.line,
    text: withoutCommands(findingText(one, language)).replace(NAMED_FIELD, ''),
  }));
  const isError = (one: (typeof told)[number]) => (one.severity === 'error' ? 0 : 1);
  return told.filter((one) => one.text !== '').sort((a, b) => isError(a) - isError(b));
}

/** The columns that the reader of a bank's sheet would take, as its finding names them. */
function proposedBy(findings: readonly Finding[]): Record<string, string> | null {
  const hint = findings.find((one) => one.code === 'list-may-be-bank');
  if (!hint) return null;
  const pairs = [...hint.message.matchAll(/--map (?:"([\w.]+)=([^"]*)"|([\w.]+)=(\S+))/g)];
  return Object.fromEntries(pairs.map((found) => [found[1] ?? found[3] ?? '', found[2] ?? found[4] ?? '']));
}

function factsOf(reading: Reading): Facts {
  const statements = [...reading.statements, ...(reading.loose ?? [])];
  if (statements.length > 0) return bankFacts(statements);
  if (reading.fec) return fecFacts(reading.fec);
  if (reading.customers.length > 0) return customerFacts(reading.customers);
  if (reading.invoices.length > 0) return invoiceFacts(reading.invoices);
  if (reading.insolvency) return { is: 'notices', count: reading.insolvency.length, sums: [], days: null, rows: [] };
  const is = reading.format === null ? 'unknown' : reading.format === 'customer-list' ? 'customers' : 'invoices';
  return { is, count: 0, sums: [], days: null, rows: [] };
}

function bankFacts(statements: Reading['statements']): Facts {
  const entries = statements.flatMap((one) =>
    one.entries.map((entry) => ({ ...entry, currency: entry.currency ?? one.currency ?? 'EUR' })),
  );
  const sums = new Sums();
  for (const { amount, currency } of entries) sums.add(amount.startsWith('-') ? 'out' : 'in', amount, currency);
  return {
    is: 'bank',
    count: entries.length,
    sums: sums.all(),
    days: rangeOf(entries.map((one) => one.bookingDate ?? one.valueDate)),
    rows: entries.slice(0, SHOWN_ROWS).map((one) => ({
      line: one.line,
      number: null,
      who: one.counterparty,
      text: one.remittance ?? one.label,
      day: one.bookingDate ?? one.valueDate,
      dueDay: null,
      amount: { amount: one.amount, currency: one.currency },
    })),
  };
}

function invoiceFacts(invoices: Reading['invoices']): Facts {
  const sums = new Sums();
  const dueOf = (one: Reading['invoices'][number]) => one.amountDue ?? one.totalInclTax;
  for (const one of invoices) {
    const due = dueOf(one);
    if (due !== null) sums.add(due.startsWith('-') || one.typeCode === '381' ? 'credit' : 'due', due, one.currency ?? 'EUR');
  }
  return {
    is: 'invoices',
    count: invoices.length,
    sums: sums.all(),
    days: rangeOf(invoices.map((one) => one.issueDate)),
    rows: invoices.slice(0, SHOWN_ROWS).map((one): Row => {
      const due = dueOf(one);
      return {
        line: one.line,
        number: one.number,
        who: one.buyer?.name ?? one.customerAccount,
        text: null,
        day: one.issueDate,
        dueDay: one.dueDates.at(-1) ?? null,
        amount: due === null ? null : { amount: due, currency: one.currency ?? 'EUR' },
      };
    }),
  };
}

function customerFacts(customers: Reading['customers']): Facts {
  return {
    is: 'customers',
    count: customers.length,
    sums: [],
    days: null,
    rows: customers.slice(0, SHOWN_ROWS).map((one) => ({
      line: one.line,
      number: one.account,
      who: one.name,
      text: one.email,
      day: null,
      dueDay: null,
      amount: null,
    })),
  };
}

function fecFacts(fec: NonNullable<Reading['fec']>): Facts {
  const open = new Sums();
  for (const line of fec.openItems) open.add('open', line.amount, 'EUR');
  return {
    is: 'fec',
    count: fec.openItems.length,
    sums: [
      { what: 'debit', amount: { amount: fec.totalDebit, currency: 'EUR' } },
      { what: 'creditSide', amount: { amount: fec.totalCredit, currency: 'EUR' } },
      ...open.all(),
    ],
    days: rangeOf(fec.customerLines.map((line) => line.entryDate)),
    rows: fec.openItems.slice(0, SHOWN_ROWS).map((one) => ({
      line: one.line,
      number: one.piece,
      who: one.auxiliaryLabel ?? one.accountLabel ?? one.auxiliary ?? one.account,
      text: one.label,
      day: one.pieceDate ?? one.entryDate,
      dueDay: null,
      amount: { amount: one.amount, currency: 'EUR' },
    })),
  };
}

function rangeOf(days: readonly (string | null)[]): Facts['days'] {
  let [from, until]: [string | null, string | null] = [null, null];
  for (const day of days) {
    if (day === null) continue;
    if (from === null || day < from) from = day;
    if (until === null || day > until) until = day;
  }
  return from === null || until === null ? null : { from, until };
}

type What = Facts['sums'][number]['what'];

/** Amounts added up exactly; one that is no whole number of cents is left to the findings. */
class Sums {
  readonly #sums = new Map<string, { what: What; currency: string; cents: bigint }>();

  add(what: What, amount: string, currency: string): void {
    const cents = centsOf(amount);
    if (cents === null) return;
    const known = this.#sums.get(`${what} ${currency}`);
    if (known) known.cents += cents;
    else this.#sums.set(`${what} ${currency}`, { what, currency, cents });
  }

  all(): Facts['sums'] {
    return [...this.#sums.values()].map(({ what, currency, cents }) => ({ what, amount: { amount: decimalOf(cents), currency } }));
  }
}
