import type { DebtorId } from '../core/base/id.ts';
import type { CaseEvent, CaseWords } from '../core/proceeding/case-event.ts';
import type { Exhibit } from '../core/proceeding/exhibit.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** What was made of the claim for a court or an insolvency, the last of each that was kept. Instructions and drafts are the creditor's own. */
export async function casePapers(
  store: Store,
  ids: readonly DebtorId[],
  words: CaseWords,
): Promise<{ readonly exhibits: readonly Exhibit[]; readonly events: readonly CaseEvent[] }> {
  const kept = await readAll(store, 'paper', 'debtor_id', ids, { state: 'kept', kind: ['order-request', 'proof-of-debt'] });
  const parts = (['order-request', 'proof-of-debt'] as const).flatMap((kind) => {
    const last = kept.filter((row) => row.kind === kind).at(-1);
    if (last === undefined || last.sha256 === null) return [];
    const file = { name: `acte-${last.id}.pdf`, mediaType: 'application/pdf', sha256: last.sha256 };
    const exhibit: Exhibit = { ...file, kind: 'paper', title: words.exhibit({ of: 'paper', paper: kind }), on: last.on_day };
    const event: CaseEvent = { is: 'paper', on: last.on_day, proof: last.sha256, paper: kind };
    return [{ exhibit, event }];
  });
  return { exhibits: parts.map(({ exhibit }) => exhibit), events: parts.map(({ event }) => event) };
}
