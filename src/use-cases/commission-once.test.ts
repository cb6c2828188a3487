import { expect, test } from 'vitest';
import { AgencyLife, CLIENTS, PAYER } from '../../stories/properties/agency-life.ts';
import { SAMPLE_TERMS } from '../adapters/db/sample-agency.ts';
import type { MandateTerms } from '../core/agency/terms.ts';
import { addDays, type Day, day } from '../core/base/day.ts';
import type { CreditorId, ItemId, MandateId, Sha256 } from '../core/base/id.ts';
import type { MandateRow } from '../core/journal/agency-tables.ts';
import { attributeReceipt } from './client-receipts.ts';
import { confirmMatch } from './confirm-match.ts';
import { layCredit } from './give-up.ts';
import { revokeMandate } from './mandates.ts';
import { remitByMandates } from './remittances.ts';
import { takeUpCommission } from './take-up-commission.ts';

const [CLIENT] = CLIENTS;

/** Money of the payer comes in for the client, and an invoice is paid of it. */
async function paid(life: AgencyLife, item: ItemId, cents: number): Promise<void> {
  const line = await life.line(cents, { payer: PAYER });
  await attributeReceipt(life.deps, line, CLIENT, null);
  const own = (await life.rows('bank_line')).find((one) => one.creditor_id === CLIENT);
  if (own && own.state !== 'applied') await confirmMatch(life.deps, own.id, { is: 'items', items: [{ id: item, cents: null }] });
}

async function earned(life: AgencyLife): Promise<number> {
  await takeUpCommission(life.deps);
  const rows = (await life.rows('client_movement')).filter((one) => one.kind === 'commission');
  return rows.reduce((all, { cents }) => all + cents, 0);
}

test('the fixed fee is earned once by one payment, also when its rest is laid later', async () => {
  const fixed: MandateTerms = {
    ...SAMPLE_TERMS,
    minimumCents: 0,
    fixedCents: 1_000,
    bands: [{ fromCents: 0, fromDaysLate: 0, rate: 0 as never }],
  };
  const life = await AgencyLife.begin([fixed]);
  await paid(life, await life.invoice(0, 6_000, 10), 10_000);
  const later = await life.invoice(0, 4_000, 5);
  const credit = (await life.rows('item')).find((one) => one.kind === 'payment-on-account');
  if (!credit) throw new Error('nothing stays on account');
  await layCredit(life.deps, credit.id, [later]);
  expect((await life.rows('item')).map((one) => one.open_cents)).toEqual([0, 0, 0]);
  expect(await earned(life)).toBe(1_000);
});

test.each(['before', 'after'] as const)('money of a day after the mandate earns nothing, its end told %s it was taken up', async (when) => {
  const life = await AgencyLife.begin([SAMPLE_TERMS]);
  const item = await life.invoice(0, 10_000, 10);
  const mandate = (await life.rows('mandate')).find((one) => one.creditor_id === CLIENT)?.id ?? (0 as MandateId);
  const end = addDays(life.clock.today(), 1);
  life.pass(5);
  if (when === 'before') await revokeMandate(life.deps, mandate, end);
  await paid(life, item, 10_000);
  expect((await earned(life)) > 0).toBe(when === 'after');
  if (when === 'after') await revokeMandate(life.deps, mandate, end);
  expect(await earned(life)).toBe(0);
  expect(await earned(life)).toBe(0);
});

test('the mandate of the day says by when money is paid out, whichever was recorded last', () => {
  const mandate = (id: number, from: Day, until: Day | null, remit_days: number): MandateRow => {
    const days = { signed_on: from, from_day: from, until_day: until, revoked_on: null };
    return { id: id as MandateId, creditor_id: 2 as CreditorId, ...days, document: '' as Sha256, remit_days };
  };
  const now = mandate(1, day('2026-01-01'), null, 8);
  const filedLater = mandate(2, day('2025-01-01'), day('2025-12-31'), 60);
  const by = remitByMandates([now, filedLater]);
  expect(by(day('2026-03-02'))).toBe('2026-03-10');
  expect(remitByMandates([filedLater, now])(day('2026-03-02'))).toBe('2026-03-10');
});
