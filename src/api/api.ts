import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Accounts } from '../ports/accounts.ts';
import type { MailServer } from '../ports/mail-server.ts';
import type { MailboxSetting } from '../ports/mailbox.ts';
import type { PaymentsSetting } from '../ports/payments.ts';
import type { PostSetting } from '../ports/postman.ts';
import type { TextsSetting } from '../ports/texter.ts';
import { MAX_FILE_BYTES } from '../program.ts';
import { type Pace, USUAL_PACE } from './changes.ts';
import { clientsOwn, companyThere, doorOf, headersOf, type OpenOffice } from './door.ts';
import { nothingAt, type Pages, servePages } from './pages.ts';
import { answerFailure } from './refused.ts';
import { agencyRoutes } from './routes/agency.ts';
import { approvalRoutes } from './routes/approval.ts';
import { bankRoutes } from './routes/bank.ts';
import { bankActRoutes } from './routes/bank-acts.ts';
import { bankClearingRoutes } from './routes/bank-clearing.ts';
import { bankLineRoutes } from './routes/bank-lines.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { callRoutes } from './routes/calls.ts';
import { caseRoutes } from './routes/case.ts';
import { changesRoutes } from './routes/changes.ts';
import { claimRoutes } from './routes/claim.ts';
import { clientActRoutes } from './routes/client-acts.ts';
import { clientRoutes } from './routes/clients.ts';
import { colleagueRoutes } from './routes/colleague.ts';
import { companyRoutes } from './routes/company.ts';
import { companyListRoutes } from './routes/company-list.ts';
import { debtorRoutes } from './routes/debtor.ts';
import { debtorChangeRoutes } from './routes/debtor-changes.ts';
import { debtorHistoryRoutes } from './routes/debtor-history.ts';
import { dispatchRoutes } from './routes/dispatches.ts';
import { disputeRoutes } from './routes/disputes.ts';
import { documentRoutes } from './routes/documents.ts';
import { entranceRoutes } from './routes/entrance.ts';
import { handOverPageRoutes } from './routes/hand-over-page.ts';
import { handOverRoutes } from './routes/hand-overs.ts';
import { importRoutes } from './routes/imports.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { insightRoutes } from './routes/insight.ts';
import { itemRoutes } from './routes/item.ts';
import { journalRoutes } from './routes/journal.ts';
import { keptRoutes } from './routes/kept.ts';
import { lawRoutes } from './routes/law.ts';
import { leavingRoutes } from './routes/leaving.ts';
import { letterRoutes } from './routes/letters.ts';
import { mailServerRoutes } from './routes/mail-server.ts';
import { mailboxRoutes } from './routes/mailbox.ts';
import { meRoutes } from './routes/me.ts';
import { noticeRoutes } from './routes/notices.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { paperRoutes } from './routes/papers.ts';
import { paymentsRoutes } from './routes/payments.ts';
import { peopleRoutes } from './routes/people.ts';
import { planRoutes } from './routes/plans.ts';
import { portalRoutes } from './routes/portal.ts';
import { portfolioRoutes } from './routes/portfolio.ts';
import { postRoutes } from './routes/post.ts';
import { proceedingRoutes } from './routes/proceedings.ts';
import { promiseRoutes } from './routes/promises.ts';
import { questionRoutes } from './routes/questions.ts';
import { rulesRoutes } from './routes/rules.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { searchRoutes } from './routes/search.ts';
import { signInLinkRoutes } from './routes/sign-in-link.ts';
import { simulationRoutes } from './routes/simulations.ts';
import { smsRoutes } from './routes/sms.ts';
import { startRoutes } from './routes/start.ts';
import { taskPageRoutes } from './routes/task-pages.ts';
import { todayRoutes } from './routes/today.ts';
import { viewRoutes } from './routes/views.ts';
import { waitingRoutes } from './routes/waiting.ts';
import { wayRoutes } from './routes/ways.ts';
import { wordingRoutes } from './routes/wording.ts';
import type { Api } from './typed.ts';

export type ApiOptions = {
  /** What the pages are served under: "http://127.0.0.1:8800". */
  readonly origin: string;
  readonly accounts: Accounts;
  readonly open: OpenOffice;
  /** Whoever knows it may make the first account; `null` once there is one. */
  readonly firstCode: string | null;
  /** The workspace that the first account owns. */
  readonly firstWorkspace: string;
  /** People only ever come in by a printed link: no password is asked for. */
  readonly linksOnly: boolean;
  readonly mailServer: MailServer;
  /** Of one workspace: replies are read from it. */
  readonly mailbox: (workspace: string) => MailboxSetting;
  /** Of one workspace: its debtors pay online by it. */
  readonly payments: (workspace: string) => PaymentsSetting;
  readonly post: (workspace: string) => PostSetting;
  /** Of one workspace: its SMS leave by it. */
  readonly texts: (workspace: string) => TextsSetting;
  /** @throws Refusal `logo-not-an-image`, `logo-too-large` */
  readonly checkLogo: (bytes: Uint8Array) => Promise<void>;
  readonly pages: Pages | null;
  /** Addresses and ranges of proxies, whose word on where a request came from is believed. */
  readonly trustedProxies?: readonly string[];
  readonly log: boolean;
  /** How often it is looked for changes, where not as usual. */
  readonly pace?: Pace;
};

const A_MINUTE = 60_000;
/** From one address: an office of people does not ask this often; a program that does is told to wait. The pages' own files do not count. */
export const MOST_A_MINUTE = 2_400;
const isFile = ({ url }: { readonly url: string }) => url.startsWith('/assets/');

/** The program's address book: every route, who may call it, and what it takes and gives. */
export async function makeApi(options: ApiOptions): Promise<Api> {
  const { origin, accounts, open, pages, log } = options;
  const app = fastify({
    logger: log,
    bodyLimit: 1_048_576,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => answerFailure(error, request, reply));
  app.decorateRequest('signed', null);
  app.decorateRequest('asking', null);
  app.addHook('onRoute', ({ url, config, method }) => {
    if (url.startsWith('/api/') && config?.needs === undefined) throw new Error(`${String(method)} ${url} does not say who may call it`);
  });
  // Whoever stops the program does not wait for browsers that keep a connection for later.
  app.addHook('preClose', async () => {
    app.server.keepAliveTimeout = 1;
  });
  app.addHook('onRequest', async (_, reply) => {
    void reply.headers(SAFE_HEADERS);
  });
  // After the address and the body were understood would be too late: nothing is read of a request that may not come in.
  app.addHook('onRequest', doorOf(accounts, open, origin));
  // The numbers of an address are numbers only once they were understood.
  app.addHook('preHandler', clientsOwn);
  app.addHook('preHandler', companyThere);
  await app.register(rateLimit, { max: MOST_A_MINUTE, timeWindow: A_MINUTE, allowList: isFile });
  await app.register(compress, { threshold: 2_048 });
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 20, fields: 50, fieldSize: 100_000 } });
  await describe(app);
  routes(app, options);
  accountsBridge(app, options);
  if (pages) await servePages(app, pages);
  else
    app.setNotFoundHandler(({ url }) => {
      throw nothingAt(url);
    });
  return app;
}

function routes(app: Api, options: ApiOptions): void {
  entranceRoutes(app, options);
  peopleRoutes(app, options.accounts);
  meRoutes(app, options.accounts, options.linksOnly);
  mailServerRoutes(app, options);
  mailboxRoutes(app, options);
  paymentsRoutes(app, options);
  postRoutes(app, options);
  letterRoutes(app);
  smsRoutes(app, options);
  inboxRoutes(app);
  changesRoutes(app, options.accounts, options.pace ?? USUAL_PACE);
  rulesRoutes(app);
  journalRoutes(app);
  for (const add of [
    portfolioRoutes,
    debtorRoutes,
    debtorHistoryRoutes,
    debtorChangeRoutes,
    claimRoutes,
    caseRoutes,
    paperRoutes,
    noticeRoutes,
    itemRoutes,
    documentRoutes,
  ])
    add(app);
  for (const add of [todayRoutes, taskPageRoutes, waitingRoutes, approvalRoutes, dispatchRoutes, leavingRoutes, questionRoutes]) add(app);
  callRoutes(app);
  for (const add of [companyRoutes, lawRoutes]) add(app);
  for (const add of [promiseRoutes, planRoutes, wayRoutes, proceedingRoutes]) add(app);
  for (const add of [bankRoutes, bankLineRoutes, bankActRoutes, bankClearingRoutes, importRoutes]) add(app);
  scenarioRoutes(app);
  simulationRoutes(app);
  outboxRoutes(app);
  wordingRoutes(app);
  insightRoutes(app);
  viewRoutes(app, options.accounts);
  calendarRoutes(app, options.accounts, options.open, options.origin);
  searchRoutes(app);
  companyListRoutes(app, options.open);
  portalRoutes(app);
  keptRoutes(app);
  startRoutes(app, options);
  disputeRoutes(app, options.origin);
  colleagueRoutes(app, options.open);
  handOverRoutes(app, options.origin);
  handOverPageRoutes(app, options.open);
  signInLinkRoutes(app, options);
  for (const add of [agencyRoutes, clientRoutes, clientActRoutes]) add(app);
}

const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** The OpenAPI document, made of the very schemas that check requests and answers; `x-needs` says who may call. */
async function describe(app: Api): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Acquit', version: '1' } },
    transform: ({ schema, url, route, ...rest }) => {
      const transformed = jsonSchemaTransform({ schema, url, route, ...rest });
      return { ...transformed, schema: { ...transformed.schema, 'x-needs': route.config?.needs } as typeof transformed.schema };
    },
    transformObject: jsonSchemaTransformObject,
  });
}

/** The accounts speak the browser's own requests and answers. */
function accountsBridge(app: Api, { accounts, origin }: Pick<ApiOptions, 'accounts' | 'origin'>): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { needs: 'open' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const headers = headersOf(request);
      headers.delete('content-length');
      const body = request.body === undefined || request.body === null ? null : JSON.stringify(request.body);
      const url = new URL(request.url, origin);
      const answer = await accounts.handle(new Request(url, { method: request.method, headers, body }), request.ip);
      void reply.code(answer.status);
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') void reply.header(name, value);
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) void reply.header('set-cookie', cookies);
      return reply.send(answer.body === null ? null : await answer.text());
    },
  });
}
