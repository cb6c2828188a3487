import { z } from 'zod';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import { INSOLVENCY_KINDS } from '../../core/base/insolvency-kind.ts';
import type { Language } from '../../core/base/text.ts';
import { NOTICE_ASKS } from '../../core/case/insolvency-state.ts';
import { PROCEEDINGS } from '../../core/law/insolvency.ts';
import type { DebtorNotices, InsolvencyList, ShownNotice } from '../../use-cases/notices-shown.ts';
import { NOTICE_ASK_WORDS, NOTICE_KIND_WORDS } from '../../words/notices.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { PROCEEDINGS as PROCEEDING_NAMES } from '../../words/receiving.ts';
import { faultOnRecord } from '../../words/refusals.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { debtorParams } from './debtor.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

const askShape = z.object({ code: z.enum(NOTICE_ASKS), key: z.string(), text: z.string() });

const noticeShape = z.object({
  key: z.string().meta({ description: 'letter, bulletin, number: by this the BODACC shows it' }),
  kind: z.enum(INSOLVENCY_KINDS),
  name: z.string(),
  type: z.enum(['initial', 'correction', 'cancellation']).nullable(),
  judgedOn: dayShape.nullable(),
  publishedOn: dayShape.nullable(),
  is: z.enum(['stands', 'replaced', 'cancelled']),
  by: z.string().nullable(),
  /** In its own words, of those only that were read when the debtor was known. */
  words: z.object({ court: z.string(), names: z.string(), nature: z.string(), text: z.string() }).nullable(),
  officer: z.object({ role: z.enum(['mandataire', 'liquidateur']), named: z.string(), sentence: z.string() }).nullable(),
});

const debtorNoticesShape = z.object({ asks: z.array(askShape), seenOn: dayShape.nullable(), notices: z.array(noticeShape) });

const listShape = z.object({
  debtors: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      proceedings: z.object({ code: z.enum(PROCEEDINGS), name: z.string() }).nullable(),
      since: dayShape.nullable(),
      declaredOn: dayShape.nullable(),
      declareBy: dayShape.nullable(),
      daysLeft: z.number().nullable(),
      asks: z.array(askShape),
    }),
  ),
  next: z.number().nullable(),
  watch: z.object({
    on: z.boolean(),
    lookedOn: dayShape.nullable(),
    lookedDaysAgo: z.number().nullable(),
    asked: z.number(),
    found: z.number(),
    failedOn: dayShape.nullable(),
    failure: z.string().nullable(),
  }),
});

/** Notices of the BODACC: those of a debtor, who is in proceedings, and whether the service is asked. */
export function noticeRoutes(app: Api): void {
  debtorRoutes(app);
  watchRoutes(app);
  askingRoute(app);
  app.get(
    '/api/w/:workspace/creditors/:creditor/insolvency',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Debtors in insolvency proceedings, what their notices ask, and when the BODACC was looked at last',
        params: creditorParams,
        querystring: pageShape,
        response: { 200: listShape },
      },
    },
    async (request) =>
      listJson(await askingOf(request).program.insolvencyList(request.params.creditor as CreditorId, request.query), languageOf(request)),
  );
}

const askingShape = z.object({
  id: z.number(),
  name: z.string(),
  proceedings: z.object({ code: z.enum(PROCEEDINGS), name: z.string() }).nullable(),
  asks: z.array(askShape),
});

function askingRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/insolvency/asks',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Debtors of whom notices of the BODACC ask something that nobody has looked at, page by page',
        params: creditorParams,
        querystring: pageShape,
        response: { 200: z.object({ debtors: z.array(askingShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const language = languageOf(request);
      const { debtors, next } = await askingOf(request).program.noticesAsking(request.params.creditor as CreditorId, request.query);
      const named = debtors.map(({ id, name, proceedings, asks }) => {
        const kind = proceedings && { code: proceedings, name: PROCEEDING_NAMES[language][proceedings] };
        return { id, name, proceedings: kind, asks: asksJson(asks, language) };
      });
      return { debtors: named, next };
    },
  );
}

function debtorRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/notices',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The notices of a debtor’s proceedings, the latest first, and what they ask of a person',
        params: debtorParams,
        response: { 200: debtorNoticesShape },
      },
    },
    async (request) => noticesJson(await askingOf(request).program.noticesOf(request.params.debtor as DebtorId), languageOf(request)),
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/notices/seen',
    {
      config: { needs: 'work' },
      schema: { summary: 'A person has read what the notices of a debtor ask', params: debtorParams, response: { 200: doneShape } },
    },
    async (request) => {
      await askingOf(request).program.noticesSeen(request.params.debtor as DebtorId);
      return DONE;
    },
  );
}

function watchRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/insolvency/watch',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Asks the BODACC each day for the notices of the debtors that have a SIREN, or no longer',
        params: creditorParams,
        body: z.strictObject({ on: z.boolean() }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      await program.insolvencyList(request.params.creditor as CreditorId, { limit: 1 });
      await program.watchNotices(request.body.on);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/insolvency/look',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Asks the BODACC now, where it is watched',
        params: creditorParams,
        response: { 200: z.object({ asked: z.number(), added: z.number(), heeded: z.number() }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      await program.insolvencyList(request.params.creditor as CreditorId, { limit: 1 });
      const look = await program.lookForNotices(true);
      return { asked: look?.asked ?? 0, added: look?.added ?? 0, heeded: look?.heeded.length ?? 0 };
    },
  );
}

function asksJson(asks: readonly { readonly code: (typeof NOTICE_ASKS)[number]; readonly key: string }[], language: Language) {
  return asks.map(({ code, key }) => ({ code, key, text: NOTICE_ASK_WORDS[code][language] }));
}

function noticesJson({ state, notices }: DebtorNotices, language: Language): z.infer<typeof debtorNoticesShape> {
  const shown = (one: ShownNotice) => ({
    ...{ key: one.key, kind: one.kind, name: NOTICE_KIND_WORDS[one.kind][language], type: one.type, is: one.is, by: one.by },
    ...{ judgedOn: one.judgment_on, publishedOn: one.published_on, words: one.words, officer: one.officer },
  });
  return { asks: asksJson(state?.asks ?? [], language), seenOn: state?.seen_on ?? null, notices: notices.map(shown) };
}

function listJson({ debtors, next, watch, lookedDaysAgo }: InsolvencyList, language: Language): z.infer<typeof listShape> {
  return {
    debtors: debtors.map(({ debtor, name, state, declareBy, daysLeft }) => {
      const { insolvency_kind: kind, insolvent_since: since, claim_declared_on: declaredOn } = debtor;
      const asks = state === null || state.seen_on !== null ? [] : asksJson(state.asks, language);
      const proceedings = kind && { code: kind, name: PROCEEDING_NAMES[language][kind] };
      return { id: debtor.id, name, proceedings, since, declaredOn, declareBy, daysLeft, asks };
    }),
    next,
    watch: {
      on: watch.is_on,
      lookedOn: watch.looked_on,
      lookedDaysAgo,
      asked: watch.asked,
      found: watch.found,
      failedOn: watch.failed_on,
      failure: watch.failure && withoutCommands(faultOnRecord(watch.failure, { reason: '', status: '', most: '' }, language)),
    },
  };
}
