import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, DisputeId, ItemId } from '../core/base/id.ts';
import { closeCredited } from './credited-disputes.ts';
import { openDispute, reopenDispute, resolveDispute } from './dispute.ts';
import { wordsOf } from './dispute-words.ts';
import { holdEntry } from './place-hold.ts';
import { preview } from './preview.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';

const ID = 1 as DisputeId;

async function withDebt(letterToo = false): Promise<{ it: Office; debtor: DebtorId; item: ItemId; open: bigint }> {
  const it = await office(inMemory);
  const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Martin'], letterToo);
  const [row] = await it.deps.store.select('item', { debtor_id: debtor });
  if (!row) throw new Error('no invoice');
  return { it, debtor, item: row.id, open: BigInt(row.open_cents) };
}

const text = async ({ deps, clock }: Office, debtor: DebtorId) => {
  const seen = await preview(deps, (await dispatchOf({ deps } as Office, debtor)).id, clock.today());
  return seen.text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');
};
const euros = (cents: bigint) => `${cents / 100n},${String(cents % 100n).padStart(2, '0')} €`;
const grouped = (cents: bigint) => euros(cents).replace(/(\d)(\d{3}),/, '$1 $2,');

test('the message asks for what is not contested, names what is, and once it is rejected asks for all and says why', async () => {
  const { it, debtor, item, open } = await withDebt();
  await openDispute(it.deps, debtor, { contested: [{ itemId: item, cents: 3_000n }], cause: 'price', reason: 'trop cher' });
  await decided(it);
  const first = await text(it, debtor);
  expect(first).toContain(grouped(open - 3_000n));
  expect(first).toContain('Vous contestez 30,00 € de la facture');
  expect(first).not.toContain('trop cher');
  await sendEmails(it.deps, CREDITOR, MONDAY);
  await resolveDispute(it.deps, ID, { resolution: 'rejected', accepted: [], reason: 'le devis signé dit ce prix' });
  const file = (await it.deps.store.caseFiles([debtor]))[0];
  expect(file?.disputes).toBeUndefined();
  for (const on of ['2026-03-09', '2026-03-10', '2026-03-16', '2026-03-17', '2026-03-23']) await decided(it, day(on));
  const [call] = await it.deps.store.select('dispatch', { debtor_id: debtor, channel: 'call' });
  expect((await it.deps.store.select('contact', { id: call?.contact_id ?? (0 as never) }))[0]?.items[0]?.cents).toBe(Number(open));
});

test('what was decided is told with the next message and with no later one', async () => {
  const { it, debtor, item } = await withDebt();
  await openDispute(it.deps, debtor, { contested: [{ itemId: item, cents: 3_000n }], cause: 'price', reason: '' });
  await resolveDispute(it.deps, ID, { resolution: 'rejected', accepted: [], reason: 'le devis signé dit ce prix' });
  await decided(it);
  expect(await text(it, debtor)).toContain('ne pouvons y donner suite : le devis signé dit ce prix.');
});

test('a dispute found right waits for its credit note, and is over once it is laid', async () => {
  const { it, debtor, item } = await withDebt();
  await openDispute(it.deps, debtor, { contested: [{ itemId: item, cents: 3_000n }], cause: 'price', reason: '' });
  await resolveDispute(it.deps, ID, { resolution: 'justified', accepted: [], reason: '' });
  expect(await closeCredited(it.deps, CREDITOR)).toBe(0);
  const [row] = await it.deps.store.select('item', { id: item });
  await tell(it.world, 'credit', row?.number ?? '', '20.00');
  expect(await closeCredited(it.deps, CREDITOR)).toBe(0);
  await tell(it.world, 'credit', row?.number ?? '', '10.00');
  expect(await closeCredited(it.deps, CREDITOR)).toBe(1);
  expect(await it.deps.store.select('dispute', {})).toMatchObject([{ state: 'closed', resolution: 'justified' }]);
});

test('a hold placed in a hurry ends with the dispute that takes its place; one about more stays', async () => {
  const { it, debtor, item } = await withDebt();
  const hold = { kind: 'dispute' as const, reason: 'appel', until: null };
  await it.deps.store.record([(await holdEntry(it.deps, debtor, { ...hold, itemIds: [item] })).entry]);
  await it.deps.store.record([(await holdEntry(it.deps, debtor, { ...hold, itemIds: null })).entry]);
  await openDispute(it.deps, debtor, { contested: [{ itemId: item, cents: null }], cause: 'price', reason: 'x' });
  expect((await it.deps.store.select('hold', {})).map((row) => row.lifted_why)).toEqual(['dispute 1', null]);
});

test('what cannot be meant is refused, and what is said is bounded and stands in the vault', async () => {
  const { it, debtor, item, open } = await withDebt();
  const dispute = (cents: bigint | null, more: object = {}) =>
    openDispute(it.deps, debtor, { contested: [{ itemId: item, cents }], cause: 'price', reason: 'x', ...more });
  for (const [act, code] of [
    [() => dispute(0n), 'dispute-amount'],
    [() => dispute(open + 1n), 'dispute-amount'],
    [() => dispute(1n, { deadline: day('2026-03-01') }), 'dispute-deadline'],
    [() => dispute(1n, { cause: 'other', reason: ' ' }), 'dispute-without-reason'],
    [() => openDispute(it.deps, debtor, { contested: [], cause: 'price', reason: '' }), 'dispute-nothing'],
    [() => reopenDispute(it.deps, ID), 'unknown-dispute'],
  ] as const)
    await expect(act()).rejects.toMatchObject({ code });
  await dispute(open, { reason: `a\u0007b${'x'.repeat(5_000)}` });
  const rows = await it.deps.store.select('dispute', {});
  expect(rows[0]?.items).toEqual([{ item, cents: null }]);
  const said = [...(await wordsOf(it.deps.store, rows)).values()][0]?.[0]?.said ?? '';
  expect([said.slice(0, 3), said.length]).toEqual(['a b', 2_000]);
  const journal = JSON.stringify(await it.deps.store.entries({ limit: 1_000 }));
  expect(journal).not.toContain('xxxxx');
});
