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
import { type Program, programOf } from '../program.ts';
import { MONDAY } from '../use-cases/sending.test-kit.ts';
import { KEEPER, mailboxInMemory, mailServerInMemory, paymentsInMemory, postInMemory, textsInMemory } from './api.test-kit.ts';
import { makeApi } from './api.ts';

/** The company of the workspace that asks; everything of the other workspace has other numbers. */
const OURS = 7 as CreditorId;
/** A number that nobody has. */
const NOBODY = 4_711;

type Parameter = { readonly name: string; readonly in: string };
type Operation = { readonly parameters?: readonly Parameter[]; readonly requestBody?: unknown };
type Route = { readonly name: string; readonly method: 'GET' | 'POST'; readonly path: string; readonly ids: readonly string[] };

/** Names of the other workspace that are no numbers of its journal: people, and what only a server remembers. */
const ELSEWHERE = new Set(['workspace', 'person', 'token', 'job', 'leaving', 'simulation', 'file', 'format', 'kind', 'key', 'place', 'at']);
/** What stands in an address beside the numbers. */
const PLACES: Readonly<Record<string, string>> = { file: 'letters', format: 'pdf', kind: 'approve', key: 'business', place: '0', at: '0' };
/** What must be asked by a query. */
const QUERIES: Readonly<Record<string, string>> = {
  'GET /api/w/{workspace}/debtors/{debtor}/explanation': '?on=2026-03-02',
  'GET /api/w/{workspace}/creditors/{creditor}/bank/payers': '?search=client',
  'GET /api/w/{workspace}/creditors/{creditor}/search': '?text=client',
  'GET /api/w/{workspace}/creditors/{creditor}/client/ahead': `?until=${MONDAY}`,
  'GET /api/w/{workspace}/debtors/{debtor}/plan-draft': `?count=3&firstOn=${MONDAY}`,
  'GET /api/w/{workspace}/debtors/{debtor}/plan-draft/pdf': `?count=3&firstOn=${MONDAY}`,
};

const STEP = {
  ...{ key: 'first-reminder', severity: 1, when: { from: 'due', days: 2 }, beforeDueOnly: false, channels: ['email'] },
  ...{ approval: 'automatic', tone: 'friendly', wording: 'first-reminder', minimum: null, kinds: null, segments: null, grantsDays: null },
};
const SCENARIO = {
  ...{ key: 'business', version: 1, name: { fr: 'Le nôtre', en: 'Ours' } },
  ...{ kinds: ['business'], minimumOverdue: '0.00', steps: [STEP] },
};
const WORDING = { language: 'fr', situation: 'first-reminder', section: 'opening', kind: null, text: 'Bonjour,' };
const SEEN = '0'.repeat(64);
/** A question that would be understood, of each route that wants one; `id` is the number that the address names. */
const BODIES: Readonly<Record<string, (id: number) => object>> = {
  'creditors/{creditor}/rules': () => ({ thanks: true }),
  'debtors/{debtor}': () => ({ language: 'en' }),
  'debtors/{debtor}/levels': (id) => ({ items: [id], step: 'first-reminder', on: MONDAY }),
  'debtors/{debtor}/holds': () => ({ kind: 'dispute', reason: 'livraison incomplète', until: null, items: null }),
  'holds/{hold}/lift': () => ({ why: 'réglé' }),
  'debtors/{debtor}/insolvency': () => ({ since: '2026-02-27', kind: 'liquidation' }),
  'debtors/{debtor}/insolvency/correction': () => ({ why: 'un homonyme' }),
  'debtors/{debtor}/notices/seen': () => ({}),
  'creditors/{creditor}/insolvency/watch': () => ({ on: false }),
  'creditors/{creditor}/insolvency/look': () => ({}),
  'debtors/{debtor}/statements': () => ({ on: MONDAY, format: 'csv' }),
  'debtors/{debtor}/case': () => ({ on: MONDAY }),
  'debtors/{debtor}/papers': () => ({ kind: 'service-instructions', on: MONDAY }),
  'papers/{paper}': () => ({ fields: { penalty: 'Néant' } }),
  'creditors/{creditor}/approve': (id) => ({ dispatches: [id] }),
  'creditors/{creditor}/unapprove': (id) => ({ dispatches: [id] }),
  'dispatches/{dispatch}/skip': () => ({ reason: 'déjà réglé', until: '2026-03-12' }),
  'dispatches/{dispatch}/call': () => ({ outcome: 'no-answer' }),
  'debtors/{debtor}/calling': () => ({ never: true, from: null, until: null }),
  'dispatches/{dispatch}/resolve': () => ({ left: true }),
  'creditors/{creditor}/runs': () => ({}),
  'creditors/{creditor}/send': () => ({ seen: SEEN }),
  'creditors/{creditor}/print': () => ({ seen: SEEN }),
  'batches/{batch}/posted': (id) => ({ on: MONDAY, posted: [id] }),
  'questions/{question}/answer': () => ({ is: 'received' }),
  'questions/{question}/lay': (id) => ({ credit: id, open: '10.00', invoices: [id] }),
  'creditors/{creditor}/profile': () => ({ phone: '02 98 00 00 00' }),
  'creditors/{creditor}/bank/accounts/{account}/watch': () => ({ watched: false }),
  'creditors/{creditor}/bank/lines/{line}/match': (id) => ({ is: 'on-account', debtor: id }),
  'items/{item}/lay': (id) => ({ open: '10.00', invoices: [id] }),
  'items/{item}/refund': () => ({ open: '10.00', reason: 'geste' }),
  'items/{item}/write-off': () => ({ amount: null, open: '10.00', reason: 'geste' }),
  'creditors/{creditor}/bank/exports': () => ({ format: 'csv' }),
  'creditors/{creditor}/scenarios': () => ({ scenario: SCENARIO, confirmed: true }),
  'creditors/{creditor}/scenarios/preview': (id) => ({ scenario: SCENARIO, step: 'first-reminder', channel: 'email', debtor: id }),
  'creditors/{creditor}/scenarios/past': () => ({ scenario: SCENARIO }),
  'creditors/{creditor}/wording': () => WORDING,
  'creditors/{creditor}/wording/preview': () => WORDING,
  'requests/{request}/answer': () => ({ answer: 'resumed' }),
  'mails/{mail}/answer': () => ({ is: 'promise', day: '2026-03-12' }),
  'mails/{mail}/join': (id) => ({ debtor: id }),
  'debtors/{debtor}/promises': () => ({ on: '2026-03-12' }),
  'promises/{hold}/withdrawal': () => ({ why: 'une erreur' }),
  'debtors/{debtor}/plans': () => ({ count: 3, firstOn: MONDAY }),
  'plans/{plan}/signature': () => ({ on: '2026-03-02' }),
  'plans/{plan}/cancellation': () => ({ why: 'une erreur' }),
  'debtors/{debtor}/disputes': (id) => ({ sums: [{ item: id }], cause: 'price' }),
  'disputes/{dispute}': () => ({ owner: 'paul' }),
  'disputes/{dispute}/decision': () => ({ resolution: 'withdrawn' }),
  'disputes/{dispute}/questions': () => ({ question: 'signé ?' }),
  'debtors/{debtor}/notes': () => ({ said: 'rappeler lundi' }),
  'debtors/{debtor}/choice': () => ({ way: 'settlement', reasons: 'client historique' }),
  'debtors/{debtor}/proceedings': () => ({ route: 'order-for-payment' }),
  'proceedings/{proceeding}/name': () => ({ courtName: 'Tours', number: '1' }),
  'proceedings/{proceeding}/steps': () => ({ kind: 'filed', on: '2026-03-02' }),
  'notes/{note}': () => ({ said: 'rappeler mardi' }),
  'notes/{note}/pin': () => ({ pinned: true }),
  'debtors/{debtor}/offers': (id) => ({ items: [id], pays: '1,00', until: '2026-03-12' }),
  'offers/{offer}/withdrawal': () => ({ why: 'une erreur' }),
  'creditors/{creditor}/post': () => ({ paper: 'hand', electronic: false }),
  'letters/{letter}/answer': () => ({ answer: 'noted' }),
  'debtors/{debtor}/electronic': () => ({ givenOn: '2026-02-02' }),
  'dispatches/{dispatch}/electronic': () => ({ code: '604817' }),
  'dispatches/{dispatch}/receipt': () => ({ receipt: 'received', on: '2026-03-02' }),
  'debtors/{debtor}/hand-over-check': () => ({ asked: 'amicable', kind: 'agency' }),
  'debtors/{debtor}/hand-overs': (id) => ({ asked: 'amicable', professional: id, reason: 'plus de réponse', confirmed: true }),
  'hand-overs/{handOver}/return': () => ({ why: 'taken-back' }),
  'hand-overs/{handOver}/reports': () => ({ act: 'letter', on: MONDAY, key: 'k' }),
  'hand-overs/{handOver}/remittances': (id) => ({ line: id }),
  'reports/{report}/confirmation': () => ({}),
  'creditors/{creditor}/professionals': () => ({ kind: 'agency', name: 'Recouvre' }),
  'professionals/{professional}': () => ({ kind: 'agency', name: 'Recouvre' }),
  'mandates/{mandate}/terms': () => ({ from: '2026-04-01', terms: { bands: [{ from: '0', fromDaysLate: 0, ratePercent: '10' }] } }),
  'mandates/{mandate}/revocation': () => ({ on: MONDAY }),
  'creditors/{creditor}/client/statements': () => ({ until: MONDAY }),
  'remittances/{remittance}/payment': () => ({ on: MONDAY }),
  'creditors/{creditor}/bank/lines/{line}/client': () => ({ is: 'own' }),
  'creditors/{creditor}/levels': () => ({ lateFor: 5, step: 'first-reminder', on: MONDAY }),
};

const ROUTES: readonly Route[] = Object.entries(
  (JSON.parse(readFileSync('golden/openapi.json', 'utf8')) as { paths: Record<string, Record<string, Operation>> }).paths,
).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase() as Route['method'],
    path,
    ids: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => !ELSEWHERE.has(name)),
  })),
);

const scratch = await scratchDatabase();
afterAll(() => scratch.close());
const ours = await scratch.addWorkspace('ours');
const theirs = await scratch.addWorkspace('theirs');

function programOn(store: typeof ours.store): Program {
  const outside = { clock: fixedClock(MONDAY), digest, mailer: fakeMailer(new Set()), printer: fakePrinter, qrPng: () => new Uint8Array() };
  return programOf({ store, by: 'claire', ...outside }, KEEPER);
}

/** Claire owns both workspaces, each in its own world. */
const api = await makeApi({
  ...{ origin: 'http://acquit.test', log: false, pages: null, firstCode: null, firstWorkspace: 'ours', linksOnly: false },
  checkLogo: async () => {},
  mailServer: mailServerInMemory().mailServer,
  mailbox: () => mailboxInMemory(),
  payments: () => paymentsInMemory(),
  post: () => postInMemory(),
  texts: () => textsInMemory(),
  accounts: {
    signed: async () => ({
      person: { id: 'claire', name: 'Claire', email: 'claire@dupont.example', language: 'en', twoFactor: false },
      session: 's',
      seats: ['ours', 'theirs'].map((workspace) => ({ workspace, role: 'owner' as const })),
      byLink: false,
      cookies: [],
    }),
  } as never,
  open: async (workspace) => ({ program: programOn(workspace === 'ours' ? ours.store : theirs.store), clock: fixedClock(MONDAY) }),
});
afterAll(() => api.close());

beforeAll(async () => {
  await recordLife(theirs.store);
  await ours.store.reserve('creditor', 8);
  await ours.store.record([{ kind: 'creditor.registered', by: 'claire', data: { creditor: { ...sampleCreditor(), id: OURS } } }]);
});

async function asked(route: Route, workspace: string, id: number, creditor: number = id) {
  const url = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'workspace') return workspace;
    return PLACES[name] ?? String(name === 'creditor' ? creditor : id);
  });
  const short = route.path.slice('/api/w/{workspace}/'.length);
  const body = route.method === 'POST' ? { payload: BODIES[short]?.(id) ?? {} } : {};
  const answer = await api.inject({
    method: route.method,
    url: `${url}${QUERIES[route.name] ?? ''}`,
    headers: { origin: 'http://acquit.test' },
    ...body,
  });
  return { status: answer.statusCode, text: answer.body };
}

const withId = ROUTES.filter(({ path, ids }) => path.startsWith('/api/w/') && ids.length > 0);
const withoutNumbers = (text: string) => text.replaceAll(/(?<!\d)(1|4711)(?!\d)/g, '#');

const TABLES = [
  'creditor',
  'debtor',
  'item',
  'dispatch',
  'hold',
  'question',
  'run',
  'document',
  'bank_account',
  'bank_line',
  'laying',
  'mail',
  'plan',
  'portal_request',
  'dispute',
  'offer',
  'note',
  'filed',
  'case_export',
  'paper',
  'posted',
  'letter_event',
  'route_choice',
  'proceeding',
  'proceeding_step',
  'professional',
  'hand_over',
  'hand_over_report',
  'mandate',
  'remittance',
] as const;

describe('a number of another workspace', () => {
  it.each(TABLES)('is a real one there, and nothing here (%s)', async (table) => {
    expect(await theirs.store.select(table, { id: CREDITOR } as never, { limit: 1 })).toHaveLength(1);
    expect(await ours.store.select(table, { id: CREDITOR } as never, { limit: 1 })).toEqual([]);
  });

  it('is asked of every route that takes one, in words that the route understands', () => {
    expect(withId.length).toBeGreaterThan(60);
    const documents = JSON.parse(readFileSync('golden/openapi.json', 'utf8')).paths as Record<string, Record<string, Operation>>;
    const wanting = withId.filter(({ method, path }) => method === 'POST' && documents[path]?.['post']?.requestBody !== undefined);
    expect(wanting.map(({ path }) => path.slice('/api/w/{workspace}/'.length)).filter((path) => BODIES[path] === undefined)).toEqual([]);
  });

  it.each(withId)('$name is answered as if there were none, and leaves no trace', async (route) => {
    const before = [await ours.store.head(), await theirs.store.head()];
    const real = await asked(route, 'ours', CREDITOR);
    const none = await asked(route, 'ours', NOBODY);
    expect([real.status, withoutNumbers(real.text)]).toEqual([none.status, withoutNumbers(none.text)]);
    expect([404, 409, 422], real.text).toContain(real.status);
    // Below a company of our own as well.
    if (route.ids.length > 1) {
      const below = await asked(route, 'ours', CREDITOR, OURS);
      expect([404, 409, 422], below.text).toContain(below.status);
    }
    expect([await ours.store.head(), await theirs.store.head()]).toEqual(before);
  });
});
