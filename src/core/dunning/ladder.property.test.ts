import { describe, expect, it } from 'vitest';
import { plus } from '../../../stories/properties/calendar.ts';
import { effort } from '../../../stories/properties/effort.ts';
import { type Moment, onMoments } from '../../../stories/properties/moments.ts';
import { expected, isOpenInvoice, nextStep } from '../../../stories/properties/oracle.ts';
import { nextBusinessDay } from '../base/business-day.ts';
import type { ItemId } from '../base/id.ts';
import { decide } from './decide.ts';
import { placeItems } from './place.ts';

const COUNT = effort(300, 15_000);
const LONG = 1_800_000;

/** Where each open invoice stands: the step due, or the day of the next one. */
function places({ file, scenario, today, context }: Moment, without?: ItemId): Map<ItemId, string> {
  const { due, later, blocked } = placeItems(
    { ...file, items: file.items.filter((item) => item.id !== without) },
    scenario,
    today,
    context,
  );
  return new Map([
    ...due.map(({ item, step }): [ItemId, string] => [item.id, `${step.key} due`]),
    ...later.map(({ item, step, day }): [ItemId, string] => [item.id, `${step?.key} on ${day}`]),
    ...[...blocked].map((id): [ItemId, string] => [id, 'blocked']),
  ]);
}

describe(`the ladder of each invoice, throughout ${COUNT} random lives`, () => {
  it(
    'is climbed alone: paying one invoice neither restarts nor advances the others',
    async () => {
      let compared = 0;
      await onMoments('any', COUNT, (moment) => {
        // A threshold looks at the total: there, what is paid may well change which step concerns the rest.
        if (moment.scenario.steps.some((step) => step.condition?.minimumCents !== undefined)) return;
        const before = places(moment);
        for (const paid of moment.file.items.filter(isOpenInvoice)) {
          const after = places(moment, paid.id);
          for (const [id, place] of after) {
            compared += 1;
            expect(place, `item ${id} after item ${paid.id} was paid`).toBe(before.get(id));
          }
        }
      });
      expect(compared).toBeGreaterThan(COUNT);
    },
    LONG,
  );

  it(
    'goes on with one next step, whatever the number of days on which nothing ran',
    async () => {
      let resumed = 0;
      await onMoments('any', COUNT, ({ file, facts, today, context }, chance) => {
        const on = nextBusinessDay(plus(today, 1 + (chance % 120)), 'mainland');
        const { contact } = decide(file, on, context);
        const right = expected(facts, on);
        expect(contact?.step.key ?? null).toBe(typeof right === 'string' ? null : right.step.key);
        if (!contact) return;
        resumed += 1;
        for (const { itemId, role } of contact.items) {
          const item = facts.items.find((one) => one.id === itemId);
          if (role === 'claimed' && item) expect(nextStep(facts, item, on)?.step.key).toBe(contact.step.key);
        }
      });
      expect(resumed).toBeGreaterThan(COUNT / 5);
    },
    LONG,
  );
});
