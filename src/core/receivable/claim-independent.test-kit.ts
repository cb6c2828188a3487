import type { PlainRates } from './claim-independent-rates.test-kit.ts';

/**
 * A claim reckoned as a clerk would: a diary of days, each debt earning its day's interest at dawn as an exact fraction of a cent,
 * then what happened that day. A line of the account is ruled off, and rounded half up, when the rate changes, when the principal changes,
 * or when a payment reaches the debt (rule R11). Shares no code with the core, nor with the other oracle: any number of debts of one
 * due date, insolvency, other currencies, debtors of no known kind, line by line and debt by debt.
 */
export type PlainCase = {
  readonly kind: 'business' | 'consumer' | 'public-body' | 'unknown';
  readonly on: string;
  readonly currency: string;
  readonly insolvencyOpenedOn: string | null;
  readonly semesterMode: 'rolling' | 'fixed-at-start';
  readonly dayCount: 'act/365' | 'act/act';
  readonly allocation: 'interest-first' | 'principal-first';
  readonly creditNoteMode: 'retroactive' | 'prospective';
  readonly items: readonly PlainItem[];
  readonly payments: readonly PlainSum[];
};
export type PlainSum = { readonly on: string; readonly cents: bigint };
export type PlainCredit = PlainSum & { readonly mode?: 'retroactive' | 'prospective' };
export type PlainItem = {
  readonly principal: bigint;
  readonly dueOn: string;
  readonly payments: readonly PlainSum[];
  readonly creditNotes: readonly PlainCredit[];
  /** Parts per million. */
  readonly contractRate: number | null;
  readonly noticeOn: string | null;
};

export type Line = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly principal: bigint;
  readonly interest: bigint;
};

type Fraction = { readonly top: bigint; readonly bottom: bigint };
type Running = { from: string; to: string; days: number; readonly rateKey: string; sum: Fraction };

class Debt {
  readonly item: PlainItem;
  open: bigint;
  earned = 0n;
  interestPaid = 0n;
  principalPaid = 0n;
  fee = 0n;
  feePaid = 0n;
  readonly lines: Line[] = [];
  #running: Running | null = null;

  constructor(item: PlainItem) {
    this.item = item;
    this.open = item.principal;
  }

  earn(day: string, rateKey: string, fraction: Fraction): void {
    if (this.#running && this.#running.rateKey !== rateKey) this.ruleOff();
    this.#running ??= { from: day, to: day, days: 0, rateKey, sum: { top: 0n, bottom: 1n } };
    this.#running.to = day;
    this.#running.days += 1;
    this.#running.sum = plus(this.#running.sum, fraction);
  }

  ruleOff(): void {
    if (!this.#running) return;
    const { from, to, days, sum } = this.#running;
    const interest = (2n * sum.top + sum.bottom) / (2n * sum.bottom);
    this.lines.push({ from, to, days, principal: this.open, interest });
    this.earned += interest;
    this.#running = null;
  }

  get owed(): bigint {
    return this.open + this.earned - this.interestPaid;
  }

  /** What it does not take. */
  take(cents: bigint, order: PlainCase['allocation']): bigint {
    let left = cents;
    for (const what of order === 'interest-first' ? ['interest', 'principal'] : ['principal', 'interest']) {
      const part = smaller(left, what === 'interest' ? this.earned - this.interestPaid : this.open);
      left -= part;
      if (what === 'interest') this.interestPaid += part;
      else [this.open, this.principalPaid] = [this.open - part, this.principalPaid + part];
    }
    return left;
  }

  /** What there was nothing to credit for. */
  credit(cents: bigint): bigint {
    this.ruleOff();
    const part = smaller(cents, this.open);
    this.open -= part;
    return cents - part;
  }
}

export function reckon(life: PlainCase, rates: PlainRates) {
  const debts = life.items.map((item) => new Debt(item));
  let [rest, creditNoteRest] = [0n, 0n];
  const mode = (note: PlainCredit) => note.mode ?? life.creditNoteMode;
  for (const debt of debts) {
    for (const note of debt.item.creditNotes)
      if (mode(note) === 'retroactive' && note.on <= life.on) creditNoteRest += debt.credit(note.cents);
  }
  const first = [...life.items.map(({ dueOn }) => dueOn), ...allSums(life).map(({ on }) => on)].sort()[0] ?? life.on;
  for (let day = first; day <= life.on; day = dayAfter(day)) {
    for (const debt of debts) dawn(debt, day, life, rates);
    for (const debt of debts) {
      for (const note of debt.item.creditNotes)
        if (note.on === day && mode(note) === 'prospective') creditNoteRest += debt.credit(note.cents);
    }
    for (const debt of debts) {
      for (const { on, cents } of debt.item.payments) {
        if (on !== day) continue;
        debt.ruleOff();
        rest += spread(debts, debt.take(cents, life.allocation), life);
      }
    }
    for (const { on, cents } of life.payments) if (on === day) rest += spread(debts, cents, life);
  }
  for (const debt of debts) debt.ruleOff();
  return { items: debts.map(accountOf), rest, creditNoteRest };
}

function accountOf(debt: Debt) {
  return {
    lines: debt.lines,
    interest: debt.earned,
    interestPaid: debt.interestPaid,
    principal: debt.open,
    principalPaid: debt.principalPaid,
    recoveryFee: debt.fee,
    recoveryFeePaid: debt.feePaid,
    total: debt.owed + debt.fee - debt.feePaid,
  };
}

export function allSums(life: PlainCase): PlainSum[] {
  return [...life.payments, ...life.items.flatMap(({ payments, creditNotes }) => [...payments, ...creditNotes])];
}

function dawn(debt: Debt, day: string, life: PlainCase, rates: PlainRates): void {
  const { dueOn, noticeOn } = debt.item;
  if (debt.open === 0n || life.kind === 'unknown') return;
  const opened = life.insolvencyOpenedOn ?? '9999';
  const since = life.kind !== 'consumer' ? dueOn : noticeOn !== null && noticeOn >= dueOn ? noticeOn : '9999';
  if (life.kind !== 'consumer' && day === dayAfter(dueOn) && life.currency === 'EUR' && opened > dueOn) debt.fee = 4_000n;
  if (day <= since || day >= opened) return;
  const { key, rate } = rateOf(debt.item, day, life, rates);
  const length = life.dayCount === 'act/act' && dayAfter(`${day.slice(0, 4)}-02-28`).endsWith('02-29') ? 366n : 365n;
  debt.earn(day, key, { top: debt.open * rate.top, bottom: rate.bottom * length });
}

/** The rate of one day, and by what name it holds: a new name is a new line. */
function rateOf(item: PlainItem, day: string, life: PlainCase, { bank, legal }: PlainRates): { key: string; rate: Fraction } {
  const points = (count: number, key: string) => ({ key, rate: { top: BigInt(count), bottom: 10_000n } });
  const halfYear = (on: string) => `${on.slice(0, 4)}-${on.slice(5, 7) > '06' ? '07' : '01'}-01`;
  const start = halfYear(dayAfter(item.dueOn));
  if (life.kind === 'public-body') return points((bank.get(start) ?? Number.NaN) + 800, 'of the start');
  if (life.kind === 'consumer') {
    const row = legal.find(({ from, to }) => from <= day && day <= to);
    return points(row?.points ?? Number.NaN, row?.from ?? '');
  }
  if (item.contractRate !== null) return { key: 'of the contract', rate: { top: BigInt(item.contractRate), bottom: 1_000_000n } };
  if (life.semesterMode === 'fixed-at-start') return points((bank.get(start) ?? Number.NaN) + 1_000, 'of the start');
  return points((bank.get(halfYear(day)) ?? Number.NaN) + 1_000, halfYear(day));
}

/** Oldest due date first; those of one due date in proportion, odd cents to the first that has room; then the fees, in the order of the debts. */
function spread(debts: readonly Debt[], cents: bigint, life: PlainCase): bigint {
  let left = cents;
  for (const dueOn of [...new Set(debts.map(({ item }) => item.dueOn))].sort()) {
    if (left === 0n) return 0n;
    const rank = debts.filter(({ item }) => item.dueOn === dueOn);
    for (const debt of rank) debt.ruleOff();
    const shares = sharesOf(
      left,
      rank.map(({ owed }) => owed),
    );
    rank.forEach((debt, index) => {
      const share = shares[index] ?? 0n;
      left -= share - debt.take(share, life.allocation);
    });
  }
  for (const debt of debts) {
    const part = smaller(left, debt.fee - debt.feePaid);
    debt.feePaid += part;
    left -= part;
  }
  return left;
}

function sharesOf(cents: bigint, owed: readonly bigint[]): bigint[] {
  const whole = owed.reduce((sum, one) => sum + one, 0n);
  if (whole <= cents) return [...owed];
  const shares = owed.map((one) => (one * cents) / whole);
  for (let odd = cents - shares.reduce((sum, one) => sum + one, 0n), at = 0; odd > 0n; at++) {
    if ((shares[at] ?? 0n) === owed[at]) continue;
    shares[at] = (shares[at] ?? 0n) + 1n;
    odd -= 1n;
  }
  return shares;
}

function plus(a: Fraction, b: Fraction): Fraction {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  const bottom = (a.bottom / divisor(a.bottom, b.bottom)) * b.bottom;
  return { top: a.top * (bottom / a.bottom) + b.top * (bottom / b.bottom), bottom };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

const FOLLOWING = new Map<string, string>();
const FIRST = Date.UTC(2012, 0, 1);
for (let count = 0, iso = '2012-01-01'; count < 16 * 366; count++) {
  const next = new Date(FIRST + (count + 1) * 86_400_000).toISOString().slice(0, 10);
  FOLLOWING.set(iso, next);
  iso = next;
}

/** By the calendar of the platform; days of 2012 to 2027. */
export function dayAfter(day: string): string {
  return FOLLOWING.get(day) ?? '9999';
}
