import type { BankLine, OpenItem } from '../src/core/matching/payment.ts';
import { bareName } from './matching-book.ts';
import type { TrueLine, World } from './matching-world.ts';

/** A payment taken back by the bank, as its end-to-end id says, or its number, or only its payer. */
export function returned(world: World): TrueLine | null {
  const at = world.dice.below(Math.max(1, world.received.length));
  const original = world.received[at];
  if (!original || original.line.details.length > 0) return null;
  world.received.splice(at, 1);
  const way = world.dice.below(3);
  const { line } = original;
  const back: BankLine = {
    ...world.blank(-line.cents),
    kind: 'returned-direct-debit',
    label: 'REJET PRLV SEPA AM04',
    returnReason: 'AM04',
    endToEndId: way === 0 ? line.endToEndId : null,
    remittance: way === 1 ? line.remittance : null,
    payer: way === 2 ? line.payer : null,
  };
  const truth = new Map([...original.truth].map(([id, cents]) => [id, -cents]));
  return { kind: 'return', line: back, truth, isCertain: way === 0 };
}

/** The very same transfer once more: the money is nobody's until the payer says. */
export function paidTwice(world: World): TrueLine | null {
  const before = world.received.length > 0 ? world.dice.of(world.received) : null;
  if (!before || before.line.details.length > 0 || [...before.truth.keys()].some((id) => world.left(id) !== 0n)) return null;
  const { label, remittance, payer, payerIban, cents } = before.line;
  return { kind: 'paid-twice', line: { ...world.blank(cents), label, remittance, payer, payerIban }, truth: new Map(), isCertain: false };
}

/** A debtor who owes nothing pays for what is not invoiced yet, and bears the name of one who owes just that. */
export function namesake(world: World): TrueLine | null {
  const idle = [...world.book.namesakes].filter((id) => (world.book.owned[id - 1]?.length ?? 0) === 0);
  const found = idle.length > 0 ? world.book.debtors[world.dice.of(idle) - 1] : undefined;
  if (!found) return null;
  const { id: debtorId, names } = found;
  const others = (world.book.bearers.get(bareName(names[0] ?? '')) ?? []).filter((id) => id !== debtorId);
  const [owed] = others.flatMap((id) => world.book.owned[id - 1] ?? []).filter((one) => world.left(one.id) > 0n);
  if (!owed) return null;
  return world.line('namesake', world.left(owed.id), { payer: names[0] ?? '' }, 'ACOMPTE COMMANDE', [], false);
}

export function wrongOwn(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[]): TrueLine | null {
  const others = owned.filter((one) => one !== item && world.left(one.id) > 0n && world.left(one.id) !== world.left(item.id));
  if (others.length === 0) return null;
  return world.line(kind, world.left(item.id), world.from(item), `FACTURE ${world.dice.of(others).number}`, [item], false);
}

export function shortOfSeveral(world: World, kind: string, item: OpenItem, owned: readonly OpenItem[]): TrueLine | null {
  const other = owned.find((one) => one !== item && world.left(one.id) > 0n);
  if (!other || world.left(item.id) < 2n) return null;
  const cents = world.sum([item, other]) - world.left(item.id) / 2n;
  const line = world.line(kind, cents, world.from(item), `${item.number} ET ${other.number}`, [other], false);
  return {
    ...line,
    truth: new Map([
      [other.id as number, world.left(other.id)],
      [item.id as number, world.left(item.id) - world.left(item.id) / 2n],
    ]),
  };
}

export function settledNumber(world: World): TrueLine | null {
  const { number, debtorId, cents } = world.dice.of(world.book.settled);
  const owned = world.book.owned[debtorId - 1] ?? [];
  const open = owned.filter((one) => world.left(one.id) > 0n);
  const amount = open.length > 0 && world.dice.isOnce(2) ? world.left(world.dice.of(open).id) : cents;
  const [payer] = owned.length > 0 ? [world.from(owned[0] as OpenItem)] : [];
  return payer ? world.line('settled-number', amount, payer, `FACTURE ${number}`, [], false) : null;
}

export function stranger(world: World): TrueLine {
  const names = [
    'DGFIP REMBOURSEMENT TVA',
    'ASSURANCES DU LAC',
    'M DUBOIS PIERRE',
    'CPAM INDEMNITES',
    'SUBVENTION REGION',
    'STRIPE PAYMENTS EUROPE',
  ];
  const text = world.dice.of([`REF 26${String(world.dice.below(1_000_000)).padStart(6, '0')}`, 'CMD FA1234', 'TVA 02 2026', world.noise()]);
  return world.line('stranger', world.left(world.dice.of(world.book.items).id) || 5900n, { payer: world.dice.of(names) }, text, [], false);
}
