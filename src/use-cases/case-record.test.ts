import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { buildMail } from '../adapters/mail/mime.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { approve } from './approve.ts';
import { reminded } from './mail.test-kit.ts';
import { mergeEntries } from './merge-debtors.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { recordPromise } from './promise.ts';
import { reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { sealedOf, titles } from './sealed-case.test-kit.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, office, tell } from './sending.test-kit.ts';
import { takeBackCall } from './take-back-call.ts';

describe('what is on record of a case', () => {
  test('goes over with a merger: what was sent, paid and promised before bears the old numbers of its invoices', async () => {
    const { it, debtor } = await reminded();
    await tell(it.world, 'pay', 'F-Dupont', '200.00');
    const promise = { on: day('2026-03-20'), cents: null, itemIds: [1 as ItemId], via: 'email', note: '', confirmed: false } as const;
    await recordPromise(it.deps, debtor as DebtorId, promise);
    const before = await sealedOf(it, debtor, MONDAY);
    const [into] = await debtorsDue(it, ['Dupont SA']);
    await it.deps.store.record(await mergeEntries(it.deps, debtor as DebtorId, into as DebtorId));
    const after = await sealedOf(it, into as number, MONDAY);
    expect(titles(after)).toEqual(titles(before));
    for (const { on, what } of before.chronology)
      expect(after.chronology.filter((one) => one.on === on && one.what === what)).toHaveLength(1);
  });

  test.each([
    { outcome: 'promised', promisedOn: day('2026-03-06'), note: '' },
    { outcome: 'disputed', cause: 'damaged', note: 'rayées' },
  ] as const)('has nothing of a call that was recorded by mistake: $outcome', async (said) => {
    const it = await office(inMemory);
    const [dupont] = await debtorsDue(it, ['Dupont']);
    await tell(it.world, 'due', 'F-Dupont', '2026-02-20');
    await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
    await runDay(it.deps, CREDITOR, MONDAY);
    const { id } = await dispatchOf(it, dupont as DebtorId, 'call');
    await reportCall(it.deps, id, said);
    const told = async () => (await sealedOf(it, dupont as number, MONDAY)).chronology.map(({ what }) => what).join(' ');
    expect(await told()).toMatch(/promis|contestation/i);
    await takeBackCall(it.deps, id);
    expect(await told()).not.toMatch(/promis|contestation/i);
  });

  test('gives each way of a step the day on which it left', async () => {
    const it = await office(inMemory);
    const { mailer } = it.deps;
    const deps = { ...it.deps, mailer: { ...mailer, build: buildMail } };
    const [dupont] = await debtorsDue(it, ['Dupont'], true);
    await runDay(deps, CREDITOR, MONDAY);
    await approve(deps, CREDITOR, 'all');
    await sendEmails(deps, CREDITOR, MONDAY);
    await printLetters(deps, CREDITOR, MONDAY);
    it.clock.moveTo(day('2026-03-06'));
    const letter = await dispatchOf(it, dupont as DebtorId, 'letter');
    await confirmPosted(deps, letter.batch_id ?? 0, day('2026-03-06'));
    const { exhibits, chronology } = await sealedOf(it, dupont as number, day('2026-03-06'));
    const left = chronology.filter(({ what }) => what.startsWith('2e relance')).map(({ on, what }) => `${on} ${what.split(' (')[0]}`);
    expect(left).toEqual(['2026-03-02 2e relance par e-mail', '2026-03-06 2e relance par lettre']);
    expect(exhibits.filter(({ kind }) => kind === 'message').map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-06']);
  });
});
