import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Texter, TextOutcome, TextToSend } from '../ports/texter.ts';
import { approve } from './approve.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { noteMobiles } from './note-mobiles.ts';
import { preview } from './preview.ts';
import { previewStep } from './preview-step.ts';
import { runDay } from './run-day.ts';
import { sendTexts } from './send-texts.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { resolveUncertain } from './sending.ts';
import { setDebtor } from './set-debtor.ts';
import { takeBackApproval } from './take-back.ts';
import { askTexts } from './text-reports.ts';

const PHONE = '06 12 34 56 78';

/** Takes SMS and answers as it is told; each that came is kept. */
function texter(outcome: () => TextOutcome = () => ({ kind: 'accepted', id: '41' }), look: Texter['look'] = async () => 'under-way') {
  const came: TextToSend[] = [];
  const one: Texter = {
    provider: 'ovh',
    sender: 'VAUBAN',
    send: async (text) => {
      came.push(text);
      return outcome();
    },
    look,
  };
  return { came, texter: async () => one };
}

/** Debtors whose SMS, a week after the first reminder, is due and approved. */
async function smsDue(it: Office, names: readonly string[] = ['Martin'], phone: string | null = PHONE): Promise<DebtorId[]> {
  await tell(it.world, 'sms-step', '7');
  const ids = await debtorsDue(it, names, false, { phone });
  for (const name of names) await tell(it.world, 'reached', `F-${name}`, 'first-reminder', '2026-02-23');
  await runDay(it.deps, CREDITOR, MONDAY);
  await approve(it.deps, CREDITOR, 'all').catch(() => {});
  return ids;
}

for (const [name, meet] of bothStores()) {
  describe(`SMS, ${name}`, () => {
    test('one leaves, once, is kept as it left, and its arrival is recorded once', async () => {
      const it = await office(meet);
      const fate = { now: 'under-way' as const as 'under-way' | 'delivered' };
      const out = texter(undefined, async () => fate.now);
      const [martin] = (await smsDue(it)) as [DebtorId];
      const deps = { ...it.deps, texter: out.texter };
      expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, heldBack: null, unwritable: [], outsideHours: 0 });
      expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
      const sms = await dispatchOf(it, martin, 'sms');
      expect(out.came).toEqual([
        { reference: `acquit-${sms.id}`, to: '+33612345678', text: expect.stringContaining('Ateliers Vauban : sauf erreur') },
      ]);
      expect(sms).toMatchObject({ status: 'sent', outcome: 'taken', tracking: '41', tries: 1 });
      const kept = new TextDecoder().decode((await deps.store.document(sms.document as never)) as Uint8Array);
      expect(kept).toBe(`To: +33612345678\nFrom: VAUBAN\n\n${out.came[0]?.text}`);
      expect(await preview(deps, sms.id, MONDAY)).toMatchObject({
        kind: 'sms',
        text: out.came[0]?.text,
        subject: expect.stringMatching(/^SMS de \d+ signes/),
      });
      expect(await askTexts(deps, CREDITOR)).toBe(0);
      fate.now = 'delivered';
      expect([await askTexts(deps, CREDITOR), await askTexts(deps, CREDITOR)]).toEqual([1, 0]);
      expect(await dispatchOf(it, martin, 'sms')).toMatchObject({ status: 'sent', outcome: 'delivered' });
      expect(await statuses(it, martin)).toEqual({ dispatches: [['sms', 'sent']], contacts: ['made'] });
    });

    test('one that the telephone did not receive was not made, and its number takes no more until a person gives it anew', async () => {
      const it = await office(meet);
      const deps = { ...it.deps, ...texter(undefined, async () => 'undelivered') };
      const [martin] = (await smsDue(it)) as [DebtorId];
      await sendTexts(deps, CREDITOR, MONDAY);
      expect([await askTexts(deps, CREDITOR), await askTexts(deps, CREDITOR)]).toEqual([1, 0]);
      expect(await statuses(it, martin)).toEqual({ dispatches: [['sms', 'failed']], contacts: ['failed'] });
      const mobile = async () => (await deps.store.caseFiles([martin]))[0]?.debtor.mobile;
      expect(await mobile()).toBe('bounced');
      it.clock.moveTo(TUESDAY);
      await runDay(deps, CREDITOR, TUESDAY);
      expect((await statuses(it, martin)).dispatches).toHaveLength(1);
      await setDebtor(deps, martin, { phone: '07 81 23 45 67' });
      expect(await mobile()).toBe('usable');
      await setDebtor(deps, martin, { phone: '04 72 00 00 00' });
      expect(await mobile()).toBeUndefined();
    });

    test('one of which the provider says nothing keeps nobody from learning of the others', async () => {
      const it = await office(meet);
      let taken = 0;
      const look: Texter['look'] = async (id) => {
        if (id === '2') throw new Refusal('texts-refused', 'unknown message');
        return 'undelivered';
      };
      const out = texter(() => ({ kind: 'accepted', id: String(++taken) }), look);
      const deps = { ...it.deps, texter: out.texter };
      const ids = await smsDue(it, ['Martin', 'Petit']);
      await sendTexts(deps, CREDITOR, MONDAY);
      expect(await askTexts(deps, CREDITOR)).toBe(1);
      const became = await Promise.all(ids.map(async (id) => (await dispatchOf(it, id, 'sms')).status));
      expect(became.toSorted()).toEqual(['failed', 'sent']);
    });

    test('a better number that a person gave meanwhile is not marked by what became of the old one', async () => {
      const it = await office(meet);
      const deps = { ...it.deps, ...texter(undefined, async () => 'undelivered') };
      const [martin] = (await smsDue(it)) as [DebtorId];
      await sendTexts(deps, CREDITOR, MONDAY);
      await setDebtor(deps, martin, { phone: '07 81 23 45 67' });
      await askTexts(deps, CREDITOR);
      expect((await deps.store.caseFiles([martin]))[0]?.debtor.mobile).toBe('usable');
    });

    test('one that nobody knows of waits for a person, and never leaves again by itself', async () => {
      const it = await office(meet);
      const out = texter(() => ({ kind: 'unknown', reply: 'timeout' }));
      const deps = { ...it.deps, texter: out.texter };
      const [martin] = (await smsDue(it)) as [DebtorId];
      expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ uncertain: 1, sent: 0 });
      await sendTexts(deps, CREDITOR, MONDAY);
      it.clock.moveTo(TUESDAY);
      await runDay(deps, CREDITOR, TUESDAY);
      expect(out.came).toHaveLength(1);
      expect((await statuses(it, martin)).dispatches).toEqual([['sms', 'uncertain']]);
      await resolveUncertain(deps, (await dispatchOf(it, martin, 'sms')).id, true, MONDAY);
      expect(await statuses(it, martin)).toEqual({ dispatches: [['sms', 'sent']], contacts: ['made'] });
    });

    test('one that was under way when the program was killed is uncertain, and never leaves again', async () => {
      const it = await office(meet);
      const out = texter(() => {
        throw new Error('killed');
      });
      const deps = { ...it.deps, texter: out.texter };
      const [martin] = (await smsDue(it)) as [DebtorId];
      await expect(sendTexts(deps, CREDITOR, MONDAY)).rejects.toThrow('killed');
      expect((await statuses(it, martin)).dispatches).toEqual([['sms', 'sending']]);
      expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ uncertain: 1 });
      expect(out.came).toHaveLength(1);
    });

    test('one paid in the very moment of its leaving is withdrawn', async () => {
      const it = await office(meet);
      const out = texter();
      await smsDue(it);
      let done = false;
      const { record } = it.deps.store;
      const store: typeof it.deps.store = {
        ...it.deps.store,
        record: async (entries, outside, head) => {
          if (entries.some((one) => one.kind === 'dispatch.sending') && !done) {
            done = true;
            await tell(it.world, 'pay', 'F-Martin', '1200.00');
          }
          return record(entries, outside, head);
        },
      };
      expect(await sendTexts({ ...it.deps, store, texter: out.texter }, CREDITOR, MONDAY)).toMatchObject({ sent: 0, withdrawn: 1 });
      expect([done, out.came]).toEqual([true, []]);
    });

    test('numbers that were known before are looked through once', async () => {
      const it = await office(meet);
      const [martin, durand] = (await debtorsDue(it, ['Martin', 'Durand'], false, { phone: PHONE })) as [DebtorId, DebtorId];
      const changes = { mobile: 'none' } as const;
      for (const id of [martin, durand])
        await it.deps.store.record([{ kind: 'debtor.changed', by: 'claire', data: { id, creditorId: CREDITOR, changes } }]);
      await setDebtor(it.deps, durand, { phone: '04 72 00 00 00' });
      expect([await noteMobiles(it.deps, CREDITOR), await noteMobiles(it.deps, CREDITOR)]).toEqual([1, 0]);
      expect((await it.deps.store.caseFiles([martin, durand])).map((file) => file.debtor.mobile)).toEqual(['usable', undefined]);
    });
  });
}

describe('SMS wait', () => {
  test('for an hour of calls: the debtor’s own, or that of work', async () => {
    const it = await office(inMemory);
    const out = texter();
    const deps = { ...it.deps, texter: out.texter };
    const [martin] = (await smsDue(it, ['Martin', 'Durand'])) as [DebtorId, DebtorId];
    await tell(it.world, 'calling', 'Martin', 'from', '14:00', 'until', '16:00');
    const at = (hour: string) => ({ ...deps, clock: { ...deps.clock, hourOf: () => hour as never } });
    expect(await sendTexts(at('19:00'), CREDITOR, MONDAY)).toMatchObject({ sent: 0, outsideHours: 2 });
    expect(await sendTexts(at('10:00'), CREDITOR, MONDAY)).toMatchObject({ sent: 1, outsideHours: 1 });
    expect((await statuses(it, martin)).dispatches).toEqual([['sms', 'approved']]);
    expect(await sendTexts(at('14:00'), CREDITOR, MONDAY)).toMatchObject({ sent: 1, outsideHours: 0 });
    expect(out.came).toHaveLength(2);
  });

  test('for a provider, and without any nothing is asked of it', async () => {
    const it = await office(inMemory);
    const { texter: _, ...deps } = it.deps;
    expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
    const [martin] = (await smsDue(it)) as [DebtorId];
    await expect(sendTexts(deps, CREDITOR, MONDAY)).rejects.toMatchObject({ code: 'texts-not-set-up' });
    expect((await statuses(it, martin)).dispatches).toEqual([['sms', 'approved']]);
    expect(await askTexts(deps, CREDITOR)).toBe(0);
  });

  test('while the books are too old', async () => {
    const it = await office(inMemory);
    await smsDue(it);
    await tell(it.world, 'books', '2026-01-01', '10');
    expect(await sendTexts(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, heldBack: 'books-too-old' });
  });

  test('when the provider refuses for the moment, and fail in the end', async () => {
    const it = await office(inMemory);
    const out = texter(() => ({ kind: 'refused', permanent: false, recipientAtFault: false, reply: '429' }));
    const deps = { ...it.deps, texter: out.texter };
    const [martin] = (await smsDue(it)) as [DebtorId];
    expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ retryLater: 1 });
    expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ retryLater: 0, sent: 0 });
    // The day passes at ten in the morning: only the waiting counts here.
    const morning = { ...deps, clock: { ...deps.clock, now: it.clock.now, hourOf: () => '10:00' as never } };
    for (const minutes of [2, 10, 60, 240, 720]) {
      it.clock.pass(minutes);
      await sendTexts(morning, CREDITOR, MONDAY);
    }
    expect(out.came).toHaveLength(6);
    expect((await statuses(it, martin)).dispatches).toEqual([['sms', 'failed']]);
    expect((await deps.store.caseFiles([martin]))[0]?.debtor.mobile).toBe('usable');
  });
});

describe('SMS do not leave', () => {
  test('to a number that the provider calls invalid, ever again', async () => {
    const it = await office(inMemory);
    const deps = { ...it.deps, ...texter(() => ({ kind: 'refused', permanent: true, recipientAtFault: true, reply: 'invalid receiver' })) };
    const [martin] = (await smsDue(it)) as [DebtorId];
    expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ failed: 1 });
    expect((await deps.store.caseFiles([martin]))[0]?.debtor.mobile).toBe('bounced');
  });

  test.each([
    ['a hold', 'hold', ['Martin', 'dispute', 'contesté au téléphone']],
    ['no calls any more', 'calling', ['Martin', 'never']],
  ] as const)('after %s, said since the approval', async (_, event, words) => {
    const it = await office(inMemory);
    const out = texter();
    const [martin] = (await smsDue(it)) as [DebtorId];
    await tell(it.world, event, ...words);
    expect(await sendTexts({ ...it.deps, texter: out.texter }, CREDITOR, MONDAY)).toMatchObject({ sent: 0, withdrawn: 1 });
    expect([out.came, (await statuses(it, martin)).dispatches]).toEqual([[], [['sms', 'withdrawn']]]);
  });

  test('to a fixed line, nor once an approval is taken back or too young', async () => {
    const it = await office(inMemory);
    const [fixe] = (await smsDue(it, ['Fixe'], '04 72 00 00 00')) as [DebtorId];
    expect((await statuses(it, fixe)).dispatches.filter(([channel]) => channel === 'sms')).toEqual([]);
    const other = await office(inMemory);
    const out = texter();
    const deps = { ...other.deps, texter: out.texter };
    const [martin] = (await smsDue(other)) as [DebtorId];
    const { id } = await dispatchOf(other, martin, 'sms');
    await takeBackApproval(deps, CREDITOR, [id]);
    expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
    await approve(deps, CREDITOR, [id]);
    expect(await sendTexts(deps, CREDITOR, MONDAY, { secondThoughts: 10_000_000 })).toMatchObject({ sent: 0 });
    expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
  });
});

test('a step is tried as an SMS before it is saved', async () => {
  const it = await office(inMemory);
  const [martin] = (await smsDue(it)) as [DebtorId];
  const [row] = (await it.deps.store.select('scenario', { key: 'business' }, { limit: 9 })).slice(-1);
  const asked = { scenario: row?.body, step: 'sms', channel: 'sms', debtor: martin } as const;
  expect(await previewStep(it.deps, CREDITOR, asked)).toMatchObject({
    kind: 'sms',
    subject: expect.stringMatching(/^SMS de \d+ signes, en 2 parties$/),
    text: expect.stringContaining('F-Martin'),
    pdf: null,
  });
});
