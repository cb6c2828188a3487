import { z } from 'zod';
import { decimalOf, money } from '../../core/base/money.ts';
import { percentOf, type Rate } from '../../core/base/rate.ts';
import type { Language } from '../../core/base/text.ts';
import { HAND_OVER_ASKED, PROFESSIONAL_KINDS, REPORT_ACTS } from '../../core/case/hand-over.ts';
import type { HandOverRow, ReportRow, ReportWords } from '../../core/journal/hand-over-tables.ts';
import type { HandOverCheck } from '../../use-cases/hand-over-check.ts';
import type { HandOverDetail, HandOverView, ReportView } from '../../use-cases/hand-overs.ts';
import type { ProfessionalView } from '../../use-cases/professionals.ts';
import { pointText } from '../../words/hand-over-terms.ts';
import { LEVEL_WORDS } from '../../words/readiness.ts';
import { amountJson, dayShape, moneyJson, moneyShape } from '../shapes.ts';

const percentShape = z.string().nullable().meta({ description: 'percentage with a dot' });
const accountShape = z.object({ received: moneyShape, commission: moneyShape, remitted: moneyShape, held: moneyShape });

export const professionalShape = z.object({
  id: z.number(),
  kind: z.enum(PROFESSIONAL_KINDS),
  ...{ name: z.string(), address: z.string(), email: z.string(), phone: z.string(), district: z.string(), notes: z.string() },
  commission: percentShape,
  fixed: z.string().nullable(),
  results: z.object({
    ...{ handedOver: z.number(), out: z.number(), given: moneyShape, account: accountShape },
    daysToFirst: z.number().nullable().meta({ description: 'days to the first payment, on average; null while there was none' }),
  }),
});

export const handOverShape = z.object({
  id: z.number(),
  debtor: z.object({ id: z.number(), name: z.string() }),
  professional: z.object({ id: z.number(), name: z.string(), kind: z.enum(PROFESSIONAL_KINDS) }),
  asked: z.enum(HAND_OVER_ASKED),
  on: dayShape,
  state: z.enum(['out', 'back']),
  endedOn: dayShape.nullable(),
  endedWhy: z.enum(['taken-back', 'paid', 'no-result']).nullable(),
  heardOn: dayShape,
  silentDays: z.number().nullable().meta({ description: 'days without news, once they are too many' }),
  waiting: z.number().meta({ description: 'reports that nobody has looked at' }),
  given: moneyShape,
  open: moneyShape,
  account: accountShape,
  author: z.string(),
});

export const reportShape = z.object({
  id: z.number(),
  act: z.enum(REPORT_ACTS),
  on: dayShape,
  saidOn: dayShape,
  way: z.enum(['link', 'file', 'person']),
  amount: moneyShape.nullable(),
  commission: moneyShape.nullable(),
  invoice: z.number().nullable(),
  until: dayShape.nullable(),
  note: z.string().nullable().meta({ description: 'null once it was erased' }),
  files: z.array(z.object({ name: z.string(), bytes: z.number() })),
  state: z.enum(['waiting', 'confirmed', 'refused']),
  decidedOn: dayShape.nullable(),
  decidedBy: z.string().nullable(),
});

export const waitingReportShape = reportShape.extend({
  handOver: z.number(),
  debtor: z.object({ id: z.number(), name: z.string() }),
  professional: z.string(),
  agreed: moneyShape.nullable().meta({ description: 'what was agreed to be kept of the sum' }),
  like: z.number().nullable().meta({ description: 'another report of the same sum and day: perhaps the same money' }),
});

export const handOverDetailShape = handOverShape.extend({
  commission: percentShape,
  fixed: z.string().nullable(),
  reason: z.string(),
  instructions: z.string(),
  back: z.string(),
  case: z.number(),
  linkUntil: dayShape.nullable(),
  invoices: z.array(z.object({ id: z.number(), number: z.string(), given: moneyShape, open: moneyShape })),
  reports: z.array(reportShape),
});

export const checkShape = z.object({
  invoices: z.array(z.object({ id: z.number(), number: z.string(), open: moneyShape })),
  total: moneyShape,
  points: z.array(z.object({ code: z.string(), text: z.string(), blocks: z.boolean() })),
  readiness: z.string().nullable().meta({ description: 'how strong the case is, in words' }),
});

export function professionalJson({ row, details, results }: ProfessionalView): z.infer<typeof professionalShape> {
  const { name = '', address = '', email = '', phone = '', district = '', notes = '' } = details ?? {};
  const { handedOver, out, givenCents, daysToFirst, account } = results;
  return {
    ...{ id: row.id, kind: row.kind, name, address, email, phone, district, notes },
    ...termsJson(row),
    results: { handedOver, out, daysToFirst, given: moneyJson(money(givenCents)), account: accountJson(account) },
  };
}

export function handOverJson({ row, debtor, professional, kind, given, open, account, waiting, silentDays }: HandOverView) {
  return {
    ...{ id: row.id, debtor: { id: row.debtor_id, name: debtor }, professional: { id: row.professional_id, name: professional, kind } },
    ...{ asked: row.asked, on: row.on_day, state: row.state, endedOn: row.ended_on, endedWhy: row.ended_why, heardOn: row.heard_on },
    ...{ silentDays, waiting, given: moneyJson(given), open: moneyJson(open), account: accountJson(account, row.currency) },
    author: row.author,
  } satisfies z.infer<typeof handOverShape>;
}

export function detailJson({ view, words, page }: HandOverDetail): z.infer<typeof handOverDetailShape> {
  const { row } = view;
  return {
    ...handOverJson(view),
    ...termsJson(row),
    ...{ reason: words.reason, instructions: words.instructions, back: words.back, case: row.case_id, linkUntil: row.link_until },
    invoices: page.invoices.map((one) => ({ id: one.item, number: one.number, given: moneyJson(one.given), open: moneyJson(one.open) })),
    reports: page.reports.map((one) => reportJson(one.row, one.words, row.currency)),
  };
}

export function reportJson(row: ReportRow, words: ReportWords | null, currency: HandOverRow['currency']): z.infer<typeof reportShape> {
  return {
    ...{ id: row.id, act: row.act, on: row.on_day, saidOn: row.said_on, way: row.way, invoice: row.item_id, until: row.until_day },
    amount: row.cents === null ? null : amountJson(row.cents, currency),
    commission: row.commission_cents === null ? null : amountJson(row.commission_cents, currency),
    note: words?.note ?? null,
    files: row.files.map(({ bytes }, at) => ({ name: words?.names[at] ?? '', bytes })),
    ...{ state: row.state, decidedOn: row.decided_on, decidedBy: row.decided_by },
  };
}

export function waitingReportJson(view: ReportView): z.infer<typeof waitingReportShape> {
  const { row, words, debtor, professional, currency, agreedCents, likeId } = view;
  return {
    ...reportJson(row, words, currency),
    ...{ handOver: row.hand_over_id, debtor: { id: row.debtor_id, name: debtor }, professional, like: likeId },
    agreed: agreedCents === null ? null : moneyJson(money(agreedCents, currency)),
  };
}

export function checkJson({ items, currency, points, readiness }: HandOverCheck, language: Language): z.infer<typeof checkShape> {
  return {
    invoices: items.map((item) => ({ id: item.id, number: item.number, open: amountJson(item.open_cents, currency) })),
    total: amountJson(
      items.reduce((sum, item) => sum + item.open_cents, 0),
      currency,
    ),
    points: points.map((point) => ({ code: point.code, text: pointText(point, language), blocks: point.blocks })),
    readiness: readiness && LEVEL_WORDS[readiness.level][language],
  };
}

function accountJson(account: HandOverView['account'], currency?: HandOverRow['currency']): z.infer<typeof accountShape> {
  const of = (cents: bigint) => moneyJson(money(cents, currency));
  return { received: of(account.received), commission: of(account.commission), remitted: of(account.remitted), held: of(account.held) };
}

function termsJson({ commission_ppm, fixed_cents }: { readonly commission_ppm: number | null; readonly fixed_cents: number | null }) {
  return {
    commission: commission_ppm === null ? null : percentOf(commission_ppm as Rate),
    fixed: fixed_cents === null ? null : decimalOf(BigInt(fixed_cents)),
  };
}
