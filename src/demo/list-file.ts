import iconv from 'iconv-lite';
import type { Day } from '../core/base/day.ts';
import { decimalOf } from '../core/base/money.ts';
import { formatDay, groupThousands } from '../core/base/text.ts';
import { amountOn, openOn } from './books.ts';
import { customerOf } from './cast.ts';
import { SALES, type Sale } from './sales.ts';

const COLUMNS = [
  ...['N° facture', 'Code client', 'Raison sociale', 'SIREN', 'N° TVA', 'Date facture', 'Échéance', 'Montant TTC', 'Reste dû', 'Devise'],
  ...['E-mail', 'Téléphone', 'Adresse', 'CP', 'Ville', 'Pays'],
];

/** The invoices that are open at the end of a day, as an invoicing program lists them: semicolons, decimal comma, windows-1252. */
export function listFile(today: Day): { readonly name: string; readonly bytes: Uint8Array } {
  const open = SALES.filter((sale) => openOn(sale, today) > 0n);
  const text = [COLUMNS, ...open.map((sale) => rowOf(sale, today))].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
  return { name: `echeancier-${today.replaceAll('-', '')}.csv`, bytes: iconv.encode(text, 'win1252') };
}

function rowOf(sale: Sale, today: Day): string[] {
  const { account, name, siren, vatId, address, email, phone } = customerOf(sale.account);
  return [
    ...[sale.number, account, name, siren ?? '', vatId ?? '', formatDay(sale.issued, 'fr'), sale.due ? formatDay(sale.due, 'fr') : ''],
    ...[amount(amountOn(sale, today)), amount(openOn(sale, today)), sale.inEuros === null ? 'EUR' : 'USD'],
    ...[email ?? '', phone ?? '', ...address.lines, address.postcode, address.city, address.country],
  ];
}

function amount(cents: bigint): string {
  const [whole = '', decimals = ''] = decimalOf(cents).split('.');
  return `${groupThousands(whole, ' ')},${decimals}`;
}

function quoted(cell: string): string {
  return /[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
