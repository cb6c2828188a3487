import type { CreditorId, DebtorId, ItemId, PortalRequestId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { AnswerToRequest, DisputeReason } from '../core/case/debtor-request.ts';
import type { DisputeCause } from '../core/case/dispute.ts';
import { isActive } from '../core/case/hold.ts';
import { holdOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { Became, PortalDetails, PortalRequestRow } from '../core/journal/portal-tables.ts';
import type { VaultDetails, VaultRow } from '../core/journal/tables.ts';
import type { Page, Store } from '../ports/store.ts';
import { debtorNames } from './debtor-names.ts';
import { disputeEntries } from './dispute.ts';
import { promiseEntries } from './promise.ts';
import { readAll } from './read-all.ts';
import { debtorOf, type PersonDeps, setDebtor } from './set-debtor.ts';

/** What a debtor said on its page, as a person sees it. */
export type RequestView = {
  readonly request: PortalRequestRow;
  readonly debtor: string;
  /** `null` once it was erased. */
  readonly details: PortalDetails | null;
  readonly numbers: readonly string[];
  /** What holds the debtor's steps until it is answered; `null`: nothing, or no longer. */
  readonly hold: HoldRow | null;
};

type ListDeps = Pick<PersonDeps, 'store' | 'clock'>;

/** What waits for a person, the oldest first. */
export async function waitingRequests(deps: ListDeps, creditorId: CreditorId, page: Page): Promise<RequestView[]> {
  return viewsOf(deps, await deps.store.select('portal_request', { creditor_id: creditorId, state: 'waiting' }, page));
}

/** What one debtor said, the newest first. @throws Refusal `unknown-debtor` */
export async function requestsOf(deps: ListDeps, debtorId: DebtorId, page: Page): Promise<RequestView[]> {
  await debtorOf(deps.store, debtorId);
  return viewsOf(deps, await deps.store.select('portal_request', { debtor_id: debtorId }, { ...page, newestFirst: true }));
}

async function viewsOf({ store, clock }: ListDeps, rows: readonly PortalRequestRow[]): Promise<RequestView[]> {
  const names = await debtorNames(
    store,
    rows.map((row) => row.debtor_id),
  );
  const vault = new Map((await store.vault<PortalDetails>(rows.map((row) => row.vault_id))).map((row) => [row.id, row.details]));
  const items = await readAll(store, 'item', 'id', [...new Set(rows.flatMap((row) => row.item_ids ?? []))]);
  const numbers = new Map<ItemId, string>(items.map((item) => [item.id, item.number]));
  const holds = await readAll(
    store,
    'hold',
    'id',
    rows.flatMap((row) => row.hold_id ?? []),
  );
  const held = new Map(holds.filter((hold) => isActive(holdOf(hold), clock.today())).map((hold) => [hold.id, hold]));
  return rows.map((request) => ({
    request,
    debtor: names.get(request.debtor_id) ?? '',
    details: vault.get(request.vault_id) ?? null,
    numbers: (request.item_ids ?? []).map((id) => numbers.get(id) ?? String(id)),
    hold: request.hold_id === null ? null : (held.get(request.hold_id) ?? null),
  }));
}

/**
 * A person has looked. `resumed` ends the hold today; `kept` leaves it to its own end; `applied` puts what was
 * said on record, a promise as a promise, a dispute as a dispute and contact data as the debtor's, and ends the hold.
 * @throws Refusal `unknown-request`, `request-answered`, `nothing-to-apply`, `request-sum-of-several`, and those of `setDebtor`,
 * `recordPromise` and `openDispute`
 */
export async function answerRequest(deps: PersonDeps, id: PortalRequestId, answer: AnswerToRequest): Promise<void> {
  const { store, by, clock } = deps;
  const request = await requestOf(store, id);
  if (request.state === 'done')
    throw new Refusal('request-answered', `Request ${id} was answered on ${request.answered_on}.`, { id, on: request.answered_on ?? '' });
  const made = answer === 'applied' ? await applied(deps, request) : await plannedSince(store, request);
  const [hold] = request.hold_id === null ? [] : await store.select('hold', { id: request.hold_id }, { limit: 1 });
  const [whose, on] = [{ debtorId: request.debtor_id, creditorId: request.creditor_id }, clock.today()];
  const isLifted = made.entries.some((entry) => entry.kind === 'hold.lifted' && entry.data.id === hold?.id);
  const lifted: EntryDraft[] =
    hold && hold.lifted_on === null && answer !== 'kept' && !isLifted
      ? [{ kind: 'hold.lifted', by, data: { id: hold.id, ...whose, on, why: `request-${answer}` } }]
      : [];
  const became = made.became === null ? {} : { became: made.became };
  const answered: EntryDraft = { kind: 'portal.answered', by, data: { id, ...whose, on, answer, ...became, by } };
  await store.record([...made.entries, answered, ...lifted], { vault: [...made.vault] }, made.head);
}

/** What is recorded beside the answer, in one act with it, and what the request has become by it. */
type Made = {
  readonly became: Became | null;
  readonly entries: readonly EntryDraft[];
  readonly vault: readonly VaultRow<VaultDetails>[];
  readonly head?: number;
};
const NOTHING: Made = { became: null, entries: [], vault: [] };

/** Instalments are granted by a plan of its own: the last one that was offered since, about what was asked for. */
async function plannedSince(store: Store, { kind, debtor_id, item_ids, said_on }: PortalRequestRow): Promise<Made> {
  if (kind !== 'instalments') return NOTHING;
  const plans = await store.select('plan', { debtor_id, state: ['offered', 'signed', 'kept'] }, { limit: 100, newestFirst: true });
  const plan = plans.find((one) => one.offered_on >= said_on && (item_ids === null || one.item_ids.some((id) => item_ids.includes(id))));
  return plan ? { ...NOTHING, became: { is: 'plan', id: plan.id } } : NOTHING;
}

async function requestOf(store: Store, id: PortalRequestId): Promise<PortalRequestRow> {
  const [request] = await store.select('portal_request', { id }, { limit: 1 });
  if (!request) throw new Refusal('unknown-request', `There is no request ${id} in this workspace.`, { id });
  return request;
}

async function applied(deps: PersonDeps, request: PortalRequestRow): Promise<Made> {
  if (request.kind === 'dispute') return asDispute(deps, request);
  if (request.kind !== 'promise' || request.on_day === null) {
    await applyContact(deps, request);
    return NOTHING;
  }
  const { on_day: on, cents, item_ids: itemIds } = request;
  // The person sees what was promised before, and takes this one all the same.
  const said = { on, cents: cents === null ? null : BigInt(cents), itemIds, via: 'page', note: '', confirmed: true } as const;
  const { id, entries, vault, head } = await promiseEntries(deps, request.debtor_id, said);
  return { became: { is: 'promise', id }, entries, vault, head };
}

const CAUSES: Readonly<Record<DisputeReason, DisputeCause>> = {
  'not-received': 'not-delivered',
  defective: 'damaged',
  price: 'price',
  'already-credited': 'already-credited',
  'not-ours': 'wrong-customer',
  other: 'other',
};

/** The dispute bears the debtor's own words, and its files stay with the request that it names. */
async function asDispute(deps: PersonDeps, { id, debtor_id, item_ids, cents, reason, vault_id }: PortalRequestRow): Promise<Made> {
  const open = (await readAll(deps.store, 'item', 'debtor_id', [debtor_id], { kind: 'invoice' })).filter((row) => row.open_cents > 0);
  const meant = open.filter((row) => item_ids === null || item_ids.includes(row.id));
  if (cents !== null && meant.length !== 1)
    throw new Refusal(
      'request-sum-of-several',
      `Request ${id} names one sum for several invoices: record the dispute invoice by invoice.`,
      {
        id,
      },
    );
  const [vault] = await deps.store.vault<PortalDetails>([vault_id]);
  const sum = cents === null ? null : BigInt(cents);
  const dispute = await disputeEntries(deps, debtor_id, {
    contested: meant.map((row) => ({ itemId: row.id, cents: sum })),
    cause: CAUSES[reason ?? 'other'],
    reason: vault?.details?.note ?? '',
    request: id,
  });
  return { ...dispute, became: { is: 'dispute', id: dispute.id } };
}

async function applyContact(deps: PersonDeps, request: PortalRequestRow): Promise<void> {
  const [vault] = await deps.store.vault<PortalDetails>([request.vault_id]);
  const contact = vault?.details?.contact;
  if (request.kind !== 'contact' || (!contact?.email && !contact?.phone))
    throw new Refusal('nothing-to-apply', `Request ${request.id} gives neither an e-mail address nor a telephone number.`, {
      id: request.id,
    });
  const { email, phone } = contact;
  await setDebtor(deps, request.debtor_id, { ...(email ? { email } : {}), ...(phone ? { phone } : {}) });
}

/** A file that was handed in with a request. @throws Refusal `unknown-request`, `unknown-document` */
export async function requestFile(
  { store }: Pick<PersonDeps, 'store'>,
  id: PortalRequestId,
  at: number,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  const request = await requestOf(store, id);
  const file = request.files[at];
  const bytes = file ? await store.document(file.sha256) : null;
  if (!file || !bytes) throw new Refusal('unknown-document', `Request ${id} has no file ${at + 1}.`, { id });
  const [vault] = await store.vault<PortalDetails>([request.vault_id]);
  return { name: vault?.details?.files[at] ?? `${id}-${at + 1}`, mediaType: file.mediaType, bytes };
}
