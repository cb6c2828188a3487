import { fold } from '../../core/base/text.ts';
import { type Findings, quoted } from '../findings.ts';
import type { AddressFacts, CustomerFacts } from '../reading.ts';
import { headerKey, matchColumns } from './columns.ts';
import { customerIn, textIn } from './customer-cells.ts';
import type { ListHeader } from './header-search.ts';
import { saysTotal } from './row-kinds.ts';
import type { ListRow, RowCells } from './table.ts';

/** No detail of a customer is longer; what is, was put in the wrong column. */
const MOST_LENGTH = 300;
const MOST_LINES = 6;

/** The customers of a list, row by row. Rows that name nobody are passed over and told. */
export function customersOf(rows: readonly ListRow[], header: ListHeader, findings: Findings): readonly CustomerFacts[] {
  reportBalance(header, findings);
  const isPerson = isPersonalName(header);
  const customers = rows.flatMap((row) => {
    if (isRepeatedHeader(row, header)) return [];
    const customer = readCustomer(row, isPerson, findings);
    if (customer !== null) return [customer];
    findings.warning('customer-remark-row', `The row ${quoted(row.firstText)} names no customer and was passed over.`, row.line);
    return [];
  });
  if (customers.length === 0) findings.warning('customer-list-empty', 'The list has a header but no customers.');
  return customers;
}

/** `null` for a row that is a total or a remark. */
function readCustomer({ cells, line, firstText }: ListRow, isPerson: boolean, findings: Findings): CustomerFacts | null {
  const party = customerIn(cells);
  const name = nameIn(cells, isPerson);
  const account = detail(textIn(cells, 'customerAccount'));
  const legalId = legalIdIn(cells);
  const vatId = detail(party?.vatId ?? null);
  if (name === null && account === null && legalId === null && vatId === null) return null;
  const facts = {
    email: emailIn(detail(party?.email ?? null)),
    phone: phoneIn(cells),
    address: addressOf(cells, party?.address ?? null, line, findings),
    language: languageNamed(textIn(cells, 'language')),
    segment: detail(textIn(cells, 'segment')),
  };
  const saysNothing = legalId === null && vatId === null && Object.values(facts).every((value) => value === null);
  if (saysNothing && saysTotal(firstText)) return null;
  return { name, account, legalId, vatId, ...facts, line };
}

/** The company's name, else that of the person; a person's first name stands in a column of its own. */
function nameIn(cells: RowCells, isPerson: boolean): string | null {
  const [company, contact, first] = (['customerName', 'contact', 'firstName'] as const).map((field) => bounded(textIn(cells, field)));
  const name = company ?? contact ?? null;
  const withFirst = name !== null && first && (isPerson || company === null) && !fold(name).split(' ').includes(fold(first));
  return withFirst ? `${name} ${first}` : name;
}

/** Whether the column of names holds those of people: a first name beside a company's name is the contact's. */
function isPersonalName({ headers, match }: ListHeader): boolean {
  const at = match.positions.get('customerName');
  return at !== undefined && /^(?:client nom|nom|nom last|famille nom)$/.test(headerKey(headers[at] ?? ''));
}

/** A SIRET says more than a SIREN. Spreadsheets drop the zeros in front. */
function legalIdIn(cells: RowCells): string | null {
  const digits = (field: 'siret' | 'siren', length: number) => {
    const text = detail(textIn(cells, field)?.replace(/[\s.\u00a0-]/g, '') ?? null);
    return text !== null && typeof cells.get(field) === 'number' ? text.padStart(length, '0') : text;
  };
  return digits('siret', 14) ?? digits('siren', 9);
}

/** "Jean Roy <jean@roy.fr>" and "mailto:jean@roy.fr" hold an address. */
function emailIn(text: string | null): string | null {
  return text && (/<([^<>\s]+@[^<>\s]+)>/.exec(text)?.[1] ?? text.replace(/^mailto:/i, ''));
}

function phoneIn(cells: RowCells): string | null {
  const text = detail(textIn(cells, 'phone'));
  return text !== null && typeof cells.get('phone') === 'number' && /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
}

/** An address in a country that nobody understands cannot be written on a letter. */
function addressOf(cells: RowCells, address: AddressFacts | null, line: number, findings: Findings): AddressFacts | null {
  if (address === null) return null;
  const country = detail(textIn(cells, 'country'));
  if (country !== null && address.country === null) {
    findings.warning('customer-country', `${quoted(country)} is not a country; write its name or its code, such as FR.`, line);
    return null;
  }
  const lines = address.lines.slice(0, MOST_LINES).flatMap((one) => detail(one) ?? []);
  const [postcode, city] = [detail(address.postcode), detail(address.city)];
  return lines.length === 0 && postcode === null && city === null ? null : { lines, postcode, city, country: address.country };
}

/** Those who read neither French nor English are written to in English. */
function languageNamed(text: string | null): 'fr' | 'en' | null {
  const word = fold((text ?? '').slice(0, MOST_LENGTH));
  if (/^fr(?:$| |a|e)/.test(word)) return 'fr';
  return /^(?:en|gb|uk|us|ang|de|ger|all|deu|es|spa|it|nl|dut|neer|pt|por)/.test(word) ? 'en' : null;
}

/** What people write where they have nothing to write. */
const NOTHING = /^(?:[-–—./*_]+|#?n\/?a|n\.?c\.?|n[ée]ant|null|none|nul|aucune?|vide|inconnue?)$/i;

function detail(text: string | null): string | null {
  const cell = bounded(text);
  return cell === null || NOTHING.test(cell) ? null : cell;
}

function bounded(text: string | null): string | null {
  const cell = text?.slice(0, MOST_LENGTH).trim() ?? '';
  return cell === '' || /^[-–—./]+$/.test(cell) ? null : cell;
}

function isRepeatedHeader({ cells }: ListRow, { headers, match }: ListHeader): boolean {
  const texts = [...match.positions].slice(0, 2);
  return texts.every(([field, at]) => textIn(cells, field) === headers[at]);
}

/** What a customer owes in all is no invoice: nobody can be reminded of it. */
function reportBalance({ headers }: ListHeader, findings: Findings): void {
  const at = matchColumns(headers).positions.get('amountDue');
  if (at === undefined) return;
  const column = quoted(headers[at] ?? '');
  findings.warning(
    'customer-balance',
    `The column ${column} was not used: a balance does not say which invoices are owed. Import them from a FEC or a list of invoices.`,
  );
}
