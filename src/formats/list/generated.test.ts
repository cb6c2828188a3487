import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { type Day, fromOrdinal } from '../../core/base/day.ts';
import { decimalOf } from '../../core/base/money.ts';
import { groupThousands } from '../../core/base/text.ts';
import { readList } from './read-list.ts';

type Row = { readonly name: string; readonly total: number; readonly paid: number; readonly issued: number; readonly term: number };

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    name: fc.constantFrom('Société Générale', 'Zoé; "Fils", & Cie', 'Hôtel\tNoël|Été', 'Total Énergie', 'ligne 1\nligne 2'),
    total: fc.integer({ min: -100_000_000, max: 1_000_000_000 }),
    paid: fc.integer({ min: 0, max: 1_000_000 }),
    issued: fc.integer({ min: 18_000, max: 21_900 }),
    term: fc.integer({ min: 0, max: 90 }),
  }),
  { minLength: 1, maxLength: 30 },
);
const style = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'windows-1252', 'iso-8859-15', 'utf-16le', 'cp850', 'macroman'),
  thousands: fc.constantFrom('', ' ', '\u00a0', "'"),
  mark: fc.constantFrom(',', '.'),
  euro: fc.constantFrom('', ' €', '€'),
  negative: fc.constantFrom('before', 'after', 'parentheses'),
  dates: fc.constantFrom('d/m/y', 'd.m.y', 'd-m-yy', 'iso', 'compact', 'named'),
  preamble: fc.constantFrom('', 'Balance âgée au 31/01/2026\n\n'),
  total: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

const MONTHS = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'];

function writeDay(day: Day, dates: Style['dates']): string {
  const [y, m, d] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)];
  if (dates === 'iso') return day;
  if (dates === 'compact') return `${y}${m}${d}`;
  if (dates === 'named') return `${Number(d)}-${MONTHS[Number(m) - 1]}-${y.slice(2)}`;
  if (dates === 'd-m-yy') return `${Number(d)}-${Number(m)}-${y.slice(2)}`;
  return dates === 'd/m/y' ? `${d}/${m}/${y}` : `${d}.${m}.${y}`;
}

function writeAmount(cents: number, { thousands, mark, euro, negative }: Style): string {
  const text = decimalOf(BigInt(Math.abs(cents)));
  const amount = `${groupThousands(text.slice(0, -3), thousands)}${mark}${text.slice(-2)}${euro}`;
  if (cents >= 0) return amount;
  if (negative === 'parentheses') return `(${amount})`;
  return negative === 'before' ? `-${amount}` : `${amount}-`;
}

function render(list: readonly Row[], how: Style): Buffer {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = list.map(({ name, total, paid, issued, term }, index) => [
    `F${index}`,
    writeDay(fromOrdinal(issued), how.dates),
    writeDay(fromOrdinal(issued + term), how.dates),
    name,
    writeAmount(total, how),
    writeAmount(paid, how),
  ]);
  const totals = how.total ? [['Total', '', '', '', writeAmount(1, how), '']] : [];
  const table = [['N° facture', 'Date facture', 'Échéance', 'Client', 'Montant TTC', 'Déjà réglé'], ...lines, ...totals];
  const text = `${how.preamble}${table.map((cells) => cells.map(quote).join(how.delimiter)).join('\n')}\n`.replaceAll('\n', how.newline);
  if (how.encoding === 'cp850') return iconv.encode(text, 'cp858');
  if (how.encoding === 'macroman') return iconv.encode(text.replaceAll('€', '¤'), 'macroman');
  return iconv.encode(text, how.encoding.replace('-bom', ''), { addBOM: how.encoding === 'utf-8-bom' });
}

it('reads back any list it is given, however written', async () => {
  await fc.assert(
    fc.asyncProperty(rows, style, async (list, how) => {
      const { invoices, findings } = await readList({ name: 'x', bytes: render(list, how) });
      const amount = (cents: number) => decimalOf(BigInt(cents));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(
        invoices.map(({ number, issueDate, dueDates, buyer, totalInclTax, prepaid, amountDue, currency }) => [
          number,
          issueDate,
          ...dueDates,
          buyer?.name,
          totalInclTax,
          prepaid,
          amountDue,
          currency,
        ]),
      ).toEqual(
        list.map(({ name, total, paid, issued, term }, index) => [
          `F${index}`,
          fromOrdinal(issued),
          fromOrdinal(issued + term),
          name,
          amount(total),
          amount(paid),
          amount(total - paid),
          'EUR',
        ]),
      );
    }),
    { numRuns: 100 },
  );
});

it('survives any damage to a list', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      style,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
      async (list, how, damage) => {
        const bytes = render(list, how);
        for (const [at, byte] of damage) bytes[at % bytes.length] = byte;
        const reading = await readList({ name: 'x', bytes });
        expect(reading.findings.length).toBeLessThanOrEqual(1001);
      },
    ),
  );
});
