import { expect, it } from 'vitest';
import { readCamt } from './camt.ts';
import { balance, camt, domainCode, line, operation } from './fixtures/camt.ts';
import { MUTATIONS, mutationsOf } from './fixtures/mutations.ts';
import type { BankEntry, StatementReading } from './statement.ts';

const BATCH = '<Btch><PmtInfId>P1</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>';
const SOURCE = camt(
  [
    balance('OPBD', '10.00', '2026-03-01') +
      line({ details: operation({ amount: '100.00', debtor: 'Société Générée', text: ['FACTURE F-1', 'SUITE'] }) }) +
      line({ direction: 'DBIT', reversal: true, code: domainCode('PMNT/IDDT/UPDD') }) +
      line({ batch: BATCH, details: operation({ amount: '60.00' }) + operation({ amount: '40.00', creditor: 'Nous' }) }) +
      line({ status: 'PDNG' }) +
      balance('CLBD', '110.00', '2026-03-02'),
    line({ amount: '5.00' }),
  ],
  { owner: 'Nous' },
);

const LEAVES = [
  '',
  'CRDT',
  'DBIT',
  '-1',
  '1e9',
  '9'.repeat(60),
  '0.0000001',
  '2026-02-30',
  'BOOK',
  'true',
  'EUR',
  '\u00a0',
  '&amp;',
  'é'.repeat(200),
];

/** Files that are still well-formed: texts exchanged, elements taken out, doubled or renamed. */
function rearranged(xml: string, random: () => number): string {
  const elements = [...xml.matchAll(/<([A-Z]\w+)(?: [^>]*)?>([^<]*)<\/\1>|<([A-Z]\w+)>(?=\s*<)/g)];
  const chosen = elements[Math.floor(random() * elements.length)];
  if (chosen === undefined) return xml;
  const name = chosen[1] ?? chosen[3] ?? '';
  const end = xml.indexOf(`</${name}>`, chosen.index) + name.length + 3;
  const whole = xml.slice(chosen.index, end);
  const leaf = LEAVES[Math.floor(random() * LEAVES.length)] ?? '';
  const others = [whole + whole, whole.replaceAll(name, 'Odd'), `<Odd>${whole}</Odd>`, '', whole.replace(/>[^<]*</, `>${leaf}<`)];
  const other = others[Math.floor(random() * others.length)] ?? '';
  return xml.slice(0, chosen.index) + other + xml.slice(end);
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

const linesOf = ({ statements }: StatementReading) => statements.flatMap(({ entries, pending = [] }) => [...entries, ...pending]);

function amountsOf(entries: readonly BankEntry[]): readonly string[] {
  return entries.flatMap(({ amount, details }) => [amount, ...amountsOf(details)]);
}

it('survives files whose bytes are damaged, and says what it could not read', () => {
  for (const bytes of mutationsOf(SOURCE, 53, MUTATIONS)) {
    const reading = readCamt(bytes);
    for (const amount of amountsOf(linesOf(reading))) expect(amount).toMatch(/^-?\d+(?:\.\d+)?$/);
    if (reading.statements.length === 0) expect(reading.findings.map(({ severity }) => severity)).toContain('error');
  }
});

it('loses no line of a rearranged file in silence', () => {
  const random = randomOf(54);
  const [source, whole] = [new TextDecoder().decode(SOURCE), /xml-|not-a-bank-statement|statement-missing|entry-outside-statement/];
  let [read, refused] = [0, 0];
  for (let n = 0; n < MUTATIONS; n += 1) {
    let xml = source;
    for (let step = 0; step <= random() * 3; step += 1) xml = rearranged(xml, random);
    const reading = readCamt(new TextEncoder().encode(xml));
    const lines = linesOf(reading).length;
    const unreadable = reading.findings.filter(({ code }) => code === 'entry-unreadable').length;
    const written = (xml.match(/<Ntry[ >]/g) ?? []).length;
    if (reading.findings.some(({ code }) => whole.test(code))) refused += 1;
    else expect(lines + unreadable, xml).toBe(written);
    read += lines;
  }
  // The test means nothing if most files are refused outright.
  expect(read).toBeGreaterThan(MUTATIONS * 3);
  expect(refused).toBeLessThan(MUTATIONS / 3);
});
