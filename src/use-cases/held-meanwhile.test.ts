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
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, type Office, office, statuses, tell } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';

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

/** A store where something is recorded between the last look at a case and the record of an intent, for the first ones or for all. */
function inBetween({ deps }: Office, happens: (nth: number) => Promise<unknown>, times = 1): Office['deps']['store'] {
  let done = 0;
  return {
    ...deps.store,
    record: async (entries, outside, head) => {
      if (entries.some((one) => one.kind === 'dispatch.sending') && done < times) {
        done += 1;
        await happens(done);
      }
      return deps.store.record(entries, outside, head);
    },
  };
}

/** What is sent of two debtors while something happens at that very moment. */
async function sentWhile(happens: (it: Office, nth: number) => Promise<unknown>, times = 1) {
  const it = await office(inMemory);
  await debtorsDue(it, ['Martin', 'Durand']);
  await decided(it);
  const sent: string[] = [];
  const mailer: typeof it.deps.mailer = {
    ...it.deps.mailer,
    send: async (mail) => {
      sent.push(mail.envelope.to);
      return it.deps.mailer.send(mail);
    },
  };
  const store = inBetween(it, (nth) => happens(it, nth), times);
  return { it, report: await sendEmails({ ...it.deps, store, mailer }, CREDITOR, MONDAY), sent: sent.sort() };
}

test('what is held between the last look and the record of the intent does not leave', async () => {
  const { it, report, sent } = await sentWhile((one) => tell(one.world, 'hold', 'Martin', 'dispute', 'contesté au téléphone'));
  expect([report.sent, report.withdrawn, sent]).toEqual([1, 1, ['compta@durand.example']]);
  expect(await statuses(it, it.world.debtors.get('Martin') as never)).toMatchObject({ dispatches: [['email', 'withdrawn']] });
});

test('an address that is changed at that moment is the one it goes to', async () => {
  const { report, sent } = await sentWhile((it) => setDebtor(it.deps, it.world.debtors.get('Martin') as never, { email: 'm@roy.example' }));
  expect([report.sent, sent]).toEqual([2, ['compta@durand.example', 'm@roy.example']]);
});

test('what has nothing to do with it holds nothing up, and a journal that never rests leaves it waiting', async () => {
  const other = (it: Office, nth: number) => debtorsDue(it, [`Voisin ${nth}`]);
  expect((await sentWhile(other, 3)).report).toMatchObject({ sent: 2, withdrawn: 0, retryLater: 0 });
  const { it, report, sent } = await sentWhile(other, 1_000);
  expect([report.sent, report.retryLater, sent]).toEqual([0, 2, []]);
  expect(await statuses(it, it.world.debtors.get('Martin') as never)).toMatchObject({ dispatches: [['email', 'approved']] });
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
