import type { Day } from '../core/base/day.ts';
import type { DebtorId, DisputeId, PortalRequestId } from '../core/base/id.ts';
import type { PlanRow } from '../core/journal/agreement-tables.ts';
import type { DisputeRow, OfferRow } from '../core/journal/dispute-tables.ts';
import type { PortalDetails, PortalRequestRow } from '../core/journal/portal-tables.ts';
import type { Store } from '../ports/store.ts';
import { wordsOf } from './dispute-words.ts';
import { readAll } from './read-all.ts';

/** What was contested, agreed and offered, day by day, what came later of one before what came first. A promise is told with the hold that it is. */
export type AgreedEvent = { readonly on: Day } & (
  | { readonly is: 'dispute-opened' | 'dispute-decided' | 'dispute-closed'; readonly dispute: DisputeRow }
  | { readonly is: 'plan-offered' | 'plan-signed' | 'plan-ended'; readonly plan: PlanRow }
  | { readonly is: 'offer-made' | 'offer-granted'; readonly offer: OfferRow }
);

/** In their own words: why a debtor contests and what it is told, and what it wrote on its page; `null` once erased, or never said. */
export type AgreedWords = {
  readonly disputes: ReadonlyMap<DisputeId, { readonly reason: string | null; readonly answer: string | null }>;
  readonly requests: ReadonlyMap<PortalRequestId, string | null>;
};

export async function agreedEvents(store: Store, ids: readonly DebtorId[]): Promise<AgreedEvent[]> {
  const disputes = await readAll(store, 'dispute', 'debtor_id', ids);
  const plans = await readAll(store, 'plan', 'debtor_id', ids);
  const offers = await readAll(store, 'offer', 'debtor_id', ids);
  return [...disputeEvents(disputes), ...plans.flatMap(planEvents), ...offers.flatMap(offerEvents)];
}

/** One that goes on with another debtor was opened once: as what it was copied from, which did not end with that. */
function disputeEvents(rows: readonly DisputeRow[]): AgreedEvent[] {
  const goneOn = new Set(rows.map((one) => one.copy_of));
  return rows.flatMap((dispute): AgreedEvent[] => {
    const { copy_of, opened_on, resolved_on, closed_on } = dispute;
    const isEnd = closed_on !== null && closed_on !== resolved_on && !goneOn.has(dispute.id);
    return [
      ...(isEnd ? [{ is: 'dispute-closed', on: closed_on, dispute } as const] : []),
      ...(resolved_on === null ? [] : [{ is: 'dispute-decided', on: resolved_on, dispute } as const]),
      ...(copy_of === null ? [{ is: 'dispute-opened', on: opened_on, dispute } as const] : []),
    ];
  });
}

function planEvents(plan: PlanRow): AgreedEvent[] {
  const { offered_on, signed_on, ended_on } = plan;
  return [
    ...(ended_on === null ? [] : [{ is: 'plan-ended', on: ended_on, plan } as const]),
    ...(signed_on === null ? [] : [{ is: 'plan-signed', on: signed_on, plan } as const]),
    { is: 'plan-offered', on: offered_on, plan },
  ];
}

function offerEvents(offer: OfferRow): AgreedEvent[] {
  const { made_on, granted_on } = offer;
  return [
    ...(granted_on === null ? [] : [{ is: 'offer-granted', on: granted_on, offer } as const]),
    { is: 'offer-made', on: made_on, offer },
  ];
}

/** The words of what is shown. */
export async function agreedWords(
  store: Store,
  disputes: readonly DisputeRow[],
  requests: readonly PortalRequestRow[],
): Promise<AgreedWords> {
  const said = await wordsOf(store, disputes);
  const notes = requests.length === 0 ? [] : await store.vault<PortalDetails>(requests.map((one) => one.vault_id));
  const noteAt = new Map(notes.map(({ id, details }) => [id, details?.note ?? null]));
  return {
    disputes: new Map(
      [...said].map(([id, words]) => {
        const reason = words.find(({ row }) => row.kind === 'reason')?.said ?? null;
        return [id, { reason, answer: words.findLast(({ row }) => row.kind === 'answer')?.said ?? null }];
      }),
    ),
    requests: new Map(requests.map((one) => [one.id, noteAt.get(one.vault_id) ?? null])),
  };
}
