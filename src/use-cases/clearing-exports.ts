import type { CreditorId } from '../core/base/id.ts';
import type { Deps } from './context.ts';
import { latestEntries } from './latest-entries.ts';

/** A file for the accounting software that was made before; `id` gives it again. */
export type MadeExport = {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly format: 'csv' | 'fec';
  readonly acts: number;
};

const MOST_SHOWN = 50;

/** The last exports of a creditor, the latest first. */
export async function clearingExports({ store }: Pick<Deps, 'store'>, creditorId: CreditorId): Promise<MadeExport[]> {
  const entries = await latestEntries(
    store,
    ['clearing.exported'],
    (entry) => entry.kind === 'clearing.exported' && entry.data.creditorId === creditorId,
    { before: null, limit: MOST_SHOWN },
  );
  return entries.flatMap((entry) => {
    if (entry.kind !== 'clearing.exported') return [];
    const { id, format, layings, reversed } = entry.data;
    return [{ id, at: entry.at, by: entry.by, format, acts: layings.length + reversed.length }];
  });
}
