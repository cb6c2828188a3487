import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { isDay } from '../../core/base/day.ts';
import type { Finding } from '../facts.ts';
import { readCfonb120 } from './cfonb120.ts';
import { closing, complement, movement, opening, statement } from './fixtures/cfonb120-file.ts';
import { enveloped, message, wrapped } from './fixtures/mt940-file.ts';
import { MUTATIONS, mutationsOf } from './fixtures/mutations.ts';
import { readMt940 } from './mt940.ts';
import type { BankEntry, StatementFacts, StatementReading } from './statement.ts';

const CFONB = [
  ...statement(
    [4_800, -2_050],
    [complement('LIB', 'SUITE'), complement('NPY', 'CAFÉ'), complement('RCN', 'E2E-1'), complement('MMO', 'USD200000000100000')],
  ),
  opening(0, { account: '0000002000B' }),
  movement(-590, { account: '0000002000B', code: 'B3', reject: '20' }),
  complement('RUM', 'RUM-1', { account: '0000002000B' }),
  complement('CPY', 'FR1420041010050500013M02606', { account: '0000002000B' }),
  closing(-590, { account: '0000002000B' }),
];
const SLASHES = wrapped(
  '86',
  '/05/VIR SEPA PERRIN/ORDP//NAME/CAFÉ PERRIN/IBAN/FR1420041010050500013M02606/EREF/E-1/REMI/STRD/CUR/RF18539007547034/OCMT/USD12,5/',
);
const SUBFIELDS = wrapped('86', '109?00RETOUR?20EREF+E1?21MREF+M1?22SVWZ+FACTURE 12?31FR1420041010050500013M02606?32PERRIN?34912');
const MT940 = [
  ...enveloped(message([':61:2607010701C50,00NTRFA//B1', ...SLASHES, ':61:260701RC5,00NRTIB', 'SUITE', ...SUBFIELDS], 'C260701EUR145,00')),
  ...message([':61:2612310102DR1,NMSCNONREF', ':86:TEXTE LIBRE'], 'C260701EUR99,00'),
  ...enveloped([':20:R', ':34F:EURD0,', ':61:260701EC1,00NTRFX', ':90C:1EUR1,00'], '942'),
];

const isAmount = (text: string | null) => text === null || /^-?\d+(?:\.\d+)?$/.test(text);

function isSound({ amount, bookingDate, valueDate, label, remittance, counterparty, endToEndId }: BankEntry): boolean {
  const days = [bookingDate, valueDate].every((day) => day === null || isDay(day));
  return isAmount(amount) && days && ![label, remittance, counterparty, endToEndId].includes('');
}

/** Whatever the bytes are: facts of the right form, and findings that say where. */
function check({ statements, loose = [], findings }: StatementReading): void {
  const facts: readonly StatementFacts[] = [...statements, ...loose];
  expect(facts.filter(({ opening: first, closing: last }) => !isAmount(first) || !isAmount(last))).toEqual([]);
  expect(facts.flatMap(({ entries, pending = [] }) => [...entries, ...pending]).filter((entry) => !isSound(entry))).toEqual([]);
  expect(findings.length).toBeLessThanOrEqual(1001);
  const hasPlace = ({ line, code }: Finding) => (line === null ? /^(?:encoding-|more-findings|balances-)/.test(code) : line >= 1);
  expect(findings.filter((finding) => !hasPlace(finding) || finding.message.length < 20)).toEqual([]);
}

const SOURCES: readonly (readonly [string, string, (bytes: Uint8Array) => StatementReading])[] = [
  ['CFONB 120', CFONB.join('\r\n'), readCfonb120],
  ['CFONB 120 without line breaks', CFONB.join(''), readCfonb120],
  ['MT940', MT940.join('\r\n'), readMt940],
];

it.each(SOURCES)('%s: no damage makes it fail', { timeout: 600_000 }, (_, text, read) => {
  for (const [seed, encoding] of ['utf-8', 'windows-1252'].entries()) {
    const source = iconv.encode(text, encoding);
    check(read(source));
    for (const bytes of mutationsOf(source, seed + 1, MUTATIONS / 2)) check(read(bytes));
  }
});

it.each([
  ['one record without end', '04'.repeat(2_000_000)],
  ['records of nothing', `${'04\n'.repeat(50_000)}`],
  ['openings alone', `${opening(0)}\n`.repeat(20_000)],
  [
    'words of labels',
    `${[opening(0), movement(1, { code: '' }), ...Array.from({ length: 100 }, () => complement('LIB', 'REMISE '.repeat(10))), closing(1)].join('\n')}\n`.repeat(
      20,
    ),
  ],
])('CFONB 120: a flood of %s', { timeout: 60_000 }, (_, text) => check(readCfonb120(Buffer.from(text))));

it.each([
  ['tags', ':20:\n'.repeat(50_000)],
  ['lines', ':61:260701C1,00NTRFA\n'.repeat(20_000)],
  ['slashes', `:61:260701C1,00NTRFA\n:86:${'/'.repeat(1_900)}\n${'/NAME/'.repeat(300)}\n`.repeat(300)],
  ['subfields', `:61:260701C1,00NTRFA\n:86:166${'?20EREF+'.repeat(230)}\n`.repeat(300)],
  ['envelopes', '{1:F01X}{2:I940Y}{4:'.repeat(100_000)],
  ['braces', '-}{'.repeat(1_000_000)],
])('MT940: a flood of %s', { timeout: 60_000 }, (_, text) => check(readMt940(Buffer.from(text))));
