import { addDays, type Day } from '../core/base/day.ts';
import type { ContactId, DebtorId, PortalLinkId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { PortalLinkRow } from '../core/journal/portal-tables.ts';
import type { CreditorRow, DebtorRow } from '../core/journal/tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { LINK_DAYS } from '../core/receivable/party.ts';
import { creditorOf, type Deps } from './context.ts';
import { mergedWith, survivorOf } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

/** 256 bits of chance, as text. */
export const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export type LinkDeps = Pick<Deps, 'store' | 'clock' | 'digest' | 'by' | 'links'>;

/** A way to a page that opens once its entry is recorded; its address is known this one time. */
export type PageAddress = { readonly url: string; readonly token: string };

/** An address for a message; `null` where debtors cannot reach us, or the creditor wants none. Writes nothing. */
export function pageAddress({ links }: Pick<Deps, 'links'>, creditor: CreditorRow, message: string): PageAddress | null {
  if (links === undefined || linkDays(creditor) <= 0) return null;
  const token = links.newToken(message);
  return { url: `${links.begins}${token}`, token };
}

/** What a message shows in place of the address while it is only looked at. */
export function withSampleAddress<D extends Pick<Deps, 'links'>>(deps: D): D {
  return deps.links === undefined ? deps : { ...deps, links: { begins: deps.links.begins, newToken: () => '…' } };
}

function linkDays({ profile }: CreditorRow): number {
  return profile.linkDays ?? LINK_DAYS;
}

/** By this entry an address opens the page of a debtor, from today until the days of the creditor are over. */
export async function linkEntry(
  { store, clock, digest, by }: LinkDeps,
  creditor: CreditorRow,
  debtorId: DebtorId,
  contactId: ContactId | null,
  { token }: PageAddress,
): Promise<Extract<EntryDraft, { kind: 'portal.link-made' }>> {
  const [id, today] = [(await store.reserve('portal_link', 1)) as PortalLinkId, clock.today()];
  const link: PortalLinkRow = {
    id,
    creditor_id: creditor.id,
    debtor_id: debtorId,
    contact_id: contactId,
    token_sha256: digest.sha256(token),
    made_on: today,
    expires_on: addDays(today, linkDays(creditor)),
    revoked_on: null,
    revoked_by: null,
  };
  return { kind: 'portal.link-made', by, data: { link } };
}

/**
 * A link that a person hands over, for one to whom no message goes. Its address is shown this once.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `no-public-address`, `no-links`
 */
export async function makeLink(deps: LinkDeps, debtorId: DebtorId): Promise<{ readonly url: string; readonly expiresOn: Day }> {
  const debtor = await debtorOf(deps.store, await survivorOf(deps.store, debtorId));
  if (debtor.vault_digest === ERASED)
    throw new Refusal('debtor-erased', `The personal data of debtor ${debtorId} have been erased already.`, { id: debtorId });
  if (deps.links === undefined)
    throw new Refusal('no-public-address', 'Debtors cannot reach this address: give the public one in ACQUIT_URL, then start again.');
  const creditor = await creditorOf(deps.store, debtor.creditor_id);
  const address = pageAddress(deps, creditor, `debtor ${debtor.id}`);
  if (address === null) throw new Refusal('no-links', 'This company sends no links to a page: its setting says 0 days.');
  const entry = await linkEntry(deps, creditor, debtor.id, null, address);
  await deps.store.record([entry]);
  return { url: address.url, expiresOn: entry.data.link.expires_on };
}

/** Links of a debtor that a person sees at most. */
const MOST_LINKS = 100;

/** The links that still open a debtor's page, the newest first. */
export async function openLinks({ store, clock }: Pick<Deps, 'store' | 'clock'>, debtorId: DebtorId): Promise<PortalLinkRow[]> {
  const debtors = await mergedWith(store, await debtorOf(store, debtorId));
  const rows = await store.select('portal_link', { debtor_id: debtors, revoked_on: null }, { limit: MOST_LINKS, newestFirst: true });
  return rows.filter((row) => row.expires_on >= clock.today());
}

/** Whether messages to a debtor bear a link to its page, or why they do not. */
export type LinksInMessages = 'yes' | 'no-address' | 'switched-off';

export async function linksInMessages({ store, links }: Pick<Deps, 'store' | 'links'>, debtorId: DebtorId): Promise<LinksInMessages> {
  if (links === undefined) return 'no-address';
  const debtor = await debtorOf(store, debtorId);
  return linkDays(await creditorOf(store, debtor.creditor_id)) > 0 ? 'yes' : 'switched-off';
}

/** Closes all links of a debtor: from now on none of them opens. @returns how many there were @throws Refusal `unknown-debtor` */
export async function revokeLinks({ store, clock, by }: Pick<Deps, 'store' | 'clock' | 'by'>, debtorId: DebtorId): Promise<number> {
  const debtor = await debtorOf(store, debtorId);
  const rows = await readAll(store, 'portal_link', 'debtor_id', await mergedWith(store, debtor), { revoked_on: null });
  if (rows.length === 0) return 0;
  const data = { links: rows.map((row) => row.id), debtorId, creditorId: debtor.creditor_id, on: clock.today(), by };
  await store.record([{ kind: 'portal.links-revoked', by, data }]);
  return rows.length;
}

/** Whose page a token opens today; `null` for one that is unknown, over or revoked: nobody learns which. */
export async function linkOf(
  { store, clock, digest }: Pick<Deps, 'store' | 'clock' | 'digest'>,
  token: string,
): Promise<{ readonly link: PortalLinkRow; readonly debtor: DebtorRow } | null> {
  if (!TOKEN.test(token)) return null;
  const [link] = await store.select('portal_link', { token_sha256: digest.sha256(token) }, { limit: 1 });
  if (!link || link.revoked_on !== null || link.expires_on < clock.today()) return null;
  const [debtor] = await store.select('debtor', { id: await survivorOf(store, link.debtor_id) }, { limit: 1 });
  return !debtor || debtor.vault_digest === ERASED ? null : { link, debtor };
}
