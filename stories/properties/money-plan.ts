import fc from 'fast-check';
import type { Day } from '../../src/core/base/day.ts';
import type { Movement } from '../engine/bank-files.ts';
import { plus } from './calendar.ts';

/** A Monday; statements and books speak of the weeks around it. */
export const START = '2026-03-02' as Day;
/** How long the account is looked at. */
export const DAYS = 40;

const NAMES = ['Menuiserie Dupont', 'Garage Morvan', 'Hotel des Pins', 'Imprimerie Lebrun'];
const IBANS = ['FR7630004008280001234567803', 'FR7610107001011234567890129', 'FR7630001007941234567890185'];
/** Few and round, so that equal amounts and sums come about all the time. */
const PRICES = [10_000, 20_000, 30_000, 5_000, 12_345, 7_777];

const seeds = fc.record({
  debtor: fc.nat(3),
  cents: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PRICES) }, fc.integer({ min: 1, max: 90_000 })),
  issued: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -60, max: -5 }) }, fc.integer({ min: 0, max: 20 })),
});
const FLAVOURS = [
  'named',
  'unnamed',
  'unnamed',
  'part',
  'over',
  'several',
  'of-two',
  'stranger',
  'stranger',
  'stranger',
  'loan',
  'batch',
  'return',
  'refund',
  'early',
] as const;
const happenings = fc.record({
  flavour: fc.constantFrom(...FLAVOURS),
  on: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: -3, max: 11 }) }, fc.integer({ min: 0, max: DAYS - 4 })),
  item: fc.nat(20),
  other: fc.nat(20),
  share: fc.integer({ min: 1, max: 99 }),
  iban: fc.option(fc.nat(2), { nil: null }),
  lag: fc.integer({ min: -4, max: 15 }),
});
const WORDS = [
  'statement',
  'statement',
  'statement',
  'books',
  'choose',
  'choose',
  'items',
  'items',
  'on-account',
  'aside',
  'undo',
  'undo',
  'undo-act',
  'write-off',
  'lay-credit',
  'refund',
  'pass',
  'pass',
  'pass',
] as const;
export type Word = (typeof WORDS)[number] | 'merge';
const acts = (words: readonly Word[], mayRetry: boolean) =>
  fc.record({
    word: fc.constantFrom(...words),
    a: fc.nat(99),
    b: fc.nat(99),
    c: fc.nat(99),
    retries: mayRetry ? fc.boolean() : fc.constant(false),
  });

export type Act = { readonly word: Word; readonly a: number; readonly b: number; readonly c: number; readonly retries: boolean };
type Seed = { readonly debtor: number; readonly cents: number; readonly issued: number };
type Happening = {
  readonly flavour: (typeof FLAVOURS)[number];
  readonly on: number;
  readonly item: number;
  readonly other: number;
  readonly share: number;
  readonly iban: number | null;
  readonly lag: number;
};
export type Plan = { readonly items: readonly Seed[]; readonly happenings: readonly Happening[]; readonly acts: readonly Act[] };

/** `alone`: no person says anything. `merging`: debtors become one, and nothing is undone (that is judged in `money-around.test.ts`). */
export function plans(most: number, way: 'any' | 'alone' | 'merging' = 'any'): fc.Arbitrary<Plan> {
  const words: Readonly<Record<typeof way, readonly Word[]>> = {
    any: WORDS,
    alone: ['statement', 'statement', 'books', 'pass'],
    merging: [...WORDS.filter((word) => !word.startsWith('undo')), 'merge'],
  };
  return fc.record({
    items: fc.array(seeds, { minLength: 2, maxLength: 8, size: 'max' }),
    happenings: fc.array(happenings, { minLength: 2, maxLength: 14, size: 'max' }),
    acts: fc.array(acts(words[way], way !== 'merging'), { minLength: 4, maxLength: most, size: 'max' }),
  });
}

/** An invoice as it truly is. */
export type Invoice = { readonly number: string; readonly debtor: string; readonly cents: number; readonly issued: Day; readonly due: Day };

/** A movement of the account and what it truly is for: cents by invoice number; what is missing is on account, or nobody's. */
export type TrueMovement = Movement & {
  readonly pays: ReadonlyMap<string, number>;
  /** The day on which the accountant has booked it and set it off. */
  readonly bookedOn: Day;
  readonly parts?: readonly TrueMovement[];
  /** A part of an invoice, an invoice that is not named, or a return. */
  readonly isDelicate: boolean;
  /** The payment that comes back. */
  readonly undoes?: TrueMovement;
};

export type Truth = {
  readonly debtors: readonly string[];
  readonly invoices: readonly Invoice[];
  readonly movements: readonly TrueMovement[];
};

/** What truly happens; invoices are paid at most once, for money that is true pays what is owed. */
export function truthOf({ items, happenings: all }: Plan): Truth {
  const invoices = items.map(({ debtor, cents, issued }, at): Invoice => {
    const on = plus(START, issued);
    return { number: `FA2026-0${101 + at}`, debtor: NAMES[debtor] ?? '', cents, issued: on, due: plus(on, 15) };
  });
  const writer = new Writer(invoices);
  for (const one of [...all].sort((a, b) => a.on - b.on)) writer.add(one);
  return { debtors: NAMES.filter((name) => invoices.some((one) => one.debtor === name)), invoices, movements: writer.movements };
}

/** The first books show all invoices as open, or nobody would have heard of some of them. */
function bookedOn(on: Day, lag: number): Day {
  const first = plus(START, 1);
  const day = plus(on, lag);
  return day > first ? day : first;
}

/** These payers name no invoice. */
const NAMELESS: readonly Happening['flavour'][] = ['unnamed', 'stranger'];

/** Makes movements true one after the other. */
class Writer {
  readonly movements: TrueMovement[] = [];
  readonly #invoices: readonly Invoice[];
  readonly #left: Map<string, number>;
  /** Money of debtors on account, that can be paid back. */
  readonly #over = new Map<string, number>();
  readonly #returned = new Set<TrueMovement>();

  constructor(invoices: readonly Invoice[]) {
    this.#invoices = invoices;
    this.#left = new Map(invoices.map((one) => [one.number, one.cents]));
  }

  add(one: Happening): void {
    const movement = this.#movement(one, plus(START, one.on));
    if (movement) this.movements.push(movement);
  }

  #movement(one: Happening, on: Day): TrueMovement | null {
    switch (one.flavour) {
      case 'loan':
        return this.#made(one, on, { cents: one.share * 1_000, text: 'DEBLOCAGE PRET', payer: 'Banque Populaire' }, new Map());
      case 'return':
        return this.#comingBack(one, on);
      case 'refund':
        return this.#refund(one, on);
      case 'batch':
        return this.#batch(one, on);
      default:
        return this.#payment(one, on);
    }
  }

  #payment(one: Happening, on: Day): TrueMovement | null {
    const chosen = this.#chosen(one, on);
    const [first] = chosen;
    if (!first) return null;
    const pays = new Map(chosen.map(({ number }) => [number, this.#left.get(number) ?? 0]));
    if (one.flavour === 'part') pays.set(first.number, Math.max(1, Math.floor(((pays.get(first.number) ?? 0) * one.share) / 100)));
    const extra = one.flavour === 'over' ? one.share * 10 + 3 : 0;
    if (extra > 0) this.#over.set(first.debtor, (this.#over.get(first.debtor) ?? 0) + extra);
    for (const [number, cents] of pays) this.#left.set(number, (this.#left.get(number) ?? 0) - cents);
    const text = NAMELESS.includes(one.flavour) ? 'VIREMENT' : `FACTURE ${chosen.map(({ number }) => number).join(' ')}`;
    const payer =
      one.flavour === 'stranger' ? `Client Inconnu ${one.other}` : one.flavour === 'of-two' ? 'Holding du Ponant' : first.debtor;
    return this.#made(one, on, { cents: [...pays.values()].reduce((sum, cents) => sum + cents, extra), text, payer }, pays);
  }

  /** What is still owed and may be paid on a day; `early` pays what is not invoiced yet. */
  #chosen({ flavour, item, other }: Happening, on: Day): Invoice[] {
    // Who names no invoice pays one that the books have shown: of one that nobody has heard of nobody can tell.
    const isNameless = NAMELESS.includes(flavour);
    const last = isNameless ? START : on;
    const owed = this.#invoices.filter(({ number, issued }) => {
      return (this.#left.get(number) ?? 0) > 0 && (flavour === 'early' ? issued > on : issued <= on && issued <= last);
    });
    const first = owed[item % Math.max(1, owed.length)];
    if (!first || !['several', 'of-two'].includes(flavour)) return first ? [first] : [];
    const rest = owed.filter((one) => one !== first && (one.debtor === first.debtor) === (flavour === 'several'));
    const second = rest[other % Math.max(1, rest.length)];
    return second ? [first, second] : [];
  }

  #comingBack(one: Happening, on: Day): TrueMovement | null {
    const may = this.movements.filter(
      (paid) => paid.cents > 0 && paid.pays.size > 0 && !paid.parts && !this.#returned.has(paid) && paid.on < on,
    );
    const paid = may[one.item % Math.max(1, may.length)];
    if (!paid) return null;
    this.#returned.add(paid);
    const pays = new Map([...paid.pays].map(([number, cents]) => [number, -cents]));
    for (const [number, cents] of pays) this.#left.set(number, (this.#left.get(number) ?? 0) - cents);
    const { payer, endToEndId, text } = paid;
    const made = this.#made(one, on, { cents: -paid.cents, text: `REJET ${text}`, payer }, pays);
    const bookedOn = made.bookedOn > paid.bookedOn ? made.bookedOn : paid.bookedOn;
    return {
      ...made,
      endToEndId,
      returned: 'AM04',
      undoes: paid,
      bookedOn,
    };
  }

  #refund(one: Happening, on: Day): TrueMovement | null {
    const owed = [...this.#over].filter(([, cents]) => cents > 0);
    const [debtor, cents] = owed[one.item % Math.max(1, owed.length)] ?? [];
    if (debtor === undefined || cents === undefined) return null;
    this.#over.set(debtor, 0);
    return this.#made(one, on, { cents: -cents, text: 'REMBOURSEMENT TROP PERCU', payer: debtor }, new Map());
  }

  #batch(one: Happening, on: Day): TrueMovement | null {
    const parts = [one.item, one.other, one.share].flatMap((item, at): TrueMovement[] => {
      const part = this.#payment({ ...one, flavour: at === 2 ? 'unnamed' : 'named', item }, on);
      return part ? [{ ...part, endToEndId: `${part.endToEndId}-${at}` }] : [];
    });
    if (parts.length < 2) return null;
    const pays = new Map(parts.flatMap((part) => [...part.pays]));
    const cents = parts.reduce((sum, part) => sum + part.cents, 0);
    return { ...this.#made(one, on, { cents, text: `REMISE ${parts.length} OPE`, payer: '' }, pays), parts };
  }

  #made(
    { iban, lag, flavour }: Happening,
    on: Day,
    said: Pick<Movement, 'cents' | 'text' | 'payer'>,
    pays: ReadonlyMap<string, number>,
  ): TrueMovement {
    const account = iban === null ? null : (IBANS[iban] ?? null);
    const endToEndId = `ORDRE-${String(this.movements.length + 1).padStart(4, '0')}`;
    const isWhole = [...pays].every(([number, cents]) => this.#invoices.some((one) => one.number === number && one.cents === cents));
    const isDelicate = !isWhole || NAMELESS.includes(flavour);
    return { on, ...said, iban: account, endToEndId, returned: null, pays, bookedOn: bookedOn(on, lag), isDelicate };
  }
}
