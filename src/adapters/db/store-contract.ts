import { describe, expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { ContactId, DebtorId, DispatchId, HoldId, ItemId } from '../../core/base/id.ts';
import { type EntryDraft, GENESIS } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { digest } from '../digest.ts';
import { linkHash } from './chain.ts';
import {
  approval,
  CREDITOR,
  decided,
  sampleContact,
  sampleDebtor,
  sampleDispatch,
  sampleDocument,
  sampleHistory,
  sampleHold,
  sampleItem,
  sampleQuestion,
  sampleRun,
  sampleVault,
} from './sample-entries.ts';

const BY = 'claire';
const TODAY = '2026-03-02' as Day;

/** What every store must do, whatever it is made of; `fresh` makes an empty workspace. */
export function storeContract(name: string, fresh: () => Promise<Store>): void {
  describe(`${name}: reading`, () => readingContract(fresh));
  describe(`${name}: writing`, () => writingContract(fresh));
  describe(`${name}: refusing`, () => refusingContract(fresh));
  describe(`${name}: journal and what stands outside it`, () => journalContract(fresh));
}

async function withHistory(fresh: () => Promise<Store>): Promise<Store> {
  const store = await fresh();
  await store.record(sampleHistory());
  return store;
}

function readingContract(fresh: () => Promise<Store>): void {
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
  });

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

function advanced(looks: [number, Day | null][]): EntryDraft {
  const data = { id: 1, position: 2, looked: 2, decided: 0, creditorId: CREDITOR, looks: looks as [DebtorId, Day | null][] };
  return { kind: 'run.advanced', by: BY, data };
}

function writingContract(fresh: () => Promise<Store>): void {
  test('an entry may change what an earlier one of the same record made', async () => {
    const store = await withHistory(fresh);
    await store.record([
      { kind: 'run.ended', by: BY, data: { id: 1, state: 'waiting' } },
      { kind: 'run.started', by: BY, data: { run: { ...sampleRun(2), state: 'running' } } },
      decided(sampleContact(2, 2, [3], { run_id: 2 }), [sampleDispatch(2, 2, 2)]),
      { kind: 'run.ended', by: BY, data: { id: 2, state: 'released' } },
      sending(2),
      { kind: 'dispatch.ended', by: BY, data: { ...ended(2), contact: { state: 'made', madeOn: TODAY } } },
    ]);
    expect(await store.select('run', {})).toMatchObject([{ state: 'waiting' }, { state: 'released' }]);
    expect(await store.select('dispatch', {})).toMatchObject([
      { status: 'proposed' },
      { status: 'sent', approved_by: 'scenario', tries: 1 },
    ]);
    expect(await store.select('contact', { id: 2 as ContactId })).toMatchObject([
      { state: 'made', made_on: TODAY, deadline: '2026-03-10' },
    ]);
  });

  test('releasing a run sweeps its automatic dispatches and no others', async () => {
    const store = await withHistory(fresh);
    await store.record([
      decided(sampleContact(2, 2, [3]), [sampleDispatch(2, 2, 2, { automatic: false }), sampleDispatch(4, 2, 2)]),
      decided(sampleContact(3, 2, [3], { run_id: 7 }), [sampleDispatch(3, 3, 2)]),
      { kind: 'dispatch.withdrawn', by: BY, data: { id: 4 as DispatchId, why: 'paid' } },
    ]);
    await store.record([{ kind: 'run.ended', by: BY, data: { id: 1, state: 'waiting' } }]);
    await store.record([{ kind: 'run.released', by: BY, data: { id: 1, by: 'paul' } }]);
    const rows = await store.select('dispatch', {});
    expect(rows.map((row) => [row.status, row.approved_by])).toEqual([
      ['approved', 'paul'],
      ['proposed', null],
      ['proposed', null],
      ['withdrawn', null],
    ]);
  });

  test('several changes of one row come out in their order', async () => {
    const store = await withHistory(fresh);
    const change = (changes: object): EntryDraft => ({
      kind: 'debtor.changed',
      by: BY,
      data: { id: 1 as DebtorId, creditorId: CREDITOR, changes },
    });
    await store.record([
      change({ segment: 'a', email: 'bounced' }),
      change({ segment: 'b' }),
      change({}),
      change({ scenario: 'key-account' }),
    ]);
    expect(await store.select('debtor', { id: 1 as DebtorId })).toEqual([
      sampleDebtor(1, { segment: 'b', email: 'bounced', scenario: 'key-account' }),
    ]);
  });

  test('reserved ids are never given twice, kind by kind', async () => {
    const store = await fresh();
    const firsts = await Promise.all([3, 5, 1].map((count) => store.reserve('item', count)));
    const ids = [3, 5, 1].flatMap((count, index) => Array.from({ length: count }, (_, offset) => (firsts[index] ?? 0) + offset));
    expect(ids.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([await store.reserve('vault', 1), await store.reserve('item', 1)]).toEqual([1, 10]);
  });

  test('what a caller does to its rows, or to ours, changes nothing', async () => {
    const store = await fresh();
    const run = sampleRun();
    await store.record([{ kind: 'run.started', by: BY, data: { run } }]);
    run.looked = 99;
    for (const row of await store.select('run', {})) row.decided = 99;
    expect(await store.select('run', {})).toEqual([sampleRun()]);
  });

  test('one at a time does exclusive work, and another name is free', async () => {
    const store = await fresh();
    const inner = store.exclusive('run', async () => {
      await expect(store.exclusive('run', async () => 'twice')).rejects.toMatchObject({ code: 'busy' });
      return store.exclusive('send', async () => 'other');
    });
    expect(await inner).toBe('other');
    await expect(store.exclusive('run', () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
    expect(await store.exclusive('run', async () => 'free again')).toBe('free again');
  });
}

function sending(dispatch: number): EntryDraft {
  const data = {
    id: dispatch as DispatchId,
    messageId: '<1@acquit>',
    document: digest.sha256('mail'),
    tries: 1,
    deadline: '2026-03-10' as Day,
    contactId: dispatch as ContactId,
  };
  return { kind: 'dispatch.sending', by: BY, data };
}

function ended(dispatch: number) {
  const whose = { contactId: dispatch as ContactId, debtorId: 2 as DebtorId, creditorId: CREDITOR };
  return { id: dispatch as DispatchId, ...whose, status: 'sent' as const, outcome: '250 ok', retryAt: null };
}

function refusingContract(fresh: () => Promise<Store>): void {
  const overtaken = { code: 'overtaken' };

  test('of two who approve the same dispatch, one wins and the other is told', async () => {
    const store = await withHistory(fresh);
    const outcomes = await Promise.allSettled(['paul', 'claire'].map((by) => store.record([approval(1, by)])));
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({ reason: overtaken });
    expect(await store.entries({ kinds: ['dispatch.approved'], limit: 10 })).toHaveLength(1);
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

function journalContract(fresh: () => Promise<Store>): void {
  test('every entry is chained to the one before, in its very bytes', async () => {
    const store = await withHistory(fresh);
    await store.record([approval(1, 'paul')]);
    const chain = await store.chain({ after: 0, limit: 99 });
    let previous = GENESIS;
    for (const [index, { seq, bytes, hash }] of chain.entries()) {
      expect([seq, hash]).toEqual([index + 1, linkHash(previous, bytes, digest)]);
      expect(JSON.parse(bytes)).toMatchObject({ seq, previous });
      previous = hash;
    }
    expect(await store.chain({ after: 2, limit: 2 })).toEqual(chain.slice(2, 4));
  });

  test('entries come back in order, by kind and in pages', async () => {
    const store = await withHistory(fresh);
    const drafts = sampleHistory();
    expect(await store.entries({ limit: 99 })).toMatchObject(drafts.map((draft, index) => ({ ...draft, seq: index + 1 })));
    const kinds = ['items.added', 'contact.decided'] as const;
    expect((await store.entries({ kinds, limit: 99 })).map((entry) => entry.seq)).toEqual([3, 5]);
    expect((await store.entries({ kinds, after: 3, limit: 99 })).map((entry) => entry.seq)).toEqual([5]);
    expect((await store.entries({ after: 1, limit: 2 })).map((entry) => entry.seq)).toEqual([2, 3]);
  });

  test('the vault gives personal data back until they are erased', async () => {
    const store = await fresh();
    await store.record([], { vault: [sampleVault(2, 'Nadia "Nad" Duval'), sampleVault(1, 'Éloïse')] });
    expect(await store.vault([2, 1, 3])).toEqual([sampleVault(1, 'Éloïse'), sampleVault(2, 'Nadia "Nad" Duval')]);
    await store.record([], { vault: [{ ...sampleVault(2, ''), details: null }] });
    expect((await store.vault([2]))[0]?.details).toBeNull();
  });

  test('documents are found by their digest, and the same one twice is one', async () => {
    const store = await fresh();
    const document = { sha256: digest.sha256(Uint8Array.of(0, 255, 10, 13)), bytes: Uint8Array.of(0, 255, 10, 13) };
    await store.record([], { documents: [document, document] });
    await store.record([], { documents: [document] });
    expect(new Uint8Array((await store.document(document.sha256)) ?? [])).toEqual(document.bytes);
    expect(await store.document(digest.sha256('absent'))).toBeNull();
    await expect(store.record([], { documents: [{ ...document, bytes: Uint8Array.of(1) }] })).rejects.toThrow('named wrongly');
  });
}
