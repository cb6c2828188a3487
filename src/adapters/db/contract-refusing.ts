import { expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { CardPaymentId, DebtorId, ItemId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { digest } from '../digest.ts';
import { advanced, BY, ended, sending, TODAY, withHistory } from './contract-kit.ts';
import { cardEntries, sampleCardEvent, sampleCardPayment } from './sample-card.ts';
import {
  approval,
  approvalTakenBack,
  CREDITOR,
  sampleDocument,
  sampleHistory,
  sampleHold,
  sampleItem,
  sampleRun,
  sampleVault,
} from './sample-entries.ts';

const overtaken = { code: 'overtaken' };

/** The second of two is told, and nothing of what it wanted is written. */
export function overtakenContract(fresh: () => Promise<Store>): void {
  test('of two who approve the same dispatch, one wins and the other is told', async () => {
    const store = await withHistory(fresh);
    const outcomes = await Promise.allSettled(['paul', 'claire'].map((by) => store.record([approval(1, by)])));
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({ reason: overtaken });
    expect(await store.entries({ kinds: ['dispatch.approved'], limit: 10 })).toHaveLength(1);
  });

  test('a writer that decided upon an older journal is refused', async () => {
    const store = await withHistory(fresh);
    const head = await store.head();
    expect(head).toBe(sampleHistory().length);
    await store.record([approval(1, 'paul')], {}, head);
    const hold: EntryDraft = { kind: 'hold.placed', by: BY, data: { hold: sampleHold(1, 1), creditorId: CREDITOR } };
    await expect(store.record([hold], {}, head)).rejects.toMatchObject(overtaken);
    expect([await store.head(), await store.select('hold', {})]).toEqual([head + 1, []]);
    await store.record([hold], {}, head + 1);
    expect(await (await fresh()).head()).toBe(0);
  });

  test('a refused record leaves no trace, neither in the tables nor in the journal', async () => {
    const store = await withHistory(fresh);
    await store.record([approval(1, 'paul')]);
    const vault = [sampleVault(5, 'Nadia')];
    const half: EntryDraft[] = [
      { kind: 'items.added', by: BY, data: { items: [sampleItem(9, 1)], documents: [] } },
      advanced([[1, '2027-01-01' as Day]]),
      approval(1, 'claire'),
    ];
    await expect(store.record(half, { vault, documents: [sampleDocument('x')] })).rejects.toMatchObject(overtaken);
    expect(await store.select('item', { id: 9 as ItemId })).toEqual([]);
    expect(await store.select('run', {})).toEqual([sampleRun()]);
    expect(await store.dueCaseFiles(CREDITOR, TODAY, { limit: 9 })).toHaveLength(2);
    expect(await store.entries({ limit: 99 })).toHaveLength(sampleHistory().length + 1);
    expect([await store.vault([5]), await store.document(digest.sha256('x'))]).toEqual([[], null]);
  });

  test('refuses twice the same thing in one record, and what is not there', async () => {
    const store = await withHistory(fresh);
    await expect(store.record([approval(1, 'a'), approval(1, 'b')])).rejects.toMatchObject(overtaken);
    await expect(store.record([approval(404, 'a')])).rejects.toMatchObject(overtaken);
    expect(await store.select('dispatch', {})).toMatchObject([{ status: 'proposed' }]);
  });
}

/** An approval holds until it is taken back, which it can be until anything of it has begun to leave. */
export function takingBackContract(fresh: () => Promise<Store>): void {
  test('an approval that is taken back leaves the dispatch as it was, once, and not after it began to leave', async () => {
    const store = await withHistory(fresh);
    const before = await store.select('dispatch', {});
    await expect(store.record([approvalTakenBack(1, 'claire')])).rejects.toMatchObject(overtaken);
    await store.record([approval(1, 'paul')]);
    await store.record([approvalTakenBack(1, 'claire')]);
    expect(await store.select('dispatch', {})).toEqual(before);
    await expect(store.record([approvalTakenBack(1, 'claire')])).rejects.toMatchObject(overtaken);
    await store.record([approval(1, 'paul'), approvalTakenBack(1, 'paul'), approval(1, 'claire'), sending(1)]);
    await expect(store.record([approvalTakenBack(1, 'claire')])).rejects.toMatchObject(overtaken);
    // Refused for now by the mail server: it is approved again, and may have been seen by somebody.
    await store.record([{ kind: 'dispatch.ended', by: BY, data: { ...ended(1), status: 'approved', outcome: '451', contact: null } }]);
    await expect(store.record([approvalTakenBack(1, 'claire')])).rejects.toMatchObject(overtaken);
    expect(await store.select('dispatch', {})).toMatchObject([{ status: 'approved', approved_by: 'claire', tries: 1 }]);
  });
}

/** What cannot stand beside what is there, or in no database at all, is refused. */
export function impossibleContract(fresh: () => Promise<Store>): void {
  test('refuses what is there already: an id, an item of the same books, a key', async () => {
    const store = await withHistory(fresh);
    const adding = (item: ReturnType<typeof sampleItem>): EntryDraft => ({
      kind: 'items.added',
      by: BY,
      data: { items: [item], documents: [] },
    });
    await expect(store.record([adding(sampleItem(3, 2, { source_key: 'other' }))])).rejects.toMatchObject(overtaken);
    await expect(store.record([adding(sampleItem(4, 2, { source_key: 'VE|F-3' }))])).rejects.toMatchObject(overtaken);
    await expect(store.record([adding(sampleItem(5, 2)), adding(sampleItem(5, 2))])).rejects.toMatchObject(overtaken);
    const key = { id: 9, creditor_id: CREDITOR, debtor_id: 1 as DebtorId, scheme: 'account' as const, value: 'C1' };
    await expect(store.record([{ kind: 'debtors.recognised', by: BY, data: { debtors: [], keys: [key] } }])).rejects.toMatchObject(
      overtaken,
    );
    await store.record([adding(sampleItem(5, 2))]);
  });

  test('refuses a second payment of the same form, and news that was taken before', async () => {
    const store = await withHistory(fresh);
    await store.record(cardEntries());
    const twin: EntryDraft = { kind: 'card-payment.asked', by: BY, data: { payment: sampleCardPayment(3, { reference: 'reference 1' }) } };
    await expect(store.record([twin])).rejects.toMatchObject(overtaken);
    const whose = { id: 2 as CardPaymentId, debtorId: 1 as DebtorId, creditorId: CREDITOR };
    const again = { ...sampleCardEvent(3, 2), event: 'evt_2' };
    const back: EntryDraft = { kind: 'card-payment.back', by: BY, data: { ...whose, event: again, before: 120_000, backCents: 120_000 } };
    await expect(store.record([back])).rejects.toMatchObject(overtaken);
    expect(await store.select('card_payment', {})).toHaveLength(2);
  });

  test.each(['a\0b', 'half \ud83d of a pair'])('refuses text that no database can hold', async (reason) => {
    const store = await withHistory(fresh);
    const hold: EntryDraft = { kind: 'hold.placed', by: BY, data: { hold: sampleHold(1, 1, { reason }), creditorId: CREDITOR } };
    await expect(store.record([hold])).rejects.toMatchObject({ code: 'text-not-storable' });
    await expect(store.record([], { vault: [sampleVault(1, reason)] })).rejects.toMatchObject({ code: 'text-not-storable' });
    const harmless = sampleHold(1, 1, { reason: 'C:\\u0000 and \\ud83d' });
    await store.record([{ kind: 'hold.placed', by: BY, data: { hold: harmless, creditorId: CREDITOR } }]);
    expect(await store.select('hold', {})).toEqual([harmless]);
  });
}
