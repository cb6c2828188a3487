import type { Day } from '../core/base/day.ts';
import type { DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { isOver, type PostStage } from '../core/case/post.ts';
import type { LetterEventRow, PostedRow } from '../core/journal/post-tables.ts';
import type { Receipt } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { recordReceipt } from './record-receipt.ts';

const PROVIDER = 'maileva';
const PAGE = 1_000;

/**
 * What the end of a letter is worth as its slip: received on its day; refused or not fetched, since its first presentation. A person's word that
 * stands already is left alone; the provider's own is withdrawn where its end says otherwise. Of an electronic one that was refused or not taken nothing is recorded: what it is worth was not read, and paper
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
  const isWithdrawn = await withdrawn(deps, dispatch_id, stage);
  if (slip === null) return isWithdrawn;
  const [dispatch] = await deps.store.select('dispatch', { id: dispatch_id, status: 'posted' }, { limit: 1 });
  if (!dispatch || dispatch.receipt !== null) return isWithdrawn;
  try {
    await recordReceipt({ ...deps, by: PROVIDER }, dispatch_id, slip.receipt, slip.on);
    return true;
  } catch (error) {
    // A day that cannot be (before the letter was posted): a person says what the slip says.
    if (error instanceof Refusal && error.code === 'received-before-posted') return isWithdrawn;
    throw error;
  }
}

/** Told as received, and at its end not so: what the provider's word had made of it is taken back, whatever the law had been told to count from it. */
async function withdrawn({ store }: Pick<Deps, 'store'>, dispatchId: DispatchId, stage: PostStage): Promise<boolean> {
  const [dispatch] = await store.select('dispatch', { id: dispatchId }, { limit: 1 });
  if (!dispatch || dispatch.receipt === null || !isOver(stage)) return false;
  if (dispatch.receipt === (stage === 'delivered' ? 'received' : stage) || (await whoSaid(store, dispatchId)) !== PROVIDER) return false;
  const { contact_id: contactId, debtor_id: debtorId, creditor_id: creditorId } = dispatch;
  const data = { dispatchId, contactId, debtorId, creditorId, stage };
  await store.record([{ kind: 'letter.receipt-withdrawn', by: PROVIDER, data }]);
  return true;
}

/** Who said last how it was received. */
async function whoSaid(store: Deps['store'], id: DispatchId): Promise<string | null> {
  let [after, last]: [number, string | null] = [0, null];
  for (;;) {
    const page = await store.entries({ kinds: ['letter.received'], after, limit: PAGE });
    for (const entry of page) if (entry.kind === 'letter.received' && entry.data.id === id) last = entry.by;
    if (page.length < PAGE) return last;
    after = page.at(-1)?.seq ?? after;
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
