import type { OperationKind } from '../../core/base/operation-kind.ts';
import { isNegative, subtractDecimals } from '../decimal.ts';
import type { Decimal } from '../facts.ts';
import type { Findings } from '../findings.ts';
import { all, first, textAt, textsAt, type XmlNode } from '../xml-tree.ts';
import { isZero } from './balance-check.ts';
import { isReturnedKind, kindOf, returnedKind } from './camt-kind.ts';
import { counterpartyOf, type Holder } from './camt-parties.ts';
import { isCredit, type Money, moneyAt, referenceAt, signed } from './camt-values.ts';
import { isoReasonIn } from './return-reasons.ts';
import { creditorReferenceOf } from './rib.ts';
import type { BankEntry } from './statement.ts';

/** What a `TxDtls` tells beside its amount. */
export type TransactionFacts = Pick<
  BankEntry,
  | 'kind'
  | 'label'
  | 'remittance'
  | 'counterparty'
  | 'counterpartyIban'
  | 'ultimateCounterparty'
  | 'endToEndId'
  | 'mandateId'
  | 'structuredReference'
  | 'returnReason'
  | 'bankReference'
>;

/** One `TxDtls` with what its amount elements say. */
export type Transaction = {
  readonly node: XmlNode;
  /** As the file writes it, without sign of its own; `null` when the operation has no amount. */
  readonly money: Money | null;
  /** Whether the amount is only what was ordered: charges may have been kept from it on the way. */
  readonly isOrdered: boolean;
  /** What was ordered: in another currency perhaps, and before charges. */
  readonly ordered: Money | null;
  readonly credit: boolean | null;
};

/** What the entry says of all of its operations. */
export type EntryContext = {
  readonly kind: OperationKind | null;
  readonly currency: string | null;
  readonly credit: boolean;
  readonly reversal: boolean;
  readonly holder: Holder;
};

/** The amount laid on the account, in the order of trust. */
const LAID = ['AmtDtls/TxAmt/Amt', 'Amt', 'AmtDtls/CntrValAmt/Amt'];

export function readTransaction(node: XmlNode, currency: string | null, findings: Findings): Transaction {
  const laid = LAID.flatMap((path) => moneyAt(node, path, findings) ?? []);
  const ordered = moneyAt(node, 'AmtDtls/InstdAmt/Amt', findings);
  const stated = ordered === null ? laid : [...laid, ordered];
  const money = stated.find((candidate) => candidate.currency === currency) ?? stated[0] ?? null;
  const foreign = stated.find((candidate) => candidate.currency !== null && candidate.currency !== currency) ?? null;
  return { node, money, isOrdered: money !== null && money === ordered, ordered: ordered ?? foreign, credit: isCredit(node) };
}

/** What was ordered, when it is not the amount that is given. */
export function instructedOf({ ordered }: Transaction, amount: Decimal, currency: string | null): Pick<BankEntry, 'instructed'> {
  if (ordered === null || ordered.currency === null || isZero(ordered.amount)) return {};
  const instructed = { currency: ordered.currency, amount: signed(ordered.amount, !isNegative(amount)) };
  const isSame = ordered.currency === currency && isZero(subtractDecimals(instructed.amount, amount));
  return isSame ? {} : { instructed };
}

/** What a line without any detail knows of these. */
export function noFacts(kind: OperationKind | null): TransactionFacts {
  return {
    kind,
    label: null,
    remittance: null,
    counterparty: null,
    counterpartyIban: null,
    endToEndId: null,
    mandateId: null,
    structuredReference: null,
    returnReason: null,
    bankReference: null,
  };
}

export function transactionFacts(node: XmlNode, entry: EntryContext, credit: boolean): TransactionFacts {
  const returnReason = reasonOf(node);
  const stated = kindOf(first(node, 'BkTxCd')) ?? entry.kind;
  const kind = returnReason !== null || entry.reversal ? returnedKind(stated) : stated;
  const cameBack = returnReason !== null || entry.reversal || isReturnedKind(kind);
  const references = referencesOf(node);
  return {
    kind,
    label: textAt(node, 'AddtlTxInf'),
    remittance: remittanceOf(node, references),
    ...counterpartyOf(node, { credit, cameBack }, entry.holder),
    endToEndId: referenceAt(node, 'Refs/EndToEndId'),
    mandateId: referenceAt(node, 'Refs/MndtId'),
    structuredReference: references.flatMap((reference) => creditorReferenceOf(reference) ?? [])[0] ?? null,
    returnReason,
    bankReference: referenceAt(node, 'Refs/AcctSvcrRef'),
  };
}

/** Some banks put the ISO code among the proprietary ones. */
function reasonOf(node: XmlNode): string | null {
  const information = first(node, 'RtrInf');
  const reason = first(information, 'Rsn') ?? first(information, 'RtrRsn');
  return textAt(reason, 'Cd') ?? isoReasonIn(textAt(reason, 'Prtry') ?? '');
}

function referencesOf(node: XmlNode): readonly string[] {
  return textsAt(node, 'RmtInf/Strd/CdtrRefInf/Ref').concat(textsAt(node, 'RmtInf/Strd/CdtrRefInf/CdtrRef'));
}

/** What the payer wrote: the free text, then the documents and references that he named in fields of their own. */
function remittanceOf(node: XmlNode, references: readonly string[]): string | null {
  const structured = all(node, 'RmtInf/Strd').flatMap((found) => [
    ...textsAt(found, 'RfrdDocInf/Nb'),
    ...textsAt(found, 'RfrdDocInf/RfrdDocNb'),
    ...textsAt(found, 'AddtlRmtInf'),
  ]);
  const others = references.filter((reference) => creditorReferenceOf(reference) === null);
  const parts = [unwrapped(textsAt(node, 'RmtInf/Ustrd')), ...others, ...structured];
  const text = [...new Set(parts)].join(' ').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** The lines of a text. One that fills its 35 or 140 columns was cut there, perhaps within a word, and goes on in the next. */
function unwrapped(lines: readonly string[]): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    text += previous === undefined || previous.length % 35 === 0 ? line : ` ${line}`;
  }
  return text;
}
