import { afterAll, beforeEach, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { openDataNotices } from '../adapters/bodacc/open-data.ts';
import { playedRecord, startOpenDataPlayer } from '../adapters/bodacc/open-data-player.test-kit.ts';
import type { DebtorId } from '../core/base/id.ts';
import { bulletin, company, notice } from '../formats/insolvency/bulletin.test-kit.ts';
import { afterRestore } from './after-restore.ts';
import type { Deps } from './context.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { importAny } from './import-any.ts';
import { insolvencyList } from './notices-shown.ts';
import { lookForNotices, watchNotices, watchOf } from './notices-watched.ts';
import { debtorsDue, decided, inMemory, MONDAY, type Office, office, statuses, TUESDAY } from './sending.test-kit.ts';

const SIREN = '732829320';
const OPENING = "Jugement d'ouverture d'une procédure de redressement judiciaire";
const player = await startOpenDataPlayer();
afterAll(() => player.close());

let it: Office;
let one: DebtorId;
let deps: Deps;

beforeEach(async () => {
  player.records.length = 0;
  player.asked.length = 0;
  it = await office(inMemory);
  [one = 0 as DebtorId] = await debtorsDue(it, ['Dupont']);
  deps = { ...it.deps, noticeService: () => openDataNotices({ base: player.url, retryMs: [1], pauseMs: 0 }) };
  const key = {
    id: await deps.store.reserve('debtor_key', 1),
    creditor_id: CREDITOR,
    debtor_id: one,
    scheme: 'siren',
    value: SIREN,
  } as const;
  await deps.store.record([{ kind: 'debtor.changed', by: 'claire', data: { id: one, creditorId: CREDITOR, changes: {}, keys: [key] } }]);
});

const since = async () => (await deps.store.select('debtor', { id: one }, { limit: 1 }))[0]?.insolvent_since;

test('nobody is asked before a person has switched it on', async () => {
  player.records.push(playedRecord(SIREN, 1, OPENING));
  expect(await lookForNotices(deps)).toBeNull();
  await expect(lookForNotices(deps, true)).rejects.toMatchObject({ code: 'notices-not-watched' });
  expect(player.asked).toEqual([]);
});

test('each day once, for the debtors that are known; what is opened stops all, and the look is on record', async () => {
  await watchNotices(deps, true);
  await decided(it);
  expect(await lookForNotices(deps)).toMatchObject({ asked: 1, added: 0, heeded: [] });
  player.records.push(playedRecord(SIREN, 1, OPENING), playedRecord('404833048', 2, OPENING));
  expect(await lookForNotices(deps)).toBeNull();
  it.clock.moveTo(TUESDAY);
  expect(await lookForNotices(deps)).toMatchObject({ added: 1, heeded: [{ debtorId: one, stopped: true, withdrawn: 1 }] });
  expect((await statuses(it, one)).contacts).toEqual(['dropped']);
  expect(await watchOf(deps)).toMatchObject({ is_on: true, looked_on: TUESDAY, asked: 1, found: 1, failure: null });
  expect(await lookForNotices(deps, true)).toMatchObject({ added: 0, heeded: [] });
  expect(await since()).toBe('2026-02-20');
  await watchNotices(deps, false);
  expect(await lookForNotices(deps)).toBeNull();
});

test('a look that failed is told with the age of the last good one, and tried again the next day', async () => {
  await watchNotices(deps, true);
  await lookForNotices(deps);
  it.clock.moveTo(TUESDAY);
  player.trouble('busy', 'busy');
  expect(await lookForNotices(deps)).toBeNull();
  expect(await insolvencyList(deps, CREDITOR, { limit: 5 })).toMatchObject({
    watch: { looked_on: MONDAY, failure: 'bodacc-unreachable', failed_on: TUESDAY },
    lookedDaysAgo: 1,
  });
  const asked = player.asked.length;
  expect(await lookForNotices(deps)).toBeNull();
  expect(player.asked).toHaveLength(asked);
  player.trouble('refusing');
  await expect(lookForNotices(deps, true)).rejects.toMatchObject({ code: 'bodacc-refused' });
  expect(await lookForNotices(deps, true)).toMatchObject({ asked: 1 });
  expect(await watchOf(deps)).toMatchObject({ failure: null, failed_on: null });
});

test('a restored copy asks nobody before somebody says so', async () => {
  await watchNotices(deps, true);
  await afterRestore(deps.store, 'claire');
  expect(await lookForNotices(deps)).toBeNull();
  expect([await watchOf(deps), player.asked]).toMatchObject([{ is_on: false }, []]);
});

test('a customer that is known since, and its notice on record, is heeded though nobody is asked', async () => {
  await watchNotices(deps, true);
  player.records.push(playedRecord(SIREN, 1, OPENING));
  await lookForNotices(deps);
  const [other = 0 as DebtorId] = await debtorsDue(it, ['Durand']);
  const key = {
    id: await deps.store.reserve('debtor_key', 1),
    creditor_id: CREDITOR,
    debtor_id: other,
    scheme: 'siren',
    value: SIREN,
  } as const;
  await deps.store.record([{ kind: 'debtor.changed', by: 'claire', data: { id: other, creditorId: CREDITOR, changes: {}, keys: [key] } }]);
  await watchNotices(deps, false);
  await lookForNotices(deps);
  expect((await deps.store.select('debtor', { id: other }, { limit: 1 }))[0]).toMatchObject({ insolvent_since: '2026-02-20' });
});

test('of a debtor that is erased nobody is asked, and no words are kept anew', async () => {
  await watchNotices(deps, true);
  for (const { id } of await deps.store.select('item', { debtor_id: one }, { limit: 5 })) {
    const data = { id, debtorId: one, creditorId: CREDITOR, changes: { open_cents: 0 }, why: 'x' };
    await deps.store.record([{ kind: 'item.changed', by: 'claire', data }]);
  }
  await eraseDebtor(deps, one);
  player.records.push(playedRecord(SIREN, 1, OPENING));
  expect(await lookForNotices(deps, true)).toMatchObject({ asked: 0, added: 0, heeded: [] });
  expect(player.asked).toEqual([]);
  const file = { name: 'PCL.xml', bytes: bulletin([notice({ persons: company('VAUBAN BTP', SIREN) })], '20260041', '01/03/2026') };
  expect(await importAny(deps, CREDITOR, file, { preview: false })).toMatchObject({ report: { added: 1, concerned: 0, debtors: [] } });
  expect(await deps.store.select('notice', { siren: SIREN }, { limit: 5 })).toMatchObject([{ vault_id: null }]);
});
