import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import type { Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { programOf } from '../program.ts';
import type { Deps } from '../use-cases/context.ts';
import { makeLink } from '../use-cases/portal-link.ts';
import { debtorsDue, decided, inMemory, office } from '../use-cases/sending.test-kit.ts';
import { paymentNews } from './payment-news.ts';
import { debtorPortal, type PortalOptions } from './portal.ts';

export const PDF = new TextEncoder().encode('%PDF-1.7 proof');

/** The page of a debtor with one late invoice of 1 200 €, asked for as a browser does. */
export async function portalInMemory(pace?: PortalOptions['pace'], more: Pick<Deps, 'payments'> = {}) {
  const it = await office(inMemory);
  let made = 0;
  const links = { begins: 'https://acquit.example/d/1-', newToken: () => `${++made}`.padStart(43, 'x') };
  const deps: Deps = { ...it.deps, links, ...more };
  const [debtor, other] = (await debtorsDue(it, ['Dupont', 'Martin'])) as [DebtorId, DebtorId];
  await decided({ ...it, deps });
  const keeper = { verify: async () => ({ ok: true, entries: 0, erased: 0, findings: [] }), backup: async () => ({}) as never };
  const program = programOf({ ...deps, by: 'claire' }, keeper);
  const app = fastify();
  await app.register(rateLimit, { global: false });
  await app.register(multipart);
  await paymentNews(app, { open: () => programOf({ ...deps, by: 'page' }, keeper) });
  await debtorPortal(app, { open: () => programOf({ ...deps, by: 'page' }, keeper), ...(pace ? { pace } : {}) });
  const linkOf = async (whom: DebtorId) => new URL((await makeLink(deps, whom)).url).pathname;
  const get = async (url: string) => {
    const { statusCode, body, headers } = await app.inject({ method: 'GET', url });
    return { status: statusCode, body, headers };
  };
  const post = async (url: string, fields: Readonly<Record<string, string | string[]>>, files: readonly Uint8Array[] = []) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
    for (const bytes of files) form.append('file', new Blob([new Uint8Array(bytes)]), 'preuve de Mme Petit.pdf');
    const sent = new Response(form);
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
    const answer = await app.inject({ method: 'POST', url, headers, payload: Buffer.from(await sent.arrayBuffer()) });
    return { status: answer.statusCode, body: answer.body, headers: answer.headers };
  };
  /** The token that each form of the page brings back. */
  const formOf = async (url: string) => /name="form" value="([^"]+)"/.exec((await get(url)).body)?.[1] ?? '';
  const say = async (url: string, fields: Readonly<Record<string, string | string[]>>, files: readonly Uint8Array[] = []) =>
    post(url, { form: await formOf(url), ...fields }, files);
  const moveTo = (on: Day) => it.clock.moveTo(on);
  return { it, deps, program, app, debtor, other, linkOf, get, post, say, formOf, moveTo };
}
