import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileNameInHeader } from '../core/base/file-name.ts';
import type { ItemId, WorkspaceId } from '../core/base/id.ts';
import { formatDay, type Language } from '../core/base/text.ts';
import type { Program } from '../program.ts';
import type { DebtorPage } from '../use-cases/portal-page.ts';
import { formToken, isFormToken } from './form-token.ts';
import { pageOf, plainPage, type Shown } from './page.ts';
import { paidOf } from './pay.ts';
import { readForm } from './read-form.ts';
import { STYLE } from './style.ts';
import type { PageFault } from './words.ts';

export type PortalOptions = {
  /** The debtors' pages of a workspace by its number, whether or not there is one. */
  readonly open: (workspace: WorkspaceId) => Program;
  readonly pace?: Pace;
};

/** How often a minute: pages of one address, links that open nothing of one address, pages of one link. */
type Pace = { readonly address: number; readonly missed: number; readonly link: number };
const USUAL_PACE: Pace = { address: 240, missed: 20, link: 60 };
const A_MINUTE = 60_000;

/** `12-` and 43 characters of chance: which workspace, and what nobody guesses. */
const LINK = /^([1-9]\d{0,8})-([A-Za-z0-9_-]{43})$/;

type Opened = { readonly program: Program; readonly token: string; readonly page: DebtorPage; readonly action: string };

/**
 * The debtor's page, at /d/ and the token of a link. No account, no cookie, no script. Looking changes nothing, however often and by
 * whomever: mail scanners open links. What is sent is kept as a request, for a person.
 */
export async function debtorPortal(app: FastifyInstance, { open, pace = USUAL_PACE }: PortalOptions): Promise<void> {
  await app.register(async (portal) => {
    const byAddress = portal.createRateLimit({ max: pace.address, timeWindow: A_MINUTE, keyGenerator: ({ ip }) => `page ${ip}` });
    const missed = portal.createRateLimit({ max: pace.missed, timeWindow: A_MINUTE, keyGenerator: ({ ip }) => `missed ${ip}` });
    const byLink = portal.createRateLimit({ max: pace.link, timeWindow: A_MINUTE, keyGenerator: ({ url }) => `link ${url.slice(0, 60)}` });
    portal.addHook('onRequest', async (_, reply) => {
      void reply.headers(CLOSED);
    });
    portal.setErrorHandler((error, request, reply) => {
      const status = (error as { statusCode?: number }).statusCode ?? 500;
      if (status >= 500) request.log.error(error);
      return plain(request, reply, status >= 500 ? 500 : status, status === 429 ? 'slow' : 'fault');
    });
    /** The page of a link, or an answer that says nothing: the same for one that never was, is over, or was revoked. */
    const entered = async (request: FastifyRequest, reply: FastifyReply): Promise<Opened | null> => {
      const limits = [await byAddress(request), await byLink(request)];
      if (limits.some((limit) => !limit.isAllowed && limit.isExceeded)) {
        await plain(request, reply, 429, 'slow');
        return null;
      }
      const { link = '' } = request.params as { link?: string };
      const [, workspace = '', token = ''] = LINK.exec(link) ?? [];
      const program = token === '' ? null : open(Number(workspace) as WorkspaceId);
      const page = program && (await program.debtorPage(token, languageAsked(request)));
      if (program && page) return { program, token, page, action: `/d/${link}` };
      const miss = await missed(request);
      await (!miss.isAllowed && miss.isExceeded ? plain(request, reply, 429, 'slow') : plain(request, reply, 404, 'gone'));
      return null;
    };
    routes(portal, entered);
  });
}

function routes(portal: FastifyInstance, entered: (request: FastifyRequest, reply: FastifyReply) => Promise<Opened | null>): void {
  const schema = { hide: true };
  portal.get('/d/page.css', { schema }, async (_, reply) =>
    reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(STYLE),
  );
  portal.get('/d/:link', { schema }, async (request, reply) => {
    const opened = await entered(request, reply);
    return opened === null ? reply : send(reply, 200, opened, { kept: keptOf(request, opened), paid: paidOf(opened.page, request.query) });
  });
  portal.get('/d/:link/facture/:item', { schema }, async (request, reply) => {
    const opened = await entered(request, reply);
    if (opened === null) return reply;
    const { item = '' } = request.params as { item?: string };
    const file = /^\d{1,15}$/.test(item) ? await opened.program.invoiceOnPage(opened.token, Number(item) as ItemId) : null;
    if (file === null) return plain(request, reply, 404, 'gone');
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; ${fileNameInHeader(file.name)}`)
      .send(Buffer.from(file.bytes));
  });
  portal.post('/d/:link/payer', { schema, bodyLimit: MOST_BYTES }, async (request, reply) => {
    const opened = await entered(request, reply);
    return opened === null ? reply : pay(request, reply, opened);
  });
  portal.post('/d/:link', { schema, bodyLimit: MOST_BYTES }, async (request, reply) => {
    const opened = await entered(request, reply);
    return opened === null ? reply : answer(request, reply, opened);
  });
}

const MOST_BYTES = 25 * 1024 * 1024;

async function answer(request: FastifyRequest, reply: FastifyReply, opened: Opened): Promise<FastifyReply> {
  const { program, token, page, action } = opened;
  const read = await readForm(request);
  const back = (fault: PageFault) =>
    send(reply, 422, opened, { fault, again: { kind: read.fields.texts.get('kind') ?? '', fields: read.fields } });
  if (!isFormToken(token, read.fields.texts.get('form') ?? '', page.day)) return back('form-old');
  if ('fault' in read) return back(read.fault);
  const outcome = await program.sayOnPage(token, read.said);
  if (outcome.is === 'no-page') return plain(request, reply, 404, 'gone');
  if (outcome.is === 'fault') return back(outcome.fault);
  return reply.redirect(`${action}?lang=${page.language}&recu=${outcome.request.id}#kept`, 303);
}

/** Leads to the provider's page, where the payer gives what we never see. */
async function pay(request: FastifyRequest, reply: FastifyReply, opened: Opened): Promise<FastifyReply> {
  const { program, token, page } = opened;
  const { fields } = await readForm(request);
  const form = fields.texts.get('form') ?? '';
  const back = (fault: PageFault) => send(reply, 422, opened, { fault, again: { kind: 'online', fields } });
  if (!isFormToken(token, form, page.day)) return back('form-old');
  const outcome = await program.payOnline(token, { items: fields.items, currency: fields.texts.get('currency') ?? '', form });
  if (outcome.is === 'no-page') return plain(request, reply, 404, 'gone');
  return outcome.is === 'fault' ? back(outcome.fault) : reply.redirect(outcome.url, 303);
}

function send(reply: FastifyReply, status: number, { program, page, action, token }: Opened, shown: Partial<Shown>) {
  const codeOf = (payload: string) => Buffer.from(program.drawnCode(payload)).toString('base64');
  const all: Shown = { action, token: formToken(token, page.day), codeOf, again: null, fault: null, kept: null, paid: null, ...shown };
  // Browsers hold the way that a form leads on to against this too.
  if (page.online.pages !== null) void reply.header('content-security-policy', policy(`'self' ${page.online.pages}`));
  return reply.code(status).type('text/html; charset=utf-8').send(pageOf(page, all));
}

/** What was just said, where it truly was: an address cannot make the page claim it. */
function keptOf(request: FastifyRequest, { page }: Opened): Shown['kept'] {
  const { recu } = request.query as Record<string, unknown>;
  const said = page.said.find((one) => String(one.id) === recu);
  if (!said) return null;
  const until = said.hold_id === null ? undefined : page.heldUntil.get(said.hold_id);
  return { id: said.id, until: until ? formatDay(until, page.language) : null };
}

function languageAsked({ query }: FastifyRequest): Language | undefined {
  const { lang } = query as Record<string, unknown>;
  return lang === 'fr' || lang === 'en' ? lang : undefined;
}

/** Of a page that says nothing of anybody: as asked for, else the browser's. */
function languageOfBrowser(request: FastifyRequest): Language {
  return languageAsked(request) ?? (/^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr');
}

function plain(request: FastifyRequest, reply: FastifyReply, status: number, which: 'gone' | 'slow' | 'fault'): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(plainPage(languageOfBrowser(request), which));
}

function policy(forms: string): string {
  const rest = ["base-uri 'none'", "frame-ancestors 'none'"];
  return ["default-src 'none'", "style-src 'self'", 'img-src data:', `form-action ${forms}`, ...rest].join('; ');
}

/** Nothing runs, nothing is fetched from elsewhere, nothing is told to others, nothing is kept by the browser or found by a search. */
const CLOSED = {
  'content-security-policy': policy("'self'"),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;
