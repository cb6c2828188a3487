import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { PaperWay } from '../core/case/post.ts';
import type { PostChoiceRow } from '../core/journal/post-tables.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';

/** How registered letters of a creditor leave; by hand where nobody has chosen. */
export type PostChoice = Pick<PostChoiceRow, 'paper' | 'electronic'>;

const BY_HAND: PostChoice = { paper: 'hand', electronic: false };

export async function postChoice(store: Store, creditor: CreditorId): Promise<PostChoice> {
  const [row] = await store.select('post_choice', { id: creditor }, { limit: 1 });
  return row ? { paper: row.paper, electronic: row.electronic } : BY_HAND;
}

/** What is printed here: without the registered letters where a provider prints them. */
export async function printedHere(store: Store, creditor: CreditorId): Promise<DispatchRow['channel'][]> {
  return (await postChoice(store, creditor)).paper === 'hand' ? ['letter', 'registered-letter'] : ['letter'];
}

/**
 * Chooses how registered letters leave from now on; what a provider has taken goes on with it.
 * @throws Refusal `post-not-set-up`, `post-electronic-not-set-up`
 */
export async function choosePost(
  deps: Pick<Deps, 'store' | 'by' | 'clock' | 'postmen'>,
  id: CreditorId,
  { paper, electronic }: { readonly paper: PaperWay; readonly electronic: boolean },
): Promise<void> {
  const { store, by, clock } = deps;
  await creditorOf(store, id);
  const ready = paper === 'hand' ? null : ((await deps.postmen?.()) ?? null);
  if (paper !== 'hand' && ready === null) throw notSetUp();
  const isElectronic = paper !== 'hand' && electronic;
  if (isElectronic && ready?.lre === null)
    throw new Refusal(
      'post-electronic-not-set-up',
      'Electronic registered letters want the number of a sender that Maileva has verified: give it first.',
    );
  const choice: PostChoiceRow = { id, creditor_id: id, paper, electronic: isElectronic, chosen_on: clock.today(), author: by };
  await store.record([{ kind: 'post.chosen', by, data: { choice } }]);
}

export function notSetUp(): Refusal {
  return new Refusal('post-not-set-up', 'No provider of registered letters is set up: give one with "acquit post", or post them by hand.');
}
