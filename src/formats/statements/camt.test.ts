import { describe, expect, it } from 'vitest';
import { looksLikeCamt, readCamt } from './camt.ts';
import { ACCOUNT, balance, camt, line } from './fixtures/camt.ts';
import type { BankEntry } from './statement.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const codes = (bytes: Uint8Array) => readCamt(bytes).findings.map(({ severity, code, line: at }) => `${severity} ${code} ${at}`);

/** The entries of a file with one statement of these lines. */
function entriesOf(lines: string, frame: Parameters<typeof camt>[1] = {}): readonly BankEntry[] {
  return readCamt(camt(lines, frame)).statements[0]?.entries ?? [];
}

function only(lines: string, frame: Parameters<typeof camt>[1] = {}): BankEntry {
  const [entry, ...others] = entriesOf(lines, frame);
  expect(others).toEqual([]);
  if (entry === undefined) throw new Error('no entry was read');
  return entry;
}

describe('statements', () => {
  it('are read with their balances, signed, and tie', () => {
    const lines = `${balance('OPBD', '50.00', '2026-03-01', 'DBIT')}${balance('CLAV', '9.99', '2026-03-02')}${balance('CLBD', '38.50', '2026-03-02')}${line()}${line({ amount: '11.50', direction: 'DBIT' })}`;
    expect(readCamt(camt(lines))).toMatchObject({
      encoding: 'utf-8',
      findings: [],
      statements: [
        {
          account: ACCOUNT,
          currency: 'EUR',
          opening: '-50.00',
          closing: '38.50',
          openingDate: '2026-03-01',
          closingDate: '2026-03-02',
          balancesTie: true,
          messageType: 'statement',
          entries: [
            { amount: '100.00', bookingDate: '2026-03-02', valueDate: '2026-03-03', line: 7 },
            { amount: '-11.50', line: 8 },
          ],
        },
      ],
    });
  });

  it('are opened by the closing balance of the one before, when they have no other', () => {
    const [statement] = readCamt(camt(balance('PRCD', '7.00', '2026-02-28') + balance('CLBD', '107.00', '2026-03-02') + line())).statements;
    expect(statement).toMatchObject({ opening: '7.00', openingDate: '2026-02-28', balancesTie: true });
  });

  it('take the outermost balances when each day has its own, in the currency of the account', () => {
    const days = [
      balance('OPBD', '1.00', '2026-03-01', 'CRDT', 'USD'),
      balance('OPBD', '10.00', '2026-03-02'),
      balance('OPBD', '0.00', '2026-03-01'),
      balance('CLBD', '100.00', '2026-03-02'),
      balance('CLBD', '10.00', '2026-03-01'),
    ];
    expect(readCamt(camt(days.join('') + line())).statements[0]).toMatchObject({ opening: '0.00', closing: '100.00', balancesTie: true });
  });

  it('that do not tie say by how much and are read all the same', () => {
    const { statements, findings } = readCamt(
      camt(balance('OPBD', '0.00', '2026-03-01') + balance('CLBD', '101.25', '2026-03-02') + line()),
    );
    expect(statements[0]).toMatchObject({ balancesTie: false, entries: [{ amount: '100.00' }] });
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'balances-do-not-tie', line: 3, message: expect.stringContaining('1.25') },
    ]);
  });

  it('in several currencies cannot tie, whatever the digits say', () => {
    const file = camt(balance('OPBD', '0.00', '2026-03-01') + balance('CLBD', '100.00', '2026-03-02', 'CRDT', 'CHF') + line());
    expect(readCamt(file).statements[0]?.balancesTie).toBe(false);
    expect(codes(file)).toEqual(['warning balances-do-not-tie 3']);
  });

  it('come several to a file, each with its own lines', () => {
    const { statements } = readCamt(camt([line({ amount: '1.00' }), '', line({ amount: '3.00' }) + line({ amount: '4.00' })]));
    expect(statements.map(({ entries }) => entries.map(({ amount }) => amount))).toEqual([['1.00'], [], ['3.00', '4.00']]);
  });

  it('say whether they are statements, reports of the day or notifications', () => {
    const types = (['statement', 'report', 'notification'] as const).map(
      (message) => readCamt(camt(line(), { message })).statements[0]?.messageType,
    );
    expect(types).toEqual(['statement', 'report', 'notification']);
  });

  it('are read from any version, prefix and envelope', () => {
    const plain = text(camt(line(), { version: '13' }));
    const prefixed = plain.replace('xmlns=', 'xmlns:n=').replace(/<(\/?)(?=[A-Z])/g, '<$1n:');
    const enveloped = plain.replace('<Document', '<Env><Hdr/><Body><Document').replace('</Document>', '</Document></Body></Env>');
    const first = plain.replaceAll('BkToCstmrStmt', 'BkToCstmrStmtV01').replace('001.13', '001.01');
    for (const file of [plain, prefixed, enveloped, first]) {
      expect(readCamt(new TextEncoder().encode(file)).statements).toMatchObject([{ account: ACCOUNT, entries: [{ amount: '100.00' }] }]);
      expect(looksLikeCamt(file)).toBe(true);
    }
  });

  it.each([
    ['<Id><IBAN>fr76 3000 1007 9412 3456 7890 185</IBAN></Id>', ACCOUNT],
    ['<Id><Othr><Id>00012345678</Id></Othr></Id>', '00012345678'],
    ['<Id><PrtryAcct><Id>ACC 7</Id></PrtryAcct></Id>', 'ACC 7'],
    ['<Id><BBAN>30001007941234567890185</BBAN></Id>', '30001007941234567890185'],
  ])('know the account %s', (account, expected) => {
    expect(readCamt(camt(line(), { account })).statements[0]).toMatchObject({ account: expected, currency: 'EUR' });
  });

  it('take the days of their period where no balance gives one', () => {
    const period = '<FrToDt><FrDtTm>2026-03-01T00:00:00</FrDtTm><ToDtTm>2026-03-31T23:59:59.999Z</ToDtTm></FrToDt>';
    expect(readCamt(camt(period + line())).statements[0]).toMatchObject({
      openingDate: '2026-03-01',
      closingDate: '2026-03-31',
      opening: null,
      balancesTie: null,
    });
  });
});

describe('lines', () => {
  it('that are not booked stand apart, are counted in a warning, and are in no balance', () => {
    const lines = `${balance('OPBD', '0', '2026-03-01')}${balance('CLBD', '100.00', '2026-03-02')}${line()}${line({ status: 'PDNG' })}${line({ status: '<Cd>INFO</Cd>' })}${line({ status: '<Cd>PDNG</Cd>' })}`;
    const { statements, findings } = readCamt(camt(lines));
    expect(statements[0]?.entries).toHaveLength(1);
    expect(statements[0]?.pending).toHaveLength(3);
    expect(statements[0]?.balancesTie).toBe(true);
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'entries-not-booked', message: expect.stringMatching(/^3 .*2 PDNG, 1 INFO/) },
    ]);
  });

  it('are booked in the words of any version; an unknown status is an error and no money', () => {
    expect(entriesOf(line({ status: '<Cd>BOOK</Cd>' }) + line({ status: 'book' }) + line({ status: '' }))).toHaveLength(3);
    const unknown = camt(line({ status: '<Prtry>MAYBE</Prtry>' }));
    expect(readCamt(unknown).statements[0]).toMatchObject({ entries: [], pending: [{ amount: '100.00' }] });
    expect(codes(unknown)).toContain('error entry-status-unknown 4');
    expect(codes(camt(line({ status: '' })))).toEqual(['warning entry-status-missing 4']);
  });

  it('have the sign of their direction, also when they reverse another', () => {
    expect(only(line({ direction: 'CRDT', reversal: true }))).toMatchObject({ amount: '100.00', reversal: true });
    expect(only(line({ direction: 'DBIT', reversal: true }))).toMatchObject({ amount: '-100.00', reversal: true });
    expect(only(line({ direction: 'DBIT', amount: '-5.00', reversal: false }))).toMatchObject({ amount: '5.00', reversal: false });
  });

  it.each([
    ['abc', 'CRDT', ['error statement-amount-unreadable 5', 'error entry-unreadable 5']],
    ['', 'CRDT', ['error entry-unreadable 5']],
    ['12.00', 'SIDEWAYS', ['error entry-unreadable 5']],
  ])('of amount "%s" and direction %s are errors, and the next is read', (amount, direction, expected) => {
    const file = camt(line() + line({ amount, direction }) + line({ amount: '7.00' }));
    expect(codes(file)).toEqual(expected);
    expect(readCamt(file).statements[0]?.entries.map((entry) => entry.amount)).toEqual(['100.00', '7.00']);
  });

  it('with a date that is none are errors and are read', () => {
    const file = new TextEncoder().encode(text(camt(line())).replace('2026-03-02', '2026-02-30'));
    expect(codes(file)).toEqual(['error statement-date-unreadable 4']);
    expect(readCamt(file).statements[0]?.entries).toMatchObject([{ bookingDate: null, valueDate: '2026-03-03', amount: '100.00' }]);
  });

  it('keep what the bank says of them and its reference', () => {
    const rest = '<AcctSvcrRef>REF77</AcctSvcrRef><AddtlNtryInf>VIR SEPA\n  DUVAL</AddtlNtryInf>';
    expect(only(line({ rest }))).toMatchObject({ label: 'VIR SEPA DUVAL', bankReference: 'REF77', details: [], batchCount: null });
  });

  it('outside of any statement are an error', () => {
    const file = text(camt(line())).replace('</Stmt>', `</Stmt><Other>${line({ amount: '9.00' })}</Other>`);
    expect(codes(new TextEncoder().encode(file))).toEqual(['error entry-outside-statement 6']);
  });
});

describe('what is no statement', () => {
  it.each([
    [
      'another message',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn/></Document>',
      'not-a-bank-statement',
    ],
    ['an empty message', '<Document><BkToCstmrStmt><GrpHdr/></BkToCstmrStmt></Document>', 'statement-missing'],
    ['a file cut short', text(camt(line())).slice(0, -30), 'xml-not-well-formed'],
    ['a bomb', text(camt(line(), { before: '<!DOCTYPE D [<!ENTITY a "aaaaaaaaaa">]>' })), 'xml-doctype-refused'],
    ['nothing', '', 'xml-not-well-formed'],
    ['too much of nothing', `<Document>${'<a/>'.repeat(2_000_001)}</Document>`, 'xml-too-complex'],
  ])('is an error: %s', (_, file, code) => {
    const { statements, findings } = readCamt(new TextEncoder().encode(file));
    expect(statements).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'error', code }]);
  });

  it('does not look like one', () => {
    const invoice =
      '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><Note>see BkToCstmrStmt, camt.053.001.02</Note>';
    expect(looksLikeCamt(invoice)).toBe(false);
    expect(looksLikeCamt('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">')).toBe(false);
  });
});
