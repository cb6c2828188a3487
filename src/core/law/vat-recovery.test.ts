import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { VAT_PROVISION } from './values/vat-notice.ts';
import { type LossGround, splitVat, type VatDueOn, vatRecovery } from './vat-recovery.ts';

const TWENTY = 200_000 as Rate;
const TODAY = day('2026-11-21');
const recovery = (ground: LossGround, vatDueOn: VatDueOn = 'delivery', on = TODAY) =>
  vatRecovery({ ground, vatDueOn, unpaid: splitVat(120_000n, { rate: TWENTY }) }, on);

describe('the VAT of a bad debt (CGI 272-1)', () => {
  it('is recovered once a liquidation is opened, with the notice of the doctrine', () => {
    expect(recovery('liquidation-judgment')).toEqual({
      recoverable: true,
      net: 100_000n,
      vat: 20_000n,
      notice:
        'Facture demeurée impayée pour la somme de 1\u202f000,00\u00a0€ (prix net) et pour la somme de 200,00\u00a0€ (TVA correspondante) qui ne peut faire l’objet d’une déduction (article 272 du CGI)',
      article: 'CGI 272-1',
      certainty: 'verified',
    });
  });

  it('is not recovered for a mere default or a depreciation (BOI-TVA-DED-40-10-20)', () => {
    for (const ground of ['unpaid', 'depreciated'] as const)
      expect(recovery(ground)).toEqual({ recoverable: false, reason: 'not-final', article: 'CGI 272-1', certainty: 'verified' });
  });

  it('has nothing to recover where VAT is due on receipts: to be verified (VAT-03)', () => {
    expect(recovery('liquidation-judgment', 'receipts')).toMatchObject({
      recoverable: false,
      reason: 'never-due',
      certainty: 'unverified',
    });
    expect(recovery('liquidation-judgment', 'invoicing')).toMatchObject({ recoverable: true, certainty: 'unverified' });
  });

  it('is not final, receipts or not, as long as the loss is not', () => {
    expect(recovery('unpaid', 'receipts')).toMatchObject({ reason: 'not-final', certainty: 'verified' });
    expect(recovery('unpaid', 'delivery', day('2027-01-01'))).toMatchObject({ reason: 'not-final', certainty: 'unverified' });
  });

  it('is as sure as its split: a share of an invoice of several rates is to be verified', () => {
    const unpaid = splitVat(500_00n, { net: 1_000_00n, vat: 127_50n });
    expect(vatRecovery({ ground: 'liquidation-judgment', vatDueOn: 'delivery', unpaid }, TODAY)).toMatchObject({
      net: 443_46n,
      vat: 56_54n,
      certainty: 'unverified',
    });
  });

  it('takes a person’s word that the debt is lost, to be verified', () => {
    expect(recovery('proved-otherwise')).toMatchObject({ recoverable: true, vat: 20_000n, certainty: 'unverified' });
  });

  it('has nothing to recover where no VAT was invoiced', () => {
    const unpaid = splitVat(120_000n, { rate: 0 as Rate });
    expect(vatRecovery({ ground: 'liquidation-judgment', vatDueOn: 'delivery', unpaid }, TODAY)).toEqual({
      recoverable: false,
      reason: 'no-vat',
      article: 'CGI 272-1',
      certainty: 'verified',
    });
    // Of what is left of an invoice of several rates the share itself is to be verified: 1 cent of 1000 net and 1 of VAT.
    const share = splitVat(1n, { net: 100_000n, vat: 100n });
    expect(vatRecovery({ ground: 'liquidation-judgment', vatDueOn: 'delivery', unpaid: share }, TODAY)).toMatchObject({
      reason: 'no-vat',
      certainty: 'unverified',
    });
  });

  it('is to be verified from 2027, and refused when the old reference is no longer tolerated (VAT-01, R30)', () => {
    const on = (text: string) => recovery('liquidation-judgment', 'delivery', day(text));
    expect(on('2026-12-31')).toMatchObject({ certainty: 'verified' });
    expect(on('2027-01-01')).toMatchObject({ recoverable: true, certainty: 'unverified' });
    expect(on('2028-06-30')).toMatchObject({ recoverable: true, certainty: 'unverified' });
    expect(() => on('2028-07-01')).toThrow(expect.objectContaining({ code: 'vat-provision-unknown' }));
    expect(() => recovery('unpaid', 'delivery', day('2028-07-01'))).toThrow(
      expect.objectContaining({
        message:
          'The provision on the VAT of bad debts is not known on 2028-07-01: ask the accountant for the one in force and its notice.',
        details: { day: '2028-07-01' },
      }),
    );
    expect(() => on('2017-04-04')).toThrow(expect.objectContaining({ code: 'vat-provision-unknown' }));
  });

  it('rests on rows that say where they were read, one for each day', () => {
    const [first, second, ...others] = VAT_PROVISION.rows;
    expect([first?.to, second?.from, others]).toEqual(['2026-12-31', '2027-01-01', []]);
    for (const row of VAT_PROVISION.rows) {
      expect(row.source).not.toBe('');
      expect(row.certainty).toBe(row.confidence === 'high' ? 'verified' : 'unverified');
    }
  });
});

describe('net price and VAT of what is unpaid', () => {
  it.each([
    [120_000n, 200_000, 100_000n, 20_000n],
    [105_500n, 55_000, 100_000n, 5_500n],
    [100_00n, 200_000, 83_33n, 16_67n],
    [100_00n, 100_000, 90_91n, 9_09n],
    [100_00n, 21_000, 97_94n, 2_06n],
    [1n, 200_000, 1n, 0n],
    [3n, 200_000, 2n, 1n],
  ])('%i cents at %i parts per million are %i and %i', (unpaid, rate, net, vat) => {
    expect(splitVat(unpaid, { rate: rate as Rate })).toEqual({ net, vat, certainty: 'verified' });
  });

  it('takes the amounts of an invoice of several rates; a part of it by its share, to be verified', () => {
    const invoiced = { net: 1_000_00n, vat: 127_50n };
    expect(splitVat(1_127_50n, invoiced)).toEqual({ ...invoiced, certainty: 'verified' });
    expect(splitVat(500_00n, invoiced)).toEqual({ net: 443_46n, vat: 56_54n, certainty: 'unverified' });
  });

  it('refuses what cannot be', () => {
    const refused = expect.objectContaining({ code: 'vat-amounts' });
    expect(() => splitVat(0n, { rate: TWENTY })).toThrow(refused);
    expect(() => splitVat(-1n, { rate: TWENTY })).toThrow(refused);
    expect(() => splitVat(1n, { rate: -1 as Rate })).toThrow(refused);
    expect(() => splitVat(1_201n, { net: 1_000n, vat: 200n })).toThrow(refused);
    expect(() => splitVat(1n, { net: 0n, vat: 0n })).toThrow(refused);
    expect(() => splitVat(1n, { net: 100n, vat: -20n })).toThrow(refused);
  });

  it('says what cannot be, and how to mend it', () => {
    const refused = (unpaid: bigint, base: Parameters<typeof splitVat>[1]) => {
      try {
        return splitVat(unpaid, base);
      } catch (error) {
        return error;
      }
    };
    const told = (fault: string, words: string) => ({
      code: 'vat-amounts',
      message: `The VAT cannot be computed: ${words}. Give what is unpaid, VAT included, and the amounts as invoiced.`,
      details: { fault },
    });
    expect(refused(0n, { rate: TWENTY })).toMatchObject(told('nothing-unpaid', 'nothing is unpaid'));
    expect(refused(1n, { rate: -1 as Rate })).toMatchObject(told('negative-rate', 'the rate is negative'));
    expect(refused(1n, { net: 100n, vat: -20n })).toMatchObject(told('negative-amount', 'an amount of the invoice is negative'));
    expect(refused(1n, { net: -20n, vat: 100n })).toMatchObject(told('negative-amount', 'an amount of the invoice is negative'));
    expect(refused(1_201n, { net: 1_000n, vat: 200n })).toMatchObject(told('more-than-invoiced', 'more is unpaid than the whole invoice'));
  });

  it('takes an invoice without VAT, and one that is all VAT', () => {
    expect(splitVat(100n, { net: 100n, vat: 0n })).toEqual({ net: 100n, vat: 0n, certainty: 'verified' });
    expect(splitVat(20n, { net: 0n, vat: 20n })).toEqual({ net: 0n, vat: 20n, certainty: 'verified' });
  });

  it('adds up to the cent, with a VAT within half a cent of the exact one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.integer({ min: 0, max: 1_000_000 }), (unpaid, rate) => {
        const { net, vat } = splitVat(unpaid, { rate: rate as Rate });
        expect(net + vat).toBe(unpaid);
        const whole = BigInt(1_000_000 + rate);
        const twice = 2n * (vat * whole - unpaid * BigInt(rate));
        expect(twice <= whole && twice > -whole).toBe(true);
      }),
    );
  });
});
