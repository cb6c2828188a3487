import { expect, test } from 'vitest';
import { EUR } from '../base/money.ts';
import type { BankLine } from './payment.ts';
import { isPayout, isProvidersName } from './payout.ts';

const NOTHING = {
  id: '1',
  bookedOn: null,
  currency: EUR,
  kind: null,
  reversal: false,
  ultimatePayer: null,
  payerIban: null,
  endToEndId: null,
  mandateId: null,
  structuredReference: null,
  returnReason: null,
  batchCount: null,
  details: [],
} as const;
const line = (said: Partial<Pick<BankLine, 'payer' | 'label' | 'remittance' | 'cents'>>): BankLine => ({
  ...NOTHING,
  cents: 100_000n,
  payer: null,
  label: null,
  remittance: null,
  ...said,
});

test.each([
  { payer: 'STRIPE' },
  { payer: 'Stripe Technology Europe Ltd' },
  { payer: 'STRIPE PAYMENTS UK LIMITED', remittance: 'F-2026-001' },
  { label: 'VIR SEPA RECU STRIPE PAYMENTS EUROPE' },
  { label: 'VIR INST DE: STRIPE STRIPE X1Y2' },
  { remittance: 'STRIPE PAYOUT' },
])('is what a provider pays out: %o', (said) => {
  expect(isPayout(line(said))).toBe(true);
});

test.each([
  { payer: 'Bijoux Stripe SARL' },
  { payer: 'STRIPES & CO' },
  { payer: 'STRIPE BIJOUX' },
  { payer: 'Garage Roy', remittance: 'STRIPE PAYOUT' },
  { label: 'VIR GARAGE ROY STRIPE' },
  { payer: 'STRIPE', cents: -100_000n },
  {},
])('is somebody’s payment, or nothing known: %o', (said) => {
  expect(isPayout(line(said))).toBe(false);
});

test('a customer may bear the name', () => {
  expect(isProvidersName('Bijoux Stripé')).toBe(true);
  expect(isProvidersName('Stripes SAS')).toBe(false);
});
