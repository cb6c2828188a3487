import { z } from 'zod';
import type { CreditorId, DebtorId, ItemId, LayingId } from '../../core/base/id.ts';
import { centsOf, decimalOf, EUR, money } from '../../core/base/money.ts';
import type { GivenUp } from '../../use-cases/give-up.ts';
import { returnReasonText } from '../../words/return-reasons.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { amountJson, dayShape, idShape, moneyJson, moneyShape, openSeenShape, otherMoneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { ACT_KINDS, itemJson, itemShape, laidJson, lineShape } from './bank-shapes.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });
const itemParams = z.object({ workspace: z.string(), item: idShape });
const reasonShape = z.string().trim().min(1).max(300);

const actShape = z.object({
  at: z.string().meta({ description: 'instant, ISO 8601' }),
  by: z.string(),
  day: dayShape,
  state: z.enum(['standing', 'undone', 'returned']),
  /** Told to the accounting software already. */
  exported: z.boolean(),
  amount: moneyShape,
  laid: lineShape.shape.laid.unwrap(),
  reopened: lineShape.shape.reopened,
  line: z.object({ line: z.number(), day: dayShape, payer: z.string().nullable(), text: z.string().nullable() }).nullable(),
});

const doneShape = z.object({ act: z.number(), amount: moneyShape, debtor: z.number(), dropped: z.number() });

/** What was laid last and its exact undoing; credits, refunds and write-offs, which no bank line shows. */
export function bankActRoutes(app: Api): void {
  recentRoute(app);
  undoRoute(app);
  creditsRoute(app);
  creditRoutes(app);
  writeOffRoute(app);
}

function recentRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/acts',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What was laid last, the latest first; `before` is the `next` of the page before',
        params: creditorParams,
        querystring: z.object({
          kind: z.enum(ACT_KINDS).optional(),
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(30),
        }),
        response: { 200: z.object({ acts: z.array(actShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { kind, before = null, limit } = request.query;
      const kinds = kind === undefined ? ACT_KINDS : [kind];
      const { program } = askingOf(request);
      const { acts, next, ...names } = await program.recentActs(request.params.creditor as CreditorId, kinds, { before, limit });
      const language = languageOf(request);
      return {
        acts: acts.map(({ at, by, act, returned, line, words }) => {
          const currency = line?.currency ?? names.items.get(act.settlements[0]?.item_id ?? (0 as ItemId))?.currency ?? EUR;
          const { row } = act;
          const moved = act.settlements.reduce((sum, one) => sum + Math.max(0, one.cents), 0);
          const laid = laidJson(act, currency, names);
          return {
            at,
            by,
            day: row.on_day,
            state: row.state,
            exported: row.export_id !== null,
            amount: amountJson(line?.cents ?? (moved > 0 ? moved : -act.settlements.reduce((sum, one) => sum + one.cents, 0)), currency),
            laid: { ...laid, reason: row.kind === 'return' && row.reason !== null ? returnReasonText(row.reason, language) : row.reason },
            reopened: returned === null ? [] : laidJson(returned, currency, names).on.map(({ kind: _, ...one }) => one),
            line: line && {
              line: line.id,
              day: line.booked_on,
              payer: words?.payer ?? null,
              text: words?.remittance ?? words?.label ?? null,
            },
          };
        }),
        next,
      };
    },
  );
}

function undoRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/bank/acts/:act/undo',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Takes back exactly a credit laid, a refund or a write-off',
        params: creditorParams.extend({ act: idShape }),
        response: { 200: z.object({ shownByBooks: z.string() }) },
      },
    },
    async (request) => {
      const { creditor, act } = request.params;
      const { shownCents } = await askingOf(request).program.undoLaying(creditor as CreditorId, act as LayingId);
      return { shownByBooks: decimalOf(shownCents) };
    },
  );
}

function creditsRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/credits',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Credit notes and money on account that are laid on nothing, each with the invoices that it could settle',
        params: creditorParams,
        querystring: pageShape,
        response: {
          200: z.object({
            count: z.number(),
            credits: z.array(z.object({ credit: itemShape, invoices: z.array(itemShape) })),
            next: z.number().nullable(),
          }),
        },
      },
    },
    async (request) => {
      const { credits, next, count } = await askingOf(request).program.openCredits(request.params.creditor as CreditorId, request.query);
      return {
        count,
        credits: credits.map(({ credit, debtorName, invoices }) => ({
          credit: itemJson(credit, debtorName),
          invoices: invoices.map((item) => itemJson(item, debtorName)),
        })),
        next,
      };
    },
  );
}

function creditRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/items/:item/lay',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Lays a credit on invoices of the same customer, in their order, up to what is open',
        params: itemParams,
        body: z.object({ open: openSeenShape, invoices: z.array(idShape).min(1).max(500), confirmed: otherMoneyShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const { open, invoices, confirmed } = request.body;
      return doneJson(await program.layCredit(request.params.item as ItemId, invoices as ItemId[], open, confirmed));
    },
  );
  app.post(
    '/api/w/:workspace/items/:item/refund',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Records that a credit was paid back, where no bank line shows it',
        params: itemParams,
        body: z.object({ open: openSeenShape, reason: reasonShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { open, reason } = request.body;
      return doneJson(await askingOf(request).program.refundCredit(request.params.item as ItemId, reason, open));
    },
  );
}

function writeOffRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/items/:item/write-off',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Gives up what is open of an invoice, or a part of it, with a reason',
        params: itemParams,
        body: z.object({
          amount: z
            .string()
            .regex(/^\d{1,12}(\.\d{1,2})?$/)
            .nullable()
            .default(null),
          open: openSeenShape,
          reason: reasonShape,
        }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { amount, open, reason } = request.body;
      const cents = amount === null ? null : centsOf(amount);
      return doneJson(await askingOf(request).program.writeOff(request.params.item as ItemId, cents, reason, open));
    },
  );
}

function doneJson({ id, cents, currency, debtorId, dropped }: GivenUp): z.infer<typeof doneShape> {
  return { act: id, amount: moneyJson(money(cents, currency)), debtor: debtorId satisfies DebtorId, dropped };
}
