import type { CreditorId } from '../../core/base/id.ts';
import type { UnlaidTotal } from '../../ports/store.ts';
import type { MemoryTables } from './memory-tables.ts';

const UNLAID = ['aside', 'past', 'suggested', 'waiting'] as const;

export function unlaidTotals(tables: MemoryTables, creditor: CreditorId): UnlaidTotal[] {
  return UNLAID.flatMap((state) => {
    const rows = tables.rows('bank_line', (row) => row.creditor_id === creditor && row.state === state);
    return [...Map.groupBy(rows, (row) => row.currency)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, some]) => ({
        state,
        currency,
        lines: some.length,
        out: some.filter((row) => row.cents < 0).length,
        cents: some.reduce((sum, row) => sum + BigInt(row.cents), 0n),
      }));
  });
}
