import type { Day } from '../core/base/day.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { PostStage } from '../core/case/post.ts';
import type { LetterEventRow, PostedRow } from '../core/journal/post-tables.ts';
import type { Receipt } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { recordReceipt } from './record-receipt.ts';

/**
 * What the end of a letter is worth as its slip: received on its day; refused or not fetched, since its first presentation. A person's word that
 * stands already is left alone. Of an electronic one that was refused or not taken nothing is recorded: what it is worth was not read, and paper
 * is the prudent way.
 * @law C. civ. 1344; Cass. civ. 1re, 20 janvier 2021, n° 19-20.680
 * @returns whether something was recorded
 */
export async function letterBack(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  { dispatch_id, service }: PostedRow,
  events: readonly LetterEventRow[],
  stage: PostStage,
): Promise<boolean> {
  const slip = slipOf(service, stage, events);
  if (slip === null) return false;
  const [dispatch] = await deps.store.select('dispatch', { id: dispatch_id, status: 'posted' }, { limit: 1 });
  if (!dispatch || dispatch.receipt !== null) return false;
  try {
    await recordReceipt({ ...deps, by: 'maileva' }, dispatch_id, slip.receipt, slip.on);
    return true;
  } catch (error) {
    // A day that cannot be (before the letter was posted): a person says what the slip says.
    if (error instanceof Refusal && error.code === 'received-before-posted') return false;
    throw error;
  }
}

function slipOf(
  service: PostedRow['service'],
  stage: PostStage,
  events: readonly LetterEventRow[],
): { readonly receipt: Receipt; readonly on: Day } | null {
  const dayOf = (what: PostStage) => events.find((one) => one.what === what)?.on_day ?? null;
  if (stage === 'delivered') {
    const on = dayOf('delivered');
    return on && { receipt: 'received', on };
  }
  if ((stage !== 'refused' && stage !== 'unclaimed') || service === 'lre') return null;
  // A letter that is refused is refused at the door: that is its presentation. One that nobody fetched was presented on another day.
  const on = dayOf('presented') ?? (stage === 'refused' ? dayOf('refused') : null);
  return on && { receipt: stage, on };
}
