import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../../core/base/id.ts';
import { PROCEEDINGS } from '../../core/law/insolvency.ts';
import type { InsolvencyTold } from '../../use-cases/insolvency.ts';
import type { DebtorChanges } from '../../use-cases/set-debtor.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { addressShape, debtorParams } from './debtor.ts';
import { HOLD_KINDS } from './debtor-shapes.ts';

const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

const changesShape = z.object({
  kind: z.enum(['business', 'consumer', 'public-body']).optional(),
  name: z.string().max(300).optional(),
  email: z.string().max(320).nullable().optional(),
  phone: z.string().max(60).nullable().optional(),
  address: addressShape
    .extend({ lines: z.array(z.string().max(200)).max(6), postcode: z.string().max(20), city: z.string().max(100) })
    .nullable()
    .optional(),
  language: z.enum(['fr', 'en']).optional(),
  segment: z.string().max(60).nullable().optional(),
  scenario: z.string().max(60).nullable().optional(),
});

/** What a person says of a debtor: who it is, that its reminders rest, how far they had come. */
export function debtorChangeRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Changes what is known of a debtor; what is left out stays, `null` takes it away',
        params: debtorParams,
        body: changesShape,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const given = Object.entries(request.body).filter(([, value]) => value !== undefined);
      await askingOf(request).program.setDebtor(request.params.debtor as DebtorId, Object.fromEntries(given) as DebtorChanges);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/erasure',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Erases the personal data of a debtor who owes nothing any more, for good',
        params: debtorParams,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.eraseDebtor(request.params.debtor as DebtorId);
      return DONE;
    },
  );
  levelRoute(app);
  holdRoutes(app);
  insolvencyRoutes(app);
}

function insolvencyRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/insolvency',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says that a court has opened insolvency proceedings: nothing leaves any more; what is left out stays as it was said',
        params: debtorParams,
        body: z.object({
          since: dayShape.optional(),
          kind: z.enum(PROCEEDINGS).optional(),
          publishedOn: dayShape.optional(),
          declaredOn: dayShape.optional(),
        }),
        response: { 200: z.object({ withdrawn: z.number() }) },
      },
    },
    async (request) => {
      const { kind, ...days } = request.body;
      const told = { ...days, ...(kind === undefined ? {} : { proceedings: kind }) } as InsolvencyTold;
      return askingOf(request).program.recordInsolvency(request.params.debtor as DebtorId, told);
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/insolvency/correction',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says that no proceedings were opened after all: reminders go on, what was withdrawn is decided anew',
        params: debtorParams,
        body: z.object({ why: z.string().max(200) }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.correctInsolvency(request.params.debtor as DebtorId, request.body.why);
      return DONE;
    },
  );
}

function levelRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/levels',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Says which step had been made already for some invoices before Acquit took over',
        params: debtorParams,
        body: z.object({ items: z.array(idShape).min(1).max(500), step: z.string().max(60), on: dayShape }),
        response: { 200: z.object({ set: z.number() }) },
      },
    },
    async (request) => {
      const { items, step, on } = request.body;
      const { program } = askingOf(request);
      return { set: await program.setLevelOf(request.params.debtor as DebtorId, items as ItemId[], step, on as Day) };
    },
  );
}

function holdRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/holds',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Suspends reminders of a debtor, of all or of some invoices, with a reason and perhaps a last day',
        params: debtorParams,
        body: z.object({
          kind: z.enum(HOLD_KINDS).exclude(['proceeding']),
          reason: z.string().max(500),
          until: dayShape.nullable().default(null),
          items: z.array(idShape).max(1_000).nullable().default(null),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { kind, reason, until, items } = request.body;
      const hold = { kind, reason, until: until as Day | null, itemIds: items as ItemId[] | null };
      return { id: await askingOf(request).program.placeHold(request.params.debtor as DebtorId, hold) };
    },
  );
  app.post(
    '/api/w/:workspace/holds/:hold/lift',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Ends a hold today, with the reason why',
        params: z.object({ workspace: z.string(), hold: idShape }),
        body: z.object({ why: z.string().trim().min(1).max(500) }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.liftHold(request.params.hold as HoldId, request.body.why);
      return DONE;
    },
  );
}
