import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { Mailer } from '../ports/outside.ts';
import { approve } from './approve.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';
import { tasks } from './tasks.ts';

/** A mailer that lets something happen while the first message is being written. */
function meanwhile(mailer: Mailer, happens: () => Promise<unknown>, sent: string[] = []): Mailer {
  let done = false;
  return {
    ...mailer,
    build: async (mail) => {
      if (!done) {
        done = true;
        await happens();
      }
      return mailer.build(mail);
    },
    send: async (mail) => {
      sent.push(mail.envelope.to);
      return mailer.send(mail);
    },
  };
}

const change = (it: Office, changes: Extract<EntryDraft, { kind: 'creditor.changed' }>['data']['changes']) =>
  it.deps.store.record([{ kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes } }]);

async function formalNoticeDue(name = 'Dupont') {
  const it = await office(inMemory);
  const [debtor] = await debtorsDue(it, [name]);
  await tell(it.world, 'due', `F-${name}`, '2026-01-10');
  await tell(it.world, 'reached', `F-${name}`, 'second-reminder', '2026-02-10');
  await runDay(it.deps, CREDITOR, MONDAY);
  expect((await dispatchOf(it, debtor as never, 'registered-letter')).status).toBe('proposed');
  return { it, debtor: debtor as never };
}

test('an address that is corrected while the e-mail is being written is the one it goes to', async () => {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await decided(it);
  const sent: string[] = [];
  const mailer = meanwhile(it.deps.mailer, () => setDebtor(it.deps, dupont as never, { email: 'neuf@dupont.example' }), sent);
  expect(await sendEmails({ ...it.deps, mailer }, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
  expect(sent).toEqual(['neuf@dupont.example']);
});

test('what changes in the creditor holds for the messages that have not left', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont', 'Durand', 'Leroy', 'Petit', 'Roux', 'Simon']);
  await decided(it);
  const [creditor] = await it.deps.store.select('creditor', {}, { limit: 1 });
  if (!creditor) throw new Error('no creditor');
  const froms: string[] = [];
  const mailer: Mailer = {
    ...meanwhile(it.deps.mailer, () => change(it, { profile: { ...creditor.profile, email: 'neuf@vauban.example' } })),
    send: async (mail) => {
      froms.push(mail.envelope.from);
      return it.deps.mailer.send(mail);
    },
  };
  expect(await sendEmails({ ...it.deps, mailer }, CREDITOR, MONDAY)).toMatchObject({ sent: 6 });
  expect(new Set(froms)).toEqual(new Set(['neuf@vauban.example']));
});

test('past midnight nothing more leaves under the date of the day before', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont', 'Durand', 'Leroy', 'Petit', 'Roux', 'Simon']);
  await decided(it);
  const mailer = meanwhile(it.deps.mailer, async () => it.clock.moveTo(TUESDAY));
  const { sent } = await sendEmails({ ...it.deps, mailer }, CREDITOR, MONDAY);
  // Those that were being written at the same moment end; no other is begun.
  expect(sent).toBeLessThanOrEqual(4);
  expect((await tasks(it.deps, CREDITOR, { limit: 10 })).toSend).toBe(6 - sent);
});

test.each([
  ['the rate of the contract', async (it: Office) => change(it, { profile: { ...(await profileOf(it)), contractRate: 120_000 as never } })],
  [
    'the address',
    async (it: Office, debtor: never) =>
      setDebtor(it.deps, debtor, { address: { lines: ['9 rue Neuve'], postcode: '69001', city: 'LYON', country: 'FR' } }),
  ],
])('a formal notice that was approved before %s changed does not leave: it is approved anew', async (_, changes) => {
  const { it, debtor } = await formalNoticeDue();
  await approve(it.deps, CREDITOR, 'all');
  await changes(it, debtor);
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, withdrawn: 1 });
  it.clock.moveTo(TUESDAY);
  await runDay(it.deps, CREDITOR, TUESDAY);
  expect((await dispatchOf(it, debtor, 'registered-letter')).status).toBe('proposed');
  await approve(it.deps, CREDITOR, 'all');
  expect(await printLetters(it.deps, CREDITOR, TUESDAY)).toMatchObject({ letters: 1, withdrawn: 0 });
});

const ELSEWHERE = { email: 'ailleurs@example.org', address: { lines: ['9 rue Neuve'], postcode: '69001', city: 'LYON', country: 'FR' } };

test('a reminder that a person approved for one address does not leave for another: it is approved anew', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont', 'Durand'], true)) as [never];
  await it.deps.store.record([{ kind: 'creditor.went-live', by: 'claire', data: { id: CREDITOR, from: day('2026-12-01') } }]);
  await decided(it);
  await setDebtor({ ...it.deps, by: 'a collector' }, dupont, ELSEWHERE);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, withdrawn: 1 });
  expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 1 });
  it.clock.moveTo(TUESDAY);
  await runDay(it.deps, CREDITOR, TUESDAY);
  expect((await dispatchOf(it, dupont)).status).toBe('proposed');
  await approve(it.deps, CREDITOR, 'all');
  expect(await sendEmails(it.deps, CREDITOR, TUESDAY)).toMatchObject({ sent: 1 });
});

test('an approval of before the address was kept with it still holds', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [never];
  await it.deps.store.record([{ kind: 'creditor.went-live', by: 'claire', data: { id: CREDITOR, from: day('2026-12-01') } }]);
  await runDay(it.deps, CREDITOR, MONDAY);
  const { id } = await dispatchOf(it, dupont);
  await it.deps.store.record([{ kind: 'dispatch.approved', by: 'claire', data: { id, by: 'claire' } }]);
  await setDebtor(it.deps, dupont, ELSEWHERE);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
});

async function profileOf(it: Office) {
  const [creditor] = await it.deps.store.select('creditor', {}, { limit: 1 });
  if (!creditor) throw new Error('no creditor');
  return creditor.profile;
}

test('a formal notice leaves eight days at least: posted later, it is printed anew with another date', async () => {
  const { it, debtor } = await formalNoticeDue();
  await approve(it.deps, CREDITOR, 'all');
  const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
  expect((await it.deps.store.select('contact', { debtor_id: debtor }, { limit: 1 }))[0]?.deadline).toBe('2026-03-12');
  const late = day('2026-03-06');
  it.clock.moveTo(late);
  await expect(confirmPosted(it.deps, batch?.id ?? 0, late)).rejects.toMatchObject({ code: 'granted-date-has-passed' });
  await confirmPosted(it.deps, batch?.id ?? 0, late, { except: [(await dispatchOf(it, debtor, 'registered-letter')).id] });
  expect(await printLetters(it.deps, CREDITOR, late)).toMatchObject({ letters: 1 });
  expect((await it.deps.store.select('contact', { debtor_id: debtor }, { limit: 1 }))[0]?.deadline).toBe('2026-03-16');
});

test('letters are not posted before they were decided, and overtaken ones only by a person who means it', async () => {
  const { it, debtor } = await formalNoticeDue();
  await approve(it.deps, CREDITOR, 'all');
  const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
  const posted = (on = MONDAY, allTheSame = false) => confirmPosted(it.deps, batch?.id ?? 0, on, { allTheSame });
  await expect(posted(day('2025-03-02'))).rejects.toMatchObject({ code: 'posted-before-decided' });
  await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  await expect(posted()).rejects.toMatchObject({ code: 'letters-overtaken' });
  expect(await posted(MONDAY, true)).toBe(1);
  expect((await statuses(it, debtor)).contacts).toEqual(['made']);
});

test('a call about what has been paid since is told not to be made', async () => {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont', 'Durand']);
  for (const name of ['Dupont', 'Durand']) {
    await tell(it.world, 'due', `F-${name}`, '2026-02-05');
    await tell(it.world, 'reached', `F-${name}`, 'first-reminder', '2026-02-10');
  }
  await runDay(it.deps, CREDITOR, MONDAY);
  await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  const { toCall } = await tasks(it.deps, CREDITOR, { limit: 10 });
  expect(toCall.map(({ debtor, overtaken }) => [debtor, overtaken])).toEqual([
    ['Dupont', true],
    ['Durand', false],
  ]);
});

test('the refusal of a server is kept without the address that it repeats', async () => {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await decided(it);
  const reply = '550 5.1.1 <compta@jean-dupont.example>: Recipient address rejected';
  const mailer: Mailer = { ...it.deps.mailer, send: async () => ({ kind: 'refused', permanent: true, recipientAtFault: true, reply }) };
  expect(await sendEmails({ ...it.deps, mailer }, CREDITOR, MONDAY)).toMatchObject({ failed: 1 });
  expect((await dispatchOf(it, dupont as never)).outcome).toBe('550 5.1.1 <…>: Recipient address rejected');
});
