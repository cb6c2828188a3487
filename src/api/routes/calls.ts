import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId, DispatchId, ItemId } from '../../core/base/id.ts';
import { type Currency, money } from '../../core/base/money.ts';
import { CALL_OUTCOMES, LATE_REASONS } from '../../core/case/call.ts';
import { DISPUTE_CAUSES } from '../../core/case/dispute.ts';
import { daysLate } from '../../core/prevention/payer-score.ts';
import { callLineJson, callLineShape, hourShape, scoreJson, scoreShape } from '../call-json.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, moneyJson, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';
import { debtorParams } from './debtor.ts';

const dispatchParams = z.object({ workspace: z.string(), dispatch: idShape });
const creditorParams = z.object({ workspace: z.string(), creditor: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const amountText = z.string().max(40).nullable().default(null);

/** What a person says of a call that was made. */
const callBody = z.object({
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string().max(500).default(''),
  at: hourShape.nullable().default(null).meta({ description: 'when it was made today; null: now' }),
  lateReason: z.enum(LATE_REASONS).nullable().default(null),
  promisedOn: dayShape.nullable().default(null),
  promised: amountText.meta({ description: 'the part promised, as a person writes an amount; null: all of it' }),
  confirmed: z.boolean().default(false).meta({ description: 'a promise is taken although several before it were broken' }),
  cause: z.enum(DISPUTE_CAUSES).default('other'),
  contested: z
    .array(z.strictObject({ item: idShape, amount: amountText }))
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .meta({ description: 'what is contested, VAT included; null: all that the call is about' }),
  againOn: dayShape.nullable().default(null),
  againAt: hourShape.nullable().default(null),
  spoke: z.boolean().default(false).meta({ description: 'of a call to be made again: whether the debtor was spoken to' }),
  confirmByMail: z
    .boolean()
    .default(false)
    .meta({ description: 'an e-mail confirms the day that was agreed; it leaves with the next ones' }),
});

/** Whom to call, what came of it, and what is known of how a debtor pays. */
export function callRoutes(app: Api): void {
  listRoute(app);
  recordRoutes(app);
  callingRoute(app);
  scoreRoute(app);
  reasonsRoute(app);
}

function listRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/calls',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Calls that wait, in the order in which they are worth making, page by page',
        params: creditorParams,
        querystring: pageShape,
        response: { 200: z.object({ lines: z.array(callLineShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { limit } = request.query;
      const lines = await askingOf(request).program.callList(request.params.creditor as CreditorId, request.query);
      const next = lines.length < limit ? null : (lines.at(-1)?.dispatch.id ?? null);
      return { lines: lines.map((line) => callLineJson(line, languageOf(request))), next };
    },
  );
}

function recordRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/dispatches/:dispatch/call',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Records what came of a call: a promise or a dispute is one like any other',
        params: dispatchParams,
        body: callBody,
        response: {
          200: z.object({
            call: z.number(),
            heldUntil: dayShape.nullable(),
            dispute: z.number().nullable(),
            confirmation: z.number().nullable().meta({ description: 'the e-mail that confirms it' }),
          }),
        },
      },
    },
    async (request) => {
      const { promisedOn, promised, contested, againOn, ...said } = request.body;
      const sums = contested?.map(({ item, amount }) => ({
        itemId: item as ItemId,
        cents: amount === null ? null : BigInt(centsTyped(amount)),
      }));
      const report = {
        ...said,
        promisedOn: promisedOn as Day | null,
        promisedCents: promised === null ? null : BigInt(centsTyped(promised)),
        contested: sums ?? null,
        againOn: againOn as Day | null,
      };
      return askingOf(request).program.recordCall(request.params.dispatch as DispatchId, report);
    },
  );
  app.post(
    '/api/w/:workspace/dispatches/:dispatch/call/undo',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Takes back what was recorded of a call, as long as nothing has followed from it: it waits as before',
        params: dispatchParams,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.takeBackCall(request.params.dispatch as DispatchId);
      return DONE;
    },
  );
}

function callingRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/calling',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Keeps when a debtor wants to be called: not at all, or between two hours',
        params: debtorParams,
        body: z.strictObject({ never: z.boolean(), from: hourShape.nullable(), until: hourShape.nullable() }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.setCalling(request.params.debtor as DebtorId, request.body);
      return DONE;
    },
  );
}

function scoreRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/score',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'How a debtor pays, from this company’s own records, with every reason; and its last payments',
        params: debtorParams,
        response: {
          200: scoreShape.extend({
            payments: z
              .array(z.object({ on: dayShape, late: z.number() }))
              .meta({ description: 'days late of each invoice, by day of payment' }),
          }),
        },
      },
    },
    async (request) => {
      const { score, paid } = await askingOf(request).program.payerScore(request.params.debtor as DebtorId);
      const payments = paid.slice(-MOST_PAYMENTS).map((one) => ({ on: one.paidOn, late: daysLate(one) }));
      return { ...scoreJson(score, languageOf(request)), payments };
    },
  );
}

/** What a plot shows. */
const MOST_PAYMENTS = 24;

function reasonsRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/late-reasons',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Why debtors said on the telephone that they are late, with the sums that the calls were about',
        params: creditorParams,
        response: {
          200: z.object({ reasons: z.array(z.object({ reason: z.enum(LATE_REASONS), calls: z.number(), sums: z.array(moneyShape) })) }),
        },
      },
    },
    async (request) => {
      const found = await askingOf(request).program.lateReasons(request.params.creditor as CreditorId);
      const reasons = found.map(({ reason, calls, sums }) => ({
        reason,
        calls,
        sums: Object.entries(sums).map(([currency, cents]) => moneyJson(money(cents, currency as Currency))),
      }));
      return { reasons };
    },
  );
}
