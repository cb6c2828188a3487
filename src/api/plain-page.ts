import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../core/base/text.ts';
import { languageOf } from './refused.ts';

/** A page without scripts, for whoever has its address; no program of search finds it. `body` is HTML, made of what was {@link escaped}. */
export function plainPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, body, language = languageOf(request) }: { title: string; body: string; language?: Language },
): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    .header('x-robots-tag', 'noindex, nofollow')
    .header('content-type', 'text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style nonce="${nonce}">${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`,
    );
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

const STYLE = `:root{color-scheme:light dark;font:1.0625rem/1.5 system-ui,sans-serif}body{margin:0}main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem}h2{font-size:1.125rem}dt{font-weight:600;margin-top:.75rem}dd{margin:0}.said{white-space:pre-line;overflow-wrap:anywhere}
label{display:block;font-weight:600;margin:1.5rem 0 .25rem}textarea{box-sizing:border-box;width:100%;font:inherit;padding:.5rem}
input,select{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;min-height:2.75rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .75rem .4rem 0;vertical-align:top;border-top:1px solid}
thead th{border-top:0}td{white-space:nowrap}.wide{overflow-x:auto}.hint{margin:.25rem 0 0}.told,.fault{border:2px solid;border-radius:.35rem;padding:.75rem 1rem}li{margin:.35rem 0}li a{display:inline-block;min-height:1.5rem}li .said{display:block}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;margin-top:1rem}`;
