import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../../src/core/base/day.ts';
import type { ItemId } from '../../src/core/base/id.ts';
import { sumCents } from '../../src/core/base/money.ts';
import { approve } from '../../src/use-cases/approve.ts';
import { bankBook } from '../../src/use-cases/bank-book.ts';
import { confirmMatch } from '../../src/use-cases/confirm-match.ts';
import { creditorOf } from '../../src/use-cases/context.ts';
import { confirmPosted, printLetters } from '../../src/use-cases/print-letters.ts';
import { runDay } from '../../src/use-cases/run-day.ts';
import { undoLine } from '../../src/use-cases/undo-laying.ts';
import { EVENTS } from '../engine/events.ts';
import { CREDITOR } from '../engine/world.ts';
import { effort, SEED } from './effort.ts';
import { itemFaults, ledgerOf, lineFaults } from './money-laws.ts';
import { Till } from './till.ts';

const NOTICE = day('2026-03-02');
const PAID = '2026-03-06';
const MINUTES = 60_000;
type Claimed = { readonly id: ItemId; readonly interest: bigint; readonly fee: bigint };
const WAYS = {
  both: ({ interest, fee }: Claimed) => interest + fee,
  interest: ({ interest }: Claimed) => interest,
  fees: ({ fee }: Claimed) => fee,
};

/** Invoices of a debtor that a formal notice claimed, posted on its day. */
async function noticed(invoices: readonly { cents: number; due: string }[]): Promise<Till> {
  const till = await Till.open(NOTICE);
  await till.debtor('Dupont');
  for (const [at, { cents, due }] of invoices.entries()) {
    const number = `FA2026-0${101 + at}`;
    await till.item(number, 'Dupont', cents, '2025-09-01');
    await EVENTS['due']?.(till.world, [number, due]);
    await EVENTS['reached']?.(till.world, [number, 'second-reminder', '2026-02-01']);
  }
  await runDay(till.deps, CREDITOR, NOTICE);
  await approve(till.deps, CREDITOR, 'all');
  const { batch } = await printLetters(till.deps, CREDITOR, NOTICE);
  await confirmPosted(till.deps, batch?.id ?? 0, NOTICE);
  return till;
}

/** What the notice claimed beside each invoice. */
async function claimedOf({ deps }: Till): Promise<Claimed[]> {
  const { book } = await bankBook(deps, await creditorOf(deps.store, CREDITOR));
  return book.items.flatMap(({ id, charges }) => (charges ? [{ id, interest: charges.interestCents, fee: charges.feeCents }] : []));
}

const standing = async (till: Till) => (await till.rows('settlement')).filter((row) => !row.void);

const drawn = fc.record({
  invoices: fc.array(
    fc.record({ cents: fc.integer({ min: 5_000, max: 300_000 }), due: fc.constantFrom('2025-10-01', '2025-12-20', '2026-01-05') }),
    { minLength: 1, maxLength: 4, size: 'max' },
  ),
  way: fc.constantFrom('both', 'interest', 'fees'),
});

it(
  'interest and fees that are paid for several invoices are those of each, to the cent; and undone nothing is left of them',
  async () => {
    let laid = 0;
    const property = fc.asyncProperty(drawn, async ({ invoices, way }) => {
      const till = await noticed(invoices);
      const claimed = await claimedOf(till);
      expect(claimed).toHaveLength(invoices.length);
      const own = claimed.map((one) => ({ item_id: one.id, cents: Number(WAYS[way](one)) }));
      const charges = Number(sumCents(claimed.map(WAYS[way])));
      const numbers = invoices.map((_, at) => `FA2026-0${101 + at}`).join(' ');
      till.receives(
        PAID,
        invoices.reduce((sum, one) => sum + one.cents, charges),
        'Dupont',
        `${numbers} ET PENALITES`,
      );
      till.world.clock.moveTo(day(PAID));
      await till.statement('camt', '2026-03-02', PAID);
      const [line] = await till.rows('bank_line');
      if (!line) throw new Error('no line');
      if (line.state !== 'applied') await confirmMatch(till.deps, line.id, { is: 'suggestion', number: 1 });
      const rows = (await standing(till)).filter((row) => row.kind === 'charges').map(({ item_id, cents }) => ({ item_id, cents }));
      // Interest and fees of one sum are told as interest: what is laid on each is then another share of it.
      if (way !== 'fees' || sumCents(claimed.map(WAYS.interest)) !== sumCents(claimed.map(WAYS.fees)))
        expect(rows).toEqual(own.filter((one) => one.cents > 0));
      laid += rows.length;
      const ledger = await ledgerOf(till);
      expect([...itemFaults(ledger), ...lineFaults(ledger)]).toEqual([]);
      await undoLine(till.deps, line.id);
      expect(await standing(till)).toEqual([]);
      expect(Object.values(await till.open())).toEqual(invoices.map((one) => one.cents));
    });
    await fc.assert(property, { seed: SEED, numRuns: effort(30, 600) });
    expect(laid).toBeGreaterThan(10);
  },
  60 * MINUTES,
);
