import { expect, test } from 'vitest';
import type { DispatchId, LetterEventId, PostedId } from '../../core/base/id.ts';
import type { Store } from '../../ports/store.ts';
import { BY, withHistory } from './contract-kit.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';
import { postEntries, SLIP, sampleChoice, sampleConsent, sampleLetterEvent, samplePosted } from './sample-post.ts';

/** Registered letters by a provider, and the proofs of all of them. */
export function postContract(fresh: () => Promise<Store>): void {
  test('a letter that a provider took is on record with what became of it, each thing once', async () => {
    const store = await withHistory(fresh);
    const document = sampleDocument(SLIP);
    await store.record(postEntries(), { documents: [document] });
    expect(await store.select('post_choice', {})).toEqual([sampleChoice()]);
    expect(await store.select('post_consent', {})).toEqual([{ ...sampleConsent(), withdrawn_on: '2026-03-02' }]);
    const ended = { stage: 'unclaimed', closed_on: '2026-03-02', task: 'unclaimed' };
    const answered = { answer: 'bailiff', answered_on: '2026-03-02', answered_by: BY };
    expect(await store.select('posted', { creditor_id: CREDITOR })).toEqual([{ ...samplePosted(), ...ended, ...answered }]);
    expect(await store.select('letter_event', { dispatch_id: 1 as DispatchId, what: 'proof-receipt' })).toEqual([sampleLetterEvent()]);
    expect(Buffer.from((await store.document(document.sha256)) ?? [])).toEqual(Buffer.from(document.bytes));
  });

  test('the same thing is not told twice, whoever tells it, nor answered twice, nor taken twice', async () => {
    const store = await withHistory(fresh);
    await store.record(postEntries(), { documents: [sampleDocument(SLIP)] });
    const again = { ...sampleLetterEvent(), id: 9 as LetterEventId };
    await expect(store.record([{ kind: 'letter.proof-filed', by: BY, data: { event: again } }])).rejects.toMatchObject({
      code: 'overtaken',
    });
    await expect(store.record(postEntries().slice(5, 6))).rejects.toMatchObject({ code: 'overtaken' });
    await expect(store.record(postEntries().slice(6, 7))).rejects.toMatchObject({ code: 'overtaken' });
    const twice = { ...samplePosted(), id: 9 as PostedId };
    await expect(store.record([{ kind: 'letter.taken', by: BY, data: { posted: twice } }])).rejects.toMatchObject({ code: 'overtaken' });
  });
}
