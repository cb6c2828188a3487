import type { DebtorKind } from '../receivable/party.ts';
import { type PointState, type ReadinessCode, type ReadinessPoint, type ReadinessWhy, type Rule, spread } from './readiness-point.ts';

/** A formal notice that left by one channel, and what became of it. */
export type SentNotice = {
  readonly isRegistered: boolean;
  readonly receipt: 'received' | 'refused' | 'unclaimed' | null;
  readonly hasNumber: boolean;
};

type Noticed = { readonly number: string; readonly notices: readonly SentNotice[] };

const RANK = { missing: 0, weak: 1, there: 2 } as const satisfies Record<PointState, number>;

/** Of an invoice the best of its notices counts; of the claim the invoice that has least. */
type Judged = { readonly number: string; readonly state: PointState; readonly why: ReadinessWhy };

/**
 * Between businesses interest runs without a notice, and none is a condition of the request; it is what shows that the debtor was asked
 * in so many words. A public body's time to sue begins anew with it.
 * @law C. civ. 1344, 1344-1; loi 68-1250 art. 2
 */
export function noticePoint(invoices: readonly Noticed[], kind: DebtorKind): ReadinessPoint {
  const rules: Rule[] = [{ article: kind === 'public-body' ? 'loi 68-1250 art. 2' : 'C. civ. 1344, 1344-1', certainty: 'verified' }];
  const found = spread('notice', invoices, ({ notices }) => notices.length > 0, rules);
  if (found.state !== 'there') return found;
  return worst(
    'notice',
    invoices,
    ({ notices }) => (notices.some((one) => one.isRegistered) ? ['there', 'all'] : ['weak', 'unregistered']),
    rules,
  );
}

/**
 * That a notice was received is proved by its slip. One that was refused or not collected counts too, by a single judgment that is not
 * held for certain here.
 * @law C. civ. 1344, 1344-1; Civ. 1re 20/1/2021 n° 19-20.680
 */
export function receiptPoint(invoices: readonly Noticed[], kind: DebtorKind): ReadinessPoint {
  const article = kind === 'consumer' ? 'C. civ. 1231-6, 1344-1' : 'C. civ. 1344';
  const point = worst('receipt', invoices, ({ notices }) => receiptOf(notices), [{ article, certainty: 'verified' }]);
  if (point.why !== 'presented') return point;
  return { ...point, rules: [{ article: 'Civ. 1re 20/1/2021 n° 19-20.680', certainty: 'unverified' }] };
}

function receiptOf(notices: readonly SentNotice[]): [PointState, ReadinessWhy] {
  const registered = notices.filter((one) => one.isRegistered);
  if (registered.some((one) => one.receipt === 'received')) return ['there', 'all'];
  if (registered.some((one) => one.receipt !== null)) return ['weak', 'presented'];
  if (registered.some((one) => one.hasNumber)) return ['weak', 'posted'];
  return registered.length > 0 ? ['missing', 'no-number'] : ['missing', 'none'];
}

function worst(
  code: ReadinessCode,
  invoices: readonly Noticed[],
  judge: (invoice: Noticed) => [PointState, ReadinessWhy],
  rules: readonly Rule[],
): ReadinessPoint {
  const judged = invoices.map((one): Judged => {
    const [state, why] = judge(one);
    return { number: one.number, state, why };
  });
  const least = judged.toSorted((a, b) => RANK[a.state] - RANK[b.state])[0];
  if (!least) return { code, state: 'missing', why: 'none', numbers: [], on: null, rules };
  const alike = judged.filter((one) => one.why === least.why);
  const numbers = alike.length === judged.length ? [] : alike.map(({ number }) => number);
  // What some invoices have is not missing altogether.
  const state = least.state === 'missing' && numbers.length > 0 && judged.some((one) => one.state === 'there') ? 'weak' : least.state;
  return { code, state, why: least.why, numbers, on: null, rules };
}
