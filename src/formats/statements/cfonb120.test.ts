import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { looksLikeCfonb120, readCfonb120 } from './cfonb120.ts';
import { closing, complement, movement, opening, punched, statement } from './fixtures/cfonb120-file.ts';
import type { BankEntry } from './statement.ts';

const IBAN = 'FR7630004005710001234567816';
const read = (lines: readonly string[], end = '\n') => readCfonb120(Buffer.from(lines.join(end)));
const codes = (lines: readonly string[]) => read(lines).findings.map(({ severity, code, line }) => `${severity} ${code} ${line}`);

/** The only entry of a statement made of a movement and its complements. */
function entryOf(cents: number, parts: Parameters<typeof movement>[1], complements: readonly string[] = []): BankEntry | undefined {
  const { statements } = read([opening(0), movement(cents, parts), ...complements, closing(cents)]);
  return statements[0]?.entries[0];
}

describe('statements of CFONB 120', () => {
  it('gives account, balances, dates and lines', () => {
    const { statements, findings } = read([opening(10_000), movement(123_456), movement(-2_050), closing(131_406)]);
    expect(findings).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      account: IBAN,
      accountAsWritten: '00012345678',
      currency: 'EUR',
      opening: '100.00',
      closing: '1314.06',
      openingDate: '2026-06-30',
      closingDate: '2026-07-01',
      balancesTie: true,
    });
    expect(statements[0]?.entries.map(({ amount, line }) => [amount, line])).toEqual([
      ['1234.56', 2],
      ['-20.50', 3],
    ]);
  });

  it.each([...'{ABCDEFGHI'].map((sign, digit) => [sign, `1.0${digit}`] as const))('%s is a credit of %s', (sign, amount) => {
    expect(read([opening(0, { amount: `000000000010${sign}` })]).statements[0]?.opening).toBe(amount);
  });

  it.each([...'}JKLMNOPQR'].map((sign, digit) => [sign, `-1.0${digit}`] as const))('%s is a debit of %s', (sign, amount) => {
    expect(read([opening(0, { amount: `000000000010${sign}` })]).statements[0]?.opening).toBe(amount);
  });

  it.each([
    ['0000000000000}', '2', '0.00'],
    ['0000000012345E', '0', '123455'],
    ['0000000012345E', '3', '123.455'],
    ['         2345R', '2', '-234.59'],
    ['00000000012345', '2', '123.45'],
    ['9999999999999I', '2', '999999999999.99'],
    ['000000000120é', '2', '12.00'],
  ])('%s with %s decimals is %s', (amount, decimals, value) => {
    expect(read([opening(0, { amount, decimals })]).statements[0]?.opening).toBe(value);
  });

  it('reads a blank currency and blank decimals, and says so once', () => {
    const lines = statement([500, 600], [], { currency: '', decimals: '' });
    expect(read(lines).statements[0]).toMatchObject({ currency: null, closing: '111.00', balancesTie: true });
    expect(codes(lines)).toEqual(['warning cfonb-currency-missing 1']);
    const inherited = read([opening(0), movement(5, { currency: '', decimals: '' }), closing(5)]);
    expect(inherited.statements[0]?.entries[0]).toMatchObject({ currency: 'EUR', amount: '0.05' });
    expect(read([opening(5, { currency: 'XPF', decimals: '' })]).statements[0]?.opening).toBe('5');
  });

  it('keeps the accounts of a file apart', () => {
    const other = { account: '0000002000B', bank: '10278', branch: '02204' };
    const { statements, findings } = read([...statement([100]), ...statement([200, 300], [], other)]);
    expect(findings).toEqual([]);
    expect(statements.map(({ account, entries }) => [account?.slice(4, 25), entries.length])).toEqual([
      ['300040057100012345678', 1],
      ['10278022040000002000B', 2],
    ]);
  });

  it('keeps the number of the bank when it makes no RIB', () => {
    const facts = read(statement([100], [], { bank: 'ABCDE', account: 'C/12' })).statements[0];
    expect(facts?.account).toBe('C/12');
    expect(facts).not.toHaveProperty('accountAsWritten');
  });

  it('says a difference of the balances with its amount and refuses nothing', () => {
    const { statements, findings } = read([opening(10_000), movement(500), closing(10_600)]);
    expect(statements[0]).toMatchObject({ balancesTie: false, closing: '106.00' });
    expect(findings).toMatchObject([{ severity: 'warning', code: 'balances-do-not-tie', line: 3 }]);
    expect(findings[0]?.message).toContain('difference 1.00');
  });
});

describe('ways in which such files come', () => {
  const lines = statement([100, -200], [complement('LCC', 'FA-1')]);
  const whole = read(lines).statements;

  it.each([
    ['CR LF', lines.join('\r\n')],
    ['CR', lines.join('\r')],
    ['blank lines between and at the end', `${lines.join('\n\n')}\n\n\n`],
    ['trailing blanks cut', lines.map((line) => line.trimEnd()).join('\r\n')],
    ['an end-of-file mark', `${lines.join('\r\n')}\r\n\u001a`],
    ['a byte-order mark', `\ufeff${lines.join('\n')}`],
  ])('with %s', (_, text) => {
    const { statements, findings } = readCfonb120(Buffer.from(text));
    expect(findings).toEqual([]);
    const withoutLines = (facts: typeof statements) =>
      facts.map(({ entries, ...rest }) => [rest, entries.map(({ line: _line, ...entry }) => entry)]);
    expect(withoutLines(statements)).toEqual(withoutLines(whole));
  });

  it('without any line break, where a line is a record', () => {
    expect(read(lines, '')).toEqual(read(lines));
    const cut = lines.join('').slice(0, -30);
    expect(readCfonb120(Buffer.from(cut)).findings).toMatchObject([{ code: 'cfonb-amount', line: 5 }]);
  });

  it.each(['iso-8859-1', 'windows-1252', 'cp850', 'utf-8'])('in %s', (encoding) => {
    const text = [
      opening(0),
      movement(100, { label: 'VIR CAFÉ DE LA GARE À ORLÉANS' }),
      complement('NPY', 'CAFÉ DE LA GARE'),
      closing(100),
    ].join('\r\n');
    const entry = readCfonb120(iconv.encode(text, encoding), { encoding }).statements[0]?.entries[0];
    expect(entry).toMatchObject({ label: 'VIR CAFÉ DE LA GARE À ORLÉANS', counterparty: 'CAFÉ DE LA GARE', amount: '1.00' });
  });

  it('in UTF-8 counted in bytes, which moves the amount', () => {
    const shifted = movement(4_200, { label: 'VIR CAFÉ À ORLÉANS' }).replace('ORLÉANS   ', 'ORLÉANS');
    expect(Buffer.byteLength(shifted)).toBe(120);
    const { statements, findings } = read([opening(0), shifted, closing(4_200)]);
    expect(findings).toEqual([]);
    expect(statements[0]?.entries[0]).toMatchObject({ amount: '42.00', label: 'VIR CAFÉ À ORLÉANS' });
  });

  it('is recognised by its first record, and nothing else is', () => {
    expect(looksLikeCfonb120(lines.join(''))).toBe(true);
    expect(looksLikeCfonb120(`\r\n${lines[1]}`)).toBe(true);
    expect(looksLikeCfonb120(statement([1], [], { currency: '', decimals: '' }).join('\n'))).toBe(true);
    expect(looksLikeCfonb120('0102030405;FA-1;120,00')).toBe(false);
    expect(looksLikeCfonb120(`31${'0'.repeat(238)}`)).toBe(false);
    expect(looksLikeCfonb120('')).toBe(false);
  });
});

describe('damaged and partial files', () => {
  it('reads movements outside of a statement and sets them aside', () => {
    const lines = [movement(100), complement('NPY', 'PERRIN'), movement(200), opening(0), movement(300), closing(300), movement(400)];
    const { statements, loose, findings } = read(lines);
    expect(statements.map(({ entries }) => entries.map(({ amount }) => amount))).toEqual([['3.00']]);
    expect(loose?.map(({ account, opening: none, entries }) => [account, none, entries.map(({ amount }) => amount)])).toEqual([
      [IBAN, null, ['1.00', '2.00', '4.00']],
    ]);
    expect(loose?.[0]?.entries[0]?.counterparty).toBe('PERRIN');
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['cfonb-orphan-movement', 1],
      ['cfonb-orphan-movement', 3],
      ['cfonb-orphan-movement', 7],
    ]);
  });

  it('does not give the movement of an account to another', () => {
    const { statements, loose } = read([opening(0), movement(100, { account: '99999999999' }), movement(50), closing(50)]);
    expect(statements[0]).toMatchObject({ balancesTie: true, entries: [{ amount: '0.50' }] });
    expect(loose?.[0]?.entries).toMatchObject([{ amount: '1.00' }]);
  });

  it('says complements without movement, balances without opening, openings without closing', () => {
    expect(codes([complement('LIB', 'X')])).toEqual(['error cfonb-orphan-complement 1']);
    expect(codes([closing(100)])).toEqual(['error cfonb-orphan-balance 1']);
    expect(read([closing(100)]).loose).toMatchObject([{ opening: null, closing: '1.00', balancesTie: null }]);
    expect(codes([opening(0), opening(5), closing(5)])).toEqual(['warning cfonb-no-closing-balance 1']);
    expect(codes([opening(0), movement(5), closing(7, { account: '99999999999' })])).toEqual([
      'warning cfonb-no-closing-balance 1',
      'error cfonb-orphan-balance 3',
    ]);
  });

  it('closes a statement whose closing balance has another bank code', () => {
    expect(codes([opening(0), movement(5), closing(5, { bank: '30005' })])).toEqual([]);
  });

  it('leaves out a movement whose amount is unreadable, with its complements, and says both', () => {
    const lines = [opening(0), movement(100), movement(0, { amount: '00000000X2345E' }), complement('NPY', 'PERRIN'), closing(100)];
    expect(codes(lines)).toEqual(['error cfonb-amount 3', 'error cfonb-orphan-complement 4']);
    expect(read(lines).statements[0]?.entries).toMatchObject([{ amount: '1.00', counterparty: null }]);
  });

  it('says unknown records, complements and lines that are too long', () => {
    expect(codes([opening(0), '99FIN DE FICHIER', closing(0)])).toEqual(['error cfonb-record-unknown 2']);
    expect(codes([opening(0), movement(1), complement('ZZZ', 'X'), complement('ZZZ', 'Y'), closing(1)])).toEqual([
      'warning cfonb-qualifier-unknown 3',
    ]);
    expect(codes([opening(0), `${movement(1)}XX`, closing(1)])).toEqual(['error cfonb-record-length 2']);
  });

  it('leaves empty what is no date, and says it unless it is blank or zeros', () => {
    const entry = read([opening(0), movement(1, { date: '320126', valueDate: '300226' }), closing(1)]);
    expect(entry.statements[0]?.entries[0]).toMatchObject({ bookingDate: null, valueDate: null });
    expect(entry.findings.map(({ code }) => code)).toEqual(['cfonb-date', 'cfonb-date']);
    expect(codes([opening(0, { date: '000000' }), movement(1, { valueDate: '000000' }), closing(1, { date: '' })])).toEqual([]);
    expect(entryOf(1, { valueDate: '000000' })).toMatchObject({ valueDate: '2026-07-01' });
    expect(entryOf(1, { date: '311299', valueDate: '010100' })).toMatchObject({ bookingDate: '1999-12-31', valueDate: '2000-01-01' });
  });

  it('bounds the complements of a movement', () => {
    const flood = Array.from({ length: 50_000 }, () => complement('LIB', 'X'.repeat(70)));
    const { statements, findings } = read([opening(0), movement(1), ...flood, closing(1)]);
    expect(findings.map(({ code }) => code)).toEqual(['cfonb-too-many-complements']);
    expect(statements[0]?.entries[0]?.label?.length).toBeLessThan(8_000);
  });

  it('loses one record of a file without line breaks, not those that follow', () => {
    const records = [opening(0), movement(100), movement(200), movement(300), closing(600)];
    const whole = records.join('');
    const amounts = (text: string) => readCfonb120(Buffer.from(text)).statements[0]?.entries.map(({ amount }) => amount);
    expect(amounts(`${whole.slice(0, 170)}${whole.slice(173)}`)).toEqual(['2.00', '3.00']);
    expect(amounts(`${whole.slice(0, 170)}XXX${whole.slice(170)}`)).toEqual(['2.00', '3.00']);
    const { findings } = readCfonb120(Buffer.from(`${whole.slice(0, 170)}XXX${whole.slice(170)}`));
    expect(findings.map(({ code }) => code)).toEqual(['cfonb-amount', 'balances-do-not-tie']);
  });

  it('reads nothing from nothing', () => {
    expect(read([])).toEqual({ encoding: 'utf-8', findings: [], statements: [] });
  });

  it('counts amounts without losing a cent', () => {
    const cents = Array.from({ length: 1_000 }, (_, n) => (n % 3 === 0 ? -1 : 1) * (n * 7_919 + 13));
    expect(read(statement(cents)).statements[0]).toMatchObject({ balancesTie: true, closing: expect.stringMatching(/^-?\d+\.\d\d$/) });
    expect(punched(-12_340)).toBe('0000000001234}');
  });
});
