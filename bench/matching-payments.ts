import type { BankLine, OpenItem } from '../src/core/matching/payment.ts';
import { FACTORS, factorIban } from './matching-book.ts';
import type { TrueLine, World } from './matching-world.ts';

export function list(
  world: World,
  kind: string,
  item: OpenItem,
  owned: readonly OpenItem[],
  write: (items: readonly OpenItem[]) => string,
): TrueLine | null {
  const others = owned.filter((one) => one !== item && world.left(one.id) > 0n).slice(0, 1 + world.dice.below(4));
  if (others.length === 0) return null;
  const items = [item, ...others].sort((a, b) => a.id - b.id);
  return world.line(kind, world.sum(items), world.from(item), write(items), items, true);
}

export function balance(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[]): TrueLine | null {
  const items = owned.filter((one) => world.left(one.id) !== 0n);
  const cents = world.sum(items);
  if (items.length < 2 || cents <= 0n) return null;
  return world.line(kind, cents, world.from(item), 'SOLDE COMPTE', items, world.isKnown(item) && world.sets(owned, cents) === 1);
}

/** Redrawn when the part is the very amount of another item: no clerk could know better. */
export function part(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[], text: string): TrueLine | null {
  const left = world.left(item.id);
  const cents = world.dice.isOnce(2) ? left / 2n : BigInt(100 * (1 + world.dice.below(Number(left / 100n) + 1)));
  if (cents >= left || cents <= 0n || owned.some((one) => world.left(one.id) === cents)) return null;
  if (text === '') return { ...world.line(kind, cents, world.from(item), text, [], false) };
  return world.line(kind, cents, world.from(item), text, [item], world.sets(owned, cents) === 0, cents);
}

export function over(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[], more: bigint): TrueLine {
  const isAlone = owned.every((one) => one === item || world.left(one.id) === 0n);
  return world.line(kind, world.left(item.id) + more, world.from(item), `${item.number}`, [item], isAlone);
}

export function discount(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[], kept: bigint): TrueLine {
  const cents = item.openCents - kept;
  return world.line(kind, cents, world.from(item), `${item.number} ESCPTE`, [item], world.sets(owned, cents) === 0, cents);
}

export function credit(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[]): TrueLine | null {
  const credit = owned.find((one) => world.left(one.id) < 0n && -world.left(one.id) < world.left(item.id));
  if (!credit) return null;
  const cents = world.sum([item, credit]);
  const text = world.dice.isOnce(2) ? `${item.number} - ${credit.number}` : `${item.number} AVOIR DEDUIT`;
  return world.line(kind, cents, world.from(item), text, [item, credit], world.sets(owned, cents) === 1);
}

export function factor(world: World, kind: string, item: OpenItem): TrueLine {
  const factor = world.dice.below(FACTORS.length);
  const name = world.book.debtors[item.debtorId - 1]?.names[0] ?? '';
  const isNamed = world.dice.isOnce(2);
  const payer = { payer: FACTORS[factor] ?? '', payerIban: factorIban(factor) };
  const left = world.left(item.id);
  if (world.dice.isOnce(4)) return world.line(kind, left, payer, 'CESSION', [item], false);
  return world.line(
    kind,
    left,
    payer,
    isNamed ? `CLT ${name} ${item.number}` : item.number,
    [item],
    isNamed || world.isAloneWith(item, left),
  );
}

export function parent(world: World, kind: string, item: OpenItem): TrueLine | null {
  const other = world.dice.of(world.book.items);
  if (other.debtorId === item.debtorId || world.left(other.id) <= 0n) return null;
  const cents = world.sum([item, other]);
  return world.line(
    kind,
    cents,
    world.from(item),
    `${item.number} ET ${other.number}`,
    [item, other],
    !world.isTwice(item) && !world.isTwice(other),
  );
}

export function cut(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[]): TrueLine {
  const text = `REGLEMENT DE VOTRE FACT ${item.number}`.slice(0, 31);
  return world.line(kind, world.left(item.id), world.from(item), text, [item], world.isProven(item, owned, world.left(item.id)));
}

export function debits(world: World, kind: string, item: OpenItem): TrueLine | null {
  const items = [item, world.dice.of(world.book.items), world.dice.of(world.book.items)];
  if (new Set(items).size < 3 || items.some((one) => world.left(one.id) <= 0n)) return null;
  const details = items.map((one, at): BankLine => {
    const mandateId = `RUM-${String(one.debtorId).padStart(6, '0')}`;
    const own = { id: `L${world.made}/${at}`, kind: 'direct-debit' as const, endToEndId: `SDD-${one.number}`, mandateId };
    return { ...world.blank(world.left(one.id)), ...own, payer: world.book.debtors[one.debtorId - 1]?.names[0] ?? '' };
  });
  const line: BankLine = { ...world.blank(world.sum(items)), kind: 'direct-debit', label: 'PRLV SEPA EMIS REMISE 3 OPE', details };
  return { kind, line, truth: new Map(items.map((one) => [one.id, world.left(one.id)])), isCertain: true };
}
