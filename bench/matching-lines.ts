import type { OpenItem } from '../src/core/matching/payment.ts';
import { balance, credit, cut, debits, discount, factor, list, over, parent, part } from './matching-payments.ts';
import { namesake, paidTwice, returned, settledNumber, shortOfSeveral, stranger, wrongOwn } from './matching-traps.ts';
import type { TrueLine, World } from './matching-world.ts';
import { mistyped, shortList, written } from './matching-writing.ts';

/** So many lines, one after the other; each is booked in the world before the next is made. */
export function* linesOf(world: World, count: number): Generator<TrueLine> {
  while (world.made < count) {
    const one = make(world, world.dice.of(DRAW));
    if (!one) continue;
    world.enter(one);
    yield one;
  }
}

function make(world: World, kind: Kind): TrueLine | null {
  if (kind === 'return') return returned(world);
  if (kind === 'stranger') return stranger(world);
  if (kind === 'paid-twice') return paidTwice(world);
  if (kind === 'namesake') return namesake(world);
  if (kind === 'settled-number') return settledNumber(world);
  const owned = world.someDebtor();
  const open = owned.filter((item) => world.left(item.id) > 0n);
  const [item] = open.length > 0 ? [world.dice.of(open)] : [];
  return item ? paid(world, kind, item, owned) : null;
}

function paid(world: World, kind: Kind, item: OpenItem, owned: readonly OpenItem[]): TrueLine | null {
  const { number } = item;
  const { dice } = world;
  const left = world.left(item.id);
  switch (kind) {
    case 'number':
      return world.line(kind, left, world.from(item), `FACTURE ${number}`, [item], true);
    case 'written':
      return world.line(kind, left, world.from(item), written(number, dice), [item], true);
    case 'no-payer':
      return world.line(kind, left, {}, `FACTURE ${number}`, [item], world.isAloneWith(item, left));
    case 'list':
      return list(world, kind, item, owned, (items) => shortList(items, dice));
    case 'payer-amount':
      return world.line(
        kind,
        left,
        world.from(item),
        dice.of(['', 'REGLEMENT', 'VOTRE FACTURE', 'MERCI']),
        [item],
        world.isProven(item, owned, left),
      );
    case 'noise':
      return world.line(kind, left, world.from(item), world.noise(), [item], world.isProven(item, owned, left));
    case 'balance':
      return balance(world, kind, item, owned);
    default:
      return paidOtherwise(world, kind, item, owned);
  }
}

/** Other sums than what is open, other payers, other numbers. */
function paidOtherwise(world: World, kind: Kind, item: OpenItem, owned: readonly OpenItem[]): TrueLine | null {
  const { number } = item;
  const { dice } = world;
  const left = world.left(item.id);
  switch (kind) {
    case 'part':
      return part(world, kind, item, owned, `ACOMPTE ${number}`);
    case 'part-no-number':
      return part(world, kind, item, owned, '');
    case 'over':
      return over(world, kind, item, owned, BigInt(100 + dice.below(20_000)));
    case 'charges':
      return item.charges ? over(world, kind, item, owned, item.charges.interestCents + item.charges.feeCents) : null;
    case 'discount':
      return item.discount && left === item.openCents ? discount(world, kind, item, owned, item.discount.cents) : null;
    case 'fee-kept':
      return left > 10_000n
        ? { ...world.line(kind, left - 1500n, world.from(item), `${number}`, [item], false, left - 1500n, 'VIREMENT INTERNATIONAL RECU') }
        : null;
    case 'credit':
      return credit(world, kind, item, owned);
    case 'factor':
      return factor(world, kind, item);
    case 'parent':
      return parent(world, kind, item);
    case 'wrong-number':
      return world.line(kind, left, world.from(item), `FACTURE ${dice.of(world.book.items).number}`, [item], false);
    case 'wrong-own-number':
      return wrongOwn(world, kind, item, owned);
    case 'mistyped-no-payer':
      return world.line(kind, left, {}, `FACTURE ${mistyped(number, dice)}`, [item], false);
    case 'short-of-several':
      return shortOfSeveral(world, kind, item, owned);
    case 'mistyped':
      return world.line(kind, left, world.from(item), `FACTURE ${mistyped(number, dice)}`, [item], false);
    case 'amount-only':
      return world.line(kind, left, {}, 'VIREMENT', [item], false);
    case 'cut':
      return cut(world, kind, item, owned);
    case 'debits':
      return debits(world, kind, item);
    default:
      return null;
  }
}

const WEIGHTS = {
  number: 16,
  written: 14,
  'no-payer': 4,
  list: 10,
  'payer-amount': 10,
  noise: 4,
  balance: 3,
  part: 5,
  'part-no-number': 3,
  over: 3,
  charges: 2,
  discount: 4,
  'fee-kept': 1,
  credit: 3,
  factor: 4,
  parent: 2,
  'wrong-number': 3,
  'wrong-own-number': 3,
  'mistyped-no-payer': 2,
  'short-of-several': 2,
  'paid-twice': 3,
  namesake: 1,
  mistyped: 4,
  'settled-number': 3,
  'amount-only': 2,
  cut: 3,
  debits: 2,
  return: 3,
  stranger: 3,
} as const;
type Kind = keyof typeof WEIGHTS;
const DRAW = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind as Kind));
