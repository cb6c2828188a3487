import { parseDecimal, subtractDecimals } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import type { Findings } from '../findings.ts';
import { all, textAt, type XmlNode } from '../xml-tree.ts';
import { isZero, negated, sumOf } from './balance-check.ts';
import { returnedKind } from './camt-kind.ts';
import {
  type EntryContext,
  instructedOf,
  noFacts,
  readTransaction,
  type Transaction,
  type TransactionFacts,
  transactionFacts,
} from './camt-transaction.ts';
import { currencyOf, signed } from './camt-values.ts';
import type { BankEntry } from './statement.ts';

/** What the operations of an entry tell of it; `facts` are of the entry as a whole. */
export type Operations = Pick<BankEntry, 'batchCount' | 'batchReference' | 'instructed' | 'charges' | 'details'> & {
  readonly facts: TransactionFacts;
};

/** What the operations share with their entry. */
export type Booked = Pick<BankEntry, 'bookingDate' | 'valueDate' | 'amount' | 'currency' | 'reversal' | 'line'>;

/**
 * Reads the operations of an entry. A single one is the entry itself, and so are those to which the bank gives no amount; the others
 * are the details of a batch.
 */
export function readOperations(entry: XmlNode, booked: Booked, context: EntryContext, findings: Findings): Operations {
  const groups = [entry, ...all(entry, 'NtryDtls')];
  const nodes = groups.flatMap((group) => all(group, 'TxDtls'));
  const transactions = nodes.map((node) => readTransaction(node, booked.currency, findings));
  const stated = statedCount(groups);
  const isWhole = transactions.length === 1 && stated <= 1;
  const priced = isWhole ? [] : transactions.filter(({ money }) => money !== null);
  const lifted = isWhole ? transactions : transactions.filter(({ money }) => money === null);
  const charges = chargesOf(entry, nodes, booked.currency);
  const credits = signsOf(priced, booked, context.credit);
  checkSum(transactions, credits, { booked, stated, charges }, findings);
  return {
    facts: liftedFacts(lifted, context, transactions.length > lifted.length || stated > lifted.length),
    batchCount: stated > 1 ? stated : atLeastTwo(transactions.length),
    ...batchReferenceOf(groups, nodes),
    ...(isWhole && transactions[0] !== undefined ? instructedOf(transactions[0], booked.amount, booked.currency) : {}),
    ...(charges === null || booked.currency === null ? {} : { charges: { amount: charges, currency: booked.currency } }),
    details: priced.map((transaction, index) => detailOf(transaction, credits[index] ?? context.credit, booked, context)),
  };
}

function atLeastTwo(count: number): number | null {
  return count > 1 ? count : null;
}

/** How many operations the batches of an entry say that they hold; 0 when none says so. */
function statedCount(groups: readonly XmlNode[]): number {
  const counts = groups.map((group) => {
    const numbers = all(group, 'Btch/NbOfTxs').flatMap(({ text }) => (/^\d{1,9}$/.test(text) ? Number(text) : []));
    return numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0);
  });
  const [ofEntry, ...ofGroups] = counts;
  if (ofEntry != null) return ofEntry;
  if (ofGroups.every((count) => count === null)) return 0;
  return groups.reduce((total, group, index) => total + (counts[index] ?? all(group, 'TxDtls').length), 0);
}

function batchReferenceOf(groups: readonly XmlNode[], nodes: readonly XmlNode[]): Pick<BankEntry, 'batchReference'> {
  const batches = groups.flatMap((group) => all(group, 'Btch'));
  const ofBatch = batches.map((batch) => textAt(batch, 'PmtInfId') ?? textAt(batch, 'MsgId'));
  const reference =
    ofBatch.length > 0 ? shared(ofBatch) : nodes.length > 1 ? shared(nodes.map((node) => textAt(node, 'Refs/PmtInfId'))) : null;
  return reference === null ? {} : { batchReference: reference };
}

/** The value on which all agree; `null` when they do not. */
function shared<T>(values: readonly (T | null | undefined)[]): T | null {
  const [value = null] = values;
  return values.every((other) => (other ?? null) === value) ? value : null;
}

/**
 * What all operations without an amount of their own agree on is told of the entry, unless there are other operations, of which it may
 * not be true; what their payers wrote is kept together.
 */
function liftedFacts(lifted: readonly Transaction[], context: EntryContext, hasOthers: boolean): TransactionFacts {
  const blank = noFacts(context.reversal ? returnedKind(context.kind) : context.kind);
  const facts = lifted.map(({ node }) => transactionFacts(node, context, context.credit));
  const [only] = facts;
  if (only === undefined) return blank;
  const texts = facts.flatMap(({ remittance }) => remittance ?? []);
  const remittance = texts.length === 0 ? null : [...new Set(texts)].join(' ');
  if (hasOthers) return { ...blank, remittance };
  const common = <K extends keyof TransactionFacts>(key: K) => shared(facts.map((fact) => fact[key]));
  const ultimateCounterparty = common('ultimateCounterparty');
  return {
    kind: common('kind') ?? blank.kind,
    label: common('label'),
    remittance,
    counterparty: common('counterparty'),
    counterpartyIban: common('counterpartyIban'),
    ...(ultimateCounterparty === null ? {} : { ultimateCounterparty }),
    endToEndId: common('endToEndId'),
    mandateId: common('mandateId'),
    structuredReference: common('structuredReference'),
    returnReason: common('returnReason'),
    bankReference: common('bankReference'),
  };
}

function detailOf(transaction: Transaction, credit: boolean, booked: Booked, context: EntryContext): BankEntry {
  const { node, money } = transaction;
  const amount = signed(money?.amount ?? booked.amount, credit);
  const currency = money?.currency ?? booked.currency;
  return {
    bookingDate: booked.bookingDate,
    valueDate: booked.valueDate,
    amount,
    currency,
    reversal: booked.reversal,
    ...transactionFacts(node, context, credit),
    batchCount: null,
    ...instructedOf(transaction, amount, currency),
    details: [],
    line: node.line,
  };
}

/**
 * Whether each operation is money in. Most have the direction of their entry; where the file gives each its own, it is believed if the
 * operations add up to the entry that way (a batch net of its returns), or if they go both ways and nothing speaks for the entry's.
 */
function signsOf(priced: readonly Transaction[], booked: Booked, credit: boolean): readonly boolean[] {
  const asEntry = priced.map(() => credit);
  const asStated = priced.map((transaction) => transaction.credit ?? credit);
  if (asStated.every((own) => own === credit)) return asEntry;
  if (isZero(subtractDecimals(booked.amount, total(priced, asStated)))) return asStated;
  if (isZero(subtractDecimals(booked.amount, total(priced, asEntry)))) return asEntry;
  return asStated.includes(credit) ? asStated : asEntry;
}

function total(priced: readonly Transaction[], credits: readonly boolean[]): Decimal {
  return sumOf(priced.flatMap(({ money }, index) => (money === null ? [] : signed(money.amount, credits[index] ?? true))));
}

/** The charges in the currency of the entry: those that it states, else those of its operations; `null` when there are none. */
function chargesOf(entry: XmlNode, nodes: readonly XmlNode[], currency: string | null): Decimal | null {
  const ofEntry = chargesIn(entry, currency);
  const amount = isZero(ofEntry) ? sumOf(nodes.map((node) => chargesIn(node, currency))) : ofEntry;
  return isZero(amount) ? null : amount;
}

function chargesIn(node: XmlNode, currency: string | null): Decimal {
  const charges = all(node, 'Chrgs');
  const paths = ['TtlChrgsAndTaxAmt', 'Amt', 'Rcrd/Amt'];
  const stated = charges.flatMap((charge) => paths.map((path) => all(charge, path)).find((found) => found.length > 0) ?? []);
  const own = stated.filter((found) => currencyOf(found.attributes.get('Ccy') ?? '') === currency);
  return sumOf(own.flatMap(({ text }) => parseDecimal(text, '.') ?? []));
}

type Frame = { readonly booked: Booked; readonly stated: number; readonly charges: Decimal | null };

/** Says so when the operations and their entry do not agree; charges that the bank states may make the difference. */
function checkSum(transactions: readonly Transaction[], credits: readonly boolean[], frame: Frame, findings: Findings): void {
  const { booked, stated, charges } = frame;
  const { length } = transactions;
  if (length === 0) return;
  const priced = transactions.filter(({ money }) => money !== null);
  const name = `The line of ${booked.amount} ${booked.currency ?? ''}`.trim();
  if (stated > 0 && stated !== length)
    findings.warning('batch-count-differs', `${name} says that it holds ${stated} operations and details ${length}. ${ASK}`, booked.line);
  if (priced.length < length && length > 1)
    findings.warning(
      'details-without-amount',
      `${name} has ${length - priced.length} operations without an amount of their own: they are read as parts of the line, not as payments.`,
      booked.line,
    );
  const isForeign = priced.some(({ money }) => money?.currency !== null && money?.currency !== booked.currency);
  if (priced.length === 0 || (length === 1 && (isForeign || priced[0]?.isOrdered))) return;
  if (isForeign) {
    findings.warning('details-other-currency', `${name} has operations in another currency: they cannot be added up to it.`, booked.line);
    return;
  }
  const sum = total(priced, credits.length === priced.length ? credits : priced.map(() => !booked.amount.startsWith('-')));
  const difference = subtractDecimals(booked.amount, sum);
  if (isZero(difference) || difference === charges || (charges !== null && difference === negated(charges))) return;
  findings.warning('details-do-not-add-up', `${name} has operations of ${sum} in all (difference ${difference}). ${ASK}`, booked.line);
}

const ASK = 'The amount of the line was kept; ask the bank for the missing details.';
