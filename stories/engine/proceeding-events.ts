import type { DebtorId } from '../../src/core/base/id.ts';
import { decimalOf } from '../../src/core/base/money.ts';
import type { Entry } from '../../src/core/journal/entry.ts';
import type { RouteDebtor } from '../../src/core/law/route.ts';
import type { Way } from '../../src/core/proceeding/compare.ts';
import type { Ending, ProceedingRoute, StepKind } from '../../src/core/proceeding/course-step.ts';
import { isAlarmed } from '../../src/core/proceeding/due.ts';
import { chooseWay } from '../../src/use-cases/choose-way.ts';
import { waysFor } from '../../src/use-cases/compare-ways.ts';
import { recordStep, takeBackStep } from '../../src/use-cases/proceeding-steps.ts';
import { type ProceedingView, proceedingList, proceedingsOf } from '../../src/use-cases/proceeding-view.ts';
import { openProceeding } from '../../src/use-cases/proceedings.ts';
import { runningOut } from '../../src/use-cases/running-out.ts';
import { debtorId, itemId } from './events.ts';
import { after, amountOf, dayAfter } from './words.ts';
import { CREDITOR, nameOf, type World } from './world.ts';

/**
 * What a person decides at the end of the ladder, and what happens before a court:
 *
 *     choose-way Dupont order-for-payment activity trader because "does not answer"
 *     proceeding Dupont order-for-payment activity trader items F-1 claimed 1240.00
 *     step Dupont order-made granted 800.00 cost 33.47 recoverable
 *     step Dupont served not-in-person | step Dupont hearing for 2026-12-01 | step Dupont closed paid resume
 *     take-back-step Dupont             the last one
 */
export const PROCEEDING_EVENTS: Readonly<Record<string, (world: World, words: readonly string[]) => Promise<void>>> = {
  'choose-way': async (world, words) => {
    const [name = '', way = ''] = words;
    const reasons = after(words, 'because') ?? 'told in the story';
    await chooseWay(world.deps, debtorId(world, name), { way: way as Way, reasons, ...asked(world, words) });
  },
  proceeding: async (world, words) => {
    const [name = '', route = ''] = words;
    const claimed = after(words, 'claimed');
    await openProceeding(world.deps, debtorId(world, name), {
      route: route as ProceedingRoute,
      court: null,
      courtName: '',
      number: '',
      claimedCents: claimed === null ? null : BigInt(amountOf(claimed).cents),
      ...asked(world, words),
    });
  },
  step: async (world, words) => {
    const [name = '', kind = '', ending = ''] = words;
    const { row } = await lastOf(world, debtorId(world, name));
    const [granted, cost] = [after(words, 'granted'), after(words, 'cost')];
    await recordStep(world.deps, row.id, {
      kind: kind as StepKind,
      on: dayAfter(words, 'on') ?? world.clock.today(),
      inPerson: kind === 'served' ? !words.includes('not-in-person') : null,
      grantedCents: granted === null ? BigInt(row.claimed_cents) : BigInt(amountOf(granted).cents),
      hearingOn: dayAfter(words, 'for'),
      ending: kind === 'closed' ? (ending as Ending) : null,
      costCents: cost === null ? null : BigInt(amountOf(cost).cents),
      recoverable: words.includes('recoverable'),
      ...(words.includes('resume') ? { resume: true } : {}),
    });
  },
  'take-back-step': async (world, [name = '']) => {
    const { steps } = await lastOf(world, debtorId(world, name));
    const step = steps.filter(({ row }) => row.taken_back_on === null).at(-1);
    if (!step) throw new Error(`nothing was recorded in the proceeding of ${name}`);
    await takeBackStep(world.deps, step.row.id);
  },
};

function asked(world: World, words: readonly string[]) {
  const [items, activity] = [after(words, 'items'), after(words, 'activity')];
  return {
    activity: activity as RouteDebtor | null,
    creditorTrader: true,
    itemIds: items === null ? null : items.split(',').map((number) => itemId(world, number)),
  };
}

async function lastOf(world: World, debtor: DebtorId): Promise<ProceedingView> {
  const [view] = await proceedingsOf(world.deps, debtor);
  if (!view) throw new Error(`there is no proceeding against ${nameOf(world, debtor)}`);
  return view;
}

/** How one can go on. */
export async function ways(world: World, words: readonly string[]): Promise<string[]> {
  const found = await waysFor(world.deps, debtorId(world, words[0] ?? ''), asked(world, words));
  return [
    `> ways: ${decimalOf(found.facts.amount)} in all${found.asks.map((ask) => `, ${ask} is to be said`).join('')}`,
    ...found.options.map(({ way, open, reason, route, cost }) => {
      const prior = route?.priorAttempt?.required ? `, conciliation first (${route.priorAttempt.article})` : '';
      const costs = cost?.high ? `, costs from ${decimalOf(cost.low)} to ${decimalOf(cost.high)} (to be verified)` : '';
      return open ? `> ways: ${way} is open${prior}${costs}` : `> ways: ${way} is closed: ${reason}`;
    }),
  ];
}

/** Where each proceeding stands, the time limits that run in it, and the time to sue where it runs out. */
export async function dues(world: World): Promise<string[]> {
  const today = world.clock.today();
  const { proceedings } = await proceedingList(world.deps, CREDITOR, { after: 0, limit: 100 });
  const { claims } = await runningOut(world.deps, CREDITOR);
  return [
    ...proceedings.flatMap((view) => [
      `> due: ${nameOf(world, view.row.debtor_id)} ${view.row.route} is ${view.course.stage}${view.isPaid ? ', all is paid: to be withdrawn' : ''}${view.rest === null ? '' : `, ${decimalOf(view.rest)} was not granted`}${view.costs.recoverable > 0n ? `, costs ${decimalOf(view.costs.recoverable)}` : ''}`,
      ...view.dues.map((due) => {
        const doubt = due.certainty === 'verified' ? '' : ', to be verified';
        return `> due: ${due.key} by ${due.lastDay}${due.article === '' ? '' : ` (${due.article}${doubt})`}${isAlarmed(due, today) ? ', told' : ''}`;
      }),
    ]),
    ...claims.map((claim) => `> due: time to sue for ${claim.number} until ${claim.lastDay}`),
  ];
}

/** What the journal says of it. */
export function proceedingTold(world: World, entry: Entry): string[] {
  switch (entry.kind) {
    case 'route.chosen':
      return [`decided for ${nameOf(world, entry.data.choice.debtor_id)}: ${entry.data.choice.way}`];
    case 'proceeding.opened': {
      const { debtor_id, route, claimed_cents, court } = entry.data.proceeding;
      return [`${route} against ${nameOf(world, debtor_id)}: ${decimalOf(BigInt(claimed_cents))} (${court})`];
    }
    case 'proceeding.stepped': {
      const { debtor_id, kind, in_person, granted_cents, hearing_on, ending } = entry.data.step;
      const more = [
        in_person === null ? '' : in_person ? ' in person' : ' not in person',
        granted_cents === null ? '' : ` ${decimalOf(BigInt(granted_cents))}`,
        hearing_on === null ? '' : ` for ${hearing_on}`,
        ending === null ? '' : `: ${ending}`,
      ];
      return [`proceeding of ${nameOf(world, debtor_id)}: ${kind}${more.join('')}`];
    }
    case 'proceeding.step-taken-back':
      return [`proceeding of ${nameOf(world, entry.data.debtorId)}: a step is taken back`];
    default:
      return [];
  }
}
