import type { ProviderAccount } from '../core/bank/provider-account.ts';
import type { BankAccountId, BankLineId, BankStatementId } from '../core/base/id.ts';
import type { Currency } from '../core/base/money.ts';
import type { BankAccountRow, BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import type { CardPaymentRow } from '../core/journal/card-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { NewsDeps } from './card-payment-parts.ts';

/** A line of the provider's account, not recorded yet. */
export type ProviderLine = {
  readonly row: BankLineRow;
  readonly entries: readonly EntryDraft[];
  readonly outside: { readonly vault: readonly VaultRow<BankLineDetails>[] };
};

type LineTold = {
  readonly cents: number;
  readonly currency: Currency;
  readonly label: string;
  readonly remittance: string;
  readonly on?: BankLineRow['booked_on'];
};

/** What came in by, or went back through, the provider: a line of the account that stands for it, which its first line makes. */
export async function providerLine(deps: NewsDeps, payment: CardPaymentRow, told: LineTold): Promise<ProviderLine> {
  return lineOfAccount(deps, {
    ...told,
    creditor_id: payment.creditor_id,
    number: ACCOUNTS[payment.provider],
    by: payment.provider,
    kind: 'card',
    on: told.on ?? payment.paid_on ?? deps.clock.today(),
    endToEndId: payment.reference,
    bankReference: payment.intent ?? payment.session,
  });
}

const ACCOUNTS: Readonly<Record<CardPaymentRow['provider'], ProviderAccount>> = { stripe: 'STRIPE' };

type OwnLine = LineTold &
  Pick<BankLineDetails, 'endToEndId' | 'bankReference'> &
  Pick<BankLineRow, 'creditor_id' | 'kind'> & { readonly number: string; readonly by: string; readonly on: BankLineRow['booked_on'] };

/** A line of an account that stands for whoever took the money in; its first line makes the account. */
export async function lineOfAccount(deps: Pick<NewsDeps, 'store' | 'digest'>, told: OwnLine): Promise<ProviderLine> {
  const { store, digest } = deps;
  const { account, added } = await accountOf(deps, told);
  const details: BankLineDetails = {
    label: told.label,
    remittance: told.remittance,
    // Whose it is the payment itself says, by number: nothing here names anybody.
    payer: null,
    ultimatePayer: null,
    payerIban: null,
    endToEndId: told.endToEndId,
    mandateId: null,
    structuredReference: null,
    bankReference: told.bankReference,
  };
  const salt = digest.randomSalt();
  const vaultId = await store.reserve('vault', 1);
  const row: BankLineRow = {
    id: (await store.reserve('bank_line', 1)) as BankLineId,
    creditor_id: told.creditor_id,
    account_id: account.id,
    statement_id: 0 as BankStatementId,
    parent_id: null,
    booked_on: told.on,
    value_on: null,
    cents: told.cents,
    currency: told.currency,
    kind: told.kind,
    reversal: told.cents < 0,
    return_reason: null,
    batch_count: null,
    state: 'waiting',
    by_hand: false,
    suggestions: null,
    doubts: null,
    vault_id: vaultId,
    vault_digest: digest.sha256(vaultText(salt, details)),
  };
  const entry: EntryDraft = { kind: 'bank-lines.added', by: told.by, data: { lines: [row], statement: null, confirmed: [] } };
  return { row, entries: [...added, entry], outside: { vault: [{ id: vaultId, salt, details }] } };
}

async function accountOf(
  { store }: Pick<NewsDeps, 'store'>,
  { creditor_id, number, currency, by }: Pick<OwnLine, 'creditor_id' | 'number' | 'currency' | 'by'>,
): Promise<{ readonly account: BankAccountRow; readonly added: readonly EntryDraft[] }> {
  const [known] = await store.select('bank_account', { creditor_id, number, currency }, { limit: 1 });
  if (known) return { account: known, added: [] };
  const id = (await store.reserve('bank_account', 1)) as BankAccountId;
  const account: BankAccountRow = { id, creditor_id, number, currency, watched: false, covered_until: null, heed_from: null };
  return { account, added: [{ kind: 'bank-account.added', by, data: { account } }] };
}
