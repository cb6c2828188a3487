import type { KeptNotice } from '../core/case/insolvency-state.ts';
import type { NoticeRow } from '../core/journal/notice-tables.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** Corrections of corrections that are followed: more is no history but a fault. */
const DEPTH = 12;

/** By SIREN, all notices that name it, all that correct or cancel one of those, and all that those correct, whomever they name. */
export async function noticeFamilies(store: Store, sirens: readonly string[]): Promise<Map<string, NoticeRow[]>> {
  const rows = new Map<number, NoticeRow>();
  let fresh = await readAll(store, 'notice', 'siren', [...new Set(sirens)]);
  for (let turn = 0; fresh.length > 0 && turn < DEPTH; turn += 1) {
    for (const row of fresh) rows.set(row.id, row);
    const keys = [...new Set(fresh.map((row) => row.key))];
    const before = [...new Set(fresh.flatMap((row) => row.corrects ?? []))];
    const near = [...(await readAll(store, 'notice', 'corrects', keys)), ...(await readAll(store, 'notice', 'key', [...keys, ...before]))];
    fresh = near.filter((row) => !rows.has(row.id));
  }
  return bySiren([...rows.values()], sirens);
}

function bySiren(rows: readonly NoticeRow[], sirens: readonly string[]): Map<string, NoticeRow[]> {
  const [byKey, byTarget] = [Map.groupBy(rows, (row) => row.key), Map.groupBy(rows, (row) => row.corrects)];
  const own = Map.groupBy(rows, (row) => row.siren);
  const families = new Map<string, NoticeRow[]>();
  for (const siren of new Set(sirens)) {
    const found = new Map<number, NoticeRow>();
    for (let fresh = own.get(siren) ?? []; fresh.length > 0; ) {
      for (const row of fresh) found.set(row.id, row);
      const near = fresh.flatMap((row) => [
        ...(byKey.get(row.key) ?? []),
        ...(byTarget.get(row.key) ?? []),
        ...(row.corrects === null ? [] : (byKey.get(row.corrects) ?? [])),
      ]);
      fresh = near.filter((row, at) => !found.has(row.id) && near.indexOf(row) === at);
    }
    if (found.size > 0)
      families.set(
        siren,
        [...found.values()].sort((a, b) => a.id - b.id),
      );
  }
  return families;
}

export function keptNotice(row: NoticeRow): KeptNotice {
  const { key, siren, type, kind, judgment_on, published_on, corrects, corrected_on } = row;
  return { key, siren, type, kind, judgmentOn: judgment_on, publishedOn: published_on, corrects, correctedOn: corrected_on };
}
