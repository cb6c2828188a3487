import type { CreditorId, DebtorId, MailId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Intent } from '../core/dialogue/intent.ts';
import { looksLikeProof, proposeIntents } from '../core/dialogue/propose-intents.ts';
import type { MailDetails, MailRow } from '../core/journal/mail-tables.ts';
import type { AttachedFile } from '../formats/email/email-facts.ts';
import { attachedFile } from '../formats/email/mail.ts';
import type { Page, Store } from '../ports/store.ts';
import { debtorNames } from './debtor-names.ts';

/** A mail as a person reads it. */
export type MailView = {
  readonly mail: MailRow;
  /** `null` when what was written has been erased. */
  readonly details: MailDetails | null;
  readonly debtor: string | null;
  /** What its author seems to want, the gravest first. */
  readonly intents: readonly Intent[];
  /** Places of attachments that look like a proof of payment. */
  readonly proofs: readonly number[];
};

/** Mails of a creditor by state, the newest first. */
export async function inbox(store: Store, creditor_id: CreditorId, states: readonly MailRow['state'][], page: Page): Promise<MailView[]> {
  return mailViews(store, await store.select('mail', { creditor_id, state: [...states] }, { ...page, newestFirst: true }));
}

/** @throws Refusal `unknown-mail` */
export async function mailView(store: Store, id: MailId): Promise<MailView> {
  const [view] = await mailViews(store, [await mailOf(store, id)]);
  if (!view) throw unknown(id);
  return view;
}

/** A file that came with a mail, to the byte. @throws Refusal `unknown-mail`, `unknown-attachment` */
export async function mailAttachment(store: Store, id: MailId, place: number): Promise<AttachedFile & { readonly content: Uint8Array }> {
  const file = await attachedFile(await mailBytes(store, id), place);
  if (!file) throw new Refusal('unknown-attachment', `Mail ${id} has no attachment ${place}.`, { id });
  return file;
}

/** The mail as it came. @throws Refusal `unknown-mail` */
export async function mailBytes(store: Store, id: MailId): Promise<Uint8Array> {
  const { sha256, vault_id } = await mailOf(store, id);
  const [vault] = await store.vault<MailDetails>([vault_id]);
  const bytes = vault?.details ? await store.document(sha256) : null;
  if (!bytes) throw unknown(id);
  return bytes;
}

async function mailOf(store: Store, id: MailId): Promise<MailRow> {
  const [mail] = await store.select('mail', { id }, { limit: 1 });
  if (!mail) throw unknown(id);
  return mail;
}

function unknown(id: MailId): Refusal {
  return new Refusal('unknown-mail', `There is no mail ${id} in this workspace.`, { id });
}

/** Mails with their words, and what these may mean. */
export async function mailViews(store: Store, rows: readonly MailRow[]): Promise<MailView[]> {
  const vault = new Map((await store.vault<MailDetails>(rows.map((row) => row.vault_id))).map((row) => [row.id, row.details]));
  const names = await debtorNames(store, [...new Set(rows.flatMap((row) => (row.debtor_id === null ? [] : [row.debtor_id as DebtorId])))]);
  return rows.map((mail) => {
    const details = vault.get(mail.vault_id) ?? null;
    return {
      mail,
      details,
      debtor: mail.debtor_id === null ? null : (names.get(mail.debtor_id) ?? ''),
      intents: intentsOf(mail, details),
      proofs: (details?.attachments ?? []).flatMap((one, place) =>
        looksLikeProof(one.name, one.mediaType, details?.reply ?? '') ? [place] : [],
      ),
    };
  });
}

/** Of people all that their words may mean; of machines only how long somebody is away. */
function intentsOf({ kind, written_on }: MailRow, details: MailDetails | null): readonly Intent[] {
  if (details === null || kind === 'bounce' || kind === 'complaint') return [];
  const intents = proposeIntents(`${details.reply ?? ''}`, written_on);
  return kind === 'auto-reply' ? intents.filter((one) => one.code === 'out-of-office') : intents;
}
