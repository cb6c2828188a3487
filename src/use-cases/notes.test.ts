import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays, type Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { contactAllowedFrom } from '../core/dunning/conduct-guard.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { debtorHistory } from './debtor-history.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { explain } from './explain.ts';
import { mergeEntries } from './merge-debtors.ts';
import { correctNote, MOST_PINNED, notesOf, pinNote, removeNote, writeNote } from './notes.ts';
import { liftHold } from './place-hold.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';

const ALL = { pinned: false, page: { limit: 50 } };
const PINNED = { pinned: true, page: { limit: 50 } };
const note = (said: string, pinned = false) => ({ kind: 'note', said, pinned }) as const;

async function world(): Promise<{
  it: Office;
  martin: DebtorId;
  double: DebtorId;
  said: (pinned?: boolean) => Promise<(string | null)[]>;
}> {
  const it = await office(inMemory);
  const [martin = 0 as DebtorId, double = 0 as DebtorId] = await debtorsDue(it, ['Martin', 'Martin SA']);
  const said = async (pinned = false) => (await notesOf(it.deps, martin, pinned ? PINNED : ALL)).map((one) => one.said);
  return { it, martin, double, said };
}

test('notes come the newest first, line by line, and what they say is not in the journal', async () => {
  const { it, martin, said } = await world();
  await writeNote(it.deps, martin, note('premier mot'));
  await writeNote(it.deps, martin, note('le gérant est M. Durand\r\nrappeler\u0007 lundi  ', true));
  expect(await said()).toEqual(['le gérant est M. Durand\nrappeler  lundi', 'premier mot']);
  expect(await said(true)).toEqual(['le gérant est M. Durand\nrappeler  lundi']);
  const entries = await it.deps.store.entries({ kinds: ['note.written'], limit: 10 });
  expect(entries).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toContain('Durand');
  const page = await notesOf(it.deps, martin, { pinned: false, page: { limit: 1 } });
  const next = { pinned: false, page: { limit: 5, after: page[0]?.row.id ?? 0 } };
  expect((await notesOf(it.deps, martin, next)).map((one) => one.said)).toEqual(['premier mot']);
});

test('a corrected note stands in place of the first, which stays on record; a removed one is shown no longer', async () => {
  const { it, martin, said } = await world();
  const first = await writeNote(it.deps, martin, note('apeler', true));
  const second = await correctNote(it.deps, first, 'appeler');
  expect(await said(true)).toEqual(['appeler']);
  await expect(correctNote(it.deps, first, 'encore')).rejects.toMatchObject({ code: 'unknown-note' });
  expect((await it.deps.store.select('note', {})).map(({ state, corrects }) => [state, corrects])).toEqual([
    ['corrected', null],
    ['standing', first],
  ]);
  await removeNote(it.deps, second);
  expect(await said()).toEqual([]);
  await expect(removeNote(it.deps, second)).rejects.toMatchObject({ code: 'unknown-note' });
});

test('a note has words, and not too many; few are kept in view', async () => {
  const { it, martin } = await world();
  await expect(writeNote(it.deps, martin, note(' \n\u0000 '))).rejects.toMatchObject({ code: 'note-empty' });
  await expect(writeNote(it.deps, martin, note('x'.repeat(2_001)))).rejects.toMatchObject({ code: 'note-too-long' });
  await expect(writeNote(it.deps, 999 as DebtorId, note('x'))).rejects.toMatchObject({ code: 'unknown-debtor' });
  for (let at = 0; at < MOST_PINNED; at += 1) await writeNote(it.deps, martin, note(`n° ${at}`, true));
  await expect(writeNote(it.deps, martin, note('de trop', true))).rejects.toMatchObject({ code: 'notes-pinned' });
  const more = await writeNote(it.deps, martin, note('pas en vue'));
  await expect(pinNote(it.deps, more, true)).rejects.toMatchObject({ code: 'notes-pinned' });
  const [pinned] = await notesOf(it.deps, martin, PINNED);
  await pinNote(it.deps, pinned?.row.id ?? more, false);
  await pinNote(it.deps, more, true);
  expect((await notesOf(it.deps, martin, PINNED)).map((one) => one.said)).toContain('pas en vue');
});

test('a note wakes nobody; a call that was made lets reminders rest as long as after any contact', async () => {
  const { it, martin } = await world();
  const rows = async () => ({ holds: await it.deps.store.select('hold', {}), agenda: await it.deps.store.select('agenda', {}) });
  const before = await rows();
  await writeNote(it.deps, martin, note('rien'));
  await writeNote(it.deps, martin, { kind: 'call-received', said: 'il rappelle demain', pinned: false });
  expect(await rows()).toEqual(before);
  await writeNote(it.deps, martin, { kind: 'call-made', said: 'vu avec la comptable', pinned: false });
  const [creditor] = await it.deps.store.select('creditor', { id: CREDITOR });
  const until = addDays(MONDAY, (creditor?.minimum_days_between ?? 0) - 1);
  expect((await rows()).holds).toMatchObject([
    { debtor_id: martin, item_ids: null, kind: 'other', until_day: until, reason: 'called-by-hand' },
  ]);
});

test('what was noted is told in the history, and follows the debtor that it becomes', async () => {
  const { it, martin, double, said } = await world();
  const wrong = await writeNote(it.deps, double, note('du double'));
  await correctNote(it.deps, wrong, 'dit du double');
  await it.deps.store.record(await mergeEntries(it.deps, double, martin));
  expect(await said()).toEqual(['dit du double']);
  const { events, words } = await debtorHistory(it.deps.store, martin, { after: 0, limit: 50 });
  const told = events.flatMap((event) => (event.is === 'note' ? [words.get(event.note.vault_id)] : []));
  expect(told).toEqual(['dit du double']);
});

test('with the debtor every version of its notes is erased, and nothing is written about it any more', async () => {
  const { it, martin, said } = await world();
  await correctNote(it.deps, await writeNote(it.deps, martin, note('secret')), 'autre secret');
  await removeNote(it.deps, await writeNote(it.deps, martin, note('dit en trop')));
  await tell(it.world, 'pay', 'F-Martin', '1200.00');
  await eraseDebtor(it.deps, martin);
  const rows = await it.deps.store.select('note', {});
  expect(rows.map((row) => row.vault_digest)).toEqual([ERASED, ERASED, ERASED]);
  expect((await it.deps.store.vault(rows.map((row) => row.vault_id))).map((one) => one.details)).toEqual([null, null, null]);
  expect(await said()).toEqual([null]);
  await expect(writeNote(it.deps, martin, note('encore'))).rejects.toMatchObject({ code: 'debtor-erased' });
});

test('a call made by hand is one of the contacts that are allowed, whatever rests, and no longer once its note is removed', async () => {
  const { it, martin } = await world();
  const { store } = it.deps;
  const [creditor] = await store.select('creditor', { id: CREDITOR });
  const rules = { minimumDaysBetween: creditor?.minimum_days_between ?? 0, cap: { count: creditor?.cap_count ?? 0, days: 30 } };
  const allowed = async (on: Day) => contactAllowedFrom((await store.caseFiles([martin]))[0] ?? { contacts: [] }, on, rules);
  const first = await writeNote(it.deps, martin, { kind: 'call-made', said: 'vu avec la comptable', pinned: false });
  for (const hold of await store.select('hold', {})) await liftHold(it.deps, hold.id, 'tout de suite');
  expect(await allowed(MONDAY)).toEqual({ day: addDays(MONDAY, rules.minimumDaysBetween), because: 'spacing' });
  const calls = [first];
  while (calls.length < rules.cap.count) calls.push(await writeNote(it.deps, martin, { kind: 'call-made', said: 'encore', pinned: false }));
  expect(await allowed(MONDAY)).toEqual({ day: addDays(MONDAY, 30), because: 'cap' });
  await correctNote(it.deps, first, 'vu avec le comptable');
  expect((await allowed(MONDAY)).because).toBe('cap');
  for (const note of await notesOf(it.deps, martin, ALL)) await removeNote(it.deps, note.row.id);
  expect((await store.caseFiles([martin]))[0]?.calls).toBeUndefined();
});

test('a day on which a call was made by hand is explained as it was decided', async () => {
  const { it, martin } = await world();
  await writeNote(it.deps, martin, { kind: 'call-made', said: 'vu avec la comptable', pinned: false });
  for (const hold of await it.deps.store.select('hold', {})) await liftHold(it.deps, hold.id, 'tout de suite');
  await runDay(it.deps, CREDITOR, MONDAY);
  expect(await it.deps.store.select('contact', { debtor_id: martin })).toEqual([]);
  const { decision } = await explain(it.deps, martin, MONDAY);
  expect(decision.reasons.map((one) => one.code)).toContain('too-soon-after-contact');
});
