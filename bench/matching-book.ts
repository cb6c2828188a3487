import { addDays, type Day } from '../src/core/base/day.ts';
import type { DebtorId, ItemId } from '../src/core/base/id.ts';
import { EUR } from '../src/core/base/money.ts';
import { PayerMemory } from '../src/core/matching/payer-memory.ts';
import type { KnownDebtor, OpenItem } from '../src/core/matching/payment.ts';

/** A made-up company's open items, as hostile to matching as books get, and what is really true of them. */
export type HostileBook = {
  readonly items: OpenItem[];
  readonly debtors: KnownDebtor[];
  readonly memory: PayerMemory;
  /** Items by debtor, at the place of the debtor's id less one; debtors without any have none. */
  readonly owned: readonly OpenItem[][];
  /** The account that each debtor really pays from. */
  readonly accounts: readonly string[];
  /** Debtors by name, the legal form left aside. */
  readonly bearers: ReadonlyMap<string, readonly DebtorId[]>;
  /** Debtors that bear another's name. */
  readonly namesakes: ReadonlySet<DebtorId>;
  /** Numbers that two debtors have. */
  readonly twice: ReadonlySet<string>;
  /** Numbers that were issued and paid long ago; the book does not have them. */
  readonly settled: readonly { readonly number: string; readonly debtorId: DebtorId; readonly cents: bigint }[];
};

export const FIRST_DAY = '2026-03-02' as Day;

const FORMS = ['SARL', 'SAS', 'EURL', 'SA', 'SCI', 'SASU', '', 'ETS'];
const TRADES = [
  'GARAGE',
  'MENUISERIE',
  'BOULANGERIE',
  'PHARMACIE',
  'TRANSPORTS',
  'CABINET',
  'HOTEL',
  'IMPRIMERIE',
  'ATELIER',
  'ELECTRICITE',
  'MAIRIE DE',
];
const SYLLABLES = 'BER DUR MAR LEF ROU VAL GAU PER MOR BLAN CHE LAN TIER NET TIN DON RET VEN SAC BOU COR DEL FON GER HAU JOL'.split(' ');
const TOWNS = ['', '', '', 'SUD', 'NORD', 'LYON', 'OUEST', 'LITTORAL', 'DISTRIBUTION', 'SERVICES', 'ET FILS'];
/** What subscriptions cost: a third of all invoices have one of these amounts. */
const PRICES = [5900n, 11800n, 12990n, 4990n, 36000n, 59000n, 120000n, 24000n, 9990n, 45000n, 18000n, 60000n, 30000n, 15000n, 8990n];

/** Chance that can be had again. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  isOnce(inHowMany: number): boolean {
    return this.below(inHowMany) === 0;
  }

  of<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }
}

export function hostileBook(count: number, dice: Dice): HostileBook {
  const debtorCount = Math.max(20, Math.floor(count / 4));
  const { debtors, bearers, namesakes, accounts } = makeDebtors(debtorCount, dice);
  const owned: OpenItem[][] = debtors.map(() => []);
  const items: OpenItem[] = [];
  const twice = new Set<string>();
  const settled: { number: string; debtorId: DebtorId; cents: bigint }[] = [];
  const counters = [0, 0, 0, 0];
  while (items.length < count) {
    const debtorId = (1 + owner(debtorCount, dice)) as DebtorId;
    const number = numberOf(counters, dice);
    const cents = amount(dice);
    if (dice.isOnce(4)) {
      settled.push({ number, debtorId, cents });
      continue;
    }
    const item = makeItem(items.length + 1, debtorId, number, cents, dice);
    items.push(item);
    owned[debtorId - 1]?.push(item);
    // The same number again, from another creditor's series that was taken over.
    if (dice.isOnce(200) && items.length < count) {
      const other = (1 + dice.below(debtorCount)) as DebtorId;
      const twin = makeItem(items.length + 1, other, number, dice.isOnce(2) ? cents : amount(dice), dice);
      items.push(twin);
      twice.add(number);
      owned[other - 1]?.push(twin);
    }
  }
  return { items, debtors, memory: memoryOf(debtors, accounts, dice), owned, accounts, bearers, namesakes, twice, settled };
}

/** Four debtors in five have items; a few of these have very many. */
function owner(debtorCount: number, dice: Dice): number {
  const active = Math.floor((debtorCount * 4) / 5);
  return dice.isOnce(12) ? dice.below(Math.max(1, Math.floor(active / 60))) : dice.below(active);
}

function makeDebtors(count: number, dice: Dice): Pick<HostileBook, 'debtors' | 'bearers' | 'namesakes'> & { accounts: string[] } {
  const debtors: KnownDebtor[] = [];
  const bearers = new Map<string, DebtorId[]>();
  for (let at = 0; at < count; at += 1) {
    const id = (at + 1) as DebtorId;
    const other = debtors.length > 0 && dice.isOnce(50) ? dice.of(debtors) : null;
    const bare = other ? bareName(other.names[0] ?? '') : newName(dice);
    const name = `${dice.of(FORMS)} ${bare}`.trim();
    bearers.set(bare, [...(bearers.get(bare) ?? []), id]);
    debtors.push({ id, names: [name], ibans: [], mandates: [`RUM-${String(id).padStart(6, '0')}`] });
  }
  const namesakes = new Set([...bearers.values()].filter((ids) => ids.length > 1).flat());
  return { debtors, bearers, namesakes, accounts: debtors.map((_, at) => ibanOf(at + 1)) };
}

export function bareName(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  return FORMS.includes(first) ? rest.join(' ') : name;
}

function newName(dice: Dice): string {
  const surname = `${dice.of(SYLLABLES)}${dice.of(SYLLABLES)}${dice.isOnce(2) ? dice.of(SYLLABLES) : ''}`;
  return `${dice.isOnce(4) ? '' : dice.of(TRADES)} ${surname} ${dice.of(TOWNS)}`.trim().replace(/ +/g, ' ');
}

/** An account that passes its check digits. */
export function ibanOf(n: number): string {
  const body = `30004${String(n % 100000).padStart(5, '0')}${String(n).padStart(11, '0')}42`;
  let rest = 0;
  for (const digit of `${body}152700`) rest = (rest * 10 + Number(digit)) % 97;
  return `FR${String(98 - rest).padStart(2, '0')}${body}`;
}

/** Four series that each count from one, so alike that a missing letter or zero leads from one to the other. */
function numberOf(counters: number[], dice: Dice): string {
  const series = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3][dice.below(10)] ?? 0;
  counters[series] = (counters[series] ?? 0) + 1;
  const sequence = String(counters[series]).padStart(6, '0');
  return [`FA2026-${sequence}`, `FC2026-${sequence}`, `26${sequence}`, `FA2025-${sequence}`][series] ?? sequence;
}

function amount(dice: Dice): bigint {
  if (dice.isOnce(3)) return dice.of(PRICES);
  const euros = [90, 900, 9000, 60_000][dice.below(4)] ?? 900;
  return BigInt(1000 + dice.below(euros * 100));
}

function makeItem(id: number, debtorId: DebtorId, number: string, cents: bigint, dice: Dice): OpenItem {
  const isCredit = dice.isOnce(25);
  const dueOn = addDays(FIRST_DAY, dice.below(120) - 90);
  return {
    id: id as ItemId,
    debtorId,
    number: isCredit ? number.replace(/^F[AC]/, 'AV') : number,
    openCents: isCredit ? -(cents / 3n + 1n) : cents,
    currency: EUR,
    dueOn,
    reference: null,
    discount: !isCredit && dice.isOnce(10) ? { until: addDays(FIRST_DAY, 60), cents: (cents * 2n + 50n) / 100n } : null,
    charges: !isCredit && dice.isOnce(10) ? { interestCents: cents / 97n + 1n, feeCents: 4000n } : null,
  };
}

/** A third of the accounts is known; factors and an agency pay for many; one factor was seen once only. */
function memoryOf(debtors: readonly KnownDebtor[], accounts: readonly string[], dice: Dice): PayerMemory {
  const remembered = debtors.flatMap(({ id }) =>
    dice.isOnce(3) ? [{ mark: `iban:${accounts[id - 1]}`, debtorId: id, times: 1 + dice.below(3) }] : [],
  );
  const active = Math.floor((debtors.length * 4) / 5);
  for (let factor = 0; factor < FACTORS.length; factor += 1) {
    const clients = factor === 0 ? 1 : 5;
    for (let n = 0; n < clients; n += 1) {
      const debtorId = (1 + dice.below(active)) as DebtorId;
      remembered.push({ mark: `iban:${factorIban(factor)}`, debtorId, times: 1 });
    }
  }
  return new PayerMemory(remembered);
}

export const FACTORS = ['FACTOFRANCE', 'BPCE FACTOR', 'AGENCE DES QUAIS GESTION'];

export function factorIban(factor: number): string {
  return ibanOf(9_000_000 + factor);
}
