import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '../../src/core/base/refusal.ts';
import type { LayingRow } from '../../src/core/journal/bank-tables.ts';
import { told } from './clearing.test-kit.ts';
import { effort, SEED } from './effort.ts';
import { MoneyLife } from './money-life.ts';
import { plans } from './money-plan.ts';
import { wordFor } from './money-words.ts';

/** Acts on bank lines that no export has told. */
async function untold({ till }: MoneyLife): Promise<LayingRow[]> {
  return (await till.rows('laying')).filter((row) => row.line_id !== null && row.export_id === null && row.state !== 'undone');
}

/** Whether the accountant has truly booked the money of an act. */
async function isBooked({ line_id }: LayingRow, { till, truth }: MoneyLife, asOf: string): Promise<boolean> {
  const line = (await till.rows('bank_line')).find((row) => row.id === line_id);
  const all = truth.movements.flatMap((one) => [one, ...(one.parts ?? [])]);
  return all.some((one) => one.on === line?.booked_on && one.cents === line.cents && one.pays.size > 0 && one.bookedOn <= asOf);
}

it(
  'an export leaves out nothing that the books do not have, and tells later nothing that it left out',
  async () => {
    const counts = { told: 0, 'left out': 0, 'told though booked': 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(plans(25, 'alone'), plans(25)), async (plan) => {
        const life = await MoneyLife.begin(plan);
        const leftOut = new Set<number>();
        for (const act of plan.acts) {
          await wordFor(act, life).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
          if ((act.a + act.b) % 3 !== 0) continue;
          const before = await untold(life);
          await told(life.till);
          const after = new Set((await untold(life)).map((row) => row.id));
          const asOf = await life.booksUntil();
          for (const row of before) {
            const booked = await isBooked(row, life, asOf);
            const says = `act ${row.id} on ${row.on_day}, books of ${asOf}`;
            if (after.has(row.id)) {
              expect([says, booked]).toEqual([says, true]);
              counts['left out'] += Number(!leftOut.has(row.id));
              leftOut.add(row.id);
            } else {
              expect([says, leftOut.has(row.id)]).toEqual([says, false]);
              counts.told += 1;
              counts['told though booked'] += Number(booked);
            }
          }
        }
      }),
      { seed: SEED, numRuns: effort(60, 1_000) },
    );
    console.info(`clearing beside books (seed ${SEED}): ${JSON.stringify(counts)}`);
    expect(counts['left out']).toBeGreaterThan(0);
    expect(counts['told though booked']).toBeLessThan(counts.told / 3);
  },
  30 * 60_000,
);
