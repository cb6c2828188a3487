import type { Day } from '../core/base/day.ts';
import { decimalOf } from '../core/base/money.ts';
import { COMPANY } from './company.ts';
import type { Paper } from './paper.ts';

/** The invoice as a UN/CEFACT Cross Industry Invoice of the Factur-X profile BASIC: what a program reads of the PDF. */
export function facturxXml(paper: Paper): string {
  const { number, isCredit, issued } = paper;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
  <rsm:ExchangedDocumentContext>
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument>
    <ram:ID>${number}</ram:ID>
    <ram:TypeCode>${isCredit ? '381' : '380'}</ram:TypeCode>
    <ram:IssueDateTime>${dateTime(issued)}</ram:IssueDateTime>
    ${NOTES.map(([subject, text]) => `<ram:IncludedNote><ram:Content>${text}</ram:Content><ram:SubjectCode>${subject}</ram:SubjectCode></ram:IncludedNote>`).join('\n    ')}
  </rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    ${lineItem(paper)}
    <ram:ApplicableHeaderTradeAgreement>
      ${sellerParty()}
      ${buyerParty(paper)}
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery>
      <ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>${dateTime(issued)}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent>
    </ram:ApplicableHeaderTradeDelivery>
    ${settlement(paper)}
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
}

/** What the law wants on every invoice between professionals. @law C. com. L441-9, D441-5 */
export const NOTES = [
  ['PMT', 'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €.'],
  ['PMD', 'Pénalités de retard : taux de la Banque centrale européenne majoré de 10 points.'],
  ['AAB', "Pas d'escompte pour paiement anticipé."],
] as const;

function lineItem({ work, net, ...paper }: Paper): string {
  return `<ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:Name>${escaped(work)}</ram:Name></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${decimalOf(net)}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>${category(paper)}</ram:CategoryCode><ram:RateApplicablePercent>${percent(paper)}</ram:RateApplicablePercent></ram:ApplicableTradeTax>
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${decimalOf(net)}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
      </ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>`;
}

function sellerParty(): string {
  const { name, siren, vatId, address, email } = COMPANY;
  return party('SellerTradeParty', { name, siren, vatId, address, email });
}

function buyerParty({ buyer }: Paper): string {
  return party('BuyerTradeParty', buyer);
}

type Party = Pick<Paper['buyer'], 'name' | 'siren' | 'vatId' | 'address' | 'email'>;

function party(tag: string, { name, siren, vatId, address, email }: Party): string {
  return `<ram:${tag}>
        <ram:Name>${escaped(name)}</ram:Name>${siren ? `\n        <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${siren}</ram:ID></ram:SpecifiedLegalOrganization>` : ''}
        <ram:PostalTradeAddress>
          <ram:PostcodeCode>${address.postcode}</ram:PostcodeCode>
          <ram:LineOne>${escaped(address.lines[0] ?? '')}</ram:LineOne>
          <ram:CityName>${escaped(address.city)}</ram:CityName>
          <ram:CountryID>${address.country}</ram:CountryID>
        </ram:PostalTradeAddress>${email ? `\n        <ram:URIUniversalCommunication><ram:URIID schemeID="EM">${email}</ram:URIID></ram:URIUniversalCommunication>` : ''}${vatId ? `\n        <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${vatId}</ram:ID></ram:SpecifiedTaxRegistration>` : ''}
      </ram:${tag}>`;
}

function settlement(paper: Paper): string {
  const { number, currency, net, tax, total, due, of } = paper;
  const account = COMPANY.accounts[0]?.iban ?? '';
  const exempt = tax === 0n ? '\n        <ram:ExemptionReason>Autoliquidation (directive 2006/112/CE, art. 196)</ram:ExemptionReason>' : '';
  const dueOn = due
    ? `\n      <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>${dateTime(due)}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>`
    : '';
  return `<ram:ApplicableHeaderTradeSettlement>
      <ram:PaymentReference>${number}</ram:PaymentReference>
      <ram:InvoiceCurrencyCode>${currency}</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradeSettlementPaymentMeans>
        <ram:TypeCode>30</ram:TypeCode>
        <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>${account}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
      </ram:SpecifiedTradeSettlementPaymentMeans>
      <ram:ApplicableTradeTax>
        <ram:CalculatedAmount>${decimalOf(tax)}</ram:CalculatedAmount>
        <ram:TypeCode>VAT</ram:TypeCode>${exempt}
        <ram:BasisAmount>${decimalOf(net)}</ram:BasisAmount>
        <ram:CategoryCode>${category(paper)}</ram:CategoryCode>
        <ram:RateApplicablePercent>${percent(paper)}</ram:RateApplicablePercent>
      </ram:ApplicableTradeTax>${dueOn}
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
        <ram:LineTotalAmount>${decimalOf(net)}</ram:LineTotalAmount>
        <ram:TaxBasisTotalAmount>${decimalOf(net)}</ram:TaxBasisTotalAmount>
        <ram:TaxTotalAmount currencyID="${currency}">${decimalOf(tax)}</ram:TaxTotalAmount>
        <ram:GrandTotalAmount>${decimalOf(total)}</ram:GrandTotalAmount>
        <ram:DuePayableAmount>${decimalOf(total)}</ram:DuePayableAmount>
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>${of ? `\n      <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>${of}</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>` : ''}
    </ram:ApplicableHeaderTradeSettlement>`;
}

/** Standard rate, or a service to a business elsewhere in the Union, which accounts for the tax itself. */
function category({ tax }: Pick<Paper, 'tax'>): string {
  return tax === 0n ? 'AE' : 'S';
}

function percent({ tax }: Pick<Paper, 'tax'>): string {
  return tax === 0n ? '0' : '20';
}

function dateTime(day: Day): string {
  return `<udt:DateTimeString format="102">${day.replaceAll('-', '')}</udt:DateTimeString>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
