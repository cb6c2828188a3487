import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { Channel } from '../core/case/contact.ts';
import { undisputed } from '../core/case/undisputed.ts';
import { scenarioJson } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';

import type { DispatchRow } from '../core/journal/tables.ts';
import type { Texter } from '../ports/texter.ts';
import { agreedParts } from './agreed-parts.ts';
import { approve } from './approve.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { openDispute, resolveDispute } from './dispute.ts';
import { mergeEntries } from './merge-debtors.ts';
import { preview } from './preview.ts';
import { recordPromise } from './promise.ts';
import { runDay } from './run-day.ts';
import { saveScenario } from './save-scenario.ts';
import { sendEmails } from './send-emails.ts';
import { sendTexts } from './send-texts.ts';
import { debtorsDue, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import type { Handed } from './sending.ts';
import { askTexts } from './text-reports.ts';

const phone = '06 12 34 56 78';

/** Takes every SMS under a number of its own, and says of each what it is told to. */
function texter(look: Texter['look'] = async () => 'undelivered'): { texter: () => Promise<Texter> } {
  let taken = 0;
  const one: Texter = { provider: 'ovh', sender: 'VAUBAN', send: async () => ({ kind: 'accepted', id: String(++taken) }), look };
  return { texter: async () => one };
}

async function withChannels(it: Office, key: string, channels: readonly Channel[]): Promise<void> {
  const standard = STANDARD_SCENARIOS.find((one) => one.key === 'business');
  if (!standard) throw new Error('no scenario for businesses');
  const steps = standard.steps.map((step) => (step.key === key ? { ...step, channels } : step));
  await saveScenario(it.deps, CREDITOR, scenarioJson({ ...standard, steps }), true);
}

/** One whose SMS, a week after the first reminder, has left. */
async function texted(it: Office, deps: Office['deps'], names: readonly string[] = ['Martin']): Promise<DebtorId[]> {
  await tell(it.world, 'sms-step', '7');
  const ids = await debtorsDue(it, names, false, { phone });
  for (const name of names) await tell(it.world, 'reached', `F-${name}`, 'first-reminder', '2026-02-23');
  await runDay(deps, CREDITOR, MONDAY);
  await approve(deps, CREDITOR, 'all').catch(() => {});
  await sendTexts(deps, CREDITOR, MONDAY);
  return ids;
}

for (const [name, meet] of bothStores()) {
  describe(`what became of an SMS, ${name}`, () => {
    test('lost while the e-mail beside it still tries: the step is not made, and has failed when the e-mail fails too', async () => {
      const it = await office(meet);
      await withChannels(it, 'first-reminder', ['email', 'sms']);
      const says = { permanent: false };
      const refused = async (): Promise<Handed> => ({ kind: 'refused', permanent: says.permanent, recipientAtFault: false, reply: '450' });
      const deps = { ...it.deps, mailer: { ...it.deps.mailer, send: refused }, ...texter() };
      const [martin] = (await debtorsDue(it, ['Martin'], false, { phone })) as [DebtorId];
      await runDay(deps, CREDITOR, MONDAY);
      await approve(deps, CREDITOR, 'all');
      await sendEmails(deps, CREDITOR, MONDAY);
      await sendTexts(deps, CREDITOR, MONDAY);
      expect((await statuses(it, martin)).contacts).toEqual(['made']);
      expect(await askTexts(deps, CREDITOR)).toBe(1);
      expect((await statuses(it, martin)).contacts).toEqual(['pending']);
      says.permanent = true;
      it.clock.pass(5);
      await sendEmails(deps, CREDITOR, MONDAY);
      expect(await statuses(it, martin)).toEqual({
        dispatches: [
          ['email', 'failed'],
          ['sms', 'failed'],
        ],
        contacts: ['failed'],
      });
    });

    test('after the debtor became another one, it is that one whose number takes no more, and that stands where it stood', async () => {
      const it = await office(meet);
      const deps = { ...it.deps, ...texter() };
      const [from] = (await texted(it, deps)) as [DebtorId];
      const [into] = (await debtorsDue(it, ['Martin SA'], false, { phone })) as [DebtorId];
      await tell(it.world, 'pay', 'F-Martin SA', '1200.00');
      await deps.store.record(await mergeEntries(deps, from, into));
      const moved = async () => (await deps.store.select('item', { debtor_id: into, number: 'F-Martin' }, { limit: 1 }))[0];
      expect(await moved()).toMatchObject({ prior_step: 'sms' });
      expect(await askTexts(deps, CREDITOR)).toBe(1);
      expect((await deps.store.caseFiles([into]))[0]?.debtor.mobile).toBe('bounced');
      expect(await moved()).toMatchObject({ prior_step: 'first-reminder', prior_on: '2026-02-23' });
    });
  });
}

test('while something is being sent nothing is recorded of an SMS', async () => {
  const it = await office(inMemory);
  const deps = { ...it.deps, ...texter() };
  const [martin] = (await texted(it, deps)) as [DebtorId];
  await deps.store.exclusive('send', async () => {
    await expect(askTexts(deps, CREDITOR)).rejects.toMatchObject({ code: 'busy' });
  });
  expect((await statuses(it, martin)).contacts).toEqual(['made']);
  expect(await askTexts(deps, CREDITOR)).toBe(1);
});

test('of more than one round can ask for, each is asked for in a few', async () => {
  const it = await office(inMemory);
  const asked = new Set<string>();
  const look: Texter['look'] = async (id) => {
    asked.add(id);
    return 'under-way';
  };
  const deps = { ...it.deps, ...texter(look) };
  const names = Array.from({ length: 230 }, (_, at) => `Client ${at}`);
  await texted(it, deps, names);
  await askTexts(deps, CREDITOR);
  expect(asked.size).toBe(200);
  for (let round = 0; round < 5; round += 1) {
    it.clock.pass(5);
    await askTexts(deps, CREDITOR);
  }
  expect(asked.size).toBe(230);
});

describe('an SMS has no room for', () => {
  test('the answer to a dispute: the next message still gives it', async () => {
    const it = await office(inMemory);
    const deps = { ...it.deps, ...texter(async () => 'delivered') };
    await tell(it.world, 'sms-step', '7');
    const [martin] = (await debtorsDue(it, ['Martin'], false, { phone })) as [DebtorId];
    await tell(it.world, 'reached', 'F-Martin', 'first-reminder', '2026-02-20');
    const [item] = await deps.store.select('item', { debtor_id: martin }, { limit: 1 });
    const itemId = item?.id as ItemId;
    const id = await openDispute(deps, martin, { contested: [{ itemId, cents: null }], cause: 'price', reason: 'trop cher' });
    await resolveDispute(deps, id, { resolution: 'rejected', accepted: [], reason: 'le prix est celui de la commande' });
    const answers = async () => {
      const [file] = await deps.store.caseFiles([martin]);
      const contact = (await deps.store.select('contact', { debtor_id: martin }, { limit: 9 })).at(-1);
      if (!file || !contact) throw new Error('nothing was decided');
      const parts = await agreedParts(deps.store, contact, undisputed(file), { today: it.clock.today(), zone: 'mainland' });
      return [contact.step, parts.answers.map((one) => one.reason)];
    };
    it.clock.moveTo(TUESDAY);
    await runDay(deps, CREDITOR, TUESDAY);
    await approve(deps, CREDITOR, 'all');
    expect(await sendTexts(deps, CREDITOR, TUESDAY)).toMatchObject({ sent: 1 });
    for (let on = 4; (await answers())[0] === 'sms' && on < 28; on += 1) {
      it.clock.moveTo(day(`2026-03-${String(on).padStart(2, '0')}`));
      await runDay(deps, CREDITOR, it.clock.today()).catch(() => {});
    }
    expect(await answers()).toEqual([expect.not.stringMatching('sms'), ['le prix est celui de la commande']]);
  });
});

test('that a promise was broken is not told by an SMS: the next message still says it', async () => {
  const it = await office(inMemory);
  const deps = { ...it.deps, ...texter(async () => 'delivered') };
  await tell(it.world, 'sms-step', '7');
  const [martin] = (await debtorsDue(it, ['Martin'], false, { phone })) as [DebtorId];
  await tell(it.world, 'reached', 'F-Martin', 'first-reminder', '2026-02-20');
  const promise = { on: TUESDAY, cents: null, itemIds: null, via: null, note: '', confirmed: false };
  await recordPromise(deps, martin, promise);
  let sent = 0;
  let left: DispatchRow | undefined;
  for (let on = 3; left === undefined && on < 31; on += 1) {
    const today = day(`2026-03-${String(on).padStart(2, '0')}`);
    it.clock.moveTo(today);
    await runDay(deps, CREDITOR, today).catch(() => {});
    await approve(deps, CREDITOR, 'all').catch(() => {});
    sent += (await sendTexts(deps, CREDITOR, today)).sent;
    [left] = await deps.store.select('dispatch', { debtor_id: martin, channel: 'email', status: 'approved' }, { limit: 1 });
  }
  expect(sent).toBe(1);
  if (!left) throw new Error('no e-mail followed');
  const seen = await preview(deps, left.id, it.clock.today());
  expect(seen.kind === 'email' ? seen.text : '').toMatch(/aviez annoncé .* 3\smars\s2026/);
});
