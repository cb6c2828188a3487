import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumCents } from '../base/money.ts';
import { match } from './match.ts';
import { book, day, debtor, item, line } from './matching.test-kit.ts';
import type { BankLine, Matched, OpenItem } from './payment.ts';

const RUNS = process.env['ACQUIT_DEEP'] === '1' ? 20_000 : 600;
const NAMES = ['SARL Menuiserie Dupont', 'Garage Morvan', 'Hôtel des Pins', 'SAS Menuiserie Dupont', 'Globex'];
const DEBTORS = NAMES.map((name, at) => debtor(at + 1, name));
/** Few and round, so that sums and equals come about all the time. */
const PRICES = [10_000n, 20_000n, 30_000n, 5_000n, 12_345n, -5_000n, -12_345n];

const items = fc
  .array(
    fc.record({
      debtor: fc.integer({ min: 1, max: 5 }),
      cents: fc.constantFrom(...PRICES),
      number: fc.integer({ min: 1, max: 9 }),
      twin: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map((one, at) =>
      item(at + 1, one.debtor, `FA2026-000${one.twin ? one.number : at + 1}`, one.cents, {
        dueOn: at % 2 === 0 ? day('2026-03-31') : null,
        discount: at % 3 === 0 && one.cents > 0n ? { until: day('2026-05-01'), cents: 500n } : null,
      }),
    ),
  );
const text = fc.constantFrom(
  null,
  '',
  'FA2026-0001',
  'FA2026-0002 0003',
  'FACT 3',
  'fa 2026 0004 a 0006',
  'ACOMPTE FA2026-0005',
  'CMD 2026-0001',
  'FA2026-0077',
  'REJET',
);
const lines = fc
  .array(
    fc.record({
      cents: fc.oneof(fc.constantFrom(...PRICES, 40_000n, 15_000n, 9_500n, -10_000n), fc.bigInt(-50_000n, 60_000n)),
      remittance: text,
      payer: fc.constantFrom(null, ...NAMES, 'FACTOR'),
      label: fc.constantFrom(null, 'VIR SEPA', 'REJET PRLV', 'VIREMENT INTERNATIONAL'),
    }),
    { maxLength: 5 },
  )
  .map((all) => all.map((one, at): BankLine => line(one.cents, { ...one, id: String(at), bookedOn: day(`2026-04-0${at + 1}`) })));

/** Without what depends on the ids. */
const told = (answers: readonly Matched[]) =>
  answers.map(({ outcome, explanations }) => ({
    outcome,
    explanations: explanations.map(({ allocations, remainder }) => ({ allocations, remainder })),
  }));

describe('whatever the book and the lines', () => {
  it('no cent is lost', () => {
    fc.assert(
      fc.property(items, lines, (some, paid) => {
        match(paid, book(some, DEBTORS)).forEach(({ explanations }, at) => {
          for (const one of explanations)
            expect(sumCents(one.allocations.map(({ cents }) => cents)) + one.remainder.cents).toBe(paid[at]?.cents);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('certain lines never lay more on an item than is open, nor bring back more than was laid', () => {
    fc.assert(
      fc.property(items, lines, (some, paid) => {
        const open = new Map(some.map((one) => [one.id, one.openCents]));
        for (const { outcome, explanations } of match(paid, book(some, DEBTORS))) {
          if (outcome !== 'certain') continue;
          for (const { itemId, cents } of explanations.flatMap((one) => [...one.allocations, ...one.adjustments]))
            open.set(itemId, (open.get(itemId) ?? 0n) - cents);
          for (const one of some) expect(isWithin(open.get(one.id) ?? 0n, one.openCents)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the order in which open items are given changes nothing', () => {
    fc.assert(
      fc.property(items, lines, (some, paid) => {
        const [one, other] = [some, [...some].reverse()].map((order) => told(match(paid, book(order, [...DEBTORS].reverse()))));
        expect(other).toEqual(one);
      }),
      { numRuns: RUNS },
    );
  });

  it('an item of a debtor that no line speaks of changes no certain match', () => {
    fc.assert(
      fc.property(items, lines, (some, paid) => {
        const more: OpenItem = item(99, 77, 'ZZ-98765', 98_765_43n);
        const [without, plus] = [some, [...some, more]].map((all) =>
          match(paid, book(all, [...DEBTORS, debtor(77, 'Quincaillerie Zénith')])),
        );
        without?.forEach((answer, at) => {
          if (answer.outcome === 'certain') expect(told([plus?.[at] ?? answer])).toEqual(told([answer]));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('a twin of the same debtor and amount makes a match by amount uncertain', () => {
    let tried = 0;
    fc.assert(
      fc.property(items, fc.constantFrom(...NAMES), fc.constantFrom(...PRICES), (some, payer, cents) => {
        const one = line(cents, { payer });
        const [answer] = match([one], book(some, DEBTORS));
        const best = answer?.explanations[0]?.allocations ?? [];
        const [only] = best;
        if (answer?.outcome !== 'certain' || best.length !== 1 || !only) return;
        tried += 1;
        const twin = item(50, only.debtorId, 'FA2026-0500', cents);
        expect(match([one], book([...some, twin], DEBTORS))[0]?.outcome).toBe('suggested');
      }),
      { numRuns: RUNS * 3 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('is never certain of one of two items that nothing tells apart', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...NAMES, null), fc.constantFrom(...PRICES), fc.boolean(), (some, payer, cents, isQuoted) => {
        const twins = [60, 61].map((id) => item(id, id - 59, 'FB2026-0007', cents));
        const both = twins.map((one) => ({ ...one, debtorId: twins[0]?.debtorId ?? one.debtorId }));
        const paid = line(cents, { payer, remittance: isQuoted ? 'FB2026-0007' : null });
        const [answer] = match([paid], book([...some, ...both], DEBTORS));
        const isOfTwins = answer?.explanations[0]?.allocations.some(({ itemId }) => itemId >= 60);
        if (isOfTwins && answer?.explanations[0]?.allocations.length === 1) expect(answer.outcome).not.toBe('certain');
      }),
      { numRuns: RUNS },
    );
  });
});

function isWithin(open: bigint, from: bigint): boolean {
  return from >= 0n ? open >= 0n && open <= from : open <= 0n && open >= from;
}
