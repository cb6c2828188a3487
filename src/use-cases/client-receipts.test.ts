import { expect, test } from 'vitest';
import { AgencyLife, CLIENTS, HOUSE, PAYER } from '../../stories/properties/agency-life.ts';
import { SAMPLE_TERMS } from '../adapters/db/sample-agency.ts';
import type { DebtorId } from '../core/base/id.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { attributeReceipt, takeBackReceipt } from './client-receipts.ts';
import { confirmMatch } from './confirm-match.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { matchWaiting } from './match-waiting.ts';

const [CLIENT] = CLIENTS;

test('money of the dedicated account is never matched with the agency’s own books, and what was taken back pays nothing', async () => {
  const life = await AgencyLife.begin([SAMPLE_TERMS]);
  const item = await life.invoice(0, 12_000, 10);
  const line = await life.line(5_000, { payer: PAYER });
  await matchWaiting(life.deps, HOUSE);
  expect(await life.rows('bank_line')).toMatchObject([{ id: line, state: 'waiting' }]);
  const onAccount = { is: 'on-account', debtorId: 1 as DebtorId } as const;
  await expect(confirmMatch(life.deps, line, onAccount)).rejects.toMatchObject({ code: 'clients-money' });
  const receipt = await attributeReceipt(life.deps, line, CLIENT, null);
  await takeBackReceipt(life.deps, receipt);
  const [, own] = await life.rows('bank_line');
  if (!own) throw new Error('no line of the client');
  const paid = { is: 'items', items: [{ id: item, cents: null }] } as const;
  await expect(confirmMatch(life.deps, own.id, paid)).rejects.toMatchObject({ code: 'receipt-taken-back' });
  await expect(takeBackReceipt(life.deps, receipt)).rejects.toMatchObject({ code: 'unknown-receipt' });
});

test('who is erased is erased from the line of the dedicated account too', async () => {
  const life = await AgencyLife.begin([SAMPLE_TERMS]);
  await life.invoice(0, 12_000, 10);
  const [item] = await life.rows('item');
  const line = await life.line(12_000, { payer: PAYER, remittance: item?.number ?? '' });
  await attributeReceipt(life.deps, line, CLIENT, null);
  expect((await life.rows('bank_line')).map(({ state }) => state)).toEqual(['aside', 'applied']);
  await eraseDebtor(life.deps, 1 as DebtorId);
  expect((await life.rows('bank_line')).map(({ vault_digest }) => vault_digest)).toEqual([ERASED, ERASED]);
});
