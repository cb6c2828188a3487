import type { Day } from '../core/base/day.ts';
import type { CaseExportId, ContactId, DebtorId, FiledId, ItemId, PaperId } from '../core/base/id.ts';
import type { FiledRow } from '../core/journal/kept-tables.ts';
import type { MailDetails } from '../core/journal/mail-tables.ts';
import type { PortalDetails } from '../core/journal/portal-tables.ts';
import type { DispatchRow, ItemRow, Receipt } from '../core/journal/tables.ts';
import type { PaperKind } from '../core/papers/paper.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { namesOfFiled } from './filed-documents.ts';
import { mergedWith } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

/** A document that is held about a debtor, from wherever it came. */
export type HeldDocument = {
  readonly on: Day;
  readonly name: string;
  /** The invoices that it is about, as far as that is known. */
  readonly items: readonly ItemId[];
} & (
  | { readonly is: 'invoice'; readonly document: number }
  /** A letter or an e-mail as it left; what became of a registered letter, as its slip says. */
  | { readonly is: 'sent'; readonly document: number; readonly receipt: { readonly what: Receipt; readonly on: Day } | null }
  | { readonly is: 'agreement'; readonly plan: number }
  | { readonly is: 'from-page'; readonly request: number; readonly at: number }
  | { readonly is: 'by-email'; readonly mail: number; readonly at: number }
  | { readonly is: 'filed'; readonly filed: FiledId; readonly row: FiledRow }
  | { readonly is: 'case'; readonly made: CaseExportId }
  /** A paper that was kept. */
  | { readonly is: 'paper'; readonly paper: PaperId; readonly kind: PaperKind }
);

export type HeldDocuments = {
  readonly documents: readonly HeldDocument[];
  readonly total: number;
  readonly numbers: ReadonlyMap<ItemId, string>;
};

/**
 * All documents held about a debtor and those that became it, the newest first, `after` being how many were shown. What came by e-mail is
 * there once its sender is certain, or a person has said who it is.
 * @throws Refusal `unknown-debtor`
 */
export async function documentsOf(
  { store }: Pick<Deps, 'store'>,
  debtorId: DebtorId,
  page: { readonly after: number; readonly limit: number },
): Promise<HeldDocuments> {
  const ids = await mergedWith(store, await debtorOf(store, debtorId));
  const items = await readAll(store, 'item', 'debtor_id', ids);
  const all = [
    ...(await ofInvoices(store, items)),
    ...(await sent(store, ids)),
    ...(await agreements(store, ids)),
    ...(await fromPage(store, ids)),
    ...(await byEmail(store, ids)),
    ...(await filed(store, ids)),
    ...(await cases(store, ids)),
    ...(await papers(store, ids)),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return {
    documents: all.slice(page.after, page.after + page.limit),
    total: all.length,
    numbers: new Map(items.map((item) => [item.id, item.number])),
  };
}

/** As they came with the books; a document stands with the day of its invoice. What went over with a merger is listed once. */
async function ofInvoices(store: Store, items: readonly ItemRow[]): Promise<HeldDocument[]> {
  const known = new Map(items.map((item) => [item.id, item]));
  const rows = await readAll(store, 'document', 'item_id', [...known.keys()]);
  const files = new Map<string, HeldDocument>();
  for (const { id, item_id, sha256, name } of rows) {
    const item = item_id === null ? undefined : known.get(item_id);
    if (!item) continue;
    const on = item.issued_on ?? item.due_on ?? BEFORE_ALL;
    files.set(`${sha256} ${item.number}`, { is: 'invoice', on, name, items: [item.id], document: id });
  }
  return [...files.values()];
}

/** Stands last: neither its day of issue nor its due date is known. */
const BEFORE_ALL = '1900-01-01' as Day;

async function sent(store: Store, ids: readonly DebtorId[]): Promise<HeldDocument[]> {
  const contacts = new Map((await readAll(store, 'contact', 'debtor_id', ids)).map((one) => [one.id, one]));
  const rows = await readAll(store, 'document', 'contact_id', [...contacts.keys()]);
  const dispatches = await readAll(store, 'dispatch', 'contact_id', [...contacts.keys()]);
  return rows.flatMap((row): HeldDocument[] => {
    const contact = row.contact_id === null ? undefined : contacts.get(row.contact_id);
    if (!contact) return [];
    const on = contact.made_on ?? contact.decided_on;
    const slip = dispatches.find((one) => isOf(one, contact.id, row.sha256));
    const receipt = slip?.receipt && slip.receipt_on ? { what: slip.receipt, on: slip.receipt_on } : null;
    return [{ is: 'sent', on, name: row.name, items: contact.items.map((one) => one.item), document: row.id, receipt }];
  });
}

function isOf(dispatch: DispatchRow, contact: ContactId, sha256: string): boolean {
  return dispatch.contact_id === contact && dispatch.document === sha256;
}

async function agreements(store: Store, ids: readonly DebtorId[]): Promise<HeldDocument[]> {
  return (await readAll(store, 'plan', 'debtor_id', ids)).flatMap((plan): HeldDocument[] =>
    plan.signed_on === null ? [] : [{ is: 'agreement', on: plan.signed_on, name: '', items: plan.item_ids, plan: plan.id }],
  );
}

async function fromPage(store: Store, ids: readonly DebtorId[]): Promise<HeldDocument[]> {
  const rows = (await readAll(store, 'portal_request', 'debtor_id', ids)).filter((row) => row.files.length > 0);
  const vault = await detailsOf<PortalDetails>(store, rows);
  return rows.flatMap((row) =>
    row.files.map((_, at): HeldDocument => {
      const name = vault.get(row.vault_id)?.files[at] ?? '';
      return { is: 'from-page', on: row.said_on, name, items: row.item_ids ?? [], request: row.id, at };
    }),
  );
}

async function byEmail(store: Store, ids: readonly DebtorId[]): Promise<HeldDocument[]> {
  const sure = { joined_by: ['message-id', 'person'], state: ['waiting', 'done'] } as const;
  const rows = await readAll(store, 'mail', 'debtor_id', ids, sure);
  const vault = await detailsOf<MailDetails>(store, rows);
  return rows.flatMap((row) =>
    (vault.get(row.vault_id)?.attachments ?? []).map(
      ({ name }, at): HeldDocument => ({ is: 'by-email', on: row.written_on, name, items: [], mail: row.id, at }),
    ),
  );
}

async function filed(store: Store, ids: readonly DebtorId[]): Promise<HeldDocument[]> {
  const rows = await readAll(store, 'filed', 'debtor_id', ids, { removed_on: null });
  const names = await namesOfFiled(store, rows);
  return rows.map((row): HeldDocument => {
    const items = row.item_id === null ? [] : [row.item_id];
    return { is: 'filed', on: row.filed_on, name: names.get(row.vault_id)?.title ?? '', items, filed: row.id, row };
  });
}

/** What was made to be handed over. */
async function cases(store: Store, ids: readonly DebtorId[]): Promise<HeldDocument[]> {
  const rows = await readAll(store, 'case_export', 'debtor_id', ids);
  return rows.map((row): HeldDocument => ({ is: 'case', on: row.made_on, name: '', items: [], made: row.id }));
}

async function papers(store: Store, ids: readonly DebtorId[]): Promise<HeldDocument[]> {
  const rows = await readAll(store, 'paper', 'debtor_id', ids, { state: 'kept' });
  return rows.map((row): HeldDocument => {
    const items = row.item_id === null ? [] : [row.item_id];
    return { is: 'paper', on: row.kept_on ?? row.on_day, name: '', items, paper: row.id, kind: row.kind };
  });
}

async function detailsOf<D extends PortalDetails | MailDetails>(
  store: Store,
  rows: readonly { readonly vault_id: number }[],
): Promise<Map<number, D | null>> {
  if (rows.length === 0) return new Map();
  return new Map((await store.vault<D>(rows.map((row) => row.vault_id))).map((row) => [row.id, row.details]));
}
