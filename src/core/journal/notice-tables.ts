import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, NoticeId, Sha256 } from '../base/id.ts';
import type { InsolvencyPhase, KeptNotice, NoticeAsk } from '../case/insolvency-state.ts';

/** A notice of the BODACC and one person that it names. Its words are in the vault, of those only whom a debtor may be. */
export type NoticeRow = {
  id: NoticeId;
  key: KeptNotice['key'];
  siren: KeptNotice['siren'];
  type: KeptNotice['type'];
  kind: KeptNotice['kind'];
  judgment_on: Day | null;
  published_on: Day | null;
  corrects: string | null;
  corrected_on: Day | null;
  /** Digest of the file, or the answer of the service, that it came in. */
  source: Sha256;
  vault_id: number | null;
  vault_digest: string | null;
};
export type NoticeDetails = { readonly court: string; readonly names: string; readonly nature: string; readonly text: string };

/** What followed from the notices of a debtor, so that nothing follows twice; one row a debtor, under its number. */
export type NoticeStateRow = {
  id: DebtorId;
  creditor_id: CreditorId;
  siren: string;
  /** `null` while its notices open nothing. */
  phase: InsolvencyPhase | null;
  /** The notice that began the proceedings. */
  opened_by: string | null;
  /** All that was heeded, as one text: when it is the same again, nothing has changed. */
  said: string;
  /** What a person is to look at. */
  asks: NoticeAsk[];
  seen_on: Day | null;
};

/** Whether the open data service is asked, and what the last look came to. One row. */
export type NoticeWatchRow = {
  id: number;
  is_on: boolean;
  looked_on: Day | null;
  /** SIRENs that were asked for, and notices that were new. */
  asked: number;
  found: number;
  /** Why the last look came to nothing. */
  failure: string | null;
  failed_on: Day | null;
};

export type NoticeTables = { notice: NoticeRow; notice_state: NoticeStateRow; notice_watch: NoticeWatchRow };

export type NoticeEntries = {
  'notices.kept': { notices: NoticeRow[] };
  /** Said again, it replaces what was said before. */
  'notices.heeded': { state: NoticeStateRow };
  'notices.seen': { id: DebtorId; creditorId: CreditorId; on: Day };
  'notices.watched': { watch: NoticeWatchRow };
  'notices.erased': { notices: NoticeId[] };
};
