import { describe, expect, it } from 'vitest';
import { book, debtor, debtorId, item, laid, line, matchOne, why } from './matching.test-kit.ts';
import { PayerMemory, payerMarks, type Remembered } from './payer-memory.ts';
import type { BankLine } from './payment.ts';

const IBAN = 'FR7630004000031234567890143';
const FACTOR = line(45_000n, { payer: 'Affacturage du Midi', payerIban: IBAN });
const ITEMS = [item(1, 1, 'FA2026-0001', 45_000n), item(2, 2, 'FA2026-0002', 12_000n)];
const DEBTORS = [debtor(1, 'Garage Morvan'), debtor(2, 'Atelier Besson')];

const learnt = (from: BankLine, debtor: number): Remembered[] =>
  payerMarks(from).map((mark) => ({ mark, debtorId: debtorId(debtor), times: 1 }));

function remembering(...debtors: readonly number[]): PayerMemory {
  return new PayerMemory(debtors.flatMap((one) => learnt(FACTOR, one)));
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
    const own = line(45_000n, { payer: 'M. Morvan (garage)', payerIban: IBAN });
    expect(matchOne(own, book(ITEMS, DEBTORS, new PayerMemory(learnt(own, 1)))).outcome).toBe('certain');
  });

  it('is never enough alone for a payer of several debtors', () => {
    const shared = matchOne(FACTOR, book(ITEMS, DEBTORS, remembering(1, 1, 1, 2)));
    expect(shared.outcome).toBe('suggested');
    expect(why(shared)).toContain('payer-shared');
    const named = { ...FACTOR, remittance: 'FA2026-0001' };
    expect(matchOne(named, book(ITEMS, DEBTORS, remembering(1, 1, 1, 2))).outcome).toBe('certain');
  });
});
