import { z } from 'zod';
import type { BankLineId, CreditorId, DebtorId, ItemId } from '../../core/base/id.ts';
import { centsOf, decimalOf } from '../../core/base/money.ts';
import type { Confirmation } from '../../use-cases/confirm-match.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { idShape, moneyShape, otherMoneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { itemJson, itemShape, LINE_STATES, lineJson, lineShape } from './bank-shapes.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });
const lineParams = creditorParams.extend({ line: idShape });
const amountText = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, 'an amount is written 1200.00, without a sign');

const saidShape = z.discriminatedUnion('is', [
  // With the invoices that stood in it: what was looked at meanwhile may have changed what is suggested.
  z.object({
    is: z.literal('suggestion'),
    number: z.number().int().min(1).max(100),
    items: z.array(idShape).max(500),
    confirmed: otherMoneyShape,
  }),
  z.object({
    is: z.literal('items'),
    items: z
      .array(z.object({ item: idShape, amount: amountText.nullable() }))
      .min(1)
      .max(500),
    missing: z.enum(['discount', 'bank-fee', 'small-difference']).nullable().default(null),
    confirmed: otherMoneyShape,
  }),
  z.object({ is: z.literal('on-account'), debtor: idShape, confirmed: otherMoneyShape }),
  z.object({ is: z.literal('aside'), reason: z.string().trim().min(1).max(300) }),
]);

/** What became of the other lines, which what was learnt may have explained. */
const othersShape = z.object({ applied: z.number(), returned: z.number(), suggested: z.number(), waiting: z.number() });

/** Lines of the bank: what each may be for, and a person's word on it. */
export function bankLineRoutes(app: Api): void {
  listRoute(app);
  oneRoute(app);
  matchRoute(app);
  undoRoute(app);
  againRoute(app);
  searchRoute(app);
  payersRoute(app);
}

function listRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/lines',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Lines of the bank in some states (comma-separated), by number',
        params: creditorParams,
        querystring: pageShape.extend({
          states: z
            .string()
            .max(100)
            .default('suggested,waiting')
            .transform((text) => text.split(','))
            .pipe(z.array(z.enum(LINE_STATES)).min(1)),
        }),
        response: { 200: z.object({ lines: z.array(lineShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { states, after, limit } = request.query;
      const views = await askingOf(request).program.bankLines(request.params.creditor as CreditorId, states, { after, limit });
      const next = views.length < limit ? null : (views.at(-1)?.row.id ?? null);
      return { lines: views.map((view) => lineJson(view, languageOf(request))), next };
    },
  );
}

function oneRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/lines/:line',
    {
      config: { needs: 'read' },
      schema: { summary: 'One line of the bank', params: lineParams, response: { 200: lineShape } },
    },
    async (request) => {
      const { creditor, line } = request.params;
      const view = await askingOf(request).program.bankLine(creditor as CreditorId, line as BankLineId);
      return lineJson(view, languageOf(request));
    },
  );
}

function matchRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/bank/lines/:line/match',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says what a line is for: a suggestion, invoices, money on account, or no customer’s payment',
        params: lineParams,
        body: saidShape,
        response: { 200: z.object({ line: lineShape, dropped: z.number(), others: othersShape }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const [creditor, line] = [request.params.creditor as CreditorId, request.params.line as BankLineId];
      const said = request.body;
      const { dropped, matched } = await program.confirmMatch(creditor, line, saidOf(said), said.is !== 'aside' && said.confirmed);
      const { applied, returned, suggested, waiting } = matched;
      return {
        line: lineJson(await program.bankLine(creditor, line), languageOf(request)),
        dropped: dropped + matched.dropped,
        others: { applied, returned, suggested, waiting },
      };
    },
  );
}

function saidOf(said: z.infer<typeof saidShape>): Confirmation {
  if (said.is === 'on-account') return { is: 'on-account', debtorId: said.debtor as DebtorId };
  if (said.is === 'suggestion') return { is: 'suggestion', number: said.number, items: said.items as ItemId[] };
  if (said.is !== 'items') return said;
  const items = said.items.map(({ item, amount }) => ({ id: item as ItemId, cents: amount === null ? null : centsOf(amount) }));
  return { is: 'items', items, ...(said.missing === null ? {} : { missing: said.missing }) };
}

function undoRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/bank/lines/:line/undo',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Takes back exactly what was said of a line; one that was put aside waits again',
        params: lineParams,
        response: { 200: z.object({ line: lineShape, shownByBooks: z.string() }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const [creditor, line] = [request.params.creditor as CreditorId, request.params.line as BankLineId];
      const { shownCents } = await program.undoLine(creditor, line);
      return { line: lineJson(await program.bankLine(creditor, line), languageOf(request)), shownByBooks: decimalOf(shownCents) };
    },
  );
}

function againRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/bank/match',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Looks at all lines that wait again, and lays what is certain',
        params: creditorParams,
        response: { 200: othersShape.extend({ dropped: z.number() }) },
      },
    },
    async (request) => {
      const { applied, returned, suggested, waiting, dropped } = await askingOf(request).program.matchWaiting(
        request.params.creditor as CreditorId,
      );
      return { applied, returned, suggested, waiting, dropped };
    },
  );
}

function searchRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/items',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Invoices and credits to lay money on: by number, amount or customer; `settled`: those whose payment could come back',
        params: creditorParams,
        querystring: z.object({
          search: z.string().max(100).default(''),
          debtor: idShape.optional(),
          sort: z.enum(['open', 'settled']).default('open'),
          limit: z.coerce.number().int().min(1).max(200).default(30),
        }),
        response: { 200: z.object({ items: z.array(itemShape) }) },
      },
    },
    async (request) => {
      const { search, debtor, sort, limit } = request.query;
      const wanted = { text: search, debtor: (debtor ?? null) as DebtorId | null, sort };
      const found = await askingOf(request).program.searchItems(request.params.creditor as CreditorId, wanted, limit);
      return { items: found.map(({ item, debtorName }) => itemJson(item, debtorName)) };
    },
  );
}

function payersRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/payers',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Customers by name, on whose account money can be kept',
        params: creditorParams,
        querystring: z.object({ search: z.string().trim().min(2).max(100) }),
        response: {
          200: z.object({ payers: z.array(z.object({ id: z.number(), name: z.string().nullable(), open: z.array(moneyShape) })) }),
        },
      },
    },
    async (request) => {
      const all = {
        sort: 'overdue',
        late: false,
        holds: null,
        withoutEmail: false,
        kinds: null,
        search: request.query.search,
        uncounted: true,
      } as const;
      const { debtors } = await askingOf(request).program.portfolio(request.params.creditor as CreditorId, all, { limit: 20 });
      return {
        payers: debtors.map(({ id, name, sums }) => ({
          id,
          name,
          open: sums.filter(({ open }) => open !== 0n).map(({ open, currency }) => ({ amount: decimalOf(open), currency })),
        })),
      };
    },
  );
}
