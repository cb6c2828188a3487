import { describe, expect, it } from 'vitest';
import { plus, span } from '../../../stories/properties/calendar.ts';
import { effort } from '../../../stories/properties/effort.ts';
import { type Moment, onMoments } from '../../../stories/properties/moments.ts';
import { isBusinessDay, nextBusinessDay } from '../base/business-day.ts';
import type { Day } from '../base/day.ts';
import type { ContactId, QuestionId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import { decide } from './decide.ts';
import type { PlannedContact } from './decision.ts';
import { redecide } from './redecide.ts';
import { simulate } from './simulate.ts';

const COUNT = effort(150, 8_000);
const LONG = 1_800_000;
/** A year and more, for those of whom nothing is to be done without an event. */
const FAR = 400;

/** The days strictly between today and the next look: all at first, then some, and the very last one. */
function quietDays({ today, decision: { nextLook } }: Moment): Day[] {
  const end = nextLook === null ? FAR : span(today, nextLook);
  return Array.from({ length: end - 1 }, (_, n) => n + 1)
    .filter((n) => n <= 40 || n % 9 === 0 || n === end - 1)
    .map((n) => plus(today, n));
}

function withAnswers({ file, today, decision }: Moment): CaseFile {
  const asked = decision.questions.map((question, n) => ({
    ...question,
    id: (9_000 + n) as QuestionId,
    debtorId: file.debtor.id,
    askedOn: today,
  }));
  return { ...file, questions: [...file.questions, ...asked] };
}

function contactOf(file: CaseFile, { step, items }: PlannedContact, on: Day, more: Partial<Contact>): Contact {
  return {
    id: (9_000 + file.contacts.length) as ContactId,
    debtorId: file.debtor.id,
    step: step.key,
    severity: step.severity,
    items,
    decidedOn: on,
    state: 'pending',
    madeOn: null,
    deadline: null,
    ...more,
  };
}

describe(`the next look, throughout ${COUNT} random lives`, () => {
  it(
    'leaves nothing undone before it: no contact, no question',
    async () => {
      let days = 0;
      let never = 0;
      await onMoments('any', COUNT, (moment) => {
        if (moment.decision.contact) return;
        const file = withAnswers(moment);
        if (moment.decision.nextLook === null) never += 1;
        for (const on of quietDays(moment)) {
          days += 1;
          const { contact, questions } = decide(file, on, moment.context);
          expect({ contact: contact?.step.key ?? null, questions }, on).toEqual({ contact: null, questions: [] });
        }
      });
      expect(days).toBeGreaterThan(COUNT);
      expect(never).toBeGreaterThan(COUNT / 50);
    },
    LONG,
  );

  it(
    'leaves a contact under way as it is until then',
    async () => {
      await onMoments('with-contact', COUNT, (moment) => {
        if (!moment.decision.contact) return;
        const before = withAnswers(moment);
        const contact = contactOf(before, moment.decision.contact, moment.today, {});
        const file = { ...before, contacts: [...before.contacts, contact] };
        for (const on of quietDays(moment)) {
          expect(redecide(contact, file, on, moment.context).stands, on).toBe(true);
          const again = decide(file, on, moment.context);
          expect([again.contact, again.questions], on).toEqual([null, []]);
        }
      });
    },
    LONG,
  );

  it(
    'lets a simulation leap from look to look and foresee the same as day by day',
    async () => {
      let foreseen = 0;
      await onMoments('any', COUNT, ({ file, today, context }) => {
        const leaping = simulate(file, today, 150, 'mainland', context).map(({ day, contact }) => told(day, contact));
        expect(leaping).toEqual(dayByDay(file, today, 150, context));
        foreseen += leaping.length;
      });
      expect(foreseen).toBeGreaterThan(COUNT);
    },
    LONG,
  );
});

const told = (on: Day, { step, items }: PlannedContact) =>
  `${on} ${step.key} ${items.map((line) => `${line.role}:${line.itemId}`).join(' ')}`;

function dayByDay(file: CaseFile, from: Day, days: number, context: Moment['context']): string[] {
  const lines: string[] = [];
  let now = file;
  for (let n = 0; n <= days; n += 1) {
    const on = plus(from, n);
    if (!isBusinessDay(on, 'mainland')) continue;
    const { contact } = decide(now, on, context);
    if (!contact) continue;
    lines.push(told(on, contact));
    const { grantsDays } = contact.step;
    const deadline = grantsDays === undefined ? null : nextBusinessDay(plus(on, grantsDays), 'mainland');
    now = { ...now, contacts: [...now.contacts, contactOf(now, contact, on, { state: 'made', madeOn: on, deadline })] };
  }
  return lines;
}
