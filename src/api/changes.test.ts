import { afterEach, describe, expect, it } from 'vitest';
import { addDebtor } from '../../stories/engine/world.ts';
import type { Accounts, Seat } from '../ports/accounts.ts';
import { programOf } from '../program.ts';
import { inMemory, office } from '../use-cases/sending.test-kit.ts';
import { KEEPER, mailboxInMemory, mailServerInMemory, paymentsInMemory, postInMemory, textsInMemory } from './api.test-kit.ts';
import { makeApi } from './api.ts';
import { Changes, type Pace } from './changes.ts';
import type { Api } from './typed.ts';

const PACE: Pace = { lookMs: 5, beatMs: 10, lifeMs: 60_000, mostOfAPerson: 3 };
const URL_OF = '/api/w/dupont/changes';

const opened: Api[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((api) => api.close()));
});

/** A real server on a workspace in memory; whoever names himself in a header is in, until `out` names him. */
async function served(pace: Partial<Pace> = {}) {
  const it = await office(inMemory);
  const out = new Set<string>();
  const renewals: boolean[] = [];
  const signed: Accounts['signed'] = async (headers, how) => {
    renewals.push(how?.unattended !== true);
    const email = headers.get('x-person');
    if (email === null || out.has(`${email} session`)) return null;
    const seats: Seat[] = out.has(email) ? [] : [{ workspace: 'dupont', role: 'accountant' }];
    return { person: { id: email, name: email, email, language: 'fr', twoFactor: false }, session: 's', seats, byLink: false, cookies: [] };
  };
  const api = await makeApi({
    origin: 'http://acquit.test',
    log: false,
    pages: null,
    firstCode: null,
    firstWorkspace: 'dupont',
    linksOnly: false,
    checkLogo: async () => {},
    mailServer: mailServerInMemory().mailServer,
    mailbox: () => mailboxInMemory(),
    payments: () => paymentsInMemory(),
    post: () => postInMemory(),
    texts: () => textsInMemory(),
    accounts: { signed } as unknown as Accounts,
    open: async (_, person) => ({ program: programOf({ ...it.deps, by: person.email }, KEEPER), clock: it.deps.clock }),
    pace: { ...PACE, ...pace },
  });
  opened.push(api);
  const address = await api.listen({ port: 0, host: '127.0.0.1' });
  /** What a listener hears, event by event; `null` once the stream has ended. */
  const listen = async (person: string) => {
    const closing = new AbortController();
    const answer = await fetch(`${address}${URL_OF}`, { headers: { 'x-person': person }, signal: closing.signal });
    return { answer, next: answer.ok ? eventsOf(answer) : async () => null, stop: () => closing.abort() };
  };
  return { it, api, listen, out, renewals };
}

type Told = { readonly event: string; readonly data: { readonly head?: number } };

function eventsOf(answer: Response): (wanted: (told: Told) => boolean) => Promise<Told | null> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return async (wanted) => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const [event = '', data = ''] = rest.slice(0, end).split('\n');
        rest = rest.slice(end + 2);
        const told = { event: event.slice('event: '.length), data: JSON.parse(data.slice('data: '.length)) };
        if (wanted(told)) return told;
      } else {
        const part = await reader?.read();
        if (!part || part.done) return null;
        rest += part.value;
      }
    }
  };
}

const isHead = ({ event }: Told) => event === 'head';
const isOut = ({ event }: Told) => event === 'out';

describe('the stream of changes', () => {
  it('tells the journal’s end at once, and again when something was recorded', async () => {
    const { it: office, listen } = await served({ beatMs: 60_000 });
    const [claire, marc] = [await listen('claire'), await listen('marc')];
    expect(claire.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(claire.answer.headers.get('x-content-type-options')).toBe('nosniff');
    const head = await office.deps.store.head();
    expect([await claire.next(isHead), await marc.next(isHead)]).toEqual([
      { event: 'head', data: { head } },
      { event: 'head', data: { head } },
    ]);
    await addDebtor(office.world, 'Roy', { kind: 'business', email: true, address: true, confirmed: true, scenario: null, segment: null });
    const last = await office.deps.store.head();
    const isLast = ({ data }: Told) => data.head === last;
    expect(await Promise.all([claire, marc].map((one) => one.next(isLast)))).toHaveLength(2);
    for (const one of [claire, marc]) one.stop();
  });

  it('keeps nobody signed in: neither when it begins nor at its beats', async () => {
    const { listen, renewals } = await served();
    const { next, stop } = await listen('claire');
    for (let beats = 0; beats < 3; beats += 1) expect(await next(({ event }) => event === 'beat')).not.toBeNull();
    stop();
    expect(renewals.length).toBeGreaterThan(2);
    expect(renewals).not.toContain(true);
  });

  it('ends when the seat is taken away, and when the session ends; the page is told', async () => {
    const { listen, out } = await served();
    for (const why of ['claire', 'marc session']) {
      const person = why.split(' ')[0] ?? '';
      const { next } = await listen(person);
      expect(await next(({ event }) => event === 'beat')).not.toBeNull();
      out.add(why);
      expect(await next(isOut)).toEqual({ event: 'out', data: {} });
      expect(await next(() => true)).toBeNull();
    }
    expect((await listen('claire')).answer.status).toBe(404);
    expect((await listen('marc')).answer.status).toBe(401);
  });

  it('is given to a person a few times at once, and again when one of them has gone', async () => {
    const { listen } = await served();
    const all = await Promise.all(Array.from({ length: PACE.mostOfAPerson }, () => listen('claire')));
    const { answer } = await listen('claire');
    expect([answer.status, ((await answer.json()) as { refused: string }).refused]).toEqual([429, 'listeners-many']);
    expect((await listen('marc')).answer.status).toBe(200);
    all[0]?.stop();
    await expect.poll(async () => (await listen('claire')).answer.status, { timeout: 10_000 }).toBe(200);
  });

  it('ends after a while, and when the server goes down', async () => {
    const short = await served({ lifeMs: 20 });
    expect(await (await short.listen('claire')).next(() => false)).toBeNull();
    const { api, listen } = await served();
    const { next } = await listen('claire');
    await next(isHead);
    await api.close();
    expect(await next(() => false)).toBeNull();
  });
});

it('however many listen to a workspace, one look at a time is made for all of them', async () => {
  const changes = new Changes({ ...PACE, mostOfAPerson: 100 });
  const asked: ((head: number) => void)[] = [];
  const head = () => new Promise<number>((resolve) => asked.push(resolve));
  const heads = Array.from({ length: 50 }, () => [] as number[]);
  const stops = heads.map((own) => changes.listen('dupont', 'claire', head, { tell: (one) => own.push(one), end: () => {} }));
  for (const [at, wanted] of [4, 4, 5].entries()) {
    await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(at + 1);
    asked[at]?.(wanted);
  }
  await expect.poll(() => heads, { timeout: 10_000 }).toEqual(heads.map(() => [4, 5]));
  for (const stop of stops) stop();
});

it('nobody is looked for when nobody listens, and a look that fails is tried again', async () => {
  const changes = new Changes(PACE);
  let looks = 0;
  const heads: number[] = [];
  const head = async () => {
    looks += 1;
    if (looks === 1) throw new Error('the database is being restarted');
    return 7;
  };
  const stop = changes.listen('dupont', 'claire', head, { tell: (one) => heads.push(one), end: () => {} });
  await expect.poll(() => heads, { timeout: 10_000 }).toEqual([7]);
  stop();
  stop();
  await new Promise((resolve) => setTimeout(resolve, 4 * PACE.lookMs));
  const before = looks;
  await new Promise((resolve) => setTimeout(resolve, 4 * PACE.lookMs));
  expect(looks).toBe(before);
});
