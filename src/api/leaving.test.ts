import { beforeAll, describe, expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { approve } from '../use-cases/approve.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, decided, MONDAY } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';
import { leave, TASKS } from './notices.test-kit.ts';

const BASE = '/api/w/dupont/creditors/1';
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${String(at).padStart(3, '0')}`);
type Ids = readonly { readonly id: number }[];

describe('a day of more than a page holds', () => {
  let one: Awaited<ReturnType<typeof apiInMemory>>;
  beforeAll(async () => {
    one = await apiInMemory('dupont');
    await debtorsDue(one.it, numbered('L', 205), true);
    await debtorsDue(one.it, ['Dupont']);
    await decided(one.it);
  });

  it('is counted whole: no page of letters hides an e-mail', async () => {
    const { toSend } = (await one.ask('GET', `${TASKS}?limit=200`)).body;
    expect(toSend).toMatchObject({ emails: { count: 206 }, letters: { count: 205, later: 0 }, approved: 411 });
    expect((await leave(one.ask, 'send')).body).toMatchObject({ sent: 206 });
  });

  it('is only said to be posted by whoever saw all of the batch', async () => {
    const { batch } = (await leave(one.ask, 'print')).body;
    const first: Ids = (await one.ask('GET', `${BASE}/tasks/post?limit=200`)).body.lines;
    const rest: Ids = (await one.ask('GET', `${BASE}/tasks/post?limit=200&after=${first.at(-1)?.id}`)).body.lines;
    const posted = [...first, ...rest].map(({ id }) => id);
    const say = (ids: readonly number[], except: readonly number[] = []) =>
      one.ask('POST', `/api/w/dupont/batches/${batch}/posted`, { on: MONDAY, posted: ids, except });
    const half = await say(posted.slice(0, 200));
    expect([half.status, half.body.refused, half.body.details]).toEqual([409, 'overtaken', { count: 205 }]);
    expect((await say([...posted.slice(0, 204), 999_999])).body.refused).toBe('overtaken');
    expect((await say(posted.slice(0, 204), posted.slice(204))).body).toEqual({ posted: 204 });
  });
});

describe('what was confirmed', () => {
  it('is what leaves: another word given meanwhile asks anew', async () => {
    const { ask, it: office } = await apiInMemory('dupont');
    await debtorsDue(office, ['Dupont', 'Durand', 'Martin'], true);
    await runDay(office.deps, CREDITOR, MONDAY);
    const ids = (await office.deps.store.select('dispatch', { status: 'approved' }, { limit: 10 })).map((row) => row.id);
    await ask('POST', `${BASE}/unapprove`, { dispatches: ids.slice(0, 2) });
    const { toSend } = (await ask('GET', TASKS)).body;
    expect(toSend).toMatchObject({ emails: { count: 2 }, letters: { count: 2 } });
    // As many as before, and not the same ones.
    await ask('POST', `${BASE}/unapprove`, { dispatches: ids.slice(2, 4) });
    await approve(office.deps, CREDITOR, ids.slice(0, 2));
    const sent = await ask('POST', `${BASE}/send`, { seen: toSend.emails.seen });
    expect([sent.status, sent.body.refused]).toEqual([409, 'overtaken']);
    expect((await ask('POST', `${BASE}/print`, { seen: toSend.letters.seen })).body.refused).toBe('overtaken');
    expect((await leave(ask, 'send')).body).toMatchObject({ sent: 2 });
    expect((await leave(ask, 'print')).body).toMatchObject({ letters: 2 });
  });

  it('leaves alone: what is approved while it leaves waits for the next time', async () => {
    const { ask, it: office } = await apiInMemory('dupont');
    await debtorsDue(office, ['Dupont', 'Durand']);
    await decided(office);
    const [, second] = await office.deps.store.select('dispatch', { status: 'approved' }, { limit: 10 });
    await ask('POST', `${BASE}/unapprove`, { dispatches: [second?.id] });
    const send = office.deps.mailer.send;
    office.deps.mailer.send = async (mail) => {
      await approve(office.deps, CREDITOR, 'all');
      return send(mail);
    };
    expect((await leave(ask, 'send')).body).toMatchObject({ sent: 1 });
    expect((await ask('GET', TASKS)).body.toSend).toMatchObject({ emails: { count: 1 } });
  });
});
