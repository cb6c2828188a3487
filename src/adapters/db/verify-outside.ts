import type pg from 'pg';
import { ERASED, vaultText } from '../../core/journal/vault-text.ts';
import type { DebtorDetails } from '../../core/receivable/party.ts';
import type { Digest } from '../../ports/digest.ts';
import type { VerifyFinding } from '../../ports/keeper.ts';

const PAGE = 5_000;

/** Personal data against the digests that the journal vouches for; how many debtors were erased, by an entry that says so. */
export async function verifyVault(
  client: pg.ClientBase,
  workspace: number,
  digest: Digest,
): Promise<{ findings: VerifyFinding[]; erased: number }> {
  const findings: VerifyFinding[] = [];
  let erased = 0;
  for (let after = 0; ; ) {
    const rows = await vaultPage(client, workspace, after);
    for (const { id, vault_id, vault_digest, salt, details } of rows) {
      const isGone = salt === null || details === null;
      if (isGone && vault_digest === ERASED) erased += 1;
      else if (isGone)
        findings.push({ code: 'vault-missing', message: `Debtor ${id}: its personal data (vault ${vault_id}) are missing.` });
      else if (digest.sha256(vaultText(salt, details)) !== vault_digest) {
        findings.push({
          code: 'vault-altered',
          message: `Debtor ${id}: its personal data (vault ${vault_id}) are not those that were recorded.`,
        });
      }
    }
    const last = rows.at(-1);
    if (!last) return { findings, erased };
    after = last.id;
  }
}

type VaultCheck = { id: number; vault_id: number; vault_digest: string; salt: string | null; details: DebtorDetails | null };

async function vaultPage(client: pg.ClientBase, workspace: number, after: number): Promise<VaultCheck[]> {
  const { rows } = await client.query<VaultCheck>(
    `select d.id, d.vault_id, d.vault_digest, v.salt, v.details
      from debtor as d left join vault as v on v.workspace_id = d.workspace_id and v.id = d.vault_id
      where d.workspace_id = $1 and d.id > $2 order by d.id limit $3`,
    [workspace, after, PAGE],
  );
  return rows;
}

/** Every document is what its name (its digest) says, and every document that is referred to is there. */
export async function verifyDocuments(client: pg.ClientBase, workspace: number): Promise<VerifyFinding[]> {
  const altered = await client.query<{ sha256: string }>(
    `select sha256 from blob where workspace_id = $1 and encode(sha256(bytes), 'hex') <> sha256 order by 1 limit 100`,
    [workspace],
  );
  const missing = await client.query<{ sha256: string; user: string }>(
    `select sha256, min("user") as user
      from (select sha256, 'document ' || id as "user" from document where workspace_id = $1
            union all select document, 'dispatch ' || id from dispatch where workspace_id = $1 and document is not null
            union all select profile->>'logo', 'the logo of creditor ' || id from creditor
              where workspace_id = $1 and profile->>'logo' is not null) as named
      where not exists (select from blob where blob.workspace_id = $1 and blob.sha256 = named.sha256)
      group by 1 order by 1 limit 100`,
    [workspace],
  );
  return [
    ...altered.rows.map(({ sha256 }) => ({
      code: 'document-altered',
      message: `Document ${sha256}: its bytes are not those that were recorded.`,
    })),
    ...missing.rows.map(({ sha256, user }) => ({ code: 'document-missing', message: `Document ${sha256} (of ${user}) is missing.` })),
  ];
}
