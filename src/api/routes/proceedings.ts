import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId, FiledId, ProceedingId, ProceedingStepId } from '../../core/base/id.ts';
import type { CourtKind } from '../../core/law/route.ts';
import { ENDINGS, PROCEEDING_ROUTES, STEP_KINDS } from '../../core/proceeding/course-step.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';
import { debtorParams } from './debtor.ts';
import { proceedingJson, proceedingShape } from './proceeding-shapes.ts';
import { ASKED, askedOf } from './ways.ts';

const COURTS = [
  'commercial-court',
  'economic-activities-court',
  'commercial-chamber',
  'judicial-court',
  'administrative-court',
] as const satisfies readonly CourtKind[];
const ofProceeding = z.object({ workspace: z.string(), proceeding: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
const LONGEST = 10_000;
const nameShape = { courtName: z.string().max(500).default(''), number: z.string().max(500).default('') };
const amountShape = z.string().max(40).nullable().default(null).meta({ description: 'as a person writes it' });

/** What happens before a court: proceedings, their steps, and the time limits that follow from them. */
export function proceedingRoutes(app: Api): void {
  listRoutes(app);
  openRoutes(app);
  stepRoutes(app);
}

function listRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/proceedings',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Proceedings, the next deadline first; `closed` those that ended; `waiting` those in which somebody has something to do',
        params: z.object({ workspace: z.string(), creditor: idShape }),
        querystring: pageShape.extend({ closed: z.stringbool().default(false), waiting: z.stringbool().default(false) }),
        response: { 200: z.object({ proceedings: z.array(proceedingShape), total: z.number(), alarmed: z.number() }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const { waiting, ...page } = request.query;
      const { proceedings, total, alarmed } = await program.proceedingList(request.params.creditor as CreditorId, { ...page, waiting });
      return { proceedings: proceedings.map((one) => proceedingJson(one, clock.today(), languageOf(request))), total, alarmed };
    },
  );
  app.get(
    '/api/w/:workspace/debtors/:debtor/proceedings',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The proceedings about a debtor, the newest first, with their steps and deadlines',
        params: debtorParams,
        response: { 200: z.object({ proceedings: z.array(proceedingShape) }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const found = await program.proceedingsOf(request.params.debtor as DebtorId);
      return { proceedings: found.map((one) => proceedingJson(one, clock.today(), languageOf(request))) };
    },
  );
  app.get(
    '/api/w/:workspace/proceedings/:proceeding',
    {
      config: { needs: 'read' },
      schema: { summary: 'One proceeding with its steps and deadlines', params: ofProceeding, response: { 200: proceedingShape } },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      return proceedingJson(await program.proceedingOf(request.params.proceeding as ProceedingId), clock.today(), languageOf(request));
    },
  );
}

function openRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/proceedings',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Opens a proceeding about late invoices: their automatic reminders rest until it has ended',
        params: debtorParams,
        body: z.strictObject({
          route: z.enum(PROCEEDING_ROUTES),
          court: z.enum(COURTS).nullable().default(null).meta({ description: 'null: the one that the law names, as far as it is known' }),
          ...nameShape,
          claimed: amountShape,
          on: dayShape.nullable().default(null),
          ...ASKED,
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { route, court, courtName, number, claimed, on, ...said } = request.body;
      const claimedCents = claimed === null ? null : BigInt(centsTyped(claimed));
      const told = { route, court, courtName, number, claimedCents, on: on as Day | null, ...askedOf(said) };
      return { id: await askingOf(request).program.openProceeding(request.params.debtor as DebtorId, told) };
    },
  );
  app.post(
    '/api/w/:workspace/proceedings/:proceeding/name',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Notes how the court is called and its number of the file',
        params: ofProceeding,
        body: z.strictObject(nameShape),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.nameProceeding(request.params.proceeding as ProceedingId, request.body);
      return DONE;
    },
  );
}

function stepRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/proceedings/:proceeding/steps',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Records what happened in a proceeding; its deadlines follow from it',
        params: ofProceeding,
        body: z.strictObject({
          kind: z.enum(STEP_KINDS),
          on: dayShape,
          inPerson: z.boolean().nullable().default(null),
          granted: amountShape,
          hearingOn: dayShape.nullable().default(null),
          ending: z.enum(ENDINGS).nullable().default(null),
          resume: z.boolean().optional().meta({ description: 'of the end: automatic reminders of what is still open go on' }),
          cost: amountShape,
          recoverable: z.boolean().default(false),
          filed: idShape.nullable().default(null).meta({ description: 'a document on file about the debtor' }),
          note: z.string().max(LONGEST).default(''),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { kind, on, inPerson, granted, hearingOn, ending, resume, cost, recoverable, filed, note } = request.body;
      const told = {
        ...{ kind, on: on as Day, inPerson, ending, recoverable, note, filed: filed as FiledId | null },
        grantedCents: granted === null ? null : BigInt(centsTyped(granted)),
        hearingOn: hearingOn as Day | null,
        costCents: cost === null ? null : BigInt(centsTyped(cost)),
        ...(resume === undefined ? {} : { resume }),
      };
      return { id: await askingOf(request).program.recordStep(request.params.proceeding as ProceedingId, told) };
    },
  );
  app.post(
    '/api/w/:workspace/proceeding-steps/:step/removal',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Takes a step back that was entered by mistake; the last one first',
        params: z.object({ workspace: z.string(), step: idShape }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.takeBackStep(request.params.step as ProceedingStepId);
      return DONE;
    },
  );
}
