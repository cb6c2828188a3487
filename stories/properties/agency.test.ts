import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { MandateTerms } from '../../src/core/agency/terms.ts';
import type { Rate } from '../../src/core/base/rate.ts';
import { takeUpCommission } from '../../src/use-cases/take-up-commission.ts';
import { type Act, happen, WORDS } from './agency-acts.ts';
import { faultsOf } from './agency-laws.ts';
import { AgencyLife } from './agency-life.ts';
import { effort, SEED } from './effort.ts';

const MINUTES = 60_000;
const counts: Record<string, number> = {};
afterAll(() => console.info(`agency (seed ${SEED}): ${JSON.stringify(counts)}`));

const ppm = fc.integer({ min: 0, max: 300_000 }).map((value) => value as Rate);
const terms: fc.Arbitrary<MandateTerms> = fc
  .record({
    first: ppm,
    others: fc.array(fc.record({ fromCents: fc.nat(80_000), fromDaysLate: fc.nat(120), rate: ppm }), { maxLength: 3 }),
    minimumCents: fc.constantFrom(0, 0, 1_500),
    fixedCents: fc.constantFrom(0, 0, 700),
    charges: fc.constantFrom('client', 'commission', 'agency'),
    vat: fc.constantFrom(0 as Rate, 55_000 as Rate, 200_000 as Rate),
  })
  .map(({ first, others, charges, ...rest }) => ({
    bands: [{ fromCents: 0, fromDaysLate: 0, rate: first }, ...others],
    charges: charges as MandateTerms['charges'],
    ...rest,
  }));

const act: fc.Arbitrary<Act> = fc.record({
  word: fc.constantFrom(...WORDS),
  at: fc.nat(1_000),
  cents: fc.integer({ min: 1, max: 150_000 }),
  client: fc.constantFrom(0 as const, 1 as const),
});

/**
 * After every act, for each client and in total: what came in is what was paid out, what the agency earned with its VAT, and what is held; and the
 * account shows just that, what nobody has explained, and what is on its way. Reckoned from what stands, by a reckoning of its own.
 */
describe('whatever happens, each cent of a client’s is somewhere', () => {
  it(
    'receipts, returns, undoing, other terms, revoked mandates, two clients with one payer, statements paid and cancelled',
    async () => {
      const lives = fc.asyncProperty(
        terms,
        terms,
        terms,
        fc.array(act, { minLength: 30, maxLength: 80, size: 'max' }),
        async (one, other, drawn, acts) => {
          const life = await AgencyLife.begin([one, other]);
          for (let at = 0; at < 4; at += 1) await life.invoice((at % 2) as 0 | 1, 10_000 + at * 33_333, at * 40);
          for (const [at, each] of acts.entries()) {
            const refused = await happen(life, each, drawn);
            await takeUpCommission(life.deps);
            const what = refused === null ? each.word : `${each.word}: ${refused}`;
            counts[what] = (counts[what] ?? 0) + 1;
            const faults = await faultsOf(life);
            expect(faults.map((fault) => `${at} ${what}: ${fault}`)).toEqual([]);
          }
          for (const row of await life.rows('laying')) counts[`${row.kind} ${row.state}`] = (counts[`${row.kind} ${row.state}`] ?? 0) + 1;
          for (const row of await life.rows('remittance')) counts[`statement ${row.state}`] = (counts[`statement ${row.state}`] ?? 0) + 1;
        },
      );
      await fc.assert(lives, { seed: SEED, numRuns: effort(300, 4_000) });
    },
    30 * MINUTES,
  );

  it('tries enough of everything', () => {
    const wanted = ['payment standing', 'payment undone', 'payment returned', 'return standing', 'credit standing', 'own', 'back', 'terms'];
    const statements = ['due', 'paid', 'carried', 'cancelled'].map((state) => `statement ${state}`);
    for (const what of [...wanted, ...statements, 'lay-credit', 'revoke', 'unpay', 'pay-line', 'pay-word'])
      expect([what, counts[what] ?? 0]).toEqual([what, expect.toSatisfy((count: number) => count > 0)]);
  });
});
