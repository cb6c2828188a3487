import { present } from '../core/base/assert.ts';
import { type Day, day } from '../core/base/day.ts';
import { centsOf, sumCents } from '../core/base/money.ts';
import { customerOf } from './cast.ts';
import { FIRST_DAY } from './company.ts';
import { SALES, type Sale } from './sales.ts';
import { tableOf } from './table.ts';

/** A line of the company's account at the bank, as it truly was. Money in is above zero, in cents. */
export type Movement = {
  readonly on: Day;
  readonly cents: bigint;
  /** Interbank code of the operation. */
  readonly code: string;
  readonly label: string;
  readonly payer: string | null;
  /** What the payer wrote. */
  readonly text: string | null;
  readonly endToEndId: string | null;
  /** Interbank code of the reason for which it came back. */
  readonly rejected: string | null;
};

const TRANSFER = '05';
const DIRECT_DEBIT = 'A2';
const RETURNED_DEBIT = 'A3';
/** For eight weeks a debtor may have its bank take a direct debit back without giving a reason (Rulebook SDD Core). */
const DEBTOR_WANTS_IT_BACK = '80';

/** Balance at the end of the day before the demo's first. */
const BALANCE_BEFORE = 52_318_40n;

/** Customers that have signed a mandate. */
const BY_DEBIT = new Set(['CAFEMAIR']);
/** Customers that write no invoice number: their name and the amount are all there is. */
const WITHOUT_NUMBER = new Set(['STROCH', 'RIVAL', 'BONNARD']);
/** Public bodies are paid for by their accountant. */
const PAID_BY: Readonly<Record<string, string>> = { MAIRIESA: 'SGC DES MONTS', CHVALIS: 'TRESORERIE HOSPITALIERE' };

/** On | amount | code | label | payer | text: what is no payment of one invoice by its own customer. */
const OTHERS = tableOf(`
2026-06-30 |   -24.50 | 62 | COTISATION COMPTE PRO          | -                       | -
2026-07-06 | -2160.00 | A1 | PRLV SCI DES TANNERIES         | SCI DES TANNERIES       | LOYER ATELIER 07/2026
2026-07-31 |   -24.50 | 62 | COTISATION COMPTE PRO          | -                       | -
2026-08-05 | -2160.00 | A1 | PRLV SCI DES TANNERIES         | SCI DES TANNERIES       | LOYER ATELIER 08/2026
2026-08-31 |   -24.50 | 62 | COTISATION COMPTE PRO          | -                       | -
2026-09-07 | -2160.00 | A1 | PRLV SCI DES TANNERIES         | SCI DES TANNERIES       | LOYER ATELIER 09/2026
2026-09-17 |  1000.00 | 02 | REMISE CHEQUES 1 CHQ BORD 0041 | -                       | -
2026-09-21 |  1872.00 | 05 | VIR COOPERATIVE DU SEMNOZ      | COOPERATIVE DU SEMNOZ   | NOTRE REGLEMENT SEPTEMBRE
`);

const MOVEMENTS: readonly Movement[] = [
  ...SALES.flatMap(receipts),
  ...OTHERS.map(([on = '', amount = '', code = '', label = '', payer, text]) => ({
    ...{ on: day(on), cents: present(centsOf(amount), `the amount "${amount}"`), code, label, payer: payer ?? null, text: text ?? null },
    ...{ endToEndId: null, rejected: null },
  })),
].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : Number(b.cents - a.cents)));

/** The lines of some days, by date. */
export function movementsOf(from: Day, until: Day): Movement[] {
  return MOVEMENTS.filter(({ on }) => from <= on && on <= until);
}

/** The balance at the end of a day. */
export function balanceOn(on: Day): bigint {
  return BALANCE_BEFORE + sumCents(movementsOf(FIRST_DAY, on).map(({ cents }) => cents));
}

function receipts(sale: Sale): Movement[] {
  const { number, account, paid, partly, cents, returned } = sale;
  const isDebit = BY_DEBIT.has(account);
  const payer = asBanksWrite(PAID_BY[account] ?? customerOf(account).name);
  const text = WITHOUT_NUMBER.has(account) ? 'NOTRE REGLEMENT' : `FACTURE ${number}`;
  const shared = { payer, rejected: null, endToEndId: isDebit ? `CORVAINE-${number}` : null };
  const way = isDebit ? { code: DIRECT_DEBIT, label: `PRLV SEPA ${payer}` } : { code: TRANSFER, label: `VIR SEPA ${payer}` };
  return [
    ...(partly ? [{ ...shared, ...way, on: partly.on, cents: partly.cents, text: `ACOMPTE ${text}` }] : []),
    ...(paid ? [{ ...shared, ...way, on: paid, cents, text }] : []),
    ...(returned
      ? [
          {
            ...{ ...shared, on: returned, cents: -cents, code: RETURNED_DEBIT, label: `IMPAYE PRLV ${payer}`, text },
            rejected: DEBTOR_WANTS_IT_BACK,
          },
        ]
      : []),
  ];
}

/** Banks write capitals without accents. */
function asBanksWrite(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9 ]+/g, ' ');
}
