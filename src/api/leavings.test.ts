import { describe, expect, it } from 'vitest';
import type { Mailer } from '../ports/outside.ts';
import { debtorsDue, decided } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const C = '/api/w/dupont/creditors/1';
const KEY = 'a-name-of-ones-own';
const AT = `/api/w/dupont/leavings/${KEY}`;

/** Ten e-mails that are approved, and a server that takes each only when it is told to. */
async function withTen() {
  const one = await apiInMemory('dupont');
  await debtorsDue(
    one.it,
    Array.from({ length: 10 }, (_, at) => `N${at}`),
  );
  await decided(one.it);
  const { promise: open, resolve: take } = Promise.withResolvers<void>();
  const tried: string[] = [];
  const mailer: Mailer = {
    ...one.it.deps.mailer,
    send: async (mail) => {
      tried.push(mail.envelope.to);
      await open;
      return { kind: 'accepted', reply: '250 ok' };
    },
  };
  Object.assign(one.it.deps, { mailer });
  const { seen } = (await one.ask('GET', `${C}/tasks`)).body.toSend.emails;
  return { ...one, take, tried, send: () => one.ask('POST', `${C}/send`, { seen, leaving: KEY }) };
}

describe('what leaves', () => {
  it('is asked for by its name where no answer came, and is done once however often it is asked for', async () => {
    const { ask, send, take, tried } = await withTen();
    take();
    const sent = await send();
    expect([sent.status, sent.body.sent]).toEqual([200, 10]);
    expect((await ask('GET', AT)).body).toMatchObject({ leaving: KEY, state: 'done', seen: 10, sent: sent.body, run: null });
    expect((await send()).body).toEqual(sent.body);
    expect(tried).toHaveLength(10);
  });

  it('tells how far it came, and is stopped between two e-mails; what has begun to leave leaves', async () => {
    const { ask, send, take, tried } = await withTen();
    const sending = send();
    await expect.poll(() => tried.length, { timeout: 10_000 }).toBe(4);
    expect((await ask('GET', AT)).body).toMatchObject({ state: 'running', seen: 0, stopped: false });
    expect((await ask('POST', `${AT}/stop`, {}, { 'x-person': 'paul', 'x-role': 'collector' })).status).toBe(403);
    expect((await ask('POST', `${AT}/stop`)).body).toMatchObject({ state: 'running', stopped: true });
    take();
    expect((await sending).body).toMatchObject({ sent: 4, failed: 0, uncertain: 0 });
    expect(tried).toHaveLength(4);
    expect((await ask('GET', `${C}/tasks`)).body.toSend.emails.count).toBe(6);
  });

  it('and was refused says so to whoever asks later; of what never began nothing is known', async () => {
    const { ask } = await withTen();
    const refused = await ask('POST', `${C}/send`, { seen: '0'.repeat(64), leaving: KEY });
    expect([refused.status, refused.body.refused]).toEqual([409, 'overtaken']);
    expect((await ask('GET', AT)).body).toMatchObject({ state: 'refused', failure: { refused: 'overtaken' } });
    const unknown = await ask('GET', '/api/w/dupont/leavings/never-heard-of-it');
    expect([unknown.status, unknown.body.refused]).toEqual([404, 'unknown-leaving']);
  });
});
