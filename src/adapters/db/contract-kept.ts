import { expect, test } from 'vitest';
import type { CallId, DebtorId, DispatchId, HoldId, NoteId } from '../../core/base/id.ts';
import type { WordDetails } from '../../core/journal/dispute-tables.ts';
import type { NoteDetails } from '../../core/journal/kept-tables.ts';
import { ERASED } from '../../core/journal/vault-text.ts';
import type { Store } from '../../ports/store.ts';
import { BY, withHistory } from './contract-kit.ts';
import { callEntries } from './sample-calls.ts';
import { caseExportEntries, SEALED, sampleCaseExport } from './sample-case-export.ts';
import { sampleDocument } from './sample-entries.ts';
import { CONTRACT, keptEntries, keptVault, sampleFiled, sampleNote } from './sample-kept.ts';
import { KEPT_PAPER, paperEntries, paperVault, samplePaper } from './sample-papers.ts';
import { spokenEntries, spokenVault } from './sample-spoken.ts';
import { sampleStamp, stampEntries, TOKEN } from './sample-stamp.ts';

/** Notes and filed documents, as they stand and as they were. */
export function keptContract(fresh: () => Promise<Store>): void {
  test('what was corrected, removed or taken off the list is on record, and told from what stands', async () => {
    const store = await withHistory(fresh);
    const document = sampleDocument(CONTRACT);
    await store.record(keptEntries(), { vault: keptVault(), documents: [document] });
    const notes = await store.select('note', { debtor_id: 1 as DebtorId });
    expect(notes.map(({ id, state, pinned, corrects }) => [id, state, pinned, corrects])).toEqual([
      [1, 'corrected', false, null],
      [2, 'standing', true, 1],
      [3, 'standing', false, null],
      [4, 'removed', false, null],
    ]);
    expect(notes[2]).toEqual(sampleNote(3, { kind: 'call-received' }));
    expect(await store.select('filed', { removed_on: null })).toEqual([sampleFiled(1)]);
    expect(Buffer.from((await store.document(sampleFiled(2).sha256)) ?? [])).toEqual(Buffer.from(document.bytes));
    const [words] = await store.vault<NoteDetails>([sampleNote(1).vault_id]);
    expect(words?.details).toEqual({ note: 'call the manager, not the desk' });
  });

  test('a sealed case is on record, with its very file', async () => {
    const store = await withHistory(fresh);
    const document = sampleDocument(SEALED);
    await store.record(caseExportEntries(), { documents: [document] });
    expect(await store.select('case_export', { debtor_id: 1 as DebtorId })).toEqual([sampleCaseExport()]);
    expect(Buffer.from((await store.document(sampleCaseExport().sha256)) ?? [])).toEqual(Buffer.from(document.bytes));
  });

  test('a time stamp of the journal is on record, with its token', async () => {
    const store = await withHistory(fresh);
    await store.record(stampEntries(), { documents: [sampleDocument(TOKEN)] });
    expect(await store.select('journal_stamp', {})).toEqual([sampleStamp()]);
    expect(Buffer.from((await store.document(sampleStamp().sha256)) ?? [])).toEqual(Buffer.from(sampleDocument(TOKEN).bytes));
  });

  test('a draft changes only upon what it was, and stays as it is once it is kept or discarded', async () => {
    const store = await withHistory(fresh);
    const document = sampleDocument(KEPT_PAPER);
    await store.record(paperEntries(), { vault: paperVault(), documents: [document] });
    const { sha256, bytes } = document;
    expect(await store.select('paper', { debtor_id: 1 as DebtorId })).toEqual([
      samplePaper(1),
      samplePaper(2, { kind: 'service-instructions', state: 'kept', kept_on: samplePaper(2).begun_on, sha256, bytes: bytes.length }),
      samplePaper(3, { state: 'discarded' }),
    ]);
    for (const again of [paperEntries()[1], paperEntries()[3], paperEntries()[5]])
      await expect(store.record(again === undefined ? [] : [again])).rejects.toMatchObject({ code: 'overtaken' });
    await store.record([{ kind: 'papers.erased', by: BY, data: { papers: [samplePaper(1).id] } }], {
      vault: [{ id: samplePaper(1).vault_id, salt: '', details: null }],
    });
    expect(await store.select('paper', { state: 'draft' })).toMatchObject([{ vault_digest: ERASED }]);
  });
}

/** What is erased, and drafts. */
export function erasedContract(fresh: () => Promise<Store>): void {
  test('what was said of holds and calls is erased with its rows, and what entries of before said is gone from the tables', async () => {
    const store = await withHistory(fresh);
    await store.record([...callEntries(), ...spokenEntries()], { vault: spokenVault() });
    expect(await store.select('hold', { id: [50, 51, 52] as HoldId[] })).toMatchObject([
      { reason: '', vault_id: 41 },
      { reason: '', vault_digest: ERASED },
      { reason: '', vault_id: null },
    ]);
    expect(await store.select('call', { id: [51, 52] as CallId[] })).toMatchObject([{ vault_id: 43 }, { vault_digest: ERASED }]);
    expect(await store.vault<WordDetails>([41, 42])).toMatchObject([
      { details: { said: 'waits for its own customer' } },
      { details: null },
    ]);
    expect(await store.select('dispatch', { id: 90 as DispatchId })).toMatchObject([{ outcome: 'no-answer' }]);
  });
  test('a note that does not stand is not changed, and what was written can be erased', async () => {
    const store = await withHistory(fresh);
    await store.record(keptEntries(), { vault: keptVault(), documents: [sampleDocument(CONTRACT)] });
    await expect(store.record(keptEntries().slice(5, 6))).rejects.toMatchObject({ code: 'overtaken' });
    await expect(store.record(keptEntries().slice(8, 9))).rejects.toMatchObject({ code: 'overtaken' });
    const { vault_id } = sampleNote(3);
    await store.record([{ kind: 'kept.erased', by: BY, data: { notes: [3 as NoteId], filed: [] } }], {
      vault: [{ id: vault_id, salt: '', details: null }],
    });
    expect(await store.select('note', { id: 3 as NoteId })).toMatchObject([{ vault_digest: ERASED }]);
    expect(await store.vault<NoteDetails>([vault_id])).toMatchObject([{ details: null }]);
  });
}
