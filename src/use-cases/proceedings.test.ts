import { describe, expect, test } from 'vitest';
import { CREDITOR, type Meet } from '../../stories/engine/world.ts';
import { addDays, type Day, day } from '../core/base/day.ts';
import type { DebtorId, ItemId, ProceedingId } from '../core/base/id.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { acknowledged } from './acknowledged.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { calendarEntries } from './calendar.ts';
import { choicesOf, chooseWay, withdrawChoice } from './choose-way.ts';
import { waysFor } from './compare-ways.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { recordInsolvency } from './insolvency.ts';
import { mergeEntries } from './merge-debtors.ts';
import { liftHold } from './place-hold.ts';
import { type NewStep, recordStep, takeBackStep } from './proceeding-steps.ts';
import { proceedingList, proceedingOf, proceedingsOf } from './proceeding-view.ts';
import { type NewProceeding, nameProceeding, openProceeding } from './proceedings.ts';
import { runDay } from './run-day.ts';
import { runningOut } from './running-out.ts';
import { debtorsDue, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';

const TRADERS = { activity: 'trader', creditorTrader: true } as const;
const PETITION: NewProceeding = {
  ...TRADERS,
  route: 'order-for-payment',
  court: null,
  courtName: 'Tribunal de commerce de Tours',
  number: '2026I00123',
  claimedCents: 124_000n,
};

const STORES = bothStores();

async function world(meet: Meet): Promise<{ it: Office; martin: DebtorId; other: DebtorId }> {
  const it = await office(meet);
  const [martin = 0 as DebtorId, other = 0 as DebtorId] = await debtorsDue(it, ['Martin', 'Martin SA']);
  return { it, martin, other };
}

function on(it: Office, today: string): void {
  it.clock.moveTo(day(today));
  it.world.clock.moveTo(day(today));
}

function step(it: Office, id: ProceedingId, kind: NewStep['kind'], more: Partial<NewStep> = {}) {
  return recordStep(it.deps, id, { kind, on: it.clock.today(), ...more });
}

describe.each(STORES)('deciding how to go on, %s', (_, meet) => {
  test('from the decision on nothing leaves by itself, until it is withdrawn; the reasons are in no entry', async () => {
    const { it, martin, other } = await world(meet);
    const choice = await chooseWay(it.deps, martin, {
      way: 'order-for-payment',
      reasons: 'le gérant, M. Durand, ne répond plus',
      ...TRADERS,
    });
    await runDay(it.deps, CREDITOR, MONDAY);
    expect((await statuses(it, martin)).contacts).toEqual([]);
    expect((await statuses(it, other)).contacts).toEqual(['pending']);
    expect(JSON.stringify(await it.deps.store.entries({ limit: 1_000 }))).not.toContain('Durand');
    expect(await choicesOf(it.deps, martin)).toMatchObject([
      { reasons: 'le gérant, M. Durand, ne répond plus', row: { activity: 'trader' } },
    ]);
    const [hold] = await it.deps.store.select('hold', { debtor_id: martin, kind: 'proceeding', lifted_on: null });
    await expect(liftHold(it.deps, hold?.id ?? (0 as never), 'non')).rejects.toMatchObject({ code: 'hold-is-proceeding' });
    await withdrawChoice(it.deps, choice);
    await expect(withdrawChoice(it.deps, choice)).rejects.toMatchObject({ code: 'unknown-choice' });
    on(it, TUESDAY);
    await runDay(it.deps, CREDITOR, TUESDAY);
    expect((await statuses(it, martin)).contacts).toEqual(['pending']);
  });

  test('another decision replaces the first, and remembers what was said of both', async () => {
    const { it, martin } = await world(meet);
    await expect(chooseWay(it.deps, martin, { way: 'order-for-payment', reasons: 'x' })).rejects.toMatchObject({ code: 'way-closed' });
    await expect(chooseWay(it.deps, martin, { way: 'settlement', reasons: ' ' })).rejects.toMatchObject({ code: 'reasons-empty' });
    await chooseWay(it.deps, martin, { way: 'settlement', reasons: 'client historique', ...TRADERS });
    await chooseWay(it.deps, martin, { way: 'order-for-payment', reasons: 'promesse non tenue' });
    const choices = await choicesOf(it.deps, martin);
    expect(choices.map(({ row }) => [row.way, row.state])).toEqual([
      ['order-for-payment', 'standing'],
      ['settlement', 'replaced'],
    ]);
    expect((await waysFor(it.deps, martin, {})).facts).toMatchObject({ debtor: 'trader', creditorTrader: true, contested: false });
    expect(await it.deps.store.select('hold', { debtor_id: martin, lifted_on: null })).toHaveLength(1);
  });
});

describe.each(STORES)('decisions about other invoices, %s', (_, meet) => {
  async function two(): Promise<{ it: Office; martin: DebtorId; one: ItemId; another: ItemId }> {
    const { it, martin } = await world(meet);
    await tell(it.world, 'invoice', 'F-B', 'Martin', '500.00', 'issued', '2026-01-05', 'due', '2026-02-25');
    return { it, martin, one: it.world.items.get('F-Martin') as ItemId, another: it.world.items.get('F-B') as ItemId };
  }
  const standing = async (it: Office, martin: DebtorId) =>
    (await choicesOf(it.deps, martin))
      .filter(({ row }) => row.state === 'standing')
      .map(({ row, reasons }) => [row.way, row.item_ids, reasons]);
  const held = async (it: Office, martin: DebtorId) =>
    (await it.deps.store.select('hold', { debtor_id: martin, lifted_on: null })).flatMap(({ item_ids }) => item_ids ?? []).sort();

  test('a proceeding about one invoice leaves the others of a decision at rest, under that decision', async () => {
    const { it, martin, one, another } = await two();
    await chooseWay(it.deps, martin, { way: 'order-for-payment', reasons: 'x', ...TRADERS });
    const id = await openProceeding(it.deps, martin, { ...PETITION, itemIds: [one], claimedCents: null });
    expect(await standing(it, martin)).toEqual([['order-for-payment', [another], 'x']]);
    expect((await proceedingOf(it.deps, id)).row.choice_id).not.toBeNull();
    expect(await held(it, martin)).toEqual([one, another].sort());
    await runDay(it.deps, CREDITOR, MONDAY);
    expect((await statuses(it, martin)).contacts).toEqual([]);
  });

  test('a decision, and a proceeding, about another invoice leave a decision as it stands', async () => {
    const { it, martin, one, another } = await two();
    await chooseWay(it.deps, martin, { way: 'write-off', reasons: 'x', ...TRADERS, itemIds: [another] });
    await chooseWay(it.deps, martin, { way: 'order-for-payment', reasons: 'y', ...TRADERS, itemIds: [one] });
    expect(await standing(it, martin)).toHaveLength(2);
    await openProceeding(it.deps, martin, { ...PETITION, itemIds: [one], claimedCents: null });
    expect(await standing(it, martin)).toEqual([['write-off', [another], 'x']]);
    await runDay(it.deps, CREDITOR, MONDAY);
    expect((await statuses(it, martin)).contacts).toEqual([]);
  });
});

describe.each(STORES)('a proceeding, %s', (_, meet) => {
  test('a proceeding goes its way, with its deadlines in lists and calendars, and a step back', async () => {
    const { it, martin } = await world(meet);
    await chooseWay(it.deps, martin, { way: 'order-for-payment', reasons: 'x', ...TRADERS });
    const id = await openProceeding(it.deps, martin, PETITION);
    expect((await choicesOf(it.deps, martin))[0]?.row.state).toBe('begun');
    await expect(openProceeding(it.deps, martin, PETITION)).rejects.toMatchObject({ code: 'nothing-to-decide' });
    await step(it, id, 'filed', { costCents: 3_347n, recoverable: true });
    await expect(step(it, id, 'title')).rejects.toMatchObject({ code: 'step-not-next' });
    on(it, '2026-09-21');
    await step(it, id, 'order-made', { grantedCents: 124_000n });
    const list = await proceedingList(it.deps, CREDITOR, { after: 0, limit: 10 });
    expect(list).toMatchObject({ total: 1, alarmed: 0 });
    expect(list.proceedings[0]).toMatchObject({
      dues: [{ key: 'order-service', lastDay: '2026-12-21' }],
      costs: { recoverable: 3_347n, own: 0n },
    });
    const entries = await calendarEntries(it.deps, true);
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'procedure', on: '2026-12-21', debtorId: martin }));
    on(it, '2026-11-21');
    expect(await proceedingList(it.deps, CREDITOR, { after: 0, limit: 10, waiting: true })).toMatchObject({ total: 1, alarmed: 1 });
    const served = await step(it, id, 'served', { inPerson: true });
    expect((await proceedingOf(it.deps, id)).course.stage).toBe('served');
    const [made] = (await proceedingOf(it.deps, id)).steps.filter(({ row }) => row.kind === 'order-made');
    await expect(takeBackStep(it.deps, made?.row.id ?? (0 as never))).rejects.toMatchObject({ code: 'steps-follow' });
    await takeBackStep(it.deps, served);
    await expect(takeBackStep(it.deps, served)).rejects.toMatchObject({ code: 'unknown-step' });
    expect((await proceedingOf(it.deps, id)).course.stage).toBe('ordered');
  });

  test('paid, it asks to be withdrawn; ended by mistake, it goes on and reminders rest again', async () => {
    const { it, martin } = await world(meet);
    const id = await openProceeding(it.deps, martin, PETITION);
    const closed = await step(it, id, 'closed', { ending: 'withdrawn' });
    const holding = () => it.deps.store.select('hold', { debtor_id: martin, lifted_on: null });
    // Nobody reminds by itself of what was given up before a court.
    expect(await holding()).toHaveLength(1);
    await takeBackStep(it.deps, closed);
    const mistake = await step(it, id, 'closed', { ending: 'mistake' });
    expect(await holding()).toEqual([]);
    await takeBackStep(it.deps, mistake);
    expect(await holding()).toMatchObject([{ kind: 'proceeding' }]);
    await tell(it.world, 'pay', 'F-Martin', '1200.00');
    expect(await proceedingOf(it.deps, id)).toMatchObject({ isPaid: true, openCents: 0n });
    expect((await proceedingList(it.deps, CREDITOR, { after: 0, limit: 10 })).alarmed).toBe(1);
    await step(it, id, 'closed', { ending: 'paid' });
    expect(await holding()).toEqual([]);
    expect((await proceedingList(it.deps, CREDITOR, { after: 0, limit: 10 })).total).toBe(0);
    expect((await proceedingList(it.deps, CREDITOR, { after: 0, limit: 10, closed: true })).total).toBe(1);
  });
});

describe.each(STORES)('what follows from a proceeding, %s', (_, meet) => {
  test('the service of the order starts the time to sue anew, the petition does not', async () => {
    const { it, martin } = await world(meet);
    const id = await openProceeding(it.deps, martin, PETITION);
    await step(it, id, 'filed');
    // Issued on 10 January 2026: five years later it is over.
    on(it, '2030-12-01');
    const lastDay = async () => (await runningOut(it.deps, CREDITOR)).claims.find(({ debtorId }) => debtorId === martin)?.lastDay;
    expect(await lastDay()).toBe('2031-01-10');
    await step(it, id, 'order-made', { grantedCents: 100_000n });
    await step(it, id, 'served', { inPerson: true });
    expect(await lastDay()).toBeUndefined();
  });

  test.each([
    ['less than was owed', 100_000n, false],
    ['all that was owed', null, true],
  ] as const)('a title for %s', async (_what, claimedCents, isTen) => {
    const { it, martin } = await world(meet);
    const id = await openProceeding(it.deps, martin, { ...PETITION, claimedCents });
    await step(it, id, 'filed');
    await step(it, id, 'order-made', { grantedCents: BigInt((await proceedingOf(it.deps, id)).row.claimed_cents) });
    await step(it, id, 'served', { inPerson: true });
    on(it, '2026-08-01');
    // What is paid later was owed all the same.
    await tell(it.world, 'pay', 'F-Martin', '500.00');
    await step(it, id, 'no-opposition');
    await step(it, id, 'title');
    const titles = [...(await acknowledged(it.deps.store, CREDITOR)).values()].map(({ titleOn }) => titleOn);
    expect(titles).toEqual([isTen ? '2026-08-01' : null]);
  });

  test('what is before a court is merged into no other debtor, which may become it', async () => {
    const { it, martin, other } = await world(meet);
    const id = await openProceeding(it.deps, martin, PETITION);
    await nameProceeding(it.deps, id, { courtName: 'Tribunal de commerce de Paris', number: 'M. Durand' });
    await expect(mergeEntries(it.deps, martin, other)).rejects.toMatchObject({ code: 'proceeding-under-way' });
    await it.deps.store.record(await mergeEntries(it.deps, other, martin));
    expect(await proceedingsOf(it.deps, other)).toHaveLength(1);
  });

  test('the words of an ended proceeding are erased with the debtor', async () => {
    const { it, martin } = await world(meet);
    await chooseWay(it.deps, martin, { way: 'order-for-payment', reasons: 'M. Durand', ...TRADERS });
    const id = await openProceeding(it.deps, martin, PETITION);
    await step(it, id, 'filed', { note: 'M. Durand' });
    await tell(it.world, 'pay', 'F-Martin', '1200.00');
    await expect(eraseDebtor(it.deps, martin)).rejects.toMatchObject({ code: 'proceeding-under-way' });
    await step(it, id, 'closed', { ending: 'paid' });
    await eraseDebtor(it.deps, martin);
    expect((await choicesOf(it.deps, martin))[0]).toMatchObject({ reasons: null, row: { vault_digest: ERASED } });
    const view = await proceedingOf(it.deps, id);
    expect(view).toMatchObject({ details: null, row: { vault_digest: ERASED } });
    expect(view.steps.every(({ note }) => note === null)).toBe(true);
  });
});

describe.each(STORES)('once the debtor is insolvent, %s', (_, meet) => {
  test('nothing of a proceeding runs, and nothing is served any more (C. com. L622-21)', async () => {
    const { it, martin } = await world(meet);
    const id = await openProceeding(it.deps, martin, PETITION);
    await step(it, id, 'filed');
    await step(it, id, 'order-made', { grantedCents: 100n });
    const before = it.clock.today();
    on(it, '2026-08-20');
    const since = day('2026-08-10');
    await recordInsolvency(it.deps, martin, { since, proceedings: 'liquidation' });
    const view = await proceedingOf(it.deps, id);
    expect(view.dues).toMatchObject([{ key: 'stayed', since, article: 'C. com. L622-21' }]);
    expect(view.alarms).toEqual([]);
    const served = (on: Day) => recordStep(it.deps, id, { kind: 'served', on, inPerson: true });
    await expect(served(since)).rejects.toMatchObject({ code: 'step-stayed' });
    await served(before);
  });
});

describe.each(STORES)('days and ends of a proceeding, %s', (_, meet) => {
  test('no step lies before its opening, and no end is taken back where another one goes on', async () => {
    const { it, martin } = await world(meet);
    const id = await openProceeding(it.deps, martin, PETITION);
    const early = { kind: 'filed', on: addDays(it.clock.today(), -1) } as const;
    await expect(recordStep(it.deps, id, early)).rejects.toMatchObject({ code: 'step-before-opening' });
    const end = await step(it, id, 'closed', { ending: 'withdrawn' });
    const second = await openProceeding(it.deps, martin, PETITION);
    await expect(takeBackStep(it.deps, end)).rejects.toMatchObject({ code: 'proceeding-overlaps', details: { proceeding: second } });
    await step(it, second, 'closed', { ending: 'mistake' });
    await takeBackStep(it.deps, end);
    expect((await proceedingOf(it.deps, id)).row.state).toBe('open');
  });
});

describe.each(STORES)('what cannot be, %s', (_, meet) => {
  test('what cannot be is refused', async () => {
    const { it, martin } = await world(meet);
    const ahead = addDays(it.clock.today(), 1);
    await expect(openProceeding(it.deps, martin, { ...PETITION, on: ahead })).rejects.toMatchObject({ code: 'proceeding-day' });
    await expect(openProceeding(it.deps, martin, { ...PETITION, claimedCents: 0n })).rejects.toMatchObject({ code: 'claimed-nothing' });
    await expect(openProceeding(it.deps, martin, { ...PETITION, claimedCents: 99_999_999n })).rejects.toMatchObject({
      code: 'claimed-too-much',
    });
    await expect(openProceeding(it.deps, martin, { ...PETITION, route: 'administrative-court' })).rejects.toMatchObject({
      code: 'way-closed',
    });
    await expect(openProceeding(it.deps, martin, { ...PETITION, itemIds: [999 as never] })).rejects.toMatchObject({
      code: 'not-late-items',
    });
    await expect(proceedingOf(it.deps, 99 as ProceedingId)).rejects.toMatchObject({ code: 'unknown-proceeding' });
    const id = await openProceeding(it.deps, martin, PETITION);
    await expect(step(it, id, 'filed', { costCents: -1n })).rejects.toMatchObject({ code: 'step-cost' });
    await expect(step(it, id, 'filed', { filed: 5 as never })).rejects.toMatchObject({ code: 'unknown-document' });
    await expect(step(it, id, 'filed', { note: 'x'.repeat(2_001) })).rejects.toMatchObject({ code: 'step-note-too-long' });
  });
});
