import type { Day } from '../../core/base/day.ts';
import type { DebtorId, NoticeId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { NoticeDetails, NoticeRow, NoticeStateRow, NoticeWatchRow } from '../../core/journal/notice-tables.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const SALT = 'salt-of-notices';
const SIREN = '732829320';
/** After the numbers of the other samples. */
const VAULT = 50;
const DETAILS: NoticeDetails = { court: 'Tribunal de Lille', names: 'VAUBAN BTP', nature: 'Jugement', text: 'Mandataire : Me Dumont' };

/** The first bears the words of its notice; the second corrects it and says nothing of anybody known. */
export function sampleNotice(id: 1 | 2): NoticeRow {
  const first: NoticeRow = {
    id: 1 as NoticeId,
    key: 'A2026000342',
    siren: SIREN,
    type: 'initial',
    kind: 'opening-redressement',
    judgment_on: '2026-02-20' as Day,
    published_on: DAY,
    corrects: null,
    corrected_on: null,
    source: digest.sha256('a bulletin'),
    vault_id: VAULT,
    vault_digest: digest.sha256(vaultText(SALT, DETAILS)),
  };
  if (id === 1) return first;
  const correction = { id: 2 as NoticeId, key: 'A2026000577', type: 'correction', corrects: first.key, corrected_on: DAY } as const;
  return { ...first, ...correction, siren: null, judgment_on: null, vault_id: null, vault_digest: null };
}

export function sampleNoticeState(changes: Partial<NoticeStateRow> = {}): NoticeStateRow {
  return {
    id: 1 as DebtorId,
    creditor_id: CREDITOR,
    siren: SIREN,
    phase: 'open',
    opened_by: 'A2026000342',
    said: 'open redressement 2026-02-20',
    asks: [{ code: 'converted', key: 'A2026000342' }],
    seen_on: null,
    ...changes,
  };
}

export function sampleWatch(changes: Partial<NoticeWatchRow> = {}): NoticeWatchRow {
  return { id: 1, is_on: true, looked_on: DAY, asked: 12, found: 2, failure: null, failed_on: null, ...changes };
}

export function noticeVault(): VaultRow<NoticeDetails>[] {
  return [{ id: VAULT, salt: SALT, details: DETAILS }];
}

export function noticeEntries(): EntryDraft[] {
  return [
    { kind: 'notices.watched', by: BY, data: { watch: sampleWatch({ looked_on: null, asked: 0, found: 0 }) } },
    { kind: 'notices.kept', by: BY, data: { notices: [sampleNotice(1), sampleNotice(2)] } },
    { kind: 'notices.heeded', by: BY, data: { state: sampleNoticeState({ phase: null, asks: [] }) } },
    { kind: 'notices.heeded', by: BY, data: { state: sampleNoticeState() } },
    { kind: 'notices.seen', by: BY, data: { id: 1 as DebtorId, creditorId: CREDITOR, on: DAY } },
    { kind: 'notices.watched', by: BY, data: { watch: sampleWatch() } },
  ];
}
