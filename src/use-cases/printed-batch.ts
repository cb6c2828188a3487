import type { Day } from '../core/base/day.ts';
import type { Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { caseNumber } from '../core/case/contact.ts';
import type { EntryData } from '../core/journal/entry.ts';
import type { PrintBundle, QueuedLetter } from '../ports/outside.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';

type Printed = EntryData['letters.printed'];
const PAGE = 500;

/**
 * A batch that was printed, to be opened again: the very letters that were kept, and the posting list made anew of them.
 * @throws Refusal `unknown-batch`; `erased` when the address of a letter is known no more, or the letter itself
 */
export async function printedBatch(deps: Pick<Deps, 'store' | 'printer'>, batch: number): Promise<PrintBundle & { readonly on: Day }> {
  const printed = await entryOf(deps.store, batch);
  const bundle = await deps.printer.bundle(await queueOf(deps.store, printed), { date: printed.on, language: 'fr', duplex: false });
  const letters = await deps.store.document(printed.bundle);
  return { ...bundle, letters: letters ?? bundle.letters, on: printed.on };
}

async function entryOf(store: Deps['store'], batch: number): Promise<Printed> {
  for (let after = 0; ; ) {
    const page = await store.entries({ kinds: ['letters.printed'], after, limit: PAGE });
    for (const entry of page) if (entry.kind === 'letters.printed' && entry.data.batch === batch) return entry.data;
    if (page.length < PAGE) throw new Refusal('unknown-batch', `There is no print batch ${batch} in this workspace.`, { batch });
    after = page.at(-1)?.seq ?? after;
  }
}

async function queueOf(store: Deps['store'], { letters }: Printed): Promise<QueuedLetter[]> {
  const dispatches = await readAll(
    store,
    'dispatch',
    'id',
    letters.map((one) => one.id),
  );
  const contacts = new Map(
    (
      await readAll(
        store,
        'contact',
        'id',
        letters.map((one) => one.contactId),
      )
    ).map((row) => [row.id, row]),
  );
  const debtors = await readAll(store, 'debtor', 'id', [...new Set(dispatches.map((one) => one.debtor_id))]);
  const details = new Map((await store.vault(debtors.map((one) => one.vault_id))).map((row) => [row.id, row.details]));
  const vaultOf = new Map(debtors.map((one) => [one.id, one.vault_id]));
  const queue: QueuedLetter[] = [];
  for (const { id, document, contactId } of letters) {
    const [dispatch, contact] = [dispatches.find((one) => one.id === id), contacts.get(contactId)];
    const recipient = dispatch && details.get(vaultOf.get(dispatch.debtor_id) ?? 0);
    const pdf = await pdfOf(store, document);
    if (!dispatch || !contact || !recipient || !pdf)
      throw new Refusal('erased', `What letter ${id} said, or to whom, has been erased: the batch cannot be made again.`, { id });
    const channel = dispatch.channel === 'registered-letter' ? 'registered-letter' : 'letter';
    queue.push({ reference: caseNumber(contact.id, contact.decided_on), channel, recipient, pdf });
  }
  return queue;
}

function pdfOf(store: Deps['store'], sha256: Sha256): Promise<Uint8Array | null> {
  return store.document(sha256);
}
