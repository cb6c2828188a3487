import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../../ports/accounts.ts';
import { SIGN_IN_LINK } from '../../words/sign-in-link.ts';
import { headersOf } from '../door.ts';
import { escaped, plainPage } from '../plain-page.ts';
import { languageOf } from '../refused.ts';
import type { Api } from '../typed.ts';

/** Nobody opens more of them in a minute; who tries tokens is stopped. */
const PACE = { rateLimit: { max: 30, timeWindow: 60_000 } };
const URL_OF = '/lien/:token';
const MOST_BYTES = 1_024;

/**
 * The page of a link that signs in once. Mail servers and chat programs look at links before people do: to look does nothing, and the
 * token is not even asked after. The button of the page uses it up; it is a form, which works without scripts.
 */
export function signInLinkRoutes(app: Api, { accounts, origin }: { readonly accounts: Accounts; readonly origin: string }): void {
  void app.register(async (pages) => {
    pages.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_, __, done) => {
      done(null, null);
    });
    pages.get(URL_OF, { config: PACE, schema: { hide: true } }, async (request, reply) => {
      const words = SIGN_IN_LINK[languageOf(request)];
      const body = `<p>${escaped(words.about)}</p><form method="post"><button type="submit">${escaped(words.enter)}</button></form>`;
      return plainPage(request, reply, { title: words.title, body });
    });
    pages.post(URL_OF, { config: { ...PACE, needs: 'open' }, schema: { hide: true } }, async (request, reply) => {
      const answer = await accounts.handle(opening(request, origin), request.ip);
      if (answer.status === 429) return reply.redirect('/sign-in?error=too-many', 303);
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) void reply.header('set-cookie', cookies);
      return reply.redirect(answer.ok ? '/' : '/sign-in?error=link-used', 303);
    });
  });
}

function opening(request: FastifyRequest, origin: string): Request {
  const { token } = request.params as { readonly token: string };
  const headers = headersOf(request);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  return new Request(new URL('/api/auth/link/open', origin), { method: 'POST', headers, body: JSON.stringify({ token }) });
}
