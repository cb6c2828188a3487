import { assert } from '../base/assert.ts';
import { type Day, daysBetween } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { type Currency, minCents, sumCents } from '../base/money.ts';
import type { InterestSegment } from '../law/accrual.ts';
import { allocationRanks, shareBetween } from '../law/allocation-order.ts';
import type { Certainty } from '../law/dated.ts';
import { finding, type LawFinding } from '../law/finding.ts';
import { contractFloorFindings } from '../law/late-interest.ts';
import type { FeeDebtorKind } from '../law/recovery-fee.ts';
import { type LawValues, STANDARD_LAW_VALUES } from '../law/values/law-values.ts';
import type { ClaimCase, CreditNote, CreditNoteMode, Payment } from './claim-case.ts';
import { bringTo, type LaidOnClaim, type Ledger, lay, openLedgers, owedOn, recordLaid } from './claim-ledger.ts';

/** In cents. `interest` is all that has accrued, paid or not; `principal` and `total` are what is left. */
type Sums<Fee extends bigint> = {
  readonly interest: bigint;
  readonly interestPaid: bigint;
  readonly principal: bigint;
  readonly principalPaid: bigint;
  readonly recoveryFee: Fee;
  readonly recoveryFeePaid: Fee;
  readonly total: bigint;
};

export type ItemClaim<Fee extends bigint = bigint> = Sums<Fee> & {
  readonly itemId: ItemId;
  readonly segments: readonly InterestSegment[];
  /** Of the fee that was owed. */
  readonly recoveryFeeCertainty: Certainty;
  /** In the order in which it was laid. */
  readonly laid: readonly LaidOnClaim[];
  readonly findings: readonly LawFinding[];
};

type Whole<Fee extends bigint> = Sums<Fee> & {
  readonly on: Day;
  readonly currency: Currency;
  readonly items: readonly ItemClaim<Fee>[];
  /** Money beyond all that was owed. */
  readonly rest: bigint;
  /** Credit notes beyond the principal of their items. */
  readonly creditNoteRest: bigint;
  readonly findings: readonly LawFinding[];
};

/** What is owed on a day. A consumer's fee is nothing by type: no code can make it anything else. */
export type Claim = ({ readonly kind: FeeDebtorKind } & Whole<bigint>) | ({ readonly kind: 'consumer' | 'unknown' } & Whole<0n>);

/**
 * What the law says is owed at the end of a day: payments and credit notes up to that day are walked in time; interest before principal,
 * oldest debt first, the flat fees last of all (their rank is not settled, IMP-04).
 * @law C. com. L441-10 II; C. civ. 1231-6, 1342-10, 1343-1; CCP R2192-31
 * @throws Refusal `law-value-unknown` when interest runs into a half-year whose rate is not known
 */
export function claimOn(on: Day, claimCase: ClaimCase, law: LawValues = STANDARD_LAW_VALUES): Claim {
  const walk: Walk = { on, claimCase, law, ledgers: openLedgers(claimCase, law), rest: 0n, creditNoteRest: 0n };
  for (const ledger of walk.ledgers) creditBackwards(walk, ledger);
  for (const event of eventsUntil(walk)) apply(walk, event);
  for (const ledger of walk.ledgers) bringTo(ledger, on, claimCase, law);
  return asClaim(walk);
}

type Walk = {
  readonly on: Day;
  readonly claimCase: ClaimCase;
  readonly law: LawValues;
  readonly ledgers: readonly Ledger[];
  rest: bigint;
  creditNoteRest: bigint;
};

type Event = Payment & (({ readonly credited: Ledger } & Pick<CreditNote, 'is'>) | { readonly paid: Ledger | null });

/** In time; on one day, credit notes come before payments, and payments that name their item before those that name none. */
function eventsUntil({ on, claimCase, ledgers }: Walk): Event[] {
  const credits = ledgers.flatMap((ledger) => {
    const gestures = ledger.item.creditNotes.filter((note) => modeOf(note, claimCase) === 'prospective');
    return gestures.map((note): Event => ({ ...note, credited: ledger }));
  });
  const directed = ledgers.flatMap((ledger) => ledger.item.payments.map(({ on: at, cents }): Event => ({ on: at, cents, paid: ledger })));
  const others = claimCase.payments.map(({ on: at, cents }): Event => ({ on: at, cents, paid: null }));
  return [...credits, ...directed, ...others].filter((event) => event.on <= on).sort((a, b) => daysBetween(b.on, a.on));
}

function modeOf(note: CreditNote, claimCase: ClaimCase): CreditNoteMode {
  return note.mode ?? claimCase.options.creditNoteMode;
}

function creditBackwards(walk: Walk, ledger: Ledger): void {
  for (const creditNote of ledger.item.creditNotes) {
    if (creditNote.on <= walk.on && modeOf(creditNote, walk.claimCase) === 'retroactive')
      credit(walk, ledger, { ...creditNote, kind: 'retroactive-credit-note' });
  }
}

function credit(
  walk: Walk,
  ledger: Ledger,
  { cents, on, kind, is }: Pick<LaidOnClaim, 'on' | 'kind' | 'is'> & { readonly cents: bigint },
): void {
  assert(cents > 0n, 'a credit note must be positive');
  const credited = minCents(cents, ledger.principal);
  ledger.principal -= credited;
  if (credited > 0n) recordLaid(ledger, { on, kind, ...(is ? { is } : {}), interest: 0n, principal: credited, fee: 0n });
  walk.creditNoteRest += cents - credited;
}

function apply(walk: Walk, event: Event): void {
  const { claimCase, law } = walk;
  const { on, cents } = event;
  if ('credited' in event) {
    bringTo(event.credited, on, claimCase, law);
    credit(walk, event.credited, { ...event, kind: 'credit-note' });
    return;
  }
  assert(cents > 0n, 'a payment must be positive');
  if (event.paid) bringTo(event.paid, on, claimCase, law);
  const left = event.paid ? lay(event.paid, cents, claimCase.options.allocation, on) : cents;
  walk.rest += layOnFees(walk, layOnAll(walk, left, on), on);
}

function layOnFees(walk: Walk, cents: bigint, on: Day): bigint {
  let left = cents;
  for (const ledger of walk.ledgers) {
    const fee = minCents(left, ledger.fee - ledger.feePaid);
    ledger.feePaid += fee;
    if (fee > 0n) recordLaid(ledger, { on, kind: 'payment', interest: 0n, principal: 0n, fee });
    left -= fee;
  }
  return left;
}

function layOnAll({ claimCase, law, ledgers: all }: Walk, cents: bigint, on: Day): bigint {
  let left = cents;
  if (left === 0n) return left;
  for (const rank of allocationRanks(all.map((ledger) => ({ dueOn: ledger.item.dueOn, ledger })))) {
    const ledgers = rank.map(({ ledger }) => ledger);
    for (const ledger of ledgers) bringTo(ledger, on, claimCase, law);
    const shares = shareBetween(left, ledgers.map(owedOn));
    ledgers.forEach((ledger, index) => {
      lay(ledger, shares[index] ?? 0n, claimCase.options.allocation, on);
    });
    left -= sumCents(shares);
    if (left === 0n) break;
  }
  return left;
}

function asClaim(walk: Walk): Claim {
  const { kind } = walk.claimCase;
  const items = walk.ledgers.map((ledger) => itemClaim(walk, ledger));
  if (kind === 'business' || kind === 'public-body') return wholeClaim(walk, kind, items);
  const free = { recoveryFee: 0n, recoveryFeePaid: 0n } as const;
  return { ...wholeClaim(walk, kind, items), ...free, items: items.map((item) => ({ ...item, ...free })) };
}

function wholeClaim<K>({ on, claimCase, rest, creditNoteRest }: Walk, kind: K, items: readonly ItemClaim[]): { kind: K } & Whole<bigint> {
  const { currency } = claimCase;
  const nothing = { interest: 0n, interestPaid: 0n, principal: 0n, principalPaid: 0n, recoveryFee: 0n, recoveryFeePaid: 0n, total: 0n };
  const whole = { kind, on, currency, items, rest, creditNoteRest, findings: caseFindings(on, claimCase), ...nothing };
  for (const item of items) {
    whole.interest += item.interest;
    whole.interestPaid += item.interestPaid;
    whole.principal += item.principal;
    whole.principalPaid += item.principalPaid;
    whole.recoveryFee += item.recoveryFee;
    whole.recoveryFeePaid += item.recoveryFeePaid;
    whole.total += item.total;
  }
  return whole;
}

function itemClaim(walk: Walk, ledger: Ledger): ItemClaim {
  const { interest, interestPaid, principal, principalPaid, fee, feePaid } = ledger;
  return {
    itemId: ledger.item.itemId,
    segments: ledger.segments,
    recoveryFeeCertainty: ledger.feeCertainty,
    laid: ledger.laid,
    interest,
    interestPaid,
    principal,
    principalPaid,
    recoveryFee: fee,
    recoveryFeePaid: feePaid,
    total: principal + interest - interestPaid + fee - feePaid,
    findings: itemFindings(walk, ledger),
  };
}

function itemFindings({ on, claimCase, law }: Walk, ledger: Ledger): readonly LawFinding[] {
  const [first, last] = [ledger.segments[0], ledger.segments.at(-1)];
  if (first && last && ledger.contractRate !== null)
    return [...ledger.findings, ...contractFloorFindings(ledger.contractRate, first.from, last.to, law)];
  if (claimCase.kind !== 'consumer' || ledger.late !== true) return ledger.findings;
  // Interest that runs has been brought to the day of the claim, no further.
  if (ledger.accruedTo !== null) return ledger.accruedTo > on ? [finding('notice-after-day', { on: ledger.accruedTo })] : ledger.findings;
  const { dueOn } = ledger.item;
  const receivedOn = claimCase.items.find((item) => item === ledger.item)?.formalNoticeReceivedOn ?? null;
  return [receivedOn === null ? finding('formal-notice-missing') : finding('formal-notice-before-due', { receivedOn, dueOn })];
}

function caseFindings(on: Day, { kind, insolvencyOpenedOn }: ClaimCase): LawFinding[] {
  const findings: LawFinding[] = [];
  if (kind === 'unknown') findings.push(finding('debtor-kind-unknown'));
  if (insolvencyOpenedOn !== null && insolvencyOpenedOn <= on)
    findings.push(finding('interest-stopped-by-insolvency', { openedOn: insolvencyOpenedOn }));
  return findings;
}
