import type { LetterEventRow } from '../core/journal/post-tables.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { CaseEvent, CaseWords } from '../core/proceeding/case-event.ts';
import type { Exhibit } from '../core/proceeding/exhibit.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** What a letter's way tells that its slip does not: reception, refusal and a letter that nobody fetched are told by the slip. */
const TOLD = ['posted', 'presented', 'awaiting', 'bad-address', 'returned'] as const;
type Told = (typeof TOLD)[number];

/** The proofs of registered letters, each right behind its letter, and what their carrier told of their way. */
export async function postalProofs(
  store: Store,
  dispatches: readonly DispatchRow[],
  letters: ReadonlyMap<string, Exhibit>,
  words: CaseWords,
): Promise<{ readonly exhibits: readonly Exhibit[]; readonly events: readonly CaseEvent[] }> {
  const byId = new Map(dispatches.filter(({ channel }) => channel === 'registered-letter').map((one) => [one.id, one]));
  const rows = await readAll(store, 'letter_event', 'dispatch_id', [...byId.keys()]);
  const exhibits = rows.flatMap((row): Exhibit[] => {
    const dispatch = byId.get(row.dispatch_id);
    const letter = dispatch?.document == null ? undefined : letters.get(dispatch.document);
    return dispatch ? proofOf(row, dispatch, letter, words) : [];
  });
  const deposits = new Map(rows.flatMap((row) => (row.what === 'proof-deposit' ? [[row.dispatch_id, row.sha256] as const] : [])));
  const events = rows.flatMap((row): CaseEvent[] => {
    const what = TOLD.find((one): one is Told => one === row.what);
    const dispatch = byId.get(row.dispatch_id);
    if (!what || !dispatch) return [];
    const proof = what === 'posted' ? (deposits.get(row.dispatch_id) ?? null) : null;
    return [{ is: 'carried', on: row.on_day, proof, what, tracking: dispatch.tracking }];
  });
  return { exhibits, events };
}

const PROOF_OF = {
  'proof-deposit': 'deposit',
  'proof-content': 'content',
  'proof-receipt': 'receipt',
  'proof-undelivered': 'undelivered',
} as const;

function proofOf(row: LetterEventRow, { tracking }: DispatchRow, letter: Exhibit | undefined, words: CaseWords): Exhibit[] {
  const what = row.what in PROOF_OF ? PROOF_OF[row.what as keyof typeof PROOF_OF] : null;
  if (what === null || row.sha256 === null) return [];
  const title = words.exhibit({ of: 'postal-proof', what, tracking });
  const file = { name: `preuve-${row.id}`, mediaType: row.media_type ?? 'application/octet-stream', sha256: row.sha256 };
  const behind = letter ? { behind: { kind: letter.kind, on: letter.on, title: letter.title } } : {};
  return [{ kind: 'postal-proof', title, on: row.on_day, ...file, ...behind }];
}
