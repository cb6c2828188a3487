import type { BankAccountId, BankLineId, BankStatementId, CreditorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import type { AgencyRow } from '../core/journal/agency-tables.ts';
import type { BankAccountRow, BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { Outside } from '../ports/store.ts';
import { wordsOf } from './bank-rows.ts';
import type { Deps } from './context.ts';

type ClientLine = { readonly row: BankLineRow; readonly entries: readonly EntryDraft[]; readonly outside: Outside };

/**
 * A client's part of a line of the dedicated account, among the client's own lines: it is matched, laid and undone there like any other money.
 * What the line says comes with it.
 */
export async function clientLine(
  { store, digest, by }: Pick<Deps, 'store' | 'digest' | 'by'>,
  { funds_number }: AgencyRow,
  line: BankLineRow,
  client: CreditorId,
  cents: number,
): Promise<ClientLine> {
  const { account, added } = await accountOf({ store, by }, client, funds_number);
  const details: BankLineDetails = (await wordsOf(store, [line])).get(line.id) ?? NOTHING_SAID;
  const [salt, vaultId] = [digest.randomSalt(), await store.reserve('vault', 1)];
  const row: BankLineRow = {
    ...line,
    id: (await store.reserve('bank_line', 1)) as BankLineId,
    creditor_id: client,
    account_id: account.id,
    statement_id: 0 as BankStatementId,
    parent_id: null,
    cents,
    batch_count: null,
    state: 'waiting',
    by_hand: false,
    suggestions: null,
    doubts: null,
    vault_id: vaultId,
    vault_digest: digest.sha256(vaultText(salt, details)),
  };
  const entry: EntryDraft = { kind: 'bank-lines.added', by, data: { lines: [row], statement: null, confirmed: [] } };
  return { row, entries: [...added, entry], outside: { vault: [{ id: vaultId, salt, details }] } };
}

const NOTHING_SAID: BankLineDetails = {
  label: null,
  remittance: null,
  payer: null,
  ultimatePayer: null,
  payerIban: null,
  endToEndId: null,
  mandateId: null,
  structuredReference: null,
  bankReference: null,
};

/** What stands for the dedicated account at a client: no statements of it are waited for there. */
async function accountOf(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  creditor_id: CreditorId,
  number: string,
): Promise<{ readonly account: BankAccountRow; readonly added: readonly EntryDraft[] }> {
  const [known] = await store.select('bank_account', { creditor_id, number, currency: EUR }, { limit: 1 });
  if (known) return { account: known, added: [] };
  const id = (await store.reserve('bank_account', 1)) as BankAccountId;
  const account: BankAccountRow = { id, creditor_id, number, currency: EUR, watched: false, covered_until: null, heed_from: null };
  return { account, added: [{ kind: 'bank-account.added', by, data: { account } }] };
}
