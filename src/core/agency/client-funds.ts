import { type Day, earlierOf } from '../base/day.ts';
import { sumCents } from '../base/money.ts';

/** Money that came in for a client, or went back to its debtor (below zero); or what the agency earned by it, or gave back of that. */
export type Movement = {
  readonly kind: 'receipt' | 'commission';
  readonly on: Day;
  readonly cents: bigint;
  /** On a commission; nothing on a receipt. */
  readonly vatCents: bigint;
};

/** What stands of one statement of a client; a cancelled one never was. */
export type Statement = {
  readonly state: 'due' | 'paid' | 'carried';
  readonly receivedCents: bigint;
  readonly commissionCents: bigint;
  readonly vatCents: bigint;
  readonly netCents: bigint;
};

export type Totals = Pick<Statement, 'receivedCents' | 'commissionCents' | 'vatCents'>;

/** Where a client's money is. Received = remitted + commission + VAT + held, to the cent, always. */
export type ClientFunds = Totals & {
  readonly remittedCents: bigint;
  /** Of the client, on the account; below zero the client owes it to the agency. */
  readonly heldCents: bigint;
  /** Of what is held: stated, and to be paid out. */
  readonly dueCents: bigint;
};

export function totalsOf(movements: readonly Movement[]): Totals {
  const [receipts, commissions] = [
    movements.filter(({ kind }) => kind === 'receipt'),
    movements.filter(({ kind }) => kind === 'commission'),
  ];
  return {
    receivedCents: sumCents(receipts.map(({ cents }) => cents)),
    commissionCents: sumCents(commissions.map(({ cents }) => cents)),
    vatCents: sumCents(commissions.map(({ vatCents }) => vatCents)),
  };
}

/** @param unstated movements that no statement holds yet */
export function clientFunds(statements: readonly Statement[], unstated: readonly Movement[]): ClientFunds {
  const parts = [...statements, totalsOf(unstated)];
  const sum = (of: (part: Totals) => bigint) => sumCents(parts.map(of));
  const [receivedCents, commissionCents, vatCents] = [
    sum((part) => part.receivedCents),
    sum((part) => part.commissionCents),
    sum((part) => part.vatCents),
  ];
  const payable = (state: Statement['state']) => sumCents(statements.filter((one) => one.state === state).map(({ netCents }) => netCents));
  const remittedCents = payable('paid');
  const heldCents = receivedCents - commissionCents - vatCents - remittedCents;
  return { receivedCents, commissionCents, vatCents, remittedCents, heldCents, dueCents: payable('due') };
}

export type NextStatement = Totals & {
  /** What the statements before left: the client owes it while it is below zero. */
  readonly carriedCents: bigint;
  readonly netCents: bigint;
  /** `carried`: there is nothing to pay out, and what the client owes goes into the next statement. */
  readonly state: 'due' | 'carried';
  /** The last day to pay it out; `null` where nothing came in. */
  readonly dueOn: Day | null;
};

/** The statement of a client's movements since the last one; `by` says by when what came in on a day is to be paid out. */
export function nextStatement(before: readonly Statement[], movements: readonly Movement[], by: (received: Day) => Day): NextStatement {
  const own = totalsOf(movements);
  const stated = clientFunds(before, []);
  const carriedCents = stated.heldCents - stated.dueCents;
  const netCents = carriedCents + own.receivedCents - own.commissionCents - own.vatCents;
  return { ...own, carriedCents, netCents, state: netCents > 0n ? 'due' : 'carried', dueOn: firstDue(movements, by) };
}

/** The first day by which money of these movements is to be paid out. */
export function firstDue(movements: readonly Movement[], by: (received: Day) => Day): Day | null {
  const days = movements.filter(({ kind, cents }) => kind === 'receipt' && cents > 0n).map(({ on }) => by(on));
  return days.reduce<Day | null>((first, on) => (first === null ? on : earlierOf(first, on)), null);
}

/** The dedicated account beside what is known of it. */
export type Reconciliation = {
  /** All lines of the account. */
  readonly bankCents: bigint;
  /** Held for clients, and commission (with its VAT) that the agency has not withdrawn. */
  readonly clientsCents: bigint;
  readonly commissionCents: bigint;
  /** Lines, or parts of lines, of which nobody has said whose they are. */
  readonly unexplainedCents: bigint;
  /** Paid out by a person's word; the bank has not shown it yet. */
  readonly inTransitCents: bigint;
  /** What is left when all of these are taken off: nothing, or the program has a fault. */
  readonly differenceCents: bigint;
};

export function reconcile(told: Omit<Reconciliation, 'differenceCents'>): Reconciliation {
  const { bankCents, clientsCents, commissionCents, unexplainedCents, inTransitCents } = told;
  return { ...told, differenceCents: bankCents - clientsCents - commissionCents - unexplainedCents - inTransitCents };
}
