import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId, ItemId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import { RHYTHMS } from '../../core/case/plan-proposal.ts';
import { PLAN_CHARGES, PLAN_SIGNATURES } from '../../core/journal/agreement-tables.ts';
import type { NewPlan, PlanDraft } from '../../use-cases/plan.ts';
import type { PlanView } from '../../use-cases/plans-of.ts';
import { askingOf } from '../door.ts';
import { amountJson, dayShape, idShape, moneyJson, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';
import { debtorParams } from './debtor.ts';

const instalmentShape = z.object({ on: dayShape, until: dayShape, amount: moneyShape });
const draftShape = z.object({
  total: moneyShape,
  instalments: z.array(instalmentShape),
  /** What goes beyond the creditor's limits. */
  beyond: z.array(z.enum(['total-too-small', 'too-many', 'too-long', 'first-too-small'])),
});
const askedFields = {
  count: z.coerce.number().int().min(2).max(104),
  rhythm: z.enum(RHYTHMS).default('monthly'),
  firstOn: dayShape,
  /** As a person writes an amount. */
  first: z.string().max(40).optional(),
  charges: z.enum(PLAN_CHARGES).default('waived-if-kept'),
};
const itemsShape = z.array(idShape).min(1).max(1_000).nullable().default(null);
/** In an address the numbers stand between commas. */
const askedQuery = z.object({
  ...askedFields,
  items: z
    .string()
    .max(10_000)
    .regex(/^\d+(,\d+)*$/)
    .optional(),
});
const planShape = z.object({
  id: z.number(),
  state: z.enum(['offered', 'signed', 'kept', 'lapsed', 'cancelled']),
  total: moneyShape,
  instalments: z.array(instalmentShape),
  charges: z.enum(PLAN_CHARGES),
  offeredOn: dayShape,
  signedOn: dayShape.nullable(),
  endedOn: dayShape.nullable(),
  /** `null` unless it is signed. */
  standing: z.object({ is: z.enum(['in-order', 'missed', 'warned', 'lapsed', 'kept']), paid: z.number(), came: moneyShape }).nullable(),
});
const planParams = z.object({ workspace: z.string(), plan: idShape });
const doneShape = z.object({ done: z.literal(true) });

type Asked = Omit<z.infer<typeof askedQuery>, 'items'> & { readonly items: readonly number[] | null };

function askedOf({ count, rhythm, firstOn, first, charges, items }: Asked): NewPlan {
  const firstCents = first === undefined || first.trim() === '' ? null : BigInt(centsTyped(first));
  return { count, rhythm, firstOn: firstOn as Day, firstCents, charges, itemIds: items as ItemId[] | null };
}

function queried(query: z.infer<typeof askedQuery>): NewPlan {
  return askedOf({ ...query, items: query.items === undefined ? null : query.items.split(',').map(Number) });
}

/** Instalments, agreed in writing. */
export function planRoutes(app: Api): void {
  draftRoutes(app);
  app.get(
    '/api/w/:workspace/debtors/:debtor/plans',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The payment plans of a debtor, and where those that are signed stand',
        params: debtorParams,
        querystring: pageShape,
        response: { 200: z.object({ plans: z.array(planShape) }) },
      },
    },
    async (request) => {
      const plans = await askingOf(request).program.plansOf(request.params.debtor as DebtorId, request.query);
      return { plans: plans.map(planJson) };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/plans',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Offers a payment plan: the agreement to be signed is printed and kept; beyond the limits only when confirmed',
        params: debtorParams,
        body: z.strictObject({
          ...askedFields,
          count: z.number().int().min(2).max(104),
          items: itemsShape,
          confirmed: z.boolean().default(false),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { confirmed, ...asked } = request.body;
      const offered = await askingOf(request).program.offerPlan(request.params.debtor as DebtorId, askedOf(asked), confirmed);
      return { id: offered.id };
    },
  );
  courseRoutes(app);
}

function draftRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/plan-draft',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The schedule that a payment plan would have: nothing is recorded',
        params: debtorParams,
        querystring: askedQuery,
        response: { 200: draftShape },
      },
    },
    async (request) => draftJson(await askingOf(request).program.draftPlan(request.params.debtor as DebtorId, queried(request.query))),
  );
  app.get(
    '/api/w/:workspace/debtors/:debtor/plan-draft/pdf',
    {
      config: { needs: 'work' },
      schema: { summary: 'The agreement as it would be printed: nothing is recorded', params: debtorParams, querystring: askedQuery },
    },
    async (request, reply) => {
      const bytes = await askingOf(request).program.previewPlan(request.params.debtor as DebtorId, queried(request.query));
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', 'inline; filename="projet.pdf"')
        .send(Buffer.from(bytes));
    },
  );
}

function courseRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/plans/:plan/pdf',
    { config: { needs: 'read' }, schema: { summary: 'The agreement of a payment plan, to the byte', params: planParams } },
    async (request, reply) => {
      const { plan } = request.params;
      const bytes = await askingOf(request).program.planDocument(plan);
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="echeancier-${plan}.pdf"`)
        .send(Buffer.from(bytes));
    },
  );
  app.post(
    '/api/w/:workspace/plans/:plan/signature',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'The debtor has signed: its invoices rest while the plan is in order, and the time to sue runs anew from that day',
        params: planParams,
        body: z.strictObject({ on: dayShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.signPlan(request.params.plan, request.body.on as Day);
      return { done: true } as const;
    },
  );
  app.post(
    '/api/w/:workspace/plans/:plan/cancellation',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Ends a payment plan: the reminders go on from where they were',
        params: planParams,
        body: z.object({
          why: z.string().trim().min(1).max(500),
          signature: z
            .enum(PLAN_SIGNATURES)
            .optional()
            .meta({ description: 'of a signed one: whether the debtor had signed it, or never did' }),
        }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.cancelPlan(request.params.plan, request.body.why, request.body.signature);
      return { done: true } as const;
    },
  );
}

function draftJson({ totalCents, currency, instalments, faults }: PlanDraft): z.infer<typeof draftShape> {
  return {
    total: moneyJson(money(totalCents, currency)),
    instalments: instalments.map(({ on, until, cents }) => ({ on, until, amount: moneyJson(money(cents, currency)) })),
    beyond: [...faults],
  };
}

function planJson({ plan, standing }: PlanView): z.infer<typeof planShape> {
  const { id, state, currency, charges } = plan;
  return {
    id,
    state,
    total: amountJson(plan.total_cents, currency),
    instalments: plan.instalments.map(({ on, until, cents }) => ({ on, until, amount: amountJson(cents, currency) })),
    charges,
    offeredOn: plan.offered_on,
    signedOn: plan.signed_on,
    endedOn: plan.ended_on,
    standing: standing && { is: standing.is, paid: standing.paid, came: moneyJson(money(standing.cameCents, currency)) },
  };
}
