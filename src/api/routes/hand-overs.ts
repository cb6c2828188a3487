import { z } from 'zod';
import type { CreditorId, DebtorId, HandOverId, ItemId, ProfessionalId, ReportId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { HAND_OVER_ASKED, PROFESSIONAL_KINDS } from '../../core/case/hand-over.ts';
import { CASE_WORDS } from '../../words/sealed-case.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { saved } from '../saved.ts';
import { dayShape, idShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { withUpload } from '../uploads.ts';
import { debtorParams } from './debtor.ts';
import { reportRoutes } from './hand-over-reports.ts';
import {
  checkJson,
  checkShape,
  detailJson,
  handOverDetailShape,
  handOverJson,
  handOverShape,
  waitingReportJson,
  waitingReportShape,
} from './hand-over-shapes.ts';
import { termsShape, termsTyped } from './hand-over-terms.ts';
import { professionalRoutes } from './professionals.ts';

const ofCreditor = z.object({ workspace: z.string(), creditor: idShape });
const ofHandOver = z.object({ workspace: z.string(), handOver: idShape });
const ofReport = z.object({ workspace: z.string(), report: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const LONGEST = 10_000;
/** Claims that professionals have: giving, taking back, and what is said of them meanwhile. */
export function handOverRoutes(app: Api, origin: string): void {
  professionalRoutes(app);
  listRoutes(app);
  makeRoutes(app);
  oneRoutes(app, origin);
  fileRoutes(app);
  reportRoutes(app);
}

function listRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/hand-overs',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Claims that professionals have, those of which nothing was heard for longest first; `after` is how many were shown',
        params: ofCreditor,
        querystring: pageShape.extend({ state: z.enum(['out', 'back']).default('out') }),
        response: { 200: z.object({ handOvers: z.array(handOverShape), total: z.number() }) },
      },
    },
    async (request) => {
      const { state, ...page } = request.query;
      const found = await askingOf(request).program.handOvers(request.params.creditor as CreditorId, state, page);
      return { handOvers: found.handOvers.map(handOverJson), total: found.total };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/reports',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What professionals reported and nobody has looked at, the oldest first',
        params: ofCreditor,
        querystring: pageShape,
        response: { 200: z.object({ reports: z.array(waitingReportShape) }) },
      },
    },
    async (request) => {
      const found = await askingOf(request).program.waitingReports(request.params.creditor as CreditorId, request.query);
      return { reports: found.map(waitingReportJson) };
    },
  );
  app.get(
    '/api/w/:workspace/debtors/:debtor/hand-overs',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'To whom claims against a debtor were handed over, the newest first',
        params: debtorParams,
        response: { 200: z.object({ handOvers: z.array(handOverShape) }) },
      },
    },
    async (request) => ({ handOvers: (await askingOf(request).program.handOversOf(request.params.debtor as DebtorId)).map(handOverJson) }),
  );
}

const asking = {
  items: z.array(idShape).max(1_000).nullable().default(null).meta({ description: 'null: all that is late' }),
  asked: z.enum(HAND_OVER_ASKED),
};

function makeRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/hand-over-check',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What would be handed over, and what is to be known before',
        params: debtorParams,
        body: z.strictObject({ ...asking, kind: z.enum(PROFESSIONAL_KINDS) }),
        response: { 200: checkShape },
      },
    },
    async (request) => {
      const { items, asked, kind } = request.body;
      const ask = { items: items as ItemId[] | null, asked, kind };
      const found = await askingOf(request).program.checkHandOver(request.params.debtor as DebtorId, ask);
      return checkJson(found, languageOf(request));
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/hand-overs',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Hands claims over to a professional: their case is sealed, and their reminders rest until they are back; takes seconds',
        params: debtorParams,
        body: z.strictObject({
          ...{ ...asking, professional: idShape, reason: z.string().max(LONGEST), instructions: z.string().max(LONGEST).default('') },
          terms: z.strictObject(termsShape).nullable().default(null).meta({ description: 'null: what is usual with this professional' }),
          confirmed: z.boolean().default(false).meta({ description: 'what is to be known before was read' }),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { items, professional, terms, ...told } = request.body;
      const made = { ...told, items: items as ItemId[] | null, professional: professional as ProfessionalId };
      const whole = terms === null ? made : { ...made, terms: termsTyped(terms) };
      return { id: await askingOf(request).program.handOver(request.params.debtor as DebtorId, whole, CASE_WORDS) };
    },
  );
}

function oneRoutes(app: Api, origin: string): void {
  app.get(
    '/api/w/:workspace/hand-overs/:handOver',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'One claim that was handed over, with all that was said',
        params: ofHandOver,
        response: { 200: handOverDetailShape },
      },
    },
    async (request) => {
      const id = request.params.handOver as HandOverId;
      const found = await askingOf(request).program.showHandOver(id);
      if (!found) throw new Refusal('unknown-hand-over', `There is no claim handed over under number ${id} in this workspace.`, { id });
      return detailJson(found);
    },
  );
  app.post(
    '/api/w/:workspace/hand-overs/:handOver/link',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'The link by which the professional answers, this once; the one before opens nothing any more',
        params: ofHandOver,
        response: { 200: z.object({ link: z.string(), until: dayShape }) },
      },
    },
    async (request) => {
      const { workspace, handOver } = request.params;
      const { token, until } = await askingOf(request).program.linkHandOver(handOver as HandOverId);
      return { link: `${origin}/mandat/${encodeURIComponent(workspace)}/${token}`, until };
    },
  );
  app.post(
    '/api/w/:workspace/hand-overs/:handOver/return',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Takes a claim back: the link opens nothing any more, and reminders go on from where they stood',
        params: ofHandOver,
        body: z.strictObject({ why: z.enum(['taken-back', 'paid']), reason: z.string().max(LONGEST).default('') }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { why, reason } = request.body;
      await askingOf(request).program.takeBackHandOver(request.params.handOver as HandOverId, why, reason);
      return DONE;
    },
  );
}

function fileRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/hand-overs/:handOver/status',
    { config: { needs: 'read' }, schema: { summary: 'The status file of a hand-over, to be sent with its case', params: ofHandOver } },
    async (request, reply) => {
      const id = request.params.handOver as HandOverId;
      return reply.headers(saved(`suivi-${id}.json`)).send(Buffer.from(await askingOf(request).program.handOverStatus(id)));
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/status-files',
    {
      config: { needs: 'work' },
      schema: {
        summary:
          'Takes in a status file of a professional: one file; each report waits for a person, and what was told before changes nothing',
        params: ofCreditor,
        response: {
          200: z.object({
            handOver: z.number(),
            reports: z.array(z.object({ id: z.string(), is: z.enum(['taken', 'known', 'differs', 'fault']) })),
          }),
        },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      return withUpload(request, async (file) => {
        const { handOver, reports } = await program.takeStatus(request.params.creditor as CreditorId, file.bytes);
        return { handOver, reports: reports.map(({ id, outcome }) => ({ id, is: outcome.is })) };
      });
    },
  );
  app.get(
    '/api/w/:workspace/reports/:report/files/:at',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'A file that a professional handed in, to the byte; always to be saved, never shown',
        params: ofReport.extend({ at: z.coerce.number().int().min(0).max(20) }),
      },
    },
    async (request, reply) => {
      const { report, at } = request.params;
      const file = await askingOf(request).program.reportFile(report as ReportId, at);
      if (!file) throw new Refusal('unknown-document', `There is no document ${at} in this workspace.`, { id: at });
      return reply.headers(saved(file.name)).send(Buffer.from(file.bytes));
    },
  );
}
