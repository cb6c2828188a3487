import type { Day } from '../core/base/day.ts';
import { isDay } from '../core/base/day.ts';
import type { DebtorId, ItemId, PaperId, Sha256 } from '../core/base/id.ts';
import { NotUnderstood, Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { PaperDetails, PaperRow } from '../core/journal/paper-table.ts';
import { ERASED, vaultText } from '../core/journal/vault-text.ts';
import { composePaper } from '../core/papers/compose-paper.ts';
import type { Typed } from '../core/papers/field.ts';
import { type FieldKey, isFieldKey } from '../core/papers/field-words.ts';
import { fieldsOf, missingFields, type PaperField, type PaperKind, type PaperSheet } from '../core/papers/paper.ts';
import { rateOf, vatBar } from '../core/papers/vat-duplicate.ts';
import type { CaseWords } from '../core/proceeding/case-event.ts';
import type { Outside } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { clean } from './dispute-words.ts';
import { mergedWith, survivorOf } from './merged-debtor.ts';
import { lastRequest, type PaperAsked, paperFacts } from './paper-facts.ts';
import { readAll } from './read-all.ts';
import { recordAbout } from './record-about.ts';
import { debtorOf } from './set-debtor.ts';

type Papers = Pick<Deps, 'store' | 'clock' | 'digest' | 'by' | 'printer'>;

/** Letters of a line, and of what may have several. */
export const LONGEST_LINE = 300;
export const LONGEST_TEXT = 4_000;
/** Drafts of one debtor that are under way at once. */
export const MOST_DRAFTS = 20;
/** Kept papers among which the last one that still has its words is looked for. */
const LOOKED_BACK = 10;

/** A paper as it stands: what lacks in it, and whether its sums have changed since it was drafted. */
export type ShownPaper = {
  readonly row: PaperRow;
  readonly paper: PaperSheet | null;
  readonly missing: readonly PaperField[];
  readonly isChanged: boolean;
};

/** What is said of fields: `null` goes back to what is known. */
export type FieldsSaid = Readonly<Record<string, string | null>>;

/** A paper as it would be, with nothing written. @throws Refusal those of {@link paperFacts} and `composePaper`, `paper-field-unknown`, `paper-field-faulty`, `paper-field-too-long` */
export async function previewPaper(
  deps: Omit<Papers, 'by'>,
  id: DebtorId,
  asked: Omit<PaperAsked, 'typed'> & { readonly said: FieldsSaid },
  words: CaseWords,
): Promise<{ readonly paper: PaperSheet; readonly bytes: Uint8Array }> {
  const { paper } = await composed(deps, id, { ...asked, typed: await startOf(deps, id, asked.kind) }, words, asked.said);
  return { paper, bytes: await deps.printer.paper(paper) };
}

/** Begins a draft. @throws Refusal those of {@link previewPaper}, `paper-many` */
export async function beginPaper(
  deps: Papers,
  id: DebtorId,
  { kind, on, itemId }: { readonly kind: PaperKind; readonly on: Day; readonly itemId: ItemId | null },
  words: CaseWords,
): Promise<PaperId> {
  const { store, clock, by } = deps;
  await refuseMany(store, id);
  return recordAbout(deps, id, async ({ creditor_id }) => {
    const typed = await startOf(deps, id, kind);
    const { basis } = await composed(deps, id, { kind, on, itemId, typed }, words);
    const [number, vaultId] = [(await store.reserve('paper', 1)) as PaperId, await store.reserve('vault', 1)];
    const { digest, outside } = vaulted(deps, vaultId, { typed });
    const about = { id: number, creditor_id, debtor_id: id, item_id: itemId, kind, on_day: on, basis };
    const fresh = { state: 'draft', begun_on: clock.today(), author: by, kept_on: null, sha256: null, bytes: null } as const;
    const paper: PaperRow = { ...about, ...fresh, vault_id: vaultId, vault_digest: digest };
    return { entries: [{ kind: 'paper.begun', by, data: { paper } }], outside, result: number };
  });
}

async function refuseMany(store: Papers['store'], id: DebtorId): Promise<void> {
  const drafts = await store.select('paper', { debtor_id: id, state: 'draft' }, { limit: MOST_DRAFTS });
  if (drafts.length < MOST_DRAFTS) return;
  throw new Refusal('paper-many', `Debtor ${id} has ${MOST_DRAFTS} drafts of papers already: keep or discard one first.`, {
    id,
    most: MOST_DRAFTS,
  });
}

/** What is the same on each paper of a creditor, once somebody has said it. */
const SAME = /^(agent\.|claimant\.(is|organ|surname|firstNames|profession|nationality|bornOn|bornAt|trader)$)/;

/** What a paper begins with: the creditor's own data as the last kept paper has them, and the day of the request that is taken back. */
async function startOf({ store }: Pick<Papers, 'store'>, id: DebtorId, kind: PaperKind): Promise<Typed> {
  const { creditor_id } = await debtorOf(store, id);
  const kept = await store.select('paper', { creditor_id, state: 'kept' }, { limit: LOOKED_BACK, newestFirst: true });
  const vault = await store.vault<PaperDetails>(kept.map(({ vault_id }) => vault_id));
  const last = kept.flatMap(({ vault_id }) => vault.find((row) => row.id === vault_id)?.details ?? [])[0]?.typed ?? {};
  const same = Object.fromEntries(Object.entries(last).filter(([key]) => SAME.test(key)));
  const since = kind === 'discontinuance' ? await lastRequest(store, id) : undefined;
  return { ...same, ...(since === undefined ? {} : { 'seised.on': since }) };
}

/** @throws Refusal `unknown-paper`, those of {@link previewPaper} */
export async function shownPaper(deps: Omit<Papers, 'by' | 'printer'>, id: PaperId, words: CaseWords): Promise<ShownPaper> {
  const row = await paperOf(deps, id);
  if (row.state !== 'draft') return { row, paper: null, missing: [], isChanged: false };
  const { paper, basis } = await composed(deps, row.debtor_id, await askedBy(deps, row), words);
  return { row, paper, missing: missingFields(paper), isChanged: basis !== row.basis };
}

/** Its document: as it was kept, or as the draft would be printed now. @throws Refusal `unknown-paper`, those of {@link previewPaper} */
export async function paperDocument(
  deps: Omit<Papers, 'by'>,
  id: PaperId,
  words: CaseWords,
): Promise<{ readonly row: PaperRow; readonly bytes: Uint8Array }> {
  const row = await paperOf(deps, id);
  if (row.sha256 !== null) {
    const bytes = await deps.store.document(row.sha256);
    if (bytes) return { row, bytes };
  }
  const { paper } = await composed(deps, row.debtor_id, await askedBy(deps, row), words);
  return { row, bytes: await deps.printer.paper(paper) };
}

export type PaperChange = {
  readonly said: FieldsSaid /** Of another day, and of the sums as they are now. */;
  readonly renewOn: Day | null;
};

/** Fills in what a draft lacks. Its sums stay those of its day. @throws Refusal `unknown-paper`, `paper-not-a-draft`, those of {@link previewPaper} */
export async function editPaper(deps: Papers, id: PaperId, { said, renewOn }: PaperChange, words: CaseWords): Promise<void> {
  await recordAbout(deps, (await draftOf(deps, id)).debtor_id, async () => {
    const row = await draftOf(deps, id);
    const asked = { ...(await askedBy(deps, row)), on: renewOn ?? row.on_day };
    const { typed, basis } = await composed(deps, row.debtor_id, asked, words, said);
    const { digest, outside } = vaulted(deps, row.vault_id, { typed });
    const data = { ...whose(row), on: asked.on, basis: renewOn === null ? row.basis : basis, before: row.vault_digest, digest };
    return { entries: [{ kind: 'paper.edited', by: deps.by, data }], outside, result: undefined };
  });
}

/**
 * Keeps a paper as it stands: its document stays, whatever changes later.
 * @throws Refusal `unknown-paper`, `paper-not-a-draft`, `paper-incomplete`, `paper-nothing-asked`, `paper-claim-changed`, `vat-not-recoverable`, those of {@link previewPaper}
 */
export async function keepPaper(deps: Papers, id: PaperId, words: CaseWords): Promise<void> {
  const row = await draftOf(deps, id);
  const head = await deps.store.head();
  const { paper, basis, facts } = await composed(deps, row.debtor_id, await askedBy(deps, row), words);
  const missing = missingFields(paper);
  if (missing.length > 0)
    throw new Refusal('paper-incomplete', `Paper ${id} is not complete: ${missing.map(({ key }) => key).join(', ')}.`, {
      id,
      count: missing.length,
    });
  refuseNothingAsked(id, paper);
  const bar = vatBar(facts, paper);
  if (row.kind === 'vat-duplicate' && bar !== null)
    throw new Refusal('vat-not-recoverable', `The VAT of this invoice cannot be taken back (${bar.reason}).`, { reason: bar.reason });
  if (basis !== row.basis)
    throw new Refusal('paper-claim-changed', `What is owed has changed since paper ${id} was drafted: bring it up to date first.`, { id });
  const bytes = await deps.printer.paper(paper);
  const sha256 = deps.digest.sha256(bytes) as Sha256;
  const data = { ...whose(row), on: deps.clock.today(), sha256, bytes: bytes.length };
  await deps.store.record([{ kind: 'paper.kept', by: deps.by, data }], { documents: [{ sha256, bytes }] }, head);
}

/** What is asked of a court or an officer is something, in each currency; a claim is declared if it is in one of them. */
function refuseNothingAsked(id: PaperId, { kind, totals }: PaperSheet): void {
  const isNothing = ({ cents }: PaperSheet['totals'][number]) => cents <= 0n;
  const isDeclared = kind === 'proof-of-debt' && (totals.length === 0 || !totals.every(isNothing));
  if (isDeclared || !totals.some(isNothing)) return;
  throw new Refusal('paper-nothing-asked', `Credits leave nothing to be asked for by paper ${id}: lay them on their invoices first.`, {
    id,
  });
}

/** Gives a draft up: what was typed is gone. @throws Refusal `unknown-paper`, `paper-not-a-draft` */
export async function discardPaper(deps: Papers, id: PaperId): Promise<void> {
  const row = await draftOf(deps, id);
  const vault = [{ id: row.vault_id, salt: '', details: null }];
  await deps.store.record([{ kind: 'paper.discarded', by: deps.by, data: whose(row) }], { vault });
}

/** Drafts and kept papers of a debtor and those that became it, the newest first. @throws Refusal `unknown-debtor` */
export async function papersOf({ store }: Pick<Papers, 'store'>, id: DebtorId): Promise<PaperRow[]> {
  const rows = await readAll(store, 'paper', 'debtor_id', await mergedWith(store, await debtorOf(store, id)), { state: ['draft', 'kept'] });
  return rows.toSorted((a, b) => b.id - a.id);
}

type Composed = { readonly paper: PaperSheet; readonly basis: Sha256; readonly typed: Typed; readonly facts: Parameters<typeof vatBar>[0] };

async function composed(
  deps: Omit<Papers, 'by' | 'printer'>,
  id: DebtorId,
  asked: PaperAsked,
  words: CaseWords,
  said: FieldsSaid = {},
): Promise<Composed> {
  const typed = withSaid(asked.typed, said);
  const { facts, basis } = await paperFacts(deps, await survivorOf(deps.store, id), { ...asked, typed }, words);
  const paper = composePaper(asked.kind, facts);
  for (const key of Object.keys(said)) refuseFaulty(fieldsOf(paper).find((field) => field.key === key));
  return { paper, typed, facts, basis: deps.digest.sha256(basis) as Sha256 };
}

function withSaid(typed: Typed, said: FieldsSaid): Typed {
  const next: Record<string, string> = { ...typed };
  for (const [key, value] of Object.entries(said)) {
    if (!isFieldKey(key))
      throw new NotUnderstood('paper-field-unknown', `A paper has no field "${key.slice(0, 60)}".`, { field: key.slice(0, 60) });
    if (value === null) delete next[key];
    else next[key] = bounded(key, value);
  }
  return next;
}

const LONG: ReadonlySet<FieldKey> = new Set(['request.basis', 'request.more', 'interest', 'security', 'officer.measures']);

function bounded(key: FieldKey, value: string): string {
  const most = LONG.has(key) ? LONGEST_TEXT : LONGEST_LINE;
  if (value.trim().length > most)
    throw new Refusal('paper-field-too-long', `The field "${key}" has ${most} characters at most.`, { field: key, most });
  return LONG.has(key) ? clean(value) : oneLine(value, most);
}

/** A day must be one, and a choice one of those that there are. */
function refuseFaulty(field: PaperField | undefined): void {
  if (field === undefined || field.source !== 'typed' || field.raw === '') return;
  const { key, raw, shape, choices } = field;
  const fits =
    shape === 'day' ? isDay(raw) : shape === 'choice' ? choices.some((one) => one === raw) : key !== 'vat.rate' || rateOf(raw) !== null;
  if (!fits) throw new NotUnderstood('paper-field-faulty', `"${raw}" cannot stand in the field "${key}".`, { field: key, text: raw });
}

async function askedBy({ store }: Pick<Papers, 'store'>, row: PaperRow): Promise<PaperAsked> {
  const [vault] = await store.vault<PaperDetails>([row.vault_id]);
  if (!vault?.details || row.vault_digest === ERASED)
    throw new Refusal('erased', `What was typed in paper ${row.id} has been erased: nothing can be printed.`);
  return { kind: row.kind, on: row.on_day, itemId: row.item_id, typed: vault.details.typed };
}

function vaulted({ digest }: Pick<Papers, 'digest'>, id: number, details: PaperDetails): { digest: string; outside: Outside } {
  const salt = digest.randomSalt();
  return { digest: digest.sha256(vaultText(salt, details)), outside: { vault: [{ id, salt, details }] } };
}

async function paperOf({ store }: Pick<Papers, 'store'>, id: PaperId): Promise<PaperRow> {
  const [row] = await store.select('paper', { id, state: ['draft', 'kept'] }, { limit: 1 });
  if (!row) throw new Refusal('unknown-paper', `There is no paper ${id} in this workspace, or it was discarded.`, { id });
  return row;
}

async function draftOf(deps: Pick<Papers, 'store'>, id: PaperId): Promise<PaperRow> {
  const row = await paperOf(deps, id);
  if (row.state !== 'draft') throw new Refusal('paper-not-a-draft', `Paper ${id} was kept: it stays as it is.`, { id });
  return row;
}

function whose({ id, debtor_id, creditor_id }: PaperRow) {
  return { id, debtorId: debtor_id, creditorId: creditor_id };
}
