import type { DebtorId, DisputeId, FiledId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { FiledKind } from '../core/case/kept.ts';
import type { FiledDetails, FiledRow } from '../core/journal/kept-tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import { looksLikeEmail } from '../formats/email/looks-like-email.ts';
import type { SourceFile } from '../formats/reading.ts';
import { mergedWith } from './merged-debtor.ts';
import { fileTypeOf } from './portal-files.ts';
import { readAll } from './read-all.ts';
import { recordAbout } from './record-about.ts';
import type { PersonDeps } from './set-debtor.ts';

export const MOST_FILED_BYTES = 20 * 1024 * 1024;
/** Of one debtor. */
const MOST_FILED = 1_000;
const LONGEST_TITLE = 120;
const EMAIL = 'message/rfc822';
/** How many bytes tell an e-mail. */
const HEAD = 16_000;

export type NewFiled = {
  readonly file: SourceFile;
  readonly kind: FiledKind;
  /** The name of the file when left empty. */
  readonly title: string;
  /** `null`: of the debtor as such. */
  readonly itemId: ItemId | null;
  /** The dispute whose papers it belongs to; of one about a single invoice it is that invoice's too. */
  readonly disputeId?: DisputeId | null;
};

/**
 * Keeps a document about a debtor or one of its invoices, to the byte. The same one filed twice is one.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `document-empty`, `document-too-large`, `document-kind`, `not-items-of-debtor`,
 * `unknown-dispute`, `filed-many`
 */
export async function fileDocument(deps: PersonDeps, debtorId: DebtorId, told: NewFiled): Promise<FiledId> {
  const { file, kind, title, disputeId: dispute_id = null } = told;
  const { store, digest, clock, by } = deps;
  const media_type = typeOf(file);
  const sha256 = digest.sha256(file.bytes);
  return recordAbout(deps, debtorId, async (debtor) => {
    const person = await mergedWith(store, debtor);
    const contested = await onlyItem(deps, person, dispute_id);
    const itemId = told.itemId ?? contested;
    await refuseForeign(deps, person, debtorId, itemId);
    const standing = await readAll(store, 'filed', 'debtor_id', person, { removed_on: null });
    const same = standing.find(
      (one) => one.sha256 === sha256 && one.kind === kind && one.item_id === itemId && one.dispute_id === dispute_id,
    );
    if (same) return { entries: [], outside: {}, result: same.id };
    if (standing.length >= MOST_FILED) throw tooMany(debtorId);
    const details = namesOf(file, title);
    const [id, vault_id] = [(await store.reserve('filed', 1)) as FiledId, await store.reserve('vault', 1)];
    const salt = digest.randomSalt();
    const about = { creditor_id: debtor.creditor_id, debtor_id: debtorId, item_id: itemId, dispute_id, kind };
    const kept = { sha256, media_type, bytes: file.bytes.length, filed_on: clock.today(), author: by, removed_on: null };
    const filed: FiledRow = { id, ...about, ...kept, vault_id, vault_digest: digest.sha256(vaultText(salt, details)) };
    const outside = { vault: [{ id: vault_id, salt, details }], documents: [{ sha256, bytes: file.bytes }] };
    return { entries: [{ kind: 'document.filed', by, data: { filed } }], outside, result: id };
  });
}

function tooMany(id: DebtorId): Refusal {
  return new Refusal('filed-many', `Debtor ${id} has ${MOST_FILED} documents on file: remove one first.`, { id, most: MOST_FILED });
}

/** Told by the file itself and not by its name: what could run is not kept for others to open. */
function typeOf({ name, bytes }: SourceFile): string {
  const path = oneLine(name, 200);
  if (bytes.length === 0) throw new Refusal('document-empty', `${path} is empty.`, { path });
  if (bytes.length > MOST_FILED_BYTES) throw documentTooLarge(path);
  const type = fileTypeOf(bytes) ?? (looksLikeEmail(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')) ? EMAIL : null);
  if (type === null)
    throw new Refusal('document-kind', `${path} is no PDF, JPEG, PNG or e-mail (.eml): save it as a PDF, then file that.`, { path });
  return type;
}

export function documentTooLarge(path: string): Refusal {
  const most = MOST_FILED_BYTES / 1024 / 1024;
  return new Refusal('document-too-large', `${path} is larger than ${most} MB: a document on file is ${most} MB at most.`, { path, most });
}

async function refuseForeign({ store }: PersonDeps, person: readonly DebtorId[], debtorId: DebtorId, id: ItemId | null): Promise<void> {
  if (id === null) return;
  const [item] = await store.select('item', { id, debtor_id: person }, { limit: 1 });
  if (!item)
    throw new Refusal('not-items-of-debtor', `A document is filed with an invoice of its own debtor; this is none of debtor ${debtorId}.`, {
      debtorId,
    });
}

/** The one invoice that a dispute is about. @throws Refusal `unknown-dispute` where it is none of this debtor */
async function onlyItem({ store }: PersonDeps, person: readonly DebtorId[], id: DisputeId | null): Promise<ItemId | null> {
  if (id === null) return null;
  const [dispute] = await store.select('dispute', { id, debtor_id: person }, { limit: 1 });
  if (!dispute) throw new Refusal('unknown-dispute', `There is no dispute ${id} of this debtor.`, { id });
  const [only, ...others] = dispute.items;
  return others.length === 0 ? (only?.item ?? null) : null;
}

function namesOf({ name }: SourceFile, title: string): FiledDetails {
  const file = oneLine(name, 200) || 'document';
  return { title: oneLine(title, LONGEST_TITLE) || oneLine(file.replace(/\.[a-z0-9]{1,5}$/i, ''), LONGEST_TITLE) || file, file };
}

/** Takes a document off the list; its bytes stay, as all that an entry names. @throws Refusal `unknown-document` */
export async function unfileDocument(deps: PersonDeps, id: FiledId): Promise<void> {
  const { debtor_id: debtorId, creditor_id: creditorId } = await standing(deps, id);
  await deps.store.record([{ kind: 'document.unfiled', by: deps.by, data: { id, debtorId, creditorId, on: deps.clock.today() } }]);
}

/** A document on file, to the byte. @throws Refusal `unknown-document` */
export async function filedFile(deps: Pick<PersonDeps, 'store'>, id: FiledId) {
  const row = await standing(deps, id);
  const bytes = await deps.store.document(row.sha256);
  if (!bytes) throw unknown(id);
  const names = await namesOfFiled(deps.store, [row]);
  return { row, name: names.get(row.vault_id)?.file ?? `document-${id}`, bytes };
}

/** By vault id, how documents are called; erased ones are left out. */
export async function namesOfFiled(store: PersonDeps['store'], rows: readonly FiledRow[]): Promise<Map<number, FiledDetails>> {
  if (rows.length === 0) return new Map();
  const vault = await store.vault<FiledDetails>(rows.map((row) => row.vault_id));
  return new Map(vault.flatMap(({ id, details }) => (details === null ? [] : [[id, details] as const])));
}

async function standing({ store }: Pick<PersonDeps, 'store'>, id: FiledId): Promise<FiledRow> {
  const [row] = await store.select('filed', { id, removed_on: null }, { limit: 1 });
  if (!row) throw unknown(id);
  return row;
}

function unknown(id: number): Refusal {
  return new Refusal('unknown-document', `There is no document ${id} in this workspace.`, { id });
}
