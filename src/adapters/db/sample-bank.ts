import type { Day } from '../../core/base/day.ts';
import type { BankAccountId, BankLineId, BankStatementId, DebtorId, LayingId, Sha256 } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { BankLineDetails, BankLineRow, BankStatementRow, LayingRow } from '../../core/journal/bank-tables.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { VaultDetails, VaultRow } from '../../core/journal/tables.ts';
import { vaultText } from '../../core/journal/vault-text.ts';
import { digest } from '../digest.ts';
import { CREDITOR } from './sample-entries.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;
const ACCOUNT = 1 as BankAccountId;
const STATEMENT = 1 as BankStatementId;
/** Behind those of the sample debtors. */
const VAULT = 4;

const WORDS: BankLineDetails = {
  label: 'VIR CLIENT 1',
  remittance: 'F-1',
  payer: 'Client 1',
  ultimatePayer: null,
  payerIban: null,
  endToEndId: null,
  mandateId: null,
  structuredReference: null,
  bankReference: null,
};

/** A line that waits and may be of the first debtor, and an act that laid nothing: a row in every table of the bank. */
export function bankEntries(): EntryDraft[] {
  const account = {
    id: ACCOUNT,
    creditor_id: CREDITOR,
    number: 'FR761',
    currency: EUR,
    watched: true,
    covered_until: DAY,
    heed_from: null,
  };
  const statement: BankStatementRow = {
    id: STATEMENT,
    creditor_id: CREDITOR,
    account_id: ACCOUNT,
    sha256: digest.sha256('a statement') as Sha256,
    format: 'camt',
    message_type: 'statement',
    from_day: DAY,
    until_day: DAY,
    opening_cents: 0,
    closing_cents: 100,
    line_count: 1,
    new_count: 1,
    sound: true,
  };
  const candidate = {
    id: 1,
    creditor_id: CREDITOR,
    line_id: 1 as BankLineId,
    debtor_id: 1 as DebtorId,
    cents: 100,
    currency: EUR,
    standing: true,
  };
  const laying: LayingRow = {
    id: 1 as LayingId,
    creditor_id: CREDITOR,
    line_id: null,
    kind: 'write-off',
    on_day: DAY,
    state: 'standing',
    how: 'person',
    returns_id: null,
    export_id: null,
    reversal_id: null,
    reason: 'too small',
  };
  const payer = { id: 1, creditor_id: CREDITOR, debtor_id: 1 as DebtorId, mark: digest.sha256('iban:FR76'), times: 1 };
  const laid = { laying, settlements: [], open: [], added: [], learnt: [payer], voided: [], dropped: [], freed: [] };
  return [
    { kind: 'bank-account.added', by: BY, data: { account } },
    { kind: 'bank-lines.added', by: BY, data: { lines: [sampleLine()], statement, confirmed: [] } },
    { kind: 'bank-lines.judged', by: BY, data: { lines: [], candidates: [candidate], dropped: [], freed: [] } },
    { kind: 'money.laid', by: BY, data: laid },
  ];
}

export function bankVault(): VaultRow<VaultDetails>[] {
  return [{ id: VAULT, salt: 'salt', details: WORDS }];
}

function sampleLine(): BankLineRow {
  return {
    id: 1 as BankLineId,
    creditor_id: CREDITOR,
    account_id: ACCOUNT,
    statement_id: STATEMENT,
    parent_id: null,
    booked_on: DAY,
    value_on: null,
    cents: 100,
    currency: EUR,
    kind: null,
    reversal: false,
    return_reason: null,
    batch_count: null,
    state: 'suggested',
    by_hand: false,
    suggestions: [],
    doubts: null,
    vault_id: VAULT,
    vault_digest: digest.sha256(vaultText('salt', WORDS)),
  };
}
