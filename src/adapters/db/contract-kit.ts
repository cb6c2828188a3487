import type { Day } from '../../core/base/day.ts';
import type { ContactId, DebtorId, DispatchId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { digest } from '../digest.ts';
import { CREDITOR, sampleHistory } from './sample-entries.ts';

export const BY = 'claire';
export const TODAY = '2026-03-02' as Day;

export async function withHistory(fresh: () => Promise<Store>): Promise<Store> {
  const store = await fresh();
  await store.record(sampleHistory());
  return store;
}

export function advanced(looks: [number, Day | null][]): EntryDraft {
  const data = { id: 1, position: 2, looked: 2, decided: 0, creditorId: CREDITOR, looks: looks as [DebtorId, Day | null][] };
  return { kind: 'run.advanced', by: BY, data };
}

export function ended(dispatch: number) {
  const whose = { contactId: dispatch as ContactId, debtorId: 2 as DebtorId, creditorId: CREDITOR };
  return { id: dispatch as DispatchId, ...whose, status: 'sent' as const, outcome: '250 ok', retryAt: null };
}

export function sending(dispatch: number): EntryDraft {
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
