import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { present } from '../../core/base/assert.ts';
import { file, SGML_HEADER, statement, transaction } from './fixtures/ofx-file.ts';
import { readOfx } from './ofx.ts';
import { looksLikeOfx } from './ofx-text.ts';
import type { BankEntry } from './statement.ts';

const read = (text: string, encoding = 'windows-1252') => readOfx(iconv.encode(text, encoding));
const one = (fields: Record<string, string>): BankEntry =>
  present(read(file(statement(transaction(fields)))).statements[0]?.entries[0], 'entry');
const codes = (text: string) => read(text).findings.map(({ code, line }) => `${code}:${line}`);

describe('a bank account in SGML', () => {
  it('gives account, period, balance and lines in the order of the file', () => {
    const text = file(
      statement(
        transaction({ NAME: 'VIR SEPA CAFÉ ZOÉ', MEMO: 'FACT 12' }) + transaction({ TRNAMT: '-12,50', FITID: 'F2', NAME: 'FRAIS' }),
      ),
    );
    const { statements, encoding, findings } = read(text);
    expect(findings).toEqual([]);
    expect(encoding).toBe('windows-1252');
    expect(statements).toMatchObject([
      {
        account: '00012345678',
        currency: 'EUR',
        opening: null,
        closing: '250.00',
        openingDate: '2026-03-01',
        closingDate: '2026-03-31',
        balancesTie: null,
        entries: [
          {
            bookingDate: '2026-03-05',
            valueDate: null,
            amount: '100.00',
            currency: 'EUR',
            kind: 'credit-transfer',
            label: 'VIR SEPA CAFÉ ZOÉ',
            remittance: 'FACT 12',
            bankReference: 'F1',
            line: 18,
          },
          { amount: '-12.50', kind: 'fee', label: 'FRAIS', remittance: null, line: 26 },
        ],
      },
    ]);
  });

  it('reads values that are closed, left open, empty, or on one line alike', () => {
    const closed =
      '<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20260305</DTPOSTED><TRNAMT>+100.00</TRNAMT><FITID>F1</FITID><NAME>A</NAME><MEMO></MEMO></STMTTRN>';
    const open = '<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305<TRNAMT>100.00<FITID>F1<NAME>A<MEMO>\r\n</STMTTRN>';
    const single = '<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305<TRNAMT>100.00<FITID>F1<NAME>A</STMTTRN>';
    const unclosed = '<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260305<TRNAMT>100.00<FITID>F1<NAME>A';
    for (const text of [closed, open, single, unclosed]) {
      const { statements, findings } = read(file(statement(text)));
      expect(findings).toEqual([]);
      expect(statements[0]?.entries).toMatchObject([{ amount: '100.00', label: 'A', remittance: null, bankReference: 'F1' }]);
    }
    const two = read(file(statement(`${unclosed}${unclosed.replace('F1', 'F2')}`)));
    expect(two.statements[0]?.entries.map(({ bankReference }) => bankReference)).toEqual(['F1', 'F2']);
  });

  it.each([
    ['A &amp; B &lt;C&gt; &#233;t&eacute; &Eacute;', 'A & B <C> été É'],
    ['A & B', 'A & B'],
    ['A &amp;amp; B', 'A &amp; B'],
    ['AT&T; 3 < 4 <3', 'AT&T; 3 < 4 <3'],
    ['<![CDATA[DUPONT <SARL> & FILS ]]>', 'DUPONT <SARL> & FILS'],
    ['&#55296;&#0;', '&#55296;&#0;'],
  ])('takes %j for %j', (written, label) => expect(one({ NAME: written }).label).toBe(label));

  it('says where a transaction in a comment was left out', () => {
    const { statements, findings } = read(
      file(statement(`<!-- generated -->\r\n<!-- ${transaction({})} -->${transaction({ FITID: 'F2' })}`)),
    );
    expect(statements[0]?.entries).toHaveLength(1);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'ofx-comment', line: 19 }]);
  });
});

describe('labels', () => {
  it('takes MEMO for the label when it repeats NAME, which is cut at 32 characters', () => {
    const name = 'VIR SEPA IMPRIMERIE DES TROIS RO';
    expect(one({ NAME: name, MEMO: `${name}IS FACT 12` })).toMatchObject({ label: `${name}IS FACT 12`, remittance: null });
    expect(one({ MEMO: 'PRLV EDF' })).toMatchObject({ label: 'PRLV EDF', remittance: null, kind: 'direct-debit' });
    expect(one({ NAME: 'A', MEMO: 'A' })).toMatchObject({ label: 'A', remittance: null });
  });

  it('knows the payee and the account of the other side', () => {
    const payee = '\r\n<PAYEE><NAME>DUPONT SA<CITY>LYON</PAYEE><BANKACCTTO><BANKID>1<ACCTID>FR7630006000011234567890189</BANKACCTTO>';
    expect(one({ MEMO: `FACT 1${payee}` })).toMatchObject({
      counterparty: 'DUPONT SA',
      counterpartyIban: 'FR7630006000011234567890189',
      label: 'DUPONT SA',
      remittance: 'FACT 1',
    });
  });

  it.each([
    [{ TRNTYPE: 'INT' }, 'interest'],
    [{ TRNTYPE: 'SRVCHG' }, 'fee'],
    [{ TRNTYPE: 'ATM' }, 'cash'],
    [{ TRNTYPE: 'POS' }, 'card'],
    [{ TRNTYPE: 'CHECK' }, 'cheque'],
    [{ TRNTYPE: 'DIRECTDEBIT' }, 'direct-debit'],
    [{ TRNTYPE: 'DIRECTDEP' }, 'credit-transfer'],
    [{ TRNTYPE: 'XFER' }, 'credit-transfer'],
    [{ TRNTYPE: 'OTHER', NAME: 'PRLV SEPA EDF' }, 'direct-debit'],
    [{ TRNTYPE: 'CHECK', NAME: 'CHEQUE IMPAYE' }, 'returned-cheque'],
    [{ TRNTYPE: 'OTHER', NAME: 'DUPONT' }, null],
    [{ TRNTYPE: 'constructor' }, null],
  ])('%j is %s', (fields, kind) => expect(one(fields).kind).toBe(kind));

  it('knows why a payment came back, and the number of a cheque', () => {
    expect(one({ TRNTYPE: 'DEBIT', NAME: 'REJET PRLV SEPA MD06 DUPONT' })).toMatchObject({
      kind: 'returned-direct-debit',
      returnReason: 'MD06',
    });
    expect(one({ NAME: 'VIR SEPA AM04 SARL' }).returnReason).toBeNull();
    expect(one({ TRNTYPE: 'CHECK', CHECKNUM: '0000319' }).chequeNumber).toBe('0000319');
    for (const CHECKNUM of ['0', 'OP23X']) expect(one({ CHECKNUM })).not.toHaveProperty('chequeNumber');
    expect(one({ NAME: 'REMISE CHEQUES 3 CHQ BORD 00451' }).batchCount).toBe(3);
  });
});

describe('amounts and days', () => {
  it.each([
    ['-1234.56', '-1234.56'],
    ['+305,20', '305.20'],
    ['1,234', '1.234'],
    ['-00000000001500.0000', '-1500.0000'],
    ['1 234,56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['80', '80'],
  ])('reads the amount %s', (written, amount) => expect(one({ TRNAMT: written }).amount).toBe(amount));

  it.each(['$120', '', 'abc', '12EUR', '--5', '1,2,3'])('keeps a transaction whose amount is %j, with an error', (TRNAMT) => {
    const { statements, findings } = read(file(statement(transaction({ TRNAMT, NAME: 'X' }))));
    expect(statements[0]?.entries).toMatchObject([{ amount: '0', label: 'X' }]);
    expect(findings).toMatchObject([{ severity: 'error', code: 'ofx-amount', line: 18 }]);
  });

  it.each([
    ['20260305', '2026-03-05'],
    ['20260305120000', '2026-03-05'],
    ['202603051200', '2026-03-05'],
    ['20260305233000.000[-5:EST]', '2026-03-05'],
    ['20260305000000[+1:CET]', '2026-03-05'],
    ['20260305[0:GMT]', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
  ])('reads the day %s as the bank writes it', (written, day) =>
    expect(one({ DTPOSTED: written, DTAVAIL: written })).toMatchObject({ bookingDate: day, valueDate: day }),
  );

  it.each(['', '20260231', '202620000000', 'mars', '260305'])('keeps a transaction whose day is %j, with an error', (DTPOSTED) => {
    const { statements, findings } = read(file(statement(transaction({ DTPOSTED }))));
    expect(statements[0]?.entries).toMatchObject([{ bookingDate: null, amount: '100.00' }]);
    expect(findings).toMatchObject([{ severity: 'error', code: 'ofx-date', line: 18 }]);
  });

  it('takes the currency of a transaction that is in another one, and not the one it came from', () => {
    expect(one({ MEMO: 'x\r\n<CURRENCY><CURRATE>1.1<CURSYM>USD</CURRENCY>' }).currency).toBe('USD');
    expect(one({ MEMO: 'x\r\n<ORIGCURRENCY><CURRATE>1.1<CURSYM>USD</ORIGCURRENCY>' }).currency).toBe('EUR');
  });
});

describe('accounts', () => {
  const RIB = { BANKID: '30006', BRANCHID: '00001', ACCTID: '12345678901' };
  const account = (fields: Record<string, string>, language = 'FRA') => {
    const [facts] = read(file(statement('', { account: fields }), language)).statements;
    return [facts?.account, facts?.accountAsWritten];
  };

  it('gives the IBAN only where the file makes it certain', () => {
    expect(account(RIB)).toEqual(['FR7630006000011234567890189', '12345678901']);
    expect(account(RIB, 'ENG')).toEqual(['12345678901', undefined]);
    expect(account({ ...RIB, ACCTKEY: '89' }, 'ENG')).toEqual(['FR7630006000011234567890189', '12345678901']);
    expect(account({ ...RIB, ACCTKEY: '88' })).toEqual(['12345678901', undefined]);
    expect(account({ BANKID: '30006', ACCTID: '12345678901' })).toEqual(['12345678901', undefined]);
    expect(account({ ACCTID: 'FR76 3000 6000 0112 3456 7890 189' })).toEqual([
      'FR7630006000011234567890189',
      'FR76 3000 6000 0112 3456 7890 189',
    ]);
  });

  it('reads several accounts, cards and the money of securities', () => {
    const card = statement(transaction({ TRNAMT: '-9.99' }), {
      account: { ACCTID: '4970' },
      group: 'CCACCTFROM',
      response: 'CCSTMTRS',
      balance: '-9.99',
    });
    const securities = `<INVSTMTRS><CURDEF>EUR<INVACCTFROM><BROKERID>b<ACCTID>PEA1</INVACCTFROM><INVTRANLIST><INVBANKTRAN>${transaction({})}<SUBACCTFUND>CASH</INVBANKTRAN></INVTRANLIST><INVBAL><BALLIST><BAL><NAME>x<VALUE>2</BAL></BALLIST></INVBAL></INVSTMTRS>`;
    const { statements, findings } = read(file(statement(transaction({})) + card + securities));
    expect(findings).toEqual([]);
    expect(statements.map((facts) => [facts.account, facts.closing, facts.entries.length])).toEqual([
      ['00012345678', '250.00', 1],
      ['4970', '-9.99', 1],
      ['PEA1', null, 1],
    ]);
  });

  it('puts several lists of one account together, and what is announced apart', () => {
    const lists = `${transaction({})}</BANKTRANLIST><BANKTRANLIST><DTSTART>20260201<DTEND>20260415${transaction({ FITID: 'F2' })}</BANKTRANLIST><BANKTRANLISTP><STMTTRNP><TRNTYPE>DEBIT<DTPOSTED>20260401<TRNAMT>-5.00</STMTTRNP></BANKTRANLISTP>${transaction({ TRNTYPE: 'HOLD', FITID: 'F3' })}`;
    const [facts] = read(file(statement(lists))).statements;
    expect(facts).toMatchObject({ openingDate: '2026-02-01', closingDate: '2026-03-31' });
    expect(facts?.entries.map(({ bankReference }) => bankReference)).toEqual(['F1', 'F2']);
    expect(facts?.pending?.map(({ amount }) => amount)).toEqual(['-5.00', '100.00']);
  });
});

describe('encodings', () => {
  const text = file(statement(transaction({ NAME: 'Café Noël œuvre €' })));
  const label = (written: string, encoding: string) => read(written, encoding).statements[0]?.entries[0]?.label;

  it.each([
    ['CHARSET:1252', 'utf-8', 'utf-8'],
    ['CHARSET:1252', 'windows-1252', 'windows-1252'],
    ['CHARSET:ISO-8859-1', 'windows-1252', 'windows-1252'],
    ['CHARSET:ISO-8859-15', 'iso-8859-15', 'iso-8859-15'],
    ['CHARSET:NONE', 'windows-1252', 'windows-1252'],
    ['CHARSET:NONE', 'utf-16le', 'utf-16le'],
  ])('with %s reads what is %s', (charset, written, encoding) => {
    const source = text.replace('CHARSET:1252', charset);
    expect(label(source, written)).toBe('Café Noël œuvre €');
    expect(read(source, written).encoding).toBe(encoding);
  });

  it('warns of a header that says UTF-8 over a text that is not', () => {
    const wrong = text.replace('USASCII', 'UTF-8').replace('1252', 'NONE');
    expect(label(wrong, 'windows-1252')).toBe('Café Noël œuvre €');
    expect(codes(wrong)).toContain('ofx-encoding:1');
    const xml = `<?xml version="1.0" encoding="ISO-8859-15"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n${text.slice(SGML_HEADER.length)}`;
    expect(label(xml, 'iso-8859-15')).toBe('Café Noël œuvre €');
    expect(readOfx(iconv.encode(text, 'cp850'), { encoding: 'cp850' }).encoding).toBe('cp850');
  });
});

describe('what is wrong', () => {
  it.each([
    ['no statement', `${SGML_HEADER}<OFX></OFX>`, ['ofx-no-statement:null']],
    ['no header', '<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</BANKACCTFROM></STMTRS></OFX>', ['ofx-header:1']],
    [
      'an answer that is an error',
      file('<STATUS><CODE>2000<SEVERITY>ERROR<MESSAGE>No</STATUS>'),
      ['ofx-status:11', 'ofx-no-statement:null'],
    ],
    ['no account, no currency', `${SGML_HEADER}<OFX><STMTRS></STMTRS></OFX>`, ['ofx-currency:10', 'ofx-account:10']],
    ['a balance that is none', file(statement('', { balance: 'n/a' })), ['ofx-balance:11']],
    ['a repeated reference', file(statement(transaction({}) + transaction({}))), ['ofx-repeated-fitid:24']],
    ['a correction', file(statement(transaction({ CORRECTFITID: 'F0', CORRECTACTION: 'REPLACE' }))), ['ofx-correction:18']],
    ['an end cut off', file(statement(transaction({}))).split('</BANKTRANLIST>')[0] ?? '', ['ofx-truncated:null']],
    ['a transaction cut off', file(statement(transaction({}))).split('<FITID>')[0] ?? '', ['ofx-truncated:18']],
    ['nothing of OFX', 'Bonjour', ['ofx-header:1', 'ofx-truncated:null', 'ofx-no-statement:null']],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected));
});

it.each([
  ['OFXHEADER:100\r\nDATA:OFXSGML', true],
  ['\r\n\r\nOFXHEADER: 100', true],
  ['<?xml version="1.0"?>\n<?OFX OFXHEADER="200"?>', true],
  ['<OFX><SIGNONMSGSRSV1>', true],
  ['<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">', false],
  ['Date;Libellé;OFX', false],
  ['', false],
])('looksLikeOfx(%j) is %s', (head, answer) => expect(looksLikeOfx(head)).toBe(answer));

it('refuses what is too large before reading it', () => {
  const huge = new Proxy(new Uint8Array(0), { get: (target, key) => (key === 'length' ? 2 ** 30 : Reflect.get(target, key, target)) });
  expect(readOfx(huge as Uint8Array)).toMatchObject({ statements: [], findings: [{ code: 'ofx-too-large' }] });
  expect(readOfx(Buffer.alloc(0)).statements).toEqual([]);
});
