import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { effort, SEED } from './effort.ts';
import { live } from './money-history.ts';
import { type Counts, FORMATS, MoneyLife } from './money-life.ts';
import { DAYS, type Plan, plans } from './money-plan.ts';

const MINUTES = 60_000;
const counts: Counts = {};
const histories = (plan: fc.Arbitrary<Plan>) =>
  fc.asyncProperty(plan, async (one) => {
    counts['histories'] = (counts['histories'] ?? 0) + 1;
    const { faults } = await live(one, counts);
    expect(faults).toEqual([]);
  });

afterAll(() => console.info(`money (seed ${SEED}): ${JSON.stringify(counts)}`));

/**
 * After every act: each invoice holds what was laid on it and never more than it is of; open and ahead are what the books showed; each
 * line that is laid is laid to the cent; each movement is on record once; what is certain is true. An act that is undone leaves
 * no trace, and done again it is done once. Nothing leaves that claims what is paid or what money that waits could pay.
 */
describe('whatever happens to the money, no cent is lost', () => {
  it(
    'when a person says what is right and what is wrong, undoes it and says it again',
    async () => {
      await fc.assert(histories(plans(25)), { seed: SEED, numRuns: effort(60, 1_200) });
    },
    60 * MINUTES,
  );

  it(
    'when nobody says anything: what is certain is always true',
    async () => {
      await fc.assert(histories(plans(15, 'alone')), { seed: SEED, numRuns: effort(40, 800) });
    },
    60 * MINUTES,
  );

  it(
    'when debtors become one',
    async () => {
      await fc.assert(histories(plans(20, 'merging')), { seed: SEED, numRuns: effort(30, 600) });
    },
    60 * MINUTES,
  );

  it('tries enough of everything', () => {
    for (const word of [
      'statement',
      'books',
      'pass',
      'choose',
      'items',
      'on-account',
      'undo',
      'write-off',
      'refund',
      'lay-credit',
      'merge',
    ])
      expect([word, counts[word] ?? 0]).toEqual([word, expect.toSatisfy((count: number) => count > 0)]);
    for (const word of ['choose', 'items', 'on-account', 'write-off']) expect(counts[`undone ${word}`] ?? 0).toBeGreaterThan(0);
    expect(counts['messages left'] ?? 0).toBeGreaterThan(10);
  });
});

type Cut = { readonly from: number; readonly days: number };
const cuts = fc.array(fc.record({ from: fc.nat(DAYS), days: fc.integer({ min: 2, max: DAYS }) }), {
  minLength: 1,
  maxLength: 4,
  size: 'max',
});
const EVERYTHING: Cut = { from: 0, days: DAYS + 6 };

/** All that truly happened, in files of whole days that overlap, at the end of it. */
async function taken(plan: Plan, files: readonly (Cut & { format: number })[]): Promise<MoneyLife> {
  const life = await MoneyLife.begin(plan, {}, undefined, false);
  for (let week = 0; week < 7; week += 1) await life.pass(5);
  for (const { from, days, format } of files) await life.statement(format, from, days);
  return life;
}

/**
 * What is open of each invoice, and what is on account of each debtor, under whatever day. Where money came back, what each
 * debtor owes: what is paid again before the return is known stays on account.
 */
async function openOf({ till, truth }: MoneyLife): Promise<Record<string, number>> {
  const open: Record<string, number> = {};
  const comesBack = truth.movements.some((one) => one.undoes !== undefined);
  for (const row of await till.rows('item')) {
    const of = comesBack ? row.debtor_id : row.kind === 'invoice' ? row.number : `account of ${row.debtor_id}`;
    if (row.open_cents !== 0) open[of] = (open[of] ?? 0) + row.open_cents;
  }
  return open;
}

async function waitingIn({ till }: MoneyLife): Promise<number> {
  const lines = await till.rows('bank_line');
  return lines.filter((line) => line.state !== 'applied' && line.state !== 'batch').reduce((all, line) => all + line.cents, 0);
}

const sum = (open: Readonly<Record<string, number>>) => Object.values(open).reduce((all, cents) => all + cents, 0);

describe('statements', () => {
  it(
    'in whatever order leave the same open',
    async () => {
      const order = fc.tuple(plans(4, 'alone'), cuts, fc.nat(FORMATS.length - 1), fc.infiniteStream(fc.nat()));
      await fc.assert(
        fc.asyncProperty(order, async ([plan, some, format, chance]) => {
          const files = [...some, EVERYTHING].map((cut) => ({ ...cut, format }));
          const shuffled = files.map((file) => ({ file, at: chance.next().value })).sort((a, b) => a.at - b.at);
          const [one, other] = [
            await taken(plan, files),
            await taken(
              plan,
              shuffled.map(({ file }) => file),
            ),
          ];
          expect([await one.faults(), await other.faults()]).toEqual([[], []]);
          const [left, right] = [await waitingIn(one), await waitingIn(other)];
          // A part payment that is told late may leave to a person what was certain when it was told in time; no cent is lost by it.
          if (left !== right) expect(sum(await openOf(other)) - right).toBe(sum(await openOf(one)) - left);
          else expect(await openOf(other)).toEqual(await openOf(one));
          counts['orders that leave the same'] = (counts['orders that leave the same'] ?? 0) + Number(left === right);
        }),
        { seed: SEED, numRuns: effort(20, 400) },
      );
      expect(counts['orders that leave the same']).toBeGreaterThan(effort(20, 400) * 0.9);
    },
    60 * MINUTES,
  );

  it(
    'imported again in whatever format change nothing',
    async () => {
      const again = fc.tuple(plans(4, 'alone'), cuts, fc.array(fc.nat(FORMATS.length - 1), { minLength: 5, maxLength: 5 }));
      await fc.assert(
        fc.asyncProperty(again, async ([plan, some, formats]) => {
          const life = await taken(plan, [{ ...EVERYTHING, format: 0 }]);
          const [open, lines] = [await life.till.open(), (await life.till.rows('bank_line')).length];
          for (const [at, cut] of [EVERYTHING, ...some].entries()) await life.statement(formats[at] ?? 0, cut.from, cut.days);
          expect([await life.till.open(), (await life.till.rows('bank_line')).length, await life.faults()]).toEqual([open, lines, []]);
        }),
        { seed: SEED, numRuns: effort(20, 400) },
      );
    },
    60 * MINUTES,
  );
});
