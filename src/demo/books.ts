import { addMonths, type Day, day } from '../core/base/day.ts';
import { divideHalfUp, sumCents } from '../core/base/money.ts';
import { customerOf } from './cast.ts';
import { CREDITS, type Credit, LOOSE_MONEY, type LooseMoney, SALES, type Sale } from './sales.ts';

/** A line of an accounting entry: debit above zero, credit below. */
export type Line = {
  readonly account: string;
  readonly label: string;
  readonly customer: string | null;
  readonly cents: bigint;
  readonly letter: { readonly code: string; readonly on: Day } | null;
  /** What is owed in another currency, when the sale was made in it. */
  readonly dollars: bigint | null;
};
export type Entry = {
  readonly journal: keyof typeof JOURNALS;
  readonly on: Day;
  readonly piece: string;
  readonly pieceDate: Day;
  readonly label: string;
  readonly lines: readonly Line[];
};

export const JOURNALS = { AN: 'À nouveaux', VE: 'Ventes', BQ: 'Banque', AC: 'Achats' } as const;

const BEGINNING = day('2026-01-01');
const VAT_PERCENT = 20n;
/** Rent of the workshop, tax included. */
const RENT = 2_160_00n;

/** The books as they stand at the end of a day, each entry balanced, by date. */
export function booksOn(today: Day): Entry[] {
  const entries = [
    opening(),
    ...rents(),
    ...SALES.filter((sale) => sale.gone === null || sale.gone > today).map((sale) => saleEntry(sale, today)),
    ...SALES.flatMap((sale) => receiptEntries(sale, today)),
    ...CREDITS.map(creditEntry),
    ...LOOSE_MONEY.map(looseEntry),
  ];
  return entries.filter((entry) => entry.on <= today).sort((a, b) => compare(a.on + a.journal + a.piece, b.on + b.journal + b.piece));
}

/** What a customer has left to pay of a sale at the end of a day, as the books have it. */
export function openOn(sale: Sale, today: Day): bigint {
  if (sale.booked > today || (sale.gone !== null && sale.gone <= today) || isPaidOn(sale, today)) return 0n;
  return amountOn(sale, today) - (sale.partly && sale.partly.on <= today ? sale.partly.cents : 0n);
}

export function amountOn({ cents, wrongUntil }: Sale, today: Day): bigint {
  return wrongUntil && today < wrongUntil.on ? wrongUntil.cents : cents;
}

function isPaidOn({ paid, returned }: Sale, today: Day): boolean {
  return paid !== null && paid <= today && (returned === null || today < returned);
}

/** Tax is due on sales in France only: abroad the customer accounts for it, or it is an export. */
export function vatOf(account: string, withTax: bigint): bigint {
  return customerOf(account).address.country === 'FR' ? withTax - divideHalfUp(withTax * 100n, 100n + VAT_PERCENT) : 0n;
}

function saleEntry(sale: Sale, today: Day): Entry {
  const { account, number, issued, booked, inEuros } = sale;
  const amount = inEuros ?? amountOn(sale, today);
  const label = `Facture ${number} ${customerOf(account).name}`;
  const lines = [
    {
      ...customerLine(account, amount),
      letter: isPaidOn(sale, today) ? letterOf(sale, today) : null,
      dollars: inEuros === null ? null : sale.cents,
    },
  ];
  return { journal: 'VE', on: booked, piece: number, pieceDate: issued, label, lines: [...lines, ...turnover(account, -amount)] };
}

function receiptEntries(sale: Sale, today: Day): Entry[] {
  const { account, number, paid, partly, returned } = sale;
  const { name } = customerOf(account);
  const paidIn = (on: Day, cents: bigint, label: string): Entry => ({
    journal: 'BQ',
    on,
    piece: number,
    pieceDate: on,
    label,
    lines: [plain('512000', 'Banque', cents), { ...customerLine(account, -cents), letter: letterOf(sale, today) }],
  });
  return [
    ...(partly ? [paidIn(partly.on, partly.cents, `Acompte ${name} ${number}`)] : []),
    ...(paid ? [paidIn(paid, sale.cents, `Règlement ${name} ${number}`)] : []),
    ...(returned ? [paidIn(returned, -sale.cents, `Impayé ${name} ${number}`)] : []),
  ];
}

function creditEntry({ number, account, issued, cents, of }: Credit): Entry {
  const label = `Avoir ${number} sur ${of.number} ${customerOf(account).name}`;
  return {
    journal: 'VE',
    on: issued,
    piece: number,
    pieceDate: issued,
    label,
    lines: [customerLine(account, -cents), ...turnover(account, cents)],
  };
}

function looseEntry({ account, on, cents, reference }: LooseMoney): Entry {
  const label = `Chèque ${customerOf(account).name}`;
  return {
    journal: 'BQ',
    on,
    piece: reference,
    pieceDate: on,
    label,
    lines: [plain('512000', 'Banque', cents), customerLine(account, -cents)],
  };
}

function opening(): Entry {
  const lines = [
    plain('512000', 'Banque', 41_250_00n),
    plain('101300', 'Capital souscrit', -30_000_00n),
    plain('110000', 'Report à nouveau', -11_250_00n),
  ];
  return { journal: 'AN', on: BEGINNING, piece: 'AN2026', pieceDate: BEGINNING, label: 'À nouveaux 2026', lines };
}

function rents(): Entry[] {
  return Array.from({ length: 12 }, (_, month) => {
    const on = addMonths(day('2026-01-05'), month);
    const tax = RENT - divideHalfUp(RENT * 100n, 100n + VAT_PERCENT);
    const lines = [
      plain('613200', 'Locations immobilières', RENT - tax),
      plain('445660', 'TVA déductible', tax),
      plain('401000', 'Fournisseurs', -RENT),
    ];
    return { journal: 'AC', on, piece: `LOYER-${on.slice(5, 7)}`, pieceDate: on, label: `Loyer atelier ${on.slice(5, 7)}/2026`, lines };
  });
}

/** The other side of a sale: turnover and tax. */
function turnover(account: string, cents: bigint): Line[] {
  const tax = vatOf(account, cents);
  const sold = plain(tax === 0n ? '707900' : '706000', tax === 0n ? 'Ventes hors de France' : "Travaux d'agencement", cents - tax);
  return tax === 0n ? [sold] : [sold, plain('445710', 'TVA collectée', tax)];
}

function customerLine(account: string, cents: bigint): Line {
  return { ...plain('411000', 'Clients', cents), customer: account };
}

function plain(account: string, label: string, cents: bigint): Line {
  return { account, label, customer: null, cents, letter: null, dollars: null };
}

/**
 * Paid in full: invoice and payment bear one letter, AA for the customer's first, from the day of the payment on. A payment that
 * came back bears it with its return.
 */
function letterOf(sale: Sale, today: Day): Line['letter'] {
  const { paid } = sale;
  if (paid === null || paid > today) return null;
  const before = SALES.filter(
    (one) => one.account === sale.account && one.paid !== null && (one.paid < paid || (one.paid === paid && one.number < sale.number)),
  );
  const on = sale.returned !== null && sale.returned <= today ? sale.returned : paid;
  return { code: `A${String.fromCharCode(65 + before.length)}`, on };
}

export function isBalanced({ lines }: Entry): boolean {
  return sumCents(lines.map((line) => line.cents)) === 0n;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
