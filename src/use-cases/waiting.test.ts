import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { approve } from './approve.ts';
import { printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, office, TUESDAY, tell } from './sending.test-kit.ts';
import { waiting } from './waiting.ts';

const NOTHING = {
  approve: 0,
  call: 0,
  post: 0,
  letters: 0,
  notices: 0,
  doubt: 0,
  questions: 0,
  requests: 0,
  replies: 0,
  runs: 0,
  failed: 0,
  bankLines: 0,
  handOvers: 0,
};

test('what waits is counted by kind: a step once by all its ways, and no more once it is dealt with', async () => {
  const it = await office(inMemory);
  expect(await waiting(it.deps, CREDITOR)).toEqual(NOTHING);
  const [, durand] = [await debtorsDue(it, ['Dupont'], true), (await debtorsDue(it, ['Durand']))[0]];
  const [roy] = await debtorsDue(it, ['Roy']);
  await tell(it.world, 'due', 'F-Roy', '2026-02-20');
  await tell(it.world, 'reached', 'F-Roy', 'first-reminder', '2026-02-22');
  await it.deps.store.record([{ kind: 'creditor.went-live', by: 'claire', data: { id: CREDITOR, from: TUESDAY } }]);
  await runDay(it.deps, CREDITOR, MONDAY);
  expect(await dispatchOf(it, roy as never, 'call')).toMatchObject({ status: 'proposed' });
  expect(await waiting(it.deps, CREDITOR)).toEqual({ ...NOTHING, approve: 2, call: 1, runs: 1 });
  await approve(it.deps, CREDITOR, 'all');
  it.deps.mailer.send = async ({ envelope }) =>
    envelope.to.includes('durand')
      ? { kind: 'refused', permanent: true, recipientAtFault: false, reply: '554' }
      : { kind: 'unknown', reply: '' };
  await sendEmails(it.deps, CREDITOR, MONDAY);
  await printLetters(it.deps, CREDITOR, MONDAY);
  expect(await dispatchOf(it, durand as never)).toMatchObject({ status: 'failed' });
  expect(await waiting(it.deps, CREDITOR)).toEqual({ ...NOTHING, call: 1, post: 1, doubt: 1, failed: 1 });
  await expect(waiting(it.deps, 7 as never)).rejects.toMatchObject({ code: 'unknown-creditor' });
});
