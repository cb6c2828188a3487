import type { NoticeId, Sha256 } from '../core/base/id.ts';
import { oneLine } from '../core/base/text.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NoticeDetails, NoticeRow } from '../core/journal/notice-tables.ts';
import type { VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { InsolvencyFacts } from '../formats/insolvency/insolvency-facts.ts';
import { kindOfNature } from '../formats/insolvency/kinds.ts';
import type { Deps } from './context.ts';
import { chunks, readAll } from './read-all.ts';
import { sirensInUse } from './sirens-in-use.ts';

type Keeping = Pick<Deps, 'store' | 'digest' | 'by'>;

/** Rows of one entry. */
const BATCH = 500;
const MOST = { court: 200, names: 300, nature: 300, text: 2_000 };

export type NoticesKept = {
  /** Notices of persons with a SIREN that say something of proceedings; of those, that were not on record. */
  readonly read: number;
  readonly added: number;
  /** Persons without a SIREN: nobody is recognised by a name. */
  readonly nameless: number;
  /** SIRENs of debtors that are named, by what was read or by what that corrects. */
  readonly ours: ReadonlySet<string>;
};

/**
 * Keeps notices: of whom no debtor is known, only what a status follows from, since a customer may come after its notice; their words only of
 * those whom a debtor may be. What is on record already is not written again.
 */
export async function keepNotices(deps: Keeping, facts: readonly InsolvencyFacts[], source: Sha256, preview = false): Promise<NoticesKept> {
  const { store, digest } = deps;
  const said = facts.filter(saysSomething).map((one) => ({ one, row: rowOf(one, source, digest) }));
  const own = new Set(said.flatMap(({ row }) => row.siren ?? []));
  const debtors = await sirensInUse(store, await readAll(store, 'debtor_key', 'value', [...own], { scheme: 'siren' }));
  const known = new Map<string, boolean>();
  for (const row of await readAll(store, 'notice', 'key', [...new Set(said.map(({ row }) => row.key))]))
    known.set(identity(row), row.vault_id !== null || known.get(identity(row)) === true);
  const fresh = said.filter(({ row }) => {
    const id = identity(row);
    const isOurs = row.siren !== null && debtors.has(row.siren);
    const isKnown = known.has(id) && (!isOurs || known.get(id) === true);
    if (!isKnown) known.set(id, isOurs);
    return !isKnown;
  });
  if (!preview) await write(deps, fresh, debtors);
  const corrected = new Set(said.flatMap(({ row }) => row.corrects ?? []));
  const before = (await readAll(store, 'notice', 'key', [...corrected])).flatMap((row) => row.siren ?? []);
  const named = await readAll(store, 'debtor_key', 'value', [...new Set(before)], { scheme: 'siren' });
  return {
    read: said.length,
    added: fresh.length,
    nameless: facts.filter((one) => one.siren === null).length,
    ours: new Set([...debtors, ...(await sirensInUse(store, named))]),
  };
}

/** What is no status of anybody stays out: sanctions of persons, agreements that a court confirmed; and, without a SIREN, all but corrections. */
function saysSomething({ siren, kind, nature, corrects }: InsolvencyFacts): boolean {
  if (corrects !== null) return true;
  if (siren === null || kind === 'personal-sanction') return false;
  return !(kind === 'other' && nature !== null && kindOfNature(nature) !== undefined);
}

function identity({ key, siren, type, kind, judgment_on, published_on, corrects }: Omit<NoticeRow, 'id'>): string {
  return JSON.stringify([key, siren, type, kind, judgment_on, published_on, corrects]);
}

function rowOf(one: InsolvencyFacts, source: Sha256, digest: Keeping['digest']): Omit<NoticeRow, 'id'> {
  const { id, siren, type, kind, judgmentDate, publicationDate, corrects, correctedOn } = one;
  return {
    // Without its number it is still a notice: it is called by what it says.
    key: id ?? `Z00000000${Number.parseInt(digest.sha256(JSON.stringify(one)).slice(0, 8), 16)}`,
    siren,
    type,
    kind,
    judgment_on: judgmentDate,
    published_on: publicationDate,
    corrects,
    corrected_on: correctedOn,
    source,
    vault_id: null,
    vault_digest: null,
  };
}

type Fresh = readonly { readonly one: InsolvencyFacts; readonly row: Omit<NoticeRow, 'id'> }[];

async function write({ store, digest, by }: Keeping, fresh: Fresh, debtors: ReadonlySet<string>): Promise<void> {
  for (const chunk of chunks(fresh, BATCH)) {
    const first = await store.reserve('notice', chunk.length);
    const ours = chunk.filter(({ row }) => row.siren !== null && debtors.has(row.siren));
    const firstVault = ours.length === 0 ? 0 : await store.reserve('vault', ours.length);
    const vault: VaultRow<NoticeDetails>[] = [];
    const notices = chunk.map(({ one, row }, at): NoticeRow => {
      const id = (first + at) as NoticeId;
      if (row.siren === null || !debtors.has(row.siren)) return { ...row, id };
      const [salt, details, vault_id] = [digest.randomSalt(), detailsOf(one), firstVault + vault.length];
      vault.push({ id: vault_id, salt, details });
      return { ...row, id, vault_id, vault_digest: digest.sha256(vaultText(salt, details)) };
    });
    const entry: EntryDraft = { kind: 'notices.kept', by, data: { notices } };
    await store.record([entry], { vault });
  }
}

function detailsOf({ court, names, nature, complement }: InsolvencyFacts): NoticeDetails {
  return {
    court: oneLine(court ?? '', MOST.court),
    names: oneLine(names.join(', '), MOST.names),
    nature: oneLine(nature ?? '', MOST.nature),
    text: oneLine(complement ?? '', MOST.text),
  };
}
