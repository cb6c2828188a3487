import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { HANGS_UP, rudeServer } from '../adapters/mail/rude-server.test-kit.ts';
import type { Mailer } from '../ports/outside.ts';
import { skipContact } from './approve.ts';
import { mailerTo, mailRoom, NOTHING } from './mail-room.test-kit.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, MONDAY, office, SUNDAY, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { resolveUncertain } from './sending.ts';
import { tasks } from './tasks.ts';

const room = mailRoom();
const receivers = () => room.sink.received.map((one) => one.to).sort();

test('what is approved is sent once; sending again on the same day sends nothing', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont', 'Durand', 'Leroy']);
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, sent: 3 });
  expect(receivers()).toEqual(['compta@dupont.example', 'compta@durand.example', 'compta@leroy.example']);
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual(NOTHING);
  expect(room.sink.received.length).toBe(3);
  expect(await statuses(it, dupont as never)).toEqual({ dispatches: [['email', 'sent']], contacts: ['made'] });
});

test('nothing is sent that no person and no rule has let go', async () => {
  const it = await office(room.meet, room.mailer);
  await tell(it.world, 'not-live');
  await debtorsDue(it, ['Dupont']);
  expect(await runDay(it.deps, CREDITOR, MONDAY)).toMatchObject({ state: 'waiting', waitsBecause: 'not-live' });
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual(NOTHING);
});

test('the very bytes that the server was given are kept, under the digest that the journal names', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  const { document, message_id } = await dispatchOf(it, dupont as never);
  const kept = await it.deps.store.document(document as never);
  expect(room.sink.received[0]?.raw.equals(Buffer.from(kept ?? []))).toBe(true);
  expect(it.deps.digest.sha256(room.sink.received[0]?.raw ?? '')).toBe(document);
  expect(room.sink.received[0]?.raw.toString()).toContain(`Message-ID: <${message_id}>`);
});

test('an e-mail refused for now is tried again later and later, and at last has failed', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont', 'Durand']);
  await decided(it);
  room.refuse = (address) => (address.includes('dupont') ? 451 : null);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({
    ...NOTHING,
    sent: 1,
    retryLater: 1,
    refused: [expect.objectContaining({ debtor: 'Dupont', again: true })],
  });
  for (const minutes of [2, 10, 60, 240, 720]) {
    expect(await dispatchOf(it, dupont as never)).toMatchObject({ status: 'approved', retry_at: at(it.clock.now(), minutes) });
    it.clock.pass(minutes - 1);
    expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual(NOTHING);
    it.clock.pass(1);
    const { retryLater, failed } = await sendEmails(it.deps, CREDITOR, MONDAY);
    expect([retryLater, failed]).toEqual(minutes === 720 ? [0, 1] : [1, 0]);
  }
  expect(await statuses(it, dupont as never)).toEqual({ dispatches: [['email', 'failed']], contacts: ['failed'] });
  // The mail server was at fault, not the address: it is decided anew on the next day, and leaves once the server takes it.
  room.refuse = () => null;
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual(NOTHING);
  await decided(it, TUESDAY);
  expect(await sendEmails(it.deps, CREDITOR, TUESDAY)).toEqual({ ...NOTHING, day: TUESDAY, sent: 1 });
  expect(receivers()).toEqual(['compta@dupont.example', 'compta@durand.example']);
});

function at(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

test('each try has a Message-ID of its own, and a mail taken at the second try is sent once', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await decided(it);
  room.refuse = () => 450;
  await sendEmails(it.deps, CREDITOR, MONDAY);
  const first = await dispatchOf(it, dupont as never);
  room.refuse = () => null;
  it.clock.pass(2);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, sent: 1 });
  const second = await dispatchOf(it, dupont as never);
  expect(second).toMatchObject({ status: 'sent', tries: 2, retry_at: null });
  expect(second.message_id).not.toBe(first.message_id);
  expect(room.sink.received.length).toBe(1);
});

test('an address refused for good is not written to again; a person is asked for a better one', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont'], false, { address: false });
  await decided(it);
  room.refuse = () => 550;
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({
    ...NOTHING,
    failed: 1,
    refused: [
      { debtorId: dupont, debtor: 'Dupont', address: 'compta@dupont.example', reply: expect.stringContaining('550'), again: false },
    ],
  });
  expect(await it.deps.store.select('debtor', { id: dupont as never }, { limit: 1 })).toMatchObject([{ email: 'bounced' }]);
  room.refuse = () => null;
  await decided(it, TUESDAY);
  const { questions, toApprove } = await tasks(it.deps, CREDITOR, { limit: 10 });
  expect([questions.map((one) => one.question.code), toApprove]).toEqual([['no-address'], []]);
  expect(await sendEmails(it.deps, CREDITOR, TUESDAY)).toMatchObject({ sent: 0 });
  await tell(it.world, 'address', 'Dupont');
  await decided(it, TUESDAY);
  expect(await sendEmails(it.deps, CREDITOR, TUESDAY)).toMatchObject({ sent: 1 });
});

test('a server that does not like us marks no address', async () => {
  const server = await rudeServer({ RCPT: { say: '554 5.7.1 relay access denied' }, DATA: { say: '554 no recipients' } });
  const it = await office(room.meet, mailerTo(server.port));
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({
    ...NOTHING,
    failed: 1,
    refused: [expect.objectContaining({ reply: expect.stringContaining('relay access denied') })],
  });
  expect(await it.deps.store.select('debtor', { id: dupont as never }, { limit: 1 })).toMatchObject([{ email: 'usable' }]);
  await server.close();
});

test.each([
  ['paid', (it: It) => tell(it.world, 'pay', 'F-Dupont', '1200.00')],
  ['paid in part', (it: It) => tell(it.world, 'pay', 'F-Dupont', '100.00')],
  ['credited', (it: It) => tell(it.world, 'credit', 'F-Dupont', '1200.00')],
  ['held', (it: It) => tell(it.world, 'hold', 'Dupont', 'dispute', 'goods-damaged')],
  ['held for one invoice', (it: It) => tell(it.world, 'hold', 'Dupont', 'promise', 'will-pay', 'items', 'F-Dupont')],
  ['given money that lies on account', (it: It) => tell(it.world, 'unallocated-payment', 'A-1', 'Dupont', '1200.00')],
  ['marked bounced', (it: It) => change(it, { email: 'bounced' })],
])('%s between approval and sending: withdrawn, never sent', async (_, happens) => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont', 'Durand']);
  await decided(it);
  await happens(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, sent: 1, withdrawn: 1 });
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual(NOTHING);
  expect(receivers()).toEqual(['compta@durand.example']);
  expect(await statuses(it, dupont as never)).toEqual({ dispatches: [['email', 'withdrawn']], contacts: ['dropped'] });
});

type It = Awaited<ReturnType<typeof office>>;

async function change({ deps, world }: It, changes: Record<string, unknown>, name = 'Dupont'): Promise<void> {
  const id = world.debtors.get(name) as never;
  await deps.store.record([{ kind: 'debtor.changed', by: 'claire', data: { id, creditorId: CREDITOR, changes } }]);
}

test('an address that bounced meanwhile is not written to, although a letter can still go', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont] = await debtorsDue(it, ['Dupont'], true);
  await decided(it);
  await change(it, { email: 'bounced' });
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, withdrawn: 1 });
  expect(room.sink.received).toEqual([]);
  // Decided anew, for the letter alone.
  await decided(it, TUESDAY);
  expect((await statuses(it, dupont as never)).dispatches.slice(2)).toEqual([['letter', 'approved']]);
});

test('while one sends, another one is refused', async () => {
  const it = await office(room.meet, room.mailer);
  await debtorsDue(it, ['Dupont']);
  await decided(it);
  let second: unknown = null;
  room.beforeReply = async () => {
    second = await sendEmails(it.deps, CREDITOR, MONDAY).catch((error: unknown) => error);
  };
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, sent: 1 });
  expect(second).toMatchObject({ code: 'busy' });
  expect(room.sink.received.length).toBe(1);
});

test.each([
  [true, 'sent', 'made', 1],
  [false, 'failed', 'failed', 2],
])('an outcome that nobody knows is shown to a person, and never sent again by itself (left: %s)', async (left, status, state, copies) => {
  const server = await rudeServer({ '.': HANGS_UP }, {});
  const it = await office(room.meet, mailerTo(server.port));
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, uncertain: 1 });
  for (const on of [MONDAY, TUESDAY]) {
    await decided(it, on);
    expect(await sendEmails(it.deps, CREDITOR, on)).toEqual({ ...NOTHING, day: on });
  }
  const { uncertain } = await tasks(it.deps, CREDITOR, { limit: 10 });
  expect(uncertain.map((one) => [one.debtor, one.numbers])).toEqual([['Dupont', ['F-Dupont']]]);
  const { id } = await dispatchOf(it, dupont as never);
  await resolveUncertain(it.deps, id, left, TUESDAY);
  expect(await statuses(it, dupont as never)).toEqual({ dispatches: [['email', status]], contacts: [state] });
  expect((await tasks(it.deps, CREDITOR, { limit: 10 })).uncertain).toEqual([]);
  // Said once is said: a second word changes nothing.
  await resolveUncertain(it.deps, id, !left, TUESDAY);
  await decided(it, TUESDAY);
  await sendEmails(it.deps, CREDITOR, TUESDAY);
  expect(server.whole.length).toBe(copies);
  await server.close();
});

test('what a killed sender left without an outcome is uncertain, also on a day when nothing is sent', async () => {
  const it = await office(room.meet, room.mailer);
  const [dupont, durand] = await debtorsDue(it, ['Dupont', 'Durand']);
  await decided(it);
  const { id, contact_id } = await dispatchOf(it, dupont as never);
  await it.deps.store.record([
    {
      kind: 'dispatch.sending',
      by: 'claire',
      data: { id, contactId: contact_id, messageId: 'm@x', document: 'f'.repeat(64) as never, tries: 1, deadline: null },
    },
  ]);
  it.clock.moveTo(SUNDAY);
  expect(await sendEmails(it.deps, CREDITOR, SUNDAY)).toEqual({ ...NOTHING, day: SUNDAY, uncertain: 1, heldBack: 'not-a-business-day' });
  it.clock.moveTo(MONDAY);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toEqual({ ...NOTHING, sent: 1 });
  expect(receivers()).toEqual(['compta@durand.example']);
  expect((await statuses(it, dupont as never)).dispatches).toEqual([['email', 'uncertain']]);
  expect((await statuses(it, durand as never)).dispatches).toEqual([['email', 'sent']]);
});

test('a message that cannot be written does not stop the others', async () => {
  const it = await office(room.meet, room.mailer);
  const [, durand] = await debtorsDue(it, ['Dupont', 'Durand', 'Leroy']);
  await decided(it);
  const [row] = await it.deps.store.select('debtor', { id: durand as never }, { limit: 1 });
  await it.deps.store.record([], { vault: [{ id: row?.vault_id ?? 0, salt: '', details: null }] });
  const report = await sendEmails(it.deps, CREDITOR, MONDAY);
  expect(report).toMatchObject({ sent: 2, unwritable: [{ code: 'erased' }] });
  const { unwritten } = await tasks(it.deps, CREDITOR, { limit: 10 });
  expect(unwritten).toMatchObject([{ code: 'erased', contact: { debtor_id: durand } }]);
  expect(receivers()).toEqual(['compta@dupont.example', 'compta@leroy.example']);
  expect(await statuses(it, durand as never)).toEqual({ dispatches: [['email', 'withdrawn']], contacts: ['dropped'] });
});

test('withdrawn by a person while it is being written: not sent, and the others go on', async () => {
  const it = await office(room.meet);
  const [dupont] = await debtorsDue(it, ['Dupont', 'Durand']);
  await decided(it);
  const hasty: Mailer = {
    ...room.mailer,
    build: async (mail) => {
      if (mail.to.name === 'Dupont')
        await skipContact(it.deps, (await dispatchOf(it, dupont as never)).contact_id, 'they called', MONDAY, TUESDAY);
      return room.mailer.build(mail);
    },
  };
  expect(await sendEmails({ ...it.deps, mailer: hasty }, CREDITOR, MONDAY)).toEqual({ ...NOTHING, sent: 1, withdrawn: 1 });
  expect(receivers()).toEqual(['compta@durand.example']);
});

test('when something breaks, nothing new is begun, and what was begun is waited for', async () => {
  const it = await office(room.meet);
  await debtorsDue(
    it,
    Array.from({ length: 12 }, (_, index) => `D${index}`),
  );
  await decided(it);
  let begun = 0;
  const breaking: Mailer = {
    ...room.mailer,
    send: async (mail) => {
      begun += 1;
      if (begun === 1) throw new Error('out of memory');
      await new Promise((resolve) => setTimeout(resolve, 100));
      return room.mailer.send(mail);
    },
  };
  await expect(sendEmails({ ...it.deps, mailer: breaking }, CREDITOR, MONDAY)).rejects.toThrow('out of memory');
  expect(begun).toBeLessThanOrEqual(4);
  expect(await it.deps.store.select('dispatch', { status: 'sent' }, { limit: 20 })).toHaveLength(begun - 1);
  expect(await sendEmails({ ...it.deps, mailer: room.mailer }, CREDITOR, MONDAY)).toEqual({ ...NOTHING, uncertain: 1, sent: 12 - begun });
  expect(new Set(receivers()).size).toBe(room.sink.received.length);
});
