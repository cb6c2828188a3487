import { day } from '../../src/core/base/day.ts';
import type { HoldId, QuestionId } from '../../src/core/base/id.ts';
import type { PromiseWay } from '../../src/core/case/promised.ts';
import { answerQuestion } from '../../src/use-cases/answer-question.ts';
import { recordPromise, withdrawPromise } from '../../src/use-cases/promise.ts';
import { debtorId, itemId } from './events.ts';
import { after, amountOf } from './words.ts';
import type { World } from './world.ts';

type Event = (world: World, words: readonly string[]) => Promise<void>;

/**
 * What a debtor and a creditor agree on:
 *
 *     promise Dupont on 2026-02-27 amount 500.00 items F-1,F-2 via call anyway
 *     withdraw-promise Dupont
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
  seen: async (world, [name = '']) => {
    const asked = { debtor_id: debtorId(world, name), code: 'promise-broken' as const, answered_on: null };
    const [question] = await world.deps.store.select('question', asked, { limit: 1 });
    await answerQuestion(world.deps, question?.id as QuestionId, { is: 'seen' });
  },
};
