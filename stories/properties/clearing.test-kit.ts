import { exportClearing } from '../../src/use-cases/export-clearing.ts';
import { CREDITOR } from '../engine/world.ts';
import type { Till } from './till.ts';

/** What an export tells of the bank's account (512) and of the items, in cents; money that comes in is above zero. */
export type Told = {
  readonly acts: number;
  readonly inBooks: number;
  readonly bank: number;
  readonly items: Readonly<Record<string, number>>;
};

export async function told({ deps }: Till): Promise<Told> {
  const { bytes, acts, inBooks } = await exportClearing(deps, CREDITOR, 'fec');
  const items: Record<string, number> = {};
  let bank = 0;
  for (const row of new TextDecoder().decode(bytes).split('\r\n').slice(1, -1)) {
    const cells = row.split('\t');
    const cents = centsIn(cells[11]) - centsIn(cells[12]);
    if (cells[4]?.startsWith('512')) bank += cents;
    if (cells[4]?.startsWith('411')) items[cells[8] ?? ''] = (items[cells[8] ?? ''] ?? 0) - cents;
  }
  return { acts, inBooks, bank, items };
}

function centsIn(cell: string | undefined): number {
  return Number(cell?.replace(',', ''));
}
