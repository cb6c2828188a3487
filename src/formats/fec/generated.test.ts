import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decimalOf } from '../../core/base/money.ts';
import { readFec } from './read-fec.ts';

type Line = { readonly account: string; readonly cents: number; readonly letter: string; readonly label: string; readonly entry: number };

const COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  '',
  '',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
];

const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.record({
    account: fc.constantFrom('411000', '41100012', '416000', '401000', '706000', '512', '4191'),
    cents: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    letter: fc.constantFrom('', '', 'A', 'AB'),
    label: fc.constantFrom('Facture réglée', 'Créance à Noël', 'Société "Zoé"', '  ', 'Hôtel & Fils'),
    entry: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 40 },
);
const style = fc.record({
  separator: fc.constantFrom('\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'windows-1252', 'iso-8859-15', 'utf-16le'),
  mark: fc.constantFrom(',', '.'),
  signed: fc.boolean(),
  lastNewline: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function render(entries: readonly Line[], { separator, newline, encoding, mark, signed, lastNewline }: Style): Buffer {
  const amount = (cents: number) => decimalOf(BigInt(cents)).replace('.', mark);
  const rows = entries.map(({ account, cents, letter, label, entry }) => {
    const [debit, credit] = [amount(Math.max(cents, 0)), amount(Math.max(-cents, 0))];
    const amounts = signed ? [amount(Math.abs(cents)), cents < 0 ? 'C' : 'D'] : [debit, credit];
    return [
      'VE',
      'Ventes créées',
      `${entry}`,
      '20260131',
      account,
      'Clients',
      'C1',
      'Zoé',
      'FA1',
      '20260131',
      label,
      ...amounts,
      letter,
      '',
      '',
      '',
      '',
    ].join(separator);
  });
  const header = COLUMNS.map((name, at) =>
    at === 11 ? (signed ? 'Montant' : 'Debit') : at === 12 ? (signed ? 'Sens' : 'Credit') : name,
  ).join(separator);
  return iconv.encode([header, ...rows, ...(lastNewline ? [''] : [])].join(newline), encoding, { addBOM: encoding === 'utf-16le' });
}

const isCustomer = (account: string) => account.startsWith('411') || account.startsWith('416');

function nonZeroSums(entries: readonly Line[], key: (line: Line) => string): number {
  const sums = new Map<string, number>();
  for (const line of entries) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.cents);
  return [...sums.values()].filter((sum) => sum !== 0).length;
}

it('reads back any FEC it is given, however written', () => {
  fc.assert(
    fc.property(lines, style, (entries, how) => {
      const { fec, findings } = readFec(render(entries, how));
      const sum = (sign: 1 | -1) => decimalOf(BigInt(entries.reduce((total, { cents }) => total + Math.max(sign * cents, 0), 0)));
      const customers = entries.flatMap((line, index) => (isCustomer(line.account) ? [{ ...line, line: index + 2 }] : []));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(fec).toMatchObject({
        separator: how.separator === '\t' ? 'TAB' : 'PIPE',
        rows: entries.length,
        totalDebit: sum(1),
        totalCredit: sum(-1),
      });
      expect(fec?.unbalancedEntries).toBe(nonZeroSums(entries, ({ entry }) => `${entry}`));
      expect(fec?.unbalancedLetterGroups.length).toBe(
        nonZeroSums(
          customers.filter(({ letter }) => letter !== ''),
          ({ account, letter }) => `${account} ${letter}`,
        ),
      );
      expect(fec?.customerLines.map(({ line, account, amount, letter, label }) => ({ line, account, amount, letter, label }))).toEqual(
        customers.map(({ line, account, cents, letter, label }) => ({
          line,
          account,
          amount: decimalOf(BigInt(cents)),
          letter: letter || null,
          label: label.trim(),
        })),
      );
      expect(fec?.openItems).toEqual(fec?.customerLines.filter(({ letter }) => letter === null));
    }),
  );
});

it('survives any damage to a file', () => {
  fc.assert(
    fc.property(
      lines,
      style,
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
      fc.nat(),
      (entries, how, damage, cut) => {
        const bytes = render(entries, how);
        for (const [at, byte] of damage) bytes[at % bytes.length] = byte;
        const reading = readFec(bytes.subarray(0, cut % (bytes.length + 1)));
        expect(reading.findings.length).toBeLessThanOrEqual(1001);
      },
    ),
  );
});
