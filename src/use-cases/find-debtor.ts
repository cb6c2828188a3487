import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { fold, oneLine } from '../core/base/text.ts';
import type { DebtorKeyRow, ItemRow } from '../core/journal/tables.ts';
import { customerAccountKey } from '../core/receivable/ledger-line.ts';
import { plainName } from '../core/receivable/name.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { nameKey } from './import-clues.ts';
import { mergedInto } from './merged-debtor.ts';

const PAGE = 1_000;
/** Names are searched in so many debtors at most: beyond, a person gives a number. */
const MOST_SEARCHED = 200_000;
const MOST_CANDIDATES = 10;

type Finding = Pick<Deps, 'store' | 'digest'>;
type Candidate = { readonly id: DebtorId; readonly name: string };

/** The debtor's items of these invoice numbers. @throws Refusal `unknown-invoice` */
export async function findItems(store: Store, debtorId: DebtorId, numbers: readonly string[]): Promise<ItemRow['id'][]> {
  const items = await store.select('item', { debtor_id: debtorId, number: [...numbers] }, { limit: numbers.length * 10 });
  const missing = numbers.find((number) => !items.some((item) => item.number === number));
  if (missing !== undefined)
    throw new Refusal('unknown-invoice', `This debtor has no invoice "${oneLine(missing, 60)}".`, { number: oneLine(missing, 60) });
  return items.map((item) => item.id);
}

/**
 * The debtor meant by an invoice number, a SIREN, SIRET or VAT number, a customer account, a number of ours, or a name or
 * part of one. The first of these that anything is known by counts.
 * @throws Refusal `unknown-debtor`; `ambiguous-debtor` with the debtors that could be meant
 */
export async function findDebtor(deps: Finding, creditorId: CreditorId, query: string): Promise<DebtorId> {
  const asked = oneLine(query, 200);
  const ways = [byInvoice, byKey, byOurNumber, byWholeName, byPartOfName];
  for (const way of asked === '' ? [] : ways) {
    const found = [...new Set(await way(deps, creditorId, asked))];
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    if (found.length > 1) throw await ambiguous(deps.store, creditorId, asked, found);
  }
  throw new Refusal(
    'unknown-debtor',
    `No debtor or invoice is known as "${asked.slice(0, 60)}". Give an invoice number, a name, a customer account, a SIREN, or the debtor's number.`,
    { query: asked.slice(0, 60) },
  );
}

/** The debtors that an invoice number, a SIREN, SIRET or VAT number, a customer account or a number of ours leads to; none for other words. */
export async function debtorsOfNumber(deps: Finding, creditorId: CreditorId, query: string): Promise<DebtorId[]> {
  if (query === '') return [];
  const found = [];
  for (const way of [byInvoice, byKey, byOurNumber]) found.push(...(await way(deps, creditorId, query)));
  return [...new Set(found)];
}

async function byInvoice({ store }: Finding, creditorId: CreditorId, query: string): Promise<DebtorId[]> {
  const spellings = [...new Set([query, query.toUpperCase()])];
  const items = await store.select('item', { creditor_id: creditorId, number: spellings }, { limit: 100 });
  // Once debtors were merged, the invoice stands on both: closed on the one, open on the other.
  const open = items.filter((item) => item.open_cents !== 0);
  return unmerged(store, [...new Set((open.length > 0 ? open : items).map((item) => item.debtor_id))]);
}

async function byKey({ store, digest }: Finding, creditorId: CreditorId, query: string): Promise<DebtorId[]> {
  const account = customerAccountKey(null, query);
  const number = query.toUpperCase().replace(/[\s.]/g, '');
  const values = [number, ...(account === null ? [] : [digest.sha256(`customer account ${creditorId} ${account}`)])];
  const keys = await store.select(
    'debtor_key',
    { creditor_id: creditorId, value: values, scheme: ['siren', 'siret', 'vat', 'account'] },
    { limit: 100 },
  );
  return followed(store, keys);
}

async function byOurNumber({ store }: Finding, creditorId: CreditorId, query: string): Promise<DebtorId[]> {
  const number = /^#?([1-9]\d{0,14})$/.exec(query)?.[1];
  if (number === undefined) return [];
  const rows = await store.select('debtor', { id: Number(number) as DebtorId, creditor_id: creditorId }, { limit: 1 });
  return rows.map((row) => row.id);
}

async function byWholeName({ store, digest }: Finding, creditorId: CreditorId, query: string): Promise<DebtorId[]> {
  const value = nameKey(query, creditorId, digest);
  return followed(store, await store.select('debtor_key', { creditor_id: creditorId, scheme: 'name', value }, { limit: 100 }));
}

/** Names that hold every word asked for, perhaps unfinished: "garage eto" finds "Garage de l'Étoile". */
async function byPartOfName({ store }: Finding, creditorId: CreditorId, query: string): Promise<DebtorId[]> {
  if (fold(plainName(query)).replaceAll(' ', '').length < 3) return [];
  const matches = nameSearch(query);
  const found: DebtorId[] = [];
  let after = 0;
  for (let searched = 0; searched < MOST_SEARCHED && found.length <= MOST_CANDIDATES; searched += PAGE) {
    const rows = await store.select('debtor', { creditor_id: creditorId }, { after, limit: PAGE });
    after = rows.at(-1)?.id ?? after;
    const names = await namesOf(
      store,
      rows.map((row) => ({ id: row.id, vault: row.vault_id })),
    );
    found.push(...names.filter(({ name }) => matches(name)).map(({ id }) => id));
    if (rows.length < PAGE) break;
  }
  return found.length === 0 ? [] : unmerged(store, found);
}

/** Tells the names that hold every word asked for, each perhaps unfinished; none when no word is asked for. */
export function nameSearch(query: string): (name: string) => boolean {
  const asked = fold(plainName(query)).split(' ').filter(Boolean);
  return (name) => {
    const own = fold(name).split(' ');
    return asked.length > 0 && asked.every((word) => own.some((one) => one.startsWith(word)));
  };
}

/** The debtors of these keys, each replaced by the one that it was merged into. */
async function followed(store: Store, keys: readonly DebtorKeyRow[]): Promise<DebtorId[]> {
  return unmerged(store, [...new Set(keys.map((key) => key.debtor_id))]);
}

async function unmerged(store: Store, ids: readonly DebtorId[]): Promise<DebtorId[]> {
  if (ids.length === 0) return [];
  const keys = await store.select('debtor_key', { debtor_id: [...ids], scheme: 'name' }, { limit: 10_000 });
  const moved = new Map(
    keys.flatMap((key) => {
      const into = mergedInto(key);
      return into === null ? [] : [[key.debtor_id, into] as const];
    }),
  );
  return ids.map((id) => moved.get(id) ?? id);
}

async function ambiguous(store: Store, creditorId: CreditorId, query: string, ids: readonly DebtorId[]): Promise<Refusal> {
  const shown = ids.slice(0, MOST_CANDIDATES);
  const rows = await store.select('debtor', { id: shown, creditor_id: creditorId }, { limit: shown.length });
  const names = await namesOf(
    store,
    rows.map((row) => ({ id: row.id, vault: row.vault_id })),
  );
  const candidates = names.map(({ id, name }) => `${id} ${name}`).join('\n') + (ids.length > shown.length ? '\n…' : '');
  const asked = query.slice(0, 60);
  return new Refusal('ambiguous-debtor', `"${asked}" may be several debtors. Say which, by its number:\n${candidates}`, {
    query: asked,
    candidates,
  });
}

async function namesOf(store: Store, debtors: readonly { id: DebtorId; vault: number }[]): Promise<Candidate[]> {
  if (debtors.length === 0) return [];
  const vault = new Map((await store.vault(debtors.map((one) => one.vault))).map((row) => [row.id, row.details?.name ?? '']));
  return debtors.map((one) => ({ id: one.id, name: vault.get(one.vault) ?? '' }));
}

/** `null` when its personal data have been erased, or there is no such debtor. */
export async function debtorName(store: Store, id: DebtorId): Promise<string | null> {
  const [row] = await store.select('debtor', { id }, { limit: 1 });
  const [vault] = row ? await store.vault([row.vault_id]) : [];
  return vault?.details?.name ?? null;
}
