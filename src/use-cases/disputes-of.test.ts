import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import { said, takeBack, toCall } from './calls.test-kit.ts';
import { reopenDispute, resolveDispute } from './dispute.ts';
import { disputeCauses, disputesOf } from './disputes-of.ts';
import { mergeEntries } from './merge-debtors.ts';
import { debtorsDue } from './sending.test-kit.ts';

const DAMAGED = { outcome: 'disputed', cause: 'damaged', note: 'one panel' } as const;

test('a dispute of a call that was taken back is neither open nor counted, and says why it is closed', async () => {
  const desk = await toCall();
  const { deps } = desk.it;
  await said(desk, DAMAGED);
  expect(await disputesOf(deps, desk.dupont)).toMatchObject([{ isTakenBack: false, row: { state: 'open' } }]);
  expect(await disputeCauses(deps, CREDITOR)).toEqual([{ cause: 'damaged', open: 1, right: 0, wrong: 0 }]);
  await takeBack(desk);
  expect(await disputeCauses(deps, CREDITOR)).toEqual([]);
  const [view] = await disputesOf(deps, desk.dupont);
  expect(view).toMatchObject({ isTakenBack: true, row: { state: 'closed' } });
  // Said again in a call that counts, it counts; the first stays what it was.
  await said(desk, DAMAGED);
  expect((await disputesOf(deps, desk.dupont)).map(({ isTakenBack }) => isTakenBack)).toEqual([false, true]);
  expect(await disputeCauses(deps, CREDITOR)).toEqual([{ cause: 'damaged', open: 1, right: 0, wrong: 0 }]);
});

test('one of a call that was taken back and that a person opens again is like any other', async () => {
  const desk = await toCall();
  const { deps } = desk.it;
  await said(desk, DAMAGED);
  await takeBack(desk);
  const [view] = await disputesOf(deps, desk.dupont);
  if (!view) throw new Error('no dispute');
  await reopenDispute(deps, view.row.id);
  expect(await disputesOf(deps, desk.dupont)).toMatchObject([{ isTakenBack: false, row: { state: 'open' } }]);
  await resolveDispute(deps, view.row.id, { resolution: 'rejected', accepted: [], reason: 'intact on the photograph' });
  expect(await disputesOf(deps, desk.dupont)).toMatchObject([{ isTakenBack: false, row: { state: 'closed' } }]);
  expect(await disputeCauses(deps, CREDITOR)).toEqual([{ cause: 'damaged', open: 0, right: 0, wrong: 1 }]);
});

test('what a merger carries on counts once, open and decided', async () => {
  const desk = await toCall();
  const { dupont, it } = desk;
  const { deps } = it;
  await said(desk, { ...DAMAGED, cause: 'price' });
  const [into] = (await debtorsDue(it, ['Dupont SA'])) as [DebtorId];
  await deps.store.record(await mergeEntries(deps, dupont, into));
  expect(await disputeCauses(deps, CREDITOR)).toEqual([{ cause: 'price', open: 1, right: 0, wrong: 0 }]);
  expect((await disputesOf(deps, dupont)).map(({ isTakenBack }) => isTakenBack)).toEqual([false]);
  const [copy] = await deps.store.select('dispute', { debtor_id: into });
  if (!copy) throw new Error('no copy');
  await resolveDispute(deps, copy.id, { resolution: 'rejected', accepted: [], reason: 'as agreed' });
  expect(await disputeCauses(deps, CREDITOR)).toEqual([{ cause: 'price', open: 0, right: 0, wrong: 1 }]);
});
