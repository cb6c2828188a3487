import type { JournalStampId, Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { JournalStampRow } from '../core/journal/stamp-table.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';

/**
 * Has the end of the journal stamped by the authority that is set: its hash stands for all entries before it, and for every message and
 * document that they name. `null` where the journal has not gone on since the last stamp.
 * @throws Refusal `time-stamp-not-set-up`, those of `TimeStamper`
 */
export async function stampJournal({ store, clock, digest, by, stamper }: Deps): Promise<JournalStampRow | null> {
  if (!stamper) throw new Refusal('time-stamp-not-set-up', 'No time-stamping authority is set: give one in ACQUIT_TIME_STAMP_URL.');
  const last = await lastStamp(store);
  const seq = await store.head();
  const [end] = await store.chain({ after: seq - 1, limit: 1 });
  // The stamp itself is the entry behind the one that it names.
  if (!end || (last !== null && seq <= last.entry + 1)) return null;
  const { token, at, authority } = await stamper.stamp(end.hash as Sha256);
  const id = (await store.reserve('journal_stamp', 1)) as JournalStampId;
  const stamp = { id, entry: seq, at, authority, sha256: digest.sha256(token), made_on: clock.today() };
  await store.record([{ kind: 'journal.stamped', by, data: { stamp } }], { documents: [{ sha256: stamp.sha256, bytes: token }] });
  return stamp;
}

/** Once a day is enough: what happened since the last stamp is covered by the next. `false` where nothing is set, or it was done today. */
export async function stampOfToday(deps: Deps): Promise<boolean> {
  if (!deps.stamper || (await lastStamp(deps.store))?.made_on === deps.clock.today()) return false;
  return (await stampJournal(deps)) !== null;
}

async function lastStamp(store: Store): Promise<JournalStampRow | null> {
  return (await store.select('journal_stamp', {}, { limit: 1, newestFirst: true })).at(0) ?? null;
}
