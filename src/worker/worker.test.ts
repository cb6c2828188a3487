import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { Keeper } from '../ports/keeper.ts';
import type { Mailer, MailOutcome } from '../ports/outside.ts';
import { programOf } from '../program.ts';
import { debtorsDue, decided, inMemory, MONDAY, office, statuses, tell } from '../use-cases/sending.test-kit.ts';
import { workOnce } from './worker.ts';

const NOON = 12 * 60;
const ACCEPTED: MailOutcome = { kind: 'accepted', reply: '250 ok' };
const DISLIKED: MailOutcome = { kind: 'refused', permanent: true, recipientAtFault: false, reply: '554 5.7.1 looks like spam' };

async function atWork(outcome: MailOutcome) {
  const tried: string[] = [];
  const mailer: Mailer = {
    ready: () => {},
    build: async (mail) => ({
      envelope: { from: mail.from.address, to: mail.to.address },
      messageId: mail.messageId,
      raw: new TextEncoder().encode(mail.text),
    }),
    send: async (mail) => {
      tried.push(mail.envelope.to);
      return outcome;
    },
  };
  const it = await office(inMemory, mailer);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  const program = programOf(it.deps, {} as Keeper);
  return { it, dupont: dupont as never, tried, round: () => workOnce(program, it.deps.clock, () => NOON) };
}

test('at night nothing is done', async () => {
  const { it } = await atWork(ACCEPTED);
  const program = programOf(it.deps, {} as Keeper);
  expect(await workOnce(program, it.deps.clock, () => 19 * 60)).toEqual([]);
  expect(await workOnce(program, it.deps.clock, () => 8 * 60 - 1)).toEqual([]);
});

test('on old books nothing is decided, and nothing that was approved before leaves', async () => {
  const { it, tried, round } = await atWork(ACCEPTED);
  await decided(it);
  await tell(it.world, 'books', '2025-12-01');
  expect(await round()).toEqual([{ creditor: CREDITOR, decided: 0, sent: 0, letters: 0, heldBack: 'books-too-old', mails: null }]);
  expect(tried).toEqual([]);
  await tell(it.world, 'books', MONDAY);
  expect(await round()).toMatchObject([{ sent: 1, heldBack: null }]);
});

test('a command that runs beside holds back the round, and does not end the worker', async () => {
  const { it, tried, round } = await atWork(ACCEPTED);
  await it.deps.store.exclusive('run', async () => expect(await round()).toMatchObject([{ decided: 0, heldBack: 'busy' }]));
  expect(await round()).toMatchObject([{ decided: 1, sent: 1, heldBack: null }]);
  expect(tried.length).toBe(1);
});

test('a server that dislikes the message is not asked again all day long', async () => {
  const { it, dupont, tried, round } = await atWork(DISLIKED);
  for (let rounds = 0; rounds < 5; rounds += 1) await round();
  expect(tried.length).toBe(1);
  expect((await statuses(it, dupont)).contacts).toEqual(['failed']);
});

test('a message that cannot be written is decided once a day, not at every round', async () => {
  const { it, dupont, tried, round } = await atWork(ACCEPTED);
  const [creditor] = await it.deps.store.select('creditor', {}, { limit: 1 });
  if (!creditor) throw new Error('no creditor');
  await it.deps.store.record([
    { kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { profile: { ...creditor.profile, siren: null } } } },
  ]);
  for (let rounds = 0; rounds < 5; rounds += 1) await round();
  expect([tried.length, (await statuses(it, dupont)).contacts]).toEqual([0, ['dropped']]);
});

test('a round that goes past seven in the evening stops sending, and goes on the next morning', async () => {
  const { it, tried } = await atWork(ACCEPTED);
  await decided(it);
  const program = programOf(it.deps, {} as Keeper);
  const evening = [NOON, NOON, 19 * 60];
  expect(await workOnce(program, it.deps.clock, () => evening.shift() ?? 19 * 60)).toMatchObject([{ sent: 0, heldBack: null }]);
  expect(tried).toEqual([]);
  expect(await workOnce(program, it.deps.clock, () => 8 * 60)).toMatchObject([{ sent: 1 }]);
});
