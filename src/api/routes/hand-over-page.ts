import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import { REPORT_LIMITS } from '../../core/case/hand-over.ts';
import type { Person } from '../../ports/accounts.ts';
import type { Program } from '../../program.ts';
import type { HandOverPage } from '../../use-cases/hand-over-link.ts';
import { HAND_OVER_PAGE } from '../../words/hand-over-page.ts';
import type { OpenOffice } from '../door.ts';
import { readReportForm } from '../hand-over-form.ts';
import { handOverHtml, type Shown } from '../hand-over-html.ts';
import { escaped, plainPage } from '../plain-page.ts';
import { languageOf } from '../refused.ts';
import { saved } from '../saved.ts';
import type { Api } from '../typed.ts';

/** Nobody types more often; who tries links is stopped. */
const PACE = { rateLimit: { max: 30, timeWindow: 60_000 } };
const MOST_BYTES = (REPORT_LIMITS.files + 1) * REPORT_LIMITS.fileBytes;
const NOBODY: Omit<Person, 'language'> = { id: '', name: '', email: 'hand-over', twoFactor: false };
type Params = { readonly workspace: string; readonly token: string };
type Opened = { readonly program: Program; readonly token: string; readonly page: HandOverPage; readonly shown: Shown };

/** Where a professional sees the claim that it was given and says what it did: without an account or a script, known to whoever has the link. */
export function handOverPageRoutes(app: Api, open: OpenOffice): void {
  void app.register(async (pages) => {
    const url = '/mandat/:workspace/:token';
    const how = { config: PACE, schema: { hide: true } };
    pages.get(url, how, async (request, reply) => {
      const opened = await openedBy(open, request);
      return opened ? send(request, reply, opened, {}) : over(request, reply);
    });
    pages.get(`${url}/dossier.zip`, how, async (request, reply) => {
      const opened = await openedBy(open, request);
      const bytes = opened && (await opened.program.handOverCase(opened.token));
      return bytes && opened ? reply.headers(closed(`dossier-${opened.page.row.id}.zip`)).send(Buffer.from(bytes)) : over(request, reply);
    });
    pages.get(`${url}/suivi.json`, how, async (request, reply) => {
      const opened = await openedBy(open, request);
      const text = opened && (await opened.program.handOverStatusByLink(opened.token));
      return text && opened ? reply.headers(closed(`suivi-${opened.page.row.id}.json`)).send(Buffer.from(text)) : over(request, reply);
    });
    pages.post(url, { ...how, bodyLimit: MOST_BYTES }, async (request, reply) => {
      const opened = await openedBy(open, request);
      return opened ? take(request, reply, opened) : over(request, reply);
    });
  });
}

function closed(name: string): Record<string, string> {
  return { ...saved(name), 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' };
}

async function take(request: FastifyRequest, reply: FastifyReply, opened: Opened): Promise<FastifyReply> {
  const { texts, said, fault } = await readReportForm(request);
  const back = (what: Shown['fault']) => send(request, reply.code(422), opened, { fault: what, typed: texts });
  if (said === null) return back(fault);
  const told = await opened.program.reportByLink(opened.token, said);
  if (told === null) return over(request, reply);
  if (told.is === 'fault') return back(told.fault);
  // Another thing under the same form: the browser went back and changed it. It is sent anew, under a form of its own.
  if (told.is === 'differs') return send(request, reply.code(422), opened, { fault: 'old', typed: without(texts) });
  const { page } = (await opened.program.handOverPage(opened.token).then((now) => now && { page: now })) ?? opened;
  return send(request, reply, { ...opened, page }, { notice: told.is === 'taken' ? 'thanks' : 'known' });
}

function without(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([name]) => name !== 'key'));
}

async function openedBy(open: OpenOffice, request: FastifyRequest): Promise<Opened | null> {
  const { workspace, token } = request.params as Params;
  const language = languageAsked(request);
  if (!/^[0-9a-f]{64}$/.test(token)) return null;
  try {
    const { program } = await open(workspace, { ...NOBODY, language });
    const page = await program.handOverPage(token);
    const base = `/mandat/${encodeURIComponent(workspace)}/${token}`;
    return page && { program, token, page, shown: { language, base, notice: null, fault: null, typed: new Map() } };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function languageAsked(request: FastifyRequest): Language {
  const { lang } = request.query as Readonly<Record<string, unknown>>;
  return lang === 'fr' || lang === 'en' ? lang : languageOf(request);
}

/** A link that never was, is over, was replaced, or whose workspace does not exist is answered alike. */
function over(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageAsked(request);
  const words = HAND_OVER_PAGE[language];
  const body = `<p role="status">${escaped(words.over)}</p>`;
  return plainPage(request, reply.code(404).header('referrer-policy', 'no-referrer'), { title: 'Acquit', body, language });
}

function send(request: FastifyRequest, reply: FastifyReply, { page, shown }: Opened, more: Partial<Shown>): FastifyReply {
  const now = { ...shown, ...more };
  const title = HAND_OVER_PAGE[now.language].title(page.creditor);
  return plainPage(request, reply.header('referrer-policy', 'no-referrer'), {
    title,
    body: handOverHtml(page, now),
    language: now.language,
  });
}
