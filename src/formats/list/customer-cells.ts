import { decimalOfNumber } from '../decimal.ts';
import type { AddressFacts, PartyFacts } from '../reading.ts';
import type { ListField } from './column-mapping.ts';
import { countryCode } from './country.ts';
import type { Cell } from './rows.ts';
import type { RowCells } from './table.ts';

/** The customer of a row; `null` when none of its cells tells of one. */
export function customerIn(cells: RowCells): PartyFacts | null {
  const party: PartyFacts = {
    name: textIn(cells, 'customerName'),
    legalId: textIn(cells, 'siren')?.replace(/[\s.]/g, '') ?? textIn(cells, 'siret')?.replace(/[\s.]/g, '') ?? null,
    vatId: textIn(cells, 'vatId')?.replace(/[\s.]/g, '').toUpperCase() ?? null,
    email: textIn(cells, 'email'),
    phone: textIn(cells, 'phone'),
    address: addressIn(cells),
  };
  return Object.values(party).every((value) => value === null) ? null : party;
}

export function textIn(cells: RowCells, field: ListField): string | null {
  const cell = cells.get(field);
  if (cell === undefined) return null;
  return (typeof cell === 'number' ? (decimalOfNumber(cell) ?? String(cell)) : cell) || null;
}

function addressIn(cells: RowCells): AddressFacts | null {
  const lines = (['address', 'address2', 'address3'] as const)
    .flatMap((field) => (textIn(cells, field) ?? '').split(/\s*\n\s*/))
    .filter((line) => line !== '');
  const [city, country] = [textIn(cells, 'city'), textIn(cells, 'country')];
  const code = country === null ? null : countryCode(country);
  const postcode = frenchPostcode(cells.get('postcode'), code) ?? textIn(cells, 'postcode');
  return lines.length === 0 && city === null && country === null && postcode === null ? null : { lines, postcode, city, country: code };
}

/** Spreadsheets drop the zero in front of 01000. */
function frenchPostcode(cell: Cell | undefined, country: string | null): string | null {
  const isFrench = country === null || country === 'FR';
  return isFrench && typeof cell === 'number' && /^\d{4}$/.test(String(cell)) ? `0${cell}` : null;
}
