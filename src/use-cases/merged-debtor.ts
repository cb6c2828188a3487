import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { DebtorKeyRow, DebtorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { eachPage, readAll } from './read-all.ts';

const MARK = 'merged-into:';

/** The key that makes one debtor lead to another from now on. It is no digest, so no name can be taken for it. */
export function mergeKey(target: DebtorId): Pick<DebtorKeyRow, 'scheme' | 'value'> {
  return { scheme: 'name', value: `${MARK}${target}` };
}

/** The debtor that this key's debtor was merged into; `null` for any other key. */
export function mergedInto(key: DebtorKeyRow): DebtorId | null {
  return key.scheme === 'name' && key.value.startsWith(MARK) ? (Number(key.value.slice(MARK.length)) as DebtorId) : null;
}

/** The debtor that a debtor has become by all its mergers; itself when there was none. */
export async function survivorOf(store: Store, id: DebtorId): Promise<DebtorId> {
  const passed = new Set<DebtorId>();
  let last = id;
  for (let next: DebtorId | undefined = id; next !== undefined && !passed.has(next); [next] = await targetsOf(store, [next])) {
    passed.add(next);
    last = next;
  }
  return last;
}

/** All debtors that are one with this one: what it became, and whoever became that. Itself first. */
export async function mergedWith(store: Store, { id, creditor_id }: Pick<DebtorRow, 'id' | 'creditor_id'>): Promise<DebtorId[]> {
  const one = new Set<DebtorId>();
  for (let fresh = [id]; fresh.length > 0; ) {
    for (const known of fresh) one.add(known);
    const near = [...(await targetsOf(store, fresh)), ...(await sourcesOf(store, creditor_id, fresh))];
    fresh = [...new Set(near)].filter((other) => !one.has(other));
  }
  return [...one];
}

/** Those of the debtors that became another one. */
export async function mergedAway(store: Store, ids: readonly DebtorId[]): Promise<Set<DebtorId>> {
  const keys = await readAll(store, 'debtor_key', 'debtor_id', [...new Set(ids)], { scheme: 'name' });
  return new Set(keys.filter((key) => mergedInto(key) !== null).map((key) => key.debtor_id));
}

/** All debtors of a creditor that became another one, each with the one that it is now. */
export async function survivors(store: Store, creditor_id: CreditorId): Promise<Map<DebtorId, DebtorId>> {
  const next = new Map<DebtorId, DebtorId>();
  for await (const keys of eachPage(store, 'debtor_key', { creditor_id, scheme: 'name' })) {
    for (const key of keys) {
      const target = mergedInto(key);
      if (target !== null) next.set(key.debtor_id, target);
    }
  }
  return new Map([...next.keys()].map((id) => [id, lastOf(id, next)]));
}

function lastOf(id: DebtorId, next: ReadonlyMap<DebtorId, DebtorId>): DebtorId {
  const passed = new Set<DebtorId>();
  let last = id;
  for (let to = next.get(id); to !== undefined && !passed.has(to); to = next.get(to)) {
    passed.add(to);
    last = to;
  }
  return last;
}

async function targetsOf(store: Store, ids: readonly DebtorId[]): Promise<DebtorId[]> {
  return (await readAll(store, 'debtor_key', 'debtor_id', ids, { scheme: 'name' })).flatMap((key) => mergedInto(key) ?? []);
}

async function sourcesOf(store: Store, creditor_id: CreditorId, ids: readonly DebtorId[]): Promise<DebtorId[]> {
  const values = ids.map((id) => mergeKey(id).value);
  return (await readAll(store, 'debtor_key', 'value', values, { creditor_id, scheme: 'name' })).map((key) => key.debtor_id);
}
