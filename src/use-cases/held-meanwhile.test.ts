import { expect, test } from 'vitest';
import { PAGE_EVENTS } from '../../stories/engine/page-events.ts';
import { CREDITOR } from '../../stories/engine/world.ts';
import { written } from '../formats/email/written-mail.test-kit.ts';
import { answerMail } from './answer-mail.ts';
import { approve } from './approve.ts';
import { reminded, took } from './mail.test-kit.ts';
import { mergeEntries } from './merge-debtors.ts';
import { answerRequest } from './portal-requests.ts';
import { printLetters } from './print-letters.ts';
import { debtorsDue, decided, inMemory, MONDAY, office, statuses, tell } from './sending.test-kit.ts';

test('what is held while the letters of a batch are bound together is not among them', async () => {
  const it = await office(inMemory);
  const [martin, durand] = await debtorsDue(it, ['Martin', 'Durand'], true);
  await decided(it);
  await approve(it.deps, CREDITOR, 'all').catch(() => {});
  let bound = 0;
  const printer = {
    ...it.deps.printer,
    bundle: async (...asked: Parameters<typeof it.deps.printer.bundle>) => {
      bound += 1;
      if (bound === 1) await tell(it.world, 'hold', 'Martin', 'dispute', 'contesté au téléphone');
      return it.deps.printer.bundle(...asked);
    },
  };
  const { letters, withdrawn, batch } = await printLetters({ ...it.deps, printer }, CREDITOR, MONDAY);
  expect([letters, withdrawn, bound]).toEqual([1, 1, 2]);
  const printed = await it.deps.store.select('dispatch', { batch_id: batch?.id ?? 0 }, { limit: 9 });
  expect(printed.map((one) => one.debtor_id)).toEqual([durand]);
  expect(Object.values(await statuses(it, martin as never))).not.toContain('printed');
});

test('a debtor whose words nobody has read becomes no other one: nobody would end what they hold there', async () => {
  const { it, debtor, sent } = await reminded();
  const mail = await took(it, written({ answers: sent.message_id, text: 'Merci.' }));
  const [into] = await debtorsDue(it, ['Dupont SA']);
  const merged = () => mergeEntries(it.deps, debtor as never, into as never);
  await expect(merged()).rejects.toMatchObject({ code: 'unread-replies' });
  await answerMail(it.deps, mail.id, { is: 'seen' });
  await PAGE_EVENTS['link']?.(it.world, ['Dupont']);
  await PAGE_EVENTS['says']?.(it.world, ['Dupont', 'paid', 'on', '2026-03-01']);
  await expect(merged()).rejects.toMatchObject({ code: 'unread-replies' });
  const [request] = await it.deps.store.select('portal_request', { state: 'waiting' }, { limit: 1 });
  await answerRequest(it.deps, request?.id as never, 'resumed');
  await it.deps.store.record(await merged());
  const holds = await it.deps.store.select('hold', { debtor_id: into as never, lifted_on: null }, { limit: 9 });
  expect(holds.map((one) => one.reason)).toEqual(['contacted before the merger']);
});
