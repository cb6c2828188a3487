import { CREDITOR } from '../../stories/engine/world.ts';
import { SAMPLE_TERMS, sampleAgency } from '../adapters/db/sample-agency.ts';
import { type Day, day } from '../core/base/day.ts';
import type { BankLineId, CreditorId, MandateId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import type { BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import { stateAgency } from './agency.ts';
import type { Deps } from './context.ts';
import { recordMandate } from './mandates.ts';
import { matchWaiting } from './match-waiting.ts';
import { registerCreditor } from './register-creditor.ts';
import { MONDAY } from './sending.test-kit.ts';

const AGREEMENT = { name: 'mandat.pdf', bytes: new TextEncoder().encode('%PDF-1.7 the agreement') };
export const FUNDS = sampleAgency().funds_number;

/** The workspace becomes an agency's, Cabinet Orsel; the company of the world is its client, with a mandate. */
export async function becomeAgency(deps: Deps, from: Day = MONDAY): Promise<{ readonly house: CreditorId; readonly mandate: MandateId }> {
  const [client] = await deps.store.select('creditor', { id: CREDITOR }, { limit: 1 });
  if (!client) throw new Error('no creditor');
  const address = { lines: ['4 quai des Célestins'], postcode: '69002', city: 'LYON', country: 'FR' };
  const accounts = [{ iban: 'FR1420041010050500013M02606', bic: null, currency: EUR, holder: 'Cabinet Orsel' }];
  const profile = { ...client.profile, name: 'Cabinet Orsel', address, email: 'dossiers@orsel.example', accounts };
  const house = await registerCreditor(deps, profile, 'mainland', null);
  await stateAgency(deps, {
    ...{ house, fundsIban: FUNDS, fundsBic: null, fundsHolder: 'Fonds clients' },
    ...{ insurer: 'Rempart', policy: 'RC-1', prosecutor: 'Lyon', declaredOn: day('2020-01-15'), insuredUntil: day('2030-12-31') },
  });
  return { house, mandate: await mandateOf(deps, CREDITOR, from) };
}

export function mandateOf(deps: Deps, client: CreditorId, from: Day = MONDAY): Promise<MandateId> {
  const told = { signedOn: from, from, until: null, agreement: AGREEMENT, terms: SAMPLE_TERMS, remitDays: null };
  return recordMandate(deps, client, told);
}

/** Money on the dedicated account, matched as a statement's would be. */
export async function fundsLine(
  deps: Deps,
  house: CreditorId,
  cents: number,
  told: Partial<Pick<BankLineDetails, 'payer' | 'remittance'>>,
): Promise<BankLineId> {
  const { store, digest } = deps;
  const [account] = await store.select('bank_account', { creditor_id: house, number: FUNDS }, { limit: 1 });
  if (!account) throw new Error('no dedicated account');
  const nothing = { ultimatePayer: null, payerIban: null, endToEndId: null, mandateId: null, structuredReference: null };
  const details: BankLineDetails = { label: null, remittance: null, payer: null, bankReference: null, ...nothing, ...told };
  const [id, vault] = [(await store.reserve('bank_line', 1)) as BankLineId, await store.reserve('vault', 1)];
  const line: BankLineRow = {
    ...{ id, creditor_id: house, account_id: account.id, statement_id: 0 as never, parent_id: null, booked_on: MONDAY, value_on: null },
    ...{ cents, currency: EUR, kind: null, reversal: false, return_reason: null, batch_count: null, state: 'waiting', by_hand: false },
    ...{ suggestions: null, doubts: null, vault_id: vault, vault_digest: digest.sha256(vaultText('s', details)) },
  };
  await store.record([{ kind: 'bank-lines.added', by: 'claire', data: { lines: [line], statement: null, confirmed: [] } }], {
    vault: [{ id: vault, salt: 's', details }],
  });
  await matchWaiting(deps, house);
  return id;
}
