import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ACCOUNT, enveloped, message, wrapped } from './fixtures/mt940-file.ts';
import { looksLikeMt940, readMt940 } from './mt940.ts';
import type { BankEntry } from './statement.ts';

const read = (lines: readonly string[], end = '\r\n') => readMt940(Buffer.from(lines.join(end)));
const codes = (lines: readonly string[]) => read(lines).findings.map(({ severity, code, line }) => `${severity} ${code} ${line}`);

function entryOf(line: string, details: readonly string[] = []): BankEntry | undefined {
  return read([':20:X', ':60F:C260630EUR0,00', line, ...details]).statements[0]?.entries[0];
}

describe('statements of MT940', () => {
  it('gives account, balances, dates and lines', () => {
    const { statements, findings } = read(
      message([':61:2607010701C50,5NTRFPERRIN-77//B0001', ':61:260701D20,NMSCNONREF'], 'C260701EUR130,50'),
    );
    expect(findings).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      account: ACCOUNT,
      currency: 'EUR',
      opening: '100.00',
      closing: '130.50',
      openingDate: '2026-06-30',
      closingDate: '2026-07-01',
      balancesTie: true,
    });
    expect(statements[0]?.entries).toMatchObject([
      { amount: '50.5', bookingDate: '2026-07-01', endToEndId: 'PERRIN-77', bankReference: 'B0001', kind: 'credit-transfer', line: 5 },
      { amount: '-20', bookingDate: '2026-07-01', endToEndId: null, bankReference: null, kind: null, line: 6 },
    ]);
  });

  it.each([
    ['C', '10', false],
    ['D', '-10', false],
    ['RC', '-10', true],
    ['RD', '10', true],
    ['CR', '10', false],
    ['DR', '-10', false],
    ['RCR', '-10', true],
    ['RDR', '10', true],
    ['CM', '10', false],
  ])('the mark %s of 10, makes %s', (mark, amount, reversal) => {
    expect(entryOf(`:61:2607010701${mark}10,NTRFNONREF`)).toMatchObject({ amount, reversal });
  });

  it.each([
    ['2607010701', '2026-07-01', '2026-07-01'],
    ['260701', '2026-07-01', '2026-07-01'],
    ['260701    ', '2026-07-01', '2026-07-01'],
    ['2612291230', '2026-12-29', '2026-12-30'],
    ['2612310102', '2026-12-31', '2027-01-02'],
    ['2701021230', '2027-01-02', '2026-12-30'],
    ['2402280229', '2024-02-28', '2024-02-29'],
    ['9912310103', '1999-12-31', '2000-01-03'],
    ['2602300301', null, '2026-03-01'],
  ])('dates %s', (dates, valueDate, bookingDate) => {
    expect(entryOf(`:61:${dates}C1,00NTRFNONREF`)).toMatchObject({ valueDate, bookingDate });
  });

  it('says dates that are none', () => {
    expect(codes([':20:X', ':61:2602301399C1,00NTRFNONREF'])).toEqual(['warning mt940-date 2', 'warning mt940-date 2']);
    expect(codes([':20:X', ':60F:C260231EUR1,00'])).toEqual(['warning mt940-date 2']);
  });

  it('takes the second line as text, amounts or account of the other side', () => {
    expect(entryOf(':61:260701C1,00NMSCNONREF', ['Paiement recu'])).toMatchObject({ label: 'Paiement recu' });
    expect(entryOf(':61:260701C9,00NTRFNONREF', ['/OCMT/USD10,//CHGS/EUR0,5/'])).toMatchObject({
      label: null,
      original: { currency: 'USD', amount: '10' },
      charges: { currency: 'EUR', amount: '0.5' },
    });
    expect(entryOf(':61:260701C1,00NTRFNONREF', ['FR1420041010050500013M02606', ':86:VIR DUPONT'])).toMatchObject({
      label: 'VIR DUPONT',
      counterpartyIban: 'FR1420041010050500013M02606',
    });
  });

  it('keeps statements apart, intermediate ones and envelopes included', () => {
    const first = message([':61:260701C1,00NTRFA'], 'C260701EUR101,00').map((line) => line.replace(':62F:', ':62M:'));
    const second = message([':61:260701C2,00NTRFB'], 'C260701EUR103,00').map((line) =>
      line.replace(':60F:C260630EUR100', ':60M:C260701EUR101'),
    );
    const third = message([], 'C260701EUR100,00', { account: 'BANKFRPP/30004 00571 00012345678 16' });
    const { statements, findings } = read([...enveloped(first), ...second, '', ...enveloped(third)]);
    expect(findings).toEqual([]);
    expect(statements.map(({ opening, closing, balancesTie, entries }) => [opening, closing, balancesTie, entries.length])).toEqual([
      ['100.00', '101.00', true, 1],
      ['101.00', '103.00', true, 1],
      ['100.00', '100.00', true, 0],
    ]);
    expect(statements[2]).toMatchObject({ account: ACCOUNT, accountAsWritten: 'BANKFRPP/30004 00571 00012345678 16' });
  });

  it('gives the text after the closing balance to nobody', () => {
    const lines = message([':61:260701C1,00NTRFA', ':86:/REMI/FA-1'], 'C260701EUR101,00');
    const { statements } = read([...lines.slice(0, -1), ':64:C260701EUR90,00', ':86:OFFRE DU MOIS', '-']);
    expect(statements[0]?.entries[0]?.remittance).toBe('FA-1');
  });

  it('reads the numbered lines of :NS:', () => {
    const entry = entryOf(':61:260701C1,00S051NONREF', [':NS:01FACTURE 12', '02MERCI', '15PERRIN', '17VIREMENT', '204711']);
    expect(entry).toMatchObject({ label: 'VIREMENT', remittance: 'FACTURE 12 MERCI', counterparty: 'PERRIN' });
  });

  it('reads a balance without currency', () => {
    expect(read([':20:X', ':60F:C260630EUR1,00', ':62F:D2607012,00']).statements[0]).toMatchObject({ closing: '-2.00', currency: 'EUR' });
  });
});

describe('reports of MT942', () => {
  const report = [
    ':20:R1',
    `:25:${ACCOUNT}`,
    ':28C:1/1',
    ':34F:EURD0,',
    ':34F:EURC0,',
    ':13D:2607011200+0200',
    ':61:260701C50,00NTRFA',
    ':61:260701EC70,00NTRFB',
    ':61:260701D20,00NTRFC',
    ':90D:1EUR20,00',
    ':90C:1EUR50,00',
    '-',
  ];

  it('marks them, with what is only announced apart', () => {
    const { statements, findings } = read(enveloped(report, '942'));
    expect(findings).toEqual([]);
    expect(statements[0]).toMatchObject({ messageType: 'report', currency: 'EUR', opening: null, closing: null, balancesTie: null });
    expect(statements[0]?.entries.map(({ amount }) => amount)).toEqual(['50.00', '-20.00']);
    expect(statements[0]?.pending?.map(({ amount }) => amount)).toEqual(['70.00']);
    expect(read(report).statements[0]?.messageType).toBe('report');
    expect(read(message([], 'C260701EUR100,00')).statements[0]).not.toHaveProperty('messageType');
  });

  it('holds the totals against the lines, unless small lines are left out', () => {
    const wrong = report.map((line) => line.replace(':90C:1EUR50,00', ':90C:2EUR55,00'));
    expect(codes(wrong)).toEqual(['warning mt940-totals-do-not-tie 10']);
    expect(codes(wrong.map((line) => line.replace('34F:EURD0,', '34F:EURD1000,')))).toEqual([]);
  });
});

describe('ways in which such files come', () => {
  const lines = message([':61:260701C1,00NTRFA', ...wrapped('86', `/REMI/${'FACTURE 12 '.repeat(12)}FIN`)], 'C260701EUR101,00');
  const whole = read(lines).statements;

  it.each([
    ['LF', lines.join('\n')],
    ['CR', lines.join('\r')],
    ['control characters around', `\u0001\r\n${lines.join('\r\n')}\u0003`],
    ['no end of the last line', lines.slice(0, -1).join('\r\n')],
  ])('with %s', (_, text) => {
    const { statements, findings } = readMt940(Buffer.from(text));
    expect(findings).toEqual([]);
    expect(statements.map(({ entries, ...rest }) => [rest, entries.map(({ remittance, amount }) => [remittance, amount])])).toEqual(
      whole.map(({ entries, ...rest }) => [rest, entries.map(({ remittance, amount }) => [remittance, amount])]),
    );
  });

  it('without any line break', () => {
    const text = message([':61:260701C1,00NTRFA//B1', ':86:/REMI/FACTURE 12'], 'C260701EUR101,00').join('');
    const { statements, findings } = readMt940(Buffer.from(text));
    expect(findings).toEqual([]);
    expect(statements).toMatchObject([{ balancesTie: true, entries: [{ amount: '1.00', remittance: 'FACTURE 12', bankReference: 'B1' }] }]);
  });

  it('with several :86: after a line', () => {
    const entry = entryOf(':61:260701C1,00NTRFA', [':86:VIR SEPA PERRIN', ':86:FACTURE 12']);
    expect(entry?.label).toBe('VIR SEPA PERRIN FACTURE 12');
  });

  it.each(['windows-1252', 'cp850', 'utf-8'])('in %s', (encoding) => {
    const text = message([':61:260701C1,00NTRFA', ':86:/NAME/CAFÉ DE LA GARE/REMI/RÈGLEMENT DÉCEMBRE'], 'C260701EUR101,00').join('\n');
    const entry = readMt940(iconv.encode(text, encoding), { encoding }).statements[0]?.entries[0];
    expect(entry).toMatchObject({ counterparty: 'CAFÉ DE LA GARE', remittance: 'RÈGLEMENT DÉCEMBRE' });
  });

  it('is recognised by its fields or envelope, and nothing else is', () => {
    expect(looksLikeMt940(lines.join('\n'))).toBe(true);
    expect(looksLikeMt940(enveloped(lines).join('\r\n'))).toBe(true);
    expect(looksLikeMt940(`BANKFRPP\r\n940\r\nBANKFRPP\r\n${lines.join('\r\n')}`)).toBe(true);
    expect(looksLikeMt940('Date;Libelle;Montant\n01/07/2026;12:20:30;5')).toBe(false);
    expect(looksLikeMt940(':2026:')).toBe(false);
    expect(looksLikeMt940('')).toBe(false);
  });
});

describe('damaged and partial files', () => {
  it('loses one line or one balance, never the statement or the next one', () => {
    const good = message([':61:260701C1,00NTRFA'], 'C260701EUR101,00');
    const bad = message([':61:260701X1,00NTRFB', ':86:/REMI/LOST', ':61:260701C2,00NTRFC'], 'C2607EUR');
    expect(codes([...bad, ...good])).toEqual(['error mt940-line 5', 'error mt940-balance 8']);
    const { statements } = read([...bad, ...good]);
    expect(statements).toMatchObject([
      { closing: null, balancesTie: null, entries: [{ amount: '2.00', remittance: null }] },
      { closing: '101.00', balancesTie: true },
    ]);
  });

  it('says a difference of the balances with its amount', () => {
    const { findings, statements } = read(message([':61:260701C1,00NTRFA'], 'C260701EUR101,07'));
    expect(findings).toMatchObject([{ severity: 'warning', code: 'balances-do-not-tie', line: 6 }]);
    expect(findings[0]?.message).toContain('difference 0.07');
    expect(statements[0]?.balancesTie).toBe(false);
  });

  it('reads fragments', () => {
    expect(read([':61:260701C1,00NTRFA']).statements).toMatchObject([{ account: null, opening: null, entries: [{ amount: '1.00' }] }]);
    expect(read([':28C:00035/001']).statements).toMatchObject([{ account: null, entries: [] }]);
    expect(read([]).statements).toEqual([]);
  });

  it('says what stands outside of fields, unknown fields and impossible accounts', () => {
    expect(codes(['Bonjour, voici le releve', ':20:X', '-', 'encore', '-}', ':99Z:?'])).toEqual([
      'warning mt940-line-outside 1',
      'warning mt940-line-outside 4',
      'warning mt940-tag-unknown 6',
    ]);
    expect(codes([':20:X', 'what', ':62F:C260701EUR1,00', '', 'is this'])).toEqual([
      'warning mt940-line-outside 2',
      'warning mt940-line-outside 5',
    ]);
    expect(codes(['{1:F01X}{4::20:X{1:F01X}{4:', ':28C:1'])).toEqual(['error mt940-line 1']);
    expect(codes([':20:X', ':25:166?00GUTSCHRIFT'])).toEqual(['error mt940-account 2']);
    expect(read([':20:X', `:25:${ACCOUNT}`, ':25:166?00GUTSCHRIFT']).statements[0]?.account).toBe(ACCOUNT);
  });

  it('bounds fields that never end', () => {
    const flood = Array.from({ length: 100_000 }, () => 'X'.repeat(60));
    const { findings, statements } = read([':20:X', ':61:260701C1,00NTRFA', ':86:TEXT', ...flood, ':62F:C260701EUR1,00']);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['mt940-field-too-long', 103]]);
    expect(statements[0]).toMatchObject({ closing: '1.00', entries: [{ amount: '1.00' }] });
    const long = [':20:X', ':61:260701C1,00NTRFA', `:86:${'/REMI/'.repeat(200_000)}`];
    expect(read(long).statements[0]?.entries).toHaveLength(1);
    expect(codes(long)).toEqual(['error mt940-field-too-long 3']);
  });
});
