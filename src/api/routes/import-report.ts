import { z } from 'zod';
import { decimalOf } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { BookSummary } from '../../use-cases/book-summary.ts';
import type { Imported } from '../../use-cases/import-any.ts';
import type { NoticesReport } from '../../use-cases/import-notices.ts';
import type { ImportReport, ImportVerdict } from '../../use-cases/import-report.ts';
import type { StatementReport } from '../../use-cases/import-statement.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { importLineText } from '../../words/refusals.ts';
import { FORMATS } from '../../words/terms.ts';
import { dayShape, moneyShape } from '../shapes.ts';
import { lineJson, lineShape } from './bank-shapes.ts';
import { findingShape, findingsAnswer } from './import-reading.ts';

/** Lines of a report that are sent; the counts tell of the others. */
const MOST_LINES = 500;
const MOST_FINDINGS = 200;
const VERDICTS = [
  'refused',
  'warning',
  'question',
  'proposal',
  'changed',
  'cleared',
  'debtor',
  'added',
  'unchanged',
] as const satisfies readonly ImportVerdict[];

const reportLineShape = z.object({
  line: z.number().nullable(),
  number: z.string().nullable(),
  debtor: z.number().nullable(),
  verdict: z.enum(VERDICTS),
  code: z.string(),
  text: z.string(),
});

const booksShape = z.object({
  is: z.literal('books'),
  formatName: z.string().nullable(),
  /** Something was written. */
  written: z.boolean(),
  isTable: z.boolean(),
  asOf: dayShape.nullable(),
  complete: z.boolean(),
  counts: z.object({
    added: z.number(),
    changed: z.number(),
    cleared: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    debtorsNew: z.number(),
    questions: z.number(),
    customersUnknown: z.number(),
  }),
  vanished: z.object({ count: z.number(), ofOpen: z.number(), cleared: z.boolean() }),
  lines: z.array(reportLineShape),
  linesLeft: z.number(),
  findings: z.array(findingShape),
});

const partShape = z.object({
  account: z.string(),
  currency: z.string(),
  isNewAccount: z.boolean(),
  messageType: z.enum(['statement', 'report', 'notification']),
  from: dayShape.nullable(),
  until: dayShape.nullable(),
  balancesTie: z.boolean().nullable(),
  sound: z.boolean(),
  added: z.number(),
  known: z.number(),
  itemised: z.number(),
  pending: z.number(),
  notInStatements: z.number(),
  unconfirmed: z.array(z.number()),
  unreadable: z.array(z.number()),
  gaps: z.array(z.object({ from: dayShape, until: dayShape, amount: z.string().nullable() })),
  coveredUntil: dayShape.nullable(),
});

const bankShape = z.object({
  is: z.literal('bank'),
  formatName: z.string().nullable(),
  written: z.boolean(),
  parts: z.array(partShape),
  matched: z
    .object({
      applied: z.number(),
      returned: z.number(),
      suggested: z.number(),
      waiting: z.number(),
      past: z.number(),
      notOurs: z.number(),
      dropped: z.number(),
    })
    .nullable(),
  /** The first lines that were laid by it. */
  laid: z.array(lineShape),
  findings: z.array(findingShape),
});

const noticesShape = z.object({
  is: z.literal('notices'),
  written: z.boolean(),
  read: z.number(),
  added: z.number(),
  nameless: z.number(),
  concerned: z.number(),
  debtors: z.array(z.object({ id: z.number(), name: z.string(), stopped: z.boolean(), withdrawn: z.number() })),
  findings: z.array(findingShape),
});

export const reportShape = z.discriminatedUnion('is', [booksShape, bankShape, noticesShape]);

export const bookShape = z.object({
  day: dayShape,
  invoices: z.number(),
  debtors: z.number(),
  totals: z.array(
    z.object({ invoices: z.number(), open: moneyShape, overdueInvoices: z.number(), overdue: moneyShape, credits: moneyShape }),
  ),
  withoutDueDate: z.number(),
  debtorsWithoutEmail: z.number(),
  /** Long late, and nobody has said how far they had come; `null` once automatic sending is open. */
  lateWithoutLevel: z.number().nullable(),
});

/** What importing did, or would do. */
export function reportAnswer(taken: Imported, laid: readonly BankLineView[], language: Language): z.infer<typeof reportShape> {
  if (taken.is === 'notices') return noticesAnswer(taken.report, language);
  return taken.is === 'books' ? booksAnswer(taken.report, language) : bankAnswer(taken.report, laid, language);
}

function noticesAnswer(report: NoticesReport, language: Language): z.infer<typeof noticesShape> {
  const { read, added, nameless, concerned, preview, debtors, findings } = report;
  return {
    is: 'notices',
    written: !preview,
    ...{ read, added, nameless, concerned },
    debtors: debtors.slice(0, MOST_LINES).map(({ debtorId: id, name, stopped, withdrawn }) => ({ id, name, stopped, withdrawn })),
    findings: findingsAnswer(findings, language).slice(0, MOST_FINDINGS),
  };
}

function booksAnswer(report: ImportReport, language: Language): z.infer<typeof booksShape> {
  const { added, changed, cleared, unchanged, refused, debtorsNew, questions, customersUnknown } = report.counts;
  const ordered = [...report.lines].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict)).slice(0, MOST_LINES);
  return {
    is: 'books',
    formatName: report.format === null ? null : FORMATS[report.format][language],
    written: report.importId !== null,
    isTable: report.format === 'invoice-list' || report.format === 'customer-list',
    asOf: report.asOf,
    complete: report.complete,
    counts: { added, changed, cleared, unchanged, refused, debtorsNew, questions, customersUnknown },
    vanished: { ...report.vanished },
    lines: ordered.map((one) => ({
      line: one.line,
      number: one.number,
      debtor: one.debtorId,
      verdict: one.verdict,
      code: one.code,
      text: withoutCommands(importLineText(one, language)),
    })),
    linesLeft: report.linesLeftOut + report.lines.length - ordered.length,
    findings: findingsAnswer(report.findings, language).slice(0, MOST_FINDINGS),
  };
}

function bankAnswer(report: StatementReport, laid: readonly BankLineView[], language: Language): z.infer<typeof bankShape> {
  const { matched } = report;
  return {
    is: 'bank',
    formatName: report.format === null ? null : FORMATS[report.format][language],
    written: !report.preview,
    parts: report.parts.map(({ gaps, unconfirmed, unreadable, ...part }) => ({
      ...part,
      unconfirmed: [...unconfirmed],
      unreadable: [...unreadable],
      gaps: gaps.map((gap) =>
        gap.code === 'gap'
          ? { from: gap.from, until: gap.until, amount: null }
          : { from: gap.on, until: gap.on, amount: decimalOf(gap.cents) },
      ),
    })),
    matched: matched && {
      applied: matched.applied,
      returned: matched.returned,
      suggested: matched.suggested,
      waiting: matched.waiting,
      past: matched.past,
      notOurs: matched.notOurs,
      dropped: matched.dropped,
    },
    laid: laid.map((view) => lineJson(view, language)),
    findings: findingsAnswer(report.findings, language).slice(0, MOST_FINDINGS),
  };
}

export function bookAnswer(book: BookSummary): z.infer<typeof bookShape> {
  const { day, invoices, debtors, totals, withoutDueDate, debtorsWithoutEmail, lateWithoutLevel } = book;
  return {
    day,
    invoices,
    debtors,
    totals: totals.map((one) => {
      const amount = (cents: bigint) => ({ amount: decimalOf(cents), currency: one.currency });
      return {
        invoices: one.invoices,
        open: amount(one.open),
        overdueInvoices: one.overdueInvoices,
        overdue: amount(one.overdue),
        credits: amount(one.credits),
      };
    }),
    withoutDueDate,
    debtorsWithoutEmail,
    lateWithoutLevel,
  };
}
