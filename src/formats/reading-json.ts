import type { EmailFacts } from './email/email-facts.ts';
import type { InsolvencyFacts } from './insolvency/insolvency-facts.ts';
import type { AddressFacts, CustomerFacts, FecFacts, FecLine, InvoiceFacts, PartyFacts, Reading } from './reading.ts';
import type { BankEntry, StatementFacts } from './statements/statement.ts';

/**
 * What `acquit read --json` prints for one file, ready for `JSON.stringify`: amounts are decimal texts, days are
 * `YYYY-MM-DD`, what is absent is `null`, lists are never `null`, and only the sections that the format has are there.
 */
export function readingJson(fileName: string, reading: Reading): Readonly<Record<string, unknown>> {
  const { format, encoding } = reading;
  const findings = reading.findings.map(({ severity, code, line, message }) => ({ severity, code, line, message }));
  const head = { file: fileName, format, encoding, findings };
  if (format === null) return head;
  if (format === 'fec') return reading.fec === null ? head : { ...head, fec: fecJson(reading.fec) };
  if (format === 'customer-list') return { ...head, customers: reading.customers.map(customerJson) };
  if (format === 'email') return { ...head, ...emailsJson(reading.emails ?? []) };
  if (format === 'bodacc') return { ...head, insolvency: (reading.insolvency ?? []).map(insolvencyJson) };
  if (isStatementFormat(format))
    return { ...head, statements: reading.statements.map(statementJson), loose: (reading.loose ?? []).map(statementJson) };
  return { ...head, invoices: reading.invoices.map(invoiceJson) };
}

/** The e-mail; of an mbox that holds several, the first, and all of them. */
function emailsJson(emails: readonly EmailFacts[]): Readonly<Record<string, unknown>> {
  const [email = null] = emails.map(emailJson);
  return emails.length > 1 ? { email, emails: emails.map(emailJson) } : { email };
}

function emailJson(email: EmailFacts): Readonly<Record<string, unknown>> {
  const { recipients, originalMessageId, subject, from, visibleReply } = email;
  const failed = recipients.map(({ address, action, status }) => ({ address, action, status }));
  return { class: email.class, recipients: failed, originalMessageId, subject, from, visibleReply };
}

function insolvencyJson(notice: InsolvencyFacts): Readonly<Record<string, unknown>> {
  const { id, type, siren, kind, nature, judgmentDate, publicationDate, court, names, corrects, complement } = notice;
  return { id, type, siren, kind, nature, judgmentDate, publicationDate, court, names, corrects, complement };
}

function isStatementFormat(format: Reading['format']): boolean {
  return format !== null && ['camt', 'cfonb120', 'mt940', 'ofx', 'bank-sheet'].includes(format);
}

/** An entry that is announced and not booked yet says so. */
function statementJson(statement: StatementFacts): Readonly<Record<string, unknown>> {
  const {
    account,
    accountAsWritten = account,
    currency,
    opening,
    closing,
    openingDate,
    closingDate,
    balancesTie,
    messageType = 'statement',
  } = statement;
  const iban = account !== null && /^[A-Z]{2}\d{2}/.test(account) ? account : null;
  const head = { account: accountAsWritten, iban, currency, opening, closing, openingDate, closingDate, balancesTie, messageType };
  const booked = statement.entries.map((entry) => ({ ...entryJson(entry), status: 'booked' }));
  const pending = (statement.pending ?? []).map((entry) => ({ ...entryJson(entry), status: 'pending' }));
  return { ...head, entries: [...booked, ...pending] };
}

function entryJson(entry: BankEntry): Readonly<Record<string, unknown>> {
  return {
    bookingDate: entry.bookingDate,
    valueDate: entry.valueDate,
    amount: entry.amount,
    currency: entry.currency,
    reversal: entry.reversal,
    kind: entry.kind,
    label: entry.label,
    remittance: entry.remittance,
    counterparty: entry.counterparty,
    counterpartyIban: entry.counterpartyIban,
    endToEndId: entry.endToEndId,
    mandateId: entry.mandateId,
    structuredReference: entry.structuredReference,
    returnReason: entry.returnReason,
    bankReference: entry.bankReference,
    batchCount: entry.batchCount,
    details: entry.details.map(entryJson),
  };
}

function invoiceJson(invoice: InvoiceFacts): Readonly<Record<string, unknown>> {
  return {
    number: invoice.number,
    typeCode: invoice.typeCode,
    issueDate: invoice.issueDate,
    dueDates: invoice.dueDates,
    currency: invoice.currency,
    totalInclTax: invoice.totalInclTax,
    prepaid: invoice.prepaid,
    amountDue: invoice.amountDue,
    seller: partyJson(invoice.seller),
    buyer: partyJson(invoice.buyer),
    payee: partyJson(invoice.payee),
    ibans: invoice.ibans,
    paymentReference: invoice.paymentReference,
    precedingInvoices: invoice.precedingInvoices,
    orderReference: invoice.orderReference,
    paymentTermsText: invoice.paymentTermsText,
  };
}

function partyJson(party: PartyFacts | null): Readonly<Record<string, unknown>> | null {
  return party === null ? null : { name: party.name, legalId: party.legalId, vatId: party.vatId };
}

function customerJson(customer: CustomerFacts): Readonly<Record<string, unknown>> {
  const { name, account, legalId, vatId, email, phone, address, language, segment } = customer;
  return { name, account, legalId, vatId, email, phone, address: addressJson(address), language, segment };
}

function addressJson(address: AddressFacts | null): Readonly<Record<string, unknown>> | null {
  return address && { lines: address.lines, postcode: address.postcode, city: address.city, country: address.country };
}

function fecJson(fec: FecFacts): Readonly<Record<string, unknown>> {
  return {
    separator: fec.separator,
    rows: fec.rows,
    totalDebit: fec.totalDebit,
    totalCredit: fec.totalCredit,
    unbalancedEntries: fec.unbalancedEntries,
    openItems: fec.openItems.map(openItemJson),
    unbalancedLetterGroups: fec.unbalancedLetterGroups.map(({ letter, account, auxiliary, net, lines }) => ({
      letter,
      account,
      auxiliary,
      net,
      lines,
    })),
  };
}

function openItemJson(item: FecLine): Readonly<Record<string, unknown>> {
  return {
    line: item.line,
    account: item.account,
    auxiliary: item.auxiliary,
    auxiliaryLabel: item.auxiliaryLabel,
    piece: item.piece,
    pieceDate: item.pieceDate,
    entryDate: item.entryDate,
    label: item.label,
    amount: item.amount,
  };
}
