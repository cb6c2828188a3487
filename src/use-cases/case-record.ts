import type { ItemId } from '../core/base/id.ts';
import { money } from '../core/base/money.ts';
import type { PlanRow } from '../core/journal/agreement-tables.ts';
import type { MailDetails, MailRow } from '../core/journal/mail-tables.ts';
import type { PortalDetails, PortalRequestRow } from '../core/journal/portal-tables.ts';
import type { DebtorRow, DocumentRow, ItemRow } from '../core/journal/tables.ts';
import type { ClaimStatement } from '../core/letter/claim-statement.ts';
import type { CaseEvent, CaseWords } from '../core/proceeding/case-event.ts';
import type { Exhibit, ExhibitKind } from '../core/proceeding/exhibit.ts';
import type { Store } from '../ports/store.ts';
import { asTheyWere } from './as-they-were.ts';
import { caseContacts } from './case-contacts.ts';
import { caseFiled } from './case-filed.ts';
import { casePapers } from './case-papers.ts';
import { caseSuits } from './case-suits.ts';
import { takenBack } from './disputes-of.ts';
import { mergedWith } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { TAKEN_BACK } from './take-back-call.ts';

/** What is on record of one debtor and bears on what it owes. */
export type CaseRecord = {
  readonly exhibits: readonly Exhibit[];
  readonly events: readonly CaseEvent[];
  readonly siren: string | null;
  /** Numbers of claimed invoices of which no document is on record. */
  readonly missing: readonly string[];
};

type Part = { readonly exhibits: readonly Exhibit[]; readonly events: readonly CaseEvent[] };

/** Nothing of another debtor's, nothing about invoices that are not claimed, nothing that the creditor only noted for itself. */
export async function caseRecord(
  store: Store,
  debtor: DebtorRow,
  statements: readonly ClaimStatement[],
  words: CaseWords,
): Promise<CaseRecord> {
  const ids = await mergedWith(store, debtor);
  const stated = statements.flatMap(({ items, credits }) => [...items.map(({ item }) => item.id), ...credits.map((item) => item.id)]);
  const items = await readAll(store, 'item', 'id', stated);
  const known = await asTheyWere(store, ids, items);
  const claimed = new Set(known.keys());
  const parts = [
    await books(store, items, known, words),
    await caseFiled(store, ids, known, words),
    await caseContacts(store, ids, claimed, words),
    await agreed(store, ids, claimed, words),
    await contested(store, ids, claimed),
    await wrote(store, ids, words),
    await saidOnPage(store, ids, words),
    await casePapers(store, ids, words),
    await caseSuits(store, ids, claimed),
  ];
  const keys = await readAll(store, 'debtor_key', 'debtor_id', ids, { scheme: 'siren' });
  return {
    exhibits: parts.flatMap(({ exhibits }) => exhibits),
    events: parts.flatMap(({ events }) => events),
    siren: keys.at(0)?.value ?? null,
    missing: await undocumented(store, items),
  };
}

function exhibitOf(kind: ExhibitKind, title: string, on: Exhibit['on'], { name, media_type, sha256 }: DocumentRow): Exhibit {
  return { kind, title, on, name, mediaType: media_type, sha256 };
}

/** The invoices and credit notes themselves, and what was laid on them. */
async function books(store: Store, items: readonly ItemRow[], byId: ReadonlyMap<ItemId, ItemRow>, words: CaseWords): Promise<Part> {
  const documents = await readAll(store, 'document', 'item_id', [...byId.keys()]);
  const exhibits = documents.flatMap((row) => {
    const item = row.item_id === null ? undefined : byId.get(row.item_id);
    if (!item) return [];
    const isInvoice = item.kind === 'invoice';
    const title = words.exhibit({ of: isInvoice ? 'invoice' : 'credit', number: item.number });
    return [exhibitOf(isInvoice ? 'invoice' : 'credit-note', title, item.issued_on, row)];
  });
  const issued = items.flatMap((item): CaseEvent[] => {
    if (item.issued_on === null) return [];
    const proof = documents.find((row) => row.item_id !== null && byId.get(row.item_id) === item)?.sha256 ?? null;
    const told = { on: item.issued_on, proof, number: item.number, amount: amountOf(item.amount_cents, item) };
    return [item.kind === 'invoice' ? { ...told, is: 'issued', dueOn: item.due_on } : { ...told, is: 'credited' }];
  });
  const settlements = await readAll(store, 'settlement', 'item_id', [...byId.keys()], { void: false });
  const told = new Set(settlements.map((row) => row.id));
  const settled = settlements.flatMap((row): CaseEvent[] => {
    const item = byId.get(row.item_id);
    // What went over with a merger is told once: as what it was copied from.
    if (!item || (row.copy_of !== null && told.has(row.copy_of))) return [];
    return [{ is: 'settled', on: row.on_day, proof: null, kind: row.kind, amount: amountOf(row.cents, item), number: item.number }];
  });
  return { exhibits, events: [...issued, ...settled] };
}

async function undocumented(store: Store, items: readonly ItemRow[]): Promise<string[]> {
  const invoices = items.filter((item) => item.kind === 'invoice');
  const documents = await readAll(
    store,
    'document',
    'item_id',
    invoices.map((item) => item.id),
  );
  const filed = await readAll(
    store,
    'filed',
    'item_id',
    invoices.map((item) => item.id),
    { removed_on: null, kind: 'invoice' },
  );
  const known = new Set([...documents, ...filed].map((row) => row.item_id));
  return invoices.filter((item) => !known.has(item.id)).map((item) => item.number);
}

function amountOf(cents: number, { currency }: Pick<ItemRow, 'currency'>) {
  return money(BigInt(cents), currency);
}

/** Promises and plans: what the debtor acknowledged. */
async function agreed(store: Store, ids: readonly DebtorRow['id'][], claimed: ReadonlySet<ItemId>, words: CaseWords): Promise<Part> {
  const known = (await readAll(store, 'hold', 'debtor_id', ids, { kind: 'promise' })).filter(
    (row) => row.lifted_why !== TAKEN_BACK && (row.item_ids?.some((id) => claimed.has(id)) ?? true),
  );
  // One that went over with a merger stands there twice.
  const holds = [...new Map(known.map((row) => [JSON.stringify([row.from_day, row.promised_on, row.promised_cents]), row])).values()];
  const promises = holds.flatMap((row): CaseEvent[] => {
    if (row.promised_on === null) return [];
    const amount =
      row.promised_cents === null || row.promised_currency === null ? null : money(BigInt(row.promised_cents), row.promised_currency);
    const told = { proof: null, promisedOn: row.promised_on };
    const broken: CaseEvent[] =
      row.judged === 'broken' ? [{ ...told, is: 'promise-broken', on: row.lifted_on ?? row.until_day ?? row.promised_on }] : [];
    return [{ ...told, is: 'promised', on: row.from_day, amount }, ...broken];
  });
  const plans = (await readAll(store, 'plan', 'debtor_id', ids)).filter(
    (plan) => plan.signed_on !== null && plan.item_ids.some((id) => claimed.has(id)),
  );
  return { exhibits: plans.map((plan) => planExhibit(plan, words)), events: [...promises, ...plans.flatMap(planEvents)] };
}

function planExhibit(plan: PlanRow, words: CaseWords): Exhibit {
  const title = words.exhibit({ of: 'plan', plan: plan.id });
  return {
    kind: 'agreement',
    title,
    on: plan.signed_on,
    name: `echeancier-${plan.id}.pdf`,
    mediaType: 'application/pdf',
    sha256: plan.document,
  };
}

function planEvents(plan: PlanRow): CaseEvent[] {
  if (plan.signed_on === null) return [];
  const amount = money(BigInt(plan.total_cents), plan.currency);
  const signed = {
    is: 'plan-signed',
    on: plan.signed_on,
    proof: plan.document,
    plan: plan.id,
    parts: plan.instalments.length,
    amount,
  } as const;
  if (plan.state !== 'lapsed' || plan.ended_on === null) return [signed];
  return [signed, { is: 'plan-lapsed', on: plan.ended_on, proof: null, plan: plan.id }];
}

async function contested(store: Store, ids: readonly DebtorRow['id'][], claimed: ReadonlySet<ItemId>): Promise<Part> {
  const rows = await readAll(store, 'dispute', 'debtor_id', ids);
  // What a call seemed to say, and was then taken back, was never said.
  const mistaken = await takenBack(store, rows);
  const events = rows
    .filter(({ id, copy_of, items }) => copy_of === null && !mistaken.has(id) && items.some(({ item }) => claimed.has(item)))
    .flatMap((row): CaseEvent[] => [
      { is: 'disputed', on: row.opened_on, proof: null, cause: row.cause },
      ...(row.resolution === null || row.resolved_on === null
        ? []
        : [{ is: 'dispute-resolved', on: row.resolved_on, proof: null, resolution: row.resolution } as const]),
    ]);
  return { exhibits: [], events };
}

/** Mails that are this debtor's for certain: what only seems to be its own may be somebody else's. */
async function wrote(store: Store, ids: readonly DebtorRow['id'][], words: CaseWords): Promise<Part> {
  const rows = (await readAll(store, 'mail', 'debtor_id', ids)).filter(isTheirs);
  const vault = new Map((await store.vault<MailDetails>(rows.map((row) => row.vault_id))).map((row) => [row.id, row.details]));
  const exhibits = rows.map((row): Exhibit => {
    const title = words.exhibit({ of: 'mail', from: vault.get(row.vault_id)?.address ?? null });
    return { kind: 'answer', title, on: row.written_on, name: `message-${row.id}.eml`, mediaType: 'message/rfc822', sha256: row.sha256 };
  });
  return { exhibits, events: rows.map((row) => ({ is: 'wrote', on: row.written_on, proof: row.sha256 })) };
}

function isTheirs({ kind, state, joined_by }: MailRow): boolean {
  return (kind === 'reply' || kind === 'other') && state !== 'aside' && (joined_by === 'message-id' || joined_by === 'person');
}

async function saidOnPage(store: Store, ids: readonly DebtorRow['id'][], words: CaseWords): Promise<Part> {
  const rows = await readAll(store, 'portal_request', 'debtor_id', ids);
  const vault = new Map((await store.vault<PortalDetails>(rows.map((row) => row.vault_id))).map((row) => [row.id, row.details]));
  return {
    exhibits: rows.flatMap((row) => pageFiles(row, vault.get(row.vault_id) ?? null, words)),
    events: rows.map((row) => ({ is: 'said-on-page', on: row.said_on, proof: row.files[0]?.sha256 ?? null, kind: row.kind })),
  };
}

function pageFiles(row: PortalRequestRow, details: PortalDetails | null, words: CaseWords): Exhibit[] {
  return row.files.map(({ sha256, mediaType }, at) => {
    const name = details?.files[at] ?? `fichier-${row.id}-${at + 1}`;
    return { kind: 'answer', title: words.exhibit({ of: 'page-file', name }), on: row.said_on, name, mediaType, sha256 };
  });
}
