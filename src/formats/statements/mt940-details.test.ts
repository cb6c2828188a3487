import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { wrapped } from './fixtures/mt940-file.ts';
import { readMt940 } from './mt940.ts';
import type { BankEntry } from './statement.ts';

const IBAN = 'FR1420041010050500013M02606';

function entryOf(details: readonly string[], line = ':61:260701C100,00NTRFNONREF'): BankEntry | undefined {
  const text = [':20:X', ':60F:C260630EUR0,00', line, ...details].join('\r\n');
  return readMt940(Buffer.from(text)).statements[0]?.entries[0];
}

describe('code words between slashes', () => {
  it('are read over cut lines', () => {
    const text = `/05/VIR SEPA ATELIER PERRIN/NAME/ATELIER PERRIN SARL/IBAN/${IBAN}/EREF/PERRIN-7781/REMI/FACTURES 2026-0412 DU 01/06/2026 ET 2026-0413`;
    expect(entryOf(wrapped('86', text))).toMatchObject({
      kind: 'credit-transfer',
      label: 'VIR SEPA ATELIER PERRIN',
      counterparty: 'ATELIER PERRIN SARL',
      counterpartyIban: IBAN,
      endToEndId: 'PERRIN-7781',
      remittance: 'FACTURES 2026-0412 DU 01/06/2026 ET 2026-0413',
    });
  });

  it('may each have their line', () => {
    expect(entryOf([':86:/EREF/E1', '/NAME/ATELIER', 'PERRIN', '/REMI/FACTURE', '2026-0412'])).toMatchObject({
      endToEndId: 'E1',
      counterparty: 'ATELIER PERRIN',
      remittance: 'FACTURE 2026-0412',
    });
  });

  it('say which side of the payment is which', () => {
    const both = [`:86:/ORDP//NAME/PAYER/IBAN/${IBAN}/BENM//NAME/PAYEE/UDTR/FOR WHOM/REMI/X`];
    expect(entryOf(both)).toMatchObject({ counterparty: 'PAYER', counterpartyIban: IBAN, ultimateCounterparty: 'FOR WHOM' });
    expect(entryOf(both, ':61:260701D100,00NTRFNONREF')).toMatchObject({ counterparty: 'PAYEE', counterpartyIban: null });
    expect(entryOf([`:86:/CNTP/${IBAN}/PSSTFRPP/PERRIN/LYON/`])).toMatchObject({ counterparty: 'PERRIN', counterpartyIban: IBAN });
  });

  it('give structured references', () => {
    expect(entryOf([':86:/REMI/STRD/RF18539007547034'])).toMatchObject({ structuredReference: 'RF18539007547034', remittance: null });
    expect(entryOf([':86:/REMI/STRD/CUR/RF18 5390 0754 7034'])).toMatchObject({ structuredReference: 'RF18539007547034' });
    expect(entryOf([':86:/REMI/STRD/CUR/9001000000271014/'])).toMatchObject({ structuredReference: null, remittance: '9001000000271014' });
    expect(entryOf([':86:/REMI/USTD//FACTURE 12/'])).toMatchObject({ remittance: 'FACTURE 12' });
  });

  it('give the reason of a return, of money out that undoes a credit', () => {
    const text = '/B3/REJET PRLV SEPA PERRIN/NAME/PERRIN/EREF/SDD-12/MARF/RUM-7/RTRN/AM04/REMI/FA-12';
    expect(entryOf(wrapped('86', text), ':61:260701RC59,00NRTINONREF')).toMatchObject({
      amount: '-59.00',
      kind: 'returned-direct-debit',
      reversal: true,
      returnReason: 'AM04',
      mandateId: 'RUM-7',
      counterparty: 'PERRIN',
    });
    expect(entryOf([':86:/EREF/X/RTRN/31/REMI/Y'])).toMatchObject({ returnReason: 'MD01' });
  });

  it('give batches and amounts', () => {
    expect(entryOf([':86:/A1/PRLV EMIS/NRTX/25/PREF/REM-7/OCMT/USD120,5/CHGS/EUR1,2/'])).toMatchObject({
      kind: 'direct-debit',
      batchCount: 25,
      batchReference: 'REM-7',
      original: { currency: 'USD', amount: '120.5' },
      charges: { currency: 'EUR', amount: '1.2' },
    });
  });

  it('keep a label of a code that is of no kind', () => {
    expect(entryOf([':86:/91/OPERATION DIVERSE'])).toMatchObject({ label: 'OPERATION DIVERSE' });
  });
});

describe('numbered subfields', () => {
  it('are read over cut lines, and go on in one another when full', () => {
    const text = `166?00VIREMENT?1099?20EREF+PERRIN-7781?21SVWZ+FACTURES 2026-0412 ?22ET 2026-0413?23MERCI?30PSSTFRPP?31${IBAN}?32ATELIER PERRIN ET ASSOCIES ?33SARL?60ABWA+GROUPE PERRIN`;
    expect(entryOf(wrapped('86', text))).toMatchObject({
      kind: 'credit-transfer',
      label: 'VIREMENT',
      endToEndId: 'PERRIN-7781',
      remittance: 'FACTURES 2026-0412 ET 2026-0413 MERCI',
      counterparty: 'ATELIER PERRIN ET ASSOCIES SARL',
      counterpartyIban: IBAN,
      ultimateCounterparty: 'GROUPE PERRIN',
    });
  });

  it('may have another sign before their number, and the sign itself in a text', () => {
    expect(entryOf([':86:020~00VIREMENT~20FACTURE 12~32PERRIN'])).toMatchObject({ remittance: 'FACTURE 12', counterparty: 'PERRIN' });
    expect(entryOf([':86:166?20PAYE ?MERCI?32PERRIN'])).toMatchObject({ remittance: 'PAYE ?MERCI', counterparty: 'PERRIN' });
    expect(entryOf([':86:166?20FACTURE 12?61SUITE'])).toMatchObject({ remittance: 'FACTURE 12 SUITE' });
  });

  it('give the reason of a return only for a return', () => {
    expect(entryOf([':86:109?00RETOUR?20EREF+E1?21MREF+M1?34912'], ':61:260701D5,00NRTINONREF')).toMatchObject({
      kind: 'returned-direct-debit',
      returnReason: 'MD06',
      endToEndId: 'E1',
      mandateId: 'M1',
    });
    expect(entryOf([':86:166?00VIREMENT?34901'])).toMatchObject({ returnReason: null });
    expect(entryOf([':86:109?00RETOUR?34339'])).toMatchObject({ returnReason: null });
  });
});

describe('free texts', () => {
  it('go on without blank after a full line, with one after a short line', () => {
    const full = 'VIREMENT '.padEnd(60, 'X').padEnd(65, 'Y');
    expect(entryOf([`:86:${full}`, 'SUITE', 'ET FIN'])?.label).toBe(`${full}SUITE ET FIN`);
  });

  it('may begin with the account of the other side, and give kind and reason by their words', () => {
    expect(entryOf([`:86:${IBAN} PERRIN LOYER`])).toMatchObject({ counterpartyIban: IBAN, label: `${IBAN} PERRIN LOYER` });
    expect(entryOf([':86:REJET PRLV AM04 PERRIN'], ':61:260701D5,00NMSCNONREF')).toMatchObject({
      kind: 'returned-direct-debit',
      returnReason: 'AM04',
    });
    expect(entryOf([':86:DIVERS'], ':61:260701D5,00NRTINONREF')).toMatchObject({ kind: 'other' });
    expect(entryOf([':86:'])).toMatchObject({ label: null, remittance: null });
  });

  it('keep the number of a cheque out of the references of payments', () => {
    expect(entryOf([], ':61:260701D5,00NCHK1234567')).toMatchObject({ kind: 'cheque', chequeNumber: '1234567', endToEndId: null });
    expect(entryOf([], `:61:260701D5,00NTRF${IBAN.slice(0, 16)}`)).toMatchObject({ endToEndId: null });
  });
});
