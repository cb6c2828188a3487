import { fixedClock } from '../src/adapters/clock/clock.ts';
import { CREDITOR } from '../src/adapters/db/sample-entries.ts';
import type { Day } from '../src/core/base/day.ts';
import { runDay } from '../src/use-cases/run-day.ts';
import { runFloor } from './floor.ts';
import { peakRssMb, rounded, seconds } from './measure.ts';
import { addCreditor, addInvoices, withLedger } from './scratch-ledger.ts';

/** A Tuesday with business days around it. */
const DAY = '2026-03-03' as Day;

export type DayRunResult = {
  readonly invoices: number;
  readonly debtors: number;
  readonly floorSeconds: number;
  /** Rows that the floor wrote, one an invoice with a step due. */
  readonly floorActions: number;
  readonly runSeconds: number;
  readonly ratio: number;
  readonly secondRunSeconds: number;
  readonly decided: number;
  /** Contacts that the same day run again decides: 0, or something is sent twice. */
  readonly secondDecided: number;
  readonly peakRssMb: number;
};

/** A day's run over open invoices of which nearly all have a step due, beside the least that it could do. */
export async function benchDayRun(invoices: number): Promise<DayRunResult> {
  return withLedger(async (ledger) => {
    await addCreditor(ledger, DAY);
    await addInvoices(ledger, invoices, DAY);
    const { floorSeconds, actions } = await runFloor(ledger, DAY);
    const run = async () => {
      let decided = 0;
      const took = await seconds(async () => {
        const report = await runDay({ store: ledger.store, clock: fixedClock(DAY), by: 'bench' }, CREDITOR, DAY);
        decided = Object.values(report.decided).reduce((sum, count) => sum + count, 0);
      });
      return { took, decided };
    };
    const first = await run();
    const second = await run();
    return {
      invoices,
      debtors: Math.ceil(invoices / 5),
      floorSeconds,
      floorActions: actions,
      runSeconds: first.took,
      ratio: rounded(first.took / floorSeconds, 2),
      secondRunSeconds: second.took,
      decided: first.decided,
      secondDecided: second.decided,
      peakRssMb: peakRssMb(),
    };
  });
}
