import type { Day } from '../core/base/day.ts';
import type { DisputeId, Sha256 } from '../core/base/id.ts';
import type { DisputeRow, DisputeWordRow, WordDetails } from '../core/journal/dispute-tables.ts';
import type { VaultDetails, VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { readAll } from './read-all.ts';
import { debtorOf, refuseForgotten } from './set-debtor.ts';

/** Longer is no word but a document. */
export const LONGEST_WORD = 2_000;

export type Word = {
  readonly row: DisputeWordRow;
  /** `null` once it was erased. */
  readonly said: string | null;
};

type NewWord = {
  readonly kind: DisputeWordRow['kind'];
  readonly said: string;
  readonly answers?: number;
  readonly link?: { readonly token: Sha256; readonly expiresOn: Day };
};

/** A word of a dispute and where its text goes. @throws Refusal `debtor-erased` */
export async function newWord(
  { store, digest, clock, by }: Pick<Deps, 'store' | 'digest' | 'clock' | 'by'>,
  dispute: Pick<DisputeRow, 'id' | 'creditor_id' | 'debtor_id'>,
  { kind, said, answers, link }: NewWord,
): Promise<{ readonly row: DisputeWordRow; readonly vault: VaultRow<VaultDetails> }> {
  refuseForgotten(await debtorOf(store, dispute.debtor_id));
  const id = await store.reserve('dispute_word', 1);
  const vaultId = await store.reserve('vault', 1);
  const details: WordDetails = { said: clean(said) };
  const salt = digest.randomSalt();
  const row: DisputeWordRow = {
    id,
    creditor_id: dispute.creditor_id,
    debtor_id: dispute.debtor_id,
    dispute_id: dispute.id,
    kind,
    on_day: clock.today(),
    author: by,
    answers: answers ?? null,
    token: link?.token ?? null,
    expires_on: link?.expiresOn ?? null,
    answered: false,
    vault_id: vaultId,
    vault_digest: digest.sha256(vaultText(salt, details)),
  };
  return { row, vault: { id: vaultId, salt, details } };
}

/** Lines stay lines; what a terminal or a page could take for a command does not. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, ' ')
    .trim()
    .slice(0, LONGEST_WORD);
}

/** All that was said in some disputes, the oldest first. */
export async function wordsOf(store: Store, disputes: readonly DisputeRow[]): Promise<Map<DisputeId, Word[]>> {
  const ids = disputes.flatMap(({ id, copy_of }) => (copy_of === null ? [id] : [copy_of, id]));
  const rows = await readAll(store, 'dispute_word', 'dispute_id', [...new Set(ids)]);
  const vault = new Map((await store.vault<WordDetails>(rows.map((row) => row.vault_id))).map((one) => [one.id, one.details]));
  const words = rows.sort((a, b) => a.id - b.id).map((row): Word => ({ row, said: vault.get(row.vault_id)?.said ?? null }));
  return new Map(disputes.map(({ id, copy_of }) => [id, words.filter(({ row }) => row.dispute_id === id || row.dispute_id === copy_of)]));
}
