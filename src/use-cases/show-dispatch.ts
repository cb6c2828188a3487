import { type Day, daysBetween } from '../core/base/day.ts';
import type { DebtorId, DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { PromiseState } from '../core/case/promise.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { ContactRow, DispatchRow, ItemRow } from '../core/journal/tables.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Deps } from './context.ts';
import { stateOf } from './promise-record.ts';
import { readAll } from './read-all.ts';
import { calledWords, heldWords } from './spoken-words.ts';

/** One sending with what a person wants to know before they let it leave, or call: the invoices, and what was done before. */
export type DispatchView = {
  readonly dispatch: DispatchRow;
  readonly contact: ContactRow;
  /** `null` when the personal data have been erased. */
  readonly debtor: DebtorDetails | null;
  readonly invoices: readonly InvoiceLine[];
  /** The last contacts before this one, the latest first. */
  readonly before: readonly { readonly contact: ContactRow; readonly dispatches: readonly DispatchRow[] }[];
  /** That rest now. */
  readonly holds: readonly HoldRow[];
  /** The last ones, the latest first, and what became of each. */
  readonly promises: readonly { readonly hold: HoldRow; readonly state: PromiseState }[];
};

export type InvoiceLine = {
  readonly item: ItemRow;
  readonly role: ContactRow['items'][number]['role'];
  /** What the contact says of it. */
  readonly cents: number;
  /** Days late today; 0 when not late or without a due date. */
  readonly late: number;
};

const BEFORE = 6;
const PROMISES = 3;

/** @throws Refusal `no-such-dispatch` */
export async function showDispatch({ store, clock }: Pick<Deps, 'store' | 'clock'>, id: DispatchId): Promise<DispatchView> {
  const [dispatch] = await store.select('dispatch', { id }, { limit: 1 });
  const [contact] = dispatch ? await store.select('contact', { id: dispatch.contact_id }, { limit: 1 }) : [];
  if (!dispatch || !contact) throw new Refusal('no-such-dispatch', `There is no letter, e-mail or call ${id}.`, { id });
  const [debtor] = await store.select('debtor', { id: dispatch.debtor_id }, { limit: 1 });
  const [vault] = debtor ? await store.vault([debtor.vault_id]) : [];
  const all = await readAll(store, 'contact', 'debtor_id', [dispatch.debtor_id]);
  const made = all
    .filter((one) => one.id < contact.id && one.state !== 'dropped')
    .slice(-BEFORE)
    .reverse();
  const before = await readAll(
    store,
    'dispatch',
    'contact_id',
    made.map((one) => one.id),
  );
  const [shown = dispatch, ...dispatches] = await calledWords(store, [dispatch, ...before]);
  const today = clock.today();
  return {
    dispatch: shown,
    contact,
    debtor: vault?.details ?? null,
    invoices: await invoicesOf(store, contact, today),
    before: made.map((one) => ({ contact: one, dispatches: dispatches.filter((each) => each.contact_id === one.id) })),
    holds: await heldWords(
      store,
      (await readAll(store, 'hold', 'debtor_id', [dispatch.debtor_id], { lifted_on: null })).filter(
        (hold) => hold.from_day <= today && (hold.until_day === null || today <= hold.until_day),
      ),
    ),
    promises: await lastPromises(store, dispatch.debtor_id, today),
  };
}

/** What whoever calls has before them: one that was taken back, or was said without a day, is none. */
async function lastPromises(store: Deps['store'], debtor: DebtorId, today: Day): Promise<DispatchView['promises']> {
  const rows = await store.select('hold', { debtor_id: debtor, kind: 'promise' }, { limit: 2 * PROMISES, newestFirst: true });
  const [file] = rows.length === 0 ? [] : await store.caseFiles([debtor]);
  const told = rows.filter((row) => row.promised_on !== null).map((hold) => ({ hold, state: stateOf(hold, file?.items ?? [], today) }));
  return told.filter(({ state }) => state !== 'withdrawn' && state !== 'superseded').slice(0, PROMISES);
}

async function invoicesOf(store: Deps['store'], contact: ContactRow, today: Day): Promise<InvoiceLine[]> {
  const rows = new Map(
    (
      await readAll(
        store,
        'item',
        'id',
        contact.items.map((one) => one.item),
      )
    ).map((row) => [row.id, row]),
  );
  return contact.items.flatMap(({ item: id, role, cents }) => {
    const item = rows.get(id);
    if (!item) return [];
    const late = item.kind === 'invoice' && item.due_on !== null ? Math.max(0, daysBetween(item.due_on, today)) : 0;
    return [{ item, role, cents, late }];
  });
}
