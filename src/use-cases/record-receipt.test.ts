import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { type Day, day } from '../core/base/day.ts';
import type { DebtorId, DispatchId } from '../core/base/id.ts';
import { scenarioJson } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import { approve } from './approve.ts';
import { claimStatements } from './claim-statement.ts';
import { explain } from './explain.ts';
import { mergeEntries } from './merge-debtors.ts';
import { confirmPosted, printLetters } from './print-letters.ts';
import { recordReceipt } from './record-receipt.ts';
import { runDay } from './run-day.ts';
import { saveScenario } from './save-scenario.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';

const RECEIVED = day('2026-03-04');
const LATER = day('2026-03-31');

/** A formal notice that was posted on the Monday; today is the last of the month. */
async function posted(kind: DebtorKind = 'consumer'): Promise<{ it: Office; debtor: DebtorId; letter: DispatchId }> {
  const it = await office(inMemory);
  const [debtor] = await debtorsDue(it, ['Moreau'], false, { kind });
  if (debtor === undefined) throw new Error('no debtor');
  await tell(it.world, 'due', 'F-Moreau', '2025-12-20');
  await tell(it.world, 'reached', 'F-Moreau', 'second-reminder', '2026-02-01');
  await runDay(it.deps, CREDITOR, MONDAY);
  await approve(it.deps, CREDITOR, 'all');
  const { batch } = await printLetters(it.deps, CREDITOR, MONDAY);
  await confirmPosted(it.deps, batch?.id ?? 0, MONDAY);
  it.clock.moveTo(LATER);
  return { it, debtor, letter: (await dispatchOf(it, debtor, 'registered-letter')).id };
}

const interest = async (it: Office, debtor: DebtorId, on: Day = LATER) =>
  (await claimStatements(it.deps, debtor, on)).flatMap(({ items }) =>
    items.flatMap(({ lines }) =>
      lines.filter((line) => line.kind === 'interest').map((line) => [line.accrual?.from, line.on, line.certainty]),
    ),
  );

describe('C. civ. 1231-6, 1344-1: the slip of a formal notice', () => {
  test('makes a consumer’s interest run from the day after it was received', async () => {
    const { it, debtor, letter } = await posted();
    expect(await interest(it, debtor)).toEqual([]);
    expect(await recordReceipt(it.deps, letter, 'received', RECEIVED)).toMatchObject({
      isNotice: true,
      counts: { on: RECEIVED, counts: 'receipt', certainty: 'verified' },
      startsInterest: true,
    });
    expect(await dispatchOf(it, debtor, 'registered-letter')).toMatchObject({
      status: 'posted',
      receipt: 'received',
      receipt_on: RECEIVED,
    });
    expect(await interest(it, debtor)).toEqual([['2026-03-05', LATER, 'verified']]);
    expect(await interest(it, debtor, RECEIVED)).toEqual([]);
  });

  test('of one that nobody fetched: from its presentation, to be verified; of a refused one: none', async () => {
    const { it, debtor, letter } = await posted();
    expect(await recordReceipt(it.deps, letter, 'refused', RECEIVED)).toMatchObject({ counts: null, startsInterest: false });
    expect(await interest(it, debtor)).toEqual([]);
    expect(await recordReceipt(it.deps, letter, 'unclaimed', RECEIVED)).toMatchObject({
      counts: { on: RECEIVED, certainty: 'unverified' },
    });
    expect(await interest(it, debtor)).toEqual([['2026-03-05', LATER, 'unverified']]);
  });

  test.each<DebtorKind>(['business', 'public-body'])('changes nothing of what a %s owes: its interest runs already', async (kind) => {
    const { it, debtor, letter } = await posted(kind);
    const before = await claimStatements(it.deps, debtor, LATER);
    expect(await recordReceipt(it.deps, letter, 'received', RECEIVED)).toMatchObject({ startsInterest: false });
    expect(await claimStatements(it.deps, debtor, LATER)).toEqual(before);
  });

  test('is told by explain, and not of a day on which it had not come back', async () => {
    const { it, debtor, letter } = await posted();
    await recordReceipt(it.deps, letter, 'received', RECEIVED);
    const { dispatches } = await explain(it.deps, debtor, LATER);
    expect(dispatches).toMatchObject([{ receipt: 'received', receipt_on: RECEIVED }]);
  });

  test('holds for whom the debtor is merged into', async () => {
    const { it, debtor, letter } = await posted();
    await recordReceipt(it.deps, letter, 'received', RECEIVED);
    const [into] = await debtorsDue(it, ['Moreau fils'], false, { kind: 'consumer' });
    if (into === undefined) throw new Error('no debtor');
    await tell(it.world, 'pay', 'F-Moreau fils', '1200.00');
    await it.deps.store.record(await mergeEntries(it.deps, debtor, into));
    expect(await interest(it, into)).toEqual([['2026-03-05', LATER, 'verified']]);
  });
});

describe('a slip is refused', () => {
  test.each<[string, Day]>([
    ['received-in-the-future', day('2026-04-01')],
    ['received-before-posted', day('2026-03-01')],
  ])('%s', async (code, on) => {
    const { it, letter } = await posted();
    await expect(recordReceipt(it.deps, letter, 'received', on)).rejects.toMatchObject({ code });
  });

  test('of what is no registered letter, has not left, or does not exist', async () => {
    const { it } = await posted();
    await expect(recordReceipt(it.deps, 999 as DispatchId, 'received', RECEIVED)).rejects.toMatchObject({ code: 'no-such-dispatch' });
    it.clock.moveTo(MONDAY);
    const [dupont, durand] = (await debtorsDue(it, ['Dupont', 'Durand'])) as [DebtorId, DebtorId];
    await tell(it.world, 'due', 'F-Durand', '2026-01-10');
    await tell(it.world, 'reached', 'F-Durand', 'second-reminder', '2026-02-01');
    it.clock.moveTo(day('2026-03-03'));
    await runDay(it.deps, CREDITOR, day('2026-03-03'));
    const [email, notice] = [await dispatchOf(it, dupont), await dispatchOf(it, durand, 'registered-letter')];
    await expect(recordReceipt(it.deps, email.id, 'received', RECEIVED)).rejects.toMatchObject({ code: 'not-a-registered-letter' });
    await expect(recordReceipt(it.deps, notice.id, 'received', RECEIVED)).rejects.toMatchObject({ code: 'not-posted' });
  });
});

describe('C. civ. 1344: only what said that it was a formal notice is one', () => {
  /** The scenario as a version of Acquit without this rule could save it. */
  const savedBefore = async (it: Office, version: number) => {
    const standard = STANDARD_SCENARIOS.find((one) => one.key === 'consumer');
    if (!standard) throw new Error('no scenario');
    const steps = standard.steps.map((one) => (one.severity === 3 ? { ...one, wording: 'second-reminder' as const } : one));
    const scenario = { id: 77, key: 'consumer', version, body: scenarioJson({ ...standard, version, steps }), saved_on: MONDAY };
    await it.deps.store.record([{ kind: 'scenario.saved', by: 'claire', data: { scenario } }]);
    return { ...standard, steps };
  };

  test('a scenario with another text at that severity is not saved, and its letter not written', async () => {
    const it = await office(inMemory);
    const scenario = await savedBefore(it, 9);
    await expect(saveScenario(it.deps, CREDITOR, scenarioJson(scenario), true)).rejects.toMatchObject({ code: 'scenario-invalid' });
    await debtorsDue(it, ['Moreau'], false, { kind: 'consumer' });
    await tell(it.world, 'due', 'F-Moreau', '2025-12-20');
    await tell(it.world, 'reached', 'F-Moreau', 'second-reminder', '2026-02-01');
    expect((await runDay(it.deps, CREDITOR, MONDAY)).decided).toEqual({ 'formal-notice': 1 });
    await approve(it.deps, CREDITOR, 'all');
    expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, unwritable: [{ code: 'severity-mismatch' }] });
  });

  test('a letter that was posted with another text starts no interest, and was none', async () => {
    const { it, debtor, letter } = await posted();
    const [contact] = await it.deps.store.select('contact', { debtor_id: debtor }, { limit: 1 });
    await savedBefore(it, contact?.scenario_version ?? 0);
    expect(await recordReceipt(it.deps, letter, 'received', RECEIVED)).toEqual({ isNotice: false, counts: null, startsInterest: false });
    expect(await interest(it, debtor)).toEqual([]);
  });

  test('nor one whose scenario had another text by the day on which it was made; a later version changes nothing', async () => {
    const between = await posted();
    const [contact] = await between.it.deps.store.select('contact', { debtor_id: between.debtor }, { limit: 1 });
    await savedBefore(between.it, (contact?.scenario_version ?? 0) + 1);
    expect(await recordReceipt(between.it.deps, between.letter, 'received', RECEIVED)).toMatchObject({ isNotice: false });
    const later = await posted();
    const standard = STANDARD_SCENARIOS.find((one) => one.key === 'consumer');
    const body = { ...standard, steps: standard?.steps.map((one) => ({ ...one, name: undefined })) };
    await saveScenario(later.it.deps, CREDITOR, JSON.parse(JSON.stringify(scenarioJson(body as never))), true);
    expect(await recordReceipt(later.it.deps, later.letter, 'received', RECEIVED)).toMatchObject({ isNotice: true });
  });
});
