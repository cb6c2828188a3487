import iconv from 'iconv-lite';
import type { Day } from '../core/base/day.ts';
import { decimalOf } from '../core/base/money.ts';
import { booksOn, type Entry, JOURNALS, type Line } from './books.ts';
import { customerOf } from './cast.ts';
import { COMPANY } from './company.ts';

/** The eighteen columns, in the order and under the names of the norm. @law LPF art. A47 A-1, VII */
const COLUMNS = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib', 'PieceRef'],
  ...['PieceDate', 'EcritureLib', 'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'],
];

/** The accounting-entries file of the year up to a day, as an accounting program exports it: tabs, ISO 8859-15, CRLF. */
export function fecFile(today: Day): { readonly name: string; readonly bytes: Uint8Array } {
  const rows = booksOn(today).flatMap((entry, index) => entry.lines.map((line) => rowOf(entry, index + 1, line)));
  const text = [COLUMNS, ...rows].map((cells) => `${cells.join('\t')}\r\n`).join('');
  return { name: `${COMPANY.siren}FEC${compact(today)}.txt`, bytes: iconv.encode(text, 'ISO-8859-15') };
}

function rowOf({ journal, on, piece, pieceDate, label }: Entry, number: number, line: Line): string[] {
  const amount = (cents: bigint) => decimalOf(cents > 0n ? cents : 0n).replace('.', ',');
  return [
    ...[journal, JOURNALS[journal], String(number), compact(on), line.account, line.label],
    ...[line.customer ?? '', line.customer ? customerOf(line.customer).name : '', piece, compact(pieceDate), label],
    ...[amount(line.cents), amount(-line.cents), line.letter?.code ?? '', line.letter ? compact(line.letter.on) : '', compact(on)],
    ...(line.dollars === null ? ['', ''] : [decimalOf(line.dollars).replace('.', ','), 'USD']),
  ];
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}
