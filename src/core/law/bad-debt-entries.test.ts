import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { type BadDebtEntry, depreciationEntry, doubtfulEntry, lossEntry, reversalEntry } from './bad-debt-entries.ts';
import { type LossGround, splitVat, type VatDueOn, vatRecovery } from './vat-recovery.ts';

const ON = day('2026-11-21');
const recovery = (unpaid: bigint, rate = 200_000, ground: LossGround = 'liquidation-judgment', vatDueOn: VatDueOn = 'delivery') =>
  vatRecovery({ ground, vatDueOn, unpaid: splitVat(unpaid, { rate: rate as Rate }) }, ON);
const lines = ({ lines }: BadDebtEntry) => lines.map(({ account, cents }) => `${account} ${cents}`);
const refused = (code: string) => expect.objectContaining({ code });

describe('the entries of a bad debt (ACC-01)', () => {
  it('moves the debt to the doubtful customers, VAT included', () => {
    expect(doubtfulEntry(ON, 120_000n)).toEqual({
      kind: 'doubtful',
      on: ON,
      lines: [
        { account: '416', cents: 120_000n },
        { account: '411', cents: -120_000n },
      ],
      source: 'PCG, usage non relu',
      certainty: 'unverified',
    });
  });

  it('depreciates the net price alone, and takes it back', () => {
    expect(lines(depreciationEntry(ON, { net: 100_000n, feared: 50_000n }))).toEqual(['68174 50000', '491 -50000']);
    expect(lines(depreciationEntry(ON, { net: 100_000n, feared: 100_000n }))).toEqual(['68174 100000', '491 -100000']);
    expect(lines(reversalEntry(ON, { depreciated: 50_000n, takenBack: 20_000n }))).toEqual(['491 20000', '78174 -20000']);
    expect(() => depreciationEntry(ON, { net: 100_000n, feared: 100_001n })).toThrow(refused('bad-debt-amount'));
    expect(() => reversalEntry(ON, { depreciated: 50_000n, takenBack: 50_001n })).toThrow(refused('bad-debt-amount'));
  });

  it('books the loss net of the VAT that is taken back', () => {
    expect(lines(lossEntry(ON, { unpaid: 120_000n, isDoubtful: true }, recovery(120_000n)))).toEqual([
      '654 100000',
      '44571 20000',
      '416 -120000',
    ]);
    expect(lines(lossEntry(ON, { unpaid: 120_000n, isDoubtful: false }, recovery(120_000n)))[2]).toBe('411 -120000');
    expect(lines(lossEntry(ON, { unpaid: 120_000n, isDoubtful: true }, recovery(120_000n, 0)))).toEqual(['654 120000', '416 -120000']);
  });

  it('leaves to the accountant the VAT that cannot be taken back', () => {
    const loss = (ground: LossGround, vatDueOn: VatDueOn) => () =>
      lossEntry(ON, { unpaid: 120_000n, isDoubtful: true }, recovery(120_000n, 200_000, ground, vatDueOn));
    expect(loss('unpaid', 'delivery')).toThrow(refused('bad-debt-vat'));
    expect(loss('liquidation-judgment', 'receipts')).toThrow(refused('bad-debt-vat'));
  });

  it('refuses amounts that make no entry', () => {
    for (const cents of [0n, -1n]) {
      expect(() => doubtfulEntry(ON, cents)).toThrow(refused('bad-debt-amount'));
      expect(() => depreciationEntry(ON, { net: 100n, feared: cents })).toThrow(refused('bad-debt-amount'));
      expect(() => reversalEntry(ON, { depreciated: 100n, takenBack: cents })).toThrow(refused('bad-debt-amount'));
      expect(() => lossEntry(ON, { unpaid: cents, isDoubtful: true }, recovery(1n))).toThrow(refused('bad-debt-amount'));
    }
    expect(() => lossEntry(ON, { unpaid: 120_001n, isDoubtful: true }, recovery(120_000n))).toThrow(/its net price and its VAT/);
  });

  it('says what is wrong with an amount, and what cannot be booked', () => {
    const told = (make: () => unknown) => {
      try {
        return make();
      } catch (error) {
        return error;
      }
    };
    const amount = (fault: string, words: string) => ({
      code: 'bad-debt-amount',
      message: `No entry: ${words}. Mend the amount.`,
      details: { fault },
    });
    expect(told(() => doubtfulEntry(ON, 0n))).toMatchObject(amount('unpaid', 'what is unpaid must be more than zero'));
    expect(told(() => depreciationEntry(ON, { net: 1n, feared: 0n }))).toMatchObject(
      amount('feared', 'what is feared to be lost must be more than zero'),
    );
    expect(told(() => depreciationEntry(ON, { net: 1n, feared: 2n }))).toMatchObject(
      amount('feared-over-net', 'what is feared to be lost must not be more than the net price'),
    );
    expect(told(() => reversalEntry(ON, { depreciated: 1n, takenBack: 0n }))).toMatchObject(
      amount('taken-back', 'what is taken back must be more than zero'),
    );
    expect(told(() => reversalEntry(ON, { depreciated: 1n, takenBack: 2n }))).toMatchObject(
      amount('taken-back-over-depreciated', 'what is taken back must not be more than was depreciated'),
    );
    const debt = { unpaid: 120_001n, isDoubtful: true };
    expect(told(() => lossEntry(ON, debt, recovery(120_000n)))).toMatchObject(
      amount('unpaid-not-split', 'what is unpaid must be its net price and its VAT'),
    );
    expect(told(() => lossEntry(ON, { ...debt, unpaid: 0n }, recovery(120_000n)))).toMatchObject(
      amount('unpaid', 'what is unpaid must be more than zero'),
    );
  });

  it('tells the accountant why the VAT of a loss is not taken back', () => {
    const loss = (ground: LossGround, vatDueOn: VatDueOn) => () =>
      lossEntry(ON, { unpaid: 120_000n, isDoubtful: true }, recovery(120_000n, 200_000, ground, vatDueOn));
    const told = (reason: string, words: string) =>
      expect.objectContaining({ message: `No entry of the loss: ${words}. Ask the accountant how to book it.`, details: { reason } });
    expect(loss('depreciated', 'delivery')).toThrow(told('not-final', 'the loss is not final, so its VAT cannot be taken back'));
    expect(loss('liquidation-judgment', 'receipts')).toThrow(told('never-due', 'its VAT never fell due'));
  });

  it('is of its kind, and from usage that was not read', () => {
    const made = [
      depreciationEntry(ON, { net: 100n, feared: 50n }),
      reversalEntry(ON, { depreciated: 50n, takenBack: 50n }),
      lossEntry(ON, { unpaid: 120n, isDoubtful: false }, recovery(120n)),
    ];
    expect(made.map(({ kind, on, source, certainty }) => [kind, on, source, certainty])).toEqual(
      ['depreciation', 'reversal', 'loss'].map((kind) => [kind, ON, 'PCG, usage non relu', 'unverified']),
    );
  });

  it('books a loss that is all VAT without a charge of nothing', () => {
    const all = vatRecovery({ ground: 'liquidation-judgment', vatDueOn: 'delivery', unpaid: splitVat(20n, { net: 0n, vat: 20n }) }, ON);
    expect(lines(lossEntry(ON, { unpaid: 20n, isDoubtful: true }, all))).toEqual(['44571 20', '416 -20']);
  });

  it('over a whole life leaves nothing on the customer, and the net price as the loss; each entry balances', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.integer({ min: 0, max: 250_000 }), fc.nat(100), (unpaid, rate, percent) => {
        const split = splitVat(unpaid, { rate: rate as Rate });
        const feared = (split.net * BigInt(percent)) / 100n;
        const entries = [
          doubtfulEntry(ON, unpaid),
          ...(feared > 0n
            ? [depreciationEntry(ON, { net: split.net, feared }), reversalEntry(ON, { depreciated: feared, takenBack: feared })]
            : []),
          lossEntry(ON, { unpaid, isDoubtful: true }, recovery(unpaid, rate)),
        ];
        for (const entry of entries) expect(sumCents(entry.lines.map(({ cents }) => cents))).toBe(0n);
        const all = entries.flatMap((entry) => entry.lines);
        const balance = (account: string) => sumCents(all.filter((line) => line.account === account).map(({ cents }) => cents));
        expect(['411', '416', '491', '654', '44571'].map(balance)).toEqual([-unpaid, 0n, 0n, split.net, split.vat]);
        expect(balance('68174') + balance('78174')).toBe(0n);
      }),
    );
  });
});
