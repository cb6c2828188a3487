import { describe, expect, it } from 'vitest';
import { readCamt } from './camt.ts';
import { ACCOUNT, camt, domainCode, line, operation, PAYER_IBAN } from './fixtures/camt.ts';

type Given = Parameters<typeof line>[0];

function read(given: Given, owner?: string) {
  return readCamt(camt(line(given), owner === undefined ? {} : { owner })).statements[0]?.entries[0];
}

const both = operation({ amount: '100.00', debtor: 'Payer', creditor: 'Payee' });
const parties = (xml: string) => `<TxDtls><RltdPties>${xml}</RltdPties></TxDtls>`;

describe('the counterparty', () => {
  it.each([
    ['money in', { direction: 'CRDT' }, 'Payer'],
    ['money out', { direction: 'DBIT' }, 'Payee'],
    ['a credit taken back', { direction: 'DBIT', reversal: true }, 'Payer'],
    ['a debit given back', { direction: 'CRDT', reversal: true }, 'Payee'],
    ['an unpaid direct debit', { direction: 'DBIT', code: domainCode('PMNT/IDDT/UPDD') }, 'Payer'],
    ['a transfer that came back', { direction: 'CRDT', code: domainCode('PMNT/ICDT/RRTN') }, 'Payee'],
  ])('of %s', (_, given, expected) => {
    expect(read({ ...given, details: both })?.counterparty).toBe(expected);
  });

  it('of a return told only by its reason is that of the payment', () => {
    const details = operation({ amount: '100.00', debtor: 'Payer', creditor: 'Payee', rest: '<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf>' });
    expect(read({ direction: 'DBIT', code: domainCode('PMNT/IDDT/ESDD'), details })).toMatchObject({
      counterparty: 'Payer',
      counterpartyIban: PAYER_IBAN,
      returnReason: 'MD06',
      kind: 'returned-direct-debit',
    });
  });

  it('is never the holder of the account, whom some banks put in both roles', () => {
    const swapped = parties(
      `<Dbtr><Nm>Nous</Nm></Dbtr><DbtrAcct><Id><IBAN>${ACCOUNT}</IBAN></Id></DbtrAcct><Cdtr><Nm>Autre</Nm></Cdtr><CdtrAcct><Id><IBAN>${PAYER_IBAN}</IBAN></Id></CdtrAcct>`,
    );
    expect(read({ details: swapped })).toMatchObject({ counterparty: 'Autre', counterpartyIban: PAYER_IBAN });
    expect(read({ details: parties('<Dbtr><Nm>NOUS</Nm></Dbtr>') }, 'Nous')).toMatchObject({ counterparty: null });
  });

  it('may bear the name of the holder when its account is another', () => {
    const own = operation({ debtor: 'Nous' });
    expect(read({ details: own }, 'Nous')).toMatchObject({ counterparty: 'Nous', counterpartyIban: PAYER_IBAN });
  });

  it('is not made of the only name there is, when that may be the holder', () => {
    expect(read({ details: parties('<Cdtr><Nm>Autre ou nous</Nm></Cdtr>') })?.counterparty).toBeNull();
  });

  it('is read where newer versions have it, and from a bank', () => {
    expect(read({ details: parties('<Dbtr><Pty><Nm>Payer</Nm></Pty></Dbtr>') })?.counterparty).toBe('Payer');
    expect(read({ details: parties('<Dbtr><Agt><FinInstnId><Nm>Banque</Nm></FinInstnId></Agt></Dbtr>') })?.counterparty).toBe('Banque');
  });

  it('is the ultimate one only when no other is named, and is told besides it', () => {
    const ultimate = '<UltmtDbtr><Nm>Filiale</Nm></UltmtDbtr>';
    expect(read({ details: parties(ultimate) })).toMatchObject({ counterparty: 'Filiale' });
    expect(read({ details: parties(ultimate) })).not.toHaveProperty('ultimateCounterparty');
    expect(read({ details: parties(`<Dbtr><Nm>Mere</Nm></Dbtr>${ultimate}`) })).toMatchObject({
      counterparty: 'Mere',
      ultimateCounterparty: 'Filiale',
    });
  });
});

describe('the kind of operation', () => {
  it.each([
    ['PMNT/RCDT/ESCT', 'credit-transfer'],
    ['PMNT/RRCT/ESCT', 'credit-transfer'],
    ['PMNT/ICDT/RRTN', 'returned-transfer'],
    ['PMNT/IDDT/ESDD', 'direct-debit'],
    ['PMNT/IDDT/UPDD', 'returned-direct-debit'],
    ['PMNT/RDDT/PMDD', 'direct-debit'],
    ['PMNT/RCHQ/CCHQ', 'cheque'],
    ['PMNT/RCHQ/UPCQ', 'returned-cheque'],
    ['PMNT/CCRD/POSD', 'card'],
    ['PMNT/CCRD/CWDL', 'cash'],
    ['PMNT/CNTR/CDPT', 'cash'],
    ['PMNT/DRFT/STLR', 'bill-of-exchange'],
    ['PMNT/MDOP/CHRG', 'fee'],
    ['ACMT/MCOP/INTR', 'interest'],
    ['SECU/SETT/TRAD', 'other'],
    ['PMNT/NTAV/NTAV', null],
    ['HOUSE/RCDT/ESCT', null],
    ['PMNT/__proto__/constructor', 'other'],
  ])('%s is %s', (code, expected) => {
    expect(read({ code: domainCode(code) })?.kind).toBe(expected);
  });

  it.each([
    ['B3', 'returned-direct-debit'],
    ['05', 'credit-transfer'],
    ['ZZ', null],
    ['0005', null],
  ])('of the French code %s is %s', (code, expected) => {
    expect(read({ code: `<BkTxCd><Prtry><Cd>${code}</Cd><Issr>CFONB</Issr></Prtry></BkTxCd>` })?.kind).toBe(expected);
  });

  it('of a reversal is that of a payment that came back', () => {
    expect(read({ direction: 'DBIT', reversal: true, code: domainCode('PMNT/RCHQ/CCHQ') })?.kind).toBe('returned-cheque');
  });
});
