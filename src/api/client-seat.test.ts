import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../adapters/clock/clock.ts';
import { CREDITOR, sampleCreditor } from '../adapters/db/sample-entries.ts';
import { recordLife } from '../adapters/db/sample-life.ts';
import { scratchDatabase } from '../adapters/db/scratch-workspace.ts';
import { digest } from '../adapters/digest.ts';
import { fakeMailer } from '../adapters/fake/mailer.ts';
import { fakePrinter } from '../adapters/fake/printer.ts';
import type { CreditorId } from '../core/base/id.ts';
import { programOf } from '../program.ts';
import { MONDAY } from '../use-cases/sending.test-kit.ts';
import { KEEPER, mailboxInMemory, mailServerInMemory, paymentsInMemory, postInMemory, textsInMemory } from './api.test-kit.ts';
import { makeApi } from './api.ts';
import type { Need } from './needs.ts';

/** Another client of the same agency, in the same workspace: everything else there is of the client number 1, the agency is number 2. */
const OTHER = 7 as CreditorId;
const AGENCY = 2;
/** A number that nobody has. */
const NOBODY = 4_711;

type Operation = { readonly 'x-needs'?: Need };
type Route = { readonly name: string; readonly method: 'GET' | 'POST'; readonly path: string; readonly needs: Need };
const ROUTES: readonly Route[] = Object.entries(
  (JSON.parse(readFileSync('golden/openapi.json', 'utf8')) as { paths: Record<string, Record<string, Operation>> }).paths,
).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    ...{ method: method.toUpperCase() as Route['method'], path, needs: operation['x-needs'] ?? 'open' },
  })),
);
const INSIDE = ROUTES.filter(({ path }) => path.startsWith('/api/w/'));
const OPEN = INSIDE.filter(({ needs }) => needs === 'portfolio');
const withId = OPEN.filter(({ path }) => /\{(?!workspace)/.test(path));
const withoutNumbers = (text: string) => text.replaceAll(/(?<!\d)(1|4711)(?!\d)/g, '#');

const scratch = await scratchDatabase();
afterAll(() => scratch.close());
const { store } = await scratch.addWorkspace('agence');
const outside = { clock: fixedClock(MONDAY), digest, mailer: fakeMailer(new Set()), printer: fakePrinter, qrPng: () => new Uint8Array() };

/** Whoever is named in the header `x-client` sits there as that client. */
const api = await makeApi({
  ...{ origin: 'http://acquit.test', log: false, pages: null, firstCode: null, firstWorkspace: 'agence', linksOnly: false },
  checkLogo: async () => {},
  mailServer: mailServerInMemory().mailServer,
  mailbox: () => mailboxInMemory(),
  payments: () => paymentsInMemory(),
  post: () => postInMemory(),
  texts: () => textsInMemory(),
  accounts: {
    signed: async (headers: Headers) => ({
      person: { id: 'nadia', name: 'Nadia', email: 'nadia@client.example', language: 'en', twoFactor: false },
      session: 's',
      seats: [{ workspace: 'agence', role: 'client' as const, client: Number(headers.get('x-client')) as CreditorId }],
      byLink: false,
      cookies: [],
    }),
  } as never,
  open: async () => ({ program: programOf({ store, by: 'nadia', ...outside }, KEEPER), clock: fixedClock(MONDAY) }),
});
afterAll(() => api.close());

beforeAll(async () => {
  await recordLife(store);
  const creditor = { ...sampleCreditor(), id: OTHER, name: 'Menuiserie Kerlan' };
  await store.reserve('creditor', 8);
  await store.record([{ kind: 'creditor.registered', by: 'claire', data: { creditor } }]);
});

async function asked({ method, path, name }: Route, as: number, id: number) {
  const query = name === 'GET /api/w/{workspace}/creditors/{creditor}/search' ? '?text=client' : '';
  const url = path.replace(/\{(\w+)\}/g, (_, param: string) => (param === 'workspace' ? 'agence' : String(id)));
  const headers = { origin: 'http://acquit.test', 'x-client': String(as) };
  const answer = await api.inject({ method, url: url + query, headers, ...(method === 'POST' ? { payload: {} } : {}) });
  return { status: answer.statusCode, text: answer.body };
}

describe('a client of an agency', () => {
  it('may only look, at a few things', () => {
    expect(OPEN.every(({ method }) => method === 'GET')).toBe(true);
    expect(OPEN.map(({ path }) => path.slice('/api/w/{workspace}'.length))).toEqual([
      '',
      '/creditors/{creditor}/ageing',
      '/creditors/{creditor}/debtors',
      '/creditors/{creditor}/debtors.csv',
      '/debtors/{debtor}',
      '/debtors/{debtor}/history',
      '/items/{item}',
      '/documents/{document}',
      '/creditors/{creditor}',
      '/creditors/{creditor}/outbox',
      '/dispatches/{dispatch}/message',
      '/dispatches/{dispatch}/message/page',
      '/creditors/{creditor}/search',
      '/creditors/{creditor}/client',
      '/creditors/{creditor}/client/movements',
      '/creditors/{creditor}/client/statements',
      '/mandates/{mandate}/agreement',
      '/remittances/{remittance}/pdf',
    ]);
  });

  it.each(INSIDE.filter(({ needs }) => needs !== 'portfolio'))('has no way in by $name, not even to its own', async (route) => {
    const answer = await asked(route, CREDITOR, CREDITOR);
    expect([answer.status, JSON.parse(answer.text).refused]).toEqual([403, 'not-allowed']);
  });

  it.each(withId)('gets nothing of another client by $name', async (route) => {
    const real = await asked(route, OTHER, CREDITOR);
    const none = await asked(route, OTHER, NOBODY);
    expect(real.status, real.text).toBe(404);
    expect([real.status, withoutNumbers(real.text)]).toEqual([none.status, withoutNumbers(none.text)]);
    const house = await asked(route, OTHER, AGENCY);
    expect(house.status, house.text).toBe(404);
  });

  it('knows of no other client by the lists of companies', async () => {
    const headers = { 'x-client': String(OTHER) };
    const here = await api.inject({ method: 'GET', url: '/api/w/agence', headers });
    expect(here.json()).toMatchObject({ role: 'client', may: ['portfolio'] });
    expect(here.json().creditors.map((one: { id: number }) => one.id)).toEqual([OTHER]);
    const companies = await api.inject({ method: 'GET', url: '/api/companies', headers });
    expect(companies.json().companies).toEqual([{ workspace: 'agence', creditor: OTHER, name: 'Menuiserie Kerlan' }]);
  });

  it('has lists of its own that hold nothing of others', async () => {
    for (const route of withId.filter(({ path }) => path.includes('{creditor}'))) {
      const { status, text } = await asked(route, OTHER, OTHER);
      expect(status, `${route.name} ${text}`).toBe(200);
      for (const row of Object.values(route.path.endsWith('.csv') ? {} : (JSON.parse(text) as object)))
        if (Array.isArray(row) && !route.path.endsWith('{creditor}')) expect(row, route.name).toEqual([]);
    }
  });
});
