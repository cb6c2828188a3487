import type { Day } from '../../core/base/day.ts';
import type { Finding } from '../facts.ts';
import type { AddressFacts, InvoiceFacts, PartyFacts } from '../reading.ts';
import { all, first, textAt, textsAt, type XmlNode } from '../xml-tree.ts';
import { amountAt, compact, distinct, isoDaysAt, lines } from './values.ts';

const CREDIT_NOTE = '381';

/** What a UBL 2 `Invoice` or `CreditNote` states; unreadable values go to `findings`. */
export function readUbl(root: XmlNode, findings: Finding[]): InvoiceFacts {
  const totals = first(root, 'LegalMonetaryTotal');
  return {
    number: textAt(root, 'ID'),
    typeCode: typeCodeOf(root),
    issueDate: isoDaysAt(root, 'IssueDate', { what: 'The issue date (BT-2)', severity: 'error' }, findings)[0] ?? null,
    dueDates: dueDatesOf(root, findings),
    currency: textAt(root, 'DocumentCurrencyCode'),
    totalInclTax: amountAt(totals, 'TaxInclusiveAmount', 'The total with tax (BT-112)', findings),
    prepaid: amountAt(totals, 'PrepaidAmount', 'The amount already paid (BT-113)', findings),
    amountDue: amountAt(totals, 'PayableAmount', 'The amount due (BT-115)', findings),
    seller: partyOf(first(root, 'AccountingSupplierParty/Party')),
    buyer: partyOf(first(root, 'AccountingCustomerParty/Party')),
    payee: partyOf(first(root, 'PayeeParty')),
    ibans: distinct(textsAt(root, 'PaymentMeans/PayeeFinancialAccount/ID').map(compact)),
    paymentReference: textAt(root, 'PaymentMeans/PaymentID'),
    precedingInvoices: distinct(textsAt(root, 'BillingReference/InvoiceDocumentReference/ID')),
    orderReference: textAt(root, 'OrderReference/ID'),
    paymentTermsText: textsAt(root, 'PaymentTerms/Note').map(lines),
    deliveryDate: deliveryDateOf(root, findings),
    customerAccount: null,
    line: null,
  };
}

function typeCodeOf(root: XmlNode): string | null {
  if (root.name === 'CreditNote') return textAt(root, 'CreditNoteTypeCode') ?? CREDIT_NOTE;
  return textAt(root, 'InvoiceTypeCode');
}

/** Credit notes and instalments have no `DueDate` of the document; theirs stands in the payment means or terms. */
function dueDatesOf(root: XmlNode, findings: Finding[]): readonly Day[] {
  const paths = ['DueDate', 'PaymentMeans/PaymentDueDate', 'PaymentTerms/PaymentDueDate', 'PaymentTerms/InstallmentDueDate'];
  const term = { what: 'The due date (BT-9)', severity: 'error' } as const;
  return distinct(paths.flatMap((path) => isoDaysAt(root, path, term, findings)));
}

function deliveryDateOf(root: XmlNode, findings: Finding[]): Day | null {
  const delivered = { what: 'The delivery date (BT-72)', severity: 'warning' } as const;
  const ended = { what: 'The end of the invoiced period (BT-74)', severity: 'warning' } as const;
  return (
    isoDaysAt(root, 'Delivery/ActualDeliveryDate', delivered, findings)[0] ??
    isoDaysAt(root, 'InvoicePeriod/EndDate', ended, findings)[0] ??
    null
  );
}

function partyOf(party: XmlNode | null): PartyFacts | null {
  if (party === null) return null;
  return {
    name: textAt(party, 'PartyLegalEntity/RegistrationName') ?? textAt(party, 'PartyName/Name'),
    legalId: textAt(party, 'PartyLegalEntity/CompanyID'),
    vatId: vatIdOf(party),
    email: textAt(party, 'Contact/ElectronicMail') ?? electronicMailOf(party),
    phone: textAt(party, 'Contact/Telephone'),
    address: addressOf(first(party, 'PostalAddress')),
  };
}

function vatIdOf(party: XmlNode): string | null {
  const registrations = all(party, 'PartyTaxScheme').filter((scheme) => textAt(scheme, 'TaxScheme/ID')?.toUpperCase() === 'VAT');
  return registrations.flatMap((registration) => textAt(registration, 'CompanyID') ?? [])[0] ?? null;
}

/** An electronic address of scheme EM is an e-mail address, as good as the contact's when that one is absent. */
function electronicMailOf(party: XmlNode): string | null {
  const endpoint = first(party, 'EndpointID');
  return endpoint?.attributes.get('schemeID') === 'EM' && endpoint.text !== '' ? endpoint.text : null;
}

function addressOf(address: XmlNode | null): AddressFacts | null {
  if (address === null) return null;
  return {
    lines: ['StreetName', 'AdditionalStreetName', 'AddressLine/Line'].flatMap((path) => textAt(address, path) ?? []),
    postcode: textAt(address, 'PostalZone'),
    city: textAt(address, 'CityName'),
    country: textAt(address, 'Country/IdentificationCode'),
  };
}
