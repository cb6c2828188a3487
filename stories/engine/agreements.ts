import { day } from '../../src/core/base/day.ts';
import type { HoldId, QuestionId } from '../../src/core/base/id.ts';
import type { PromiseWay } from '../../src/core/case/promised.ts';
import { answerQuestion } from '../../src/use-cases/answer-question.ts';
import { cancelPlan, offerPlan, signPlan } from '../../src/use-cases/plan.ts';
import { recordPromise, withdrawPromise } from '../../src/use-cases/promise.ts';
import { debtorId, itemId } from './events.ts';
import { after, amountOf, dayAfter } from './words.ts';
import type { World } from './world.ts';

type Event = (world: World, words: readonly string[]) => Promise<void>;

/**
 * What a debtor and a creditor agree on:
 *
 *     promise Dupont on 2026-02-27 amount 500.00 items F-1,F-2 via call anyway
 *     withdraw-promise Dupont
 *     plan Dupont of 6 from 2026-03-02 items F-1 first 200.00     offered and signed
 *     cancel-plan Dupont
 *     warn Dupont until 2026-05-20     of the instalment that was missed
 *     seen Dupont                  somebody has read that a promise was broken
 */
export const AGREEMENT_EVENTS: Readonly<Record<string, Event>> = {
  promise: async (world, words) => {
    const [name = ''] = words;
    const [amount, items] = [after(words, 'amount'), after(words, 'items')];
    await recordPromise(world.deps, debtorId(world, name), {
      on: day(after(words, 'on') ?? ''),
      cents: amount === null ? null : BigInt(amountOf(amount).cents),
      itemIds: items === null ? null : items.split(',').map((number) => itemId(world, number)),
      via: (after(words, 'via') ?? 'call') as PromiseWay,
      note: '',
      confirmed: words.includes('anyway'),
    });
  },
  'withdraw-promise': async (world, [name = '']) => {
    const holds = await world.deps.store.select(
      'hold',
      { debtor_id: debtorId(world, name), kind: 'promise', lifted_on: null },
      { limit: 10 },
    );
    await withdrawPromise(world.deps, holds.at(-1)?.id as HoldId, 'told in the story');
  },
  plan: async (world, words) => {
    const [name = ''] = words;
    const [first, items] = [after(words, 'first'), after(words, 'items')];
    const asked = {
      itemIds: items === null ? null : items.split(',').map((number) => itemId(world, number)),
      count: Number(after(words, 'of')),
      rhythm: 'monthly' as const,
      firstOn: day(after(words, 'from') ?? ''),
      firstCents: first === null ? null : BigInt(amountOf(first).cents),
      charges: 'waived-if-kept' as const,
    };
    const { id } = await offerPlan(world.deps, debtorId(world, name), asked, false);
    await signPlan(world.deps, id);
  },
  'cancel-plan': async (world, [name = '']) => {
    const [plan] = await world.deps.store.select('plan', { debtor_id: debtorId(world, name), state: ['offered', 'signed'] }, { limit: 1 });
    await cancelPlan(world.deps, plan?.id ?? 0, 'told in the story', plan?.state === 'signed' ? 'stands' : null);
  },
  warn: async (world, words) => {
    const asked = { debtor_id: debtorId(world, words[0] ?? ''), code: 'instalment-missed' as const, answered_on: null };
    const [question] = await world.deps.store.select('question', asked, { limit: 1 });
    await answerQuestion(world.deps, question?.id as QuestionId, { is: 'warned', until: dayAfter(words, 'until') });
  },
  seen: async (world, [name = '']) => {
    const asked = { debtor_id: debtorId(world, name), code: ['promise-broken' as const, 'plan-lapsed' as const], answered_on: null };
    const [question] = await world.deps.store.select('question', asked, { limit: 1 });
    await answerQuestion(world.deps, question?.id as QuestionId, { is: 'seen' });
  },
};
