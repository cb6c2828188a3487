import type { CallId, DispatchId, HoldId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { sampleCall } from './sample-calls.ts';
import { CREDITOR, sampleHold } from './sample-entries.ts';

const BY = 'claire';
const SALT = 'salt-of-words';
/** After the numbers of the other samples. */
const FIRST_VAULT = 41;
const SAID = ['waits for its own customer', 'M. Durand promised', 'was on the road', 'ill until Monday'] as const;

function wordsAt(at: number): { vault_id: number; vault_digest: string } {
  return { vault_id: FIRST_VAULT + at, vault_digest: digest.sha256(vaultText(SALT, { said: SAID[at] ?? '' })) };
}

/** Holds and calls whose words are in the vault, one of each erased; and what entries of before said, gone too. */
export function spokenEntries(): EntryDraft[] {
  const hold = (id: number, at: number): EntryDraft => {
    return { kind: 'hold.placed', by: BY, data: { hold: sampleHold(id, 1, { reason: '', ...wordsAt(at) }), creditorId: CREDITOR } };
  };
  const old = sampleHold(52, 1, { reason: 'said M. Petit' });
  const call = (id: number, at: number): EntryDraft => ({ kind: 'call.recorded', by: BY, data: { call: sampleCall(id, wordsAt(at)) } });
  const gone = { holds: [51 as HoldId], calls: [52 as CallId], silent: [52 as HoldId] };
  return [
    hold(50, 0),
    hold(51, 1),
    { kind: 'hold.placed', by: BY, data: { hold: old, creditorId: CREDITOR } },
    call(51, 2),
    call(52, 3),
    {
      kind: 'kept.erased',
      by: BY,
      data: { notes: [], filed: [], ...gone, outcomes: [{ id: 90 as DispatchId, outcome: 'no-answer' }] },
    },
  ];
}

export function spokenVault(): VaultRow<{ said: string }>[] {
  return SAID.map((said, at) => ({ id: FIRST_VAULT + at, salt: SALT, details: at % 2 === 0 ? { said } : null }));
}
