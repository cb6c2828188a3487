import { present } from '../core/base/assert.ts';
import { type Day, day } from '../core/base/day.ts';
import { centsOf } from '../core/base/money.ts';
import { tableOf } from './table.ts';

/** An invoice of the demo and what became of it. Amounts include tax, in cents. */
export type Sale = {
  /** Given in the order of the dates of issue. */
  readonly number: string;
  readonly account: string;
  readonly issued: Day;
  /** `null`: nobody wrote down when it is due. */
  readonly due: Day | null;
  readonly cents: bigint;
  /** The day it stands in the books from. */
  readonly booked: Day;
  readonly paid: Day | null;
  /** The payment came back on this day. */
  readonly returned: Day | null;
  readonly partly: { readonly on: Day; readonly cents: bigint } | null;
  /** Owed in dollars, and booked at this amount of euros. */
  readonly inEuros: bigint | null;
  /** Booked with a wrong amount until it was noticed. */
  readonly wrongUntil: { readonly on: Day; readonly cents: bigint } | null;
  /** A draft entry that was taken back: the books no longer show it. */
  readonly gone: Day | null;
  /** Also sent as a Factur-X PDF. */
  readonly facturx: boolean;
};

/** A credit note, sent as a Factur-X PDF that names its invoice. */
export type Credit = { readonly number: string; readonly account: string; readonly issued: Day; readonly cents: bigint; readonly of: Sale };

/** Money on the bank that says not what for. */
export type LooseMoney = { readonly account: string; readonly on: Day; readonly cents: bigint; readonly reference: string };

/** account | issued | due | amount with tax | what became of it */
const TABLE = `
CAFEMAIR | 2026-01-15 | 2026-02-14 |   384.00 | paid=2026-02-12
BAUGES   | 2026-02-05 | 2026-03-07 |  1128.00 | paid=2026-03-06
PERNET   | 2026-03-12 | 2026-04-11 |   518.40 | booked=2026-09-17
GALETS   | 2026-03-19 | 2026-04-18 |   936.00 | paid=2026-04-20
CARREL   | 2026-04-14 | 2026-05-14 |  3960.00 | paid=2026-05-28
PIXELM   | 2026-04-22 | 2026-05-22 |  1464.00 | paid=2026-05-21
ALVEO    | 2026-05-06 | 2026-06-20 |  8940.00 | paid=2026-06-19
CHVALIS  | 2026-05-12 | 2026-07-01 |  4512.00 | paid=2026-07-03
DELORME  | 2026-05-13 | 2026-06-12 |   780.00 | paid=2026-07-02
HOTELVP  | 2026-05-18 | 2026-06-17 |   960.00 | paid=2026-06-29
CLAIRVAL | 2026-05-19 | 2026-06-18 |   426.00 | paid=2026-06-25
MOLLARD  | 2026-05-20 | 2026-06-19 |  1044.00 | paid=2026-07-06
CAFEMAIR | 2026-05-21 | 2026-06-20 |   312.00 | paid=2026-06-22
MONTBRUN | 2026-05-22 | 2026-06-21 |   708.00 | paid=2026-06-22
LUMIERE  | 2026-05-26 | 2026-06-25 |  1530.00 | paid=2026-07-10
BRANDT   | 2026-05-27 | 2026-06-26 |  1875.00 | paid=2026-06-24
BELVED   | 2026-05-28 | 2026-06-27 |   234.00 | paid=2026-07-08
ROCHEBR  | 2026-05-29 | 2026-06-28 |  2640.00 | paid=2026-07-16
FLEURSCO | 2026-06-02 | 2026-07-02 |   522.00 | paid=2026-07-07
AUBRAC   | 2026-06-03 | 2026-07-03 |   198.00 | paid=2026-07-01
STROCH   | 2026-06-04 | 2026-07-04 |   864.00 | paid=2026-07-20
VASSEUR  | 2026-06-05 | 2026-07-05 |  1188.00 | paid=2026-07-15
FONTANEL | 2026-06-10 | 2026-07-10 |  1116.00 | paid=2026-07-13
PASSEREL | 2026-06-11 | 2026-07-11 |  1692.00 | paid=2026-07-22
LAMBRECH | 2026-06-12 | 2026-07-12 |   930.00 | paid=2026-07-17
BAUGES   | 2026-06-15 | 2026-07-15 |  2148.00 | paid=2026-07-27
MAIRIESA | 2026-06-16 | 2026-07-16 |  1320.00 | paid=2026-07-24
GALETS   | 2026-06-17 | 2026-07-17 |   654.00 | paid=2026-07-16
CHAMOIS  | 2026-06-18 | 2026-07-18 |   876.00 | paid=2026-08-03
CAFEMAIR | 2026-06-19 | 2026-07-19 |   336.00 | paid=2026-07-20
HALLES   | 2026-06-23 | 2026-07-23 |   612.00 | paid=2026-08-06
RIVAL    | 2026-06-24 | 2026-07-24 |  2268.00 | paid=2026-07-31
ROCHEBR  | 2026-06-26 | 2026-07-26 |  7980.00 | -
KALISTA  | 2026-06-29 | 2026-07-29 |   750.00 | paid=2026-07-28
PAPETMAR | 2026-06-30 | 2026-07-30 |    96.00 | paid=2026-07-29
FERRAND  | 2026-07-02 | 2026-08-01 |  5400.00 | partly=2026-09-04:1800.00
CHVALIS  | 2026-07-03 | 2026-08-22 |  6912.00 | facturx
ALLOBROG | 2026-07-06 | 2026-08-05 |   624.00 | paid=2026-08-04
BONNARD  | 2026-07-07 | 2026-08-06 |   918.00 | paid=2026-08-11
DELORME  | 2026-07-08 | 2026-08-07 |  3420.00 | facturx
PIXELM   | 2026-07-09 | 2026-08-08 |   690.00 | gone=2026-07-24
CAFEMAIR | 2026-07-10 | 2026-08-09 |   324.00 | paid=2026-08-10
FERREIRA | 2026-07-13 | 2026-08-12 |   894.00 | -
MONTBRUN | 2026-07-15 | 2026-08-14 |   936.00 | wrong=2026-08-03:963.00 paid=2026-08-12
BAUGES   | 2026-07-16 | 2026-08-15 |  1536.00 | paid=2026-08-14
BONNARD  | 2026-07-20 | 2026-08-19 |  2688.00 | paid=2026-09-21
CARREL   | 2026-07-21 | 2026-08-20 |  8640.00 | facturx
FONTANEL | 2026-07-22 | 2026-08-21 |  2976.00 | facturx partly=2026-08-31:1000.00
BELVED   | 2026-07-22 | 2026-08-21 |   468.00 | -
HOTELVP  | 2026-07-23 | 2026-08-22 |  1843.20 | facturx
CARREL   | 2026-07-24 | 2026-08-23 |  6180.00 | facturx
CLAIRVAL | 2026-07-27 | 2026-08-26 |   288.00 | paid=2026-08-25
STROCH   | 2026-07-30 | 2026-08-29 |  1590.00 | -
CHAMOIS  | 2026-07-30 | 2026-08-29 |  1212.00 | -
ALVEO    | 2026-07-31 | 2026-09-14 | 12480.00 | facturx
HALLES   | 2026-08-03 | 2026-09-02 |  1128.00 | -
LUMIERE  | 2026-08-03 | 2026-09-02 |  2214.00 | -
MOLLARD  | 2026-08-03 | 2026-09-02 |  1386.00 | -
CAFEMAIR | 2026-08-04 | 2026-09-03 |   348.00 | paid=2026-09-03 returned=2026-09-21
NORTHBR  | 2026-08-05 | 2026-09-04 |  2400.00 | euros=2052.00
HOTELVP  | 2026-08-06 | 2026-09-05 |   642.00 | -
PASSEREL | 2026-08-06 | 2026-09-05 |  2316.00 | facturx
RIVAL    | 2026-08-07 | 2026-09-06 |  4752.00 | -
FLEURSCO | 2026-08-10 | 2026-09-09 |   786.00 | -
GALETS   | 2026-08-11 | 2026-09-10 |   582.00 | paid=2026-09-09
KALISTA  | 2026-08-12 | 2026-09-11 |   834.00 | -
VASSEUR  | 2026-08-13 | 2026-09-12 |  1980.00 | -
AUBRAC   | 2026-08-13 | 2026-09-12 |   388.80 | -
LAMBRECH | 2026-08-14 | 2026-09-13 |  2040.00 | facturx
MAIRIESA | 2026-08-17 | 2026-09-16 |  4296.00 | -
PAPETMAR | 2026-08-17 | 2026-09-16 |    11.88 | -
GARNIER  | 2026-08-18 | 2026-09-17 |  1176.00 | -
CLAIRVAL | 2026-08-19 | 2026-09-18 |   642.60 | -
FLEURSCO | 2026-08-19 | 2026-09-18 |   414.00 | -
BRANDT   | 2026-08-20 | 2026-09-19 |  3150.00 | facturx
HOTELVP  | 2026-08-21 | 2026-09-20 |   378.00 | -
BAUGES   | 2026-08-24 | 2026-09-11 |  1872.00 | -
MONTBRUN | 2026-08-27 | 2026-09-26 |   936.00 | -
GALETS   | 2026-08-28 | 2026-09-27 |  1248.00 | -
CHAMOIS  | 2026-08-28 | 2026-09-27 |   540.00 | -
PIXELM   | 2026-08-28 | 2026-09-28 |  1464.00 | -
ALLOBROG | 2026-09-02 | -          |   756.00 | -
CAFEMAIR | 2026-09-03 | 2026-10-03 |   360.00 | -
BAUGES   | 2026-09-10 | 2026-10-10 |  1404.00 | -
`;

/** The number of the year's first invoice here; the year began before the demo's books do. */
const FIRST_NUMBER = 12;

export const SALES: readonly Sale[] = tableOf(TABLE).map(([account = '', issued = '', due, amount = '', fate = ''], index) => {
  const told = new Map(fate.split(' ').map((one) => one.split('=') as [string, string | undefined]));
  const dayTold = (key: string) => (told.get(key) === undefined ? null : day(told.get(key) ?? ''));
  return {
    number: `F2026-${String(FIRST_NUMBER + index).padStart(4, '0')}`,
    account,
    issued: day(issued),
    due: due === undefined ? null : day(due),
    cents: cents(amount),
    booked: dayTold('booked') ?? day(issued),
    paid: dayTold('paid'),
    returned: dayTold('returned'),
    partly: dayAndCents(told.get('partly')),
    inEuros: told.has('euros') ? cents(told.get('euros') ?? '') : null,
    wrongUntil: dayAndCents(told.get('wrong')),
    gone: dayTold('gone'),
    facturx: told.has('facturx'),
  };
});

export const CREDITS: readonly Credit[] = [
  { number: 'AV2026-0007', account: 'PASSEREL', issued: day('2026-09-15'), cents: 386_00n, of: saleOf('PASSEREL', '2026-08-06') },
];

export const LOOSE_MONEY: readonly LooseMoney[] = [
  { account: 'VASSEUR', on: day('2026-09-17'), cents: 1_000_00n, reference: 'CHQ-260917' },
];

export function saleOf(account: string, issued: string): Sale {
  return present(
    SALES.find((sale) => sale.account === account && sale.issued === issued),
    `the sale to ${account} of ${issued}`,
  );
}

function cents(text: string): bigint {
  return present(centsOf(text), `the amount "${text}"`);
}

function dayAndCents(text: string | undefined): { on: Day; cents: bigint } | null {
  const [on = '', amount = ''] = text?.split(':') ?? [];
  return text === undefined ? null : { on: day(on), cents: cents(amount) };
}
