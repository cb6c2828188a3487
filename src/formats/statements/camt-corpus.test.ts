import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCamt } from './camt.ts';
import type { BankEntry, StatementFacts } from './statement.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

type Texts<K extends string> = Readonly<Record<K, string | null>>;
type ExpectedTransaction = Texts<
  | 'amount'
  | 'amount_currency'
  | 'end_to_end_id'
  | 'mandate_id'
  | 'acct_svcr_ref'
  | 'debtor'
  | 'debtor_iban'
  | 'ultimate_debtor'
  | 'creditor'
  | 'creditor_iban'
  | 'return_reason'
> & { readonly remittance_unstructured: readonly string[]; readonly remittance_references: readonly string[] };
type ExpectedEntry = Texts<
  | 'amount'
  | 'currency'
  | 'status'
  | 'booking_date'
  | 'value_date'
  | 'acct_svcr_ref'
  | 'bank_tx_code'
  | 'bank_tx_code_proprietary'
  | 'additional_info'
  | 'batch_count'
> & {
  readonly credit_debit: 'CRDT' | 'DBIT';
  readonly reversal: boolean;
  readonly transactions: readonly ExpectedTransaction[];
};
type ExpectedStatement = Texts<'account' | 'currency' | 'opening' | 'closing' | 'sum_credits' | 'sum_debits'> & {
  readonly balances: readonly { readonly type: string; readonly date: string | null }[];
  readonly balances_tie?: boolean;
  readonly entry_count: number;
  readonly entries: readonly ExpectedEntry[];
};
type Expected = { readonly message: string; readonly statements: readonly ExpectedStatement[] };
type Comparison = Readonly<Record<string, readonly [expected: unknown, read: unknown]>>;

/** What the codes of the corpus mean, by hand. */
const KINDS: Readonly<Record<string, string>> = {
  'PMNT/RCDT/ESCT': 'credit-transfer',
  'PMNT/RCDT/XBCT': 'credit-transfer',
  'PMNT/RCDT/DMCT': 'credit-transfer',
  'PMNT/RRCT/ESCT': 'credit-transfer',
  'PMNT/ICDT/ESCT': 'credit-transfer',
  'PMNT/ICDT/DMCT': 'credit-transfer',
  'PMNT/ICDT/RRTN': 'returned-transfer',
  'PMNT/IDDT/ESDD': 'direct-debit',
  'PMNT/IDDT/UPDD': 'returned-direct-debit',
  'PMNT/RDDT/ESDD': 'direct-debit',
  'PMNT/RCHQ/CCHQ': 'cheque',
  'PMNT/RCHQ/UPCQ': 'returned-cheque',
  'PMNT/MCRD/POSP': 'card',
  'PMNT/MDOP/CHRG': 'fee',
};
const TYPES: Readonly<Record<string, string>> = { 'camt.052': 'report', 'camt.053': 'statement', 'camt.054': 'notification' };

const number = (text: string | null | undefined) => (text == null ? null : Number(text));
const letters = (text: string | null | undefined) => (text ?? '').replace(/\s/g, '');
const reference = (text: string | null) => (text === 'NOTPROVIDED' ? null : text);

/** The other party: the debtor of money in, the creditor of money out, the payer of what came back, and never the account itself. */
function counterparty(
  entry: ExpectedEntry,
  transaction: ExpectedTransaction,
  account: string | null,
): readonly [string | null, string | null] {
  const cameBack = entry.reversal || transaction.return_reason !== null;
  const debtor = [transaction.debtor ?? transaction.ultimate_debtor, transaction.debtor_iban] as const;
  const creditor = [transaction.creditor, transaction.creditor_iban] as const;
  const [own, other] = (entry.credit_debit === 'CRDT') !== cameBack ? [debtor, creditor] : [creditor, debtor];
  if (own[0] !== null && own[1] !== account) return own;
  return other[1] !== null && other[1] !== account ? other : [null, null];
}

function comparedTransaction(
  name: string,
  entry: ExpectedEntry,
  x: ExpectedTransaction,
  y: BankEntry | undefined,
  account: string | null,
): Comparison {
  const [party, iban] = counterparty(entry, x, account);
  const rf = x.remittance_references.find((text) => text.startsWith('RF')) ?? null;
  const written = [...x.remittance_unstructured, ...x.remittance_references.filter((text) => text !== rf)].map(letters);
  return {
    [`${name}.endToEndId`]: [reference(x.end_to_end_id), y?.endToEndId],
    [`${name}.mandateId`]: [x.mandate_id, y?.mandateId],
    [`${name}.returnReason`]: [x.return_reason, y?.returnReason],
    [`${name}.structuredReference`]: [rf, y?.structuredReference],
    [`${name}.remittance`]: [written, written.filter((text) => letters(y?.remittance).includes(text))],
    [`${name}.noRemittance`]: [written.length === 0, y?.remittance === null],
    [`${name}.counterparty`]: [party, y?.counterparty],
    [`${name}.counterpartyIban`]: [iban, y?.counterpartyIban],
  };
}

function comparedEntry(name: string, x: ExpectedEntry, y: BankEntry | undefined, account: string | null): Comparison {
  const stated = Number(x.batch_count ?? 0);
  const isBatch = stated > 1 || x.transactions.length > 1;
  const priced = isBatch ? x.transactions.filter(({ amount }) => amount !== null) : [];
  const [only] = x.transactions;
  const sign = x.credit_debit === 'CRDT' ? 1 : -1;
  const details = priced.map((transaction, index): Comparison => {
    const detail = y?.details[index];
    return {
      [`${name}.${index}.amount`]: [Number(transaction.amount) * sign, number(detail?.amount)],
      [`${name}.${index}.currency`]: [transaction.amount_currency, detail?.currency],
      ...comparedTransaction(`${name}.${index}`, x, transaction, detail, account),
    };
  });
  return {
    [`${name}.amount`]: [number(x.amount), number(y?.amount)],
    [`${name}.currency`]: [x.currency, y?.currency],
    [`${name}.bookingDate`]: [x.booking_date, y?.bookingDate],
    [`${name}.valueDate`]: [x.value_date, y?.valueDate],
    [`${name}.reversal`]: [x.reversal, y?.reversal],
    [`${name}.kind`]: [KINDS[x.bank_tx_code ?? ''] ?? null, y?.kind],
    [`${name}.label`]: [x.additional_info, y?.label],
    [`${name}.bankReference`]: [x.acct_svcr_ref ?? (isBatch ? null : (only?.acct_svcr_ref ?? null)), y?.bankReference],
    [`${name}.batchCount`]: [isBatch ? stated || x.transactions.length : null, y?.batchCount],
    [`${name}.details`]: [priced.length, y?.details.length],
    ...(isBatch || only === undefined ? {} : comparedTransaction(name, x, only, y, account)),
    ...Object.assign({}, ...details),
  };
}

function comparedStatement(name: string, type: string | undefined, x: ExpectedStatement, y: StatementFacts | undefined): Comparison {
  const dateOf = (code: string) => x.balances.find((balance) => balance.type === code)?.date ?? null;
  const booked = x.entries.filter(({ status }) => status === 'BOOK');
  const pending = x.entries.filter(({ status }) => status !== 'BOOK');
  const all = [...(y?.entries ?? []), ...(y?.pending ?? [])].map(({ amount }) => Number(amount));
  const total = (sign: number) => all.filter((amount) => amount * sign > 0).reduce((a, b) => a + Math.round(b * 1000), 0);
  return {
    [`${name}.account`]: [x.account, y?.account],
    [`${name}.messageType`]: [type, y?.messageType],
    ...(x.currency === null ? {} : { [`${name}.currency`]: [x.currency, y?.currency] }),
    [`${name}.opening`]: [number(x.opening), number(y?.opening)],
    [`${name}.closing`]: [number(x.closing), number(y?.closing)],
    ...(x.opening === null ? {} : { [`${name}.openingDate`]: [dateOf('OPBD'), y?.openingDate] }),
    ...(x.closing === null ? {} : { [`${name}.closingDate`]: [dateOf('CLBD'), y?.closingDate] }),
    [`${name}.balancesTie`]: [x.balances_tie ?? null, y?.balancesTie],
    [`${name}.lines`]: [x.entry_count, all.length],
    [`${name}.booked`]: [booked.length, y?.entries.length],
    [`${name}.pending`]: [pending.length, y?.pending?.length ?? 0],
    [`${name}.credits`]: [Number(x.sum_credits) * 1000, total(1)],
    [`${name}.debits`]: [Math.round(Number(x.sum_debits) * 1000), total(-1)],
    ...Object.assign({}, ...booked.map((entry, index) => comparedEntry(`${name}.${index}`, entry, y?.entries[index], x.account))),
    ...Object.assign(
      {},
      ...pending.map((entry, index) => comparedEntry(`${name}.pending ${index}`, entry, y?.pending?.[index], x.account)),
    ),
  };
}

if (!existsSync(CORPUS)) console.log(`no corpus at ${CORPUS}: the camt files of others are not read in this run`);

describe.skipIf(!existsSync(CORPUS))('camt files of the corpus', () => {
  const counts = { files: 0, facts: 0 };
  afterAll(() => console.log(`corpus: ${counts.facts} facts of ${counts.files} camt files compared`));

  it.each(globSync('camt/**/*.xml.json', { cwd: join(CORPUS, 'expected') }).sort())('%s', (path) => {
    const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', path), 'utf8'));
    const { statements } = readCamt(readFileSync(join(CORPUS, path.replace(/\.json$/, ''))));
    const type = TYPES[expected.message.slice(0, 8)];
    const parts = expected.statements.map((statement, index) => comparedStatement(`${index}`, type, statement, statements[index]));
    const comparison: Comparison = { statements: [expected.statements.length, statements.length], ...Object.assign({}, ...parts) };
    counts.files += 1;
    counts.facts += Object.keys(comparison).length;
    const side = (index: 0 | 1) => Object.fromEntries(Object.entries(comparison).map(([name, pair]) => [name, pair[index]]));
    expect(side(1)).toEqual(side(0));
  });
});
