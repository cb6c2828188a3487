import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { book, debtor, debtorId, item, laid, line, matchOne, why } from './matching.test-kit.ts';
import { PayerMemory } from './payer-memory.ts';

const IBAN = 'FR7630004000031234567890143';
const FACTOR = line(45_000n, { payer: 'Affacturage du Midi', payerIban: IBAN });
const ITEMS = [item(1, 1, 'FA2026-0001', 45_000n), item(2, 2, 'FA2026-0002', 12_000n)];
const DEBTORS = [debtor(1, 'Garage Morvan'), debtor(2, 'Atelier Besson')];

function remembering(...debtors: readonly number[]): PayerMemory {
  const memory = new PayerMemory();
  for (const one of debtors) memory.learn(FACTOR, [debtorId(one)]);
  return memory;
}

describe('payer memory', () => {
  it('names a payer once people have confirmed it often enough', () => {
    expect(matchOne(FACTOR, book(ITEMS, DEBTORS)).outcome).toBe('suggested');
    expect(matchOne(FACTOR, book(ITEMS, DEBTORS, remembering(1))).outcome).toBe('suggested');
    const known = matchOne(FACTOR, book(ITEMS, DEBTORS, remembering(1, 1)));
    expect(known.outcome).toBe('certain');
    expect(why(known)).toContain('payer-remembered');
    expect(laid(known)).toBe('1:45000');
  });

  it('is believed at once where the name agrees', () => {
    const memory = new PayerMemory();
    const own = line(45_000n, { payer: 'M. Morvan (garage)', payerIban: IBAN });
    memory.learn(own, [debtorId(1)]);
    expect(matchOne(own, book(ITEMS, DEBTORS, memory)).outcome).toBe('certain');
  });

  it('is never enough alone for a payer of several debtors', () => {
    const shared = matchOne(FACTOR, book(ITEMS, DEBTORS, remembering(1, 1, 1, 2)));
    expect(shared.outcome).toBe('suggested');
    expect(why(shared)).toContain('payer-shared');
    const named = { ...FACTOR, remittance: 'FA2026-0001' };
    expect(matchOne(named, book(ITEMS, DEBTORS, remembering(1, 1, 1, 2))).outcome).toBe('certain');
  });

  it('unlearns to the state before, whatever was learnt', () => {
    const some = fc.record({
      debtor: fc.integer({ min: 1, max: 3 }),
      payer: fc.constantFrom('Dupont', 'Durand', null),
      iban: fc.constantFrom('A1', 'B2', null),
    });
    fc.assert(
      fc.property(fc.array(some), fc.array(some), (before, after) => {
        const memory = new PayerMemory();
        const lineOf = (one: { payer: string | null; iban: string | null }) => line(1n, { payer: one.payer, payerIban: one.iban });
        for (const one of before) memory.learn(lineOf(one), [debtorId(one.debtor)]);
        const state = memory.remembered();
        for (const one of after) memory.learn(lineOf(one), [debtorId(one.debtor)]);
        for (const one of after) memory.unlearn(lineOf(one), [debtorId(one.debtor)]);
        expect(memory.remembered()).toEqual(state);
        expect(new PayerMemory(state).remembered()).toEqual(state);
      }),
    );
  });
});
