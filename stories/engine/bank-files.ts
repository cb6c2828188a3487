import { addDays, type Day, earlierOf } from '../../src/core/base/day.ts';
import { decimalOf } from '../../src/core/base/money.ts';
import { closing, complement, movement, opening, punched } from '../../src/formats/statements/fixtures/cfonb120-file.ts';

/** A movement of the creditor's account, as it truly was. */
export type Movement = {
  readonly on: Day;
  readonly cents: number;
  readonly text: string;
  readonly payer: string;
  readonly iban: string | null;
  readonly endToEndId: string;
  /** ISO code of the reason for which it came back. */
  readonly returned: string | null;
  /** Its operations, when it is a batch; only some formats tell them. */
  readonly parts?: readonly Movement[];
};

export type Period = { readonly from: Day; readonly until: Day; readonly openingCents: number; readonly movements: readonly Movement[] };

/** The account of the stories' creditor: FR76 3000 6000 0112 3456 7890 189. */
const IBAN = 'FR7630006000011234567890189';
const RIB = { bank: '30006', branch: '00001', account: '12345678901' };

export const BANK_FILES: Readonly<Record<string, (period: Period) => string>> = { camt, cfonb120, csv };

function closingCents({ openingCents, movements }: Period): number {
  return movements.reduce((sum, one) => sum + one.cents, openingCents);
}

function camt(period: Period): string {
  const balance = (code: string, cents: number, on: Day) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${decimalOf(BigInt(Math.abs(cents)))}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`;
  const lines = period.movements.map(camtEntry).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', period.openingCents, addDays(period.from, -1))}${balance('CLBD', closingCents(period), period.until)}
${lines}</Stmt></BkToCstmrStmt></Document>`;
}

function camtEntry({ parts, ...one }: Movement): string {
  const { on, cents, returned } = one;
  const details = (parts ?? [one]).map((part) => camtOperation(part, parts !== undefined)).join('');
  const batch = parts ? `<Btch><NbOfTxs>${parts.length}</NbOfTxs></Btch>` : '';
  return `<Ntry><Amt Ccy="EUR">${decimalOf(BigInt(Math.abs(cents)))}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${returned ? 'RDDT' : 'RCDT'}</Cd><SubFmlyCd>${returned ? 'UPDD' : 'ESCT'}</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>${batch}${details}</NtryDtls></Ntry>`;
}

function camtOperation({ cents, text, payer, iban, endToEndId, returned }: Movement, isPart: boolean): string {
  const account = iban === null ? '' : `<DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct>`;
  const back = returned === null ? '' : `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>`;
  const amount = isPart ? `<AmtDtls><TxAmt><Amt Ccy="EUR">${decimalOf(BigInt(Math.abs(cents)))}</Amt></TxAmt></AmtDtls>` : '';
  return `<TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs>${amount}<RltdPties><Dbtr><Nm>${payer}</Nm></Dbtr>${account}</RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf>${back}</TxDtls>`;
}

function cfonb120(period: Period): string {
  const records = period.movements.flatMap(({ on, cents, text, payer, endToEndId, returned }) => {
    const date = short(on);
    const code = returned ? '21' : '18';
    return [
      movement(cents, {
        ...RIB,
        code,
        date,
        valueDate: date,
        label: `${returned ? 'IMPAYE PRLV' : 'VIR'} ${payer}`.toUpperCase(),
        reject: '',
      }),
      complement('NPY', payer, { ...RIB, code, date }),
      complement('LCC', text, { ...RIB, code, date }),
      complement('RCN', endToEndId, { ...RIB, code, date }),
    ];
  });
  const before = addDays(period.from, -1);
  return [
    opening(period.openingCents, { ...RIB, date: short(before), amount: punched(period.openingCents) }),
    ...records,
    closing(closingCents(period), { ...RIB, date: short(period.until), amount: punched(closingCents(period)) }),
  ].join('\r\n');
}

function short(on: Day): string {
  return `${on.slice(8, 10)}${on.slice(5, 7)}${on.slice(2, 4)}`;
}

/** As a bank's web page exports it: no reference, the payer within the label. */
function csv({ movements, until, from }: Period): string {
  const rows = movements.map(({ on, cents, text, payer }) => {
    const french = (day: Day) => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
    const amount = decimalOf(BigInt(cents)).replace('.', ',');
    return `${french(on)};${french(earlierOf(on, until))};VIR ${payer} ${text};${amount}`;
  });
  return [`Date;Date de valeur;Libellé;Montant`, ...(from > until ? [] : rows)].join('\n');
}
