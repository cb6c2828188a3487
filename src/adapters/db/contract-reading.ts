import { expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { ContactId, DebtorId, DispatchId, DisputeId, HoldId, ItemId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { advanced, BY, ended, TODAY, withHistory } from './contract-kit.ts';
import { callEntries } from './sample-calls.ts';
import { disputes, wordVault } from './sample-disputes.ts';
import { CREDITOR, decided, sampleContact, sampleDispatch, sampleHold, sampleItem, sampleQuestion } from './sample-entries.ts';

/** Rows come back as they were written, as asked for. */
export function rowsContract(fresh: () => Promise<Store>): void {
  test('gives rows back as they were written, of every type', async () => {
    const store = await withHistory(fresh);
    const odd = sampleHold(1, 1, { item_ids: [1, 2] as ItemId[], reason: 'a "quoted", {braced} \\ text\nin two lines, é € 😀' });
    const retry = { status: 'approved' as const, retry_at: '2026-03-02T10:20:30.456Z', outcome: '' };
    const dispatch = sampleDispatch(9, 9, 2, { channel: 'letter', automatic: false, ...retry });
    const contact = sampleContact(9, 2, [3], { severity: 4 });
    await store.record([{ kind: 'hold.placed', by: BY, data: { hold: odd, creditorId: CREDITOR } }, decided(contact, [dispatch])]);
    const again = { ...ended(9), status: retry.status, retryAt: retry.retry_at, outcome: retry.outcome, contact: null };
    await store.record([{ kind: 'dispatch.ended', by: BY, data: again }]);
    expect(await store.select('hold', {})).toEqual([odd]);
    expect(await store.select('dispatch', { id: 9 as DispatchId })).toEqual([dispatch]);
    expect(await store.select('contact', { id: 9 as ContactId })).toEqual([contact]);
    expect(await store.select('item', { number: 'F-2' })).toEqual([sampleItem(2, 1)]);
  });

  test.each([0, 1, -1, -4_294_967_297, 2 ** 32, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
    'keeps %d cents to the cent',
    async (cents) => {
      const store = await fresh();
      const item = sampleItem(Number.MAX_SAFE_INTEGER, 1, {
        amount_cents: cents,
        issued_on: '1900-01-01' as Day,
        due_on: '2199-12-31' as Day,
      });
      await store.record([{ kind: 'items.added', by: BY, data: { items: [item], documents: [] } }]);
      expect(await store.select('item', { amount_cents: cents })).toEqual([item]);
    },
  );

  test('selects by equality, by any of a list, and by null', async () => {
    const store = await withHistory(fresh);
    await store.record([
      { kind: 'debtor.changed', by: BY, data: { id: 2 as DebtorId, creditorId: CREDITOR, changes: { segment: 'btp' } } },
    ]);
    const ids = async (where: Parameters<typeof store.select<'debtor'>>[1]) => (await store.select('debtor', where)).map((row) => row.id);
    expect(await ids({ segment: 'btp' })).toEqual([2]);
    expect(await ids({ segment: null })).toEqual([1]);
    expect(await ids({ segment: [null, 'btp'] })).toEqual([1, 2]);
    expect(await ids({ segment: [] })).toEqual([]);
    expect(await ids({ segment: 'btp', kind: 'consumer' })).toEqual([]);
    expect(await ids({ has_address: true, id: [2, 7] as DebtorId[] })).toEqual([2]);
  });

  test('pages in the order of id, whatever the order of writing', async () => {
    const store = await withHistory(fresh);
    const items = [9, 7, 8].map((id) => sampleItem(id, 2));
    await store.record([{ kind: 'items.added', by: BY, data: { items, documents: [] } }]);
    const page = async (after: number) =>
      (await store.select('item', { debtor_id: 2 as DebtorId }, { after, limit: 2 })).map((row) => row.id);
    expect([await page(0), await page(7), await page(9)]).toEqual([[3, 7], [8, 9], []]);
    const down = async (after: number) =>
      (await store.select('item', { debtor_id: 2 as DebtorId }, { after, limit: 3, newestFirst: true })).map((row) => row.id);
    expect([await down(0), await down(7), await down(3)]).toEqual([[9, 8, 7], [3], []]);
  });
}

/** What is contested, as a case file has it. */
export function disputesContract(fresh: () => Promise<Store>): void {
  test('case files hold the disputes that stand, with what of them is found right', async () => {
    const store = await withHistory(fresh);
    const words = wordVault();
    await store.record(disputes(), { vault: words });
    const [first, second] = await store.caseFiles([1, 2] as DebtorId[]);
    expect(first?.disputes).toEqual([
      { id: 1, debtorId: 1, state: 'credit-awaited', contested: [{ itemId: 1, cents: 20_000n }] },
      { id: 2, debtorId: 1, state: 'open', contested: [{ itemId: 2, cents: null }] },
    ]);
    expect(second).not.toHaveProperty('disputes');
    expect(first?.offers).toEqual([{ id: 1, parts: [{ itemId: 2, given: 12_000n }] }]);
    expect(second).not.toHaveProperty('offers');
    expect(await store.select('dispute_word', { dispute_id: 1 as DisputeId })).toMatchObject([
      { kind: 'reason', answered: false },
      { kind: 'question', answered: true },
      { kind: 'reply', answers: 2 },
      { kind: 'answer', author: 'claire' },
    ]);
    expect(await store.select('offer', {})).toMatchObject([{ state: 'granted', granted_by: 'claire' }, { state: 'withdrawn' }]);
    await expect(store.record(disputes().slice(3, 4))).rejects.toMatchObject({ code: 'overtaken' });
  });
}

/** What calls leave behind. */
export function callsContract(fresh: () => Promise<Store>): void {
  test('case files know whom not to call and which calls were made, and one that was taken back has left no trace', async () => {
    const store = await withHistory(fresh);
    await store.record(callEntries());
    const [file] = await store.caseFiles([1] as DebtorId[]);
    expect(file?.debtor).not.toHaveProperty('uncallable');
    expect(file?.contacts.slice(-2)).toMatchObject([
      { step: 'call', state: 'pending', tried: [{ on: TODAY, spoke: true }] },
      { step: 'call-confirmation', state: 'pending', confirms: { call: 1, hold: null, on: '2026-03-05', at: '14:00' } },
    ]);
    expect(file?.contacts.at(-2)).not.toHaveProperty('confirms');
    expect(await store.select('debtor', { id: 1 as DebtorId })).toMatchObject([{ calling: { from: '14:00', until: '18:00' } }]);
    const waiting = { channel: 'call', status: 'proposed' } as const;
    expect((await store.select('dispatch', waiting)).map((row) => row.outcome)).toEqual([null]);
    expect(await store.select('call', { debtor_id: 1 as DebtorId })).toMatchObject([
      { outcome: 'call-back', again_on: '2026-03-05', again_at: '14:00', sums: { EUR: 120_000 }, taken_back: false },
      { outcome: 'no-answer', late_reason: null, taken_back: true },
    ]);
    await expect(store.record(callEntries().slice(5, 6))).rejects.toMatchObject({ code: 'overtaken' });
    const never: EntryDraft = {
      kind: 'debtor.changed',
      by: BY,
      data: { id: 1 as DebtorId, creditorId: CREDITOR, changes: { calling: { never: true } } },
    };
    await store.record([never]);
    expect((await store.caseFiles([1] as DebtorId[]))[0]?.debtor.uncallable).toBe('refused');
  });
}

/** What becomes of an SMS. */
export function textsContract(fresh: () => Promise<Store>): void {
  test('case files know whom an SMS reaches, and what became of one is recorded once', async () => {
    const store = await withHistory(fresh);
    const mobile = async () => (await store.caseFiles([1] as DebtorId[]))[0]?.debtor.mobile;
    expect(await mobile()).toBeUndefined();
    const reached = (changes: { mobile: 'usable' | 'bounced' }): EntryDraft => ({
      kind: 'debtor.changed',
      by: BY,
      data: { id: 1 as DebtorId, creditorId: CREDITOR, changes },
    });
    await store.record([reached({ mobile: 'usable' })]);
    expect(await mobile()).toBe('usable');
    expect((await store.select('debtor', { mobile: 'usable' }, { limit: 9 })).map((row) => row.id)).toEqual([1]);
    const sms = sampleDispatch(90, 90, 1, { channel: 'sms' });
    await store.record([
      decided(sampleContact(90, 1, [1]), [sms]),
      { kind: 'dispatch.approved', by: BY, data: { id: sms.id, by: 'scenario' } },
    ]);
    const whose = { id: sms.id, contactId: sms.contact_id, debtorId: 1 as DebtorId, creditorId: CREDITOR };
    const contact = { state: 'made', madeOn: TODAY } as const;
    await store.record([
      { kind: 'dispatch.ended', by: BY, data: { ...whose, status: 'sent', outcome: 'taken', retryAt: null, tracking: '41', contact } },
    ]);
    const lost: EntryDraft = { kind: 'text.reported', by: BY, data: { ...whose, delivered: false, failed: true } };
    await store.record([lost, reached({ mobile: 'bounced' })]);
    expect(await store.select('dispatch', { id: sms.id })).toMatchObject([{ status: 'failed', outcome: 'undelivered', tracking: '41' }]);
    expect(await store.select('contact', { id: sms.contact_id })).toMatchObject([{ state: 'failed', made_on: null }]);
    expect(await mobile()).toBe('bounced');
    await expect(store.record([lost])).rejects.toMatchObject({ code: 'overtaken' });
  });
}

/** Case files hold all that deciding needs, and only that. */
export function caseFilesContract(fresh: () => Promise<Store>): void {
  test('case files hold what counts, and nothing else', async () => {
    const store = await withHistory(fresh);
    await store.record(noise());
    const [first, second] = await store.caseFiles([2, 99, 1] as DebtorId[]);
    expect([first?.debtor.id, second?.debtor.id]).toEqual([2, 1]);
    expect(second?.items.map((item) => [item.id, item.openCents])).toEqual([[1, 120_000n]]);
    expect(second?.contacts.map((contact) => contact.id)).toEqual([1, 3]);
    expect(second?.holds.map((hold) => hold.id)).toEqual([2]);
    expect(second?.questions.map((question) => question.id)).toEqual([2]);
    expect(first).toMatchObject({ contacts: [], holds: [], questions: [] });
  });

  test('due case files follow the agenda by debtor, in pages', async () => {
    const store = await withHistory(fresh);
    const due = async (day: string, after = 0, limit = 10) =>
      (await store.dueCaseFiles(CREDITOR, day as Day, { after, limit })).map((file) => file.debtor.id);
    expect([await due(TODAY), await due(TODAY, 0, 1), await due(TODAY, 1)]).toEqual([[1, 2], [1], [2]]);
    await store.record([
      advanced([
        [1, '2026-03-09' as Day],
        [2, null],
      ]),
    ]);
    expect([await due('2026-03-08'), await due('2026-03-09')]).toEqual([[], [1]]);
    await store.record([{ kind: 'hold.placed', by: BY, data: { hold: sampleHold(1, 2), creditorId: CREDITOR } }]);
    expect(await due(TODAY)).toEqual([2]);
    expect(await store.dueCaseFiles(7 as typeof CREDITOR, '2026-12-31' as Day, { limit: 10 })).toEqual([]);
  });

  test('invoices open since a day come the oldest first, in pages, without what is paid or a credit', async () => {
    const store = await fresh();
    const old = { issued_on: '2024-01-31' as Day, due_on: '2024-03-01' as Day };
    const items = [
      sampleItem(1, 1, old),
      sampleItem(2, 1, { ...old, issued_on: null }),
      sampleItem(3, 1, { ...old, due_on: null }),
      sampleItem(4, 1, { issued_on: null, due_on: null }),
      sampleItem(5, 1, { ...old, open_cents: 0 }),
      sampleItem(6, 1, { ...old, kind: 'credit-note', amount_cents: -100, open_cents: -100 }),
      sampleItem(7, 1, { ...old, creditor_id: 7 as typeof CREDITOR }),
    ];
    await store.record([{ kind: 'items.added', by: BY, data: { items, documents: [] } }]);
    const since = async (day: string, page = { limit: 10 }) =>
      (await store.openInvoicesSince(CREDITOR, day as Day, page)).map((row) => row.id);
    expect(await since('2024-03-01')).toEqual([1, 3, 2]);
    expect([await since('2024-02-29'), await since('2024-01-30')]).toEqual([[1, 3], []]);
    expect([await since('2024-03-01', { limit: 2 }), await since('2024-03-01', Object.assign({ limit: 2 }, { after: 3 }))]).toEqual([
      [1, 3],
      [2],
    ]);
  });
}

/** Of each kind one row that a case file must leave out, and one that it must hold. */
function noise(): EntryDraft[] {
  const contact = (id: number) => decided(sampleContact(id, 1, [1]), [sampleDispatch(id, id, 1)]);
  const failed = (id: number, state: 'attempted' | 'failed'): EntryDraft => ({
    kind: 'dispatch.ended',
    by: BY,
    data: { ...ended(id), debtorId: 1 as DebtorId, contact: { state, madeOn: null } },
  });
  const hold = (id: number): EntryDraft => ({ kind: 'hold.placed', by: BY, data: { hold: sampleHold(id, 1), creditorId: CREDITOR } });
  const whose = { debtorId: 1 as DebtorId, creditorId: CREDITOR };
  return [
    { kind: 'items.settled', by: BY, data: { settlements: [], open: [{ id: 2 as ItemId, ...whose, cents: 0 }] } },
    contact(2),
    contact(3),
    contact(4),
    { kind: 'contact.dropped', by: BY, data: { id: 2 as ContactId, ...whose, dispatches: [2 as DispatchId], why: 'paid' } },
    failed(3, 'attempted'),
    failed(4, 'failed'),
    hold(1),
    hold(2),
    { kind: 'hold.lifted', by: BY, data: { id: 1 as HoldId, ...whose, on: TODAY, why: 'résolu' } },
    { kind: 'questions.asked', by: BY, data: { questions: [sampleQuestion(1, 1, [1]), sampleQuestion(2, 1, [])] } },
    { kind: 'question.answered', by: BY, data: { id: sampleQuestion(1, 1, []).id, ...whose, on: TODAY, answer: 'oui', by: BY } },
  ];
}
