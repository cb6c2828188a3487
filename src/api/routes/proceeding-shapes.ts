import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import { EUR, money } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import { ENDINGS, PROCEEDING_ROUTES, STEP_KINDS } from '../../core/proceeding/course-step.ts';
import { type Due, isAlarmed } from '../../core/proceeding/due.ts';
import type { ProceedingView, StepView } from '../../use-cases/proceeding-view.ts';
import { dueName, dueTold, ENDING_WORDS, PAID_TOLD, routeWords, STAGE_WORDS, stepName, wayName } from '../../words/proceeding.ts';
import { amountJson, dayShape, moneyJson, moneyShape } from '../shapes.ts';

const STAGES = [
  'begun',
  'filed',
  'refused',
  'ordered',
  'served',
  'void',
  'unopposed',
  'opposed',
  'agreed',
  'judged',
  'dismissed',
  'titled',
  'closed',
] as const;

const dueShape = z.object({
  name: z.string(),
  told: z.string().meta({ description: 'what is to be done about it, and by when' }),
  since: dayShape,
  lastDay: dayShape,
  ours: z.boolean().meta({ description: 'it is for the creditor to act' }),
  alarmed: z.boolean(),
  article: z.string(),
  unverified: z.boolean(),
});
const stepShape = z.object({
  id: z.number(),
  kind: z.enum(STEP_KINDS),
  name: z.string(),
  on: dayShape,
  inPerson: z.boolean().nullable(),
  granted: moneyShape.nullable(),
  hearingOn: dayShape.nullable(),
  ending: z.string().nullable(),
  cost: moneyShape.nullable(),
  recoverable: z.boolean(),
  filed: z.number().nullable().meta({ description: 'a document on file about the debtor' }),
  note: z.string().nullable().meta({ description: 'null once it was erased' }),
  author: z.string(),
  takenBackOn: dayShape.nullable(),
});
export const proceedingShape = z.object({
  id: z.number(),
  debtor: z.object({ id: z.number(), name: z.string() }),
  route: z.enum(PROCEEDING_ROUTES),
  name: z.string(),
  court: z.string().meta({ description: 'what kind of court it is' }),
  courtName: z.string(),
  number: z.string(),
  invoices: z.array(z.string()),
  claimed: moneyShape,
  open: moneyShape.meta({ description: 'what is open of its invoices today' }),
  openedOn: dayShape,
  stage: z.object({ code: z.enum(STAGES), name: z.string() }),
  steps: z.array(stepShape),
  dues: z.array(dueShape),
  paid: z.string().nullable().meta({ description: 'all is paid while it goes on: what is to be done' }),
  rest: moneyShape.nullable().meta({ description: 'what a judge did not grant' }),
  costs: z.object({ recoverable: moneyShape, own: moneyShape }),
  next: z.array(z.object({ kind: z.enum(STEP_KINDS), name: z.string() })),
  endings: z.array(z.object({ ending: z.enum(ENDINGS), name: z.string() })),
});

/** A proceeding as its page shows it. */
export function proceedingJson(view: ProceedingView, today: Day, language: Language): z.infer<typeof proceedingShape> {
  const { row, debtor, details, course, steps, dues, next, endings, rest, costs, numbers, openCents, isPaid } = view;
  const euro = (cents: bigint) => moneyJson(money(cents, EUR));
  return {
    id: row.id,
    debtor: { id: row.debtor_id, name: debtor },
    route: row.route,
    name: wayName(row.route, language),
    court: routeWords(language).courts[row.court],
    courtName: details?.court ?? '',
    number: details?.number ?? '',
    invoices: [...numbers],
    claimed: amountJson(row.claimed_cents, EUR),
    open: euro(openCents),
    openedOn: row.opened_on,
    stage: { code: course.stage, name: stageText(view, language) },
    steps: steps.map((step) => stepJson(step, view, language)),
    dues: dues.map((due) => dueJson(due, today, language)),
    paid: isPaid ? PAID_TOLD[language] : null,
    rest: rest === null ? null : euro(rest),
    costs: { recoverable: euro(costs.recoverable), own: euro(costs.own) },
    next: next.map((kind) => ({ kind, name: stepName(kind, row.route, language) })),
    endings: endings.map((ending) => ({ ending, name: ENDING_WORDS[ending][language] })),
  };
}

function stageText({ row, course }: ProceedingView, language: Language): string {
  const stage = STAGE_WORDS[course.stage][language];
  if (row.ending === null) return stage;
  return `${stage} – ${ENDING_WORDS[row.ending][language]}`;
}

function stepJson({ row, note }: StepView, { row: { route } }: ProceedingView, language: Language): z.infer<typeof stepShape> {
  return {
    ...{ id: row.id, kind: row.kind, name: stepName(row.kind, route, language), on: row.on_day, inPerson: row.in_person },
    granted: row.granted_cents === null ? null : amountJson(row.granted_cents, EUR),
    hearingOn: row.hearing_on,
    ending: row.ending && ENDING_WORDS[row.ending][language],
    cost: row.cost_cents === null ? null : amountJson(row.cost_cents, EUR),
    ...{ recoverable: row.recoverable, filed: row.filed_id, note, author: row.author, takenBackOn: row.taken_back_on },
  };
}

function dueJson(due: Due, today: Day, language: Language): z.infer<typeof dueShape> {
  const { key, since, lastDay, binds, article, certainty } = due;
  return {
    ...{ name: dueName(key, language), told: dueTold(due, today, language), since, lastDay },
    ...{ ours: binds === 'creditor', alarmed: isAlarmed(due, today), article, unverified: certainty === 'unverified' },
  };
}
