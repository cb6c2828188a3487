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
