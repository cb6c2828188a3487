import type pg from 'pg';
import type { Entry } from '../../core/journal/entry.ts';
import type { LetterEventRow } from '../../core/journal/post-tables.ts';
import type { ProfileJson, VaultDetails } from '../../core/journal/tables.ts';
import { ERASED, vaultText } from '../../core/journal/vault-text.ts';
import type { Digest } from '../../ports/digest.ts';
import type { VerifyFinding } from '../../ports/keeper.ts';
import { columnArray } from './column-array.ts';

const PAGE = 5_000;

/** Whose rows vouch for personal data, and what they are called. */
const VOUCHING = {
  debtor: 'Debtor',
  bank_line: 'Bank line',
  mail: 'Mail',
  portal_request: 'Request',
  dispute_word: 'Word',
  note: 'Note',
  filed: 'Filed document',
  paper: 'Paper',
  notice: 'Notice',
  hold: 'Hold',
  call: 'Call',
  route_choice: 'Decision',
  proceeding: 'Proceeding',
  proceeding_step: 'Step of a proceeding',
  professional: 'Professional',
  hand_over: 'Hand-over',
  hand_over_report: 'Report',
} as const;
type Vouching = keyof typeof VOUCHING;

/** Personal data against the digests that the journal vouches for; how many debtors were erased, by an entry that says so. */
export async function verifyVault(
  client: pg.ClientBase,
  workspace: number,
  digest: Digest,
): Promise<{ findings: VerifyFinding[]; erased: number }> {
  const findings: VerifyFinding[] = [];
  let erased = 0;
  for (const table of Object.keys(VOUCHING) as Vouching[]) {
    const found = await verifyVaultOf(table, client, workspace, digest);
    findings.push(...found.findings);
    if (table === 'debtor') erased = found.erased;
  }
  return { findings, erased };
}

async function verifyVaultOf(
  table: Vouching,
  client: pg.ClientBase,
  workspace: number,
  digest: Digest,
): Promise<{ findings: VerifyFinding[]; erased: number }> {
  const findings: VerifyFinding[] = [];
  let erased = 0;
  for (let after = 0; ; ) {
    const rows = await vaultPage(table, client, workspace, after);
    for (const { id, vault_id, vault_digest, salt, details } of rows) {
      const isGone = salt === null || details === null;
      if (isGone && vault_digest === ERASED) erased += 1;
      else if (isGone)
        findings.push({ code: 'vault-missing', message: `${VOUCHING[table]} ${id}: its personal data (vault ${vault_id}) are missing.` });
      else if (digest.sha256(vaultText(salt, details)) !== vault_digest) {
        findings.push({
          code: 'vault-altered',
          message: `${VOUCHING[table]} ${id}: its personal data (vault ${vault_id}) are not those that were recorded.`,
        });
      }
    }
    const last = rows.at(-1);
    if (!last) return { findings, erased };
    after = last.id;
  }
}

type VaultCheck = { id: number; vault_id: number; vault_digest: string; salt: string | null; details: VaultDetails | null };

async function vaultPage(table: Vouching, client: pg.ClientBase, workspace: number, after: number): Promise<VaultCheck[]> {
  const { rows } = await client.query<VaultCheck>(
    `select d.id, d.vault_id, d.vault_digest, v.salt, v.details
      from ${table} as d left join vault as v on v.workspace_id = d.workspace_id and v.id = d.vault_id
      where d.workspace_id = $1 and d.id > $2 and d.vault_id is not null order by d.id limit $3`,
    [workspace, after, PAGE],
  );
  return rows;
}

/** At most so many findings of a kind about documents. */
const MOST = 100;

/** Documents whose bytes are not what their name (their digest) says. */
export async function verifyDocuments(client: pg.ClientBase, workspace: number): Promise<VerifyFinding[]> {
  const altered = await client.query<{ sha256: string }>(
    `select sha256 from blob where workspace_id = $1 and encode(sha256(bytes), 'hex') <> sha256 order by 1 limit $2`,
    [workspace, MOST],
  );
  return altered.rows.map(({ sha256 }) => ({
    code: 'document-altered',
    message: `Document ${sha256}: its bytes are not those that were recorded.`,
  }));
}

/** Every document that an entry names is there: none is ever taken away, and some stand in no table. */
export class NamedDocuments {
  private readonly client: pg.ClientBase;
  private readonly workspace: number;
  private readonly missing = new Map<string, string>();

  constructor(client: pg.ClientBase, workspace: number) {
    this.client = client;
    this.workspace = workspace;
  }

  async feed(entries: readonly Entry[]): Promise<void> {
    const named = new Map(entries.flatMap(documentsOf).toReversed());
    if (named.size === 0) return;
    const { rows } = await this.client.query<{ sha256: string }>(
      `select sha256 from unnest($2::text[]) as named (sha256)
        where not exists (select from blob where blob.workspace_id = $1 and blob.sha256 = named.sha256)`,
      [this.workspace, columnArray('text', [...named.keys()])],
    );
    for (const { sha256 } of rows) {
      if (this.missing.size < MOST && !this.missing.has(sha256)) this.missing.set(sha256, named.get(sha256) ?? '');
    }
  }

  findings(): VerifyFinding[] {
    return [...this.missing].map(([sha256, user]) => ({
      code: 'document-missing',
      message: `Document ${sha256} (of ${user}) is missing.`,
    }));
  }
}

type Named = readonly [sha256: string, user: string];

/** What an entry names, by digest. One that is not what it should be names nothing: the chain tells of it. */
function documentsOf(entry: Entry): Named[] {
  try {
    return namedBy(entry).filter(([sha256]) => typeof sha256 === 'string');
  } catch {
    return [];
  }
}

function namedBy(entry: Entry): Named[] {
  switch (entry.kind) {
    case 'items.added':
    case 'documents.added':
      return entry.data.documents.map(({ id, sha256 }) => [sha256, `document ${id}`]);
    case 'clearing.exported':
      return [[entry.data.document, `clearing export ${entry.data.id}`]];
    case 'claim.stated':
      return [[entry.data.document, `claim statement ${entry.data.id}`]];
    case 'case.exported':
      return [[entry.data.made.sha256, `sealed case ${entry.data.made.id}`]];
    case 'journal.stamped':
      return [[entry.data.stamp.sha256, `time stamp ${entry.data.stamp.id}`]];
    case 'paper.kept':
      return [[entry.data.sha256, `paper ${entry.data.id}`]];
    case 'mandate.recorded':
      return [[entry.data.mandate.document, `mandate ${entry.data.mandate.id}`]];
    case 'plan.offered':
      return [[entry.data.plan.document, `payment plan ${entry.data.plan.id}`]];
    case 'dispatch.sending':
      return [[entry.data.document, `dispatch ${entry.data.id}`]];
    case 'mail.taken':
      return [[entry.data.mail.sha256, `mail ${entry.data.mail.id}`]];
    case 'portal.requested':
      return entry.data.request.files.map(({ sha256 }): Named => [sha256, `request ${entry.data.request.id}`]);
    case 'document.filed':
      return [[entry.data.filed.sha256, `filed document ${entry.data.filed.id}`]];
    case 'letter.carried':
      return entry.data.events.flatMap(proofOf);
    case 'letter.proof-filed':
      return proofOf(entry.data.event);
    case 'hand-over.reported':
      return entry.data.report.files.map(({ sha256 }): Named => [sha256, `report ${entry.data.report.id}`]);
    case 'letters.printed':
      return [
        ...entry.data.letters.map(({ id, document }): Named => [document, `dispatch ${id}`]),
        [entry.data.bundle, `print batch ${entry.data.batch}`],
      ];
    case 'creditor.registered':
      return logoOf(entry.data.creditor.id, entry.data.creditor.profile);
    case 'creditor.changed':
      return entry.data.changes.profile ? logoOf(entry.data.id, entry.data.changes.profile) : [];
    default:
      return [];
  }
}

function proofOf({ id, sha256 }: LetterEventRow): Named[] {
  return sha256 === null ? [] : [[sha256, `proof ${id} of a letter`]];
}

function logoOf(creditor: number, { logo }: ProfileJson): Named[] {
  return logo === null ? [] : [[logo, `the logo of creditor ${creditor}`]];
}
