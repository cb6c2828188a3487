import { createHash } from 'node:crypto';
import { fixedClock } from '../adapters/clock/clock.ts';
import { digest } from '../adapters/digest.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { TableName, Tables } from '../core/journal/tables.ts';
import type { CreditorProfile, DebtorDetails } from '../core/receivable/party.ts';
import type { SourceFile } from '../formats/reading.ts';
import type { Store } from '../ports/store.ts';
import { type ImportOptions, importFile } from './import-file.ts';
import type { ImportReport } from './import-report.ts';
import { registerCreditor } from './register-creditor.ts';

/** A workspace with one creditor, and a clock that can be moved. */
export type Bench = {
  readonly store: Store;
  readonly creditorId: CreditorId;
  readonly deps: {
    readonly store: Store;
    readonly digest: typeof digest;
    readonly clock: ReturnType<typeof fixedClock>;
    readonly by: string;
  };
  take(file: SourceFile, options?: ImportOptions): Promise<ImportReport>;
  rows<T extends TableName>(table: T): Promise<Tables[T][]>;
  /** Number, open cents and due date of each item that is open, by number. */
  open(): Promise<string[]>;
  details(debtor: DebtorId): Promise<DebtorDetails | null>;
};

export const SIREN = '732829320';
const PROFILE: CreditorProfile = {
  name: 'Atelier du Port',
  legalForm: 'SARL',
  capital: null,
  siren: SIREN,
  rcsCity: 'Nantes',
  vatId: 'FR44732829320',
  address: { lines: ['1 quai'], postcode: '44000', city: 'Nantes', country: 'FR' },
  email: 'compta@atelier.example',
  phone: null,
  signatory: 'Claire',
  accounts: [],
  logo: null,
  contractRate: null,
  mediator: null,
};

export async function bench(today = '2026-03-02'): Promise<Bench> {
  const clock = fixedClock(day(today));
  return benchOn(createMemoryStore(clock, digest), clock);
}

export async function benchOn(store: Store, clock: ReturnType<typeof fixedClock>): Promise<Bench> {
  const deps = { store, digest, clock, by: 'claire' };
  const creditorId = await registerCreditor(deps, PROFILE, 'mainland', null);
  const rows: Bench['rows'] = (table) => store.select(table, {});
  return {
    store,
    creditorId,
    deps,
    rows,
    take: (file, options = {}) => importFile(deps, creditorId, file, options),
    open: async () =>
      (await rows('item'))
        .filter((item) => item.open_cents !== 0)
        .map((item) => `${item.number} ${item.open_cents} ${item.due_on ?? '-'}`)
        .sort(),
    details: async (id) => {
      const [debtor] = await store.select('debtor', { id });
      return debtor ? ((await store.vault([debtor.vault_id]))[0]?.details ?? null) : null;
    },
  };
}

/** The whole state but what an import says of itself. */
export async function stateOf({ rows, store }: Bench): Promise<string> {
  const tables = await Promise.all(
    (['debtor', 'debtor_key', 'item', 'settlement', 'document', 'hold', 'question', 'creditor'] as const).map((table) => rows(table)),
  );
  const debtors = await rows('debtor');
  const vault = await store.vault(debtors.map((debtor) => debtor.vault_id));
  return createHash('sha256')
    .update(JSON.stringify([tables, vault]))
    .digest('hex');
}

export type FecRow = {
  readonly journal?: string;
  readonly entry?: string;
  readonly date?: string;
  readonly account?: string;
  readonly aux?: string;
  readonly name?: string;
  readonly piece?: string;
  readonly label?: string;
  /** Positive is a debit. */
  readonly amount: number;
  readonly letter?: string;
};

const FEC_COLUMNS =
  'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise';

export function fec(rows: readonly FecRow[], name = '732829320FEC20251231.txt'): SourceFile {
  const lines = rows.map((row, index) => {
    const {
      journal = 'VE',
      entry = `${journal}${index + 1}`,
      date = '20260105',
      account = '411000',
      aux = 'DUBOIS',
      name: label = 'Dubois SAS',
      piece = '',
      letter = '',
    } = row;
    const [debit, credit] = row.amount >= 0 ? [row.amount, 0] : [0, -row.amount];
    const cents = (amount: number) => amount.toFixed(2).replace('.', ',');
    return [
      journal,
      journal,
      entry,
      date,
      account,
      'Clients',
      aux,
      label,
      piece,
      date,
      row.label ?? piece,
      cents(debit),
      cents(credit),
      letter,
      letter ? date : '',
      date,
      '',
      '',
    ].join('\t');
  });
  return textFile(name, [FEC_COLUMNS.replaceAll(' ', '\t'), ...lines].join('\r\n'));
}

export function csv(columns: string, rows: readonly string[], name = 'liste.csv'): SourceFile {
  return textFile(name, [columns, ...rows].join('\r\n'));
}

export type UblInvoice = {
  readonly number: string;
  readonly issued?: string;
  readonly due?: string | null;
  readonly total?: string;
  readonly due_amount?: string;
  readonly prepaid?: string;
  readonly seller?: { readonly name: string; readonly siren: string };
  readonly buyer?: { readonly name: string; readonly siren?: string; readonly vat?: string; readonly email?: string };
  readonly type?: string;
  readonly preceding?: string;
};

export function ubl(invoice: UblInvoice): SourceFile {
  const {
    number,
    issued = '2026-01-05',
    due = '2026-02-04',
    total = '1200.00',
    seller = { name: 'Atelier du Port', siren: SIREN },
    buyer = { name: 'DUBOIS', siren: '552081317' },
    type = '380',
  } = invoice;
  const isCredit = type === '381';
  const root = isCredit ? 'CreditNote' : 'Invoice';
  const party = (name: string, siren: string | undefined, vat?: string, email?: string) =>
    `<cac:Party><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>2 rue Haute</cbc:StreetName><cbc:CityName>Brest</cbc:CityName><cbc:PostalZone>29200</cbc:PostalZone><cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country></cac:PostalAddress>${
      vat
        ? `<cac:PartyTaxScheme><cbc:CompanyID>${vat}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`
        : ''
    }<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName>${siren ? `<cbc:CompanyID schemeID="0002">${siren}</cbc:CompanyID>` : ''}</cac:PartyLegalEntity>${
      email ? `<cac:Contact><cbc:ElectronicMail>${email}</cbc:ElectronicMail></cac:Contact>` : ''
    }</cac:Party>`;
  const preceding = invoice.preceding
    ? `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${invoice.preceding}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`
    : '';
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>${number}</cbc:ID><cbc:IssueDate>${issued}</cbc:IssueDate>${due && !isCredit ? `<cbc:DueDate>${due}</cbc:DueDate>` : ''}<cbc:${root}TypeCode>${type}</cbc:${root}TypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>${preceding}
<cac:AccountingSupplierParty>${party(seller.name, seller.siren)}</cac:AccountingSupplierParty>
<cac:AccountingCustomerParty>${party(buyer.name, buyer.siren, buyer.vat, buyer.email)}</cac:AccountingCustomerParty>
<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">${total}</cbc:TaxInclusiveAmount>${invoice.prepaid ? `<cbc:PrepaidAmount currencyID="EUR">${invoice.prepaid}</cbc:PrepaidAmount>` : ''}<cbc:PayableAmount currencyID="EUR">${invoice.due_amount ?? total}</cbc:PayableAmount></cac:LegalMonetaryTotal>
</${root}>`;
  return textFile(`${number}.xml`, xml);
}

function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Codes of the lines of a report, for a look at what was told. */
export function codes(report: ImportReport): string[] {
  return report.lines.map((line) => line.code);
}

/** Every amount less what was laid on it is what is open: on this the claim of the law is built. */
export async function unbalancedItems({ rows }: Bench): Promise<string[]> {
  const settlements = await rows('settlement');
  return (await rows('item'))
    .filter(
      (item) =>
        item.amount_cents - settlements.filter((one) => one.item_id === item.id).reduce((sum, one) => sum + one.cents, 0) !==
        item.open_cents,
    )
    .map((item) => item.number);
}
