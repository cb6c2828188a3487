import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { HANGS_UP, rudeServer } from '../adapters/mail/rude-server.test-kit.ts';
import { mailerTo, mailRoom, NOTHING } from './mail-room.test-kit.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, MONDAY, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { resolveUncertain } from './sending.ts';

const room = mailRoom();

test('e-mail and letter: paid after the e-mail has left, the letter is withdrawn', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont'], true);
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, sent: 1 });
  await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, withdrawn: 1, batch: null });
  expect(await statuses(it, dupont as never)).toEqual({
    dispatches: [
      ['email', 'sent'],
      ['letter', 'withdrawn'],
    ],
    contacts: ['made'],
  });
});

test('e-mail and letter: the e-mail fails, then the letter is withdrawn; the contact does not wait for ever', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont'], true);
  await decided(it);
  room.refuse = () => 550;
  await sendEmails(it.deps, CREDITOR, MONDAY);
  await tell(it.world, 'hold', 'Dupont', 'promise', 'will-pay', 'until', '2026-03-02');
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, withdrawn: 1 });
  expect(await statuses(it, dupont as never)).toEqual({
    dispatches: [
      ['email', 'failed'],
      ['letter', 'withdrawn'],
    ],
    contacts: ['dropped'],
  });
  // The hold has passed: the step is due again, by letter, for the address has bounced.
  await decided(it, TUESDAY);
  expect((await statuses(it, dupont as never)).dispatches.slice(2)).toEqual([['letter', 'approved']]);
});

test('e-mail and letter: uncertain and posted, then said not to have left: the step is made, once', async () => {
  const server = await rudeServer({ '.': HANGS_UP }, {});
  const it = await office(room.meet, mailerTo(server.port));
  const [dupont] = await debtorsDue(it, ['Dupont'], true);
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
  await confirmPosted(it.deps, batch?.id ?? 0, MONDAY);
  await resolveUncertain(it.deps, (await dispatchOf(it, dupont as never)).id, false, MONDAY);
  expect(await statuses(it, dupont as never)).toEqual({
    dispatches: [
      ['email', 'failed'],
      ['letter', 'posted'],
    ],
    contacts: ['made'],
  });
  await decided(it, TUESDAY);
  expect(await sendEmails(it.deps, CREDITOR, TUESDAY)).toMatchObject({ sent: 0 });
  expect(server.whole.length).toBe(1);
  await server.close();
});
