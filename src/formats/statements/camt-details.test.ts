import { describe, expect, it } from 'vitest';
import { readCamt } from './camt.ts';
import { balance, camt, domainCode, line, operation, PAYER_IBAN } from './fixtures/camt.ts';
import type { BankEntry } from './statement.ts';

const codes = (bytes: Uint8Array) => readCamt(bytes).findings.map(({ severity, code, line: at }) => `${severity} ${code} ${at}`);

function only(lines: string): BankEntry {
  const [entry, ...others] = readCamt(camt(lines)).statements[0]?.entries ?? [];
  expect(others).toEqual([]);
  if (entry === undefined) throw new Error('no entry was read');
  return entry;
}

describe('a single operation', () => {
  it('is the line itself', () => {
    const rest = `<RmtInf><Strd><RfrdDocInf><Nb>F-12</Nb></RfrdDocInf><CdtrRefInf><Ref>rf18 5390 0754 7034</Ref></CdtrRefInf></Strd></RmtInf>`;
    const details = operation({
      amount: '100.00',
      debtor: 'Duval SARL',
      rest: `<Refs><EndToEndId>E2E-1</EndToEndId><MndtId>RUM-1</MndtId></Refs>${rest}`,
    });
    expect(only(line({ details, batch: '<Btch><NbOfTxs>1</NbOfTxs></Btch>' }))).toMatchObject({
      counterparty: 'Duval SARL',
      counterpartyIban: PAYER_IBAN,
      endToEndId: 'E2E-1',
      mandateId: 'RUM-1',
      structuredReference: 'RF18539007547034',
      remittance: 'F-12',
      batchCount: null,
      details: [],
    });
  });

  it('has no reference where the payer gave none', () => {
    expect(only(line({ details: operation({ rest: '<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>' }) })).endToEndId).toBeNull();
  });

  it('has its text in one piece, also when it was cut at the 35th column', () => {
    const joined = (texts: readonly string[]) => only(line({ details: operation({ text: texts }) })).remittance;
    expect(joined(['facture', 'F-12'])).toBe('facture F-12');
    expect(joined(['reglement de votre facture no F-2026', '-0012 merci'])).toBe('reglement de votre facture no F-2026 -0012 merci');
    expect(joined(['reglement de votre facture num F-20', '26-0012 merci'])).toBe('reglement de votre facture num F-2026-0012 merci');
  });

  it('keeps references that are no creditor reference with the text', () => {
    const rest = '<RmtInf><Strd><CdtrRefInf><Ref>RF99123</Ref></CdtrRefInf><AddtlRmtInf>avoir 4</AddtlRmtInf></Strd></RmtInf>';
    expect(only(line({ details: operation({ rest }) }))).toMatchObject({ structuredReference: null, remittance: 'RF99123 avoir 4' });
  });

  it('says what was ordered in another currency, and what the banks kept', () => {
    const rest = '<AmtDtls><InstdAmt><Amt Ccy="USD">120.00</Amt></InstdAmt></AmtDtls><Chrgs><Amt Ccy="EUR">4.50</Amt></Chrgs>';
    const entry = only(line({ details: operation({ rest }) }));
    expect(entry).toMatchObject({
      amount: '100.00',
      currency: 'EUR',
      instructed: { amount: '120.00', currency: 'USD' },
      charges: { amount: '4.50', currency: 'EUR' },
    });
    expect(only(line({ details: operation({ amount: '100.0' }) }))).not.toHaveProperty('instructed');
  });

  it('that does not agree with its line says so, unless the charges explain it', () => {
    const gross = operation({ amount: '104.50' });
    expect(codes(camt(line({ details: gross })))).toEqual(['warning details-do-not-add-up 4']);
    expect(codes(camt(line({ details: gross, rest: '<Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">4.50</TtlChrgsAndTaxAmt></Chrgs>' })))).toEqual([]);
  });
});

describe('batches', () => {
  const batch = (count: number) => `<Btch><MsgId>MSG-9</MsgId><PmtInfId>PMT-9</PmtInfId><NbOfTxs>${count}</NbOfTxs></Btch>`;
  const three = ['50.00', '30.00', '20.00']
    .map((amount) => operation({ amount, debtor: `Client ${amount}`, text: [`F-${amount}`] }))
    .join('');

  it('without details have their number and reference', () => {
    expect(only(line({ batch: batch(3) }))).toMatchObject({
      amount: '100.00',
      batchCount: 3,
      batchReference: 'PMT-9',
      details: [],
      counterparty: null,
    });
  });

  it('with details count once', () => {
    const file = camt(
      balance('OPBD', '0', '2026-03-01') + balance('CLBD', '100.00', '2026-03-02') + line({ batch: batch(3), details: three }),
    );
    const [statement] = readCamt(file).statements;
    expect(codes(file)).toEqual([]);
    expect(statement).toMatchObject({ balancesTie: true });
    expect(statement?.entries).toHaveLength(1);
    expect(statement?.entries[0]).toMatchObject({ amount: '100.00', batchCount: 3, remittance: null });
    expect(statement?.entries[0]?.details).toMatchObject([
      { amount: '50.00', counterparty: 'Client 50.00', remittance: 'F-50.00', bookingDate: '2026-03-02', details: [] },
      { amount: '30.00', counterparty: 'Client 30.00' },
      { amount: '20.00', counterparty: 'Client 20.00' },
    ]);
  });

  it('count the operations of all their groups', () => {
    const groups = `<NtryDtls>${batch(4)}</NtryDtls><NtryDtls>${operation({ amount: '1.00' })}</NtryDtls>`;
    expect(only(line({ rest: groups })).batchCount).toBe(5);
    expect(only(line({ details: three })).batchCount).toBe(3);
  });

  it.each([
    ['details that are not all there', batch(4), three, ['warning batch-count-differs 4']],
    ['details of another sum', batch(3), three.replaceAll('20.00', '19.00'), ['warning details-do-not-add-up 4']],
    ['details in another currency', batch(3), three.replaceAll('"EUR"', '"CHF"'), ['warning details-other-currency 4']],
  ])('with %s say so', (_, group, details, expected) => {
    expect(codes(camt(line({ batch: group, details })))).toEqual(expected);
    expect(only(line({ batch: group, details }))).toMatchObject({ amount: '100.00', details: [{}, {}, {}] });
  });

  it('net of returns have details of both signs', () => {
    const back = operation({ amount: '30.00', rest: '<CdtDbtInd>DBIT</CdtDbtInd><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>' });
    const details = operation({ amount: '130.00', rest: '<CdtDbtInd>CRDT</CdtDbtInd>' }) + back;
    const entry = only(line({ code: domainCode('PMNT/IDDT/ESDD'), details }));
    expect(entry.details.map(({ amount, kind, returnReason }) => [amount, kind, returnReason])).toEqual([
      ['130.00', 'direct-debit', null],
      ['-30.00', 'returned-direct-debit', 'AM04'],
    ]);
  });

  it('whose operations all claim the other direction keep that of the line', () => {
    const details = [60, 40].map((amount) => operation({ amount: `${amount}.00`, rest: '<CdtDbtInd>CRDT</CdtDbtInd>' })).join('');
    expect(only(line({ direction: 'DBIT', details })).details.map(({ amount }) => amount)).toEqual(['-60.00', '-40.00']);
  });

  it('whose operations have no amount are one payment with all that was written', () => {
    const details = operation({ debtor: 'Duval', text: ['F-1'] }) + operation({ debtor: 'Duval', text: ['F-2'] });
    expect(codes(camt(line({ details })))).toEqual(['warning details-without-amount 4']);
    expect(only(line({ details }))).toMatchObject({ counterparty: 'Duval', remittance: 'F-1 F-2', batchCount: 2, details: [] });
  });

  it('of many with the name of one are not all of that one', () => {
    const entry = only(line({ batch: batch(20), details: operation({ debtor: 'Duval', text: ['F-1'] }) }));
    expect(entry).toMatchObject({ counterparty: null, counterpartyIban: null, remittance: 'F-1', batchCount: 20, details: [] });
  });
});
