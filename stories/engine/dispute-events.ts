import { day } from '../../src/core/base/day.ts';
import type { DisputeId, OfferId } from '../../src/core/base/id.ts';
import type { DisputeCause, Resolution } from '../../src/core/case/dispute.ts';
import { type ContestedSum, openDispute, reopenDispute, resolveDispute } from '../../src/use-cases/dispute.ts';
import { grantOffer, makeOffer, withdrawOffer } from '../../src/use-cases/offer.ts';
import { debtorId, itemId } from './events.ts';
import { after, amountOf } from './words.ts';
import { CREDITOR, type World } from './world.ts';

/**
 * What a story can tell of what is contested and of what is let go.
 *
 *     dispute Dupont F-001 [300.00] damaged "one panel is cracked" [line "supply of panels"]
 *     resolve Dupont justified|rejected|withdrawn|partial ["why"] [of F-001 200.00]
 *     reopen Dupont                                         what was decided last is open again
 *     offer Dupont F-001 pays 1080.00 until 2026-03-06      granted at once
 *     withdraw-offer Dupont                                 the last one
 */
export const DISPUTE_EVENTS: Readonly<Record<string, (world: World, words: readonly string[]) => Promise<void>>> = {
  dispute: async (world, [name = '', number = '', ...words]) => {
    const isPart = /^\d/.test(words[0] ?? '');
    const [cause = 'other', reason = ''] = isPart ? words.slice(1) : words;
    const line = after(words, 'line');
    await openDispute(world.deps, debtorId(world, name), {
      contested: [{ ...sum(world, number, isPart ? (words[0] ?? '') : null), ...(line === null ? {} : { line }) }],
      cause: cause as DisputeCause,
      reason,
    });
  },
  resolve: async (world, [name = '', resolution = '', reason = '', ...words]) => {
    const number = after(words, 'of');
    const accepted = number === null ? [] : [sum(world, number, words.at(-1) ?? null)];
    await resolveDispute(world.deps, await lastDispute(world, name), { resolution: resolution as Resolution, accepted, reason });
  },
  reopen: async (world, [name = '']) => reopenDispute(world.deps, await lastDispute(world, name)),
  offer: async (world, [name = '', ...words]) => {
    const numbers = words.slice(0, words.indexOf('pays'));
    const id: OfferId = await makeOffer(world.deps, debtorId(world, name), {
      itemIds: numbers.map((number) => itemId(world, number)),
      payCents: BigInt(amountOf(after(words, 'pays') ?? '').cents),
      until: day(after(words, 'until') ?? ''),
    });
    await grantOffer(world.deps, id);
  },
  'withdraw-offer': async (world, [name = '']) => {
    const asked = { debtor_id: debtorId(world, name), state: ['proposed' as const, 'granted' as const] };
    const [row] = await world.deps.store.select('offer', asked, { limit: 1, newestFirst: true });
    await withdrawOffer(world.deps, row?.id as OfferId, 'told in the story');
  },
};

function sum(world: World, number: string, amount: string | null): ContestedSum {
  return { itemId: itemId(world, number), cents: amount === null ? null : BigInt(amountOf(amount).cents) };
}

async function lastDispute(world: World, name: string): Promise<DisputeId> {
  const [row] = await world.deps.store.select(
    'dispute',
    { creditor_id: CREDITOR, debtor_id: debtorId(world, name) },
    { limit: 1, newestFirst: true },
  );
  if (!row) throw new Error(`${name} has contested nothing`);
  return row.id;
}
