import { randomBytes } from 'node:crypto';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../core/base/refusal.ts';
import type { Api } from './typed.ts';

/** The built web application: a folder of files, and the page they begin at with its place for a nonce. */
export type Pages = { readonly folder: string; readonly page: string };

const NONCE = '__NONCE__';

/** Serves the web application; every address that is not a file or the API's is one of its screens. */
export async function servePages(app: Api, { folder, page }: Pages): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // What bears a digest in its name never changes.
      if (path.includes('/assets/')) void reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/') && !/\.[a-z0-9]+(?:\?|$)/i.test(request.url);
    if (wantsPage) return sendPage(reply, page);
    throw nothingAt(request.url);
  });
}

export function nothingAt(url: string): Refusal {
  return new Refusal('not-found', `There is nothing at ${url.slice(0, 200)}.`, { url: url.slice(0, 200) });
}

/** Styles that the component library writes at run time bear the nonce of this page; no script but our files runs. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'self'",
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return reply
    .header('content-security-policy', policy)
    .header('content-type', 'text/html; charset=utf-8')
    .send(page.replaceAll(NONCE, nonce));
}
