import type { Findings } from '../findings.ts';
import { first, textAt, type XmlNode } from '../xml-tree.ts';
import { type Booked, readOperations } from './camt-details.ts';
import { kindOf } from './camt-kind.ts';
import type { Holder } from './camt-parties.ts';
import { dayAt, isCredit, type Money, moneyAt, referenceAt, signed } from './camt-values.ts';
import type { BankEntry } from './statement.ts';

export type ReadEntry = {
  readonly entry: BankEntry;
  /** The status as the file has it, `BOOK` where it has none. */
  readonly status: string;
};

export const BOOKED = 'BOOK';
const NOT_BOOKED = new Set(['PDNG', 'INFO', 'FUTR']);

/** One `Ntry`. Without an amount or a direction it is no line that could be counted: an error finding and `null`. */
export function readEntry(node: XmlNode, holder: Holder, accountCurrency: string | null, findings: Findings): ReadEntry | null {
  const money = moneyAt(node, 'Amt', findings);
  const credit = isCredit(node);
  if (money === null || credit === null) {
    const missing = money === null ? 'no readable amount (Amt)' : 'no direction (CdtDbtInd, CRDT or DBIT)';
    findings.error('entry-unreadable', `A line has ${missing} and was left out. Ask the bank for a corrected file.`, node.line);
    return null;
  }
  const status = statusOf(node, findings);
  const booked = bookedOf(node, money, credit, accountCurrency, findings);
  const kind = kindOf(first(node, 'BkTxCd'));
  const context = { kind, currency: booked.currency, credit, reversal: booked.reversal, holder };
  const { facts, details, ...batch } = readOperations(node, booked, context, findings);
  const entry = {
    ...booked,
    ...facts,
    label: labelOf(textAt(node, 'AddtlNtryInf'), facts.label),
    bankReference: referenceAt(node, 'AcctSvcrRef') ?? facts.bankReference,
    ...batch,
    details,
  };
  return { entry, status };
}

function bookedOf(node: XmlNode, money: Money, credit: boolean, accountCurrency: string | null, findings: Findings): Booked {
  const bookingDate = dayAt(node, 'BookgDt', findings);
  const valueDate = dayAt(node, 'ValDt', findings);
  if (bookingDate === null && valueDate === null)
    findings.error(
      'entry-without-date',
      'A line has neither a booking date nor a value date. Ask the bank for a corrected file.',
      node.line,
    );
  return {
    bookingDate,
    valueDate,
    amount: signed(money.amount, credit),
    currency: money.currency ?? accountCurrency,
    reversal: /^(?:true|1)$/i.test(textAt(node, 'RvslInd') ?? ''),
    line: node.line,
  };
}

/** A plain text at first, a `Cd` or `Prtry` from 2018 on. */
function statusOf(node: XmlNode, findings: Findings): string {
  const status = (textAt(node, 'Sts/Cd') ?? textAt(node, 'Sts/Prtry') ?? textAt(node, 'Sts') ?? '').toUpperCase();
  if (status === '') {
    findings.warning('entry-status-missing', 'A line does not say whether it is booked (Sts); it was taken as booked.', node.line);
    return BOOKED;
  }
  if (status !== BOOKED && !NOT_BOOKED.has(status)) {
    const message = `A line has the unknown status "${status.slice(0, 35)}" and was not taken as booked. Ask the bank what it means, and for a statement of booked lines.`;
    findings.error('entry-status-unknown', message, node.line);
  }
  return status;
}

/** The bank's words on the line and on its only operation, which are often the same. */
function labelOf(ofEntry: string | null, ofOperation: string | null): string | null {
  if (ofEntry === null || ofOperation === null) return ofEntry ?? ofOperation;
  return ofEntry.includes(ofOperation) ? ofEntry : `${ofEntry} ${ofOperation}`;
}
