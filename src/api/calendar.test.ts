import { expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { reportCall } from '../use-cases/report-call.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, dispatchOf, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const AT = '/api/w/dupont/calendar';
const HUGO = { 'x-person': 'hugo', 'x-role': 'accountant' };

/** Two debtors who are to be called: one of them promises, the other is to be called again. */
async function busy() {
  const kit = await apiInMemory();
  const [dupont, martin, leroy] = await debtorsDue(kit.it, ['Dupont', 'Martin', 'Leroy']);
  if (dupont === undefined || martin === undefined || leroy === undefined) throw new Error('three debtors');
  for (const name of ['Dupont', 'Martin', 'Leroy']) {
    await tell(kit.it.world, 'due', `F-${name}`, '2026-02-20');
    await tell(kit.it.world, 'reached', `F-${name}`, 'first-reminder', '2026-02-22');
  }
  await runDay(kit.it.deps, CREDITOR, MONDAY);
  const call = async (debtor: typeof dupont) => (await dispatchOf(kit.it, debtor, 'call')).id;
  await reportCall(kit.it.deps, await call(dupont), {
    outcome: 'promised',
    note: 'secret words',
    promisedOn: day('2026-03-12'),
    promisedCents: 50_000n,
  });
  await reportCall(kit.it.deps, await call(martin), {
    outcome: 'call-back',
    note: '',
    againOn: day('2026-03-30'),
    againAt: '14:30',
    spoke: true,
  });
  const sums = [{ item: (await kit.ask('GET', `/api/w/dupont/debtors/${leroy}`)).body.items[0].id, amount: '10,00' }];
  await kit.ask('POST', `/api/w/dupont/debtors/${leroy}/disputes`, { sums, cause: 'damaged', reason: 'fendu' });
  const read = async (path: string) => kit.api.inject({ url: path });
  return { ...kit, read };
}

/** Each event as its lines, unfolded, by hand. */
function eventsOf(text: string): Record<string, string>[] {
  const plain = text.replaceAll('\r\n ', '').replaceAll(/[\u00a0\u202f]/g, ' ');
  return plain
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        (event.split('END:VEVENT')[0] ?? '')
          .trim()
          .split('\r\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
      ),
    );
}

it('the owner of a secret address reads calls, promises and deadlines there, with names and sums and nothing more', async () => {
  const { ask, read } = await busy();
  expect((await ask('GET', AT)).body).toEqual({ link: null });
  const { url } = (await ask('POST', AT)).body;
  expect(url).toMatch(/^http:\/\/acquit\.test\/agenda\/.+\.ics$/);
  expect((await ask('GET', AT)).body).toMatchObject({ link: { readAt: null } });
  const answer = await read(new URL(url).pathname);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(answer.headers['cache-control']).toMatch(/^private/);
  expect(answer.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' });
  const events = eventsOf(answer.body);
  expect(events.map(({ SUMMARY }) => SUMMARY).toSorted()).toEqual([
    'Appel convenu : Martin\\, 1 200\\,00 €',
    'Contestation à trancher : Leroy\\, 10\\,00 €',
    'Règlement promis : Dupont\\, 500\\,00 €',
  ]);
  const promise = events.find(({ SUMMARY }) => SUMMARY?.startsWith('Règlement'));
  expect([promise?.['DTSTART;VALUE=DATE'], promise?.['DTEND;VALUE=DATE']]).toEqual(['20260312', '20260313']);
  // 14:30 in Paris on 30 March 2026, the day after the clocks went forward.
  expect(events.find(({ SUMMARY }) => SUMMARY?.startsWith('Appel'))?.['DTSTART']).toBe('20260330T123000Z');
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
  for (const secret of ['secret words', 'fendu', '@dupont', 'compta@']) expect(answer.body).not.toContain(secret);
  // The same numbers tomorrow: what is known is moved, not shown twice.
  const again = eventsOf((await read(new URL(url).pathname)).body);
  expect(again.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID));
});

it('whoever only reads sees no calls', async () => {
  const { ask, read } = await busy();
  const { url } = (await ask('POST', AT, undefined, HUGO)).body;
  const said = eventsOf((await read(new URL(url).pathname)).body).map(({ SUMMARY }) => SUMMARY?.split(' :')[0]);
  expect(said.toSorted()).toEqual(['Contestation à trancher', 'Règlement promis']);
});

it('an address that never was, was revoked or replaced, or that is not one says the same', async () => {
  const { ask, read } = await busy();
  const paths = [(await ask('POST', AT)).body.url, (await ask('POST', AT)).body.url].map((url) => new URL(url).pathname);
  await ask('POST', `${AT}/revoke`);
  const answers = await Promise.all([...paths, '/agenda/9.ics', '/agenda/1', '/agenda/.ics', '/agenda/%00.ics'].map(read));
  expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(new Set(['404 404\n']));
});
