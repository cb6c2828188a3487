import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Postman } from '../ports/postman.ts';
import type { Deps } from './context.ts';
import { dispatchEnded } from './dispatch-end.ts';
import { unlessOvertaken } from './gate.ts';
import { takenEntries } from './post-taken.ts';

const MOST = 200;
/** What a copy of a workspace may have sent is not its own to settle: a person says. */
const RESTORED = 'restored';

/**
 * Letters of which nobody knows whether the provider took them are looked up by their reference. What it has is on its way; what it has only as a
 * draft never left, is done away with there and goes through the gate again; what it does not know waits for a person, for its list may be late.
 * @returns how many it has
 */
export async function settleLookedUp(deps: Deps, creditorId: CreditorId, day: Day): Promise<number> {
  const where = { creditor_id: creditorId, channel: 'registered-letter', status: 'uncertain' } as const;
  const rows = (await deps.store.select('dispatch', where, { limit: MOST })).filter(
    (row) => row.message_id !== null && row.outcome !== RESTORED,
  );
  const ready = rows.length === 0 ? null : ((await deps.postmen?.()) ?? null);
  if (ready === null) return 0;
  let found = 0;
  for (const row of rows) {
    for (const postman of [ready.lrar, ready.lre]) {
      if (postman === null || !(await unlessUnreachable(() => lookUp(deps, row, postman, day)))) continue;
      found += 1;
      break;
    }
  }
  return found;
}

/** Whether the provider has it, submitted. */
async function lookUp(deps: Deps, row: DispatchRow, postman: Postman, day: Day): Promise<boolean> {
  const { store, by } = deps;
  const reference = row.message_id ?? '';
  const known = await postman.find(reference);
  if (known === null) return false;
  if (!known.isDraft) {
    const entries = await takenEntries(deps, row, { service: postman.service, reference, id: known.id }, day);
    return unlessOvertaken(() => store.record(entries));
  }
  await postman.discard(known.id);
  const end = { status: 'approved', outcome: 'not submitted', retryAt: null } as const;
  const again = await dispatchEnded(store, by, row, end, day);
  await unlessOvertaken(() => store.record([again]));
  return false;
}

/** A provider that does not answer now is asked again in the next round. */
async function unlessUnreachable(look: () => Promise<boolean>): Promise<boolean> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
