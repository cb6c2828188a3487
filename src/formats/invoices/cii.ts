import type { Finding } from '../facts.ts';
import type { AddressFacts, InvoiceFacts, PartyFacts } from '../reading.ts';
import { all, first, textAt, textsAt, type XmlNode } from '../xml-tree.ts';
import { amountAt, compact, distinct, lines, untdidDaysAt } from './values.ts';

/** The names that changed between ZUGFeRD 1 and the UN/CEFACT D16B/D22B message of Factur-X and XRechnung. */
type Dialect = {
  readonly header: string;
  readonly transaction: string;
  readonly agreement: string;
  readonly delivery: string;
  readonly settlement: string;
  readonly totals: string;
};

const CROSS_INDUSTRY_INVOICE: Dialect = {
  header: 'ExchangedDocument',
  transaction: 'SupplyChainTradeTransaction',
  agreement: 'ApplicableHeaderTradeAgreement',
  delivery: 'ApplicableHeaderTradeDelivery',
  settlement: 'ApplicableHeaderTradeSettlement',
  totals: 'SpecifiedTradeSettlementHeaderMonetarySummation',
};

const ZUGFERD_1: Dialect = {
  header: 'HeaderExchangedDocument',
  transaction: 'SpecifiedSupplyChainTradeTransaction',
  agreement: 'ApplicableSupplyChainTradeAgreement',
  delivery: 'ApplicableSupplyChainTradeDelivery',
  settlement: 'ApplicableSupplyChainTradeSettlement',
  totals: 'SpecifiedTradeSettlementMonetarySummation',
};

/** What the document of a `CrossIndustryInvoice` (or ZUGFeRD 1 `CrossIndustryDocument`) states; unreadable values go to `findings`. */
export function readCii(root: XmlNode, findings: Finding[]): InvoiceFacts {
  const dialect = root.name === 'CrossIndustryDocument' ? ZUGFERD_1 : CROSS_INDUSTRY_INVOICE;
  const header = first(root, dialect.header);
  const transaction = first(root, dialect.transaction);
  const agreement = first(transaction, dialect.agreement);
  const settlement = first(transaction, dialect.settlement);
  return {
    number: textAt(header, 'ID'),
    typeCode: textAt(header, 'TypeCode'),
    ...datesOf(header, first(transaction, dialect.delivery), settlement, findings),
    ...totalsOf(settlement, dialect, findings),
    seller: partyOf(first(agreement, 'SellerTradeParty')),
    buyer: partyOf(first(agreement, 'BuyerTradeParty')),
    payee: partyOf(first(settlement, 'PayeeTradeParty')),
    ibans: distinct(textsAt(settlement, 'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID').map(compact)),
    paymentReference: textAt(settlement, 'PaymentReference'),
    precedingInvoices: precedingOf(settlement),
    orderReference:
      textAt(agreement, 'BuyerOrderReferencedDocument/IssuerAssignedID') ?? textAt(agreement, 'BuyerOrderReferencedDocument/ID'),
    paymentTermsText: textsAt(settlement, 'SpecifiedTradePaymentTerms/Description').map(lines),
    customerAccount: null,
    line: null,
  };
}

function datesOf(
  header: XmlNode | null,
  delivery: XmlNode | null,
  settlement: XmlNode | null,
  findings: Finding[],
): Pick<InvoiceFacts, 'issueDate' | 'dueDates' | 'deliveryDate'> {
  const issue = untdidDaysAt(header, 'IssueDateTime', { what: 'The issue date (BT-2)', severity: 'error' }, findings);
  const due = untdidDaysAt(
    settlement,
    'SpecifiedTradePaymentTerms/DueDateDateTime',
    { what: 'The due date (BT-9)', severity: 'error' },
    findings,
  );
  const delivered = untdidDaysAt(
    delivery,
    'ActualDeliverySupplyChainEvent/OccurrenceDateTime',
    { what: 'The delivery date (BT-72)', severity: 'warning' },
    findings,
  );
  const ended = untdidDaysAt(
    settlement,
    'BillingSpecifiedPeriod/EndDateTime',
    { what: 'The end of the invoiced period (BT-74)', severity: 'warning' },
    findings,
  );
  return { issueDate: issue[0] ?? null, dueDates: distinct(due), deliveryDate: delivered[0] ?? ended[0] ?? null };
}

function totalsOf(
  settlement: XmlNode | null,
  dialect: Dialect,
  findings: Finding[],
): Pick<InvoiceFacts, 'currency' | 'totalInclTax' | 'prepaid' | 'amountDue'> {
  const totals = first(settlement, dialect.totals);
  return {
    currency: textAt(settlement, 'InvoiceCurrencyCode'),
    totalInclTax: amountAt(totals, 'GrandTotalAmount', 'The total with tax (BT-112)', findings),
    prepaid: amountAt(totals, 'TotalPrepaidAmount', 'The amount already paid (BT-113)', findings),
    amountDue: amountAt(totals, 'DuePayableAmount', 'The amount due (BT-115)', findings),
  };
}

function precedingOf(settlement: XmlNode | null): readonly string[] {
  const references = all(settlement, 'InvoiceReferencedDocument');
  return distinct(references.flatMap((reference) => textAt(reference, 'IssuerAssignedID') ?? textAt(reference, 'ID') ?? []));
}

function partyOf(party: XmlNode | null): PartyFacts | null {
  if (party === null) return null;
  const contact = 'DefinedTradeContact';
  return {
    name: textAt(party, 'Name'),
    legalId: textAt(party, 'SpecifiedLegalOrganization/ID'),
    vatId: vatIdOf(party),
    email: textAt(party, `${contact}/EmailURIUniversalCommunication/URIID`) ?? electronicMailOf(party),
    phone: textAt(party, `${contact}/TelephoneUniversalCommunication/CompleteNumber`),
    address: addressOf(first(party, 'PostalTradeAddress')),
  };
}

function vatIdOf(party: XmlNode): string | null {
  const ids = all(party, 'SpecifiedTaxRegistration/ID');
  return ids.find((id) => id.attributes.get('schemeID') === 'VA' && id.text !== '')?.text ?? null;
}

/** An electronic address of scheme EM is an e-mail address, as good as the contact's when that one is absent. */
function electronicMailOf(party: XmlNode): string | null {
  const addresses = all(party, 'URIUniversalCommunication/URIID');
  return addresses.find((address) => address.attributes.get('schemeID') === 'EM' && address.text !== '')?.text ?? null;
}

function addressOf(address: XmlNode | null): AddressFacts | null {
  if (address === null) return null;
  return {
    lines: ['LineOne', 'LineTwo', 'LineThree'].flatMap((name) => textAt(address, name) ?? []),
    postcode: textAt(address, 'PostcodeCode'),
    city: textAt(address, 'CityName'),
    country: textAt(address, 'CountryID'),
  };
}
