import { addMonths, type Day } from '../base/day.ts';
import type { Certainty } from '../law/dated.ts';
import type { Limitation } from '../law/limitation.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { noticePoint, receiptPoint, type SentNotice } from './readiness-notice.ts';
import { type ReadinessCode, type ReadinessPoint, type Rule, spread } from './readiness-point.ts';

/** An invoice that is claimed, and what bears it out. */
export type ReadyInvoice = {
  readonly number: string;
  readonly hasOriginal: boolean;
  /** A contract or an order that was filed with this very invoice. */
  readonly hasOrder: boolean;
  readonly hasDelivery: boolean;
  /** The formal notices that claimed it and left. */
  readonly notices: readonly SentNotice[];
  readonly limitation: Limitation;
};

export type ReadinessFacts = {
  readonly on: Day;
  readonly kind: DebtorKind;
  readonly kindConfirmed: boolean;
  readonly hasSiren: boolean;
  readonly hasAddress: boolean;
  readonly isInsolvent: boolean;
  /** What was filed for the debtor as such. */
  readonly filed: ReadonlySet<'contract' | 'terms' | 'order'>;
  /** Whether interest is claimed at a rate of the creditor's terms, and not at the law's. */
  readonly isContractRate: boolean;
  /** Whether the law's values that the claim needs are known. */
  readonly areRatesKnown: boolean;
  /** Late and open on the day; at least one. */
  readonly invoices: readonly ReadyInvoice[];
};

export const READINESS_STEPS = ['order-for-payment', 'administrative-summary', 'proof-of-debt'] as const;
/** The step that is next by law, each kind of debtor its own. */
export type ReadinessStep = (typeof READINESS_STEPS)[number];

export const READINESS_LEVELS = ['ready', 'nearly', 'gaps', 'not-ready'] as const;
/** `not-ready`: something is missing that nobody can do without; `gaps`: something that a judge will ask for; `nearly`: nothing is missing. */
export type ReadinessLevel = (typeof READINESS_LEVELS)[number];

export type Readiness = {
  readonly step: ReadinessStep;
  readonly level: ReadinessLevel;
  readonly points: readonly ReadinessPoint[];
};

/** Without these the request itself cannot be written: who owes, what, why, and in time. */
const ESSENTIAL: ReadonlySet<ReadinessCode> = new Set(['basis', 'invoices', 'interest', 'identity', 'limitation']);
/** An order for payment stops the time only once it is served, months after it was asked for. */
const NEAR_MONTHS = 6;

const REQUEST: Rule = { article: 'CPC 1407', certainty: 'verified' };
const DEMAND: Readonly<Record<ReadinessStep, Rule>> = {
  'order-for-payment': REQUEST,
  'administrative-summary': { article: 'CJA R541-1', certainty: 'verified' },
  'proof-of-debt': { article: 'C. com. L622-25', certainty: 'unverified' },
};

/**
 * What the next step by law needs of proof, and what of it is there. It says what would be asked for, never who would win.
 * @law CPC 1405, 1406, 1407; CJA R541-1; C. com. L622-24, L622-25; C. civ. 1344, 1344-1
 */
export function readiness(facts: ReadinessFacts): Readiness {
  const step = stepOf(facts);
  const demand = DEMAND[step];
  const points = [
    basis(facts, step),
    ...(facts.isContractRate && facts.kind === 'business' ? [terms(facts)] : []),
    spread('invoices', facts.invoices, ({ hasOriginal }) => hasOriginal, [demand]),
    spread('delivery', facts.invoices, ({ hasDelivery }) => hasDelivery, [demand]),
    ...(step === 'proof-of-debt' ? [] : [noticePoint(facts.invoices, facts.kind), receiptPoint(facts.invoices, facts.kind)]),
    interest(facts),
    identity(facts, step),
    ...(step === 'proof-of-debt' ? [] : [limitation(facts)]),
  ];
  return { step, level: levelOf(points), points };
}

function stepOf({ isInsolvent, kind }: ReadinessFacts): ReadinessStep {
  if (isInsolvent) return 'proof-of-debt';
  return kind === 'public-body' ? 'administrative-summary' : 'order-for-payment';
}

function levelOf(points: readonly ReadinessPoint[]): ReadinessLevel {
  const missing = points.filter((one) => one.state === 'missing');
  if (missing.some((one) => ESSENTIAL.has(one.code))) return 'not-ready';
  if (missing.length > 0) return 'gaps';
  return points.some((one) => one.state === 'weak') ? 'nearly' : 'ready';
}

/** What the debt is founded on. An invoice alone is written by whoever asks for the money. */
function basis({ filed, invoices }: ReadinessFacts, step: ReadinessStep): ReadinessPoint {
  const rules: Rule[] = step === 'order-for-payment' ? [{ article: 'CPC 1405', certainty: 'verified' }, REQUEST] : [DEMAND[step]];
  if (filed.has('contract')) return { code: 'basis', state: 'there', why: 'contract', numbers: [], on: null, rules };
  const found = spread('basis', invoices, ({ hasOrder }) => hasOrder, rules);
  if (found.state === 'there' || !filed.has('order')) return found;
  return { ...found, state: 'weak', why: 'order-in-general' };
}

/** Only asked for where more is claimed than the law gives by itself. */
function terms({ filed }: ReadinessFacts): ReadinessPoint {
  const rules: Rule[] = [{ article: 'C. com. L441-10 II', certainty: 'verified' }];
  const point = { code: 'terms', numbers: [], on: null, rules } as const;
  if (filed.has('terms')) return { ...point, state: 'there', why: 'all' };
  return filed.has('contract') ? { ...point, state: 'weak', why: 'contract' } : { ...point, state: 'missing', why: 'none' };
}

const INTEREST: Readonly<Record<DebtorKind, string>> = {
  business: 'C. com. L441-10 II',
  consumer: 'C. civ. 1231-6, 1344-1',
  'public-body': 'CCP L2192-13',
  unknown: 'C. com. L441-10 II',
};

/** Whether the sum can be computed at all, and will stand. */
function interest({ kind, kindConfirmed, areRatesKnown }: ReadinessFacts): ReadinessPoint {
  const point = { code: 'interest', numbers: [], on: null, rules: [{ article: INTEREST[kind], certainty: 'verified' }] } as const;
  if (kind === 'unknown') return { ...point, state: 'missing', why: 'kind-unknown' };
  if (!areRatesKnown) return { ...point, state: 'missing', why: 'rate-unknown' };
  if (!kindConfirmed) return { ...point, state: 'weak', why: 'kind-unconfirmed' };
  return { ...point, state: 'there', why: 'all' };
}

/** The address says which court, and where an order is served. */
function identity({ kind, hasSiren, hasAddress }: ReadinessFacts, step: ReadinessStep): ReadinessPoint {
  const rules: Rule[] =
    step === 'order-for-payment'
      ? [
          { article: 'CPC 54, 57', certainty: 'verified' },
          { article: 'CPC 1406', certainty: 'verified' },
        ]
      : [DEMAND[step]];
  const point = { code: 'identity', numbers: [], on: null, rules } as const;
  if (!hasAddress) return { ...point, state: 'missing', why: 'no-address' };
  if (!hasSiren && kind !== 'consumer') return { ...point, state: 'weak', why: 'no-siren' };
  return { ...point, state: 'there', why: 'all' };
}

function limitation({ on, invoices }: ReadinessFacts): ReadinessPoint {
  const first = invoices.toSorted((a, b) => (a.limitation.lastDay < b.limitation.lastDay ? -1 : 1))[0]?.limitation;
  const rules = first === undefined ? [] : [ruleOf(first)];
  const passed = invoices.filter((one) => one.limitation.lastDay < on);
  const near = invoices.filter((one) => one.limitation.lastDay < addMonths(on, NEAR_MONTHS));
  const point = { code: 'limitation', on: first?.lastDay ?? null, rules } as const;
  if (passed.length > 0) return { ...point, state: 'missing', why: 'passed', numbers: numbersOf(passed) };
  if (near.length > 0) return { ...point, state: 'weak', why: 'near', numbers: numbersOf(near) };
  return { ...point, state: 'there', why: 'all', numbers: [] };
}

function ruleOf({ article, certainty }: { readonly article: string; readonly certainty: Certainty }): Rule {
  return { article, certainty };
}

function numbersOf(invoices: readonly ReadyInvoice[]): string[] {
  return invoices.map(({ number }) => number);
}
