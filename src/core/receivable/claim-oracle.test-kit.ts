/**
 * The claim computed in another way, to hold the real one against: one day after the other, in fractions, from rates
 * written out by half-year. Slow and plain; shares no code with the core.
 */
export type OracleCase = {
  readonly kind: 'business' | 'public-body' | 'consumer';
  readonly semesterMode: string;
  readonly dayCount: string;
  readonly allocation: string;
  readonly items: readonly OracleItem[];
  readonly payments: readonly OracleEvent[];
};
type OracleEvent = { readonly on: string; readonly cents: bigint };
type OracleItem = {
  readonly principal: bigint;
  readonly dueOn: string;
  readonly payments: readonly OracleEvent[];
  readonly creditNotes: readonly (OracleEvent & { readonly mode: string })[];
  readonly contractRate: number | null;
  readonly noticeAfter: number | null;
};

/** Basis points by half-year: between businesses, public bodies, legal interest. */
const RATES: Record<string, readonly [number, number, number]> = {
  '2023a': [1250, 1050, 206],
  '2023b': [1400, 1200, 422],
  '2024a': [1450, 1250, 507],
  '2024b': [1425, 1225, 492],
  '2025a': [1315, 1115, 371],
  '2025b': [1215, 1015, 276],
  '2026a': [1215, 1015, 262],
  '2026b': [1240, 1040, 275],
};

type State = {
  readonly item: OracleItem;
  left: bigint;
  open: bigint;
  key: string;
  settled: bigint;
  paid: bigint;
  fee: bigint;
  feePaid: bigint;
};

export function oracleOn(on: string, life: OracleCase) {
  const states: State[] = life.items.map((item) => {
    let left = item.principal;
    for (const note of item.creditNotes) if (note.mode === 'retroactive' && note.on <= on) left -= least(left, note.cents);
    return { item, left, open: 0n, key: '', settled: 0n, paid: 0n, fee: 0n, feePaid: 0n };
  });
  states.sort((a, b) => (a.item.dueOn < b.item.dueOn ? -1 : 1));
  let rest = 0n;
  for (let today = '2023-01-01'; today <= on; today = next(today)) {
    for (const state of states) earn(state, today, life);
    for (const state of states) {
      for (const note of state.item.creditNotes) {
        if (note.mode !== 'prospective' || note.on !== today) continue;
        close(state);
        state.left -= least(state.left, note.cents);
      }
    }
    for (const state of life.items.map((item) => states.find((other) => other.item === item))) {
      for (const payment of state?.item.payments ?? [])
        if (state && payment.on === today) rest += pay([state, ...states], payment.cents, life);
    }
    for (const payment of life.payments) if (payment.on === today) rest += pay(states, payment.cents, life);
  }
  for (const state of states) close(state);
  const sum = (pick: (state: State) => bigint): bigint => states.reduce((total, state) => total + pick(state), 0n);
  const total = sum((state) => state.left + state.settled - state.paid + state.fee - state.feePaid);
  const [interest, interestPaid, principal] = [sum((state) => state.settled), sum((state) => state.paid), sum((state) => state.left)];
  return {
    interest,
    interestPaid,
    principal,
    recoveryFee: sum((state) => state.fee),
    recoveryFeePaid: sum((state) => state.feePaid),
    rest,
    total,
  };
}

/** `open` is the interest of the running segment in units of 1 / (365 × 366 × 1 000 000) cent. */
function earn(state: State, today: string, life: OracleCase): void {
  const { item } = state;
  if (life.kind !== 'consumer' && today === next(item.dueOn) && state.left > 0n) state.fee = 4000n;
  const startsAfter = life.kind !== 'consumer' ? item.dueOn : item.noticeAfter === null ? '9999' : shift(item.dueOn, item.noticeAfter);
  if (today <= startsAfter) return;
  const fixed =
    life.kind === 'public-body' || (life.kind === 'business' && (item.contractRate !== null || life.semesterMode === 'fixed-at-start'));
  const key = fixed ? 'whole' : half(today);
  if (state.key !== key) close(state);
  state.key = key;
  const column = { business: 0, 'public-body': 1, consumer: 2 }[life.kind];
  const points = (RATES[half(fixed ? next(item.dueOn) : today)]?.[column] ?? Number.NaN) * 100;
  const ppm = life.kind === 'business' && item.contractRate !== null ? item.contractRate : points;
  const leap = Number(today.slice(0, 4)) % 4 === 0;
  state.open += state.left * BigInt(ppm) * (life.dayCount === 'act/act' && leap ? 365n : 366n);
}

function close(state: State): void {
  const unit = 365n * 366n * 1_000_000n;
  const whole = state.open / unit;
  state.settled += whole + ((state.open % unit) * 2n >= unit ? 1n : 0n);
  state.open = 0n;
}

function pay(order: readonly State[], amount: bigint, life: OracleCase): bigint {
  let purse = amount;
  for (const state of order) {
    if (purse === 0n) return 0n;
    close(state);
    const take = (owed: bigint): bigint => {
      const part = least(purse, owed);
      purse -= part;
      return part;
    };
    if (life.allocation === 'interest-first') state.paid += take(state.settled - state.paid);
    state.left -= take(state.left);
    state.paid += take(state.settled - state.paid);
  }
  for (const state of new Set(order)) {
    const part = least(purse, state.fee - state.feePaid);
    state.feePaid += part;
    purse -= part;
  }
  return purse;
}

function half(on: string): string {
  return on.slice(0, 4) + (Number(on.slice(5, 7)) < 7 ? 'a' : 'b');
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** Every day of 2023 to 2027, from the platform's own calendar. */
const CALENDAR = Array.from({ length: 5 * 366 }, (_, count) => new Date(Date.UTC(2023, 0, 1 + count)).toISOString().slice(0, 10));
const PLACE = new Map(CALENDAR.map((on, place) => [on, place]));

function next(on: string): string {
  return shift(on, 1);
}

function shift(on: string, count: number): string {
  return CALENDAR[(PLACE.get(on) ?? Number.NaN) + count] ?? '9999';
}
