import { expect, test } from 'vitest';
import { GENESIS } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { digest } from '../digest.ts';
import { linkHash } from './chain.ts';
import { withHistory } from './contract-kit.ts';
import { approval, sampleHistory, sampleVault } from './sample-entries.ts';

/** The journal is a chain of its very bytes; what stands outside it is found by number or digest. */
export function journalContract(fresh: () => Promise<Store>): void {
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
