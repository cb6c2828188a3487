import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../core/base/refusal.ts';
import type { Person } from '../../ports/accounts.ts';
import type { Program } from '../../program.ts';
import type { Asked } from '../../use-cases/ask-colleague.ts';
import { COLLEAGUE, colleagueSums } from '../../words/colleague.ts';
import { DISPUTE_CAUSE_WORDS } from '../../words/dispute-terms.ts';
import type { OpenOffice } from '../door.ts';
import { escaped, plainPage } from '../plain-page.ts';
import { languageOf } from '../refused.ts';
import type { Api } from '../typed.ts';

/** Nobody types more often; who tries links is stopped. */
const PACE = { rateLimit: { max: 30, timeWindow: 60_000 } };
const MOST_BYTES = 16_384;
type Params = { readonly workspace: string; readonly token: string };

/** The page on which a colleague answers a question without an account: plain, without scripts, known to whoever has the link. */
export function colleagueRoutes(app: Api, open: OpenOffice): void {
  void app.register(async (pages) => {
    pages.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_, body, done) => {
      done(null, new URLSearchParams(String(body)));
    });
    const url = '/question/:workspace/:token';
    pages.get(url, { config: PACE, schema: { hide: true } }, async (request, reply) => {
      const asked = await askedOf(open, request);
      return page(request, reply, asked, asked?.isAnswered ? 'thanks' : null);
    });
    pages.post(url, { config: PACE, schema: { hide: true } }, async (request, reply) => {
      const asked = await askedOf(open, request);
      if (!asked || asked.isAnswered) return page(request, reply, asked, asked ? 'thanks' : null);
      const said = request.body instanceof URLSearchParams ? (request.body.get('reply') ?? '') : '';
      if (said.trim() === '') return page(request, reply, asked, 'empty');
      const { token } = request.params as Params;
      await (await programOf(open, request))?.replyBy(token, said);
      return page(request, reply, asked, 'thanks');
    });
  });
}

const NOBODY: Omit<Person, 'language'> = { id: '', name: '', email: 'question', twoFactor: false };

async function programOf(open: OpenOffice, request: FastifyRequest): Promise<Program | null> {
  const { workspace } = request.params as Params;
  try {
    return (await open(workspace, { ...NOBODY, language: languageOf(request) })).program;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

async function askedOf(open: OpenOffice, request: FastifyRequest): Promise<Asked | null> {
  const { token } = request.params as Params;
  return (await programOf(open, request))?.askedBy(token) ?? null;
}

/** A link that never was, is over, or whose workspace does not exist is answered alike. */
function page(request: FastifyRequest, reply: FastifyReply, asked: Asked | null, state: 'thanks' | 'empty' | null): FastifyReply {
  const words = COLLEAGUE[languageOf(request)];
  const body = !asked ? told(words.over) : state === 'thanks' ? told(words.thanks) : form(request, asked, state === 'empty');
  return plainPage(request, reply.code(asked ? 200 : 404).header('referrer-policy', 'no-referrer'), { title: words.title, body });
}

function told(text: string): string {
  return `<p role="status">${escaped(text)}</p>`;
}

function form(request: FastifyRequest, { question, debtor, dispute, reason }: Asked, isEmpty: boolean): string {
  const language = languageOf(request);
  const words = COLLEAGUE[language];
  const facts = [
    [words.customer, debtor ?? '–'],
    [words.contests, colleagueSums(dispute.sums, language)],
    [words.cause, DISPUTE_CAUSE_WORDS[dispute.row.cause][language]],
    ...(reason === null ? [] : [[words.says, reason]]),
  ];
  return [
    `<h2>${escaped(words.asked)}</h2><p class="said">${escaped(question)}</p>`,
    `<dl>${facts.map(([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd class="said">${escaped(value)}</dd>`).join('')}</dl>`,
    isEmpty ? `<p role="alert" id="empty">${escaped(words.empty)}</p>` : '',
    `<form method="post"><label for="reply">${escaped(words.answer)}</label><textarea id="reply" name="reply" rows="6" maxlength="2000" required${isEmpty ? ' aria-invalid="true" aria-describedby="empty"' : ''}></textarea>`,
    `<button type="submit">${escaped(words.send)}</button></form>`,
  ].join('');
}
