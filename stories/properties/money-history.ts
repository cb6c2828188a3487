import { Refusal } from '../../src/core/base/refusal.ts';
import { onFakes } from '../engine/outsiders.ts';
import type { Meet } from '../engine/world.ts';
import { type Counts, MoneyLife } from './money-life.ts';
import type { Act, Plan } from './money-plan.ts';
import { wordFor } from './money-words.ts';

/** What a person may ask in vain; `overtaken` and `busy` are never an answer where one acts alone. */
const IN_VAIN: ReadonlySet<string> = new Set([
  'more-than-open',
  'more-than-line',
  'missing-too-much',
  'merged-since',
  'rest-of-nobody',
  'rest-used',
  'returned-since',
  'paid-since',
  'nothing-laid',
  'line-not-waiting',
  'no-such-suggestion',
  'payment-not-standing',
  'not-an-open-invoice',
  'not-a-credit',
  'nothing-to-lay-on',
  'nothing-to-cancel',
  'contact-in-progress',
]);

/** What a history does without a person's word on money. */
const BY_ITSELF: ReadonlySet<string> = new Set(['statement', 'books', 'pass']);

/** Everything of the plan, in turn; the first broken law ends it. */
export async function live(
  plan: Plan,
  counts: Counts = {},
  meet: Meet = onFakes,
): Promise<{ readonly faults: readonly string[]; readonly life: MoneyLife }> {
  const life = await MoneyLife.begin(plan, counts, meet);
  for (const [at, one] of plan.acts.entries()) {
    const acted = await act(one, life);
    const faults = [...acted, ...(await life.faults())];
    if (faults.length > 0) return { faults: faults.map((fault) => `${at} ${one.word}: ${fault}`), life };
  }
  return { faults: [], life };
}

async function act(one: Act, life: MoneyLife): Promise<readonly string[]> {
  const { store } = life.till.deps;
  life.count('acts');
  const before = await store.head();
  try {
    const faults = await wordFor(one, life);
    if ((await store.head()) > before) life.count(one.word);
    if (!BY_ITSELF.has(one.word)) life.isTold = true;
    return faults;
  } catch (error) {
    if (!(error instanceof Refusal) || !IN_VAIN.has(error.code)) throw error;
    life.count(`refused ${error.code}`);
    const wrote = (await store.head()) > before;
    // Whether two are one is asked before it is answered.
    return one.word === 'merge' || !wrote ? [] : [`refused ${error.code}, and wrote all the same`];
  }
}
