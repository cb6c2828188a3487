import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId, DisputeId, ItemId } from '../../core/base/id.ts';
import { DISPUTE_CAUSES, RESOLUTIONS } from '../../core/case/dispute.ts';
import { FILED_KINDS } from '../../core/case/kept.ts';
import type { ContestedSum } from '../../use-cases/dispute.ts';
import type { DisputeView } from '../../use-cases/disputes-of.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape, moneyJson, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';
import { debtorParams } from './debtor.ts';
import { offerJson, offerRoutes, offerShape } from './offers.ts';

const MOST_SUMS = 200;
const causeShape = z.enum(DISPUTE_CAUSES);
const wordShape = z.object({
  id: z.number(),
  kind: z.enum(['reason', 'note', 'question', 'reply', 'answer']),
  on: dayShape,
  author: z.string(),
  said: z.string().nullable().meta({ description: 'null once it was erased' }),
});
const disputeShape = z.object({
  id: z.number(),
  debtor: z.number(),
  cause: causeShape,
  state: z.enum(['open', 'credit-awaited', 'closed']),
  owner: z.string(),
  openedOn: dayShape,
  deadline: dayShape,
  near: z.boolean().meta({ description: 'to be decided within three days, or late' }),
  resolution: z.enum(RESOLUTIONS).nullable(),
  resolvedOn: dayShape.nullable(),
  sums: z.array(z.object({ item: z.number(), number: z.string(), whole: z.boolean(), amount: moneyShape })),
  words: z.array(wordShape),
  files: z
    .array(z.object({ request: z.number(), at: z.number(), name: z.string() }))
    .meta({ description: 'handed in by the debtor on its page, to be had from its request' }),
  documents: z
    .array(z.object({ filed: z.number(), kind: z.enum(FILED_KINDS), title: z.string() }))
    .meta({ description: 'filed with it by people' }),
});
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

const sumsShape = z.array(
  z.strictObject({
    item: idShape,
    amount: z.string().max(40).nullable().default(null).meta({ description: 'VAT included, as a person writes it; null: all of it' }),
    line: z.string().max(200).optional(),
  }),
);

/** What debtors contest, and what is let go for money in time. */
export function disputeRoutes(app: Api, origin: string): void {
  readRoutes(app);
  openingRoutes(app);
  decidingRoutes(app);
  questionRoute(app, origin);
  offerRoutes(app);
}

function readRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/disputes',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'All that a debtor has contested and what was offered to it, the newest first',
        params: debtorParams,
        response: { 200: z.object({ disputes: z.array(disputeShape), offers: z.array(offerShape) }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const debtor = request.params.debtor as DebtorId;
      return {
        disputes: (await program.disputesOf(debtor)).map(disputeJson),
        offers: (await program.offersOf(debtor)).map(offerJson),
      };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/disputes',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Disputes that wait to be decided, a page in the order of their numbers, and why debtors contest',
        params: z.object({ workspace: z.string(), creditor: idShape }),
        querystring: pageShape,
        response: {
          200: z.object({
            disputes: z.array(disputeShape.extend({ debtorName: z.string().nullable() })),
            causes: z.array(z.object({ cause: causeShape, open: z.number(), right: z.number(), wrong: z.number() })),
          }),
        },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const open = await program.openDisputes(creditor, request.query);
      const disputes = [];
      for (const view of open) disputes.push({ ...disputeJson(view), debtorName: await program.debtorName(view.row.debtor_id) });
      return { disputes, causes: await program.disputeCauses(creditor) };
    },
  );
}

function openingRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/disputes',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Takes down what a debtor contests: it is not asked for until somebody has decided, the rest is',
        params: debtorParams,
        body: z.strictObject({
          sums: sumsShape.min(1).max(MOST_SUMS),
          cause: causeShape,
          reason: z.string().max(2_000).default(''),
          owner: z.string().max(200).optional(),
          deadline: dayShape.optional(),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { sums, cause, reason, owner, deadline } = request.body;
      const more = { ...(owner === undefined ? {} : { owner }), ...(deadline === undefined ? {} : { deadline: deadline as Day }) };
      const told = { contested: sumsOf(sums), cause, reason, ...more };
      return { id: await askingOf(request).program.openDispute(request.params.debtor as DebtorId, told) };
    },
  );
  app.post(
    '/api/w/:workspace/disputes/:dispute',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says who sees to a dispute, and by when it is decided',
        params: z.object({ workspace: z.string(), dispute: idShape }),
        body: z.strictObject({ owner: z.string().max(200).optional(), deadline: dayShape.optional() }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { owner, deadline } = request.body;
      const changes = { ...(owner === undefined ? {} : { owner }), ...(deadline === undefined ? {} : { deadline: deadline as Day }) };
      await askingOf(request).program.changeDispute(request.params.dispute as DisputeId, changes);
      return DONE;
    },
  );
}

function decidingRoutes(app: Api): void {
  const params = z.object({ workspace: z.string(), dispute: idShape });
  app.post(
    '/api/w/:workspace/disputes/:dispute/decision',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Decides a dispute: what is right waits for its credit note, the rest is asked for again and the debtor told why',
        params,
        body: z.strictObject({
          resolution: z.enum(RESOLUTIONS),
          accepted: sumsShape.max(MOST_SUMS).default([]),
          reason: z.string().max(2_000).default(''),
        }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { resolution, accepted, reason } = request.body;
      const decided = { resolution, accepted: sumsOf(accepted), reason };
      await askingOf(request).program.resolveDispute(request.params.dispute as DisputeId, decided);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/disputes/:dispute/reopening',
    {
      config: { needs: 'work' },
      schema: { summary: 'Opens again what was decided or withdrawn', params, response: { 200: doneShape } },
    },
    async (request) => {
      await askingOf(request).program.reopenDispute(request.params.dispute as DisputeId);
      return DONE;
    },
  );
}

function questionRoute(app: Api, origin: string): void {
  app.post(
    '/api/w/:workspace/disputes/:dispute/questions',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Asks a colleague who has no account: gives the link, this once, by which one answer can be given until its last day',
        params: z.object({ workspace: z.string(), dispute: idShape }),
        body: z.strictObject({ question: z.string().max(2_000) }),
        response: { 200: z.object({ link: z.string(), until: dayShape }) },
      },
    },
    async (request) => {
      const { workspace, program } = askingOf(request);
      const { token, until } = await program.askColleague(request.params.dispute as DisputeId, request.body.question);
      return { link: `${origin}/question/${encodeURIComponent(workspace)}/${token}`, until };
    },
  );
}

function sumsOf(sums: z.infer<typeof sumsShape>): ContestedSum[] {
  return sums.map(({ item, amount, line }) => ({
    itemId: item as ItemId,
    cents: amount === null ? null : BigInt(centsTyped(amount)),
    ...(line === undefined ? {} : { line }),
  }));
}

function disputeJson({ row, words, sums, isNear, files, documents }: DisputeView): z.infer<typeof disputeShape> {
  return {
    id: row.id,
    debtor: row.debtor_id,
    cause: row.cause,
    state: row.state,
    owner: row.owner,
    openedOn: row.opened_on,
    deadline: row.deadline,
    near: isNear,
    files: [...files],
    documents: [...documents],
    resolution: row.resolution,
    resolvedOn: row.resolved_on,
    sums: sums.map(({ item, number, isWhole, amount }) => ({ item, number, whole: isWhole, amount: moneyJson(amount) })),
    words: words.map(({ row: { id, kind, on_day: on, author }, said }) => ({ id, kind, on, author, said })),
  };
}
