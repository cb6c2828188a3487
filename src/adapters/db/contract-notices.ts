import { expect, test } from 'vitest';
import type { DebtorId, NoticeId } from '../../core/base/id.ts';
import type { NoticeDetails } from '../../core/journal/notice-tables.ts';
import { ERASED } from '../../core/journal/vault-text.ts';
import type { Store } from '../../ports/store.ts';
import { BY, withHistory } from './contract-kit.ts';
import { noticeEntries, noticeVault, sampleNotice, sampleNoticeState, sampleWatch } from './sample-notices.ts';

/** Notices of the BODACC, what was heeded of them, and whether they are asked for. */
export function noticesContract(fresh: () => Promise<Store>): void {
  test('notices are found by SIREN and by what they correct; what was heeded last stands', async () => {
    const store = await withHistory(fresh);
    await store.record(noticeEntries(), { vault: noticeVault() });
    expect(await store.select('notice', { siren: ['732829320', '404833048'] })).toEqual([sampleNotice(1)]);
    expect(await store.select('notice', { corrects: ['A2026000342'] })).toEqual([sampleNotice(2)]);
    expect(await store.select('notice_state', { id: 1 as DebtorId })).toEqual([sampleNoticeState({ seen_on: '2026-03-02' as never })]);
    expect(await store.select('notice_watch', {})).toEqual([sampleWatch()]);
  });

  test('the words of a notice can be erased, and nothing else of it', async () => {
    const store = await withHistory(fresh);
    await store.record(noticeEntries(), { vault: noticeVault() });
    const { vault_id } = sampleNotice(1);
    if (vault_id === null) throw new Error('the sample has words');
    await store.record([{ kind: 'notices.erased', by: BY, data: { notices: [1 as NoticeId] } }], {
      vault: [{ id: vault_id, salt: '', details: null }],
    });
    expect(await store.select('notice', { id: 1 as NoticeId })).toEqual([{ ...sampleNotice(1), vault_digest: ERASED }]);
    expect(await store.vault<NoticeDetails>([vault_id])).toMatchObject([{ details: null }]);
  });
}
